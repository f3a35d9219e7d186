"""A house style: what a profile asks for beyond what is wrong anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from contractgen.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class House:
    """A house style: what a profile asks for beyond what is wrong anywhere.

    `severities` overrule the catalogue's, by code or by family (`NUM`); the code wins, and None keeps it silent. What
    is only noted stays a note, or is silent, unless its own code is named.
    `allowed` are the codes that are accepted everywhere, with the reasons.
    """

    name: str = "default"
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    allowed: tuple[tuple[str, str], ...] = ()

    def graded(self, item: Finding) -> Finding | None:
        """Return a finding with the severity that the house gives it; None where the house keeps it silent."""
        family = item.code.partition("-")[0]
        if item.code in self.severities:
            asked = self.severities[item.code]
        else:
            asked = self.severities.get(family, item.severity)
            asked = item.severity if asked and item.severity is Severity.INFO else asked
        if asked is None:
            return None
        return item if asked is item.severity else replace(item, graded=asked)
