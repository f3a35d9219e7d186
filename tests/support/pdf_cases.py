"""Agreements for the PDF tests, built with python-docx: a Chinese one and an English one, and their pieces."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from contractgen.findings import Location
from contractgen.model.template import FontLine
from contractgen.pdf.fonts import FontSet, load_fonts

PLACE = Location("templates/example/template.yaml", 1, 1)
DECLARED = (
    ("宋体", "package:serif"),
    ("黑体", "package:sans"),
    ("Times New Roman", "engine:Libertinus Serif"),
    ("DejaVu Sans Mono", "engine:DejaVu Sans Mono"),
)
RECORD = '{"template": "example", "clauses": ["保密@1.1.0"]}'
CHINESE_LEVELS = (
    ("chineseCounting", "%1、", "nothing", 0, 24),
    ("chineseCounting", "（%2）", "nothing", 0, 24),
    ("decimal", "%3、", "nothing", 0, 24),
)
ENGLISH_LEVELS = (
    ("decimal", "ARTICLE %1", "space", 0, 0),
    ("decimalZero", "Section %1.%2", "tab", 0, 0),
    ("lowerLetter", "(%3)", "tab", 72, -36),
    ("lowerRoman", "(%4)", "tab", 108, -36),
)


def fonts(*declared: tuple[str, str], folder: Path = Path()) -> FontSet:
    """Return the declared fonts, ready for drawing."""
    lines = tuple(FontLine(family, source, PLACE) for family, source in declared or DECLARED)
    loaded, found = load_fonts(lines, folder)
    assert loaded is not None, found
    return loaded


class Agreement:
    """A document under construction; every method adds something at its end."""

    def __init__(self, latin: str, cjk: str, size: float, language: str) -> None:
        self.document = docx.Document()
        self.document.core_properties.language = language
        self.document.core_properties.author = ""
        self.marks = 0
        normal = self.document.styles["Normal"]
        normal.font.size = Pt(size)
        self.set_fonts(normal.element.get_or_add_rPr(), latin, cjk, "eastAsia" if language == "zh-CN" else "default")
        defaults = self.document.styles.element.find(qn("w:docDefaults"))
        for fonts_element in defaults.iter(qn("w:rFonts")):
            fonts_element.getparent().remove(fonts_element)
        page = self.document.sections[0]
        page.page_width, page.page_height = Pt(595.3), Pt(841.9)
        page.left_margin = page.right_margin = Pt(80)
        page.top_margin = page.bottom_margin = Pt(76)
        page.header_distance = page.footer_distance = Pt(42)

    @staticmethod
    def set_fonts(properties: Any, latin: str, cjk: str, hint: str = "eastAsia") -> None:  # noqa: ANN401 - lxml elements have no public type here
        fonts_element = properties.find(qn("w:rFonts"))
        if fonts_element is None:
            fonts_element = OxmlElement("w:rFonts")
            properties.insert(0, fonts_element)
        for name in list(fonts_element.attrib):
            del fonts_element.attrib[name]
        for name, family in (("w:ascii", latin), ("w:hAnsi", latin), ("w:cs", latin), ("w:eastAsia", cjk)):
            fonts_element.set(qn(name), family)
        fonts_element.set(qn("w:hint"), hint)

    def numbering(self, levels: Sequence[tuple[str, str, str, float, float]]) -> int:
        """Add a list and return its number."""
        part = self.document.part.numbering_part.element
        number = 100 + self.marks
        self.marks += 1
        parts = [
            f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="{suffix}"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>'
            f'<w:ind w:left="{int(left * 20)}" w:firstLine="{int(max(first, 0) * 20)}"'
            f' w:hanging="{int(max(-first, 0) * 20)}"/></w:pPr></w:lvl>'.replace(
                ' w:hanging="0"' if first >= 0 else ' w:firstLine="0"', ""
            )
            for index, (kind, text, suffix, left, first) in enumerate(levels)
        ]
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
            f"{''.join(parts)}</w:abstractNum>"
        )
        part.insert(0, abstract)
        part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
        return number

    def paragraph(
        self,
        text: str = "",
        *,
        level: tuple[int, int] | None = None,
        align: WD_ALIGN_PARAGRAPH | None = WD_ALIGN_PARAGRAPH.JUSTIFY,
        line: float = 1.5,
        before: float = 0,
        after: float = 0,
        first: float | None = None,
        keep_next: bool = False,
        bold: bool = False,
        family: str = "",
        size: float = 0,
        outline: int | None = None,
        mark: str = "",
        break_before: bool = False,
    ) -> Any:  # noqa: ANN401 - python-docx ships no types
        """Add a paragraph; `level` is its list and level, `mark` its bookmark."""
        made = self.document.add_paragraph()
        layout = made.paragraph_format
        layout.line_spacing, layout.space_before, layout.space_after = line, Pt(before), Pt(after)
        layout.alignment = align
        layout.page_break_before = break_before
        if first is not None:
            layout.first_line_indent = Pt(first)
        layout.keep_with_next = keep_next
        properties = made._p.get_or_add_pPr()
        if level:
            properties.insert_element_before(
                parse_xml(
                    f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level[1]}"/><w:numId w:val="{level[0]}"/></w:numPr>'
                ),
                "w:pBdr", "w:spacing", "w:ind", "w:jc", "w:outlineLvl",
            )  # fmt: skip
        if outline is not None:
            properties.append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{outline}"/>'))
        if mark:
            self.marks += 1
            for kind in ("Start", "End"):
                name = f' w:name="{mark}"' if kind == "Start" else ""
                made._p.append(parse_xml(f'<w:bookmark{kind} {nsdecls("w")} w:id="{self.marks}"{name}/>'))
        if text:
            self.run(made, text, bold=bold, family=family, size=size)
        return made

    def run(self, paragraph: Any, text: str, *, bold: bool = False, family: str = "", size: float = 0) -> Any:  # noqa: ANN401 - as above
        """Add a run to a paragraph."""
        run = paragraph.add_run(text)
        if bold:
            run.bold = True
        if size:
            run.font.size = Pt(size)
        if family:
            self.set_fonts(run._r.get_or_add_rPr(), family, family)
        return run

    def link(self, paragraph: Any, text: str, mark: str) -> None:  # noqa: ANN401 - as above
        """Add a reference to a bookmark."""
        link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="{mark}" w:history="1"/>')
        link.append(self.run(paragraph, text)._r)
        paragraph._p.append(link)

    def field(self, paragraph: Any, instruction: str) -> None:  # noqa: ANN401 - as above
        """Add a field with the result 1."""
        for kind in ("begin", "instr", "separate", "result", "end"):
            run = paragraph.add_run()
            if kind == "instr":
                run._r.append(
                    parse_xml(f'<w:instrText {nsdecls("w")} xml:space="preserve"> {instruction} </w:instrText>')
                )
            elif kind == "result":
                run.text = "1"
            else:
                run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))

    def frame(self, header: str, before: str, between: str, after: str) -> None:
        """Write the header, and the page numbers of the footer."""
        section = self.document.sections[0]
        head = section.header.paragraphs[0]
        head.style = self.document.styles["Normal"]
        self.run(head, header, size=9)
        foot = section.footer.paragraphs[0]
        foot.style = self.document.styles["Normal"]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self.run(foot, before)
        self.field(foot, "PAGE")
        self.run(foot, between)
        self.field(foot, "NUMPAGES")
        self.run(foot, after)

    def table(
        self, rows: Sequence[Sequence[str]], widths: Sequence[float], *, header: int = 1, size: float = 10
    ) -> Any:  # noqa: ANN401 - as above
        """Add a table with borders; the first `header` rows repeat, no row is divided."""
        made = self.document.add_table(len(rows), len(widths))
        made.style = self.document.styles["Table Grid"]
        made.autofit = False
        for index, row in enumerate(rows):
            properties = made.rows[index]._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:cantSplit"))
            if index < header:
                properties.append(OxmlElement("w:tblHeader"))
            for column, (text, width) in enumerate(zip(row, widths, strict=True)):
                cell = made.cell(index, column)
                cell.width = Pt(width)
                cell.paragraphs[0].paragraph_format.space_after = Pt(0)
                self.run(cell.paragraphs[0], text, size=size, family="黑体" if index < header and size > 9 else "")
        for column, width in zip(made._tbl.tblGrid.gridCol_lst, widths, strict=True):
            column.w = Pt(width)
        return made

    def signatures(self, columns: Sequence[Sequence[str]], width: float) -> None:
        """Add a block without borders that is kept on one page."""
        made = self.document.add_table(len(columns[0]), len(columns))
        made.autofit = False
        for column, lines in enumerate(columns):
            made._tbl.tblGrid.gridCol_lst[column].w = Pt(width)
            for index, text in enumerate(lines):
                cell = made.cell(index, column)
                cell.width = Pt(width)
                layout = cell.paragraphs[0].paragraph_format
                layout.keep_with_next, layout.space_after, layout.line_spacing = True, Pt(0), 2
                self.run(cell.paragraphs[0], text)

    def finished(self, title: str, record: str = RECORD) -> bytes:
        """Return the file, with a build record as a custom XML part."""
        self.document.core_properties.title = title
        package = self.document.part.package
        xml = f'<record xmlns="urn:contractgen:build-record:1">{record}</record>'.encode()
        part = Part(PackURI("/customXml/item9.xml"), "application/xml", xml, package)
        self.document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()


def chinese_agreement(clauses: int = 4) -> bytes:
    """Return a Chinese agreement in the style of a house: title, parties, clauses, tables, annex, signatures."""
    made = Agreement("Times New Roman", "宋体", 12, "zh-CN")
    made.frame("合同编号：WLK-2026-0001", "第 ", " 页 共 ", " 页")
    made.paragraph("物联卡业务服务协议", align=WD_ALIGN_PARAGRAPH.CENTER, family="黑体", size=18, after=12, line=1)
    made.paragraph("甲方：示例市云杉区数字治理中心", first=24)
    made.paragraph("乙方：示例通信有限公司（统一社会信用代码 00000000TEST000000）", first=24)
    made.paragraph()
    made.paragraph("根据《中华人民共和国民法典》，双方经协商一致，就“物联卡”业务合作订立本协议，共同遵守。", first=24)
    outer = made.numbering(CHINESE_LEVELS)
    for index in range(clauses):
        _chinese_clause(made, outer, index)
    made.paragraph("合计与资费", level=(outer, 0), family="黑体", keep_next=True, outline=0, before=6)
    made.table(
        [
            ["业务", "标准资费（元/月）", "折扣", "数量（张）", "小计（元）"],
            *[[f"物联卡套餐 {row}", "30.00", "83%", f"{row * 1000:,}", f"{row * 298.8:,.2f}"] for row in range(1, 9)],
            ["合计", "", "", "36,000", "10,756.80"],
        ],
        (110, 90, 60, 80, 95),
    )
    made.paragraph("付款方式：☑ 按月支付　☐ 按年支付　√ 其他", first=24, before=6)
    notice = made.paragraph(first=24)
    made.run(notice, "乙方对间接损失不承担责任，责任总额以合同总价为限。", family="黑体").underline = True
    made.paragraph("附件一　业务使用规范", break_before=True, align=WD_ALIGN_PARAGRAPH.CENTER, family="黑体", outline=0)
    annex = made.numbering(CHINESE_LEVELS)
    made.paragraph("使用范围", level=(annex, 0), family="黑体", keep_next=True, outline=1)
    made.paragraph("物联卡仅用于本附件所列设备，不得转借他人使用。", level=(annex, 1))
    made.signatures(
        [
            ["甲方（公章）：", "法定代表人（签字）：", "日期：　　年　　月　　日"],
            ["乙方（公章）：", "法定代表人（签字）：", "日期：　　年　　月　　日"],
        ],
        217,
    )
    return made.finished("物联卡业务服务协议")


_ACTS = (
    "危害国家安全、荣誉和利益；",
    "传播虚假信息，扰乱经济秩序和社会秩序；",
    "利用网络侵害他人名誉、隐私和其他合法权益（包括但不限于商业秘密）；",
    "其他违反法律、行政法规的行为。",
)


def _chinese_clause(made: Agreement, outer: int, index: int) -> None:
    """Add a clause with two provisions, items, a closing and a reference."""
    made.paragraph(
        f"服务内容之{index + 1}",
        level=(outer, 0),
        family="黑体",
        keep_next=True,
        outline=0,
        mark=f"_Ref{index}",
        before=6,
    )
    made.paragraph(
        "乙方应当按照本协议约定的时间、地点和方式向甲方提供物联卡业务服务，并保证“服务质量”符合国家标准及"
        " ISO 9001 的要求；甲方应当在每月 10 日前支付资费 1,234.50 元，逾期按日 0.05% 计付违约金。",
        level=(outer, 1),
    )
    made.paragraph("甲方不得利用物联卡从事下列活动：", level=(outer, 1), keep_next=True)
    for act in _ACTS:
        made.paragraph(act, level=(outer, 2))
    closing = made.paragraph("违反上述约定的，按照", first=24)
    made.link(closing, f"第{'一二三四五六七八九十'[index % 10]}条第（一）项", f"_Ref{index}")
    made.run(closing, "处理，乙方有权立即停止服务。")


def english_agreement() -> bytes:
    """Return an English agreement: recitals, articles, sections, a schedule with fees."""
    made = Agreement("Times New Roman", "宋体", 11, "en-US")
    made.frame("Contract No. SA-2026-0001", "Page ", " of ", "")
    made.paragraph("SERVICES AGREEMENT", align=WD_ALIGN_PARAGRAPH.CENTER, bold=True, size=16, after=18, line=1)
    made.paragraph(
        "RECITALS", align=WD_ALIGN_PARAGRAPH.CENTER, bold=True, keep_next=True, outline=0, after=6, line=1.15
    )
    recitals = made.numbering((("upperLetter", "(%1)", "tab", 36, -36),))
    text = (
        "WHEREAS the Customer wishes to obtain “connected device” services, and the Provider is willing to supply them"
    )
    for ending in (";", "; and", "."):
        made.paragraph(f"{text} on the terms of this Agreement{ending}", level=(recitals, 0), line=1.15, after=6)
    articles = made.numbering(ENGLISH_LEVELS)
    for article in ("Services", "Fees and Payment", "Confidentiality"):
        made.paragraph(
            article, level=(articles, 0), align=WD_ALIGN_PARAGRAPH.CENTER, bold=True, keep_next=True, outline=0,
            before=12, after=6, line=1.15, mark=f"_Ref{article[:4]}",
        )  # fmt: skip
        for _ in range(2):
            made.paragraph(
                "The Provider shall perform the Services with reasonable skill and care, in accordance with good"
                " industry practice, and shall comply with all applicable laws; the fee is $1,234.50 (net).",
                level=(articles, 1), line=1.15, after=6,
            )  # fmt: skip
        for item in ("the first obligation of the Provider, described at some length so that it wraps;", "the second."):
            made.paragraph(item, level=(articles, 2), line=1.15, after=6)
        made.paragraph("a further detail", level=(articles, 3), line=1.15, after=6)
    closing = made.paragraph("This is governed by ", line=1.15, after=6)
    made.link(closing, "Section 1.01", "_RefServ")
    made.run(closing, " above.")
    made.paragraph("SCHEDULE 1", break_before=True, align=WD_ALIGN_PARAGRAPH.CENTER, bold=True, outline=0, after=6)
    made.table([["Item", "Fee (USD)"], ["Monthly service", "1,000.00"], ["Support", "234.50"]], (300, 120), size=9)
    made.signatures([["Customer:", "By:", "Date:"], ["Provider:", "By:", "Date:"]], 217)
    return made.finished("Services Agreement")


def with_text(text: str, *more: str) -> bytes:
    """Return a short Chinese document with one paragraph for every text."""
    made = Agreement("Times New Roman", "宋体", 12, "zh-CN")
    for words in (text, *more):
        made.paragraph(words, first=24)
    return made.finished("文字")
