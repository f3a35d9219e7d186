"""How mutants are judged: found or not, once or more often, at the right place and by a rule of its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mutations import MODEL, SAME, Mutant

from contractgen.findings import Finding, Severity
from contractgen.pipeline.lint import Model
from contractgen.pipeline.lintfiles import lint_bytes
from contractgen.source.housestyles import shipped_house


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was told of a mutant: by how many findings, and whether one of them is right in place and rule."""

    mutant: Mutant
    with_model: bool
    findings: tuple[Finding, ...]
    is_placed: bool

    @property
    def is_found(self) -> bool:
        return bool(self.findings)

    @property
    def is_visible(self) -> bool:
        return not self.mutant.invisible or (self.with_model and self.mutant.invisible not in SAME)


def told(data: bytes, file: str, models: tuple[Model, ...] = ()) -> tuple[Finding, ...]:
    """Return the errors and warnings of a file: placeholders that are still to be filled in are none of a mutation."""
    found = lint_bytes(data, file, house=shipped_house("default"), models=models).findings
    return tuple(item for item in found if item.severity is not Severity.INFO and not item.code.startswith("BLK"))


def judged(mutants: Iterable[Mutant], *, with_model: bool) -> Iterator[Verdict]:
    """Lint mutants, alone or against the document that they were made from."""
    for mutant in mutants:
        every = told(mutant.data, mutant.file, (mutant.model,) if with_model else ())
        new = tuple(item for item in every if (item.code, item.excerpt) not in mutant.own)
        codes = (*mutant.codes, *MODEL)
        placed = any(item.code in codes and _place(item) in mutant.places for item in new)
        yield Verdict(mutant, with_model, new, placed)


def _place(item: Finding) -> int:
    return item.where.line or item.paragraph
