"""The catalogue of findings: every code speaks both languages and says the same in each."""

from __future__ import annotations

import importlib
import re
import string

import pytest

from contractgen.findings import CATALOGUE, Bilingual, Entry, Finding, Location, finding, hint_of, message_of

FAMILIES = ("load", "lib", "tpl", "deal", "asm", "num", "ref", "pun", "blk", "docx", "pdf", "out", "env")


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def alike(sentence: str) -> set[str]:
    """Return the places of a sentence; what is a word of its language has one for each: `part_en`, `part_zh`."""
    return {re.sub("_(?:en|zh)$", "", name) for name in places(sentence)}


def test_no_code_is_given_twice() -> None:
    modules = [importlib.import_module(f"contractgen.findings.catalogue.{family}") for family in FAMILIES]
    codes = [entry.code for module in modules for entry in module.ENTRIES]
    assert len(codes) == len(set(codes)) == len(CATALOGUE)


def test_no_name_is_given_twice_in_a_family() -> None:
    named = [(entry.code.split("-")[0], entry.name) for entry in CATALOGUE.values()]
    assert len(named) == len(set(named))


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.code)
def test_an_entry_says_the_same_in_chinese_and_english(entry: Entry) -> None:
    assert re.fullmatch(r"[A-Z]+-[0-9]{3}", entry.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.name)
    for sentence in (entry.message, entry.hint, entry.explanation):
        assert isinstance(sentence, Bilingual)
        assert sentence.en
        assert re.search("[\u4e00-\u9fff]", sentence.zh)
        assert alike(sentence.en) == alike(sentence.zh), entry.code
    # Explanations are printed as they are; only a look's tags have two braces: {{ body }}.
    assert not re.search(r"\{\{\S", entry.explanation.en + entry.explanation.zh)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_message_can_be_printed(language: str) -> None:
    for entry in CATALOGUE.values():
        named = {name for sentence in (entry.message, entry.hint) for name in places(sentence.in_language(language))}
        told = Finding(entry.code, Location("a.yaml", 1, 1), tuple((name, "value") for name in sorted(named)))
        assert message_of(told, language)
        assert hint_of(told, language)


def test_a_finding_without_an_argument_of_its_sentences_is_a_bug_at_once() -> None:
    with pytest.raises(ValueError, match="lacks"):
        finding("TPL-390", Location())


def test_what_steers_a_terminal_is_written_out() -> None:
    named = finding("LOAD-102", excerpt="a\x1b[2Jb", label="\u202e1")
    assert (named.excerpt, named.label) == ("a\\u001b[2Jb", "\\u202e1")
    assert finding("LOAD-101", reason="\x07条款").arguments == (("reason", "\\u0007条款"),)
