"""Drawings: what the agreements of a template are drawn with, and whether it is what the template's lock pins."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from contractgen.docx.look import Look, read_look
from contractgen.findings import Findings, finding
from contractgen.model.deal import Deal
from contractgen.model.library import FilePin, Lock
from contractgen.model.template import DEFAULT_LOOK, LookLine, Template
from contractgen.pdf.fonts import FontSet, load_fonts


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a template's agreements are drawn with: one of its looks, as a file and as read, and its fonts."""

    line: LookLine
    design: bytes
    look: Look
    fonts: FontSet


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
    """Compare the look and the font files with the lock: a difference is an error with `locked`, else a warning.

    A file that the lock does not pin differs too; that there is no lock at all is told elsewhere.
    """
    if lock is None:
        return ()
    pinned = {pin.name: pin.hash for pin in lock.files}
    code = "TPL-392" if locked else "TPL-393"
    return tuple(
        finding(code, template.where, name=pin.name, template=template.id)
        for pin in pins_of(drawing)
        if pinned.get(pin.name) != pin.hash
    )


def pins_of(drawing: Drawing) -> tuple[FilePin, ...]:
    """Return the hashes of all files that agreements in one look are drawn with."""
    return (FilePin(drawing.line.file, drawing.look.hash), *drawing.fonts.pins())
