"""The fonts of `contractgen pdf`: a template's, those of a list, or stand-ins; and what is told of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from contractgen.findings import Finding, Findings, Location, errors_in
from contractgen.model.template import STROKE, FontLine
from contractgen.pdf.asked import families_drawn, families_named
from contractgen.pdf.fonts import FontSet
from contractgen.pdf.fontsearch import faces_named, family_with
from contractgen.pdf.fontsources import SYSTEM
from contractgen.pipeline.agreement import named_template
from contractgen.source.files import read_file, shown
from contractgen.source.fontlists import StandIn, load_font_list, shipped_stand_ins
from contractgen.source.library import load_library
from contractgen.word.model import WordDocument

_MOST_HELPED = 3  # characters for which all fonts of the machine are searched: it takes a while


@dataclass(frozen=True, slots=True)
class Declared:
    """Fonts that somebody declares, and the folder of the file that does."""

    lines: tuple[FontLine, ...]
    folder: Path


@dataclass(frozen=True, slots=True)
class FontUse:
    """What draws a family of a DOCX: the face's own family, its source; whether its bold is imitated with a pen."""

    family: str
    face: str
    source: str
    stand_in: bool
    bold_imitated: bool


def fonts_of_template(root: Path, identifier: str) -> tuple[Declared | None, Findings]:
    """Return the fonts that a template of a library declares."""
    library, found = load_library(root)
    if library is None or errors_in(found):
        return None, found
    template, more = named_template(library, identifier)
    return (Declared(template.fonts, Path(template.folder)) if template else None), found + more


def fonts_of_list(path: Path) -> tuple[Declared | None, Findings]:
    """Return the fonts that a file declares: `fonts:` as in a template."""
    data, found = read_file(path)
    if data is None:
        return None, found
    lines, found = load_font_list(data, shown(path))
    return (Declared(lines, path.parent) if not found else None), found


def stand_in_lines(document: WordDocument, file: str) -> tuple[FontLine, ...]:
    """Return lines for the families that a document names, as far as something stands in for them; then for signs."""
    where = Location(file)
    lines: list[FontLine] = []
    told: set[str] = set()
    for family in families_named(document):
        stand_in = shipped_stand_ins().of(family)
        source = _first_there(stand_in) if stand_in else ""
        if stand_in and source and family.casefold() not in told:
            lines.append(FontLine(family, source, where, stand_in.bold))
            told.add(family.casefold())
    return (*lines, *(FontLine(source, source, where, STROKE) for source in shipped_stand_ins().signs))


def explained(found: Findings, declared: Declared | None) -> Findings:
    """Return findings about fonts that are not declared as what they are where nobody declares any."""
    if declared:
        return found
    helped = dict.fromkeys(_missing(item) for item in found if _missing(item))
    first = tuple(helped)[:_MOST_HELPED]
    return tuple(_with_help(item) if _missing(item) in first else _explained(item) for item in found)


def fonts_used(document: WordDocument, fonts: FontSet, declared: Declared | None) -> tuple[FontUse, ...]:
    """Return what draws each family that the words of a document are in, by the names of the families."""
    used: list[FontUse] = []
    sources = {line.family.casefold(): line.source for line, _ in reversed(fonts.declared)}
    for name, styles in sorted(families_drawn(document).items()):
        family = fonts.family(name)
        faces = [family.face(bold=style.bold, italic=style.italic) for style in styles] if family else []
        drawn = [face for face in faces if face]
        if drawn:
            names = ", ".join(sorted({face.family for face in drawn}))
            imitated = any(face.stroke > 0 for face in drawn)
            used.append(FontUse(name, names, sources[name.casefold()], declared is None, imitated))
    return tuple(used)


def _first_there(stand_in: StandIn) -> str:
    """Return the first source of a stand-in that is there; those that come with contractgen always are."""
    return next(
        (
            source
            for source in stand_in.sources
            if not source.startswith(SYSTEM) or faces_named(source.removeprefix(SYSTEM))
        ),
        "",
    )


def _missing(item: Finding) -> str:
    """Return the character that a finding misses in all fonts; empty where it is about something else."""
    character = dict(item.arguments).get("character", "") if item.code == "PDF-704" else ""
    return character if len(character) == 1 else ""


def _with_help(item: Finding) -> Finding:
    """Return a finding about a character that nothing here has with an installed family that has it, if one does."""
    family = family_with(_missing(item))
    return replace(item, code="PDF-779", arguments=(*item.arguments, ("installed", family))) if family else item


def _explained(item: Finding) -> Finding:
    if item.code != "PDF-701":
        return item
    stand_in = shipped_stand_ins().of(dict(item.arguments)["family"])
    if stand_in is None:
        return replace(item, code="PDF-770")
    candidates = ", ".join(source.removeprefix(SYSTEM) for source in stand_in.sources)
    return replace(item, code="PDF-771", arguments=(*item.arguments, ("candidates", candidates)))
