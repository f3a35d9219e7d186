"""NUM-125: holding any contract against the document that it should be, label by label and word by word.

A difference is told once, at its first place. What follows from it is not: all labels after one that was left out are
one too high, so that they differ by the same; a paragraph that was lost lets Word count all that follow anew. A list
is at fault a second time only where its labels begin to differ by something else. Where the words of many paragraphs
differ it is the document of another deal: that alone is told, and the contract is left to the rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from contractgen.findings import Finding, Findings
from contractgen.model.structure import Structure
from contractgen.prove.alignment import Pair
from contractgen.prove.model_lines import ModelLine, model_lines, moved, pair_lines
from contractgen.recover.labels import native_labels
from contractgen.rules.rule import found

_NOTHING = "–"
_ALIKE, _MANY = 0.8, 10  # below which share of lines, with how many differences, it is another document


@dataclass(frozen=True, slots=True)
class Held:
    """How a contract differs from its model: what is told, and which passages are alike (theirs: the model's)."""

    findings: Findings
    alike: dict[int, int]
    compared: frozenset[int]


def hold_against(structure: Structure, model: Structure) -> Held:
    """Hold a contract against the structure of the document that it should be."""
    expected = model_lines(model)
    actual = model_lines(structure, {line.whole for line in expected})
    pairs = pair_lines(expected, actual)
    comparing = _Comparing(structure, model, expected, actual)
    elsewhere = moved(pairs, expected, actual)
    gone = set(elsewhere.values())
    place = 0
    for pair in pairs:
        if pair.actual is not None:
            place = pair.actual
        _tell(comparing, pair, place, elsewhere, gone)
    if (same := _words_alike(pairs, expected, actual)) < _ALIKE * len(pairs) and len(comparing.told) >= _MANY:
        first = min(actual, key=lambda line: line.passage)
        other = found(structure, "NUM-138", first.passage, (0, first.start), alike=same, total=len(pairs))
        return Held((other,), {}, frozenset())
    compared = frozenset(line.passage for line in actual)
    alike = {mine: theirs for mine, theirs in comparing.alike.items() if mine not in comparing.unlike}
    return Held(tuple(comparing.told), alike, compared)


def _words_alike(pairs: Sequence[Pair], expected: Sequence[ModelLine], actual: Sequence[ModelLine]) -> int:
    """Return how many of the lines that stand for each other have the same words, whatever their labels."""
    return sum(
        pair.expected is not None
        and pair.actual is not None
        and expected[pair.expected].words == actual[pair.actual].words
        for pair in pairs
    )


def likeness(structure: Structure, model: Structure) -> int:
    """Return how many lines of a contract the model has, too."""
    lines = {line.whole for line in model_lines(model)}
    return sum(line.whole in lines for line in model_lines(structure))


def _tell(comparing: _Comparing, pair: Pair, place: int, elsewhere: dict[int, int], gone: set[int]) -> None:
    """Compare the lines of a pair, and tell what is not told yet."""
    if pair.expected is None and pair.actual is not None:
        if pair.actual in elsewhere:
            comparing.move(elsewhere[pair.actual], pair.actual)
        else:
            comparing.add(pair.actual)
    elif pair.actual is None and pair.expected is not None:
        if pair.expected not in gone:
            comparing.lose(pair.expected, place)
        comparing.events += 1
    elif pair.expected is not None and pair.actual is not None:
        comparing.compare(pair.expected, pair.actual)


@dataclass(slots=True)
class _Comparing:
    """A comparison on its way: by how much the labels of every list of the model differ, and what was told.

    `events` counts what changes how Word counts on: paragraphs lost or added, labels lost. `seen` is how many there
    were at the last item of a list, `off` by how much its label differed (None: in another way).
    """

    structure: Structure
    model: Structure
    expected: Sequence[ModelLine]
    actual: Sequence[ModelLine]
    told: list[Finding] = field(default_factory=list)
    alike: dict[int, int] = field(default_factory=dict)
    unlike: set[int] = field(default_factory=set)
    off: dict[int, int | None] = field(default_factory=dict)
    seen: dict[int, int] = field(default_factory=dict)
    shown: dict[int, tuple[int, ...]] = field(default_factory=dict)
    events: int = 0
    foreign: bool = False  # Word counts a paragraph by other labels than it should: perhaps those of a later list
    runs: bool = False  # the line before differs in its words, or was added or lost: this one goes on with it

    def compare(self, theirs: int, mine: int) -> None:
        """Compare two lines that stand for each other."""
        expected, actual = self.expected[theirs], self.actual[mine]
        if expected.whole == actual.whole:
            self.alike[actual.passage] = expected.passage
            self.runs = False
            self._counted(expected, 0)
            return
        self.unlike.add(actual.passage)
        label = _label_of(expected, actual)
        if _squeezed(label) == _squeezed(expected.label):
            self._say("NUM-135", actual, shown=expected.label or _NOTHING)
            self._counted(expected, 0)
            return
        if not self._follows(expected, label):
            self._say(
                "NUM-125", actual, fix=expected.label, shown=label or _NOTHING, expected=expected.label or _NOTHING
            )
        self.runs = False
        self.events += not label

    def lose(self, theirs: int, place: int) -> None:
        """Tell a line that is not there; of several one after another the first."""
        expected = self.expected[theirs]
        after = min(place + 1, len(self.actual) - 1) if theirs else place
        if not self.actual:
            return
        self.unlike.update({self.actual[place].passage, self.actual[after].passage})
        self._say("NUM-133", self.actual[after], expected=expected.label or _NOTHING)
        self._counted(expected, None)

    def add(self, mine: int) -> None:
        """Tell a line that the model does not have; of several one after another the first."""
        actual = self.actual[mine]
        self.unlike.add(actual.passage)
        self._say("NUM-134", actual, shown=actual.label or _NOTHING)
        self.events += 1

    def move(self, theirs: int, mine: int) -> None:
        """Tell a line that stands elsewhere."""
        expected, actual = self.expected[theirs], self.actual[mine]
        self.unlike.add(actual.passage)
        self._say("NUM-136", actual, shown=actual.label or _NOTHING, expected=expected.label or _NOTHING)
        self.events += 1

    def _say(self, code: str, line: ModelLine, *, fix: str | None = None, shown: str = "", expected: str = "") -> None:
        if not self.runs:
            item = None if line.item is None else self.structure.items[line.item]
            end = line.start if item is None or item.is_native else item.start + len(item.label.text)
            told = found(self.structure, code, line.passage, (line.start, end), fix=fix, shown=shown, expected=expected)
            self.told.append(told)
        self.runs = True

    def _counted(self, expected: ModelLine, off: int | None) -> None:
        """Remember by how much the label of an item of the model differs."""
        if expected.item is not None:
            siblings = self.model.items[expected.item].list
            self.off[siblings], self.seen[siblings] = off, self.events

    def _follows(self, expected: ModelLine, label: str) -> bool:
        """Say whether a label differs only as what was told before makes it; remember by how much it does."""
        if expected.item is None:
            return False
        item = self.model.items[expected.item]
        off = self._offset(expected, label)
        before = self.off.get(item.list, 0)
        is_new = item.list not in self.off
        counts_anew = not is_new and self.seen[item.list] < self.events
        below = item.parent is not None and self.off.get(self.model.items[item.parent].list, 0) != 0
        self._counted(expected, off)
        if off is None:
            return False
        exchanged = bool(off) and off == -(before or 0)
        return off == before or exchanged or counts_anew or (is_new and (below or self.foreign)) or (off == 0 and below)

    def _offset(self, expected: ModelLine, label: str) -> int | None:
        """Return by how much the number of a label is too high, None where it is another kind of label.

        Outer numbers may differ where those of the item around it do.
        """
        if expected.item is None:
            return None
        item = self.model.items[expected.item]
        for one in native_labels(label):
            if (one.form, one.word, len(one.numbers)) != (item.label.form, item.label.word, len(item.label.numbers)):
                continue
            is_alike = one.system == item.label.system or {one.system, item.label.system} == {"01", "1"}
            if not is_alike or _signs(one.text) != _signs(item.label.text):
                continue
            outer = one.numbers[:-1]
            self.shown[expected.item] = one.numbers
            around = self.shown.get(item.parent) if item.parent is not None else None
            if outer != item.label.numbers[:-1] and around != outer:
                continue
            return one.number - item.label.number
        return None


def _label_of(expected: ModelLine, actual: ModelLine) -> str:
    """Return the label of a line: where its words are the expected ones, all that stands before them."""
    own = _squeezed(actual.label)
    whole = own + actual.words
    if not expected.words or not whole.endswith(expected.words):
        return actual.label
    before = whole[: len(whole) - len(expected.words)]
    return actual.label if before == own else before


def _squeezed(label: str) -> str:
    """Return a label without the spaces in it."""
    return "".join(label.split())


def _signs(label: str) -> list[str]:
    """Return the brackets and marks of a label, which a shift leaves as they are."""
    return [sign for sign in label if not sign.isalnum() and not sign.isspace()]
