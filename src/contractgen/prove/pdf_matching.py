"""Where on the pages of a PDF the characters of a document stand.

The pages are followed in content order. From each, exactly the header and the footer that the DOCX prints there
are taken off, and the repeated header of a table that runs on from the page before; what remains must continue
the document's stream, character by character; words of tables may come in the order in which cells are drawn.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, product

from contractgen.prove.margins import Margins, margins_of
from contractgen.prove.masking import first_difference
from contractgen.prove.pdf_cells import NOTHING_READ, Cells, Reading, no_cells, read_cells
from contractgen.prove.pdf_model import Drawn, Page
from contractgen.prove.stream import Unit
from contractgen.word.formats import page_number
from contractgen.word.model import WordSection

# So many characters of the stream tell where a page's body begins; a wrong header or footer is at most so much longer.
_TELLING = 24
_SPARE = 40


@dataclass(frozen=True, slots=True)
class Placed:
    """A stretch of the stream as drawn: where in the stream it starts, on which page (from 0)."""

    start: int
    page: int
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class WrongMargin:
    """A page (from 1) whose header or footer is not the one it must have."""

    page: int
    which: str
    expected: str
    actual: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of the DOCX: which section it belongs to (from 0), whether it is that one's first, has an even number.

    A `blank` one stands between two sections, without header and footer.
    """

    section: int
    first: bool
    even: bool
    blank: bool = False


@dataclass(slots=True)
class Matching:
    """The pages of a PDF laid along the stream of a document.

    `starts` are the places in the stream where its units begin, `headers` the repeating rows of the table that each
    is a row of. `text` is what the pages say, margins and repeated headers taken off; when it equals `stream`,
    `placed` says where everything stands. `printed` is the number of every page as its section writes it. `reading`
    says of which cells that began on the pages so far words are still missing.
    """

    stream: str
    starts: tuple[int, ...]
    headers: tuple[str, ...]
    text: str = ""
    placed: list[Placed] = field(default_factory=list)
    wrong_margins: list[WrongMargin] = field(default_factory=list)
    leaves: list[Leaf] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    reading: Reading = NOTHING_READ

    @property
    def equal(self) -> bool:
        """Whether the pages say exactly what the document says."""
        return self.text == self.stream

    @property
    def settled(self) -> int:
        """The place in the stream up to which nothing is missing on the pages so far."""
        return min((cell.start for cell, _ in self.reading.open), default=len(self.text))

    def unit_at(self, position: int) -> int:
        """Return the unit in which a position of the stream lies."""
        return max(0, bisect_right(self.starts, position) - 1)

    def header_at(self, position: int) -> str:
        """Return the header that a page repeats if it begins with the row at a position; empty where there is none."""
        return self.headers[self.unit_at(position)] if position < len(self.stream) else ""


@dataclass(frozen=True, slots=True)
class SectionStart:
    """A section of the DOCX, and how many units stand before it."""

    section: WordSection
    first: int


def match_pages(
    units: Sequence[Unit],
    sections: Sequence[SectionStart],
    pages: Sequence[Page],
    cells: Callable[[], Cells] = no_cells,
) -> Matching:
    """Lay the pages along the stream of the units; a section begins on a page of its own.

    `cells` returns those whose words may come in another order; it is asked only where some do.
    """
    starts = tuple(accumulate((len(unit.stream) for unit in units), initial=0))
    stream = "".join(unit.stream for unit in units)
    matching = Matching(stream, starts[:-1], tuple(unit.header for unit in units))
    claimed: list[tuple[int, int, int]] = []
    current, place, shown = 0, 0, sections[0].section.page_start or 1
    for number, page in enumerate(pages):
        following = current + 1
        if number and _is_blank(matching, page, sections[following:], starts, shown):
            matching.printed.append("")
            matching.leaves.append(Leaf(current, first=False, even=False, blank=True))
            shown += 1
            continue
        if number and following < len(sections) and matching.settled >= starts[sections[following].first]:
            current, place = following, 0
            shown = sections[current].section.page_start or shown
        matching.printed.append(page_number(shown, sections[current].section.number_format) or "?")
        margins = margins_of(sections[current].section, shown, len(pages), first=place == 0)
        body, section_pages = _body(matching, number, page, margins, len(pages))
        claimed.append((number, current, section_pages))
        matching.leaves.append(Leaf(current, place == 0, shown % 2 == 0))
        _follow(matching, number, body, cells)
        place, shown = place + 1, shown + 1
    _check_section_pages(matching, claimed)
    _leave_out_missing(matching)
    matching.placed.sort(key=lambda placed: placed.start)
    return matching


def _is_blank(
    matching: Matching, page: Page, sections: Sequence[SectionStart], starts: Sequence[int], shown: int
) -> bool:
    """Say whether a page is the blank one before a section that begins on an odd or an even page (17.6.22)."""
    if page.texts or not sections or matching.settled < starts[sections[0].first]:
        return False
    section = sections[0].section
    odd = {"oddPage": 1, "evenPage": 0}.get(section.begins)
    if odd is None:
        return False
    return shown % 2 != odd if section.page_start is None else section.page_start % 2 != shown % 2


def _body(
    matching: Matching, number: int, page: Page, orders: Sequence[Margins], most: int
) -> tuple[Sequence[Drawn], int]:
    """Take the header and the footer off a page, and read how many pages it says its section has.

    A page that lacks one of them is noted and keeps what it has there.
    """
    whole = "".join(drawn.text for drawn in page.texts)
    candidates = range(1, most + 1) if orders[0].counts_section else (0,)
    for section_pages, margins in product(candidates, orders):
        header, footer = margins.printed(section_pages)
        if whole.startswith(header) and whole[len(header) :].endswith(footer):
            return _cut(page.texts, len(header), len(whole) - len(footer)), section_pages
    header, footer = orders[0].printed(0)
    start, end = _body_in(matching, whole, header, footer)
    if whole[:start] != header:
        matching.wrong_margins.append(WrongMargin(number + 1, "header", header, whole[:start]))
    if whole[end:] != footer:
        matching.wrong_margins.append(WrongMargin(number + 1, "footer", footer, whole[end:]))
    return _cut(page.texts, start, end), 0


def _body_in(matching: Matching, whole: str, header: str, footer: str) -> tuple[int, int]:
    """Return where the body of a page begins and ends whose header or footer is not the one it must have.

    What stands there instead is taken for a wrong header or footer as far as the stream goes on behind it.
    """
    at = len(matching.text)
    if whole.startswith(header):
        start = len(header)
    else:
        tellings = (matching.stream[at : at + _TELLING], matching.header_at(at)[:_TELLING])
        places = (whole.rfind(telling, 0, len(header) + _SPARE + _TELLING) for telling in tellings if telling)
        start = next((place for place in places if place >= 0), 0)
    if whole[start:].endswith(footer):
        return start, len(whole) - len(footer)
    if (repeated := matching.header_at(at)) and whole[start:].startswith(repeated):
        said = len(repeated) + first_difference(matching.stream[at:], whole[start + len(repeated) :])
    else:
        said = first_difference(matching.stream[at:], whole[start:])
    rest = len(whole) - start - said
    return start, start + said if rest <= len(footer) + _SPARE else len(whole)


def _check_section_pages(matching: Matching, claimed: list[tuple[int, int, int]]) -> None:
    counts = Counter(section for _, section, _ in claimed)
    for number, section, said in claimed:
        if said and said != counts[section]:
            matching.wrong_margins.append(WrongMargin(number + 1, "footer", str(counts[section]), str(said)))


def _cut(texts: Sequence[Drawn], start: int, end: int) -> Sequence[Drawn]:
    """Return the characters from `start` to `end` of a page's texts."""
    kept: list[Drawn] = []
    at = 0
    for drawn in texts:
        first, last = max(start - at, 0), min(end - at, len(drawn.text))
        if first < last:
            whole = first == 0 and last == len(drawn.text)
            kept.append(drawn if whole else replace(drawn, text=drawn.text[first:last]))
        at += len(drawn.text)
    return kept


def _follow(matching: Matching, number: int, body: Sequence[Drawn], cells: Callable[[], Cells]) -> None:
    """Let a page continue the stream, after the header of the table that it continues, if it repeats it."""
    at = len(matching.text)
    text = "".join(drawn.text for drawn in body)
    if matching.reading.open or not matching.stream.startswith(text, at):
        if _follow_cells(matching, number, body, cells()):
            return
        header = matching.header_at(at)
        if header and text.startswith(header):
            body = _cut(body, len(header), len(text))
            text = text[len(header) :]
    for drawn in body:
        matching.placed.append(Placed(at, number, drawn))
        at += len(drawn.text)
    matching.text += text


def _follow_cells(matching: Matching, number: int, body: Sequence[Drawn], cells: Cells) -> bool:
    """Let a page continue the stream in the order in which cells are drawn; say whether all of it does."""
    begin = Reading(len(matching.text), matching.reading.open)
    read, is_whole = read_cells(matching.stream, cells, body, begin)
    first, last = cells.header_at(matching.settled)
    if not is_whole and first < last:
        header, is_repeated = read_cells(matching.stream, cells, body, Reading(first), until=last)
        if is_repeated:
            body = body[len(header.places) :]
            read, is_whole = read_cells(matching.stream, cells, body, begin)
    if not is_whole:
        return False
    matching.placed += [Placed(place, number, drawn) for place, drawn in zip(read.places, body, strict=True)]
    matching.text += matching.stream[begin.front : read.front]
    matching.reading = Reading(read.front, read.open)
    return True


def _leave_out_missing(matching: Matching) -> None:
    """Take out of what the pages say the words of cells that none of them shows."""
    for cell, done in sorted(matching.reading.open, key=lambda item: item[0].start, reverse=True):
        matching.text = matching.text[: cell.start + done] + matching.text[cell.end :]
