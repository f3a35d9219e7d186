"""LibreOffice for the tests of the second engine: small files, fonts, and programs that only pretend to be it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pdf_cases
import pytest
from word_cases import docx, p, r, style

from contractgen.findings import Finding
from contractgen.pdf.office.draw import draw_all_with_office
from contractgen.pdf.office.faces import OfficeFonts, office_fonts
from contractgen.pdf.office.intake import admit
from contractgen.pdf.office.program import Program

OLD = Program("/usr/bin/soffice", "7.4.7.2", (7, 4))
NEW = Program("/usr/bin/soffice", "24.2.1.1", (24, 2))
FONTS = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>'
STYLES = style("Normal", f'<w:rPr>{FONTS}<w:sz w:val="21"/></w:rPr>', default=True)
_HEAD = """#!/bin/sh
[ "$1" = --version ] && { echo "LibreOffice 7.4.7.2 40(Build:2)"; exit 0; }
while [ $# -gt 0 ]; do [ "$1" = --outdir ] && out="$2"; shift; done
"""


def document(*paragraphs: str, **more: object) -> bytes:
    """Build a DOCX of paragraphs in 宋体 and Times New Roman."""
    body = "".join(item if item.startswith("<") else p(item) for item in paragraphs)
    return docx(body, **{"styles": STYLES, **more})  # type: ignore[arg-type]  # what `docx` takes


def field(instruction: str, shown: str = "见附件") -> str:
    """Return a paragraph with a field."""
    return p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@cache
def office() -> OfficeFonts:
    """Return the fonts of the shipped templates as files."""
    fonts, found = office_fonts(pdf_cases.fonts())
    assert fonts is not None, found
    return fonts


def refusals(data: bytes, program: Program = OLD) -> dict[str, Finding]:
    """Return why a DOCX is kept from LibreOffice, by code."""
    return {item.code: item for item in admit(data, office(), program)[1]}


def pretend(monkeypatch: pytest.MonkeyPatch, folder: Path, body: str) -> None:
    """Put a program first on the path that calls itself LibreOffice and does something else; `$out` is its folder."""
    programs, scratch = folder / "programs", folder / "scratch"
    programs.mkdir()
    scratch.mkdir()
    (programs / "soffice").write_text(_HEAD + body, encoding="utf-8")
    (programs / "soffice").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    monkeypatch.setattr("tempfile.tempdir", str(scratch))


def draw(*files: bytes, seconds: float | None = None) -> Sequence[tuple[bytes | None, list[str]]]:
    """Draw files with whatever calls itself LibreOffice; return the PDFs and the codes of what is found."""
    drawn = draw_all_with_office(files, pdf_cases.fonts(), seconds)
    return [(pdf, [item.code for item in found]) for pdf, found in drawn]
