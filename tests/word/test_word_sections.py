"""Sections: pages, page numbers, headers and footers in force."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from word_cases import NAMESPACES, PAGE, codes, docx, p, r, read, sect

from contractgen.word.model import PageSetup, WordBlock, WordDocument, WordParagraph, paragraphs_in

LANDSCAPE = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="200"/>'
)
EVEN = "<w:evenAndOddHeaders/>"
TYPED = '<w:type w:val="{}"/>'


def reference(kind: str, name: str, part: str = "header") -> str:
    return f'<w:{part}Reference w:type="{kind}" r:id="{name}"/>'


def with_headers(body: str, section: str, settings: str = "", names: tuple[str, ...] = ("a", "b", "c", "d")) -> bytes:
    """A document with the headers A, B …, related to as a, b …"""
    parts = {f"{name}.xml": f"<w:hdr {NAMESPACES}>{p(name.upper())}</w:hdr>" for name in names}
    related = [(name, "header", f"{name}.xml") for name in names]
    return docx(body, section=section, parts=parts, relations=related, settings=settings)


def shown(headers: Mapping[str, tuple[WordBlock, ...]]) -> dict[str, str]:
    return {
        kind: "".join(item.text for item in blocks if isinstance(item, WordParagraph))
        for kind, blocks in headers.items()
    }


def headers(document: WordDocument) -> list[dict[str, str]]:
    return [shown(section.headers) for section in document.sections]


def test_a_document_is_cut_where_paragraphs_carry_section_breaks() -> None:
    body = p("a") + p("b", sect(page=LANDSCAPE)) + p("c")
    document = read(docx(body))
    one, two = document.sections
    assert [len(section.blocks) for section in document.sections] == [2, 1]
    assert one.page == PageSetup(841.9, 595.3, 50, 50, 50, 60, 25, 25)
    assert two.page == PageSetup(595.3, 841.9, 72, 90, 72, 90, 42.55, 49.6)
    assert len(document.blocks) == 3


def test_section_breaks_inside_content_controls_count() -> None:
    body = f"<w:sdt><w:sdtContent>{p('a', sect())}</w:sdtContent></w:sdt>" + p("b")
    assert [len(section.blocks) for section in read(docx(body)).sections] == [1, 1]


def test_first_and_even_pages_have_their_own_headers_only_where_that_is_said() -> None:
    references = reference("default", "a") + reference("first", "b") + reference("even", "c")
    assert headers(read(with_headers(p("x"), sect(references)))) == [{"default": "A"}]
    titled = sect(references, PAGE + "<w:titlePg/>")
    assert headers(read(with_headers(p("x"), titled))) == [{"default": "A", "first": "B"}]
    assert headers(read(with_headers(p("x"), titled, EVEN))) == [{"default": "A", "first": "B", "even": "C"}]


def test_a_first_page_without_a_header_of_its_own_has_none() -> None:
    titled = sect(reference("default", "a"), PAGE + "<w:titlePg/>")
    assert headers(read(with_headers(p("x"), titled))) == [{"default": "A", "first": ""}]


def test_a_section_takes_over_what_it_does_not_name() -> None:
    first = sect(reference("default", "a") + reference("first", "b"), PAGE + "<w:titlePg/>")
    second = sect(reference("default", "c"), PAGE + "<w:titlePg/>")
    third = sect(reference("even", "d"))
    body = p("x", first) + p("y", second) + p("z")
    assert headers(read(with_headers(body, third, EVEN))) == [
        {"default": "A", "first": "B", "even": ""},
        {"default": "C", "first": "B", "even": ""},
        {"default": "C", "even": "D"},
    ]


def test_footers_are_read_apart_from_headers() -> None:
    footer = f"<w:ftr {NAMESPACES}>{p('第')}</w:ftr>"
    data = docx(
        p("x"),
        section=sect(reference("default", "f", "footer")),
        parts={"footer1.xml": footer},
        relations=[("f", "footer", "footer1.xml")],
    )
    (section,) = read(data).sections
    assert (section.headers, shown(section.footers)) == ({}, {"default": "第"})


def test_a_header_that_sections_share_is_read_once() -> None:
    body = p("x", sect(reference("default", "a"))) + p("y")
    one, two = read(with_headers(body, sect())).sections
    assert one.headers["default"] is two.headers["default"]


def test_what_is_wrong_in_a_header_is_told_with_its_part() -> None:
    header = f"<w:hdr {NAMESPACES}>{p('a')}{p('<w:r><w:drawing/></w:r>')}</w:hdr>"
    parts, related = {"header1.xml": header}, [("a", "header", "header1.xml")]
    data = docx(p("x"), section=sect(reference("default", "a")), parts=parts, relations=related)
    assert codes(data) == ["DOCX-622"]


def test_a_link_in_a_header_may_lead_into_the_text() -> None:
    header = f'<w:hdr {NAMESPACES}>{p(f"""<w:hyperlink w:anchor="here">{r("x")}</w:hyperlink>""")}</w:hdr>'
    parts, related = {"header1.xml": header}, [("a", "header", "header1.xml")]
    mark = '<w:bookmarkStart w:id="1" w:name="{}"/>'
    for name, expected in (("here", []), ("there", ["DOCX-636"])):
        body = p(mark.format(name) + r("x"))
        data = docx(body, section=sect(reference("default", "a")), parts=parts, relations=related)
        assert codes(data) == expected


@pytest.mark.parametrize(
    ("numbers", "start"), [('<w:pgNumType w:start="5"/>', 5), ("<w:pgNumType/>", None), ("", None)]
)
def test_page_numbers_may_start_anywhere(numbers: str, start: int | None) -> None:
    assert read(docx(p("x"), section=sect("", PAGE + numbers))).sections[0].page_start == start


def test_margins_that_word_writes_as_exact_are_lengths() -> None:
    page = PAGE.replace('w:top="1440"', 'w:top="-1440"')
    assert read(docx(p("x"), section=sect("", page))).sections[0].page.top == 72


def test_the_gutter_is_part_of_a_margin() -> None:
    page = PAGE.replace('w:gutter="0"', 'w:gutter="400"')
    assert read(docx(p("x"), section=sect("", page))).sections[0].page.left == 110
    top = read(docx(p("x"), section=sect("", page), settings="<w:gutterAtTop/>")).sections[0].page
    assert (top.left, top.top) == (90, 92)


@pytest.mark.parametrize(
    "section",
    ["", sect(page=""), sect(page='<w:pgSz w:w="11906" w:h="16838"/>'), sect(page=PAGE.replace("11906", "wide")),
     sect(page=PAGE.replace("1800", "9000")), sect(page=PAGE.replace('w:header="851"', ""))],
)  # fmt: skip
def test_a_section_without_a_page_is_named(section: str) -> None:
    assert codes(docx(p("x"), section=section)) == ["DOCX-649"]


@pytest.mark.parametrize(
    "inner",
    ['<w:cols w:num="2"/>', "<w:cols><w:col/><w:col/></w:cols>",
     '<w:pgNumType w:fmt="hindiCounting"/>', '<w:pgNumType w:fmt="none"/>', '<w:pgNumType w:chapStyle="1"/>',
     '<w:vAlign w:val="both"/>', '<w:textDirection w:val="tbRl"/>', "<w:bidi/>",
     '<w:pgBorders><w:top w:val="single"/></w:pgBorders>', '<w:lnNumType w:countBy="1"/>'],
)  # fmt: skip
def test_what_of_a_section_is_not_drawn_is_refused_by_name(inner: str) -> None:
    assert codes(docx(p("x"), section=sect("", PAGE + inner))) == ["DOCX-632"]


@pytest.mark.parametrize(
    "inner",
    ['<w:cols w:space="425"/>', '<w:cols w:num="1"/>', '<w:pgNumType w:fmt="decimal"/>', '<w:vAlign w:val="top"/>',
     '<w:pgNumType w:fmt="upperRoman"/>', '<w:pgNumType w:fmt="numberInDash"/>',
     '<w:docGrid w:linePitch="312"/>', '<w:docGrid w:type="default"/>', '<w:type w:val="nextPage"/>',
     '<w:textDirection w:val="lrTb"/>', "<w:formProt/>", '<w:bidi w:val="0"/>'],
)  # fmt: skip
def test_what_leaves_a_section_as_it_is_is_no_matter(inner: str) -> None:
    assert codes(docx(p("x"), section=sect("", PAGE + inner))) == []


@pytest.mark.parametrize("kind", ["continuous", "oddPage", "evenPage", "nextColumn"])
def test_the_first_section_begins_anyway(kind: str) -> None:
    typed = f'<w:type w:val="{kind}"/>'
    assert codes(docx(p("x"), section=sect(typed))) == []
    assert codes(docx(p("x", sect(typed)) + p("y"), section=sect())) == []


def test_a_section_may_begin_on_an_odd_or_an_even_page() -> None:
    data = docx(
        p("x", sect()) + p("y", sect('<w:type w:val="oddPage"/>')) + p("z"), section=sect(TYPED.format("evenPage"))
    )
    assert [section.begins for section in read(data).sections] == ["nextPage", "oddPage", "evenPage"]


def test_a_continuous_section_with_the_same_pages_is_none() -> None:
    one, two = sect(reference("default", "a")), sect(TYPED.format("continuous") + reference("default", "a"))
    document = read(with_headers(p("x", one) + p("y", two) + p("z"), sect(TYPED.format("continuous"))))
    assert [len(section.blocks) for section in document.sections] == [3]
    assert headers(document) == [{"default": "A"}]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (sect(), sect(TYPED.format("nextColumn"))),
        (sect(), sect(TYPED.format("continuous"), LANDSCAPE)),
        (sect(), sect(TYPED.format("continuous"), PAGE + '<w:pgNumType w:start="1"/>')),
        (sect(), sect(TYPED.format("continuous"), PAGE + '<w:pgNumType w:fmt="upperRoman"/>')),
        (sect(), sect(TYPED.format("continuous"), PAGE + '<w:vAlign w:val="center"/>')),
        (sect(), sect(TYPED.format("continuous"), PAGE + "<w:titlePg/>")),
        (sect(), sect(TYPED.format("continuous") + reference("default", "a"))),
        (sect(), sect(TYPED.format("oddPage"), PAGE + '<w:pgNumType w:start="2"/>')),
        (sect(), sect(TYPED.format("evenPage"), PAGE + '<w:pgNumType w:start="1"/>')),
    ],
)
def test_a_section_that_changes_its_page_on_the_way_is_refused(first: str, second: str) -> None:
    assert codes(with_headers(p("x", first) + p("y"), second)) == ["DOCX-632"]


def test_pages_of_a_section_are_not_counted_where_another_runs_on_in_it() -> None:
    count = '<w:fldSimple w:instr="SECTIONPAGES"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    assert codes(docx(p("x", sect()) + p(count), section=sect(TYPED.format("continuous")))) == ["DOCX-632"]


def test_mirrored_margins_are_refused() -> None:
    assert codes(docx(p("x"), settings="<w:mirrorMargins/>")) == ["DOCX-632"]


@pytest.mark.parametrize("kind", ["linesAndChars", "snapToChars"])
def test_a_grid_of_characters_is_refused(kind: str) -> None:
    grid = f'<w:docGrid w:type="{kind}" w:linePitch="312"/>'
    data = docx(p("x", sect(grid)) + p("y"))
    assert codes(data) == ["DOCX-645"]


def test_a_grid_of_lines_is_handed_out_with_the_paragraphs_that_keep_to_it() -> None:
    grid = '<w:docGrid w:type="lines" w:linePitch="312"/>'
    free = '<w:snapToGrid w:val="0"/>'
    blocks = read(docx(p("x") + p("y", free + sect(grid)) + p("z"))).blocks
    assert [block.format.pitch for block in blocks if isinstance(block, WordParagraph)] == [15.6, 0, 0]


@pytest.mark.parametrize(("compat", "pitch"), [("", 0), ("<w:adjustLineHeightInTable/>", 15.6)])
def test_tables_keep_to_the_grid_where_the_document_says_so(compat: str, pitch: float) -> None:
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='2000'/></w:tblGrid><w:tr><w:tc>{p('x')}</w:tc></w:tr></w:tbl>"
    section = sect('<w:docGrid w:type="lines" w:linePitch="312"/>')
    blocks = read(docx(table + p("y"), section=section, settings=f"<w:compat>{compat}</w:compat>")).blocks
    assert [paragraph.format.pitch for paragraph in paragraphs_in(blocks)] == [pitch, 15.6]


def test_settings_of_the_whole_document_are_handed_out() -> None:
    settings = '<w:defaultTabStop w:val="420"/><w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>'
    document = read(docx(p("x"), settings=settings))
    assert (document.default_tab_stop, document.spacing_adds) == (21, True)
    plain = read(docx(p("x")))
    assert (plain.default_tab_stop, plain.spacing_adds) == (36, False)


def test_a_tracked_change_of_a_section_is_refused() -> None:
    change = f'<w:sectPrChange w:id="1">{sect(page=LANDSCAPE)}</w:sectPrChange>'
    data = docx(p("x"), section=sect("", PAGE + change))
    assert codes(data) == ["DOCX-619"]
