"""Grounds: on a dark one, words without a colour of their own are white, as in Word (17.3.2.6, `auto`)."""

from __future__ import annotations

import operator
from dataclasses import replace

from contractgen.word.model import RunFormat, WordField, WordInline, WordParagraph, WordTab, WordText

_DARK = 62  # of 255: how light a ground is at most that counts as dark
_LIGHT = (0.299, 0.587, 0.114)  # of red, green and blue (ITU-R BT.601)
_WHITE = "FFFFFF"


def is_dark(colour: str) -> bool:
    """Say whether a ground is so dark that words without a colour of their own are white on it."""
    return bool(colour) and sum(map(operator.mul, _LIGHT, bytes.fromhex(colour))) <= _DARK


def colour_of(run: RunFormat) -> str:
    """Return the colour that a run is drawn in on its own ground."""
    return run.color or (_WHITE if is_dark(run.shading) else "")


def on_dark_ground(paragraph: WordParagraph) -> WordParagraph:
    """Return a paragraph on a dark ground, its words white that have neither a colour nor a ground of their own."""
    inlines = tuple(map(_lightened, paragraph.inlines))
    label = paragraph.label
    return replace(paragraph, inlines=inlines, label=replace(label, format=_light(label.format)) if label else None)


def _lightened(inline: WordInline) -> WordInline:
    if isinstance(inline, (WordText, WordTab, WordField)):
        return replace(inline, format=_light(inline.format))
    return inline


def _light(run: RunFormat) -> RunFormat:
    return run if run.color or run.shading else replace(run, color=_WHITE)
