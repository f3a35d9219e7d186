"""Fields that lead somewhere: tables of contents, page references, links out, references with the words they keep."""

from __future__ import annotations

import pytest
from word_cases import NAMESPACES, abstract, codes, docx, lvl, num, numbered, p, paragraphs, r, read, sect, style

from contractgen.findings import message_of
from contractgen.word.model import FieldKind, WordField, WordText
from contractgen.word.read import read_docx

STYLES = style("heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + style("toc 1")
LISTS = abstract(
    1,
    lvl(0, "decimal", "%1."),
    lvl(1, "decimal", "%1.%2"),
    lvl(2, "lowerLetter", "(%3)"),
) + num(1, 1)


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(instruction: str, result: str) -> str:
    code = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return mark("begin") + code + mark("separate") + result + mark("end")


def bookmark(name: str, content: str, number: int = 1) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def heading(name: str, text: str, number: int = 1) -> str:
    return p(bookmark(name, r(text), number), '<w:pStyle w:val="heading 1"/>')


def entry(name: str, text: str, page: str = "") -> str:
    number = page or field(f" PAGEREF {name} \\h ", r("9"))
    return f'<w:hyperlink w:anchor="{name}">{r(text)}<w:r><w:tab/></w:r>{number}</w:hyperlink>'


def with_contents(*entries: str, headings: str = "", instruction: str = ' TOC \\o "1-3" \\h \\z \\u ') -> bytes:
    """A document with a table of contents as Word writes it: the last paragraph only ends the field."""
    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    first = mark("begin") + code + mark("separate")
    toc = "".join(p((first if place == 0 else "") + item) for place, item in enumerate(entries)) + p(mark("end"))
    main = headings or heading("_Toc1", "总则", 1) + p("x") + heading("_Toc2", "附则", 2)
    return docx(p("目录") + toc + main, styles=STYLES)


def test_an_entry_shows_the_page_of_its_heading_and_leads_there() -> None:
    document = read(with_contents(entry("_Toc1", "总则"), entry("_Toc2", "附则")))
    words, _, number = paragraphs(document)[1].inlines
    assert isinstance(words, WordText)
    assert (words.text, words.link) == ("总则", "_Toc1")
    assert isinstance(number, WordField)
    assert (number.kind, number.bookmark, number.link) == (FieldKind.PAGEREF, "_Toc1", "_Toc1")


def test_a_page_number_without_a_field_is_that_of_the_heading_to_which_the_entry_leads() -> None:
    document = read(with_contents(entry("_Toc1", "总则", r("3")), entry("_Toc2", "附则", r("iv"))))
    for place, name in ((1, "_Toc1"), (2, "_Toc2")):
        number = paragraphs(document)[place].inlines[-1]
        assert isinstance(number, WordField)
        assert (number.kind, number.bookmark) == (FieldKind.PAGEREF, name)


def test_entries_may_be_made_of_hyperlink_fields_and_page_fields_inside_them() -> None:
    inner = r("总则") + "<w:r><w:tab/></w:r>" + field("PAGEREF _Toc1", r("2"))
    document = read(with_contents(field('HYPERLINK \\l "_Toc1"', inner), entry("_Toc2", "附则")))
    words, _, number = paragraphs(document)[1].inlines
    assert isinstance(words, WordText)
    assert isinstance(number, WordField)
    assert words.link == number.link == number.bookmark == "_Toc1"


@pytest.mark.parametrize(
    ("entries", "wanted"),
    [
        ((entry("_Toc1", "总 则"), entry("_Toc2", "附则")), []),
        ((entry("_Toc1", "总纲"), entry("_Toc2", "附则")), ["DOCX-692"]),
        ((entry("_Toc2", "附则"), entry("_Toc1", "总则")), ["DOCX-693"]),
        ((entry("_Toc1", "总则"),), ["DOCX-693"]),
        ((), []),
        ((r("未找到目录项。"),), ["DOCX-693", "DOCX-694"]),
        ((entry("_Toc1", "总则"), entry("_Toc1", "总则"), entry("_Toc2", "附则")), ["DOCX-693"]),
        ((entry("_Toc1", "总则"), entry("_Toc9", "附则")), ["DOCX-636", "DOCX-693", "DOCX-694"]),
    ],
)  # fmt: skip
def test_a_stale_table_of_contents_is_refused(entries: tuple[str, ...], wanted: list[str]) -> None:
    data = with_contents(*entries)
    assert sorted(set(codes(data))) == (wanted or [code for code in codes(data) if code == "DOCX-624"])
    for item in read_docx(data)[1]:
        assert message_of(item, "en")
        assert message_of(item, "zh")


def test_entries_have_the_labels_of_their_headings() -> None:
    body = p(mark("begin") + "<w:r><w:instrText>TOC \\t 条,1</w:instrText></w:r>" + mark("separate")
             + entry("_Toc1", "1.\u3000总则") + mark("end")) + numbered(
        bookmark("_Toc1", r("总则")), 1, more='<w:pStyle w:val="条"/>'
    )  # fmt: skip
    assert codes(docx(body, numbering=LISTS, styles=style("条"))) == []
    assert codes(docx(body.replace("1.\u3000", "2.\u3000"), numbering=LISTS, styles=style("条"))) == ["DOCX-692"]


def test_a_table_of_contents_in_a_header_is_refused() -> None:
    toc = field("TOC \\o", r("x"))
    header = f"<w:hdr {NAMESPACES}>{p(toc)}</w:hdr>"
    section = sect('<w:headerReference w:type="default" r:id="a"/>')
    data = docx(p("x"), section=section, parts={"a.xml": header}, relations=[("a", "header", "a.xml")])
    assert codes(data) == ["DOCX-623"]


@pytest.mark.parametrize("before", [r("x"), "<w:r><w:tab/></w:r>", '<w:r><w:br w:type="page"/></w:r>'])
def test_the_page_of_a_place_inside_a_paragraph_is_not_shown(before: str) -> None:
    body = p(field("PAGEREF here \\h", r("2"))) + p(before + bookmark("here", r("y")))
    assert codes(docx(body)) == ["DOCX-691"]


@pytest.mark.parametrize("kept", ["12", "iv", "C", "- 3 -", "十二", "③", "１２", "", "子"])
def test_a_kept_page_number_of_any_form_is_computed_anew(kept: str) -> None:
    assert codes(docx(p(field("PAGEREF here \\h", r(kept))) + p(bookmark("here", r("y"))))) == []


@pytest.mark.parametrize("kept", ["12 以上", "第3页", "Error! Bookmark not defined.", "不另计费"])
def test_words_beside_a_kept_page_number_are_refused(kept: str) -> None:
    data = docx(p("前") + p("后") + p(r("见") + field("PAGEREF here \\h", r(kept))) + p(bookmark("here", r("y"))))
    (found,) = read_docx(data)[1]
    assert (found.code, found.paragraph, dict(found.arguments)["name"]) == ("DOCX-704", 3, "PAGEREF")
    assert "见" in found.excerpt


@pytest.mark.parametrize(
    ("instruction", "shown", "wanted"),
    [
        ("REF a \\h", "总则", []), ("REF a", "总则", []), ("REF a \\h \\* MERGEFORMAT", "总则", []),
        ("REF a \\h", "总纲", ["DOCX-690"]),
        ("REF two \\n", "1.1", []), ("REF two \\r \\h", "1.1", []), ("REF two \\w \\h", "1.1", []),
        ("REF a \\w \\h", "1", []), ("REF a \\w \\h", "1.", ["DOCX-690"]), ("REF a \\r \\h", "2", ["DOCX-690"]),
        ("REF three \\n", "(a)", []), ("REF three \\w", "1.1(a)", []), ("REF three \\r", "(a)", ["DOCX-690"]),
        ("REF three \\r", "1.1(a)", []), ("REF three \\n", "(b)", ["DOCX-690"]),
        ("REF none \\n", "0", []), ("REF none \\w", "1", ["DOCX-690"]), ("REF far \\h", "x", ["DOCX-690"]),
        ("TITLE", "合同", []), ("TITLE", "协议", ["DOCX-690"]), ("DOCPROPERTY Title", "合同", []),
        ('DOCPROPERTY "Title" \\* MERGEFORMAT', "合同", []),
    ],
)  # fmt: skip
def test_a_reference_is_read_where_it_shows_what_its_target_says_today(
    instruction: str, shown: str, wanted: list[str]
) -> None:
    body = (
        numbered(bookmark("a", r("总则"), 1), 1)
        + numbered(bookmark("two", r("适用"), 2), 1, 1)
        + numbered(bookmark("three", r("范围"), 3), 1, 2)
        + p(bookmark("none", r("无"), 4))
        + p('<w:bookmarkStart w:id="5" w:name="far"/>' + r("x"))
        + p(r("y") + '<w:bookmarkEnd w:id="5"/>')
        + p(field(instruction, r(shown)))
    )
    data = docx(body, numbering=LISTS, core="<dc:title>合同</dc:title><dc:language>zh-CN</dc:language>")
    assert codes(data) == wanted


@pytest.mark.parametrize(("level", "shown", "wanted"), [(2, "(a)", []), (1, "1.1(a)", []), (2, "1.1(a)", ["DOCX-690"])])
def test_a_number_in_relative_context_leaves_out_the_levels_that_both_stand_in(
    level: int, shown: str, wanted: list[str]
) -> None:
    body = numbered("x", 1) + numbered("y", 1, 1) + numbered(bookmark("a", r("z")), 1, 2)
    body += numbered(field("REF a \\r \\h", r(shown)), 1, level)
    assert codes(docx(body, numbering=LISTS)) == wanted


@pytest.mark.parametrize(
    ("instruction", "address", "link"),
    [
        ('HYPERLINK "https://example.com/a b"', "", ""),
        ('HYPERLINK "https://example.com/a" \\o "tip"', "https://example.com/a", ""),
        ("HYPERLINK mailto:a@example.com", "mailto:a@example.com", ""),
        ('HYPERLINK "http://example.com" \\l "part"', "http://example.com#part", ""),
        ("HYPERLINK https://example.com/合", "https://example.com/%E5%90%88", ""),
        ('HYPERLINK \\l "here"', "", "here"),
    ],
)
def test_a_hyperlink_field_leads_to_an_address_or_a_bookmark(instruction: str, address: str, link: str) -> None:
    document, found = read_docx(docx(p(field(instruction, r("there"))) + p(bookmark("here", r("x")))))
    assert document is not None
    (text,) = paragraphs(document)[0].inlines
    assert isinstance(text, WordText)
    if address or link:
        assert found == ()
        assert (text.text, text.address, text.link) == ("there", address, link)


@pytest.mark.parametrize(
    ("switch", "form"),
    [("roman", "lowerRoman"), ("ROMAN", "upperRoman"), ("alphabetic", "lowerLetter"), ("ArabicDash", "numberInDash"),
     ("CHINESENUM3", "chineseCountingThousand"), ("Arabic", "decimal")],
)  # fmt: skip
def test_page_numbers_are_written_as_their_switch_says(switch: str, form: str) -> None:
    (number,) = paragraphs(read(docx(p(field(f"PAGE \\* {switch} \\* MERGEFORMAT", r("1"))))))[0].inlines
    assert isinstance(number, WordField)
    assert number.number_format == form
