"""A revision: what differs between two versions of a clause, change by change, and how large a step that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from contractgen.findings import Location
from contractgen.model.clause import Clause


class Step(IntEnum):
    """How far the version of a clause has to go up for a change; the larger step covers the smaller ones."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    def __str__(self) -> str:
        """Return `none`, `patch`, `minor` or `major`."""
        return self.name.lower()


class ChangeKind(StrEnum):
    """What a change is about; each makes a step that docs/clause-files.md says."""

    CLAUSE_ADDED = "clause-added"
    CLAUSE_REMOVED = "clause-removed"
    LANGUAGE = "language"
    HEADING = "heading"
    WORDING = "wording"
    ANSWER = "answer"
    REFERENCE = "reference"
    PROVISION_ADDED = "provision-added"
    PROVISION_REMOVED = "provision-removed"
    PROVISION_MOVED = "provision-moved"
    PROVISION_RENAMED = "provision-renamed"
    CONDITION = "condition"
    EMPHASIS = "emphasis"
    REPETITION = "repetition"
    BLOCK = "block"
    NUMBERING = "numbering"
    ENDINGS = "endings"
    SPECIAL_TERMS = "special-terms"
    MARK = "mark"
    PARAMETER_ADDED = "parameter-added"
    PARAMETER_REMOVED = "parameter-removed"
    PARAMETER_RETYPED = "parameter-retyped"
    DEFAULT = "default"
    OPTIONS = "options"
    BOUNDS = "bounds"
    FACT = "fact"
    TABLE = "table"
    NOTES = "notes"
    LAYOUT = "layout"


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what it is about, what stood there and what stands there now, with the places in both files.

    `subject` is the path of a provision (the new one, where it has two), or the name of a parameter, a fact or a
    table, `table.column` for a column; nothing for the clause itself. `part` says which part of it: `heading`, `text`,
    `closing`, `minimum`, a line of a block. `old` and `new` are as a file writes them, marks and all; one of them is
    empty where something was added or removed.
    """

    kind: ChangeKind
    step: Step
    subject: str
    before: Location | None
    after: Location | None
    old: str
    new: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions of a clause and every change between them, in the order of the new one.

    `old` is None for a new clause, `new` for one that is gone. `pairs` are the paths of the provisions that are in
    both versions, old and new.
    """

    clause: str
    old: Clause | None
    new: Clause | None
    changes: tuple[Change, ...]
    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def step(self) -> Step:
        """The step that the changes make together: the largest."""
        return max((change.step for change in self.changes), default=Step.NONE)

    @property
    def deciding(self) -> tuple[Change, ...]:
        """The changes that make the step what it is; nothing where no step is needed."""
        return tuple(change for change in self.changes if change.step is self.step is not Step.NONE)
