"""The catalogue of DEAL findings: complete, bilingual, and used."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from contractgen.findings import CATALOGUE, Bilingual, Entry, Severity

DEAL = [entry for code, entry in CATALOGUE.items() if code.startswith("DEAL-")]
# An answer that only other agreements ask for, and what a draft still lacks.
WARNINGS = {"DEAL-407", "DEAL-470", "DEAL-471", "DEAL-472", "DEAL-473", "DEAL-474"}
SOURCES = Path(__file__).parents[2] / "src" / "contractgen"


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("entry", DEAL, ids=lambda entry: entry.code)
def test_an_entry_says_the_same_in_both_languages(entry: Entry) -> None:
    sentence: Bilingual
    for sentence in (entry.message, entry.hint, entry.explanation):
        assert sentence.en.strip()
        assert re.search("[一-鿿]", sentence.zh)
        assert places(sentence.en) == places(sentence.zh)
    assert not places(entry.explanation.en)
    assert entry.severity is (Severity.WARNING if entry.code in WARNINGS else Severity.ERROR)


def test_codes_come_in_order_and_names_once() -> None:
    assert [entry.code for entry in DEAL] == sorted({entry.code for entry in DEAL})
    assert len({entry.name for entry in DEAL}) == len(DEAL)


def test_every_code_is_used_and_every_used_code_is_in_the_catalogue() -> None:
    used = {
        code
        for folder in ("assemble", "pipeline", "source")
        for path in (SOURCES / folder).glob("*.py")
        for code in re.findall(r'"(DEAL-[0-9]+)"', path.read_text(encoding="utf-8"))
    }
    assert used == {entry.code for entry in DEAL}
