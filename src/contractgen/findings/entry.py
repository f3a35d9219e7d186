"""The entry of one finding code in the catalogue: its name, severity and words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is; only an error stops a publication."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One sentence in English and in Chinese, with the same `{named}` places in both."""

    en: str
    zh: str

    def in_language(self, language: str) -> str:
        """Return the sentence for a language tag; every Chinese tag gets Chinese, any other English."""
        return self.zh if language.lower().startswith("zh") else self.en


@dataclass(frozen=True, slots=True)
class Entry:
    """What a code means, forever: a code is never used again for something else.

    `message` names the defect, `hint` says what to do, `explanation` is what `contractgen explain` prints.
    """

    code: str
    name: str
    severity: Severity
    message: Bilingual
    hint: Bilingual
    explanation: Bilingual
