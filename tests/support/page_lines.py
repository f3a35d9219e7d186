"""Two PDFs of one document held side by side, line by line: how many of their lines and pages are the same."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain

from pdf_sight import Char, bare, chars_of, page_count

from contractgen.word.symbols import in_unicode

_SAME = 2.0  # points: what stands on one baseline, letters of other fonts and small raised ones included
_LEADERS = re.compile(r"[._·‐-]{3,}")  # LibreOffice writes the leaders of tabs as letters
_DIGITS = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class PageLine:
    """What stands on one baseline, without white space; `y` in points from the page's top, pages from 1.

    It is `running` when it stands on most pages at that height: a line of a header or footer.
    """

    page: int
    y: float
    text: str
    running: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two PDFs of one document differ. `lines` are those of the body, from the first page to the last."""

    pages: tuple[int, int]
    lines: tuple[tuple[PageLine, ...], tuple[PageLine, ...]]
    text_equal: bool
    running_equal: bool
    identical: int

    @property
    def share(self) -> float:
        """The share of lines that both have, of those of the one that has more."""
        return self.identical / max(*map(len, self.lines), 1)

    @property
    def breaks_identical(self) -> bool:
        """Whether every page begins with the same line."""
        ours, theirs = (_tops(lines) for lines in self.lines)
        return ours == theirs

    def listing(self) -> str:
        """Return the differences to be read: ours with -, theirs with +, each with its page."""
        ours, theirs = self.lines
        said = [self.summary()]
        for kind, first, last, begin, end in _matcher(ours, theirs).get_opcodes():
            if kind == "equal":
                continue
            said += [f"- {line.page:3} {line.text}" for line in ours[first:last]]
            said += [f"+ {line.page:3} {line.text}" for line in theirs[begin:end]]
            said.append("")
        return "\n".join(said)

    def summary(self) -> str:
        """Return the figures on one line."""
        ours, theirs = map(len, self.lines)
        return (
            f"pages {self.pages[0]}/{self.pages[1]}, breaks {'same' if self.breaks_identical else 'differ'}, text "
            f"{'equal' if self.text_equal else 'differs'}, lines {self.identical} of {max(ours, theirs)} "
            f"({self.share:.1%})"
        )


def compare_pages(ours: bytes, theirs: bytes) -> Comparison:
    """Compare two PDFs of one document.

    The text is equal when each character is there as often: cells of tables are read in different orders. Headers
    and footers are compared by themselves and count for no share of lines, which they would only flatter.
    """
    lines = (page_lines(ours), page_lines(theirs))
    bodies = (_body(lines[0]), _body(lines[1]))
    running = [tuple(line.text for line in side if line.running) for side in lines]
    blocks = _matcher(*bodies).get_matching_blocks()
    return Comparison(
        pages=(page_count(ours), page_count(theirs)),
        lines=bodies,
        text_equal=_letters(bodies[0]) == _letters(bodies[1]),
        running_equal=running[0] == running[1],
        identical=sum(block.size for block in blocks),
    )


def page_lines(pdf: bytes) -> tuple[PageLine, ...]:
    """Return the lines of all pages from the top down, their characters from left to right.

    White space, tabs, gaps and leaders are nothing; ligatures are the letters that they stand for.
    """
    lines: list[PageLine] = []
    group: list[Char] = []
    for char in sorted(chars_of(pdf), key=lambda char: (char.page, char.y)):
        if group and (char.page != group[0].page or char.y - group[-1].y > _SAME):
            lines += _line(group)
            group = []
        group.append(char)
    lines += _line(group)
    return _with_running(tuple(lines))


def _line(group: list[Char]) -> list[PageLine]:
    """Return the line of characters on one baseline; none if nothing can be seen."""
    words = "".join(char.text for char in sorted(group, key=lambda char: char.x))
    text = _LEADERS.sub("", bare("".join(map(_plain, words))))
    middle = sorted(char.y for char in group)[len(group) // 2] if group else 0
    return [PageLine(group[0].page + 1, round(middle, 2), text)] if text else []


def _plain(character: str) -> str:
    """Return the letters of a ligature, a bullet for its code in a symbol font, any other character as it is."""
    character = in_unicode(character, "Symbol") if "\uf000" <= character <= "\uf0ff" else character
    return unicodedata.normalize("NFKC", character) if "\ufb00" <= character <= "\ufb06" else character


def _with_running(lines: tuple[PageLine, ...]) -> tuple[PageLine, ...]:
    """Mark the lines of headers and footers: on half of the pages, and on two, at the same height but for figures."""
    pages = len({line.page for line in lines})
    seen = Counter(chain.from_iterable([_place(line)] for line in lines))
    return tuple(
        PageLine(line.page, line.y, line.text, running=seen[_place(line)] >= max(2, pages / 2)) for line in lines
    )


def _place(line: PageLine) -> tuple[str, int]:
    return _DIGITS.sub("0", line.text), round(line.y)


def _body(lines: tuple[PageLine, ...]) -> tuple[PageLine, ...]:
    return tuple(line for line in lines if not line.running)


def _letters(lines: tuple[PageLine, ...]) -> Counter[str]:
    return Counter(chain.from_iterable(line.text for line in lines))


def _matcher(ours: tuple[PageLine, ...], theirs: tuple[PageLine, ...]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [line.text for line in ours], [line.text for line in theirs], autojunk=False)


def _tops(lines: tuple[PageLine, ...]) -> dict[int, str]:
    """Return the first line of every page."""
    return {line.page: line.text for line in reversed(lines)}
