"""Lines through the words of a PDF: through every word that the DOCX strikes out, and through no other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from contractgen.prove.characters import squeezed
from contractgen.prove.difference import Difference, difference
from contractgen.prove.pdf_matching import Matching, Placed
from contractgen.prove.pdf_model import Box, Drawn, Page
from contractgen.prove.shown_letters import runs_in, runs_of
from contractgen.prove.stream import Unit
from contractgen.word.capitals import as_shown
from contractgen.word.model import RunFormat, WordDocument

# A line through a word runs between these shares of the height of the tallest letters beside it, above the baseline.
_LOW, _HIGH = 0.15, 0.85
_ENDS = 1.5
_SAME_LINE = 0.5
_CROSSED = 0.5  # the share of a word that a line covers at least that strikes it out


def compare_strikes(
    units: Sequence[Unit], document: WordDocument, matching: Matching, pages: Sequence[Page]
) -> tuple[Difference, ...]:
    """Return the first word that is struck out in one of the two files alone; none when they agree.

    The pages must say what the document says (`matching.equal`).
    """
    return tuple(_compare(units, document, matching, pages))[:1]


def is_struck(form: RunFormat) -> bool:
    """Say whether lines run through the words of a run."""
    return form.strike or form.double_strike


def _compare(
    units: Sequence[Unit], document: WordDocument, matching: Matching, pages: Sequence[Page]
) -> Iterator[Difference]:
    lines = [_Lines(page) for page in pages]
    struck = _struck(document)
    for placed, wanted in _wanted(matching, struck):
        unit = units[matching.unit_at(placed.start)]
        crossed = lines[placed.page].cover(placed.drawn)
        text = placed.drawn.text
        if wanted is True and crossed < 1:
            yield difference("OUT-890", unit.paragraph, unit.provision, text, text, page=placed.page + 1)
        elif wanted is False and crossed >= _CROSSED:
            yield difference("OUT-891", unit.paragraph, unit.provision, text, text, page=placed.page + 1)
    if any(page.crossing for page in lines):
        yield from _in_margins(document, matching, pages, lines)


def _struck(document: WordDocument) -> list[tuple[int, int]]:
    """Return the stretches of the stream that are struck out, in their order."""
    runs = tuple(runs_of(document))
    ends = accumulate(len(text) for text, _ in runs)
    return [(end - len(text), end) for (text, form), end in zip(runs, ends, strict=True) if is_struck(form)]


def _wanted(matching: Matching, struck: Sequence[tuple[int, int]]) -> Iterator[tuple[Placed, bool | None]]:
    """Yield what is drawn of the document, and whether it is to be struck out; None where only a part of it is."""
    place = 0
    for placed in matching.placed:
        start, end = placed.start, placed.start + len(placed.drawn.text)
        while place < len(struck) and struck[place][1] <= start:
            place += 1
        covered = 0
        for first, last in struck[place:]:
            if first >= end:
                break
            covered += min(last, end) - max(first, start)
        yield placed, True if covered == end - start else None if covered else False


def _in_margins(
    document: WordDocument, matching: Matching, pages: Sequence[Page], lines: Sequence[_Lines]
) -> Iterator[Difference]:
    """Find struck words of headers, footers and repeated rows that the document nowhere strikes out."""
    margins = (part for section in document.sections for part in (*section.headers.values(), *section.footers.values()))
    blocks = (document.blocks, *margins)
    allowed = squeezed(
        "".join(as_shown(text, form) for part in blocks for text, form in runs_in(part) if is_struck(form))
    )
    placed: Mapping[int, set[Box]] = defaultdict(set)
    for item in matching.placed:
        placed[item.page].add(item.drawn.box)
    for number, page in enumerate(pages):
        for drawn in page.texts:
            is_body = drawn.box in placed[number]
            if not is_body and drawn.text not in allowed and lines[number].cover(drawn) >= _CROSSED:
                yield difference("OUT-891", 0, "", drawn.text, drawn.text, page=number + 1)


class _Lines:
    """The level lines of a page that run through words."""

    def __init__(self, page: Page) -> None:
        self._heights: dict[int, float] = {}
        for drawn in page.texts if page.rules else ():
            line = round(drawn.baseline / _SAME_LINE)
            self._heights[line] = max(self._heights.get(line, 0), drawn.box.top - drawn.baseline)
        self.crossing = page.rules

    def cover(self, drawn: Drawn) -> float:
        """Return the share of a word's width that lines run through, 1 for all of it but its edges."""
        if not self.crossing:
            return 0
        line = round(drawn.baseline / _SAME_LINE)
        height = max(self._heights.get(near, 0) for near in (line - 1, line, line + 1))
        low, high = drawn.baseline + _LOW * height, drawn.baseline + _HIGH * height
        through = sorted(
            (rule.left, rule.right) for rule in self.crossing if low <= (rule.top + rule.bottom) / 2 <= high
        )
        reached, covered = drawn.box.left, 0.0
        for left, right in through:
            if right > reached and left < drawn.box.right:
                covered += min(right, drawn.box.right) - max(left, reached)
                reached = min(right, drawn.box.right)
        width = drawn.box.right - drawn.box.left
        return 1 if covered >= width - 2 * _ENDS and covered > 0 else covered / max(width, 0.1)
