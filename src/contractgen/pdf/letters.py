"""Letters: the pieces of a run that are drawn unlike each other, because of capitals or of its underline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from contractgen.word.capitals import as_shown, capitals
from contractgen.word.model import RunFormat

_SMALL_CAPITALS = 0.8  # of the size; Word does not keep to the standard's two points less (MS-OI29500, 2.1.94)


def looks_of(text: str, run: RunFormat) -> Iterator[tuple[str, RunFormat, float]]:
    """Yield the pieces of a text that are drawn alike, each with its look and the scale of its letters.

    The small letters of a run in small capitals are smaller capitals, the spaces of one whose words are underlined
    have no line.
    """
    if run.underline == "words":
        bare = replace(run, underline="none")
        for piece in re.findall(" +|[^ ]+", text):
            yield from _looks_of_letters(piece, bare if piece[0] == " " else replace(run, underline="single"))
    else:
        yield from _looks_of_letters(text, run)


def _looks_of_letters(text: str, run: RunFormat) -> Iterator[tuple[str, RunFormat, float]]:
    """Yield the pieces of a text whose letters are of one size."""
    if run.capitals != "small":
        yield as_shown(text, run), run, 1
        return
    for is_small, group in groupby(text, key=lambda letter: capitals(letter) != letter):
        yield capitals("".join(group)), run, _SMALL_CAPITALS if is_small else 1
