"""Parameters: what changed in what a deal may and must answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from contractgen.model.parameter import NonePolicy, Parameter
from contractgen.model.revision import Change, ChangeKind, Step
from contractgen.revise.written import written_list, written_number

# The kind, the step, what stood there, what stands there now, and of which key.
_Difference = tuple[ChangeKind, Step, str, str, str]


def parameter_changes(old: Sequence[Parameter], new: Sequence[Parameter]) -> Iterator[Change]:
    """Yield the changes of the parameters of two versions, in the order of the new one; what is gone comes last."""
    before = {parameter.name: parameter for parameter in old}
    after = {parameter.name: parameter for parameter in new}
    for parameter in after.values():
        if parameter.name in before:
            yield from _changes(before[parameter.name], parameter)
        else:
            step = Step.MAJOR if parameter.default is None else Step.MINOR
            yield Change(
                ChangeKind.PARAMETER_ADDED,
                step,
                parameter.name,
                None,
                parameter.where,
                "",
                written_parameter(parameter),
            )
    for parameter in before.values():
        if parameter.name not in after:
            gone = written_parameter(parameter)
            yield Change(ChangeKind.PARAMETER_REMOVED, Step.MAJOR, parameter.name, parameter.where, None, gone, "")


def written_parameter(parameter: Parameter) -> str:
    """Return what a parameter is, in one line: `{type: choice, options: [a, b], default: a}`."""
    said = {
        "type": parameter.type.value,
        "currency": parameter.currency,
        "options": written_list(parameter.options) if parameter.options else "",
        "default": written_default(parameter.default),
        "minimum": written_number(parameter.minimum),
        "maximum": written_number(parameter.maximum),
        "none": "" if parameter.none is NonePolicy.REFUSE else parameter.none.value,
        "blank": "true" if parameter.blank else "",
    }
    return f"{{{', '.join(f'{key}: {value}' for key, value in said.items() if value)}}}"


def written_default(default: str | tuple[str, ...] | None) -> str:
    """Return a default as a file writes it; nothing where there is none."""
    return written_list(default) if isinstance(default, tuple) else default or ""


def options_step(old: Sequence[str], new: Sequence[str]) -> Step:
    """Return the step of other options: what a deal may have answered must stay."""
    if set(old) - set(new):
        return Step.MAJOR
    return Step.MINOR if set(new) - set(old) else Step.PATCH


def bound_step(old: Decimal | None, new: Decimal | None, *, is_lowest: bool) -> Step:
    """Return the step of another bound: major where it refuses what the old one took."""
    if new is None:
        return Step.MINOR
    narrower = old is None or (new > old if is_lowest else new < old)
    return Step.MAJOR if narrower else Step.MINOR


def _changes(old: Parameter, new: Parameter) -> Iterator[Change]:
    for kind, step, before, after, part in (*_answers(old, new), *_limits(old, new), *_notes(old, new)):
        yield Change(kind, step, new.name, old.where, new.where, before, after, part)


def _answers(old: Parameter, new: Parameter) -> Iterator[_Difference]:
    """Yield what changed in what kind of answer it is, and in what it is without one."""
    for part, before, after in (("type", old.type.value, new.type.value), ("currency", old.currency, new.currency)):
        if before != after:
            yield ChangeKind.PARAMETER_RETYPED, Step.MAJOR, before, after, part
    if old.options != new.options:
        step = options_step(old.options, new.options)
        yield ChangeKind.OPTIONS, step, written_list(old.options), written_list(new.options), "options"
    if (old.default or None) != (new.default or None):
        # A deal that says nothing would say something else.
        step = Step.MAJOR if old.default else Step.MINOR
        yield ChangeKind.DEFAULT, step, written_default(old.default), written_default(new.default), "default"


def _limits(old: Parameter, new: Parameter) -> Iterator[_Difference]:
    """Yield what changed in which answers are taken."""
    for part, is_lowest in (("minimum", True), ("maximum", False)):
        least, most = getattr(old, part), getattr(new, part)
        if least != most:
            step = bound_step(least, most, is_lowest=is_lowest)
            yield ChangeKind.BOUNDS, step, written_number(least), written_number(most), part
    if old.places != new.places:
        step = Step.MAJOR if new.places < old.places else Step.MINOR
        yield ChangeKind.BOUNDS, step, str(old.places), str(new.places), "places"
    if old.none is not new.none:
        step = Step.MINOR if old.none is NonePolicy.REFUSE else Step.MAJOR
        yield ChangeKind.BOUNDS, step, old.none.value, new.none.value, "none"
    if old.blank != new.blank:
        step = Step.MINOR if new.blank else Step.MAJOR
        yield ChangeKind.BOUNDS, step, str(old.blank).lower(), str(new.blank).lower(), "blank"


def _notes(old: Parameter, new: Parameter) -> Iterator[_Difference]:
    """Yield what changed for people alone."""
    for part in ("label", "note", "example"):
        before, after = getattr(old, part), getattr(new, part)
        if before != after:
            yield ChangeKind.NOTES, Step.NONE, before, after, part
