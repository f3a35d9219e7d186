"""Segments: a part cut at the places of its values, and filled again by escaping and joining.

While a shape is compiled, every place holds a sentinel: private-use characters that no text may contain. What is
put in later is never parsed as anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from xml.sax.saxutils import escape

from lxml import etree

from contractgen.docx.ooxml import local, serialise
from contractgen.docx.symbols import Symbols, has_symbols, symbol_properties, symbol_runs
from contractgen.word.xml import XML_SPACE, Element, w

_START, _END, _ZERO = "\ue000", "\ue001", 0xE010
_SENTINEL = re.compile(f"{_START}([\ue010-\ue019]+){_END}")
_RESERVED = re.compile("[\ue000-\ue019]")
_DIGITS = {_ZERO + digit: str(digit) for digit in range(10)}
_NAMESPACES = re.compile(rb' xmlns:\w+="[^"]*"')
_OPEN_TEXT = b'<w:t xml:space="preserve">'
_BREAK = b"</w:t><w:br/>" + _OPEN_TEXT
_NEXT_RUN = b"</w:t></w:r><w:r>"


class Place(Enum):
    """Where a value goes: into the text of a run, or into an element that holds nothing but text."""

    RUN = "run"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of the value `key`; `format` and `symbols` are the run properties of words and of ☑ ☐ there."""

    key: str
    place: Place
    format: bytes = b""
    symbols: bytes = b""


@dataclass(frozen=True, slots=True)
class Segments:
    """A part as constant bytes with slots between them: one constant more than slots."""

    constants: tuple[bytes, ...]
    slots: tuple[Slot, ...]

    def fill(self, values: Mapping[str, str], plain: Mapping[str, bytes]) -> bytes:
        """Return the part with its values; `plain` are the escaped ones that need nothing but to be put in."""
        pieces: list[bytes] = [b""] * (2 * len(self.slots) + 1)
        pieces[::2] = self.constants
        pieces[1::2] = [
            plain[slot.key] if slot.key in plain else _printed(values[slot.key], slot) for slot in self.slots
        ]
        return b"".join(pieces)


class Sentinels:
    """The sentinels of one part family: a key each, in the order of first use."""

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self._places = {key: place for place, key in enumerate(dict.fromkeys(keys))}

    def of(self, key: str) -> str:
        """Return the sentinel of a key."""
        number = self._places.setdefault(key, len(self._places))
        return _START + "".join(chr(_ZERO + int(digit)) for digit in str(number)) + _END

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys, by number."""
        return tuple(self._places)


def is_reserved(text: str) -> bool:
    """Say whether a text contains characters that sentinels are made of."""
    return _RESERVED.search(text) is not None


def plain_values(values: Mapping[str, str]) -> dict[str, bytes]:
    """Escape the values that hold neither line breaks nor symbols, which is nearly all of them."""
    return {
        key: escape(value).encode() for key, value in values.items() if "\n" not in value and not has_symbols(value)
    }


def cut(root: Element, keys: tuple[str, ...], symbols: Symbols) -> Segments:
    """Cut a part at its sentinels; `symbols` is how ☐ ☑ ☒ are drawn."""
    known: dict[bytes, bytes] = {}
    formats = iter([found for text in _texts(root) for found in _slots_in(text, keys, symbols, known)])
    source = serialise(root).decode()
    pieces = _SENTINEL.split(source)
    return Segments(tuple(piece.encode() for piece in pieces[::2]), tuple(next(formats) for _ in pieces[1::2]))


def _texts(root: Element) -> Iterable[Element]:
    return (element for element in root.iter() if element.text and _START in element.text)


def _slots_in(element: Element, keys: tuple[str, ...], symbols: Symbols, known: dict[bytes, bytes]) -> Iterable[Slot]:
    """Yield the slots of a text; `known` are the run properties of symbols by those of the words around them."""
    for number in _SENTINEL.findall(element.text or ""):
        key = keys[int(number.translate(_DIGITS))]
        run = element.getparent()
        if local(element) != "t" or run is None:
            yield Slot(key, Place.PLAIN)
            continue
        element.set(XML_SPACE, "preserve")
        properties = run.find(w("rPr"))
        markup = _markup(properties)
        if markup not in known:
            known[markup] = _markup(symbol_properties(properties, symbols))
        yield Slot(key, Place.RUN, markup, known[markup])


def _printed(value: str, slot: Slot) -> bytes:
    if slot.place is Place.PLAIN:
        return escape(value).encode()
    words = symbol_runs(value)
    pieces = [escape(word).encode().replace(b"\n", _BREAK) for word in words]
    for place in range(1, len(pieces), 2):
        pieces[place] = b"".join(
            (_NEXT_RUN, slot.symbols, _OPEN_TEXT, pieces[place], _NEXT_RUN, slot.format, _OPEN_TEXT),
        )
    return b"".join(pieces)


def _markup(properties: Element | None) -> bytes:
    """Return run properties as markup for a place where every prefix is already declared."""
    return b"" if properties is None else _NAMESPACES.sub(b"", etree.tostring(properties, with_tail=False))
