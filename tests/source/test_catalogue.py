"""The catalogue of LOAD, LIB and TPL: every code has words in both languages, and is used."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from contractgen.findings import CATALOGUE, Entry
from contractgen.findings.catalogue import lib, load, tpl_files

ENTRIES = (*load.ENTRIES, *lib.ENTRIES, *tpl_files.ENTRIES)
PACKAGE = Path(__file__).parent.parent.parent / "src" / "contractgen"
# Files are read in `source`, contracts of anybody in `pipeline`; versions are judged in `revise`, chosen in `assemble`.
LAYERS = ("source", "pipeline", "revise", "assemble")
TEXT = "\n".join(path.read_text("utf-8") for name in LAYERS for path in (PACKAGE / name).glob("*.py"))


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_both_languages_say_the_same(entry: Entry) -> None:
    for pair in (entry.message, entry.hint):
        assert places(pair.en) == places(pair.zh)
        assert re.search("[\u4e00-\u9fff]", pair.zh)
        assert not re.search("[\u4e00-\u9fff]", re.sub(r"`[^`]*`|“[^”]*”|\{[^}]*\}|合计|大写|一", "", pair.en))
    assert entry.explanation.en.endswith(".")
    assert entry.explanation.zh.endswith("。")


def test_codes_are_in_order_and_stand_once() -> None:
    codes = [entry.code for entry in (*load.ENTRIES, *lib.ENTRIES)]
    assert len(set(codes)) == len(codes)
    assert [entry.code for entry in lib.ENTRIES] == sorted(entry.code for entry in lib.ENTRIES)
    assert [entry.code for entry in load.ENTRIES] == sorted(entry.code for entry in load.ENTRIES)
    names = [entry.name for entry in ENTRIES]
    assert len(set(names)) == len(names)


def test_every_code_is_used_and_every_used_code_is_there() -> None:
    used = set(re.findall(r'"((?:LOAD|LIB|TPL)-[0-9]{3})"', TEXT))
    assert {entry.code for entry in ENTRIES} <= used <= set(CATALOGUE)


def test_hints_and_messages_name_only_what_findings_fill_in() -> None:
    for entry in ENTRIES:
        for name in places(entry.message.en) | places(entry.hint.en):
            assert re.search(rf"\b{name}=|\"{name}\"", TEXT), (entry.code, name)
