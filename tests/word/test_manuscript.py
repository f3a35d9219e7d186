"""The manuscript of any DOCX: what its reader sees, and nothing lost; expectations are written by hand."""

from __future__ import annotations

import time

import pytest
from word_cases import NAMESPACES, abstract, archive, docx, lvl, num, numbered, p, r, sect, style, unpacked

from contractgen.model.manuscript import Manuscript, Passage, Setting
from contractgen.word.manuscript import manuscript_of_docx

NUMBERING = abstract(
    0,
    lvl(0, "chineseCounting", "第%1条"),
    lvl(1, "decimal", "%1.%2", more="<w:isLgl/>"),
    lvl(2, "bullet", "\uf0b7").replace(
        "</w:lvl>", '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>'
    ),
) + num(1, 0)
TRACKED = 'w:id="1" w:author="a"'


def manuscript(body: str, **more: object) -> Manuscript:
    found, findings = manuscript_of_docx(docx(body, numbering=NUMBERING, **more), "a.docx")  # type: ignore[arg-type]
    assert findings == ()
    assert found is not None
    return found


def seen(body: str, **more: object) -> list[str]:
    """Return what is seen of each passage: its label or bullet, a bar, its text."""
    return [f"{item.label or item.marker}|{item.text}" for item in manuscript(body, **more).passages]


def only(body: str, **more: object) -> Passage:
    (passage,) = manuscript(body, **more).passages
    return passage


def field(instruction: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    told = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return mark.format("begin") + told + mark.format("separate") + r(result) + mark.format("end")


def test_labels_are_counted_and_say_which_list_and_level_they_have() -> None:
    found = manuscript(numbered("甲", 1) + p("乙") + numbered("丙", 1, 1) + numbered("丁", 1, 2))
    told = [(item.label, item.list, item.level, item.marker, item.number, item.text) for item in found.passages]
    assert told == [
        ("第一条", "0", 0, "", 1, "甲"),
        ("", "", None, "", 2, "乙"),
        ("1.1", "0", 1, "", 3, "丙"),
        ("", "", None, "•", 4, "丁"),
    ]
    assert found.is_native


def test_paragraphs_are_numbered_as_a_user_counts_them_and_empty_ones_are_no_passages() -> None:
    body = p("一") + p() + numbered("", 1) + p("二")
    assert [(item.number, item.label, item.text) for item in manuscript(body).passages] == [
        (1, "", "一"), (3, "第一条", ""), (4, "", "二"),
    ]  # fmt: skip


def test_tracked_changes_are_read_as_accepted() -> None:
    body = (
        p(r("甲") + f"<w:del {TRACKED}><w:r><w:delText>乙</w:delText></w:r></w:del>")
        + p(f"<w:ins {TRACKED}>{r('丙')}</w:ins><w:moveFrom {TRACKED}>{r('丁')}</w:moveFrom>")
        + p(f"<w:moveTo {TRACKED}>{r('戊')}</w:moveTo>")
    )
    assert seen(body) == ["|甲", "|丙", "|戊"]


def test_a_deleted_paragraph_mark_joins_its_words_to_the_next_and_takes_no_number() -> None:
    deleted = f"<w:rPr><w:del {TRACKED}/></w:rPr>"
    body = numbered("甲", 1) + numbered("乙", 1, more=deleted) + numbered("丙", 1) + numbered("丁", 1)
    assert seen(body) == ["第一条|甲", "第二条|乙丙", "第三条|丁"]


def test_a_deleted_row_is_not_there() -> None:
    row = "<w:tr>{}<w:tc><w:tcPr/>{}</w:tc></w:tr>"
    gone = row.format(f"<w:trPr><w:del {TRACKED}/></w:trPr>", p("乙"))
    assert seen(f"<w:tbl><w:tblPr/>{row.format('', p('甲'))}{gone}{row.format('', p('丙'))}</w:tbl>") == ["|甲", "|丙"]


def test_cells_say_which_table_row_and_column_they_are() -> None:
    def cell(content: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"

    inner = f"<w:tbl><w:tblPr/><w:tr>{cell(p('内'))}</w:tr></w:tbl>"
    wide = '<w:gridSpan w:val="2"/>'
    rows = (
        f"<w:tr>{cell(p('甲'), wide)}{cell(p('乙'))}</w:tr>"
        f"<w:sdt><w:sdtContent><w:tr>{cell(p('丙'))}{cell(inner + p())}{cell(p('丁'))}</w:tr></w:sdtContent></w:sdt>"
    )
    found = manuscript(f"<w:tbl><w:tblPr/>{rows}</w:tbl>" + p("外"))
    assert [(item.text, item.cell, item.setting) for item in found.passages] == [
        ("甲", (0, 0, 0), Setting.TABLE), ("乙", (0, 0, 2), Setting.TABLE), ("丙", (0, 1, 0), Setting.TABLE),
        ("内", (1, 0, 0), Setting.TABLE), ("丁", (0, 1, 2), Setting.TABLE), ("外", None, Setting.BODY),
    ]  # fmt: skip


def test_a_text_box_is_read_once_and_counts_for_itself() -> None:
    box = f"<w:txbxContent>{numbered('框', 1)}</w:txbxContent>"
    choice = f'<mc:Choice Requires="wps"><w:drawing><x>{box}</x></w:drawing></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
    both = f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    found = manuscript(numbered("甲", 1) + p(r("乙") + both) + numbered("丙", 1))
    assert [(item.label, item.text, item.setting, item.list, item.number) for item in found.passages] == [
        ("第一条", "甲", Setting.BODY, "0", 1),
        ("", "乙", Setting.BODY, "", 2),
        ("第一条", "框", Setting.BOX, "0@box2", 2),
        ("第二条", "丙", Setting.BODY, "0", 3),
    ]


def test_notes_follow_the_text_and_margins_come_last() -> None:
    part = f"<w:{{0}} {NAMESPACES}>{{1}}</w:{{0}}>"
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    found = manuscript(
        p("甲") + p(r("乙") + reference + r("。")),
        parts={
            "footnotes.xml": part.format("footnotes", f'<w:footnote w:id="2">{p("注")}</w:footnote>'),
            "header1.xml": part.format("hdr", p("页眉")),
            "header2.xml": part.format("hdr", p("页眉")),
        },
        relations=[("f", "footnotes", "footnotes.xml"), ("h", "header", "header1.xml"), ("g", "header", "header2.xml")],
    )
    assert [(item.text, item.setting, item.number) for item in found.passages] == [
        ("甲", Setting.BODY, 1), ("乙。", Setting.BODY, 2), ("注", Setting.NOTE, 2), ("页眉", Setting.MARGIN, 1),
    ]  # fmt: skip


def test_a_table_of_contents_is_known_by_its_field_its_control_or_its_style() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>'
    body = (
        p(begin + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("一"))
        + p("二")
        + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        + '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        + f"<w:sdtContent>{p('三')}</w:sdtContent></w:sdt>"
        + p("四", '<w:pStyle w:val="toc 1"/>')
        + p("五")
    )
    found = manuscript(body, styles=style("toc 1"))
    assert [item.text for item in found.passages if item.setting is Setting.CONTENTS] == ["一", "二", "三", "四"]
    assert found.passages[-1].setting is Setting.BODY


def test_a_paragraph_that_is_all_a_link_to_a_heading_is_an_entry_of_the_contents() -> None:
    link = f'<w:hyperlink w:anchor="_Toc1">{r("第一条 标的")}<w:r><w:tab/></w:r>{r("3")}</w:hyperlink>'
    found = manuscript(p(link) + p(r("见") + link))
    assert [item.setting for item in found.passages] == [Setting.CONTENTS, Setting.BODY]


@pytest.mark.parametrize("name", ["heading 2", "Heading 2", "标题 2"])
def test_a_heading_style_is_known_by_its_name(name: str) -> None:
    assert only(p("甲", f'<w:pStyle w:val="{name}"/>'), styles=style(name)).heading == 2


def test_the_language_is_that_of_the_words() -> None:
    assert manuscript(p("双方约定如下。"), core="<dc:language>en-US</dc:language>").language == "zh"
    assert manuscript(p("The parties agree.")).language == "en"


def test_a_field_that_never_ends_swallows_nothing() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>'
    assert seen(p(begin + r("甲")) + p("乙")) == ["|甲", "|乙"]


def test_fields_and_links_lead_to_passages() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="_Ref1"/><w:bookmarkEnd w:id="1"/>'
    body = (
        p(r("见") + field(r"REF _Ref1 \r \h", "第一条") + r("和") + field(r"REF gone \n \h", "第九条") + r("。"))
        + p()
        + numbered(mark + r("甲"), 1)
        + p(f'<w:hyperlink w:anchor="_ref1">{r("此处")}</w:hyperlink>')
        + p(
            f'<w:fldSimple w:instr=" PAGEREF _Ref1 \\h ">{r("3")}</w:fldSimple>'
            + field('HYPERLINK "http://a.example"', "网")
        )
    )
    found = manuscript(body).passages
    assert [item.text for item in found] == ["见第一条和第九条。", "甲", "此处", "3网"]
    pointers = [[(item.start, item.end, item.target, item.is_number) for item in passage.pointers] for passage in found]
    assert pointers == [[(1, 4, 1, True), (5, 8, None, True)], [], [(0, 2, 1, False)], [(0, 1, 1, False)]]


def test_hidden_paragraphs_count_and_are_marked() -> None:
    hidden = numbered(r("隐", "<w:vanish/>"), 1, more="<w:rPr><w:vanish/></w:rPr>")
    found = manuscript(numbered("甲", 1) + hidden + numbered(r("乙") + r("丙", "<w:vanish/>"), 1)).passages
    assert [(item.label, item.text, item.is_hidden) for item in found] == [
        ("第一条", "甲", False), ("第二条", "隐", True), ("第三条", "乙", False),
    ]  # fmt: skip


def test_a_hidden_mark_leaves_two_paragraphs_in_one_line() -> None:
    heading = numbered("违约。", 1, more="<w:rPr><w:vanish/><w:specVanish/></w:rPr>")
    assert seen(heading + p("双方") + p("其他")) == ["第一条|违约。双方", "|其他"]
    box = f"<w:r><w:pict><w:txbxContent>{p('框')}</w:txbxContent></w:pict></w:r>"
    assert seen(heading + p(r("双方") + box)) == ["第一条|违约。双方", "|框"]


def test_characters_are_as_they_look() -> None:
    box = '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>'
    words = r("甲") + "<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/></w:r>" + box
    font = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    assert only(p(words + r("¨", font) + r("\uf0b7"))).text == "甲\t乙\n丙\u2011☑□•"


def test_unknown_containers_ruby_and_formulas_lose_no_words() -> None:
    ruby = f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('yue')}</w:rt><w:rubyBase>{r('约')}</w:rubyBase></w:ruby></w:r>"
    body = p(
        f"<w:smartTag>{r('合')}</w:smartTag>{ruby}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:odd>{r('尾')}</w:odd>"
    )
    assert seen(body + f"<w:customXml>{p('乙')}</w:customXml><w:odd>{p('丙')}</w:odd>") == ["|合约x尾", "|乙", "|丙"]


def test_looks_come_from_styles_and_what_they_are_based_on() -> None:
    styles = style("Base", '<w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr>')
    styles += style("Derived", base="Base")
    passage = only(p("甲", '<w:pStyle w:val="Derived"/><w:ind w:left="400" w:firstLine="200"/>'), styles=styles)
    assert (passage.style, passage.heading, passage.is_centred, passage.is_bold, passage.indent) == (
        "Derived", 2, True, True, 30,
    )  # fmt: skip


def test_blanks_of_our_own_are_declared() -> None:
    styles = style("Blank", kind="character")
    passage = only(p(r("日期：") + r("____", '<w:rStyle w:val="Blank"/>') + r("止")), styles=styles)
    assert passage.declared == ((3, 7),)


def test_comments_may_allow_a_finding() -> None:
    comment = (
        f'<w:comments {NAMESPACES}><w:comment w:id="1">{p("lint: allow NUM-101 双方约定保留")}</w:comment></w:comments>'
    )
    found = manuscript(p("甲"), parts={"comments.xml": comment}, relations=[("c", "comments", "comments.xml")])
    assert found.allowed == (("NUM-101", "双方约定保留"),)


def test_a_file_inside_the_text_is_told_and_not_read() -> None:
    found, findings = manuscript_of_docx(docx(p("甲") + '<w:altChunk r:id="x"/>'), "a.docx")
    assert found is not None
    assert [(item.code, item.where.file) for item in findings] == [("DOCX-701", "a.docx")]


def test_a_strict_document_is_read_like_any_other() -> None:
    strict = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, data in unpacked(docx(numbered("甲", 1), numbering=NUMBERING)).items()
    }
    found, findings = manuscript_of_docx(archive(strict), "a.docx")
    assert findings == ()
    assert found is not None
    assert found.passages[0].label == "第一条"


def test_the_main_part_alone_is_enough() -> None:
    main = unpacked(docx(numbered("甲", 1)))["word/document.xml"]
    found, findings = manuscript_of_docx(archive({"word/document.xml": main}), "a.docx")
    assert findings == ()
    assert found is not None
    assert [(item.label, item.text) for item in found.passages] == [("", "甲")]


def test_what_a_document_brings_along_is_no_reason_not_to_read_it() -> None:
    related = [("i", "image", "external:file:///a.png"), ("v", "vbaProject", "vbaProject.bin"), ("t", "odd", "x.xml")]
    found, findings = manuscript_of_docx(docx(p("甲"), relations=related, parts={"media/图.png": b"x"}), "a.docx")
    assert findings == ()
    assert found is not None


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "DOCX-601"),
        (b"PK\x03\x04 and no more", "DOCX-601"),
        (b"\xd0\xcf\x11\xe0 old Word", "DOCX-602"),
        (archive({"a.xml": b"<a/>"}), "DOCX-612"),
        (archive({"word/document.xml": b"<a"}), "DOCX-608"),
        (archive({"word/document.xml": b"<a/>"}), "DOCX-612"),
        (archive({"word/document.xml": b"<!DOCTYPE a><a/>"}), "DOCX-609"),
        (archive({"word/document.xml": b" " * 60_000_000}), "DOCX-606"),
        (archive({f"{place}.xml": b"" for place in range(2001)}), "DOCX-604"),
    ],
)
def test_what_is_no_document_or_is_hostile_is_refused(data: bytes, code: str) -> None:
    assert [(item.code, str(item.where)) for item in manuscript_of_docx(data, "a.docx")[1]] == [(code, "a.docx")]


def test_an_empty_paragraph_with_a_section_break_takes_no_number() -> None:
    numbering = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    assert seen(numbered("甲", 1) + p("", numbering + sect()) + numbered("乙", 1)) == ["第一条|甲", "第二条|乙"]


def test_a_drop_cap_is_the_first_letter_of_its_paragraph() -> None:
    cap = p("甲", '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around"/>')
    assert seen(cap + numbered("方负责。", 1)) == ["第一条|甲方负责。"]


def test_numbers_may_be_written_with_zeros_and_bullets_be_pictures() -> None:
    zeros = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>'
    )
    picture = lvl(1, "bullet", "\uf0b7", more='<w:lvlPicBulletId w:val="0"/>')
    data = docx(numbered("甲", 1) + numbered("乙", 1, 1), numbering=abstract(0, zeros, picture) + num(1, 0))
    found, _ = manuscript_of_docx(data, "a.docx")
    assert found is not None
    assert [(item.label, item.marker) for item in found.passages] == [("007.", ""), ("", "•")]


def test_form_fields_show_what_is_chosen() -> None:
    def form(kind: str) -> str:
        begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{kind}</w:ffData></w:fldChar></w:r>'
        return begin + r("") + '<w:r><w:instrText> FORM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

    boxes = form("<w:checkBox><w:checked/></w:checkBox>") + form('<w:checkBox><w:default w:val="0"/></w:checkBox>')
    entries = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="月付"/><w:listEntry w:val="年付"/></w:ddList>'
    assert only(p(boxes + form(entries))).text == "☑☐年付"


def test_a_long_row_of_styles_is_read_in_time_that_grows_with_it() -> None:
    styles = "".join(style(f"s{place}", base=f"s{place - 1}") for place in range(1000))
    begun = time.perf_counter()
    seen("".join(p("甲", f'<w:pStyle w:val="s{place}"/>') for place in range(1000)), styles=styles)
    assert time.perf_counter() - begun < 2


def test_reading_takes_time_that_grows_with_the_text() -> None:
    def seconds(count: int) -> float:
        data = docx(
            "".join(numbered(f"第{place}段的文字", 1, place % 3) for place in range(count)), numbering=NUMBERING
        )
        begun = time.perf_counter()
        assert manuscript_of_docx(data, "a.docx")[0] is not None
        return time.perf_counter() - begun

    assert seconds(8000) < 12 * max(seconds(2000), 0.02)
