"""Salted fingerprints of an agreement's paragraphs: they tell which one changed, and nothing of what it said.

The salt is the SHA-256 of everything the agreement says. It is stored nowhere: whoever has the DOCX or the PDF
can compute it, whoever has only the manifest would have to guess every value of the agreement at once. (Who knows
all values but one can try that one out, as he could against the hash of the file itself.)
"""

from __future__ import annotations

import hashlib
import hmac
import json

from contractgen.model.outline import Line, Outline, TableLine

_DOMAIN = b"contractgen paragraph 1\0"
_DIGITS = 32


def salt_of(stream: str) -> bytes:
    """Return the salt of an agreement: `stream` is all it says, without white space, as DOCX and PDF both say it."""
    return hashlib.sha256(_DOMAIN + stream.encode()).digest()


def line_fingerprints(outline: Outline, salt: bytes) -> tuple[str, ...]:
    """Return one fingerprint for every line: of its label, words, references, marks and cells."""
    return tuple(_fingerprint(line, salt) for line in outline.lines)


def frame_fingerprint(outline: Outline, salt: bytes) -> str:
    """Return the fingerprint of what stands around the lines of a DOCX: title, language, headers, footers, pictures."""
    pictures = [outline.pictures] if outline.pictures else []
    return _signed([outline.title, outline.language, outline.headers, outline.footers, *pictures], salt)


def _fingerprint(line: Line, salt: bytes) -> str:
    if isinstance(line, TableLine):
        return _signed([line.header, line.rows, *_marks(line), *([_links(line)] if line.links else [])], salt)
    links = _links(line)
    said = [line.label, line.level, line.text, line.style, links, line.notice, line.blank]
    return _signed([*said, *([line.missing] if line.missing else [])], salt)


def _links(line: Line) -> list[object]:
    return [
        (link.text, link.target, *([link.numbers] if link.numbers else []), *([link.address] if link.address else []))
        for link in line.links
    ]


def _marks(line: TableLine) -> list[object]:
    """Return what is marked in a table, nothing where nothing is."""
    marks = (line.notice, line.blank, line.missing)
    return [marks] if any(marks) else []


def _signed(said: list[object], salt: bytes) -> str:
    message = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
    return hmac.new(salt, message, hashlib.sha256).hexdigest()[:_DIGITS]
