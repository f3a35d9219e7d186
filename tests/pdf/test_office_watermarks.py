"""Watermarks of what LibreOffice draws: words under its pages, which can be read and seen."""

from __future__ import annotations

import pytest
from office_cases import document, draw, refusals
from sabotage import STAMP
from word_cases import NAMESPACES, p, sect

from contractgen.prove.pdf_reading import read_pdf

LANDSCAPE = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="851" w:footer="992" w:gutter="0"/>'
)


@pytest.mark.libreoffice
def test_words_across_pages_of_every_size_are_read_seen_and_the_same_each_time() -> None:
    references = '<w:headerReference w:type="default" r:id="rIdh"/>'
    data = document(
        p("甲方应当付款。", sect(references)),
        p("附表。" * 400, sect(page=LANDSCAPE)),
        "乙方应当开票。",
        parts={"header1.xml": f"<w:hdr {NAMESPACES}>{p('页眉')}{p(STAMP)}</w:hdr>"},
        relations=[("rIdh", "header", "header1.xml")],
    )
    (pdf, codes), (again, _) = draw(data, data)
    assert codes == []
    assert pdf == again
    read, found = read_pdf(pdf or b"")
    assert read is not None
    assert found == ()
    assert {"".join(one.text for one in page.turned) for page in read.pages} == {"VOID"}
    assert all(one.shown > 0.5 and one.contrast > 24 for page in read.pages for one in page.turned)
    assert len(read.pages) > 2


def test_pages_of_one_size_with_different_watermarks_are_refused_by_name() -> None:
    other = '<w:headerReference w:type="first" r:id="rIdo"/><w:titlePg/>'
    data = document(
        "甲方应当付款。",
        section=sect(f'<w:headerReference w:type="default" r:id="rIdh"/>{other}'),
        parts={
            name: f"<w:hdr {NAMESPACES}>{p(shown)}</w:hdr>" for name, shown in (("h.xml", STAMP), ("o.xml", "首页"))
        },
        relations=[("rIdh", "header", "h.xml"), ("rIdo", "header", "o.xml")],
    )
    assert dict(refusals(data)["PDF-780"].arguments)["texts"] == "VOID / –"
