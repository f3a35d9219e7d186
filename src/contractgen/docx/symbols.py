"""The symbols ☐ ☑ ☒: no text font has them, so they stand in runs of their own, in the look's symbol font and size."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from contractgen.docx.ooxml import make, put
from contractgen.word.xml import Element, w

_SYMBOLS = re.compile("([\u2610-\u2612]+)")
_FACES = ("ascii", "hAnsi", "eastAsia", "cs")


@dataclass(frozen=True, slots=True)
class Symbols:
    """How symbols are drawn: their fonts by face, and their size in half points; empty: that of the words."""

    fonts: Mapping[str, str]
    size: str = ""


def symbol_runs(text: str) -> list[str]:
    """Cut a text into words and stretches of symbols: even places are words (perhaps empty), odd ones symbols."""
    return _SYMBOLS.split(text)


def has_symbols(text: str) -> bool:
    """Say whether a text contains a symbol."""
    return _SYMBOLS.search(text) is not None


def symbols_of(style: Element | None) -> Symbols:
    """Return what the look's Symbol style says: fonts by face (17.3.2.26 `w:rFonts`) and size (17.3.2.38 `w:sz`)."""
    if style is None:
        return Symbols({})
    size = style.find("{*}rPr/{*}sz")
    fonts = style.find("{*}rPr/{*}rFonts")
    attributes = {} if fonts is None else {str(name).rsplit("}", 1)[-1]: str(face) for name, face in fonts.items()}
    faces = {face: attributes[face] for face in _FACES if face in attributes}
    return Symbols(faces, "" if size is None else str(size.get(w("val"), "")))


def symbol_properties(properties: Element | None, symbols: Symbols) -> Element:
    """Return the run properties of symbols among words of the given properties: the same, in the symbols' own font."""
    made = make("rPr") if properties is None else deepcopy(properties)
    put(made, make("rFonts", **symbols.fonts))
    if symbols.size:
        put(made, make("sz", val=symbols.size))
        put(made, make("szCs", val=symbols.size))
    return made
