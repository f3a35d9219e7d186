"""Resolving: which version of every clause a template gets, from its ranges and its lock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from contractgen.assemble.names import nearest
from contractgen.findings import Finding, Severity, finding
from contractgen.model.clause import Clause
from contractgen.model.library import Library, Pin
from contractgen.model.template import ClauseLine, Template

# What a lock may leave open: the error where it must not, and the note where it may.
_MISSING = ("ASM-525", "ASM-532")
_OUTSIDE = ("ASM-526", "ASM-533")
_GONE = ("ASM-527", "ASM-534")
_CHANGED = ("ASM-529", "ASM-535")


def resolve(
    template: Template, library: Library, *, locked: bool, as_of: date | None = None
) -> tuple[dict[str, Clause], tuple[Finding, ...]]:
    """Return the clause versions of a template by clause id, in the order of its lines.

    A clause gets the version that the template's lock pins, when that lies in the ranges of all its lines;
    else the newest version that does. With `locked`, anything that the lock does not settle is an error;
    without, it is told and resolved anew. An approved clause whose content is not the one that was locked is
    refused either way. A version that is withdrawn, or not in effect on the day `as_of`, is never chosen anew; one
    that the lock pins is used with a warning, and refused with `locked`. Clauses for which there is no version at all
    are left out, with an error.
    """
    lock = library.locks.get(template.id)
    desk = _Desk(
        template.id, library, {pin.clause: pin for pin in lock.pins} if lock else {}, locked, lock is not None, as_of
    )
    found: list[Finding] = []
    if lock is None:
        found.append(finding("ASM-524" if locked else "ASM-531", template.where, template=template.id))
    chosen: dict[str, Clause] = {}
    for identifier, lines in _lines_by_clause(template).items():
        clause, said = _clause(desk, identifier, lines)
        found += said
        if clause:
            chosen[identifier] = clause
    return chosen, tuple(found)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a template's lines are resolved against."""

    template: str
    library: Library
    pins: Mapping[str, Pin]
    locked: bool
    has_lock: bool
    day: date | None


def _lines_by_clause(template: Template) -> dict[str, list[ClauseLine]]:
    """Return the lines of a template by the clause they name; a clause may stand in several instruments."""
    lines: dict[str, list[ClauseLine]] = {}
    for instrument in template.instruments:
        for line in instrument.lines:
            lines.setdefault(line.clause, []).append(line)
    return lines


def _clause(desk: _Desk, identifier: str, lines: list[ClauseLine]) -> tuple[Clause | None, list[Finding]]:
    """Return the version of one clause that the lock or, failing that, the ranges ask for."""
    where = lines[0].where
    versions = desk.library.clauses.get(identifier, ())
    if not versions:
        near = nearest(identifier, desk.library.clauses)
        return None, [finding("ASM-521", where, clause=identifier, nearest=near)]
    fitting = [clause for clause in versions if all(clause.version in line.range for line in lines)]
    if not fitting:
        return None, [_nothing_fits(identifier, lines, versions)]
    usable = [clause for clause in fitting if not clause.withdrawal and clause.is_in_effect(desk.day)]
    pin = desk.pins.get(identifier)
    pinned = next((clause for clause in fitting if pin and clause.version == pin.version), None)
    if pin and pinned:
        newer = _newer(pinned, usable[-1], lines[0]) if usable else []
        return pinned, [*_changed(desk, pin, pinned, lines[0]), *_out_of_use(desk, pinned, lines[0]), *newer]
    if not usable:
        return None, [_none_in_use(fitting, lines[0])]
    if pin is None:
        said = [_drift(desk, _MISSING, lines[0], usable[-1])] if desk.has_lock else []
        return usable[-1], said
    codes = _OUTSIDE if any(clause.version == pin.version for clause in versions) else _GONE
    return usable[-1], [_drift(desk, codes, lines[0], usable[-1], str(pin.version))]


def _nothing_fits(identifier: str, lines: list[ClauseLine], versions: tuple[Clause, ...]) -> Finding:
    """Report that no version lies in the range of a clause's line, or in the ranges of all its lines."""
    there = ", ".join(str(clause.version) for clause in versions)
    for line in lines:
        if not any(clause.version in line.range for clause in versions):
            return finding("ASM-522", line.where, clause=identifier, range=line.range, versions=there)
    ranges = ", ".join(dict.fromkeys(str(line.range) for line in lines))
    return finding("ASM-523", lines[-1].where, clause=identifier, ranges=ranges, versions=there)


def _drift(desk: _Desk, codes: tuple[str, str], line: ClauseLine, clause: Clause, pinned: str = "–") -> Finding:
    """Report what the lock does not settle: by the first code where that is an error, else by the second."""
    code = codes[0] if desk.locked else codes[1]
    return finding(code, line.where, clause=clause.id, range=line.range, version=clause.version, pinned=pinned)


def _changed(desk: _Desk, pin: Pin, clause: Clause, line: ClauseLine) -> list[Finding]:
    """Report a clause whose legal content is not the one that was locked."""
    if clause.fingerprint == pin.fingerprint:
        return []
    if clause.approval:
        return [finding("ASM-528", clause.where, clause=clause.key)]
    return [_drift(desk, _CHANGED, line, clause, str(pin.version))]


def _newer(pinned: Clause, newest: Clause, line: ClauseLine) -> list[Finding]:
    """Tell of a version that the lock keeps out: whoever wrote it may wonder where it is."""
    if newest.version <= pinned.version:
        return []
    return [finding("ASM-536", line.where, clause=pinned.id, pinned=pinned.version, version=newest.version)]


def _out_of_use(desk: _Desk, pinned: Clause, line: ClauseLine) -> list[Finding]:
    """Report a locked version that is withdrawn or not in effect: an error where only what is locked may be used."""
    found: list[Finding] = []
    name, key = desk.template, pinned.key
    if done := pinned.withdrawal:
        reason = done.reason or "–"
        found.append(finding("LIB-275", line.where, template=name, clause=key, by=done.by, on=done.on, reason=reason))
    if not pinned.is_in_effect(desk.day):
        found.append(finding("LIB-276", line.where, template=name, clause=key, day=desk.day, days=_days(pinned)))
    return found if desk.locked else [replace(item, graded=Severity.WARNING) for item in found]


def _none_in_use(fitting: list[Clause], line: ClauseLine) -> Finding:
    """Report that every version in range is withdrawn or not in effect."""
    told = ", ".join(_told(clause) for clause in fitting)
    return finding("LIB-277", line.where, clause=line.clause, range=line.range, versions=told)


def _told(clause: Clause) -> str:
    """Return a version with the day of its withdrawal (†), or the days of its effect."""
    return (
        f"{clause.version} († {clause.withdrawal.on})" if clause.withdrawal else f"{clause.version} ({_days(clause)})"
    )


def _days(clause: Clause) -> str:
    return f"{clause.effective or ''}…{clause.expires or ''}"
