"""Linting a contract: from its passages to its structure to findings."""

from __future__ import annotations

from contractgen.findings import Findings
from contractgen.model.house import House
from contractgen.model.manuscript import Manuscript
from contractgen.recover.recover import recover
from contractgen.rules.registry import run_rules


def lint_manuscript(manuscript: Manuscript, house: House) -> Findings:
    """Return what the rules find in a contract, with the severities of the house."""
    return run_rules(recover(manuscript), house)
