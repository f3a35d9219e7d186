"""The declared fonts for another program: a fontconfig file with those faces alone, under the families of a look."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from contractgen.model.template import FontLine
from contractgen.pdf.enginefiles import engine_file
from contractgen.pdf.faces import ENGINE_FAMILIES, FontSet
from contractgen.pdf.fontsources import PACKAGED

_ENGINE = "engine:"


def write_fontconfig(fonts: FontSet, folder: Path, beside: Path = Path()) -> Path:
    """Write the declared faces and the file that names them into a folder; `beside` is that of the template.

    A program that is run with `FONTCONFIG_FILE` set to the result knows no other fonts, and finds those under the
    families that a DOCX names.
    """
    faces = folder / "faces"
    faces.mkdir(parents=True)
    aliases = []
    for line, _ in fonts.declared:
        for number, data in enumerate(_files(line, beside)):
            name = "".join(part if part.isalnum() else "-" for part in line.source)
            (faces / f"{name}-{number}.font").write_bytes(data)
        family = fonts.families[line.family.casefold()].faces[0].family
        aliases.append(_alias(line.family, family))
    config = folder / "fonts.conf"
    lines = ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', "<fontconfig>"]
    lines += [f"<dir>{escape(str(faces))}</dir>", f"<cachedir>{escape(str(folder / 'cache'))}</cachedir>"]
    config.write_text("\n".join([*lines, *dict.fromkeys(aliases), "</fontconfig>"]), encoding="utf-8")
    return config


def _files(line: FontLine, beside: Path) -> Iterable[bytes]:
    """Return the font files of a declared line."""
    if line.source.startswith(_ENGINE):
        found = map(engine_file, ENGINE_FAMILIES[line.source.removeprefix(_ENGINE)])
        return [data for data in found if data is not None]
    packaged = PACKAGED.get(line.source)
    return ((packaged() if packaged else beside / line.source).read_bytes(),)


def _alias(asked: str, given: str) -> str:
    """Return the rule that gives one family where another is asked for."""
    return (
        f'<match target="pattern"><test name="family"><string>{escape(asked)}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{escape(given)}</string></edit></match>'
    )
