"""The links of a PDF: on the words of every reference, to the paragraph that the reference names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from contractgen.model.outline import Outline
from contractgen.prove.characters import squeezed
from contractgen.prove.compare import provision_labels
from contractgen.prove.difference import Difference, difference
from contractgen.prove.masking import shown_label
from contractgen.prove.pdf_matching import Matching
from contractgen.prove.pdf_model import DrawnLink, Page
from contractgen.prove.stream import Unit
from contractgen.word.capitals import capitals
from contractgen.word.model import WordDocument, paragraphs_in, text_in
from contractgen.word.outline import link_of

# The engine leads a link to ten points above the line on which its target begins, so that the line is not at the
# very edge of the window.
_LEAD = 10.0
_SAME_LINE = 1.0


@dataclass(frozen=True, slots=True)
class Expected:
    """A reference that must be a link: its words, the paragraph it stands in and the one it leads to (from 1)."""

    text: str
    paragraph: int
    provision: str
    target: int | None
    address: str = ""


def compare_links(
    outline: Outline,
    units: Sequence[Unit],
    matching: Matching,
    pages: Sequence[Page],
    margins: Sequence[tuple[str, str]] = (),
) -> tuple[Difference, ...]:
    """Return the first difference of a PDF's links from the references of the document; none when they agree.

    The pages must say what the document says (`matching.equal`). A reference that is broken over lines or pages
    is several links to one place. What the words under it are was compared letter by letter; here capitals that the
    document shows are no difference. `margins` are the words and addresses of the links out of headers and footers.
    """
    return _compare_inside(outline, units, matching, pages) or _compare_outside(outline, pages, margins)


def outside_links(document: WordDocument) -> tuple[tuple[str, str], ...]:
    """Return the words and the address of every link in headers and footers that leads out of a document."""
    return tuple(
        (squeezed(text_in(items)), address)
        for section in document.sections
        for blocks in (*section.headers.values(), *section.footers.values())
        for paragraph in paragraphs_in(blocks)
        for (_, address), group in groupby(paragraph.inlines, key=link_of)
        if address and (items := tuple(group))
    )


def _compare_outside(
    outline: Outline, pages: Sequence[Page], margins: Sequence[tuple[str, str]]
) -> tuple[Difference, ...]:
    """Compare the links that lead out of the file: each part of one must lie on its words, with its address."""
    wanted = [reference for reference in _references(outline) if reference.address]
    rest = [capitals(reference.text) for reference in wanted]
    place = 0
    for number, page in enumerate(pages, 1):
        for link in page.links:
            if not link.address or not link.text:
                continue
            text = capitals(link.text)
            if place < len(wanted) and wanted[place].address == link.address and rest[place].startswith(text):
                rest[place] = rest[place][len(text) :]
                place += not rest[place]
            elif not any(address == link.address and text in capitals(words) for words, address in margins):
                return (difference("OUT-833", 0, "", page=number, what="/URI"),)
    if place < len(wanted):
        return (_count_differs(wanted[place], len(wanted), place),)
    return ()


def _compare_inside(
    outline: Outline, units: Sequence[Unit], matching: Matching, pages: Sequence[Page]
) -> tuple[Difference, ...]:
    """Compare the links that lead to a paragraph."""
    starts = starts_of(units, matching)
    drawn = [link for page in pages for link in page.links if link.text and not link.address]
    following = iter(drawn)
    wanted = tuple(reference for reference in _references(outline) if not reference.address)
    for reference in wanted:
        covered = ""
        while len(covered) < len(reference.text):
            link = next(following, None)
            if link is None:
                return (_count_differs(reference, len(wanted), len(drawn)),)
            covered += link.text
            if not capitals(reference.text).startswith(capitals(covered)):
                return (_lies_elsewhere(reference, covered),)
            found = _target(link, starts)
            if found != reference.target:
                return (_leads_elsewhere(reference, found),)
    if next(following, None) is not None:
        last = wanted[-1] if wanted else Expected("", 0, "", None)
        return (_count_differs(last, len(wanted), len(drawn)),)
    return ()


def _references(outline: Outline) -> Iterator[Expected]:
    labels = provision_labels(outline.lines)
    for place, (line, label) in enumerate(zip(outline.lines, labels, strict=True), 1):
        for link in line.links:
            target = None if link.target is None else link.target + 1
            yield Expected(squeezed(link.text), place, label, target, link.address)


def starts_of(units: Sequence[Unit], matching: Matching) -> list[tuple[int, float, int]]:
    """Return where every paragraph and table begins: page, line, place (from 1), in the order of the pages."""
    positions = [placed.start for placed in matching.placed]
    found: dict[int, tuple[int, float, int]] = {}
    for unit, start in zip(units, matching.starts, strict=True):
        index = bisect_left(positions, start + 1) - 1
        placed = matching.placed[index]
        found.setdefault(unit.paragraph, (placed.page, placed.drawn.baseline, unit.paragraph))
    return list(found.values())


def _target(link: DrawnLink, starts: Sequence[tuple[int, float, int]]) -> int | None:
    """Return the paragraph to which a link leads: the one that begins on its line, or the first one below."""
    if link.page is None:
        return None
    line = link.height - _LEAD + _SAME_LINE
    return next(
        (place for page, height, place in starts if page > link.page or (page == link.page and height <= line)), None
    )


def _leads_elsewhere(reference: Expected, found: int | None) -> Difference:
    places = {"expected_place": reference.target or "–", "actual_place": found or "–"}
    return difference("OUT-810", reference.paragraph, reference.provision, reference=reference.text, **places)


def _lies_elsewhere(reference: Expected, covered: str) -> Difference:
    names = {"expected_reference": reference.text, "actual_reference": shown_label(covered)}
    return difference("OUT-809", reference.paragraph, reference.provision, reference.text, covered, **names)


def _count_differs(reference: Expected, expected: int, actual: int) -> Difference:
    numbers = {"expected_number": expected, "actual_number": actual}
    return difference("OUT-811", reference.paragraph, reference.provision, **numbers)
