"""Documents made with python-docx from its own template: the markup of a library that many programs use."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from contractgen.docx.archive import archive, deflated


def memorandum() -> bytes:
    """Return a memorandum: headings, numbered and bulleted lists of the template, a quotation."""
    made = _document("Memorandum of Understanding", "en-US", "Times New Roman", 11)
    made.add_heading("Memorandum of Understanding", 0)
    made.add_paragraph(
        "This memorandum records the intentions of the University of Spruce Example and Alder Example Hosting Ltd to"
        " cooperate in the preservation of digital records. It creates no binding obligations, except where it says so."
    )
    made.add_heading("1. Aims", 1)
    for text in (
        "to develop tools for the ingest and validation of records;",
        "to train staff and students in their use; and",
        "to publish the results under an open licence.",
    ):
        made.add_paragraph(text, style="List Bullet")
    made.add_heading("2. Contributions", 1)
    for text in (
        "The University provides two researchers and access to its collections.",
        "Alder provides storage of 40 terabytes and a contact for technical questions.",
        "Each party bears its own costs; travel is agreed in advance.",
    ):
        made.add_paragraph(text, style="List Number")
    made.add_heading("3. Confidentiality (binding)", 1)
    quoted = made.add_paragraph(style="Intense Quote")
    quoted.add_run("Neither party shall disclose information of the other that is marked as confidential.")
    words = made.add_paragraph("This section lasts for ")
    words.add_run("three years").bold = True
    words.add_run(" after the memorandum ends, and is governed by the law of the ")
    words.add_run("disclosing party").italic = True
    words.add_run("’s seat.")
    made.add_heading("4. Signatures", 1)
    line = made.add_paragraph("For the University\tFor Alder")
    line.paragraph_format.tab_stops.add_tab_stop(Cm(8))
    return _finished(made)


def purchase_order() -> bytes:
    """Return a purchase order in Chinese: a table style, widths, merged cells, tab leaders."""
    made = _document("采购订单", "zh-CN", "宋体", 10.5)
    title = made.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _fonts(title.add_run("采购订单"), "黑体", 18)
    head = made.add_paragraph("订单编号：PO-2026-0456\t订购日期：2026 年 6 月 8 日")
    head.paragraph_format.tab_stops.add_tab_stop(Cm(15), WD_TAB_ALIGNMENT.RIGHT)
    head.paragraph_format.space_after = Pt(6)
    rows = (
        ("序号", "品名", "规格", "数量", "单价", "金额"),
        ("1", "档案盒", "A4，脊厚 5 cm", "2,000", "6.80", "13,600.00"),
        ("2", "无酸卷皮", "A4，180 g", "5,000", "1.20", "6,000.00"),
        ("3", "不锈钢装订夹", "宽 8 cm", "3,000", "0.95", "2,850.00"),
        ("合计", "", "", "", "", "22,450.00"),
    )
    table = made.add_table(len(rows), 6, style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    widths = (1.4, 3.6, 4, 1.9, 1.7, 2.4)
    for index, texts in enumerate(rows):
        for column, (text, width) in enumerate(zip(texts, widths, strict=True)):
            cell = table.cell(index, column)
            cell.width = Cm(width)
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT if column > 2 else WD_ALIGN_PARAGRAPH.CENTER  # noqa: PLR2004 - figures stand on the right
            _fonts(cell.paragraphs[0].add_run(text), "黑体" if index == 0 else "宋体", 10.5)
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):  # noqa: SLF001 - python-docx has no other way
        column.w = Cm(width)
    table.cell(4, 0).merge(table.cell(4, 4))
    for paragraph in table.cell(4, 0).paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001 - as above
    for text in (
        "一、交货：供方应当在 2026 年 7 月 5 日前送至需方库房，运费由供方承担。",
        "二、验收：需方在收货后 5 个工作日内验收，不合格的，供方应当在 3 日内更换。",
        "三、付款：验收合格并收到增值税专用发票后 15 日内，一次付清。",
    ):
        paragraph = made.add_paragraph(text)
        paragraph.paragraph_format.first_line_indent = Pt(21)
        paragraph.paragraph_format.line_spacing = 1.5
    line = made.add_paragraph("经办人：\t审核人：\t批准人：\t")
    for place in (4.5, 9.5, 15):
        line.paragraph_format.tab_stops.add_tab_stop(Cm(place), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES)
    line.paragraph_format.space_before = Pt(24)
    return _finished(made)


def turned_register() -> bytes:
    """Return a register of contracts across the page, in a section of its own, with exact lines."""
    made = _document("Register of Contracts", "en-US", "Times New Roman", 10.5)
    made.add_heading("Register of Contracts", 1)
    text = made.add_paragraph(
        "The register lists the contracts of the Company with a value of more than EUR 10,000. It is kept by the legal"
        " department, brought up to date each quarter, and shown to the auditors on request."
    )
    text.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    text.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    text.paragraph_format.line_spacing = Pt(18)
    section = made.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    rows: list[Sequence[str]] = [("No.", "Counterparty", "Subject", "Signed", "Ends", "Value (EUR)")]
    parties = ("Birch Example Foods plc", "Exemplar Timber Ltd", "City of Spruce Example", "Harbour Authority")
    subjects = ("hosting and backup", "lease of equipment", "maintenance of software", "supply of materials")
    for number in range(1, 31):
        value = f"{number * 7350 + 4000:,}.00"
        rows.append((
            f"C-{number:03d}", parties[number % 4], subjects[number * 3 % 4],
            f"2025-{number % 12 + 1:02d}-14", f"2027-{number % 12 + 1:02d}-13", value,
        ))  # fmt: skip
    table = made.add_table(len(rows), 6, style="Table Grid")
    table.autofit = False
    widths = (2, 6, 6, 3, 3, 3.5)
    for index, texts in enumerate(rows):
        for column, (words, width) in enumerate(zip(texts, widths, strict=True)):
            cell = table.cell(index, column)
            cell.width = Cm(width)
            run = cell.paragraphs[0].add_run(words)
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
            run.bold = index == 0 or None
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):  # noqa: SLF001 - python-docx has no other way
        column.w = Cm(width)
    header = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 - as above
    header.append(header.makeelement(qn("w:tblHeader"), {}))
    made.add_paragraph("Amounts are without value added tax.")
    return _finished(made)


def _document(title: str, language: str, family: str, size: float) -> Any:  # noqa: ANN401 - python-docx ships no types
    """Return an empty document on A4 whose styles all use one family, as far as they name one."""
    made = docx.Document()
    made.core_properties.title, made.core_properties.language = title, language
    made.core_properties.author = ""
    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.8)
    for fonts in made.styles.element.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for name in ("ascii", "hAnsi", "eastAsia", "cs"):
            latin = "Times New Roman" if name in {"ascii", "hAnsi"} else family
            fonts.set(qn(f"w:{name}"), latin)
    made.styles["Normal"].font.size = Pt(size)
    for name in ("Title", "Heading 1"):
        made.styles[name].font.color.rgb = RGBColor(0x1F, 0x38, 0x64)
    return made


def _fonts(run: Any, family: str, size: float) -> None:  # noqa: ANN401 - as above
    """Give a run a Chinese font."""
    run.font.size = Pt(size)
    run.font.name = "Times New Roman"
    run._r.rPr.rFonts.set(qn("w:eastAsia"), family)  # noqa: SLF001 - python-docx knows no East Asian fonts
    run._r.rPr.rFonts.set(qn("w:hint"), "eastAsia")  # noqa: SLF001 - as above


def _finished(made: Any) -> bytes:  # noqa: ANN401 - as above
    """Return the DOCX, the same whenever it is made."""
    stream = io.BytesIO()
    made.save(stream)
    with zipfile.ZipFile(stream) as parts:
        return archive(deflated(name, parts.read(name)) for name in parts.namelist())
