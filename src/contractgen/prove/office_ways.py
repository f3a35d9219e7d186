"""What LibreOffice's pages say in its own way: it draws the leaders of tabs as words, rows of dots and of lines.

They are taken off before its pages are compared, where the DOCX has a tab that may have such a leader, between the
words that stand around that tab, and once for each tab. Pages of the embedded engine are left as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from contractgen.pdf.pdfa import OFFICE
from contractgen.prove.characters import squeezed
from contractgen.prove.pdf_model import Drawn, DrawnLink, Page, PdfDocument
from contractgen.word.capitals import as_shown
from contractgen.word.model import (
    FieldKind,
    WordBlock,
    WordDocument,
    WordField,
    WordParagraph,
    WordTab,
    WordText,
    paragraphs_in,
)

# The signs of which LibreOffice makes leaders (17.18.72).
_SIGNS: Final = {"dot": ".", "hyphen": "-", "underscore": "_", "heavy": "_", "middleDot": "·"}
_ROWS: Final = frozenset(_SIGNS.values())
_TELLING: Final = 24  # so many characters on each side tell where a tab is
_ALIKE: Final = 1.0  # points that the heights of one line may differ by
_INTO: Final = 1.5  # points that a leader may reach into the words beside it
_UNKNOWN: Final = "\0"  # a number that is computed, which parts what is known of the words around a tab


@dataclass(frozen=True, slots=True)
class Gap:
    """A tab that may have a leader: the signs of it, and the characters before and behind it.

    `before` and `after` are those of its paragraph, between the tabs; `around` those of the whole text, of which a page
    that begins or ends here shows one side.
    """

    signs: frozenset[str]
    before: str
    after: str
    around: tuple[str, str]

    def fits(self, before: str, after: str) -> bool:
        """Say whether the words before and behind a place are those around this tab."""
        if not (before.endswith(self.before) and after.startswith(self.after)):
            return False
        earlier, later = self.around
        return bool((earlier and before.endswith(earlier)) or (later and after.startswith(later)))


@dataclass(slots=True)
class _Paragraph:
    """The characters of a paragraph as shown, and where in them tabs with leaders stand."""

    said: str
    tabs: list[int]
    signs: frozenset[str]


def without_leaders(document: WordDocument, pdf: PdfDocument) -> PdfDocument:
    """Return a PDF without the leaders that LibreOffice has drawn as words; any other PDF as it is."""
    if not pdf.producer.startswith(OFFICE):
        return pdf
    body = list(_gaps(document.blocks))
    margins = [
        gap
        for section in document.sections
        for blocks in (*section.headers.values(), *section.footers.values())
        for gap in _gaps(blocks)
    ]
    if not body and not margins:
        return pdf
    return replace(pdf, pages=tuple(_cleared(page, body, margins) for page in pdf.pages))


def _cleared(page: Page, body: list[Gap], margins: Sequence[Gap]) -> Page:
    """Return a page without leaders; the tabs of the body that have theirs here are struck off the list."""
    behind = tuple(_behind(page.texts))
    open_margins = list(margins)
    kept: list[Drawn] = []
    leaders: list[Drawn] = []
    said = ""
    for place, drawn in enumerate(page.texts):
        following = page.texts[place + 1] if place + 1 < len(page.texts) else None
        is_leader = _lies_between(kept[-1] if kept else None, drawn, following) and any(
            _is_struck_off(gaps, drawn.text, said, behind[place]) for gaps in (body, open_margins)
        )
        if is_leader:
            leaders.append(drawn)
        else:
            kept.append(drawn)
            said = (said + drawn.text)[-_TELLING:]
    if not leaders:
        return page
    links = tuple(part for link in page.links for part in _parted(link, leaders))
    return replace(page, texts=tuple(kept), links=links)


def _behind(texts: Sequence[Drawn]) -> Iterator[tuple[str, str]]:
    """Yield what stands behind each text of a page: as it is, and without rows that may be leaders of further tabs."""
    whole = "".join(drawn.text for drawn in texts)
    words = [drawn.text for drawn in texts if not _is_row(drawn.text)]
    spoken, end, place = "".join(words), 0, 0
    for drawn in texts:
        end += len(drawn.text)
        place += 0 if _is_row(drawn.text) else len(drawn.text)
        yield whole[end : end + _TELLING], spoken[place : place + _TELLING]


def _is_row(text: str) -> bool:
    """Say whether a text is one sign of leaders again and again."""
    return text[:1] in _ROWS and text == text[0] * len(text)


def _is_struck_off(gaps: list[Gap], text: str, before: str, behind: tuple[str, str]) -> bool:
    """Strike off the first tab that has this text as its leader; say whether there is one."""
    if not _is_row(text):
        return False
    for place, gap in enumerate(gaps):
        if text[0] in gap.signs and any(gap.fits(before, after) for after in behind):
            del gaps[place]
            return True
    return False


def _lies_between(before: Drawn | None, leader: Drawn, after: Drawn | None) -> bool:
    """Say whether a text covers nothing of the words beside it on its line."""
    if before and abs(before.baseline - leader.baseline) < _ALIKE and before.box.right > leader.box.left + _INTO:
        return False
    return not (after and abs(after.baseline - leader.baseline) < _ALIKE and after.box.left < leader.box.right - _INTO)


def _parted(link: DrawnLink, leaders: Iterable[Drawn]) -> Iterator[DrawnLink]:
    """Yield a link without the leader under it: one before it and one behind it, as the embedded engine draws them."""
    over = next((leader.text for leader in leaders if link.box.holds(leader.box.middle)), "")
    before, found, after = link.text.partition(over) if over else (link.text, "", "")
    yield replace(link, text=before)
    if found and after:
        yield replace(link, text=after)


def _gaps(blocks: Iterable[WordBlock]) -> Iterator[Gap]:
    """Yield the tabs of blocks that may have leaders, in the order in which they are read."""
    paragraphs = [_read(paragraph) for paragraph in paragraphs_in(blocks)]
    story = "".join(paragraph.said for paragraph in paragraphs)
    start = 0
    for paragraph in paragraphs:
        for place, at in enumerate(paragraph.tabs):
            end = paragraph.tabs[place + 1] if place + 1 < len(paragraph.tabs) else len(paragraph.said)
            around = _near(story[: start + at], story[start + at :])
            yield Gap(paragraph.signs, *_near(paragraph.said[:at], paragraph.said[at:end]), around)
        start += len(paragraph.said)


def _near(before: str, after: str) -> tuple[str, str]:
    """Return what is known of the characters next to a place."""
    return before[-_TELLING:].rpartition(_UNKNOWN)[2], after[:_TELLING].partition(_UNKNOWN)[0]


def _read(paragraph: WordParagraph) -> _Paragraph:
    """Read the characters of a paragraph and its tabs, none where no stop of it has a leader."""
    signs = {_SIGNS[stop.leader] for stop in paragraph.format.tabs if stop.leader in _SIGNS}
    read = _Paragraph("", [], frozenset())
    if label := paragraph.label:
        read.said = squeezed(as_shown(label.text, label.format))
        read.tabs += [len(read.said)] if label.suffix == "tab" else []
    for inline in paragraph.inlines:
        if isinstance(inline, WordTab):
            read.tabs.append(len(read.said))
            leader = inline.aligned.leader if inline.aligned else "none"
            signs |= {_SIGNS[leader]} if leader in _SIGNS else set()
        elif isinstance(inline, WordText) and not inline.format.hidden:
            read.said += squeezed(as_shown(inline.text, inline.format))
        elif isinstance(inline, WordField) and not inline.format.hidden:
            read.said += squeezed(inline.cached) if inline.kind is FieldKind.PAGEREF else _UNKNOWN
    read.signs = frozenset(signs)
    read.tabs = read.tabs if signs else []
    return read
