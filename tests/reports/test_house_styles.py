"""House styles are strict YAML: severities of codes and families, codes off, what is accepted with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

import contractgen
from contractgen.findings import Finding, Location, Severity
from contractgen.source.housestyles import load_house, shipped_house, shipped_houses
from contractgen.source.schemas import schema

PROFILES = Path(contractgen.__file__).parent / "profiles"


def codes(text: str) -> list[tuple[str, int]]:
    house, found = load_house(text.encode(), "house.yaml")
    assert (house is None) is bool(found)
    return [(item.code, item.where.line) for item in found]


@pytest.mark.parametrize("name", shipped_houses())
def test_the_shipped_house_styles_load_under_their_names(name: str) -> None:
    assert shipped_house(name).name == name


@pytest.mark.parametrize("path", sorted(PROFILES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_shipped_house_styles_are_as_their_schema_says(path: Path) -> None:
    house, found = load_house(path.read_bytes(), path.name)
    assert not found
    assert house == shipped_house(path.stem)


def test_a_house_style_can_start_from_any_shipped_one() -> None:
    assert tuple(sorted(schema("house-style")["properties"]["extends"]["enum"])) == shipped_houses()
    house, found = load_house(b"id: a\nextends: strict\nseverities:\n  REF: info\n", "house.yaml")
    assert house is not None, found
    assert (house.severities["NUM"], house.severities["REF"]) == (Severity.ERROR, Severity.INFO)


def test_a_house_style_says_what_is_graver_lighter_off_and_accepted() -> None:
    text = """\
id: our-firm
note: as agreed in spring
extends: default
severities:
  REF: warning
  REF-204: error
  REF-202: off
allow:
  - {code: REF-201, reason: schedules follow later}
"""
    house, found = load_house(text.encode(), "house.yaml")
    assert not found
    assert house is not None
    assert house.allowed == (("REF-201", "schedules follow later"),)
    graded = [house.graded(Finding(code, Location())) for code in ("REF-205", "REF-204", "REF-202")]
    assert [item.severity if item else None for item in graded] == [
        Severity.WARNING,
        Severity.ERROR,
        None,
    ]


def test_what_is_wrong_in_a_house_style_is_told_at_its_place() -> None:
    assert codes("id: a\nseverities:\n  NUM-999: error\n") == [("LOAD-191", 3)]
    assert codes("id: a\nseverities:\n  LOAD-101: off\n") == [("LOAD-191", 3)]
    assert codes("id: a\nseverities:\n  numbers: off\n") == [("LOAD-191", 3)]
    assert codes("id: a\nseverities:\n  NUM: grave\n") == [("LOAD-152", 3)]
    assert codes("id: a\nallow:\n  - {code: XYZ-101, reason: because}\n") == [("LOAD-191", 3)]
    assert codes("id: a\nallow:\n  - {code: REF-201}\n") == [("LOAD-142", 3)]
    assert codes("id: a\nextends: nobody\n") == [("LOAD-152", 2)]
    assert codes("id: a\nlevel: error\n") == [("LOAD-141", 2)]
    assert codes("") == [("LOAD-110", 1)]
