"""References: the words of a reference, by the grammar of its target's numbering scheme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from contractgen.assemble.number import Numbering, Position, written
from contractgen.assemble.targets import Targets, Vantage, targets_of
from contractgen.assemble.wording import Wording, wording_of
from contractgen.findings import Finding, finding
from contractgen.model.assembly import Reference
from contractgen.model.scheme import Scheme
from contractgen.model.selection import SelectedInstrument, Selection
from contractgen.model.text import ReferenceMark


@dataclass(frozen=True, slots=True)
class Referrer:
    """What references are computed from: a selection's targets, its numbering, its instruments by anchor.

    `names` are what other instruments call each of them, or the place of something in it. `words` are the whole
    reference to everything numbered, in its own instrument. `meanings` counts what the words could mean: by
    instrument, by name of instrument, and (by no name) those of instruments themselves.
    """

    targets: Targets
    numbering: Numbering
    wording: Wording
    instruments: Mapping[str, SelectedInstrument]
    names: Mapping[str, str]
    words: Mapping[str, str]
    meanings: Mapping[tuple[str, str], int]

    def refer(self, mark: ReferenceMark, place: Vantage) -> tuple[Reference | None, Finding | None]:
        """Compute a reference where its mark stands.

        None with an error where it leads to nothing, to several things, or to something without a number; a
        reference with a warning where it leads to the very place where it stands.
        """
        target, wrong = self.targets.find(mark, place)
        return self.refer_to(target, mark, place) if target else (None, wrong)

    def refer_to(self, target: str, mark: ReferenceMark, place: Vantage) -> tuple[Reference | None, Finding | None]:
        """Compute the reference to an anchor, as `refer` does where a mark names it."""
        if target in self.instruments:
            text = self.instrument(target)
            meaning, loops = ("", text), target == place.instrument
        elif target in self.words:
            home = target.partition("/")[0]
            near = home == place.instrument
            text = self._from_inside(target, place) if near else self._from_outside(target)
            meaning = (home if near else self.names[home], self.words[target])
            short = self.numbering.positions[target].scheme.this_clause
            loops = target == place.provision or (target == place.clause and not short)
        else:
            return None, finding("REF-219", mark.where, target=mark.target)
        if self.meanings[meaning] > 1:
            return None, finding("REF-220", mark.where, target=mark.target, words=text)
        return Reference(text, target), finding("REF-204", mark.where, target=mark.target) if loops else None

    def instrument(self, anchor: str) -> str:
        """Return what text calls an instrument: 《物联卡业务服务协议》, an annex by its label too."""
        name = self.instruments[anchor].instrument.name
        if anchor in self.numbering.labels:
            return self.wording.annex.format(label=self.names[anchor], name=name)
        return self.wording.instrument.format(name=name)

    def _from_outside(self, target: str) -> str:
        """Return what other instruments call something numbered."""
        home = target.partition("/")[0]
        return self.wording.inside.format(place=self.names[home], reference=self.words[target])

    def _from_inside(self, target: str, place: Vantage) -> str:
        """Return a reference in its target's own instrument: from the same clause, with the word for it (本条)."""
        positions = self.numbering.positions
        source = positions.get(place.provision) or positions.get(place.clause)
        return _from_here(positions[target], source) or self.words[target]


def referrer_of(selection: Selection, numbering: Numbering) -> Referrer:
    """Prepare the references of a selection."""
    instruments = {instrument.anchor: instrument for instrument in selection.instruments}
    wording = wording_of(selection.template.language)
    words = {anchor: _in_full(numbering.positions[anchor]) for anchor in numbering.labels}
    names = {
        anchor: words.get(anchor) or wording.instrument.format(name=instrument.instrument.name)
        for anchor, instrument in instruments.items()
    }
    meanings: Counter[tuple[str, str]] = Counter()
    referrer = Referrer(targets_of(selection), numbering, wording, instruments, names, words, meanings)
    meanings.update(("", referrer.instrument(anchor)) for anchor in instruments)
    for anchor, text in words.items():
        home = anchor.partition("/")[0]
        if home != anchor:
            meanings[home, text] += 1
            meanings[names[home], text] += 1
    return referrer


def _in_full(position: Position) -> str:
    """Return a whole reference: from the innermost level that stands alone, to the position's own."""
    levels = position.scheme.levels[: len(position.numbers)]
    first = max((index for index, level in enumerate(levels) if level.absolute), default=0)
    return "".join(written(level.reference, position.numbers) for level in levels[first:])


def _from_here(position: Position, source: Position | None) -> str:
    """Return a reference from the same clause, with the scheme's word for it; empty where that does not apply."""
    here = _level_of_here(position.scheme)
    if here is None or source is None or position.scope != source.scope:
        return ""
    bearers, levels = position.bearers, position.scheme.levels
    if not bearers[here:] or bearers[here : here + 1] != source.bearers[here : here + 1]:
        return ""
    rest = levels[here + 1 : len(position.numbers)]
    if any(level.absolute for level in rest):
        return ""
    return position.scheme.this_clause + "".join(written(level.reference, position.numbers) for level in rest)


def _level_of_here(scheme: Scheme) -> int | None:
    """Return the level that a scheme's word for here means: the one whose word it ends in, else the outermost.

    In a statute's numbering 本条 is the article, though the chapter is the outermost level.
    """
    if not scheme.this_clause:
        return None
    words = (level.word for level in scheme.levels)
    return next((index for index, word in enumerate(words) if word and scheme.this_clause.endswith(word)), 0)
