"""Markup that programs do not read alike: which label another program prints where Word prints this one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from contractgen.word.formats import printed
from contractgen.word.labels import Counters, Numbered
from contractgen.word.numbering import ListLevel

_LIBREOFFICE = "LibreOffice"
# Formats that LibreOffice prints as plain figures, and those that it writes as the usual Chinese numerals.
_LOST = frozenset(
    (
        "decimalFullWidth", "decimalFullWidth2", "decimalEnclosedParen", "decimalEnclosedFullstop", "numberInDash",
        "hex", "taiwaneseDigital", "ideographZodiacTraditional",
    )
)  # fmt: skip
_CHINESE = frozenset(("ideographDigital",))


class Divergence(NamedTuple):
    """Markup with which a paragraph is printed differently: by which programs, and what Word and they print."""

    markup: str
    word: str = ""
    other: str = ""
    programs: str = ""


def _as_legal(level: ListLevel) -> ListLevel:
    return replace(level, legal=False)


def _as_formatted(level: ListLevel) -> ListLevel:
    if level.format in _LOST:
        return replace(level, format="decimal")
    return replace(level, format="chineseCounting") if level.format in _CHINESE else level


# What other programs make of the levels of a list: by the markup, which programs, and what they read.
_READINGS: tuple[tuple[str, str, Callable[[ListLevel], ListLevel]], ...] = (
    ("w:isLgl", "LibreOffice < 24.2", _as_legal),
    ("w:numFmt", _LIBREOFFICE, _as_formatted),
)


@dataclass(slots=True)
class Divergences:
    """Compares the labels of one story with those that other programs print, and remembers what lists it has met."""

    _unrestarted: Counters = field(default_factory=lambda: Counters(printed))
    _levels: dict[tuple[str, int], Mapping[int, ListLevel]] = field(default_factory=dict)
    _identities: dict[str, str] = field(default_factory=dict)

    def of(self, number: Numbered, label: str, counters: Counters) -> Iterator[Divergence]:
        """Yield what is divergent in a paragraph that Word prints `label` for, as `counters` have just counted."""
        if any(level.restart is not None for level in number.list.levels.values()):
            other = self._with(number, "w:lvlRestart", lambda level: replace(level, restart=None))
            text = self._unrestarted.count(other)[0].text
            if text != label:
                yield Divergence("w:lvlRestart", label, text, _LIBREOFFICE)
        for markup, programs, read in _READINGS:
            text = counters.shown(self._with(number, markup, read))
            if text != label:
                yield Divergence(markup, label, text, programs)

    def shares_identity(self, name: str, identity: str) -> bool:
        """Say whether an abstract list has the `w:nsid` of another one that was used before it."""
        return bool(identity) and self._identities.setdefault(identity, name) != name

    def _with(self, number: Numbered, markup: str, read: Callable[[ListLevel], ListLevel]) -> Numbered:
        """Return the numbering of a paragraph as other programs read the levels of its list."""
        key = (markup, number.list.num)
        if key not in self._levels:
            self._levels[key] = {index: read(level) for index, level in number.list.levels.items()}
        levels = self._levels[key]
        return replace(number, list=replace(number.list, levels=levels), level=levels[number.level.index])
