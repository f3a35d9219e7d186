"""Typed answers: what a deal gives as text becomes a value of the declared type, or a finding.

A finding names the parameter and what is wrong with the answer, never the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Context, Decimal
from typing import NamedTuple

from contractgen.findings import Finding, Location
from contractgen.lang.dates import looks_like_a_date, parse_date
from contractgen.lang.typography import gate, normalised
from contractgen.lang.values import decimals_of, parse_amount, parse_integer, parse_percent
from contractgen.model.deal import Given, GivenBlank, GivenList, GivenNone, GivenText, GivenWord
from contractgen.model.parameter import NonePolicy, Parameter, ParameterType
from contractgen.model.selection import BLANK, NONE, Value

# Wide enough for every amount that the grammar allows: fifteen digits and any declared number of decimals.
_WIDE = Context(prec=60)


class _Defect(NamedTuple):
    """What is wrong with a value: a code, and the arguments of its sentences besides name and label."""

    code: str
    arguments: tuple[tuple[str, str], ...] = ()


def type_answer(parameter: Parameter, given: Given, *, field: str = "") -> tuple[Value | None, tuple[Finding, ...]]:
    """Type what a deal gives for a parameter.

    Texts come back in NFC, money with the parameter's places, percents as their number (83 for 83%), the
    options of an any-of in the order of their declaration. `field` is the path that findings show, by default
    the answer's. The value is None when there are findings.
    """
    defect = _Defect("DEAL-424") if parameter.type is ParameterType.ANY_OF else None
    value: Value | _Defect
    match given:
        case GivenNone():
            value = _Defect("DEAL-426") if parameter.none is NonePolicy.REFUSE else NONE
        case GivenBlank():
            value = BLANK if parameter.blank else _Defect("DEAL-427")
        case GivenWord():
            value = _Defect("DEAL-430")
        case GivenList() if parameter.type is ParameterType.ANY_OF:
            value = _any_of(parameter, [option.text for option in given.options])
        case GivenList():
            value = _Defect("DEAL-425")
        case GivenText():
            value = defect or _READERS[parameter.type](parameter, given.text)
    if isinstance(value, _Defect):
        return None, (_described(parameter, value, given.where, field or f"answers.{parameter.name}"),)
    return value, ()


def default_value(parameter: Parameter) -> tuple[Value | None, tuple[Finding, ...]]:
    """Type the default of a parameter, as if a deal had given it; (None, no findings) where there is none.

    Findings stand at the declaration.
    """
    default, where = parameter.default, parameter.where
    if default is None:
        return None, ()
    given: Given
    if isinstance(default, tuple):
        given = GivenList(tuple(GivenText(option, where) for option in default), where)
    else:
        given = GivenText(default, where)
    return type_answer(parameter, given, field=f"parameters.{parameter.name}.default")


def _described(parameter: Parameter, defect: _Defect, where: Location, field: str) -> Finding:
    """Make the finding of a defect."""
    named = (("name", parameter.name), ("title", parameter.label), *defect.arguments)
    return Finding(defect.code, where, named, field)


def _unreadable(code: str, text: str) -> _Defect:
    """Describe a text that is not of its type by its length alone."""
    return _Defect(code, (("length", str(len(text))),))


def _text(parameter: Parameter, text: str) -> str | _Defect:
    """Read a text: exact, or refused. The line break that ends a block of lines is not part of it."""
    multiline = parameter.type is ParameterType.MULTILINE
    if multiline:
        text = text.rstrip("\n")
    refused = gate(text, multiline=multiline)
    if refused:
        return _Defect("DEAL-410", (("character", refused[0].code_point), ("position", str(refused[0].position))))
    if not text.strip():
        return _Defect("DEAL-411")
    return _Defect("DEAL-412") if text != text.strip() else normalised(text)


def _integer(parameter: Parameter, text: str) -> int | _Defect:
    """Read an integer within its bounds."""
    value = parse_integer(text)
    if value is None:
        return _unreadable("DEAL-413", text)
    return _out_of_bounds(parameter, Decimal(value)) or value


def _decimal(parameter: Parameter, text: str) -> Decimal | _Defect:
    """Read a decimal number within its bounds, as it is written."""
    value = parse_amount(text)
    if value is None:
        return _unreadable("DEAL-414", text)
    if decimals_of(value) > parameter.places:
        return _Defect("DEAL-418", (("places", str(parameter.places)), ("given", str(decimals_of(value)))))
    return _out_of_bounds(parameter, value) or value


def _money(parameter: Parameter, text: str) -> Decimal | _Defect:
    """Read an amount of money; 298.8 becomes 298.80 where two places are declared."""
    value = _decimal(parameter, text)
    if isinstance(value, _Defect):
        return value
    return value.quantize(Decimal(1).scaleb(-parameter.places), context=_WIDE)


def _percent(parameter: Parameter, text: str) -> Decimal | _Defect:
    """Read a percentage within its bounds, which are percents too; 0.1 without its sign may mean 10% or 0.1%."""
    value = parse_percent(text)
    if value is None or (0 < abs(value) < 1 and not text.endswith("%")):
        return _unreadable("DEAL-415", text)
    return _out_of_bounds(parameter, value) or value


def _out_of_bounds(parameter: Parameter, value: Decimal) -> _Defect | None:
    """Compare a number with its declared bounds; a bound that is a float raises TypeError."""
    minimum, maximum = parameter.minimum, parameter.maximum
    if minimum is not None and value.compare(minimum) < 0:
        return _Defect("DEAL-419", (("bound", f"{minimum:f}"),))
    if maximum is not None and value.compare(maximum) > 0:
        return _Defect("DEAL-420", (("bound", f"{maximum:f}"),))
    return None


def _date(_parameter: Parameter, text: str) -> Value | _Defect:
    """Read a date of the calendar."""
    day = parse_date(text)
    if day is not None:
        return day
    return _Defect("DEAL-417") if looks_like_a_date(text) else _unreadable("DEAL-416", text)


def _choice(parameter: Parameter, text: str) -> str | _Defect:
    """Read one of the declared options."""
    if normalised(text) in parameter.options:
        return normalised(text)
    return _Defect("DEAL-421", (("options", ", ".join(parameter.options)),))


def _any_of(parameter: Parameter, texts: list[str]) -> tuple[str, ...] | _Defect:
    """Read some of the declared options, at least one, each once."""
    chosen: set[str] = set()
    for text in texts:
        option = _choice(parameter, text)
        if isinstance(option, _Defect):
            return option
        if option in chosen:
            return _Defect("DEAL-422")
        chosen.add(option)
    return tuple(option for option in parameter.options if option in chosen) or _Defect("DEAL-411")


def _flag(_parameter: Parameter, text: str) -> bool | _Defect:
    """Read `true` or `false`, in no other spelling."""
    return text == "true" if text in ("true", "false") else _unreadable("DEAL-423", text)


_READERS: dict[ParameterType, Callable[[Parameter, str], Value | _Defect]] = {
    ParameterType.TEXT: _text,
    ParameterType.MULTILINE: _text,
    ParameterType.ID: _text,
    ParameterType.INTEGER: _integer,
    ParameterType.DECIMAL: _decimal,
    ParameterType.MONEY: _money,
    ParameterType.PERCENT: _percent,
    ParameterType.DATE: _date,
    ParameterType.CHOICE: _choice,
    ParameterType.FLAG: _flag,
}
