"""What the words around a missing label say: that it stands inside a paragraph, is reserved, or was lost."""

from __future__ import annotations

import itertools
import re
from bisect import bisect, bisect_left
from collections.abc import Sequence
from functools import cached_property

from contractgen.model.manuscript import Manuscript
from contractgen.model.structure import Label
from contractgen.recover.hypotheses import Key, Placed, key_of
from contractgen.recover.labels import candidates, inline_labels, write_label
from contractgen.recover.units import Unit

_RESERVED = re.compile(r"reserved|omitted|deleted|not used|保留|删除|略去|从略|略[）)]|此条无|空缺", re.IGNORECASE)
_REDACTED = re.compile(r"(?:[^\[\]*]{0,60}[.:])?[\s\[\]().,;*]{0,99}$")  # with a * somewhere: 4.2 Price. [***]
_AMENDING = re.compile(
    r"\b(?:sections?|articles?|clauses?|paragraphs?|definitions?)\b[^:]{0,300}"
    r"\b(?:amended|added|inserted|replaced|restated|revised|deleted)\b[^:]{0,120}:$",
    re.IGNORECASE,
)  # The following new Section 1.22 is added:
_SIGNS = "、.,:：。) ）"
_BLANK = re.compile(r"(?<=[\d.])[ \u00a0](?=[.\d])")
_SCANNED = str.maketrans("li|o", "1110")  # what scanning takes for one another: l0. for 10., Sectlon 2
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
_LONGEST_LABEL = 40  # characters of a label that is compared with the beginnings of lines
_NEAR = 20  # units before a label that are searched for one that was run into them
_CALLED = re.compile(
    r"(?:\b(?:sections?|clauses?|articles?|paragraphs?|and|or|to|through|in|under|by|of|see|with)|[,§$€£(-])\s{0,2}$|[.\d]$",
    re.IGNORECASE,
)  # what stands before a number that is part of a reference or of an amount
_STOPPED = re.compile(r"[.:;]\s{1,3}$")
_TITLED = re.compile(r"\.?\s{1,3}[“\"(\[]?[A-Z]")
_LONGEST_ANNOUNCED = 400
_MOST_WORDS = 4000  # of a paragraph that is searched for a label inside it


class Surroundings:
    """The units of a stream around its labels."""

    def __init__(self, manuscript: Manuscript, units: Sequence[Unit], placed: Sequence[Placed]) -> None:
        """Take the units of a stream and those of them that are labelled."""
        self._manuscript = manuscript
        self._units = units
        self._placed = {one.unit: one for one in placed}
        self._parts = self._headings_of_parts()
        self._usually: dict[int, list[int]] = {}
        self._alike: dict[str, list[int]] = {}

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
        if not missing:
            return False
        first, (form, word, _) = 0 if before is None else before, key_of(label)
        if first >= unit:
            return False
        if before is not None and self._is_redacted(before):
            return True
        reserved, labels = self._named
        place = bisect_left(reserved, unit) - 1
        if place >= 0 and reserved[place] == before:
            place -= 1
        if place >= 0 and reserved[place] >= first:
            return True
        return all(
            _has_between(labels.get((form, word, number), ()), first, unit)
            or self._runs_in(label, number, first, unit)
            or self.is_misread(write_label(label, number), first, unit)
            for number in missing
        )

    def _runs_in(self, label: Label, number: int, first: int, end: int) -> bool:
        """Say whether a label begins a sentence amid some units, whose lines were run together: Ten. 2.1 Rate."""
        if not label.text.isascii() or "(" in label.text:
            return False
        written = write_label(label, number).strip().rstrip(".")
        is_path = len(label.numbers) > 1 and not label.word
        for index in (first, *range(max(first + 1, end - _NEAR), end)):
            words = self._words(index)[:_MOST_WORDS]
            at = words.find(written)
            while at >= 0:
                before, after = words[max(0, at - 16) : at], words[at + len(written) : at + len(written) + 4]
                is_begun = not _CALLED.search(before) if is_path else bool(_STOPPED.search(before))
                if is_begun and _TITLED.match(after):
                    return True
                at = words.find(written, at + 1)
        return False

    def begins_alike(self, before: int | None, unit: int, label: Label, number: int) -> bool:
        """Say whether words before a unit begin with its label of another number, spelt as no label: `1- Object`."""
        written, start = write_label(label, number), 0 if before is None else before + 1
        if self.is_misread(written, start, unit):
            return True
        return _has_between(self._beginning(written.rstrip(_SIGNS)[:_LONGEST_LABEL]), start, unit)

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
        if not usual and own and before is not None and self._is_text_of(own[0], before):
            usual = 1
        if len(own) > usual:
            return None if self._is_foreign(own[usual]) else own[usual]
        last = self.bare_before(unit)
        if last is None or last < start + len(own):
            return None
        while last - 1 >= start and last - 1 not in self._placed:
            last -= 1
        return last

    def opens_for(self, placed: Placed) -> bool:
        """Say whether a label follows on one paragraph without a label, after words that open a list."""
        bare = placed.unit - 1
        return bare - 1 == placed.parent and bare not in self._placed and self._units[bare - 1].opens

    def mostly_begins(self, label: Label) -> bool:
        """Say whether all lists of such labels but one, of which there are several, begin with the first number."""
        rightly, otherwise = self._starts.get(key_of(label), (0, 0))
        return rightly > _FEW and otherwise == 1

    @cached_property
    def _starts(self) -> dict[Key, tuple[int, int]]:
        """How many lists begin with their first number, and how many do not, by their labels."""
        found: dict[Key, tuple[int, int]] = {}
        for one in self._placed.values():
            if one.unit == one.list:
                rightly, otherwise = found.get(key_of(one.reading.label), (0, 0))
                is_right = one.reading.label.number == 1
                found[key_of(one.reading.label)] = (rightly + is_right, otherwise + (not is_right))
        return found

    def _is_text_of(self, unit: int, heading: int) -> bool:
        """Say whether a unit is what a heading is about, and no heading itself."""
        return self._units[heading].is_heading and not self._units[unit].is_heading

    def _is_foreign(self, unit: int) -> bool:
        """Say whether a unit is quoted: the words of another text, which lack no label here."""
        return self._words(unit).lstrip()[:1] in ("“", "「", "『", '"')

    def bare_before(self, unit: int) -> int | None:
        """Return the unit directly before another one, None where it has a label or opens a list."""
        before = unit - 1
        return None if before < 0 or before in self._placed or self._units[before].opens else before

    def amends(self, unit: int) -> bool:
        """Say whether the words before a unit announce it as the new text of a clause of another agreement."""
        return unit > 0 and bool(_AMENDING.search(self._words(unit - 1)[-_LONGEST_ANNOUNCED:].rstrip()))

    def list_of(self, unit: int) -> int:
        """Return the list that a labelled unit is in."""
        return self._placed[unit].list

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
        name = members[0].list
        if name not in self._usually:
            pairs = itertools.pairwise(members)
            self._usually[name] = sorted(len(self._following(one.unit + 1, other.unit)) for one, other in pairs)
        counts, place = self._usually[name], bisect_left(members, unit, key=_unit_of)
        left_out = len(counts)
        if 0 < place < len(members) and members[place].unit == unit:
            left_out = bisect_left(counts, len(self._following(members[place - 1].unit + 1, unit)))
        rest = len(counts) - (left_out < len(counts))
        at = (rest - 1) // 2 if rest > _FEW else 0
        return counts[at if at < left_out else at + 1] if rest else 0

    @cached_property
    def _named(self) -> tuple[list[int], dict[tuple[str, str, int], list[int]]]:
        """The units that say that something is left out, and those that name a label amid their words, by label."""
        reserved: list[int] = []
        labels: dict[tuple[str, str, int], list[int]] = {}
        for index in range(len(self._units)):
            words = self._words(index)
            if _RESERVED.search(words[:200]) or self._is_redacted(index):
                reserved.append(index)
            at_once = candidates(words.lstrip()[:_LONGEST_LABEL]) if index in self._placed else ()  # 1. (a) The term
            for one in (*at_once, *inline_labels(words[:_MOST_WORDS])):
                form, word, _ = key_of(one.label)
                labels.setdefault((form, word, one.label.number), []).append(index)
        return reserved, labels

    def _is_redacted(self, unit: int) -> bool:
        """Say whether nothing but signs of a redaction is left of a unit, or its heading and they: Price. [***]."""
        words = self._words(unit)
        return "*" in words[:200] and len(words) < 200 and bool(_REDACTED.match(words.strip()))  # noqa: PLR2004

    def is_misread(self, written: str, first: int, end: int) -> bool:
        """Say whether one of some units begins with a label that was scanned badly: l0. Notices, Sectlon 2."""
        plain = written.strip().rstrip(_SIGNS).casefold()
        look = plain.translate(_SCANNED)
        if len(look) < _SECOND:
            return False
        for index in range(max(first, end - _NEAR), end):
            if index in self._placed:
                continue
            words = _BLANK.sub("", self._words(index).lstrip()[: len(look) + 4]).casefold()  # 2. 2 Rate for 2.2
            if words[: len(look)].translate(_SCANNED) == look and not self._words(index).lstrip().startswith(plain):
                return not words[len(look) : len(look) + 1].isalnum()
        return False

    @cached_property
    def _beginnings(self) -> list[tuple[str, int]]:
        """How the units without a label begin, in the order of their words."""
        places = (index for index in range(len(self._units)) if index not in self._placed)
        return sorted((self._words(index).lstrip()[:_LONGEST_LABEL], index) for index in places)

    def _beginning(self, words: str) -> Sequence[int]:
        """Return the units without a label that begin with some words, in order."""
        if words not in self._alike:
            start = bisect_left(self._beginnings, (words, -1))
            alike = itertools.takewhile(
                lambda one: one[0].startswith(words), itertools.islice(self._beginnings, start, None)
            )
            self._alike[words] = sorted(index for _, index in alike)
        return self._alike[words]

    def _words(self, index: int) -> str:
        """Return the words of a unit after its label."""
        unit = self._units[index]
        placed = self._placed.get(index)
        text = self._manuscript.passages[unit.passage].text
        return text[placed.reading.body if placed else unit.start : unit.end]


def _unit_of(placed: Placed) -> int:
    return placed.unit


def _has_between(places: Sequence[int], first: int, end: int) -> bool:
    """Say whether one of some places, which are in order, is from a first one up to and without an end."""
    at = bisect_left(places, first)
    return at < len(places) and places[at] < end
