"""The symbols ☐ ☑ ☒: no text font has them, so they stand in runs of their own, in the look's symbol font."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy

from contractgen.docx.ooxml import make, put
from contractgen.word.xml import Element

_SYMBOLS = re.compile("([\u2610-\u2612]+)")
_FACES = ("ascii", "hAnsi", "eastAsia", "cs")


def symbol_runs(text: str) -> list[str]:
    """Cut a text into words and stretches of symbols: even places are words (perhaps empty), odd ones symbols."""
    return _SYMBOLS.split(text)


def has_symbols(text: str) -> bool:
    """Say whether a text contains a symbol."""
    return _SYMBOLS.search(text) is not None


def symbol_fonts(style: Element) -> dict[str, str]:
    """Return the fonts that the look's Symbol style declares, by face (17.3.2.26 `w:rFonts`)."""
    fonts = style.find("{*}rPr/{*}rFonts")
    attributes = {} if fonts is None else {str(name).rsplit("}", 1)[-1]: str(face) for name, face in fonts.items()}
    return {face: attributes[face] for face in _FACES if face in attributes}


def symbol_properties(properties: Element | None, fonts: Mapping[str, str]) -> Element:
    """Return the run properties of symbols among words of the given properties: the same, in the symbol font."""
    made = make("rPr") if properties is None else deepcopy(properties)
    put(made, make("rFonts", **fonts))
    return made
