"""Versions that are withdrawn or not in effect: never chosen anew, and refused where a lock alone decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from assembling_cases import clause, library, main_template

from contractgen.assemble.resolve import resolve
from contractgen.findings import Finding, Severity
from contractgen.model.clause import Approval, Clause, Withdrawal
from contractgen.model.library import Lock, Pin
from contractgen.model.version import Version, VersionRange

TODAY = date(2026, 11, 23)


def term(version: str, *, withdrawn: bool = False, days: str = "…") -> Clause:
    made = clause(f'id: term\nversion: "{version}"\nheading: 期限\nprovisions: [期限一年。]')
    gone = Withdrawal("法务部", "2026-11-20", "", made.where) if withdrawn else None
    first, last = (date.fromisoformat(day) if day else None for day in days.split("…"))
    approval = Approval("法务部", "2026-11-01", made.fingerprint, made.where, gone)
    return replace(made, approval=approval, effective=first, expires=last)


def resolved(
    *clauses: Clause, pinned: Clause | None = None, locked: bool = False, day: date | None = TODAY
) -> tuple[str, list[tuple[str, Severity]]]:
    """Return the version that is chosen for ^1, and what was found besides the state of the lock."""
    pins = (Pin("term", pinned.version, pinned.fingerprint),) if pinned else ()
    sample = main_template("term ^1")
    lock = Lock("sample", Version(1, 0, 0), pins, ())
    chosen, found = resolve(sample, library(sample, *clauses, lock=lock), locked=locked, as_of=day)
    said = [(item.code, item.severity) for item in found if is_about_use(item)]
    return "".join(str(item.version) for item in chosen.values()), said


def is_about_use(item: Finding) -> bool:
    return item.code.startswith("LIB-")


@pytest.mark.parametrize(
    ("newer", "day", "chosen"),
    [
        (term("1.1.0", withdrawn=True), TODAY, "1.0.0"),
        (term("1.1.0", withdrawn=True), None, "1.0.0"),
        (term("1.1.0", days="2026-11-24…"), TODAY, "1.0.0"),
        (term("1.1.0", days="2026-11-23…"), TODAY, "1.1.0"),
        (term("1.1.0", days="…2026-11-22"), TODAY, "1.0.0"),
        (term("1.1.0", days="…2026-11-23"), TODAY, "1.1.0"),
        (term("1.1.0", days="2026-01-01…2026-12-31"), TODAY, "1.1.0"),
        (term("1.1.0", days="2026-11-24…"), None, "1.1.0"),
    ],
)
def test_what_is_out_of_use_is_not_chosen_anew(newer: Clause, day: date | None, chosen: str) -> None:
    assert resolved(term("1.0.0"), newer, day=day) == (chosen, [])


@pytest.mark.parametrize(
    ("pinned", "code"),
    [
        (term("1.0.0", withdrawn=True), "LIB-275"),
        (term("1.0.0", days="…2026-06-30"), "LIB-276"),
        (term("1.0.0", days="2027-01-01…"), "LIB-276"),
    ],
)
def test_a_lock_on_it_is_a_warning_and_refused_where_the_lock_alone_decides(pinned: Clause, code: str) -> None:
    assert resolved(pinned, term("1.1.0"), pinned=pinned) == ("1.0.0", [(code, Severity.WARNING)])
    assert resolved(pinned, term("1.1.0"), pinned=pinned, locked=True) == ("1.0.0", [(code, Severity.ERROR)])


def test_where_nothing_is_left_nothing_is_chosen() -> None:
    versions = (term("1.0.0", withdrawn=True), term("1.1.0", days="2027-01-01…"))
    assert resolved(*versions) == ("", [("LIB-277", Severity.ERROR)])


def test_no_lock_takes_a_withdrawn_version_up() -> None:
    sample = main_template("term ^1")
    shelf = library(sample, term("1.0.0"), term("1.1.0", withdrawn=True))
    newest = shelf.newest("term", VersionRange("^1", Version(1, 0, 0), Version(2, 0, 0)))
    assert newest is not None
    assert newest.version == Version(1, 0, 0)
