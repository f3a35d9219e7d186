"""The outline of a DOCX: what its reader sees, ready to be compared."""

from __future__ import annotations

from word_cases import NAMESPACES, abstract, docx, lvl, num, numbered, p, r, read, sect, style

from contractgen.model.outline import Link, ParagraphLine, TableLine
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

NUMBERING = abstract(0, lvl(0, "chineseCounting", "%1、"), lvl(1, "chineseCounting", "（%2）")) + num(1, 0)
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Contract Body"/></w:style>'
    + style("Notice", '<w:rPr><w:rFonts w:eastAsia="黑体"/><w:u w:val="single"/></w:rPr>', kind="character")
    + style("Blank", '<w:rPr><w:u w:val="single"/></w:rPr>', kind="character")
    + style("Plain", "", kind="character")
)
NOTICE = '<w:rStyle w:val="Notice"/>'
BLANK = '<w:rStyle w:val="Blank"/>'


def mark(name: str) -> str:
    return f'<w:bookmarkStart w:id="1" w:name="{name}"/><w:bookmarkEnd w:id="1"/>'


def link(name: str, *runs: str) -> str:
    return f'<w:hyperlink w:anchor="{name}">{"".join(runs)}</w:hyperlink>'


def table(*rows: tuple[str, ...], header: int = 0) -> str:
    written = ""
    for index, row in enumerate(rows):
        cells = "".join(f"<w:tc><w:tcPr/>{item if item.startswith('<w:p>') else p(item)}</w:tc>" for item in row)
        written += f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if index < header else ''}{cells}</w:tr>"
    grid = '<w:gridCol w:w="2000"/>' * len(rows[0])
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"


def lines(body: str, *, numbering: str = NUMBERING) -> tuple[ParagraphLine | TableLine, ...]:
    return outline_of(read(docx(body, styles=STYLES, numbering=numbering))).lines


def line(body: str) -> ParagraphLine:
    found = lines(body)[0]
    assert isinstance(found, ParagraphLine)
    return found


def test_a_line_is_its_label_its_level_its_words_and_its_style() -> None:
    assert lines(numbered("甲方", 1) + numbered("乙方", 1, 1) + p("正文")) == (
        ParagraphLine("一、", 0, "甲方", "Contract Body"),
        ParagraphLine("（一）", 1, "乙方", "Contract Body"),
        ParagraphLine("", None, "正文", "Contract Body"),
    )


def test_breaks_and_tabs_are_in_the_words() -> None:
    assert (
        line(p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:br w:type='page'/><w:t>c</w:t></w:r>")).text == "a\nb\tc"
    )


def test_empty_paragraphs_are_no_lines_unless_they_have_a_label() -> None:
    assert list(lines(p() + numbered("", 1) + p("<w:r><w:br w:type='page'/></w:r>") + p("a"))) == [
        ParagraphLine("一、", 0, "", "Contract Body"),
        ParagraphLine("", None, "a", "Contract Body"),
    ]


def test_links_lead_to_lines() -> None:
    body = p() + p("按" + "") + p(r("按") + link("_Ref1", r("第二条"), r("第（一）项", "<w:b/>")) + r("办理"))
    body += p(mark("_Ref1") + r("目标"))
    found = lines(body)
    assert isinstance(found[1], ParagraphLine)
    assert found[1].links == (Link("第二条第（一）项", 2),)


def test_a_link_to_a_cell_leads_to_its_table() -> None:
    body = p(link("cell", r("价格表"))) + table(("a", p(mark("cell") + r("b"))))
    assert line(body).links == (Link("价格表", 1),)


def test_links_to_nowhere_or_to_what_cannot_be_seen_lead_nowhere() -> None:
    hidden = p(mark("hidden") + r("x", "<w:vanish/>"))
    body = (
        p(link("gone", r("a")) + r("，") + link("hidden", r("b")) + r("，") + link("empty", r("c")))
        + hidden
        + p(mark("empty"))
    )
    document, _ = read_docx(docx(body))
    assert document is not None
    (found,) = outline_of(document).lines
    assert isinstance(found, ParagraphLine)
    assert found.links == (Link("a", None), Link("b", None), Link("c", None))


def test_a_bookmark_that_begins_in_the_middle_names_its_paragraph() -> None:
    assert line(p(link("mid", r("第一条"))) + p(r("前") + mark("mid") + r("后"))).links == (Link("第一条", 1),)


def test_notice_is_what_carries_the_style_and_stands_out() -> None:
    body = p(r("甲方") + r("不承担", NOTICE) + r("任何责任", NOTICE + "<w:b/>") + r("，但") + r("除外", NOTICE))
    assert line(body).notice == ("不承担任何责任", "除外")


def test_notice_that_no_longer_shows_is_none() -> None:
    faded = STYLES.replace('<w:rFonts w:eastAsia="黑体"/><w:u w:val="single"/>', "")
    document = read(docx(p(r("不承担责任", NOTICE)), styles=faded))
    (found,) = outline_of(document).lines
    assert isinstance(found, ParagraphLine)
    assert found.notice == ()
    undone = '<w:rFonts w:eastAsia=""/><w:u w:val="none"/>'
    named = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Contract Body"/>'
    styles = STYLES.replace(named, named + '<w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr>')
    document = read(
        docx(p(r("不承担责任", NOTICE + undone.replace('w:eastAsia=""', 'w:eastAsia="黑体"'))), styles=styles)
    )
    (found,) = outline_of(document).lines
    assert isinstance(found, ParagraphLine)
    assert found.notice == ()


def test_blanks_are_what_is_left_to_be_filled_by_hand() -> None:
    assert line(p(r("签订日期：") + r("　　　　　　　　", BLANK) + r("。"))).blank == ("　　　　　　　　",)


def test_hidden_text_is_not_seen() -> None:
    body = p(r("a") + r("b", "<w:vanish/>") + r("c")) + p(r("x", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>")
    document, _ = read_docx(docx(body))
    assert document is not None
    (found,) = outline_of(document).lines
    assert isinstance(found, ParagraphLine)
    assert found.text == "ac"


def test_a_hidden_numbered_paragraph_counts_without_being_seen() -> None:
    numbers = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    hidden = p(r("x", "<w:vanish/>"), numbers + "<w:rPr><w:vanish/></w:rPr>")
    document, _ = read_docx(docx(p("a", numbers) + hidden + p("b", numbers), numbering=NUMBERING))
    assert document is not None
    assert [item.label for item in outline_of(document).lines if isinstance(item, ParagraphLine)] == ["一、", "三、"]


def test_a_table_is_its_rows_of_texts_with_merged_cells_once() -> None:
    body = table(("序号", "金额"), ("1", "298.80"), header=1)
    assert lines(body) == (TableLine((("序号", "金额"), ("1", "298.80")), 1),)
    merged = body.replace("<w:tcPr/>", '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>', 1).replace(
        "<w:tc><w:tcPr/>" + p("金额") + "</w:tc>", ""
    )
    assert lines(merged) == (TableLine((("序号",), ("1", "298.80")), 1),)


def test_a_cell_reads_paragraph_by_paragraph_with_its_labels() -> None:
    assert lines(table((p("a") + p() + numbered("b", 1), "c"))) == (TableLine((("a\n一、b", "c"),), 0),)


def test_headers_and_footers_are_read_without_page_numbers() -> None:
    page = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    parts = {
        "h.xml": f"<w:hdr {NAMESPACES}>{p('合同编号：WLK-0001')}{p()}{table(('左', '右'))}{p()}</w:hdr>",
        "f.xml": f"<w:ftr {NAMESPACES}>{p(r('第 ') + page + r(' 页'))}</w:ftr>",
    }
    references = '<w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/>'
    related = [("h", "header", "h.xml"), ("f", "footer", "f.xml")]
    data = docx(p("x", sect(references)) + p("y"), parts=parts, relations=related, core="<dc:title>合同</dc:title>")
    outline = outline_of(read(data))
    assert outline.headers == ("合同编号：WLK-0001", "左", "右")
    assert outline.footers == ("第  页",)
    assert (outline.title, outline.language) == ("合同", "")
