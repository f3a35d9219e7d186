"""Facts and tables: what changed in what is computed, and in the rows that a deal gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from contractgen.findings import Location
from contractgen.model.parameter import Derivation
from contractgen.model.pricing import Column, Note, PriceTable, Tax, Total
from contractgen.model.revision import Change, ChangeKind, Step
from contractgen.revise.asked import Asked, answers_in
from contractgen.revise.parameters import bound_step, options_step
from contractgen.revise.written import written, written_list, written_number

_Add = Callable[[Step, str, str, str], Change]

# What a column may allow: with it, a deal can say more.
_LEAVES: Final = ("negotiable", "one_off", "none", "blank")


def fact_changes(old: Sequence[Derivation], new: Sequence[Derivation], asked: Asked) -> Iterator[Change]:
    """Yield the changes of computed facts: another computation is another amount."""
    before = {fact.name: fact for fact in old}
    after = {fact.name: fact for fact in new}
    for fact in after.values():
        was = before.get(fact.name)
        if was is None:
            step = Step.MAJOR if asked.news(fact.operands) else Step.MINOR
            yield Change(ChangeKind.FACT, step, fact.name, None, fact.where, "", _written_fact(fact))
        elif (was.kind, was.operands) != (fact.kind, fact.operands):
            shown = _written_fact(was), _written_fact(fact)
            yield Change(ChangeKind.FACT, Step.MAJOR, fact.name, was.where, fact.where, *shown)
    for fact in before.values():
        if fact.name not in after:
            yield Change(ChangeKind.FACT, Step.MAJOR, fact.name, fact.where, None, _written_fact(fact), "")


def table_changes(old: Sequence[PriceTable], new: Sequence[PriceTable], asked: Asked) -> Iterator[Change]:
    """Yield the changes of price tables and lists; a new one has rows that no deal gives yet."""
    before = {table.name: table for table in old}
    after = {table.name: table for table in new}
    for table in after.values():
        was = before.get(table.name)
        if was is None:
            yield Change(ChangeKind.TABLE, Step.MAJOR, table.name, None, table.where, "", table.label)
        else:
            yield from _frame(was, table)
            yield from _columns(was, table)
            yield from _totals(was, table)
            yield from _notes(was, table, asked)
    for table in before.values():
        if table.name not in after:
            yield Change(ChangeKind.TABLE, Step.MAJOR, table.name, table.where, None, table.label, "")


def _written_fact(fact: Derivation) -> str:
    return f"{{{fact.kind.value}: {written_list(fact.operands)}}}"


def _about(subject: str, before: Location | None, after: Location | None) -> _Add:
    def change(step: Step, old: str, new: str, part: str) -> Change:
        kind = ChangeKind.LAYOUT if part == "width" else ChangeKind.TABLE
        return Change(kind, step, subject, before, after, old, new, part)

    return change


def _frame(old: PriceTable, new: PriceTable) -> Iterator[Change]:
    """Yield what changed in a table as a whole."""
    change = _about(new.name, old.where, new.where)
    if old.label != new.label:
        yield change(Step.PATCH, old.label, new.label, "label")
    parts = (
        ("currency", old.currency, new.currency),
        ("rounding", old.rounding.value, new.rounding.value),
        ("tax", _written_tax(old.tax), _written_tax(new.tax)),
        ("group", old.group, new.group),
        ("tiers", old.tiers, new.tiers),
    )
    yield from (change(Step.MAJOR, before, after, part) for part, before, after in parts if before != after)
    rows = (("minimum_rows", True), ("maximum_rows", False))
    for part, is_lowest in rows:
        before, after = getattr(old, part), getattr(new, part)
        if before != after:
            step = bound_step(Decimal(before), Decimal(after), is_lowest=is_lowest)
            yield change(step, str(before), str(after), part)


def _columns(old: PriceTable, new: PriceTable) -> Iterator[Change]:
    before = {column.id: column for column in old.columns}
    after = {column.id: column for column in new.columns}
    for column in after.values():
        subject, was = f"{new.name}.{column.id}", before.get(column.id)
        if was:
            yield from _column(subject, (was, old.minor), (column, new.minor))
        else:
            # A cell that is computed, or has a default, or may be left out, no deal has to give.
            step = Step.MINOR if column.computation or column.default is not None else Step.MAJOR
            yield _about(subject, None, column.where)(step, "", column.label, "column")
    for name, column in before.items():
        if name not in after:
            yield _about(f"{new.name}.{name}", column.where, None)(Step.MAJOR, column.label, "", "column")
    first, last = ([name for name in one if name in other] for one, other in ((before, after), (after, before)))
    if first != last:
        yield _about(new.name, old.where, new.where)(Step.PATCH, written_list(first), written_list(last), "columns")


def _column(subject: str, before: tuple[Column, int], after: tuple[Column, int]) -> Iterator[Change]:
    """Yield what changed in a column; each comes with the decimals of its table's currency, which are its own too."""
    old, new = before[0], after[0]
    change = _about(subject, old.where, new.where)
    if old.label != new.label:
        yield change(Step.PATCH, old.label, new.label, "label")
    if old.type is not new.type:
        yield change(Step.MAJOR, old.type.value, new.type.value, "type")
    if (old.computation, old.operands) != (new.computation, new.operands):
        yield change(Step.MAJOR, _written_computation(old), _written_computation(new), "computation")
    if old.options != new.options:
        step = options_step(old.options, new.options)
        yield change(step, written_list(old.options), written_list(new.options), "options")
    if (old.default or None) != (new.default or None):
        step = Step.MAJOR if old.default else Step.MINOR
        yield change(step, old.default or "", new.default or "", "default")
    own = [None if column.places == minor else column.places for column, minor in (before, after)]
    if own[0] != own[1]:
        step = Step.MAJOR if new.places < old.places or new.computation else Step.MINOR
        yield change(step, str(old.places), str(new.places), "places")
    for part, is_lowest in (("minimum", True), ("maximum", False)):
        least, most = getattr(old, part), getattr(new, part)
        if least != most:
            step = bound_step(least, most, is_lowest=is_lowest)
            yield change(step, written_number(least), written_number(most), part)
    yield from _permissions(old, new, change)
    if old.width != new.width:
        yield change(Step.NONE, str(old.width), str(new.width), "width")


def _permissions(old: Column, new: Column, change: _Add) -> Iterator[Change]:
    for part in (*_LEAVES, "unique"):
        before, after = getattr(old, part), getattr(new, part)
        if before != after:
            # What may be left open may be so no longer; what had to be unique may repeat.
            allows = after if part in _LEAVES else before
            yield change(Step.MINOR if allows else Step.MAJOR, str(before).lower(), str(after).lower(), part)


def _totals(old: PriceTable, new: PriceTable) -> Iterator[Change]:
    """Yield what changed in the rows below a table: other words are words, anything else is another amount."""
    change = _about(new.name, old.where, new.where)
    if [_amounts(total) for total in old.totals] == [_amounts(total) for total in new.totals]:
        for before, after in zip(old.totals, new.totals, strict=True):
            if before.label != after.label:
                yield change(Step.PATCH, before.label, after.label, "totals")
        return
    kept = [total for total in new.totals if any(_same(total, other) for other in old.totals)]
    step = Step.MINOR if len(kept) == len(old.totals) < len(new.totals) else Step.MAJOR
    if any(total.rate is not None or total.off is not None for total in new.totals if total not in kept):
        step = Step.MAJOR
    shown = [written_list(total.label for total in table.totals) for table in (old, new)]
    yield change(step, shown[0], shown[1], "totals")


def _amounts(total: Total) -> tuple[object, ...]:
    return total.kind, total.columns, total.id, total.of, total.rate, total.off


def _same(one: Total, other: Total) -> bool:
    return (one.label, *_amounts(one)) == (other.label, *_amounts(other))


def _notes(old: PriceTable, new: PriceTable, asked: Asked) -> Iterator[Change]:
    change = _about(new.name, old.where, new.where)
    before, after = ([_written_note(note) for note in table.notes] for table in (old, new))
    if before == after:
        return
    if len(before) == len(after):
        step = Step.PATCH
    else:
        step = Step.MINOR if all(note in after for note in before) else Step.MAJOR
    if any(asked.news(answers_in(note.text)) for note in new.notes):
        step = Step.MAJOR
    yield change(step, "\n".join(before), "\n".join(after), "notes")


def _written_note(note: Note) -> str:
    return f"{note.label}：{written(note.text)}" if note.label else written(note.text)


def _written_tax(tax: Tax | None) -> str:
    if tax is None:
        return ""
    rate = tax.rate if isinstance(tax.rate, str) else f"{written_number(tax.rate)}%"
    return f"{{mode: {tax.mode.value}, rate: {rate}}}"


def _written_computation(column: Column) -> str:
    return f"{{{column.computation.value}: {written_list(column.operands)}}}" if column.computation else ""
