"""Wording: the few words and marks that contractgen itself puts into an agreement, by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """What a language writes around computed things; `{…}` are places for `str.format`.

    `run_in` stands between a heading and the text that follows on its line; where it is empty, a provision's
    heading has a paragraph of its own. `instrument`, `annex` and `inside` are how text elsewhere calls an
    instrument, an annex, and a place in either.
    """

    colon: str
    run_in: str
    item_end: str
    series_end: str
    before_last: Mapping[str, str]
    typed_ends: tuple[str, ...]
    instrument: str
    annex: str
    inside: str
    subtotal: str


_CHINESE = Wording(
    colon="：",
    run_in="",
    item_end="；",
    series_end="。",
    before_last={},
    typed_ends=tuple("；。，、;,.：:"),
    instrument="《{name}》",
    annex="{label}《{name}》",
    inside="{place}{reference}",
    subtotal="小计",
)
_ENGLISH = Wording(
    colon=": ",
    run_in=". ",
    item_end=";",
    series_end=".",
    before_last={"and": "; and", "or": "; or"},
    typed_ends=tuple(";,.:；，。：、"),
    instrument="the {name}",
    annex="{label} ({name})",
    inside="{reference} of {place}",
    subtotal="Subtotal",
)


def wording_of(language: str) -> Wording:
    """Return the wording of a language tag; every Chinese tag gets Chinese, any other English."""
    return _CHINESE if language.lower().startswith("zh") else _ENGLISH
