"""Known names that are near to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

_SHOWN = 8


def nearest_names(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return up to eight known names, the nearest first; equally near ones by the alphabet."""

    def distance(candidate: str) -> tuple[float, str]:
        return -SequenceMatcher(None, name, candidate, autojunk=False).ratio(), candidate

    return tuple(sorted(set(known), key=distance)[:_SHOWN])
