"""Whole agreements for tests: random ones as finished files, and the shipped library."""

from __future__ import annotations

import functools
import random
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from assembly_cases import AS_OF, Case, random_case
from scheme_cases import SCHEMES

from contractgen.assemble.link import link
from contractgen.assemble.number import number
from contractgen.assemble.populate import populate
from contractgen.assemble.select import select
from contractgen.docx.record import build_record
from contractgen.docx.write import ShapeCache, write_docx
from contractgen.findings import errors_in
from contractgen.model.assembly import Document
from contractgen.model.deal import GivenNone
from contractgen.model.scheme import Scheme, needs_legal_numbers
from contractgen.model.template import DEFAULT_LOOK, InstrumentKind, InstrumentLine
from contractgen.model.text import Literal
from contractgen.pdf.annex_file import AnnexPdf
from contractgen.pdf.draw import draw_pdf
from contractgen.pipeline.annexes import Annexes
from contractgen.pipeline.drawing import Drawing, load_drawing
from contractgen.source.library import load_library

ROOT = Path(__file__).parents[2]

# LibreOffice before 24.2 prints the numbers of outer levels as those levels show them.
WITHOUT_LEGAL_NUMBERS = tuple(
    scheme
    for scheme in SCHEMES
    if not any(needs_legal_numbers(scheme.levels, index) for index in range(len(scheme.levels)))
)


def random_document(
    rng: random.Random,
    schemes: Sequence[Scheme] = SCHEMES,
    *,
    draft: bool = False,
    files: Mapping[str, AnnexPdf] | None = None,
) -> Document:
    """Assemble a random agreement; what `random_case` makes has no errors. A draft lacks some answers and facts.

    `files` are annexed, each as an instrument of its name, at random places behind the first one.
    """
    case: Case = random_case(rng, schemes)
    for name in files or {}:
        case = with_file(case, name, rng)
    if draft:
        case = with_gaps(case, rng)
    selection, found = select(case.template, case.clauses, case.deal, AS_OF, draft=draft)
    assert selection is not None, found
    numbering, found = number(selection)
    assert not errors_in(found), found
    pinned = Annexes(case.template, files or {}).pinned()
    assembly, found = link(selection, numbering, pinned)
    assert assembly is not None, found
    document, found = populate(selection, assembly)
    assert document is not None, found
    return document


def with_file(case: Case, name: str, rng: random.Random) -> Case:
    """Add an annexed file to a template, anywhere behind its first instrument."""
    lines = case.template.instruments
    place = rng.randint(1, len(lines))
    title = (Literal(f"{name} PDF"),)
    where = case.template.where
    line = InstrumentLine(name, InstrumentKind.FILE, name, title, name, "", (), where, file=f"{name}.pdf")
    return case._replace(template=replace(case.template, instruments=(*lines[:place], line, *lines[place:])))


def with_gaps(case: Case, rng: random.Random) -> Case:
    """Leave out answers, facts of parties and cells that a draft of the agreement can do without: no condition asks."""
    deal = case.deal
    # One that is none may drop provisions, which a gap does not.
    names = sorted(name for name, given in deal.answers.items() if not isinstance(given, GivenNone))
    for name in rng.sample(names, k=min(5, len(names))):
        kept = {other: given for other, given in deal.answers.items() if other != name}
        lacking = replace(deal, answers=kept)
        if select(case.template, case.clauses, lacking, AS_OF, draft=True)[0] is not None:
            deal = lacking
    parties = tuple(
        replace(party, facts={name: given for name, given in party.facts.items() if rng.random() < 0.7})
        for party in deal.parties
    )
    deal = replace(deal, parties=parties)
    for name in sorted(deal.rows.keys() - deal.lists):
        thinned = tuple(
            replace(row, cells={cell: given for cell, given in row.cells.items() if rng.random() < 0.8})
            for row in deal.rows[name]
        )
        lacking = replace(deal, rows={**deal.rows, name: thinned})
        if select(case.template, case.clauses, lacking, AS_OF, draft=True)[0] is not None:
            deal = lacking
    return case._replace(deal=deal)


def written(document: Document) -> bytes:
    """Write a document into the shipped look of its language."""
    look = drawing(document.assembly.language).look
    docx, found = write_docx(document, look, build_record(document, look, {}), ShapeCache())
    assert docx is not None, found
    return docx


def drawn(docx: bytes, language: str) -> bytes | None:
    """Draw a finished DOCX with the fonts of the shipped template of its language.

    None where the English look sets Chinese words in bold, for which it declares no face: refused by name.
    """
    pdf, found = draw_pdf(docx, drawing(language).fonts)
    if pdf is None:
        assert language == "en", found
        assert {item.code for item in found} == {"PDF-702"}, found
    return pdf


@functools.cache
def drawing(language: str) -> Drawing:
    """Return the look and fonts of the shipped template in a language."""
    library, found = load_library(ROOT)
    assert library is not None, found
    named = "iot-card-service" if language.startswith("zh") else "services-agreement"
    template = library.templates[named]
    line = template.look(DEFAULT_LOOK)
    assert line is not None
    loaded, found = load_drawing(template, line)
    assert loaded is not None, found
    return loaded


def copy_of_library(folder: Path) -> Path:
    """Copy the shipped library with its examples into a folder, to change it there."""
    for name in ("clauses", "templates", "examples"):
        shutil.copytree(ROOT / name, folder / name)
    return folder
