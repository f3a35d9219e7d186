"""Blocks: what changed in the table, the lines, the options or the signatures of a provision."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from contractgen.findings import Location
from contractgen.model.clause import (
    Block,
    Field,
    FieldsBlock,
    OptionsBlock,
    Provision,
    SignatureField,
    SignaturesBlock,
    TableBlock,
)
from contractgen.model.revision import Change, ChangeKind, Step
from contractgen.model.text import MarkedText
from contractgen.revise.asked import Asked, answers_in, names_in
from contractgen.revise.written import written_block, written_line, written_list

Texts = Callable[[MarkedText, MarkedText, str, str, tuple[Location, Location]], Iterator[Change]]
_Line = Field | SignatureField


@dataclass(frozen=True, slots=True)
class _Blocks:
    """The provision in both versions, how its texts are compared, and whether its words are marked."""

    old: Provision
    new: Provision
    texts: Texts
    asked: Asked
    is_marked: bool

    def change(self, step: Step, old: str, new: str, part: str) -> Change:
        """Return a change of the block."""
        return Change(ChangeKind.BLOCK, step, self.new.path, self.old.where, self.new.where, old, new, part)

    @property
    def words(self) -> Step:
        """The step of other words in the block."""
        return Step.MAJOR if self.is_marked else Step.PATCH

    @property
    def more(self) -> Step:
        """The step of something more in the block."""
        return Step.MAJOR if self.is_marked else Step.MINOR


def block_changes(old: Provision, new: Provision, texts: Texts, asked: Asked, *, is_marked: bool) -> Iterator[Change]:
    """Yield what changed in the block of a provision that is in both versions."""
    both = _Blocks(old, new, texts, asked, is_marked)
    before, after = old.block, new.block
    if isinstance(before, FieldsBlock) and isinstance(after, FieldsBlock):
        yield from _lines(both, before.fields, after.fields)
    elif isinstance(before, SignaturesBlock) and isinstance(after, SignaturesBlock):
        yield from _signatures(both, before, after)
    elif _named(before) != _named(after):
        # Something more, or something else, or less.
        step = Step.MAJOR if before or asked.news(names_in(new)) or isinstance(after, TableBlock) else both.more
        yield both.change(step, written_block(before), written_block(after), "block")


def _named(block: Block | None) -> tuple[str, ...]:
    """Return what a block is and what it is about; lines are compared by themselves."""
    match block:
        case None:
            return ()
        case TableBlock(table, column):
            return ("table", table, column)
        case OptionsBlock(parameter, _):
            return ("options", parameter)
        case _:
            return (type(block).__name__.removesuffix("Block").lower(),)


def _signatures(both: _Blocks, old: SignaturesBlock, new: SignaturesBlock) -> Iterator[Change]:
    places = both.old.where, both.new.where
    captions = ((old.caption, new.caption), (old.individual_caption, new.individual_caption))
    for part, (before, after) in zip(("caption", "caption.individual"), captions, strict=True):
        yield from both.texts(before, after, both.new.path, part, places)
    if old.roles != new.roles:
        # Other people sign.
        yield both.change(Step.MAJOR, written_list(old.roles), written_list(new.roles), "parties")
    yield from _lines(both, old.fields, new.fields)


def _lines(both: _Blocks, old: Sequence[_Line], new: Sequence[_Line]) -> Iterator[Change]:
    """Yield the changes of lines of label and value: they are the same where their labels and kinds are."""
    labels, relabelled = ([(line.label, line.kind) for line in side] for side in (old, new))
    steps = SequenceMatcher(None, labels, relabelled, autojunk=False).get_opcodes()
    for how, first, last, start, end in steps:
        if how == "equal":
            for before, after in zip(old[first:last], new[start:end], strict=True):
                yield from _values(both, before, after)
        elif how == "replace" and last - first == end - start:
            for before, after in zip(old[first:last], new[start:end], strict=True):
                yield from _relabelled(both, before, after)
        else:
            yield from (both.change(Step.MAJOR, written_line(line), "", "fields") for line in old[first:last])
            for line in new[start:end]:
                step = Step.MAJOR if both.asked.news(answers_in(line.value)) else both.more
                yield both.change(step, "", written_line(line), "fields")


def _relabelled(both: _Blocks, old: _Line, new: _Line) -> Iterator[Change]:
    """Yield what changed in a line with another label or for another kind of party."""
    step = both.words if old.kind is new.kind else Step.MAJOR
    if both.asked.news(answers_in(new.value)):
        step = Step.MAJOR
    yield both.change(step, written_line(old), written_line(new), "fields")


def _values(both: _Blocks, old: _Line, new: _Line) -> Iterator[Change]:
    places = tuple(line.where if isinstance(line, Field) else side.where for line, side in _sides(both, old, new))
    yield from both.texts(old.value, new.value, both.new.path, f"fields.{new.label}", (places[0], places[1]))


def _sides(both: _Blocks, old: _Line, new: _Line) -> tuple[tuple[_Line, Provision], tuple[_Line, Provision]]:
    return (old, both.old), (new, both.new)
