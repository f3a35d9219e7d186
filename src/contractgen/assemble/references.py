"""References: the words of a reference, by the grammar of its target's numbering scheme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from contractgen.assemble.live import Stretches, merged, spread, stretches_of, words_of
from contractgen.assemble.number import Numbering, Position
from contractgen.assemble.targets import Targets, Vantage, targets_of
from contractgen.assemble.wording import Wording, wording_of
from contractgen.findings import Finding, finding
from contractgen.model.assembly import Reference, Stretch
from contractgen.model.scheme import Scheme, static_level
from contractgen.model.selection import SelectedInstrument, Selection
from contractgen.model.text import ReferenceMark


@dataclass(frozen=True, slots=True)
class Referrer:
    """What references are computed from: a selection's targets, its numbering, its instruments by anchor.

    `names` are what other instruments call each of them, or the place of something in it. `words` are the whole
    reference to everything numbered, in its own instrument. `meanings` counts what the words could mean: by
    instrument, by name of instrument, and (by no name) those of instruments themselves. `live` are the schemes by
    which numbers in references are fields.
    """

    targets: Targets
    numbering: Numbering
    wording: Wording
    instruments: Mapping[str, SelectedInstrument]
    names: Mapping[str, str]
    words: Mapping[str, str]
    meanings: Mapping[tuple[str, str], int]
    live: frozenset[str]

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
            stretches = self._of_instrument(target)
            meaning, loops = ("", self.instrument(target)), target == place.instrument
        elif target in self.words:
            home = target.partition("/")[0]
            near = home == place.instrument
            stretches = self._from_inside(target, place) if near else self._from_outside(target)
            meaning = (home if near else self.names[home], self.words[target])
            short = self.numbering.positions[target].scheme.this_clause
            loops = target == place.provision or (target == place.clause and not short)
        else:
            return None, finding("REF-219", mark.where, target=mark.target)
        if self.meanings[meaning] > 1:
            return None, finding("REF-220", mark.where, target=mark.target, words=_joined(stretches))
        warning = finding("REF-204", mark.where, target=mark.target) if loops else None
        return _reference(target, stretches), warning

    def refer_to_instrument(self, anchor: str) -> Reference:
        """Return the reference to an instrument."""
        return _reference(anchor, self._of_instrument(anchor))

    def instrument(self, anchor: str) -> str:
        """Return what text calls an instrument: 《物联卡业务服务协议》, an annex by its label too."""
        return _joined(self._of_instrument(anchor))

    def _of_instrument(self, anchor: str) -> Stretches:
        name = (Stretch(self.instruments[anchor].instrument.name, anchor),)
        if anchor in self.numbering.labels:
            return spread(self.wording.annex, anchor, label=self._in_full(anchor), name=name)
        return spread(self.wording.instrument, anchor, name=name)

    def _from_outside(self, target: str) -> Stretches:
        """Return what other instruments call something numbered."""
        home = target.partition("/")[0]
        place = self._in_full(home) if home in self.numbering.labels else (Stretch(self.names[home], home),)
        return spread(self.wording.inside, "", place=place, reference=self._in_full(target))

    def _from_inside(self, target: str, place: Vantage) -> Stretches:
        """Return a reference in its target's own instrument: from the same clause, with the word for it (本条)."""
        positions = self.numbering.positions
        position, source = positions[target], positions.get(place.provision) or positions.get(place.clause)
        here = _shared_level(position, source)
        if here is None:
            return self._in_full(target)
        this_clause = Stretch(position.scheme.this_clause, position.bearers[here])
        return (this_clause, *self._from_level(position, here + 1))

    def _in_full(self, anchor: str) -> Stretches:
        position = self.numbering.positions[anchor]
        return self._from_level(position, _first_of_all(position))

    def _from_level(self, position: Position, first: int) -> Stretches:
        return stretches_of(position, first, live=position.scheme.id in self.live)


def referrer_of(selection: Selection, numbering: Numbering) -> Referrer:
    """Prepare the references of a selection."""
    instruments = {instrument.anchor: instrument for instrument in selection.instruments}
    wording = wording_of(selection.template.language)
    positions = ((anchor, numbering.positions[anchor]) for anchor in numbering.labels)
    words = {anchor: words_of(position, _first_of_all(position)) for anchor, position in positions}
    names = {
        anchor: words.get(anchor) or wording.instrument.format(name=instrument.instrument.name)
        for anchor, instrument in instruments.items()
    }
    meanings: Counter[tuple[str, str]] = Counter()
    template = selection.template
    live = frozenset(scheme.id for scheme in template.schemes if template.live and static_level(scheme) is None)
    referrer = Referrer(targets_of(selection), numbering, wording, instruments, names, words, meanings, live)
    meanings.update(("", referrer.instrument(anchor)) for anchor in instruments)
    for anchor, text in words.items():
        home = anchor.partition("/")[0]
        if home != anchor:
            meanings[home, text] += 1
            meanings[names[home], text] += 1
    return referrer


def _reference(target: str, stretches: Stretches) -> Reference:
    """Return a reference; without a number that is a field it is one link."""
    live = any(part.number for part in stretches)
    return Reference(_joined(stretches), target, merged(stretches) if live else ())


def _joined(stretches: Stretches) -> str:
    return "".join(part.text for part in stretches)


def _first_of_all(position: Position) -> int:
    """Return the level from which a whole reference is written: the innermost that stands alone."""
    levels = position.scheme.levels[: len(position.numbers)]
    return max((index for index, level in enumerate(levels) if level.absolute), default=0)


def _shared_level(position: Position, source: Position | None) -> int | None:
    """Return the level that the scheme's word for here stands for; None where a reference cannot begin with it."""
    here = _level_of_here(position.scheme)
    if here is None or source is None or position.scope != source.scope:
        return None
    bearers, levels = position.bearers, position.scheme.levels
    if not bearers[here:] or bearers[here : here + 1] != source.bearers[here : here + 1]:
        return None
    rest = levels[here + 1 : len(position.numbers)]
    return None if any(level.absolute for level in rest) else here


def _level_of_here(scheme: Scheme) -> int | None:
    """Return the level that a scheme's word for here means: the one whose word it ends in, else the outermost.

    In a statute's numbering 本条 is the article, though the chapter is the outermost level.
    """
    if not scheme.this_clause:
        return None
    words = (level.word for level in scheme.levels)
    return next((index for index, word in enumerate(words) if word and scheme.this_clause.endswith(word)), 0)
