"""A changed figure or word in any kind of cell of a price table is refused, in the DOCX, in the PDF, and in both."""

from __future__ import annotations

from pathlib import Path

import pytest
from agreements import drawing, drawn, written
from price_examples import built, examples
from sabotage import Victim, changed_text

from contractgen.docx.record import build_record
from contractgen.findings import errors_in
from contractgen.prove.prove import prove

EXAMPLES = {example.heading: example for example in examples()}
# What stands in a cell of each kind: a discount and its rate, sums after it, group sums, charges by kind, tiers,
# what is to be agreed and the label that says so, notes in and below the table.
CELLS = {
    "Tax": ("547.35", "51.42"),
    "Discounts": ("-19.94", "5%", "-0.07", "357.34", "21.44", "捌元柒角捌分"),
    "Groups": ("185.50",),
    "Recurring and one-off": ("一次性", "360.00"),
    "Tiers": ("101", "以上", "572.50", "0.75", "587.50"),
    "To be agreed": ("面议", "不含面议项目"),
    "Notes": ("以下为可选项目", "372.00", "备注"),
}


@pytest.mark.parametrize("heading", CELLS)
def test_a_change_in_a_cell_is_refused(heading: str, tmp_path: Path) -> None:
    example = EXAMPLES[heading]
    document, found = built(tmp_path, example.clause, example.deal)
    assert document is not None, found
    docx = written(document)
    pdf = drawn(docx, "zh-CN")
    assert pdf is not None
    record = build_record(document, drawing("zh-CN").look, {})
    assert prove(document, docx, pdf, record=record)[1] == ()
    for words in CELLS[heading]:
        last = words[-1]
        other = str((int(last) + 1) % 10) if last.isdigit() else "改"
        damaged = changed_text(Victim(docx, pdf, lambda _: None, (docx, pdf), "", ""), words, words[:-1] + other)
        redrawn = drawn(damaged, "zh-CN")
        assert redrawn is not None
        for pair in ((damaged, pdf), (docx, redrawn), (damaged, redrawn)):
            proof, findings = prove(document, *pair, record=record)
            assert proof is None, words
            assert errors_in(findings), words
