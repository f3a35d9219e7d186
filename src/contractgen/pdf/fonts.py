"""Fonts: from the fonts a template declares to a set that the engine can draw with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import pylopdf_fonts_zh_cn
import typst

from contractgen.findings import Finding, Findings, errors_in, finding
from contractgen.lang.nearest import nearest_names
from contractgen.model.template import FontLine
from contractgen.pdf.faces import ENGINE_FAMILIES, Face, Family, FontSet
from contractgen.pdf.fontfiles import FontFile, read_font_file

__all__ = ["FontSet", "engine_fonts", "load_fonts"]

PACKAGED = {"package:serif": pylopdf_fonts_zh_cn.serif_path, "package:sans": pylopdf_fonts_zh_cn.sans_path}
_ENGINE = "engine:"


def load_fonts(lines: tuple[FontLine, ...], folder: Path) -> tuple[FontSet | None, Findings]:
    """Find the faces that a template declares; `folder` is the template's own, for font files beside it.

    Several lines of one family give it several faces (a regular one and a bold one). A font that is not there,
    cannot be embedded, or cannot be told from another is a finding (ENV-901 …).
    """
    found: Findings = ()
    families: dict[str, Family] = {}
    folders: dict[str, None] = {}
    declared: list[tuple[FontLine, str]] = []
    for line in lines:
        faces, place, digest, more = _faces_of(line, folder)
        found += more
        declared.append((line, digest))
        if place:
            folders[place] = None
        key = line.family.casefold()
        known = families[key].faces if key in families else ()
        found += _same_style(line, (*known, *faces))
        families[key] = Family(line.family, (*known, *faces))
    embedded = any(line.source.startswith(_ENGINE) for line in lines)
    fonts = FontSet(families, tuple(folders), embedded, tuple(declared))
    if not errors_in(found):
        found += _indistinct(fonts, lines)
    return (None if errors_in(found) else fonts), found


def engine_fonts(fonts: FontSet) -> typst.Fonts:
    """Return the engine's handle for a set of fonts: the declared ones, never the machine's own."""
    return _engine_fonts(fonts.folders, fonts.embedded, tuple(digest for _, digest in fonts.declared))


@lru_cache(maxsize=16)
def _engine_fonts(folders: tuple[str, ...], embedded: bool, digests: tuple[str, ...]) -> typst.Fonts:
    """Search the folders once a process for files of these hashes; the handle may be shared by threads."""
    del digests  # they are part of the cache's key
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=embedded, font_paths=list(folders))


def _faces_of(line: FontLine, folder: Path) -> tuple[tuple[Face, ...], str, str, Findings]:
    """Return the faces of one declared line, the folder the engine must search for them, their hash, findings."""
    if line.source.startswith(_ENGINE):
        name = line.source.removeprefix(_ENGINE)
        if name in ENGINE_FAMILIES:
            return ENGINE_FAMILIES[name], "", f"typst:{version('typst')}", ()
        nearest = ", ".join(nearest_names(name, ENGINE_FAMILIES))
        return (), "", "", (finding("ENV-902", line.where, field="source", name=name, nearest=nearest),)
    if line.source.startswith("package:"):
        if line.source in PACKAGED:
            return _file_faces(line, PACKAGED[line.source]())
        nearest = ", ".join(sorted(PACKAGED))
        return (), "", "", (finding("ENV-901", line.where, field="source", name=line.source, nearest=nearest),)
    path = folder / line.source
    if not path.resolve().is_relative_to(folder.resolve()):
        return (), "", "", (finding("ENV-908", line.where, field="source", path=line.source),)
    return _file_faces(line, path)


def _file_faces(line: FontLine, path: Path) -> tuple[tuple[Face, ...], str, str, Findings]:
    """Return the one face of a font file."""
    try:
        file = read_font_file(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return (), "", "", (finding("ENV-903", line.where, field="source", path=line.source, reason=reason),)
    if file.obstacle:
        return (), "", file.digest, (finding(file.obstacle, line.where, field="source", path=line.source),)
    face = _as_the_engine_sees(path, file)
    if face is None:
        return (), "", file.digest, (finding("ENV-904", line.where, field="source", path=line.source),)
    return (face,), str(path.resolve().parent), file.digest, ()


def _as_the_engine_sees(path: Path, file: FontFile) -> Face | None:
    """Return the face under the family name, weight and slant by which the engine knows the file."""
    file_path = path.resolve()
    for seen in _engine_fonts((str(file_path.parent),), embedded=False, digests=(file.digest,)).fonts():
        if seen.path is not None and Path(seen.path).resolve() == file_path:
            italic = seen.style != "normal"
            return Face(seen.family, seen.weight, italic, file.ascent, file.descent, file.coverage, str(file_path))
    return None


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
