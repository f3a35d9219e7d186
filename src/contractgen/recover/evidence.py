"""What the words around a missing label say: that it stands inside a paragraph, is reserved, or was lost."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from statistics import median_low

from contractgen.model.manuscript import Manuscript
from contractgen.model.structure import Label
from contractgen.recover.labels import inline_labels
from contractgen.recover.parse import Placed, key_of
from contractgen.recover.units import Unit

_RESERVED = re.compile(r"reserved|omitted|deleted|not used|保留|删除|略去|此条无|空缺", re.IGNORECASE)
_MOST_WORDS = 4000  # of a paragraph that is searched for a label inside it


class Surroundings:
    """The units of a stream around its labels."""

    def __init__(self, manuscript: Manuscript, units: Sequence[Unit], placed: Sequence[Placed]) -> None:
        """Take the units of a stream and those of them that are labelled."""
        self._manuscript = manuscript
        self._units = units
        self._placed = {one.unit: one for one in placed}

    def explains(self, before: int | None, unit: int, label: Label, missing: range) -> bool:
        """Say whether labels that are missing before a unit stand inside the text since another one, or are reserved.

        `before` is the unit of the sibling or parent before it, None for the beginning.
        """
        wanted = set(missing)
        key = key_of(label)
        for index in range(unit - 1, (0 if before is None else before) - 1, -1):
            words = self._words(index)
            if _RESERVED.search(words[:200]) and index != before:
                return True
            for one in inline_labels(words[:_MOST_WORDS]):
                if key_of(one.label)[:2] == key[:2] and one.label.number in wanted:
                    wanted.discard(one.label.number)
            if not wanted:
                return True
        return False

    def unlabelled(self, before: int | None, unit: int, members: Sequence[Placed], *, is_first: bool) -> int | None:
        """Return the unit between two siblings that lacks its label, None where no paragraph looks like one.

        Siblings are usually followed by as many unnumbered paragraphs of their own as most others are; the next one
        is a sibling itself. So is a paragraph that follows on the items inside a sibling.
        """
        start = 0 if before is None else before + 1
        if is_first:
            return start if start == unit - 1 and start not in self._placed and before is not None else None
        own = self._following(start, unit)
        usual = self._usual(members, unit)
        if len(own) > usual:
            return own[usual]
        after_inner = (index for index in range(start + len(own), unit) if index not in self._placed)
        return next(after_inner, None)

    def _following(self, start: int, end: int) -> list[int]:
        """Return the unlabelled units from one on, up to the first label."""
        found = []
        for index in range(start, end):
            if index in self._placed:
                break
            found.append(index)
        return found

    def _usual(self, members: Sequence[Placed], unit: int) -> int:
        """Return how many unnumbered paragraphs mostly follow a sibling, leaving out those before one unit."""
        pairs = itertools.pairwise(members)
        counts = [len(self._following(one.unit + 1, other.unit)) for one, other in pairs if other.unit != unit]
        return median_low(counts) if counts else 0

    def _words(self, index: int) -> str:
        """Return the words of a unit after its label."""
        unit = self._units[index]
        placed = self._placed.get(index)
        text = self._manuscript.passages[unit.passage].text
        return text[placed.reading.body if placed else unit.start : unit.end]
