"""Linting a contract: from its passages to its structure to findings; also against the document it should be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from contractgen.findings import Finding, Findings, in_order
from contractgen.model.house import House
from contractgen.model.manuscript import Manuscript
from contractgen.model.structure import Structure
from contractgen.prove.against_model import Held, hold_against, likeness
from contractgen.recover.recover import recover
from contractgen.rules.registry import run_rules

# What a passage that reads as it should can still be wrong in: how Word was told to write it.
_OF_THE_FILE: Final = frozenset({"NUM-116", "NUM-117", "NUM-119", "NUM-120", "REF-208", "REF-209", "REF-213"})
_OF_THE_MODEL: Final = ("NUM-", "REF-", "PUN-", "BLK-")


@dataclass(frozen=True, slots=True)
class Model:
    """A document that a contract should be: its structure, and what the rules find in it."""

    structure: Structure
    known: Findings


def model_of(manuscript: Manuscript, house: House) -> Model:
    """Return a document as the model that files are held against."""
    structure = recover(manuscript)
    return Model(structure, run_rules(structure, house))


def lint_manuscript(manuscript: Manuscript, house: House, models: Sequence[Model] = ()) -> Findings:
    """Return what the rules find in a contract, with the severities of the house.

    With `models`, the documents of a deal, it is held against the one that is most like it: each difference is told
    once (NUM-125 and what stands beside it). What the rules find there, or follows from there, is not told again.
    """
    structure = recover(manuscript)
    found = run_rules(structure, house)
    if not models:
        return found
    model = models[0] if len(models) == 1 else max(models, key=lambda one: likeness(structure, one.structure))
    held = hold_against(structure, model.structure)
    graded = (one for one in map(house.graded, held.findings) if one is not None)
    return in_order((*graded, *_unexplained(structure, found, model, held)))


def _unexplained(structure: Structure, found: Findings, model: Model, held: Held) -> list[Finding]:
    """Return the findings of the rules that the model does not explain.

    A passage that differs is told already. In one that is alike, what is found is true of the model as well, or it
    follows from what differs elsewhere, or it is a matter of the file alone.
    """
    passages, theirs = structure.manuscript.passages, model.structure.manuscript.passages
    compared = {passages[index].number for index in held.compared}
    mine = {passages[index].number: theirs[other].number for index, other in held.alike.items()}
    same = {(item.code, item.paragraph) for item in model.known}
    led = _led_astray(structure, held)
    return [
        item
        for item in found
        if not item.code.startswith(_OF_THE_MODEL)
        or item.paragraph not in compared
        or (item.paragraph in mine and item.code in _OF_THE_FILE and (item.code, item.paragraph) not in led)
        or (item.paragraph in mine and (item.code, mine[item.paragraph]) in same)
    ]


def _led_astray(structure: Structure, held: Held) -> set[tuple[str, int]]:
    """Return the findings about fields, by code and paragraph, whose target is told already: lost, or labelled anew."""
    is_lost = any(item.code == "NUM-133" for item in held.findings)
    chains: dict[int, set[int]] = {}  # the passages of an item and of those around it, by its own
    for item in structure.items:
        outer = set() if item.parent is None else chains[structure.items[item.parent].passage]
        chains.setdefault(item.passage, {item.passage} | outer)
    found: set[tuple[str, int]] = set()
    for passage in structure.manuscript.passages:
        for pointer in passage.pointers:
            if pointer.target is None:
                found |= {("REF-209", passage.number)} if is_lost else set()
            elif not chains.get(pointer.target, {pointer.target}) <= held.alike.keys():
                found.add(("REF-208", passage.number))
    return found
