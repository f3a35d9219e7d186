"""What the words around a missing label say: that it stands inside a paragraph, is reserved, or was lost."""

from __future__ import annotations

import itertools
import re
from bisect import bisect
from collections.abc import Sequence
from statistics import median_low

from contractgen.model.manuscript import Manuscript
from contractgen.model.structure import Label
from contractgen.recover.labels import inline_labels, write_label
from contractgen.recover.parse import Placed, key_of
from contractgen.recover.units import Unit

_RESERVED = re.compile(r"reserved|omitted|deleted|not used|保留|删除|略去|从略|略[）)]|此条无|空缺", re.IGNORECASE)
_PART = re.compile(
    r"(?:专用|通用|特殊|补充|标准)(?:合同|协议)?条[款件]|协议书"
    r"|\b(?:particular|special|supplementary|general|standard) (?:conditions|terms)(?: of contract)?",
    re.IGNORECASE,
)
_PARTICULAR = re.compile("[专特补]|particular|special|supplementary", re.IGNORECASE)
_LONGEST_PART = 40  # of the heading of a part
_ENDS = ("。", "；", "，", ",", ";", "：", ":")
_KANA = re.compile("[\u3041-\u3096]")
_SECOND = 2
_FEW = 2  # siblings that say little about what usually follows one
_MOST_WORDS = 4000  # of a paragraph that is searched for a label inside it


class Surroundings:
    """The units of a stream around its labels."""

    def __init__(self, manuscript: Manuscript, units: Sequence[Unit], placed: Sequence[Placed]) -> None:
        """Take the units of a stream and those of them that are labelled."""
        self._manuscript = manuscript
        self._units = units
        self._placed = {one.unit: one for one in placed}
        self._parts = self._headings_of_parts()

    def chooses(self, unit: int) -> bool:
        """Say whether a unit stands in particular conditions, which take up only some numbers of the general ones."""
        place = bisect(self._parts, (unit, True)) - 1
        return place >= 0 and self._parts[place][1]

    def follows_unnumbered(self, unit: int, number: int) -> bool:
        """Say whether the first of a list is its second because the first has no number, as in Japanese articles."""
        return number == _SECOND and bool(_KANA.search(self._words(unit)))

    def _headings_of_parts(self) -> list[tuple[int, bool]]:
        """Return the units that are headings of general or particular conditions, and whether they are the latter."""
        found = []
        for index in range(len(self._units)):
            words = self._words(index).strip()
            match = _PART.search(words) if len(words) <= _LONGEST_PART and not words.endswith(_ENDS) else None
            if match:
                found.append((index, bool(_PARTICULAR.match(match[0]))))
        return found

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

    def begins_alike(self, before: int | None, unit: int, label: Label, number: int) -> bool:
        """Say whether words before a unit begin with its label of another number, spelt as no label: `1- Object`."""
        first = write_label(label, number).rstrip("、.,:：。) ）")
        places = range(unit - 1, (-1 if before is None else before), -1)
        return any(index not in self._placed and self._words(index).lstrip().startswith(first) for index in places)

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
        last = self.bare_before(unit)
        if last is None or last < start + len(own):
            return None
        while last - 1 >= start and last - 1 not in self._placed:
            last -= 1
        return last

    def bare_before(self, unit: int) -> int | None:
        """Return the unit directly before another one, None where it has a label or opens a list."""
        before = unit - 1
        return None if before < 0 or before in self._placed or self._units[before].opens else before

    def siblings(self, unit: int | None) -> list[Placed]:
        """Return the labelled units of the list that one of them is in."""
        name = None if unit is None else self._placed[unit].list
        return [one for one in self._placed.values() if one.list == name]

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
        return median_low(counts) if len(counts) > _FEW else min(counts, default=0)

    def _words(self, index: int) -> str:
        """Return the words of a unit after its label."""
        unit = self._units[index]
        placed = self._placed.get(index)
        text = self._manuscript.passages[unit.passage].text
        return text[placed.reading.body if placed else unit.start : unit.end]
