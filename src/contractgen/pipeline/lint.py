"""Linting a contract: from its passages to its structure to findings; also against the document it should be."""

from __future__ import annotations

from collections.abc import Sequence
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


def lint_manuscript(manuscript: Manuscript, house: House, models: Sequence[Manuscript] = ()) -> Findings:
    """Return what the rules find in a contract, with the severities of the house.

    With `models`, the documents of a deal, it is held against the one that is most like it: each difference is told
    once (NUM-125 and what stands beside it). What the rules find there, or follows from there, is not told again.
    """
    structure = recover(manuscript)
    found = run_rules(structure, house)
    if not models:
        return found
    model = max(map(recover, models), key=lambda one: likeness(structure, one))
    held = hold_against(structure, model)
    graded = (one for one in map(house.graded, held.findings) if one is not None)
    return in_order((*graded, *_unexplained(structure, found, model, run_rules(model, house), held)))


def _unexplained(structure: Structure, found: Findings, model: Structure, known: Findings, held: Held) -> list[Finding]:
    """Return the findings of the rules that the model does not explain.

    A passage that differs is told already. In one that is alike, what is found is true of the model as well, or it
    follows from what differs elsewhere, or it is a matter of the file alone.
    """
    passages = structure.manuscript.passages
    compared = {passages[index].number for index in held.compared}
    mine = {passages[index].number: model.manuscript.passages[other].number for index, other in held.alike.items()}
    same = {(item.code, item.paragraph) for item in known}
    return [
        item
        for item in found
        if not item.code.startswith(_OF_THE_MODEL)
        or item.paragraph not in compared
        or (item.paragraph in mine and (item.code in _OF_THE_FILE or (item.code, mine[item.paragraph]) in same))
    ]
