"""The catalogue of all finding codes, and the words it gives to a finding."""

from __future__ import annotations

from functools import cache
from string import Formatter
from typing import Protocol

from contractgen.findings.catalogue import asm, blk, deal, docx, env, lib, load, num, out, pdf, pun, ref, tpl
from contractgen.findings.entry import Entry
from contractgen.findings.markup_names import in_words

CATALOGUE: dict[str, Entry] = {
    entry.code: entry
    for family in (load, lib, tpl, deal, asm, num, ref, pun, blk, docx, pdf, out, env)
    for entry in family.ENTRIES
}


class Described(Protocol):
    """Anything that carries a code and the arguments of its sentences."""

    @property
    def code(self) -> str:
        """The code in the catalogue."""

    @property
    def arguments(self) -> tuple[tuple[str, str], ...]:
        """The named places of the sentences."""


def entry_of(code: str) -> Entry:
    """Return the entry of a code; an unknown code is a bug and raises KeyError."""
    return CATALOGUE[code]


@cache
def places_of(code: str) -> frozenset[str]:
    """Return the named places in the sentences of a code."""
    entry = entry_of(code)
    sentences = (entry.message.en, entry.message.zh, entry.hint.en, entry.hint.zh)
    return frozenset(name for sentence in sentences for _, name, _, _ in Formatter().parse(sentence) if name)


def message_of(described: Described, language: str) -> str:
    """Return the sentence that names the defect."""
    return (
        entry_of(described.code)
        .message.in_language(language)
        .format_map(in_words(described.code, dict(described.arguments), language))
    )


def hint_of(described: Described, language: str) -> str:
    """Return the sentence that says what to do."""
    return entry_of(described.code).hint.in_language(language).format_map(dict(described.arguments))
