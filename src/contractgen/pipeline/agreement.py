"""The whole way of the data: load, resolve, share, select, number, link, populate, write, draw, prove, publish.

Every function here takes paths and plain values and returns values and findings; nothing is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from contractgen.assemble.link import link
from contractgen.assemble.number import number
from contractgen.assemble.populate import populate
from contractgen.assemble.resolve import resolve
from contractgen.assemble.select import select
from contractgen.assemble.shares import Member, share, told_together
from contractgen.docx.record import build_record
from contractgen.docx.write import ShapeCache
from contractgen.findings import Finding, Findings, Location, errors_in, finding
from contractgen.lang.nearest import nearest_names
from contractgen.model.assembly import Document
from contractgen.model.clause import Clause
from contractgen.model.deal import Deal, TemplateLine
from contractgen.model.library import Library
from contractgen.model.template import LookLine, Template
from contractgen.pipeline.annexes import Annexes, annexes_of, with_annexes
from contractgen.pipeline.contents import write_with_pages
from contractgen.pipeline.drawing import Drawing, chosen_look, drifted_files, load_drawing
from contractgen.pipeline.engines import EMBEDDED, draw
from contractgen.pipeline.examine import examine, examine_docx
from contractgen.pipeline.glyphs import at_their_fonts, at_their_values
from contractgen.prove.prove import Proof, prove
from contractgen.prove.wanted import words_around

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Agreement:
    """A finished agreement that has not been published yet; without a proof it never will be.

    `annexed` are the annexed files, by the anchors of their instruments; `engine` is the name of what drew the PDF;
    `look` is the file that the DOCX was written into.
    """

    document: Document
    docx: bytes
    pdf: bytes
    record: bytes
    proof: Proof | None
    annexed: Mapping[str, bytes] = field(default_factory=dict)
    engine: str = EMBEDDED
    look: bytes | None = None


@dataclass(slots=True)
class Workshop:
    """A library with what its templates need for drawing, read once and kept for the next deal."""

    library: Library
    cache: ShapeCache = field(default_factory=ShapeCache)
    drawings: dict[tuple[str, str], tuple[Drawing | None, Findings]] = field(default_factory=dict)

    def drawing(self, template: Template, look: LookLine) -> tuple[Drawing | None, Findings]:
        """Return a look of a template, and its fonts."""
        key = (template.id, look.name)
        if key not in self.drawings:
            self.drawings[key] = load_drawing(template, look)
        return self.drawings[key]


@dataclass(frozen=True, slots=True)
class Manner:
    """How agreements are asked for.

    `locked` refuses whatever a template's lock does not settle; `as_of` is the day that counts as the contract's, where
    its text prints one. A `draft` has gaps for what the deal does not give yet, and a watermark. `looks` names by
    template the looks to draw in, whatever the deal asks for. `engine` is the name of what draws the PDF.
    """

    locked: bool = False
    as_of: date | None = None
    draft: bool = False
    looks: Mapping[str, str] = field(default_factory=dict)
    engine: str = EMBEDDED


PLAINLY = Manner()


@dataclass(frozen=True, slots=True)
class _Brief:
    """What one agreement is made from: its template with its annexed files, its clauses, its share of the deal.

    One that is not sound is assembled, to tell what else is wrong with it, and never written; where one of its annexed
    files is refused (it is not whole), it is not linked.
    """

    annexes: Annexes
    clauses: Mapping[str, Clause]
    deal: Deal
    is_whole: bool
    is_sound: bool


def assemble(library: Library, deal: Deal, manner: Manner = PLAINLY) -> tuple[tuple[Document | None, ...], Findings]:
    """Take a deal from the library to its documents: every number computed, every reference resolved.

    There is one for every template that the deal asks for, in its order; None where it cannot be assembled.
    """
    return _each(library, deal, manner, lambda brief: _assembled(library, brief, manner))


def make(workshop: Workshop, deal: Deal, manner: Manner = PLAINLY) -> tuple[tuple[Agreement | None, ...], Findings]:
    """Assemble, write, draw and prove the agreements of a deal.

    There is one for every template that the deal asks for, in its order: None when it cannot be made, without proof
    when it is wrong.
    """
    return _each(workshop.library, deal, manner, lambda brief: _made(workshop, brief, manner))


def _each(
    library: Library, deal: Deal, manner: Manner, work: Callable[[_Brief], tuple[T | None, Findings]]
) -> tuple[tuple[T | None, ...], Findings]:
    """Do some work for every agreement of a deal; None where its template is not there."""
    briefs, found = _briefs(library, deal, manner)
    done = {template: work(brief) for template, brief in briefs.items()}
    told = told_together([brief.deal for brief in briefs.values()], [more for _, more in done.values()])
    nothing: tuple[T | None, Findings] = (None, ())
    return tuple(done.get(line.template, nothing)[0] for line in deal.templates), (*found, *told)


def _briefs(library: Library, deal: Deal, manner: Manner) -> tuple[dict[str, _Brief], Findings]:
    """Gather what the agreements of a deal are made from, by template.

    Where something is refused, what else is wrong is told all the same.
    """
    found: Findings = ()
    members: list[Member] = []
    for line in deal.templates:
        template, more = fitting_template(library, line)
        found += more
        if template is not None:
            clauses, more = resolve(template, library, locked=manner.locked, as_of=manner.as_of)
            found += more if manner.as_of else (*more, *_dated(template, clauses))
            members.append(Member(line, template, clauses))
    shares, more = share(deal, members, library)
    found += more
    is_sound = not errors_in(found)
    briefs: dict[str, _Brief] = {}
    for member, part in zip(members, shares, strict=True):
        lock = library.locks.get(member.template.id)
        annexes, refused = annexes_of(member.template, lock, part, locked=manner.locked)
        found += refused
        is_whole = not errors_in(refused)
        briefs[member.template.id] = _Brief(annexes, member.clauses, part, is_whole, is_sound and is_whole)
    return briefs, found


def _dated(template: Template, clauses: Mapping[str, Clause]) -> Iterator[Finding]:
    """Warn of clauses that are in effect on some days only, where nobody said which day counts."""
    for clause in clauses.values():
        if clause.effective or clause.expires:
            yield finding("LIB-278", template.where, clause=clause.key, file=clause.where.file)


def _assembled(library: Library, brief: _Brief, manner: Manner) -> tuple[Document | None, Findings]:
    """Assemble an agreement."""
    template, clauses, deal = brief.annexes.template, brief.clauses, brief.deal
    selection, found = select(template, clauses, deal, manner.as_of, library, draft=manner.draft)
    if selection is None or not brief.is_whole:
        return None, found
    numbering, more = number(selection)
    found += more
    assembly, more = link(selection, numbering, brief.annexes.pinned())
    found += more
    if assembly is None:
        return None, found
    document, more = populate(selection, assembly)
    return document, found + more + (examine(document) if document else ())


def _made(workshop: Workshop, brief: _Brief, manner: Manner) -> tuple[Agreement | None, Findings]:
    """Assemble, write, draw and prove an agreement."""
    document, found = _assembled(workshop.library, brief, manner)
    if document is None or not brief.is_sound or errors_in(found):
        return None, found
    template, annexes = workshop.library.templates[brief.annexes.template.id], brief.annexes
    drawing, more = _drawing(workshop, template, brief, manner)
    found += more
    if drawing is None or errors_in(found):
        return None, found
    day = manner.as_of.isoformat() if manner.as_of else ""
    lists = {name: file.hash for name, file in brief.deal.files.items()}
    hashes = drawing.fonts.hashes()
    around = words_around(document, drawing.design)
    record = build_record(
        document, drawing.look, hashes, look_name=drawing.line.name, as_of=day, lists=lists, around=around
    )
    docx, more = write_with_pages(document, drawing, record, workshop.cache, manner.engine)
    found += more
    found += examine_docx(docx, document) if docx is not None else ()
    if docx is None or errors_in(found):
        return None, found
    pdf, more = draw(manner.engine, docx, drawing.fonts)
    found += at_their_fonts(at_their_values(more, document, brief.deal), template)
    if pdf is not None and not errors_in(found):
        pdf, more = with_annexes(document, docx, pdf, annexes, drawing.design)
        found += more
    if pdf is None or errors_in(found):
        return None, found
    sources = annexes.sources()
    proof, more = prove(document, docx, pdf, record=record, look=drawing.design, annexed=sources)
    return Agreement(document, docx, pdf, record, proof, sources, manner.engine, drawing.design), found + more


def _drawing(workshop: Workshop, template: Template, brief: _Brief, manner: Manner) -> tuple[Drawing | None, Findings]:
    """Return what an agreement is drawn with, if that is what the template's lock pins."""
    line, found = chosen_look(template, brief.deal, manner.looks.get(template.id, ""))
    if line is None:
        return None, found
    drawing, more = workshop.drawing(template, line)
    found += more
    if drawing is not None:
        found += drifted_files(template, workshop.library.locks.get(template.id), drawing, locked=manner.locked)
    return drawing, found


def named_template(
    library: Library, identifier: str, where: Location | None = None
) -> tuple[Template | None, Findings]:
    """Return a template by its id."""
    template = library.templates.get(identifier)
    if template is None:
        near = ", ".join(nearest_names(identifier, library.templates)) or "–"
        return None, (finding("TPL-390", where, template=identifier, nearest=near),)
    return template, ()


def fitting_template(library: Library, line: TemplateLine) -> tuple[Template | None, Findings]:
    """Return the template that a deal asks for, if the library has it in a fitting version."""
    template, found = named_template(library, line.template, line.where)
    if template is not None and template.version not in line.range:
        missed = finding(
            "TPL-391", line.where, field="template", template=template.id, range=line.range, version=template.version
        )
        return None, (missed,)
    return template, found
