"""Sources of fonts: the faces that one declared line stands for, and what forbids their use."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

import pylopdf_fonts_zh_cn

from contractgen.findings import Finding, Findings, finding
from contractgen.lang.nearest import nearest_names
from contractgen.model.template import FontLine
from contractgen.pdf.faces import ENGINE_FAMILIES, Face
from contractgen.pdf.fontfiles import FontFile, read_font_file
from contractgen.pdf.fontsearch import engine_handle, faces_named, installed_families

ENGINE: Final = "engine:"
PACKAGE: Final = "package:"
SYSTEM: Final = "system:"

PACKAGED: Final = {"package:serif": pylopdf_fonts_zh_cn.serif_path, "package:sans": pylopdf_fonts_zh_cn.sans_path}


@dataclass(frozen=True, slots=True)
class Source:
    """What a declared line stands for: its faces, the hash of their files, and what is wrong with them."""

    faces: tuple[Face, ...] = ()
    digest: str = ""
    findings: Findings = ()


def read_source(line: FontLine, folder: Path) -> Source:
    """Find the faces of a declared line; `folder` is that of the file which declares it, for font files beside it."""
    if line.source.startswith(ENGINE):
        return _in_the_engine(line)
    if line.source.startswith(PACKAGE):
        if line.source in PACKAGED:
            return _file(line, PACKAGED[line.source]())
        return _refused(
            finding("ENV-901", line.where, field="source", name=line.source, nearest=", ".join(sorted(PACKAGED)))
        )
    if line.source.startswith(SYSTEM):
        return _installed(line)
    path = folder / line.source
    if not path.resolve().is_relative_to(folder.resolve()):
        return _refused(finding("ENV-908", line.where, field="source", path=line.source))
    return _file(line, path)


def _refused(item: Finding) -> Source:
    return Source(findings=(item,))


def _in_the_engine(line: FontLine) -> Source:
    name = line.source.removeprefix(ENGINE)
    if name in ENGINE_FAMILIES:
        return Source(ENGINE_FAMILIES[name], f"typst:{version('typst')}")
    return _refused(
        finding(
            "ENV-902", line.where, field="source", name=name, nearest=", ".join(nearest_names(name, ENGINE_FAMILIES))
        )
    )


def _file(line: FontLine, path: Path) -> Source:
    """Return the one face of a font file."""
    try:
        file = read_font_file(path)
    except OSError as error:
        return _refused(
            finding(
                "ENV-903", line.where, field="source", path=line.source, reason=error.strerror or type(error).__name__
            )
        )
    if file.obstacle:
        return _refused(finding(file.obstacle, line.where, field="source", path=line.source))
    face = _as_the_engine_sees(path, file)
    if face is None:
        return _refused(finding("ENV-904", line.where, field="source", path=line.source))
    return Source((face,), file.digest)


def _as_the_engine_sees(path: Path, file: FontFile) -> Face | None:
    """Return the face under the family name, weight and slant by which the engine knows the file."""
    absolute = str(path.resolve())
    for seen in engine_handle((absolute,), False, (file.digest,)).fonts():
        italic = seen.style != "normal"
        return Face(seen.family, seen.weight, italic, file.ascent, file.descent, file.coverage, absolute)
    return None


def _installed(line: FontLine) -> Source:
    """Return the faces of a family that is installed on this machine; a collection's own face is picked by its name."""
    name = line.source.removeprefix(SYSTEM)
    chosen = faces_named(name)
    if not chosen:
        nearest = ", ".join(nearest_names(name, installed_families())) or "–"
        return _refused(finding("ENV-936", line.where, field="source", name=name, nearest=nearest))
    faces: list[Face] = []
    digests: list[str] = []
    for info in chosen:
        path = Path(str(info.path))
        try:
            file = read_font_file(path, info.index)
        except OSError as error:
            return _refused(
                finding(
                    "ENV-903", line.where, field="source", path=path.name, reason=error.strerror or type(error).__name__
                )
            )
        if file.obstacle:
            return _refused(finding(file.obstacle, line.where, field="source", path=path.name))
        italic = info.style != "normal"
        face = Face(info.family, info.weight, italic, file.ascent, file.descent, file.coverage, str(path), info.index)
        faces.append(face)
        digests.append(file.digest)
    return Source(tuple(faces), _together(digests))


def _together(digests: list[str]) -> str:
    """Return one hash for a family's files: of one file its own."""
    if len(set(digests)) == 1:
        return digests[0]
    return f"sha256:{hashlib.sha256(' '.join(digests).encode()).hexdigest()}"
