"""Read a finished DOCX back, with findings that name the file and not only the part in it."""

from __future__ import annotations

from dataclasses import replace

from contractgen.findings import Finding, Location
from contractgen.word.model import WordDocument
from contractgen.word.read import read_docx


def read_back(data: bytes, file: str = "") -> tuple[WordDocument | None, tuple[Finding, ...]]:
    """Read a DOCX; a finding about its part `word/document.xml` stands at `file/word/document.xml`."""
    document, found = read_docx(data)
    return document, tuple(replace(item, where=_within(item.where, file)) for item in found)


def _within(where: Location, file: str) -> Location:
    return replace(where, file="/".join(part for part in (file, where.file) if part))
