"""The physical lines of a text: where each stands, how wide it is, and what is between it and the line before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from contractgen.recover.labels import Candidate, candidates

_BREAK = re.compile("\r\n|[\n\r\v\x85\u2028\u2029]")
_INDENT = re.compile("[ \t\u00a0\u3000\u200b\ufeff]*")
_WIDE = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]")
_TAB = 8
_BULLET = re.compile("([-*•·●○◆◇■□▪➢✓–—]|o(?=\t))[ \t\u00a0\u3000]+(?=\\S)|([•●◆■▪➢])(?=\\S)")
_TITLED = 0.5  # a label of this strength begins a passage


@dataclass(frozen=True)
class Line:
    """A physical line that is not blank.

    `text` is without the space around it; it begins at `column` (from 1) of line `number` of the file. `indent` and
    `width` count columns, a Chinese character as two. `after_blank` and `after_page` say what is between it and the
    line before: an empty line, a page break.
    """

    text: str
    number: int
    column: int
    indent: int
    after_blank: bool
    after_page: bool

    @cached_property
    def width(self) -> int:
        """How many columns the line takes, its indent among them."""
        return self.indent + columns(self.text)

    @cached_property
    def marker(self) -> str:
        """The bullet sign before the text; nothing where there is none."""
        found = _BULLET.match(self.text)
        return found.group(found.lastindex or 0) if found else ""

    @cached_property
    def body(self) -> int:
        """The offset of what comes after the bullet sign."""
        found = _BULLET.match(self.text)
        return found.end() if found else 0

    @cached_property
    def label(self) -> Candidate | None:
        """The likeliest label at the beginning of the line, weak ones too."""
        return next(iter(candidates(self.text, self.body)), None)

    @property
    def is_labelled(self) -> bool:
        """Say whether the line surely begins with a label."""
        return self.label is not None and self.label.strength >= _TITLED


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text that are not blank; a form feed breaks a line and a page."""
    lines: list[Line] = []
    blank = page = False
    for number, whole in enumerate(_BREAK.split(text), start=1):
        column = 1
        for index, piece in enumerate(whole.split("\f")):
            page = page or index > 0
            indent = _INDENT.match(piece)
            start = indent.end() if indent else 0
            stripped = piece[start:].rstrip()
            if stripped:
                lines.append(Line(stripped, number, column + start, columns(piece[:start]), blank, page))
                blank = page = False
            else:
                blank = True
            column += len(piece) + 1
    return lines


def columns(text: str) -> int:
    """Return how many columns a text takes: two for a Chinese character."""
    tabs = text.count("\t")
    return len(text) + len(_WIDE.findall(text)) + (tabs * (_TAB - 1) if tabs else 0)
