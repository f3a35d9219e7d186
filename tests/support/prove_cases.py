"""Finished agreements for the tests of proving and publishing: a Chinese one, its twin, an English one."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import typst
from docx_cases import CHINESE, ENGLISH, agreement, labelled, levels, look, of_instruments, origin, paragraph
from pylopdf_fonts_zh_cn import __file__ as fonts_module

from contractgen.docx.record import build_record
from contractgen.docx.write import ShapeCache, write_docx
from contractgen.findings import Location
from contractgen.model.assembly import (
    Alignment,
    Block,
    Cell,
    Document,
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
    Table,
    Text,
)
from contractgen.model.scheme import Suffix
from contractgen.model.template import FontLine
from contractgen.pdf.draw import draw_pdf
from contractgen.pdf.fonts import FontSet, load_fonts
from contractgen.prove.prove import Proof, prove

FONT_FOLDER = Path(fonts_module).parent


@dataclass(frozen=True, slots=True)
class Built:
    """A finished agreement: the document, its files, the record they carry."""

    document: Document
    docx: bytes
    pdf: bytes
    record: bytes

    @property
    def proof(self) -> Proof:
        proof, found = prove(self.document, self.docx, self.pdf, record=self.record)
        assert proof is not None, found
        return proof


@functools.cache
def fonts() -> FontSet:
    here = Location("template.yaml", 1, 1)
    sources = {
        "宋体": "package:serif",
        "黑体": "package:sans",
        "Times New Roman": "engine:Libertinus Serif",
        "DejaVu Sans Mono": "engine:DejaVu Sans Mono",
    }
    lines = tuple(FontLine(family, source, here) for family, source in sources.items())
    found, findings = load_fonts(lines, Path.cwd())
    assert found is not None, findings
    return found


def build(document: Document, template: str = CHINESE) -> Built:
    """Write and draw a document; it must succeed."""
    record = build_record(document, look(template), fonts().hashes())
    docx, found = write_docx(document, look(template), record, ShapeCache())
    assert docx is not None, found
    pdf, found = draw_pdf(docx, fonts())
    assert pdf is not None, found
    return Built(document, docx, pdf, record)


def draw(docx: bytes) -> bytes | None:
    """Draw a DOCX, sound or not, by the embedded engine."""
    return draw_pdf(docx, fonts())[0]


@functools.cache
def chinese() -> Built:
    """Return the agreement of `docx_cases`: two instruments, a price table, a notice, references, signatures."""
    return build(chinese_document())


def chinese_document() -> Document:
    """Return that agreement with no two items alike."""
    document = agreement()
    instruments = tuple(
        replace(instrument, blocks=tuple(map(_told_apart, instrument.blocks)))
        for instrument in document.assembly.instruments
    )
    return replace(document, assembly=replace(document.assembly, instruments=instruments))


def _told_apart(block: Block) -> Block:
    if isinstance(block, Paragraph) and block.role is Role.ITEM and block.label:
        return replace(
            block, content=(Text(f"{'甲乙丙丁戊己庚辛壬癸子丑'[block.label.number - 1]}类行为："), *block.content)
        )
    return block


@functools.cache
def chinese_twin() -> Built:
    """Return the same agreement for another customer."""
    document = chinese_document()
    values: Mapping[str, str] = {
        **document.values,
        "contract.number": "WLK-0002",
        "party_a.name": "样例县红柳镇公共事务中心",
        "tariff[0].amount": "312.60",
        "tariff.amount": "412.60",
        "tariff.amount|words": "人民币肆佰壹拾贰元陆角",
    }
    return build(replace(document, values=values, identifier="twin"))


@functools.cache
def english() -> Built:
    """Return an English agreement with recitals, articles, a fee table over several pages, and a schedule."""
    return build(english_document(), ENGLISH)


def english_document(rows: int = 60) -> Document:
    scheme = levels("ARTICLE {1}", "Section {1}.{01}", "({a})", "({i})", suffix=Suffix.SPACE)
    lists = (
        Numbered("recitals", levels("({A})", suffix=Suffix.SPACE)),
        Numbered("main", scheme),
        Numbered("annexes", levels("Schedule {1}", suffix=Suffix.SPACE)),
    )
    duty = "Each party shall keep the other party's long-term, non-public and state-of-the-art information secret"

    def at(level: int, text: str, number: int, of: str = "main") -> Label:
        return Label(text, of, level, number)

    main = (
        paragraph(Role.TITLE, "Services Agreement", anchor="main"),
        paragraph(Role.BODY, "This Agreement is made between ", Hole("a.name"), " and ", Hole("b.name"), "."),
        paragraph(Role.CLAUSE_HEADING, "Recitals"),
        labelled(Role.PROVISION, at(0, "(A)", 1, "recitals"), "The Customer wishes to obtain certain services."),
        labelled(Role.PROVISION, at(0, "(B)", 2, "recitals"), "The Provider offers such services."),
        labelled(Role.CLAUSE_HEADING, at(0, "ARTICLE 1", 1), "Confidentiality", anchor="main/secret"),
        labelled(Role.PROVISION, at(1, "Section 1.01", 1), Text("Duty", Mark.RUN_IN), f". {duty}.", anchor="main/duty"),
        labelled(Role.ITEM, at(2, "(a)", 1), f"{duty}; and"),
        labelled(Role.ITEM, at(2, "(b)", 2), "nothing else.", anchor="main/duty/b"),
        labelled(Role.CLAUSE_HEADING, at(0, "ARTICLE 2", 2), "Liability", anchor="main/liability"),
        Paragraph(
            "",
            Role.PROVISION,
            at(1, "Section 2.01", 1),
            (
                Text("Limit", Mark.RUN_IN),
                Text(". Liability under "),
                Reference("Section 1.01(b)", "main/duty/b"),
                Text(" ends at "),
                Hole("cap"),
                Text("."),
            ),
            origin("notice"),
            emphasis=True,
        ),
        labelled(
            Role.PROVISION, at(1, "Section 2.02", 2), "Fees are due under ", Reference("Schedule 1 (Fees)", "fees"), "."
        ),
        signatures(),
    )
    annexed = (
        labelled(Role.ANNEX_TITLE, at(0, "Schedule 1", 1, "annexes"), "Fees", anchor="fees"),
        fee_table(rows),
        paragraph(Role.BODY, "Fees are payable in advance."),
    )
    instruments = (
        Instrument("main", "this Agreement", new_page=False, blocks=main),
        Instrument("fees", "this Schedule", new_page=True, blocks=annexed),
    )
    values = {
        "contract.number": "SA-2026-0007",
        "contract.title": "Services Agreement",
        "a.name": "Example Trading Limited",
        "b.name": "Sample Networks Inc.",
        "cap": "USD 12,500.00",
        "fee.total": "61,830.00",
        **{f"fee[{row}].amount": f"{1000 + row}.50" for row in range(rows)},
    }
    return replace(of_instruments(instruments, values, lists, "en"), identifier="english")


def fee_table(rows: int) -> Table:
    right = Alignment.RIGHT
    body = tuple(
        (Cell((Text(f"Service {row + 1}"),)), Cell((Hole(f"fee[{row}].amount"),), right)) for row in range(rows)
    )
    header = (Cell((Text("Service"),)), Cell((Text("Fee (USD)"),), right))
    total = (Cell((Text("Total"),)), Cell((Hole("fee.total"),), right))
    return Table("fees/table", (3, 1), header, body, (total,), origin("table"))


def signatures() -> Signatures:
    lines = ((Text("Signed for "), Hole("a.name")), (Text("Name:"),)), ((Text("Signed for "), Hole("b.name")),)
    return Signatures("main/signatures", tuple(Signatory(own) for own in lines), origin("signatures"))


def simple_pdf(source: str, *, standard: Literal["a-3u", "a-3b", "a-2b", "1.7"] = "a-3u") -> bytes:
    """Draw a Typst source with the packaged Chinese fonts."""
    compiler = typst.Compiler(
        input=source.encode(),
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(FONT_FOLDER)]),
    )
    pdf = compiler.compile(format="pdf", pdf_standards=standard, timestamp=0)
    assert isinstance(pdf, bytes)
    return pdf
