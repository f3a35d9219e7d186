"""The whole way of the data: load, select, number, link, populate, write, draw, prove, publish.

Every function here takes paths and plain values and returns values and findings; nothing is printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from contractgen.assemble.link import link
from contractgen.assemble.number import number
from contractgen.assemble.populate import populate
from contractgen.assemble.resolve import resolve
from contractgen.assemble.select import select
from contractgen.docx.look import Look, read_look
from contractgen.docx.record import build_record
from contractgen.docx.write import ShapeCache, write_docx
from contractgen.findings import Finding, Location, errors_in, finding
from contractgen.lang.nearest import nearest_names
from contractgen.model.assembly import Document
from contractgen.model.deal import Deal
from contractgen.model.library import FilePin, Library, Lock
from contractgen.model.template import DEFAULT_LOOK, LookLine, Template
from contractgen.pdf.draw import draw_pdf
from contractgen.pdf.fonts import FontSet, load_fonts
from contractgen.pipeline.annexes import Annexes, annexes_of, with_annexes
from contractgen.pipeline.glyphs import at_their_fonts, at_their_values
from contractgen.prove.prove import Proof, prove

Findings = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a template's agreements are drawn with: one of its looks, as a file and as read, and its fonts."""

    line: LookLine
    design: bytes
    look: Look
    fonts: FontSet


@dataclass(frozen=True, slots=True)
class Agreement:
    """A finished agreement that has not been published yet; without a proof it never will be.

    `annexed` are the annexed files, by the anchors of their instruments.
    """

    document: Document
    docx: bytes
    pdf: bytes
    record: bytes
    proof: Proof | None
    annexed: Mapping[str, bytes] = field(default_factory=dict)


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


def assemble(
    library: Library, deal: Deal, *, locked: bool = False, as_of: date | None = None, draft: bool = False
) -> tuple[Document | None, Findings]:
    """Take a deal from the library to a document: every number computed, every reference resolved.

    `locked` refuses whatever the template's lock does not settle; `as_of` is the day that counts as the
    contract's, where its text prints one. A `draft` has gaps for what the deal does not give yet, and a watermark.
    """
    document, _, found = _assembled(library, deal, locked=locked, as_of=as_of, draft=draft)
    return document, found


def _assembled(
    library: Library, deal: Deal, *, locked: bool, as_of: date | None, draft: bool
) -> tuple[Document | None, Annexes | None, Findings]:
    """Assemble a deal with its annexed files; where one of these is refused, tell what else is wrong all the same."""
    fitting, found = fitting_template(library, deal)
    if fitting is None:
        return None, None, found
    annexes, refused = annexes_of(fitting, library.locks.get(fitting.id), deal, locked=locked)
    found += refused
    template = annexes.template
    clauses, more = resolve(template, library, locked=locked)
    found += more
    selection, more = select(template, clauses, deal, as_of, library, draft=draft)
    found += more
    if selection is None or errors_in(refused):
        return None, annexes, found
    numbering, more = number(selection)
    found += more
    assembly, more = link(selection, numbering, annexes.pinned())
    found += more
    if assembly is None:
        return None, annexes, found
    document, more = populate(selection, assembly)
    return document, annexes, found + more


def make(
    workshop: Workshop,
    deal: Deal,
    *,
    locked: bool = False,
    as_of: date | None = None,
    look: str = "",
    draft: bool = False,
) -> tuple[Agreement | None, Findings]:
    """Assemble, write, draw and prove one agreement; None when it cannot be made, without proof when it is wrong.

    `look` names the look to draw it in, whatever the deal asks for. A `draft` is as in `assemble`.
    """
    document, annexes, found = _assembled(workshop.library, deal, locked=locked, as_of=as_of, draft=draft)
    if document is None or annexes is None or errors_in(found):
        return None, found
    template = workshop.library.templates[deal.template]
    line, more = chosen_look(template, deal, look)
    found += more
    drawing, more = workshop.drawing(template, line) if line else (None, ())
    found += more
    if drawing is None:
        return None, found
    found += drifted_files(template, workshop.library.locks.get(template.id), drawing, locked=locked)
    if errors_in(found):
        return None, found
    day = as_of.isoformat() if as_of else ""
    lists = {name: file.hash for name, file in deal.files.items()}
    hashes = drawing.fonts.hashes()
    record = build_record(document, drawing.look, hashes, look_name=drawing.line.name, as_of=day, lists=lists)
    docx, more = write_docx(document, drawing.look, record, workshop.cache)
    found += more
    if docx is None:
        return None, found
    pdf, more = draw_pdf(docx, drawing.fonts)
    found += at_their_fonts(at_their_values(more, document, deal), template)
    if pdf is not None and not errors_in(found):
        pdf, more = with_annexes(document, docx, pdf, annexes)
        found += more
    if pdf is None or errors_in(found):
        return None, found
    sources = annexes.sources()
    proof, more = prove(document, docx, pdf, record=record, look=drawing.design, annexed=sources)
    return Agreement(document, docx, pdf, record, proof, sources), found + more


def named_template(
    library: Library, identifier: str, where: Location | None = None
) -> tuple[Template | None, Findings]:
    """Return a template by its id."""
    template = library.templates.get(identifier)
    if template is None:
        near = ", ".join(nearest_names(identifier, library.templates)) or "–"
        return None, (finding("TPL-390", where, template=identifier, nearest=near),)
    return template, ()


def fitting_template(library: Library, deal: Deal) -> tuple[Template | None, Findings]:
    """Return the template that a deal asks for, if the library has it in a fitting version."""
    template, found = named_template(library, deal.template, deal.where)
    if template is not None and template.version not in deal.range:
        missed = finding(
            "TPL-391", deal.where, field="template", template=template.id, range=deal.range, version=template.version
        )
        return None, (missed,)
    return template, found


def chosen_look(template: Template, deal: Deal | None, look: str = "") -> tuple[LookLine | None, Findings]:
    """Return the look that is asked for by name, else by the deal, else the template's own."""
    asked = look or (deal.look.text if deal and deal.look else DEFAULT_LOOK)
    line = template.look(asked)
    if line is None:
        where = deal.look.where if deal and deal.look and not look else None
        known = ", ".join(template.look_names)
        return None, (finding("TPL-381", where, field="look", template=template.id, look=asked, known=known),)
    return line, ()


def load_drawing(template: Template, line: LookLine) -> tuple[Drawing | None, Findings]:
    """Read a look of a template, and its fonts."""
    path = Path(template.folder) / line.file
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return None, (finding("TPL-382", line.where, look=line.name, file=line.file, reason=reason),)
    look, found = read_look(data, str(path))
    fonts, more = load_fonts(template.fonts, Path(template.folder))
    drawing = Drawing(line, data, look, fonts) if look is not None and fonts is not None else None
    return drawing, found + more


def drifted_files(template: Template, lock: Lock | None, drawing: Drawing, *, locked: bool) -> Findings:
    """Compare the look and the font files with the lock: a difference is an error with `locked`, else a warning."""
    pinned = {pin.name: pin.hash for pin in lock.files} if lock else {}
    code = "TPL-392" if locked else "TPL-393"
    return tuple(
        finding(code, template.where, name=pin.name, template=template.id)
        for pin in pins_of(drawing)
        if pinned.get(pin.name, pin.hash) != pin.hash
    )


def pins_of(drawing: Drawing) -> tuple[FilePin, ...]:
    """Return the hashes of all files that agreements in one look are drawn with."""
    return (FilePin(drawing.line.file, drawing.look.hash), *drawing.fonts.pins())
