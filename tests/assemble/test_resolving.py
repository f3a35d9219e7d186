"""Resolving: ranges, the lock, and what is said when they no longer agree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from assembling_cases import clause, instrument, library, main_template, template, told

from contractgen.assemble.resolve import resolve
from contractgen.findings import Finding, Location, Severity, errors_in
from contractgen.model.clause import Approval, Clause
from contractgen.model.library import Lock, Pin
from contractgen.model.template import Template
from contractgen.model.version import Version


def liability(version: str, *, approved: bool = False) -> Clause:
    """Return a version of a clause."""
    made = clause(f'id: liability\nversion: "{version}"\nheading: 责任\nprovisions: [依法承担。]')
    approval = Approval("法务部", "2026-11-01", made.fingerprint, made.where)
    return replace(made, approval=approval if approved else None)


VERSIONS = tuple(liability(version) for version in ("1.0.0", "1.2.0", "1.2.3", "2.0.0"))


def lock(**pins: tuple[str, str]) -> Lock:
    """Return a lock with these pins: version and fingerprint."""
    pinned = tuple(
        Pin(name, Version.parse(version) or Version(0, 0, 0), mark) for name, (version, mark) in pins.items()
    )
    return Lock("sample", Version(1, 0, 0), pinned, ())


def resolved(
    sample: Template, *clauses: Clause, pinned: Lock | None = None, locked: bool = False
) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """Return the versions by clause, and what was found."""
    chosen, found = resolve(sample, library(sample, *clauses, lock=pinned), locked=locked)
    return {name: str(item.version) for name, item in chosen.items()}, found


@pytest.mark.parametrize(
    ("wanted", "version"),
    [("^1", "1.2.3"), ("^1.2", "1.2.3"), ("~1.2", "1.2.3"), ("1.2.0", "1.2.0"), ("^2", "2.0.0"), ("1", "1.2.3")],
)
def test_without_a_lock_the_newest_version_in_range_is_taken_and_told(wanted: str, version: str) -> None:
    chosen, found = resolved(main_template(f"liability {wanted}"), *VERSIONS)
    assert chosen == {"liability": version}
    assert [(item.code, item.severity) for item in found] == [("ASM-531", Severity.INFO)]


def test_a_lock_holds_a_clause_at_its_version_and_a_newer_one_is_told() -> None:
    pinned = lock(liability=("1.2.0", VERSIONS[1].fingerprint))
    for locked in (False, True):
        versions, found = resolved(main_template("liability ^1"), *VERSIONS, pinned=pinned, locked=locked)
        assert versions == {"liability": "1.2.0"}
        assert [item.code for item in found] == ["ASM-536"]
        assert not errors_in(found)


def test_without_a_lock_locked_refuses() -> None:
    _, found = resolved(main_template("liability ^1"), *VERSIONS, locked=True)
    assert [item.code for item in errors_in(found)] == ["ASM-524"]
    assert found[0].where == Location("templates/sample/template.yaml", 1, 1)


@pytest.mark.parametrize(
    ("pins", "lines", "told_as", "refused_as"),
    [
        ({}, ("liability ^1",), "ASM-532", "ASM-525"),
        ({"liability": ("1.0.0", "x")}, ("liability ^2",), "ASM-533", "ASM-526"),
        ({"liability": ("1.9.0", "x")}, ("liability ^1",), "ASM-534", "ASM-527"),
        ({"liability": ("1.2.3", "x")}, ("liability ^1",), "ASM-535", "ASM-529"),
    ],
)
def test_a_lock_that_no_longer_fits_is_told_and_with_locked_refused(
    pins: dict[str, tuple[str, str]], lines: tuple[str, ...], told_as: str, refused_as: str
) -> None:
    sample = main_template(*lines)
    chosen, found = resolved(sample, *VERSIONS, pinned=lock(**pins))
    assert [item.code for item in found] == [told_as]
    assert not errors_in(found)
    assert chosen["liability"] in ("1.2.3", "2.0.0")
    _, found = resolved(sample, *VERSIONS, pinned=lock(**pins), locked=True)
    assert [item.code for item in errors_in(found)] == [refused_as]
    assert found[0].where.file == "templates/sample/template.yaml"
    assert "contractgen lock" in told(found)


def test_an_approved_clause_whose_content_is_not_the_locked_one_is_always_refused() -> None:
    pinned = lock(liability=("1.0.0", "sha256:other"))
    for locked in (False, True):
        _, found = resolved(
            main_template("liability ^1"), liability("1.0.0", approved=True), pinned=pinned, locked=locked
        )
        assert [item.code for item in errors_in(found)] == ["ASM-528"]
        assert found[0].where.file == "clauses/liability/1.0.0.yaml"


def test_dropping_and_swapping_lines_needs_no_new_lock() -> None:
    other = clause("id: other\nheading: 其他\nprovisions: [一。]")
    pinned = lock(liability=("1.2.3", VERSIONS[2].fingerprint), other=("1.0.0", other.fingerprint))
    for lines in (("liability ^1", "other ^1"), ("other ^1", "liability ^1"), ("other ^1",)):
        chosen, found = resolved(main_template(*lines), *VERSIONS, other, pinned=pinned, locked=True)
        assert (list(chosen), found) == ([line.split()[0] for line in lines], ())


def test_a_clause_that_is_not_there_is_told_with_the_nearest() -> None:
    _, found = resolved(main_template("liabilty ^1"), *VERSIONS)
    (error,) = errors_in(found)
    assert (error.code, dict(error.arguments)["nearest"]) == ("ASM-521", "liability")


def test_a_range_without_a_version_names_the_versions_there_are() -> None:
    chosen, found = resolved(main_template("liability ^3"), *VERSIONS)
    (error,) = errors_in(found)
    assert (chosen, error.code) == ({}, "ASM-522")
    assert dict(error.arguments)["versions"] == "1.0.0, 1.2.0, 1.2.3, 2.0.0"


def test_a_clause_in_two_instruments_has_one_version_that_fits_both() -> None:
    sample = template(instrument("main", "liability ^1") + instrument("other", "liability ~1.2"))
    assert resolved(sample, *VERSIONS)[0] == {"liability": "1.2.3"}
    apart = template(instrument("main", "liability ^1") + instrument("other", "liability ^2"))
    _, found = resolved(apart, *VERSIONS)
    (error,) = errors_in(found)
    assert (error.code, dict(error.arguments)["ranges"]) == ("ASM-523", "^1, ^2")


def test_every_defect_is_told_in_one_run() -> None:
    _, found = resolved(main_template("liability ^3", "nothing ^1"), *VERSIONS)
    assert [item.code for item in errors_in(found)] == ["ASM-522", "ASM-521"]
