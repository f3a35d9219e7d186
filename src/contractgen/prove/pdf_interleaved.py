"""Texts of a line that reach into each other: taken apart into what stands from left to right.

A character that a font lacks may be drawn by itself, in another font, after the words around it: LibreOffice leaves a
gap for it in those. What is read is what stands on the page, not what was drawn first.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from contractgen.prove.characters import squeezed
from contractgen.prove.pdf_model import Box, Drawn

_ALIKE: Final = 0.1  # points between baselines of one line
_INTO: Final = 3.0  # points by which one text reaches into another that is drawn in a gap of it


class _Char(NamedTuple):
    """A character of a text, by where it begins and ends on its line, in points."""

    left: float
    right: float
    place: int
    text: str


def from_left_to_right(
    texts: Sequence[Drawn],
    items: Sequence[Any],
    text_page: Any,  # noqa: ANN401 - handles of PDFium's
) -> tuple[Drawn, ...]:
    """Return the texts of a page, those that reach into each other cut up and put into the order of their letters.

    `items` are the handles of the texts. What the letters do not account for is left as it was drawn.
    """
    groups = tuple(_groups(texts))
    mixed = [place for group in groups if len(group) > 1 for place in group]
    if not mixed:
        return tuple(texts)
    chars = _chars(text_page, {_address(items[place]): place for place in mixed})
    ordered: list[Drawn] = []
    for group in groups:
        letters = sorted(char for place in group for char in chars.get(place, ()))
        whole = all(
            squeezed("".join(char.text for char in chars.get(place, ()))) == texts[place].text for place in group
        )
        if len(group) > 1 and whole:
            ordered += _cut(texts, letters)
        else:
            ordered += [texts[place] for place in group]
    return tuple(ordered)


def _groups(texts: Sequence[Drawn]) -> Iterator[list[int]]:
    """Yield the places of texts that follow each other on one line and reach into each other, all others alone."""
    group: list[int] = []
    right = 0.0
    for place, text in enumerate(texts):
        is_inside = group and text.box.left < right - _INTO and text.box.left > texts[group[0]].box.left
        if not is_inside or abs(text.baseline - texts[group[0]].baseline) > _ALIKE:
            if group:
                yield group
            group, right = [], 0.0
        group.append(place)
        right = max(right, text.box.right)
    if group:
        yield group


def _chars(text_page: Any, wanted: dict[int, int]) -> dict[int, list[_Char]]:  # noqa: ANN401 - a handle of PDFium's
    """Return the characters of some texts, in the order in which each was drawn."""
    found: dict[int, list[_Char]] = {}
    sides = [ctypes.c_double() for _ in range(4)]
    for number in range(pdfium.FPDFText_CountChars(text_page)):
        item = pdfium.FPDFText_GetTextObject(text_page, number)
        place = wanted.get(_address(item)) if item else None
        sign = chr(pdfium.FPDFText_GetUnicode(text_page, number))
        if place is not None and not sign.isspace():
            pdfium.FPDFText_GetCharBox(text_page, number, *sides)
            found.setdefault(place, []).append(_Char(sides[0].value, sides[1].value, place, sign))
    return found


def _cut(texts: Sequence[Drawn], letters: Sequence[_Char]) -> Iterator[Drawn]:
    """Yield the stretches of letters that belong to one text each, from left to right."""
    for place, group in groupby(letters, key=lambda char: char.place):
        part = list(group)
        box = texts[place].box
        within = Box(part[0].left, box.bottom, max(char.right for char in part), box.top)
        yield replace(texts[place], text=squeezed("".join(char.text for char in part)), box=within)


def _address(item: Any) -> int:  # noqa: ANN401 - a handle of PDFium's
    return ctypes.addressof(item.contents)
