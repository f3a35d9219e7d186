"""Versions of clauses and templates, and the ranges that templates and deals ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass

_VERSION = re.compile(r"(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})", re.ASCII)
_RANGE = re.compile(r"([\^~]?)((?:0|[1-9][0-9]{0,5})(?:\.(?:0|[1-9][0-9]{0,5})){0,2})", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A version in three numbers: major.minor.patch."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        """Return `major.minor.patch`."""
        return f"{self.major}.{self.minor}.{self.patch}"

    @classmethod
    def parse(cls, text: str) -> Version | None:
        """Read `1.2.3`; anything else is None."""
        match = _VERSION.fullmatch(text)
        return cls(*(int(part) for part in match.groups())) if match else None


@dataclass(frozen=True, slots=True)
class VersionRange:
    """The versions from `lowest` up to, but without, `beyond`.

    `^1` and `^1.2` stay within the major version, `~1.2` within the minor one; `1.2.0` is that version alone.
    A number without a sign (`1`, `1.2`) means the same as with `^`, respectively `~`.
    """

    text: str
    lowest: Version
    beyond: Version

    def __str__(self) -> str:
        """Return the range as it was written."""
        return self.text

    def __contains__(self, version: Version) -> bool:
        """Say whether a version lies in the range."""
        return self.lowest <= version < self.beyond

    @classmethod
    def parse(cls, text: str) -> VersionRange | None:
        """Read a range; anything else is None."""
        match = _RANGE.fullmatch(text)
        if not match:
            return None
        sign, numbers = match[1], [int(part) for part in match[2].split(".")]
        lowest = Version(*[*numbers, 0, 0][:3])
        if not sign:
            sign = {1: "^", 2: "~", 3: "="}[len(numbers)]
        if sign == "=":
            beyond = Version(lowest.major, lowest.minor, lowest.patch + 1)
        elif sign == "~" and len(numbers) > 1:
            beyond = Version(lowest.major, lowest.minor + 1, 0)
        else:
            beyond = Version(lowest.major + 1, 0, 0)
        return cls(text, lowest, beyond)
