"""Fonts: from the fonts a template declares to a set that the engine can draw with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import typst

from contractgen.findings import Finding, Findings, errors_in, finding
from contractgen.model.template import STROKE, FontLine
from contractgen.pdf.faces import Face, Family, FontSet
from contractgen.pdf.fontsearch import engine_handle
from contractgen.pdf.fontsources import ENGINE, read_source

__all__ = ["FontSet", "engine_fonts", "load_fonts"]

_STROKE = 0.03  # of the size: how thick the pen is that imitates a bold face; half of it falls outside the outline


def load_fonts(lines: tuple[FontLine, ...], folder: Path) -> tuple[FontSet | None, Findings]:
    """Find the faces that a template declares; `folder` is the template's own, for font files beside it.

    Several lines of one family give it several faces (a regular one and a bold one). A font that is not there,
    cannot be embedded, or cannot be told from another is a finding (ENV-901 …).
    """
    found: Findings = ()
    families: dict[str, Family] = {}
    declared: list[tuple[FontLine, str]] = []
    for line in lines:
        source = read_source(line, folder)
        found += source.findings
        declared.append((line, source.digest))
        key = line.family.casefold()
        known = families[key].faces if key in families else ()
        found += _same_style(line, (*known, *source.faces))
        families[key] = Family(line.family, (*known, *source.faces))
    files = dict.fromkeys(face.file for family in families.values() for face in family.faces if face.file)
    for line in lines:
        if line.bold == STROKE:
            family = families[line.family.casefold()]
            families[line.family.casefold()] = replace(family, faces=(*family.faces, *_thickened(family)))
    embedded = any(line.source.startswith(ENGINE) for line in lines)
    fonts = FontSet(families, tuple(files), embedded, tuple(declared))
    if not errors_in(found):
        found += _indistinct(fonts, lines)
    return (None if errors_in(found) else fonts), found


def engine_fonts(fonts: FontSet) -> typst.Fonts:
    """Return the engine's handle for a set of fonts: the declared ones, never the machine's own."""
    return engine_handle(fonts.files, fonts.embedded, tuple(digest for _, digest in fonts.declared))


def _thickened(family: Family) -> Iterator[Face]:
    """Yield the bold faces that a family lacks: its regular ones, drawn with a pen around their outlines."""
    for italic in (False, True):
        regular = family.face(bold=False, italic=italic)
        if regular is not None and family.face(bold=True, italic=italic) is None:
            yield replace(regular, stroke=_STROKE)


def _same_style(line: FontLine, faces: Iterable[Face]) -> Findings:
    """Report a family that is given two faces for one style: nobody could say which is drawn."""
    styles = Counter((face.weight, face.italic) for face in faces)
    doubled = any(count > 1 for count in styles.values())
    return (finding("ENV-909", line.where, field="family", family=line.family),) if doubled else ()


def _indistinct(fonts: FontSet, lines: tuple[FontLine, ...]) -> Findings:
    """Report declared faces that the engine finds twice: it would silently choose one of them."""
    files = {(info.family, info.weight, info.style != "normal", info.path) for info in engine_fonts(fonts).fonts()}
    seen = Counter(identity[:3] for identity in files)
    found: list[Finding] = []
    for line in lines:
        family = fonts.families[line.family.casefold()]
        if any(seen[face.family, face.weight, face.italic] > 1 for face in family.faces):
            found.append(finding("ENV-910", line.where, field="source", family=line.family, path=line.source))
    return tuple(found)
