"""References in tables are links like everywhere else, in both files, and whoever breaks one is found out."""

from __future__ import annotations

import pytest
from agreements import drawing, drawn, written
from sabotage import DOCX_DAMAGES, PDF_DAMAGES, Victim
from small_library import deal_file, small_library

from contractgen.docx.record import build_record
from contractgen.model.assembly import Document
from contractgen.model.outline import TableLine
from contractgen.pipeline.agreement import assemble
from contractgen.prove.expected import expected_outline
from contractgen.prove.prove import prove
from contractgen.source.deals import load_deal
from contractgen.source.library import load_library
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

CLAUSES = {
    "fees": """
        heading: 费用
        tables:
          fees:
            label: 费用
            currency: CNY
            columns:
              item: {label: 项目, type: text}
              price: {label: 单价（元）, type: money}
            notes:
              - {label: 备注, text: "逾期付款的，按${ref:liability.late-fee}支付违约金，并适用${ref:liability}。"}
        provisions:
          - {text: 费用如下：, table: fees}
        """,
    "liability": """
        heading: 违约责任
        provisions:
          - {id: late-fee, text: 逾期付款的，按日支付违约金。}
          - 其他违约责任依照法律规定。
        """,
}


@pytest.fixture(scope="module", params=["static", "live"])
def document(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Document:
    folder = tmp_path_factory.mktemp("tables")
    more = "references: live\n" if request.param == "live" else ""
    small_library(folder, CLAUSES, more=more)
    library, found = load_library(folder)
    assert library is not None, found
    deal, found = load_deal(deal_file(folder, 'prices: {fees: [{item: 卡, price: "2.00"}]}\n'))
    assert deal is not None, found
    (made,), found = assemble(library, deal)
    assert made is not None, found
    return made


def test_a_reference_in_a_note_leads_where_any_other_does(document: Document) -> None:
    word, found = read_docx(written(document))
    assert word is not None, found
    for outline in (expected_outline(document), outline_of(word)):
        (table,) = (line for line in outline.lines if isinstance(line, TableLine))
        assert "".join(link.text for link in table.links) == "第二条第（一）项第二条"
        led = [outline.lines[link.target or 0] for link in table.links]
        assert led[-2:] == [outline.lines[5], outline.lines[4]]


@pytest.mark.parametrize(
    "damage",
    ["reference retargeted", "reference text changed", "reference unlinked", "link led elsewhere", "links removed"],
)
def test_a_broken_link_in_a_table_is_refused(document: Document, damage: str) -> None:
    docx = written(document)
    pdf = drawn(docx, "zh-CN")
    assert pdf is not None
    record = build_record(document, drawing("zh-CN").look, {})
    proof, found = prove(document, docx, pdf, record=record)
    assert found == ()
    assert proof is not None
    assert proof.references == len([link for line in expected_outline(document).lines for link in line.links])
    victim = Victim(docx, pdf, lambda _: None, (docx, pdf), "", "")
    if damage in DOCX_DAMAGES:
        change, codes, _ = DOCX_DAMAGES[damage]
        pair = (change(victim), pdf)
    else:
        edit, codes = PDF_DAMAGES[damage]
        pair = (docx, edit(victim))
    proof, found = prove(document, *pair, record=record)
    assert proof is None
    assert codes & {item.code for item in found}
