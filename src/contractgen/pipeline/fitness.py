"""The fitness of a look: what stands in the way of agreements in it, found by making a specimen of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from contractgen.docx.look import unknown_tags, unsure_tags
from contractgen.docx.specimen import specimen
from contractgen.docx.write import ShapeCache, write_docx
from contractgen.findings import Finding, Findings, Location, finding
from contractgen.findings.finding import in_order
from contractgen.model.clause import Clause
from contractgen.model.deal import PARTY_FACTS
from contractgen.model.template import Template
from contractgen.pdf.asked import families_named
from contractgen.pdf.draw import draw_pdf
from contractgen.pipeline.drawing import Drawing
from contractgen.source.sure_facts import sure_facts
from contractgen.word.read import read_docx


def unfit(drawing: Drawing, template: Template) -> Findings:
    """Return everything that keeps agreements from being written in a look and drawn with the template's fonts.

    A specimen that has one of everything is written and drawn. Findings about its body name the style; the
    paragraph would be one that no designer ever sees.
    """
    sample = specimen(drawing.look, template)
    unknown = unknown_tags(drawing.look, tuple(_facts(template)))
    docx, found = write_docx(sample, drawing.look, b"{}", ShapeCache(1))
    if docx is not None:
        _, found = draw_pdf(docx, drawing.fonts)
        found += tuple(_undeclared(docx, drawing, found))
    unknown += _without_number(drawing)
    return in_order((*unknown, *(_of_the_look(item, drawing.look.file) for item in found)))


def unsure(drawing: Drawing, template: Template, clauses: Iterable[Clause]) -> Findings:
    """Return warnings about tags of a look for facts that a deal need not give, so that its build would refuse it."""
    sure = {"contract.number", "contract.title", *sure_facts(template, clauses)}
    return unsure_tags(drawing.look, sure, tuple(_facts(template)))


def _without_number(drawing: Drawing) -> Findings:
    """Find a look whose headers and footers lack the contract number: no agreement in it would be published."""
    in_margins = {tag.key for tag in drawing.look.tags if tag.part != drawing.look.main}
    return () if "contract.number" in in_margins else (finding("OUT-829", Location(drawing.look.file)),)


def _undeclared(docx: bytes, drawing: Drawing, found: Findings) -> Iterator[Finding]:
    """Warn of families that the look names for words of a script that its specimen has none of."""
    document, _ = read_docx(docx)
    told = {dict(item.arguments).get("family", "").casefold() for item in found}
    for family in families_named(document) if document is not None else ():
        if drawing.fonts.family(family) is None and family.casefold() not in told:
            yield finding("PDF-778", family=family)


def _facts(template: Template) -> Iterator[str]:
    """Yield all that a tag may name."""
    yield from ("contract.number", "contract.title")
    yield from (f"{party.role}.{fact}" for party in template.parties for fact in PARTY_FACTS)


def _of_the_look(item: Finding, file: str) -> Finding:
    if item.field in {"header", "footer"}:
        return replace(item, where=Location(file))
    return replace(item, where=Location(file), paragraph=0, label="", excerpt="")
