"""Computed facts: sums, products, dates so many months later, counts; each after the facts that it needs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from math import prod

from contractgen.assemble.lacking import gravest
from contractgen.findings import Finding, finding
from contractgen.lang.amounts import minor_unit
from contractgen.lang.dates import add_months
from contractgen.lang.exact import exactly, rounded
from contractgen.lang.nearest import nearest_names
from contractgen.model.parameter import NUMBERS, Derivation, DerivationKind, NonePolicy, Parameter, ParameterType
from contractgen.model.selection import MISSING, Answer, ComputedTable, Value

_LIMIT = 10**15
_HUNDRED = Decimal(100)


def derive(
    derivations: Sequence[Derivation],
    values: Mapping[str, Answer],
    tables: Mapping[str, ComputedTable],
    declared: Collection[str],
) -> tuple[dict[str, Answer], tuple[Finding, ...]]:
    """Compute facts from answers, from facts of price tables, and from each other.

    A fact whose operand has no value is left out. If an operand is none or blank, so is the fact. Amounts are
    rounded half up to their currency's decimals; sums and products are exact otherwise. `declared` are all
    names that may be operands, given or not; any other is a finding, as are circles and operands that do not
    fit. Location: the derivation.
    """
    state = _State({item.name: item for item in derivations}, values, tables, declared)
    with exactly():
        for item in derivations:
            _visit(item, state, ())
    return state.derived, tuple(state.findings)


@dataclass(slots=True)
class _State:
    """What is known while facts are computed one after another."""

    derivations: Mapping[str, Derivation]
    values: Mapping[str, Answer]
    tables: Mapping[str, ComputedTable]
    declared: Collection[str]
    derived: dict[str, Answer] = field(default_factory=dict)
    visited: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)


def _visit(item: Derivation, state: _State, path: tuple[str, ...]) -> None:
    """Compute a fact after the facts that it needs; `path` are those that wait for it."""
    if item.name in path:
        circle = " → ".join((*path[path.index(item.name) :], item.name))
        state.findings.append(finding("DEAL-450", item.where, field=f"facts.{item.name}", name=item.name, path=circle))
        return
    if item.name in state.visited:
        return
    for operand in item.operands:
        if operand in state.derivations:
            _visit(state.derivations[operand], state, (*path, item.name))
    state.visited.add(item.name)
    _compute(item, state)


def _compute(item: Derivation, state: _State) -> None:
    """Compute one fact, if all that it needs has a value."""
    unknown = [name for name in item.operands if name not in state.declared and name not in state.derivations]
    for operand in unknown:
        known = ", ".join(nearest_names(operand, {*state.declared, *state.derivations}))
        where, path = item.where, f"facts.{item.name}"
        state.findings.append(finding("DEAL-451", where, field=path, name=item.name, operand=operand, known=known))
    if unknown:
        return
    if item.kind is DerivationKind.COUNT and item.operands[:1] and item.operands[0] in state.tables:
        table = state.tables[item.operands[0]]
        count = MISSING if table.is_gap else len(table.rows)
        state.derived[item.name] = Answer(_result(item, []), count, item.where)
        return
    answers = [state.derived.get(name) or state.values.get(name) for name in item.operands]
    given = [answer for answer in answers if answer is not None]
    if len(given) < len(answers):
        return
    outcome = _outcome(item, given)
    if isinstance(outcome, Finding):
        state.findings.append(outcome)
    else:
        state.derived[item.name] = outcome


def _outcome(item: Derivation, answers: list[Answer]) -> Answer | Finding:
    """Compute one fact from its operands."""
    unfit = _unfit(item, answers)
    if unfit is not None:
        operand = item.operands[unfit] if item.operands else "–"
        kind, path = item.kind.value, f"facts.{item.name}"
        return finding("DEAL-452", item.where, field=path, name=item.name, operand=operand, kind=kind)
    result = _result(item, [answer.parameter for answer in answers])
    value = _value(item, result, answers)
    if value is None:
        return finding("DEAL-453", item.where, field=f"facts.{item.name}", name=item.name)
    if isinstance(value, Decimal | int) and abs(Decimal(value)) >= _LIMIT:
        kind, path = item.kind.value, f"facts.{item.name}"
        return finding("DEAL-445", item.where, field=path, name=item.name, title=kind)
    return Answer(result, value, item.where)


def _unfit(item: Derivation, answers: list[Answer]) -> int | None:
    """Return the place of the first operand that a computation cannot use; None if all fit."""
    types = [answer.parameter.type for answer in answers]
    fitting: list[Collection[ParameterType]]
    match item.kind:
        case DerivationKind.COUNT:
            fitting = [(ParameterType.ANY_OF,)]
        case DerivationKind.ADD_MONTHS:
            fitting = [(ParameterType.DATE,), (ParameterType.INTEGER,)]
        case _:
            fitting = [NUMBERS] * len(types)
    for place, found in enumerate(types):
        if place >= len(fitting) or found not in fitting[place]:
            return place
    amounts = [place for place, found in enumerate(types) if found is ParameterType.MONEY]
    if item.kind is DerivationKind.PRODUCT:
        return amounts[1] if len(amounts) > 1 else None
    if item.kind is DerivationKind.SUM:
        kinds = [_kind(answer.parameter) for answer in answers]
        return next((place for place, kind in enumerate(kinds) if kind != kinds[0]), None)
    return None if len(types) == len(fitting) else len(types) - 1


def _kind(parameter: Parameter) -> tuple[str, str]:
    """Return what may be added to what: amounts of one currency, percents, plain numbers."""
    plain = parameter.type in (ParameterType.INTEGER, ParameterType.DECIMAL)
    return ("number" if plain else parameter.type.value), parameter.currency


def _result(item: Derivation, operands: list[Parameter]) -> Parameter:
    """Return the parameter that a computed fact answers, so that it prints like any other answer."""
    types = {operand.type for operand in operands}
    amounts = [operand for operand in operands if operand.type is ParameterType.MONEY]
    currency, places = "", 0
    if item.kind is DerivationKind.ADD_MONTHS:
        kind = ParameterType.DATE
    elif item.kind is DerivationKind.COUNT or types == {ParameterType.INTEGER}:
        kind = ParameterType.INTEGER
    elif amounts:
        kind, currency, places = ParameterType.MONEY, amounts[0].currency, max(amount.places for amount in amounts)
        minor = minor_unit(currency)
        if item.kind is DerivationKind.PRODUCT and minor is not None:
            places = minor
    else:
        kind = ParameterType.PERCENT if types == {ParameterType.PERCENT} else ParameterType.DECIMAL
    dropped = any(operand.none is NonePolicy.DROP for operand in operands)
    return Parameter(
        name=item.name,
        type=kind,
        label=item.name,
        where=item.where,
        places=places,
        currency=currency,
        none=NonePolicy.DROP if dropped else NonePolicy.SLASH,
        blank=True,
    )


def _value(item: Derivation, result: Parameter, answers: list[Answer]) -> Value | None:
    """Compute the value of a fact; None for a date outside the calendar."""
    values = [answer.value for answer in answers]
    without = gravest(values)
    if without:
        return without
    match item.kind:
        case DerivationKind.COUNT:
            return len(values[0]) if isinstance(values[0], tuple) else 0
        case DerivationKind.ADD_MONTHS:
            day, months = values
            return add_months(day, months) if isinstance(day, date) and isinstance(months, int) else None
        case DerivationKind.SUM:
            number = sum((_decimal(value) for value in values), Decimal(0))
        case DerivationKind.PRODUCT:
            number = prod((_factor(answer) for answer in answers), start=Decimal(1))
            number = number * _HUNDRED if result.type is ParameterType.PERCENT else number
    if result.type is ParameterType.INTEGER:
        return int(number)
    return rounded(number, result.places, "half-up") if result.type is ParameterType.MONEY else number


def _decimal(value: Value) -> Decimal:
    """Return a number as Decimal; anything else, a float above all, raises TypeError."""
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, int):
        message = f"{type(value).__name__} is not a number to compute with"
        raise TypeError(message)
    return Decimal(value)


def _factor(answer: Answer) -> Decimal:
    """Return an operand of a product; a percent counts as a fraction."""
    value = _decimal(answer.value)
    return value / _HUNDRED if answer.parameter.type is ParameterType.PERCENT else value
