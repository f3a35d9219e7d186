"""A finding that is not to be told, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from contractgen.findings.finding import Finding


class Ground(StrEnum):
    """Where it is written that a finding is not to be told."""

    FILE = "file"  # in the contract itself
    PROFILE = "profile"  # in the house style
    BASELINE = "baseline"  # in a list of what was known before


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is not to be told: on which ground, and the reason that is given there."""

    finding: Finding
    ground: Ground
    reason: str = ""
