"""Marks that hang in the margin at the end of a line: LibreOffice 7.4 leaves some of them out.

In a justified line whose width is an odd number of twips, and in some behind a label, the mark is not drawn at all.
Such a paragraph is drawn again with no mark hanging. LibreOffice reads `w:overflowPunct` (17.3.1.21) the wrong way
round: what lets marks hang in Word, as they do anyway, keeps them from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from contractgen.pdf.breaks import HANGING
from contractgen.word.xml import Element, child, w

_AROUND: Final = 5  # characters on each side of a mark, by which it is found
_BEFORE: Final = frozenset(
    w(name)
    for name in (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
        "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    )
)  # fmt: skip


def lost_marks(texts: Iterable[str], shown: str) -> frozenset[str]:
    """Return the marks of paragraphs that their pages do not show, each with the characters around it.

    All texts are without white space.
    """
    return frozenset(
        f"{before}{mark}{after}"
        for text in texts
        for before, mark, after in _marks(text)
        if f"{before}{mark}{after}" not in shown and f"{before}{after}" in shown
    )


def is_hanging(characters: Iterable[str]) -> bool:
    """Say whether there is a mark that may hang among some characters."""
    return not HANGING.isdisjoint(characters)


def keep_inside(root: Element, marks: frozenset[str]) -> bool:
    """Have LibreOffice let no mark hang in the paragraphs that hold some `marks`; in all when there are none."""
    changed = False
    for paragraph in root.iter(w("p")):
        text = "".join("".join(item.text or "" for item in paragraph.iter(w("t"))).split())
        if not marks or any(mark in text for mark in marks):
            _set(paragraph)
            changed = True
    return changed


def _marks(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the marks within a text that may hang, with what stands before and after them."""
    for place, mark in enumerate(text):
        if mark in HANGING and 0 < place < len(text) - 1:
            yield text[max(0, place - _AROUND) : place], mark, text[place + 1 : place + 1 + _AROUND]


def _set(paragraph: Element) -> None:
    properties = child(paragraph, "pPr")
    if properties is None:
        properties = paragraph.makeelement(w("pPr"))
        paragraph.insert(0, properties)
    for item in properties.findall(w("overflowPunct")):
        properties.remove(item)
    place = sum(1 for item in properties if item.tag in _BEFORE)
    properties.insert(place, properties.makeelement(w("overflowPunct")))
