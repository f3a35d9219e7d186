"""Provisions: the changes of each that is in both versions, and what those that are new or gone mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from contractgen.findings import Location
from contractgen.model.clause import Provision, Punctuation, all_in
from contractgen.model.revision import Change, ChangeKind, Step
from contractgen.model.text import MarkedText, ReferenceMark
from contractgen.revise.asked import Asked, answers_in, names_in
from contractgen.revise.blocks import block_changes
from contractgen.revise.conditions import are_equivalent, form_of
from contractgen.revise.matching import Pair, Placed
from contractgen.revise.written import all_words_of, written, written_condition, written_repetition

_TEXTS = ("heading", "text", "closing")


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges the changes of words: by what a deal for the old version gives, and by the marks around them."""

    asked: Asked
    is_marked: bool = False

    def texts(
        self, old: MarkedText, new: MarkedText, subject: str, part: str, places: tuple[Location, Location]
    ) -> Iterator[Change]:
        """Yield the change of a text, if there is one: of its answers, of its references alone, or of its words."""
        if written(old) == written(new):
            return
        kind = _kind(old, new, part)
        step = Step.MAJOR if self.is_marked else Step.PATCH
        if self.asked.news(answers_in(new)):
            kind, step = ChangeKind.ANSWER, Step.MAJOR
        yield Change(kind, step, subject, *places, written(old), written(new), part)


def pair_changes(pair: Pair, asked: Asked) -> Iterator[Change]:
    """Yield what changed in a provision that is in both versions, without its items."""
    old, new = pair.old.provision, pair.new.provision
    is_marked = pair.old.is_marked or pair.new.is_marked
    judge = Judge(asked, is_marked)
    places = old.where, new.where
    change = partial(_change, new.path, *places)
    yield from _identity(pair)
    for part in _TEXTS:
        yield from judge.texts(getattr(old, part), getattr(new, part), new.path, part, places)
    yield from _condition(old, new)
    yield from block_changes(old, new, judge.texts, asked, is_marked=is_marked)
    if (old.each, old.match) != (new.each, new.match):
        before, after = (written_repetition(side.each, side.match) for side in (old, new))
        yield change(ChangeKind.REPETITION, Step.MAJOR, before, after, "each")
    if old.numbered != new.numbered:
        # What has no number cannot be referred to by a deal's special terms.
        step = Step.PATCH if new.numbered else Step.MAJOR
        yield change(ChangeKind.NUMBERING, step, str(old.numbered).lower(), str(new.numbered).lower(), "numbered")
    yield from _endings(old, new, is_marked=is_marked)
    if old.emphasis != new.emphasis:
        step = Step.PATCH if new.emphasis else Step.MAJOR
        yield change(ChangeKind.EMPHASIS, step, _notice(old), _notice(new), "emphasis")
    if old.refuses_special != new.refuses_special:
        step = Step.MAJOR if new.refuses_special else Step.MINOR
        yield change(ChangeKind.SPECIAL_TERMS, step, _refusal(old), _refusal(new), "special_terms")
    for part in ("obligation", "exempting"):
        before, after = getattr(old, part), getattr(new, part)
        if before != after:
            yield change(ChangeKind.MARK, Step.NONE, str(before).lower(), str(after).lower(), part)


def added(item: Placed, asked: Asked) -> Change:
    """Return the change that a new provision is, with all that is new in it."""
    names = (name for inside in all_in((item.provision,)) for name in names_in(inside))
    marked = any(_is_marked(inside) for inside in all_in((item.provision,)))
    step = Step.MAJOR if item.is_marked or marked or asked.news(names) else Step.MINOR
    subject, where = item.provision.path, item.provision.where
    return Change(ChangeKind.PROVISION_ADDED, step, subject, None, where, "", all_words_of(item.provision))


def removed(item: Placed) -> Change:
    """Return the change that a provision is which is gone."""
    subject, where = item.provision.path, item.provision.where
    return Change(ChangeKind.PROVISION_REMOVED, Step.MAJOR, subject, where, None, all_words_of(item.provision), "")


def _identity(pair: Pair) -> Iterator[Change]:
    """Yield what changed in what a provision is called and where it stands."""
    old, new = pair.old.provision, pair.new.provision
    change = partial(_change, new.path, old.where, new.where)
    if old.id != new.id:
        # Nothing can mean a provision that had no id; what meant the old id goes astray.
        step = Step.MAJOR if old.id else Step.PATCH
        yield change(ChangeKind.PROVISION_RENAMED, step, old.id, new.id, "id")
    if pair.left:
        yield change(ChangeKind.PROVISION_MOVED, Step.MAJOR, old.path, new.path, "list")
    elif pair.moved:
        yield change(ChangeKind.PROVISION_MOVED, Step.PATCH, old.path, new.path, "place")


def _condition(old: Provision, new: Provision) -> Iterator[Change]:
    if form_of(old.when) != form_of(new.when):
        step = Step.PATCH if are_equivalent(old.when, new.when) else Step.MAJOR
        before, after = written_condition(old.when), written_condition(new.when)
        yield _change(new.path, old.where, new.where, ChangeKind.CONDITION, step, before, after, "when")


def _endings(old: Provision, new: Provision, *, is_marked: bool) -> Iterator[Change]:
    """Yield what changed in how items end; without items nothing does."""
    change = partial(_change, new.path, old.where, new.where, ChangeKind.ENDINGS)
    before, after = (side.punctuation if side.items else Punctuation.SERIES for side in (old, new))
    if before is not after:
        step = Step.MAJOR if is_marked else Step.PATCH
        yield change(step, before.value, after.value, "punctuation")
    first, last = (side.join if side.items else "and" for side in (old, new))
    if first != last:
        # Whether all of the items or one of them: the sense of the list.
        yield change(Step.MAJOR, first, last, "join")


def _kind(old: MarkedText, new: MarkedText, part: str) -> ChangeKind:
    """Say whether words changed, or nothing but where references lead."""
    if part == "heading":
        return ChangeKind.HEADING
    without = [
        [ReferenceMark if isinstance(one, ReferenceMark) else written((one,)) for one in text] for text in (old, new)
    ]
    return ChangeKind.REFERENCE if without[0] == without[1] else ChangeKind.WORDING


def _change(  # noqa: PLR0917 - the fields of a change, in their order but for what is common to a provision
    subject: str, before: Location, after: Location, kind: ChangeKind, step: Step, old: str, new: str, part: str
) -> Change:
    return Change(kind, step, subject, before, after, old, new, part)


def _is_marked(provision: Provision) -> bool:
    return provision.obligation or provision.exempting or provision.emphasis


def _notice(provision: Provision) -> str:
    return "notice" if provision.emphasis else ""


def _refusal(provision: Provision) -> str:
    return "refuse" if provision.refuses_special else "allow"
