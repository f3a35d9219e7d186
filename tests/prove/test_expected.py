"""What a finished document must say is read off the assembled document alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from docx_cases import document, labelled, levels, origin, paragraph, price_table, signatures
from prove_cases import chinese_document, english_document

from contractgen.model.assembly import (
    Hole,
    Instrument,
    Label,
    Mark,
    Numbered,
    Paragraph,
    Reference,
    Role,
    Signatory,
    Signatures,
    Text,
    holes_in,
)
from contractgen.model.outline import Link, ParagraphLine, TableLine
from contractgen.prove.expected import expected_outline

FIRST = Label("一、", "main", 0, 1)


def line_of(*content: Paragraph, **values: str) -> ParagraphLine:
    outline = expected_outline(document(content, values, [Numbered("main", levels("{一}、"))]))
    line = outline.lines[0]
    assert isinstance(line, ParagraphLine)
    return line


def test_holes_are_filled_and_the_label_is_not_part_of_the_text() -> None:
    line = line_of(labelled(Role.PROVISION, FIRST, "共", Hole("copies"), "份"), copies="肆")
    assert line == ParagraphLine("一、", 0, "共肆份", "Provision")


def test_a_line_break_in_a_value_stays_one() -> None:
    assert line_of(paragraph(Role.BODY, Hole("remarks")), remarks="第一行\n第二行").text == "第一行\n第二行"


def test_a_link_leads_to_the_place_of_its_anchor() -> None:
    outline = expected_outline(
        document(
            [
                paragraph(Role.TITLE, "合同", anchor="title"),
                paragraph(Role.BODY, "按", Reference("第一条", "main/goods"), "和", Reference("《合同》", "main")),
                labelled(Role.CLAUSE_HEADING, FIRST, "标的", anchor="main/goods"),
            ]
        )
    )
    line = outline.lines[1]
    assert isinstance(line, ParagraphLine)
    assert line.links == (Link("第一条", 2), Link("《合同》", 0))


def test_the_anchor_of_an_instrument_is_its_first_block() -> None:
    annex = Instrument("usage", "本附件", new_page=True, blocks=(paragraph(Role.ANNEX_TITLE, "规范"),))
    whole = document([paragraph(Role.BODY, "详见", Reference("附件一", "usage"))])
    instruments = (*whole.assembly.instruments, annex)
    outline = expected_outline(replace(whole, assembly=replace(whole.assembly, instruments=instruments)))
    assert isinstance(outline.lines[0], ParagraphLine)
    assert outline.lines[0].links[0].target == 1


def test_a_reference_to_no_paragraph_is_a_bug() -> None:
    with pytest.raises(KeyError):
        line_of(paragraph(Role.BODY, Reference("第一条", "nowhere")))


def test_an_emphasised_paragraph_is_one_stretch_of_notice() -> None:
    held = Paragraph("", Role.BODY, None, (Text("以"), Hole("cap"), Text("元为限。")), origin(), emphasis=True)
    assert line_of(held, cap="10").notice == ("以10元为限。",)


def test_marked_words_are_stretches_of_their_own_and_neighbours_are_joined() -> None:
    line = line_of(
        paragraph(
            Role.BODY,
            "甲",
            Text("乙", Mark.NOTICE),
            Text("", None),
            Text("丙", Mark.NOTICE),
            "丁",
            Text("戊", Mark.NOTICE),
        )
    )
    assert line.notice == ("乙丙", "戊")


def test_a_blank_is_told_and_a_none_is_not() -> None:
    line = line_of(
        paragraph(Role.FIELD, Hole("date", "blank"), "账号", Hole("account", "none")), date="　　", account="/"
    )
    assert line.blank == ("　　",)


def test_a_price_table_has_its_header_its_rows_and_its_totals() -> None:
    values = {hole.key: hole.key for hole in holes_in(document([price_table()]).assembly)}
    table = expected_outline(document([price_table()], values)).lines[0]
    assert isinstance(table, TableLine)
    assert table.header == 1
    assert [len(row) for row in table.rows] == [5, 5, 5, 2, 2]
    assert table.rows[3] == ("合计（元）", "tariff.amount")


def test_signatories_stand_two_and_two_without_a_header() -> None:
    people = tuple(Signatory(((Text(name),), (Text("日期："),))) for name in "甲乙丙")
    table = expected_outline(document([Signatures("s", people, origin())])).lines[0]
    assert table == TableLine((("甲", "乙"), ("日期：", "日期："), ("丙", ""), ("日期：", "")), 0)


def test_a_signatory_with_fewer_lines_leaves_cells_empty() -> None:
    values = {hole.key: "x" for hole in holes_in(document([signatures()]).assembly)}
    table = expected_outline(document([signatures()], values)).lines[0]
    assert isinstance(table, TableLine)
    assert table.rows[-1][1] == ""


def test_holes_are_listed_once_in_reading_order() -> None:
    keys = [hole.key for hole in holes_in(english_document(rows=2).assembly)]
    assert keys == ["a.name", "b.name", "cap", "fee[0].amount", "fee[1].amount", "fee.total"]


def test_title_and_language_are_those_of_the_agreement() -> None:
    outline = expected_outline(chinese_document())
    assert (outline.title, outline.language) == ("物联卡服务采购合同", "zh-CN")
