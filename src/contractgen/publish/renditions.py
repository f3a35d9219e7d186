"""An outline as plain text and as JSON: for reading in a terminal, for diffs, golden files and other programs."""

from __future__ import annotations

import dataclasses
import json

from contractgen.model.assembly import Document
from contractgen.model.outline import Outline, ParagraphLine, TableLine
from contractgen.prove.expected import expected_outline


def renditions(document: Document) -> dict[str, bytes]:
    """Return the agreement in the formats beside DOCX and PDF, by the endings of their files."""
    outline = expected_outline(document)
    return {"txt": plain_text(outline).encode(), "json": json_text(outline).encode()}


def plain_text(outline: Outline) -> str:
    """Return a line a paragraph, label first, and a line a table row with its cells between bars."""
    lines: list[str] = []
    for line in outline.lines:
        lines += _paragraph(line) if isinstance(line, ParagraphLine) else _table(line)
    return "\n".join(lines) + "\n"


def json_text(outline: Outline) -> str:
    """Return title, language and lines: a paragraph has `label`, `level`, `text` …, a table `rows` and `header`."""
    data = {
        "title": outline.title,
        "language": outline.language,
        "lines": [dataclasses.asdict(line) for line in outline.lines],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _paragraph(line: ParagraphLine) -> list[str]:
    gap = " " if line.label and line.label[-1].isascii() else ""
    return f"{line.label}{gap}{line.text}".split("\n")


def _table(line: TableLine) -> list[str]:
    return ["| " + " | ".join(cell.replace("\n", " / ") for cell in row) + " |" for row in line.rows]
