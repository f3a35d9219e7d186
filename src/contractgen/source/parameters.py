"""Parameters and derived facts, as clauses and templates declare them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from contractgen.findings import Finding, Location, finding
from contractgen.lang.amounts import CURRENCIES, minor_unit
from contractgen.lang.dates import parse_date
from contractgen.lang.nearest import nearest_names
from contractgen.lang.values import decimals_of, parse_amount, parse_integer, parse_percent
from contractgen.model.parameter import Derivation, DerivationKind, NonePolicy, Parameter, ParameterType
from contractgen.source.access import choice_at, entries_of, flag_at, map_at, place_of, scalar_at, text_at, texts_at
from contractgen.source.bounds import bound_at, bound_defects
from contractgen.source.nodes import ListNode, MapNode

_CHOSEN = {ParameterType.CHOICE, ParameterType.ANY_OF}
_BOUNDED = {ParameterType.INTEGER, ParameterType.DECIMAL, ParameterType.PERCENT, ParameterType.MONEY}
_ALLOWED = {
    "options": _CHOSEN,
    "minimum": _BOUNDED,
    "maximum": _BOUNDED,
    "places": {ParameterType.DECIMAL, ParameterType.MONEY},
    "currency": {ParameterType.MONEY},
}
_OPERANDS = {DerivationKind.ADD_MONTHS: 2, DerivationKind.COUNT: 1}
_DEFAULT_PLACES = 2


def read_parameters(root: MapNode) -> tuple[tuple[Parameter, ...], tuple[Finding, ...]]:
    """Return the parameters that a clause or template declares, and what in a declaration contradicts itself."""
    parameters: list[Parameter] = []
    found: list[Finding] = []
    for name, where, node in entries_of(map_at(root, "parameters")):
        if isinstance(node, MapNode):
            parameter = _parameter(name, where, node)
            parameters.append(parameter)
            found += _defects(parameter, node)
    return tuple(parameters), tuple(found)


def read_derivations(root: MapNode) -> tuple[tuple[Derivation, ...], tuple[Finding, ...]]:
    """Return the facts that a clause or template derives."""
    derivations: list[Derivation] = []
    found: list[Finding] = []
    for name, where, node in entries_of(map_at(root, "facts")):
        for kind in DerivationKind:
            operands = texts_at(node, kind.value)
            if not operands:
                continue
            derivations.append(Derivation(name, kind, operands, where))
            if len(operands) != _OPERANDS.get(kind, len(operands)):
                found.append(finding("LIB-239", where, fact=name, kind=kind.value, count=_OPERANDS[kind]))
    return tuple(derivations), tuple(found)


def currency_defect(code: str, where: Location) -> Iterator[Finding]:
    """Report a currency that contractgen does not know."""
    if code and minor_unit(code) is None:
        yield finding("LIB-228", where, currency=code, known=", ".join(nearest_names(code, CURRENCIES)))


def reads_as(text: str, type_: ParameterType, options: tuple[str, ...]) -> bool:
    """Say whether a text can be an answer of a type."""
    if type_ in _CHOSEN:
        return text in options
    return _READS[type_](text)


_READS: dict[ParameterType, Callable[[str], bool]] = {
    ParameterType.TEXT: lambda text: "\n" not in text,
    ParameterType.ID: lambda text: "\n" not in text,
    ParameterType.MULTILINE: lambda _: True,
    ParameterType.INTEGER: lambda text: parse_integer(text) is not None,
    ParameterType.DECIMAL: lambda text: parse_amount(text) is not None,
    ParameterType.MONEY: lambda text: parse_amount(text) is not None,
    ParameterType.PERCENT: lambda text: parse_percent(text) is not None,
    ParameterType.DATE: lambda text: parse_date(text) is not None,
    ParameterType.FLAG: lambda text: text in {"true", "false"},
}


def _parameter(name: str, where: Location, node: MapNode) -> Parameter:
    type_ = choice_at(node, "type", ParameterType.TEXT)
    currency = text_at(node, "currency")
    places = minor_unit(currency) if type_ is ParameterType.MONEY else None
    return Parameter(
        name=name,
        type=type_,
        label=text_at(node, "label"),
        where=where,
        options=texts_at(node, "options"),
        default=_default(node, type_),
        minimum=bound_at(node, "minimum", type_),
        maximum=bound_at(node, "maximum", type_),
        places=_places(node, _DEFAULT_PLACES if places is None else places),
        currency=currency,
        none=choice_at(node, "none", NonePolicy.REFUSE),
        blank=flag_at(node, "blank", default=False),
        note=text_at(node, "note"),
        example=text_at(node, "example"),
    )


def _default(node: MapNode, type_: ParameterType) -> str | tuple[str, ...] | None:
    """Return the default: a list where several options may be chosen, a text otherwise."""
    if type_ is ParameterType.ANY_OF or isinstance(node.values.get("default"), ListNode):
        return texts_at(node, "default") or None
    return text_at(node, "default") if scalar_at(node, "default") else None


def _places(node: MapNode, default: int) -> int:
    places = parse_integer(text_at(node, "places"))
    return default if places is None else places


def _defects(parameter: Parameter, node: MapNode) -> Iterator[Finding]:
    """Report what in a declaration contradicts its type or itself."""
    type_ = parameter.type
    for key, types in _ALLOWED.items():
        if key in node.values and type_ not in types:
            yield finding("LIB-226", node.keys[key].where, key=key, type=type_.value)
    if type_ in _CHOSEN and not parameter.options:
        yield finding("LIB-221", parameter.where, parameter=parameter.name)
    if type_ is ParameterType.MONEY and not parameter.currency:
        yield finding("LIB-227", parameter.where, parameter=parameter.name)
    yield from currency_defect(parameter.currency, place_of(node, "currency"))
    if type_ in _BOUNDED:
        yield from bound_defects(parameter, node)
    yield from _default_defects(parameter, place_of(node, "default"))


def _default_defects(parameter: Parameter, where: Location) -> Iterator[Finding]:
    """Report a default that is no answer: of another type, none of the options, out of bounds, too fine."""
    default = parameter.default
    if default is None:
        return
    if isinstance(default, tuple) and parameter.type is not ParameterType.ANY_OF:
        yield finding("LIB-224", where, key="default", type=parameter.type.value)
        return
    for text in default if isinstance(default, tuple) else (default,):
        if reads_as(text, parameter.type, parameter.options):
            yield from _out_of_bounds(parameter, text, where)
        elif parameter.type in _CHOSEN and parameter.options:
            known = ", ".join(nearest_names(text, parameter.options))
            yield finding("LIB-223", where, option=text, known=known)
        elif parameter.type not in _CHOSEN:
            yield finding("LIB-224", where, key="default", type=parameter.type.value)


def _out_of_bounds(parameter: Parameter, text: str, where: Location) -> Iterator[Finding]:
    if parameter.type not in _BOUNDED:
        return
    value = parse_percent(text) if parameter.type is ParameterType.PERCENT else parse_amount(text)
    low, high = parameter.minimum, parameter.maximum
    if value is None:
        return
    if (low is not None and value < low) or (high is not None and value > high):
        yield finding("LIB-222", where, default=text)
    if parameter.type in _ALLOWED["places"] and decimals_of(value) > parameter.places:
        yield finding("LIB-220", where, default=text, places=parameter.places)
