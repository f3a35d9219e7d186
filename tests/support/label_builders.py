"""Builders of small numbered DOCX files from raw XML, each with the labels that ECMA-376 asks for.

Every paragraph reads `¤1¤`, `¤2¤` … in document order, so that its label can be found in whatever a program makes of
the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from word_cases import abstract, docx, lvl, num, p, r


@dataclass(frozen=True, slots=True)
class LabelCase:
    """A file and the labels of its paragraphs, in order; an empty one is none, None a paragraph that is not seen.

    `unlike` says why LibreOffice prints other labels than the standard asks for; empty where it prints the same.
    """

    name: str
    data: bytes
    labels: tuple[str | None, ...]
    unlike: str = ""


def para(properties: str = "", *, look: str = "", words: str | None = None) -> str:
    """A paragraph that waits for its number; `words` replace it."""
    return p(r("¤?¤", look) if words is None else words, properties)


def at(level: int | None, name: int | None = 1, more: str = "", *, look: str = "") -> str:
    """A paragraph with its own numbering, level and list each as far as it says."""
    inner = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    inner += "" if name is None else f'<w:numId w:val="{name}"/>'
    return para(f"<w:numPr>{inner}</w:numPr>{more}", look=look)


def styled(name: str, more: str = "") -> str:
    """A paragraph of a style."""
    return para(f'<w:pStyle w:val="{name}"/>{more}')


def all_at(levels: str, name: int = 1) -> str:
    """Paragraphs at the levels that the digits say, in one list."""
    return "".join(at(int(level), name) for level in levels)


def of_list(name: int | None, level: int | None = None) -> str:
    """The numbering that a style carries."""
    inner = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    inner += "" if name is None else f'<w:numId w:val="{name}"/>'
    return f"<w:pPr><w:numPr>{inner}</w:numPr></w:pPr>"


def start(level: int, number: int) -> str:
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{number}"/></w:lvlOverride>'


def instead(level: int, definition: str, more: str = "") -> str:
    return f'<w:lvlOverride w:ilvl="{level}">{more}{definition}</w:lvlOverride>'


def table(*rows: Sequence[str]) -> str:
    """A table whose cells hold what is given."""
    width = max(len(row) for row in rows)
    grid = '<w:gridCol w:w="2000"/>' * width
    cell = '<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{}</w:tc>'
    told = "".join(f"<w:tr>{''.join(map(cell.format, row))}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{told}</w:tbl>"


CHINESE = (
    lvl(0, "chineseCounting", "%1、"),
    lvl(1, "chineseCounting", "（%2）"),
    lvl(2, "decimal", "%3、"),
    lvl(3, "decimal", "（%4）"),
    lvl(4, "decimalEnclosedCircle", "%5"),
)
DECIMAL = tuple(lvl(deep, "decimal", ".".join(f"%{place + 1}" for place in range(deep + 1))) for deep in range(9))
BOTH = abstract(0, *CHINESE) + abstract(1, *DECIMAL) + num(1, 0) + num(2, 1)
LEGAL = "<w:isLgl/>"


def case(
    name: str, body: str, labels: Sequence[str | None], *, numbering: str = BOTH, styles: str = "", unlike: str = ""
) -> LabelCase:
    """Make a case; the paragraphs of the body are counted through."""
    head, *parts = body.split("¤?¤")
    counted = head + "".join(f"¤{place}¤{part}" for place, part in enumerate(parts, 1))
    assert len(parts) == len(labels), name
    return LabelCase(name, docx(counted, numbering=numbering, styles=styles), tuple(labels), unlike)
