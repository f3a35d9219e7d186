"""All combinations: what a template's agreements come to for every set of conditions that a deal can meet.

Every combination is assembled as `build` would assemble it, from a deal that has gaps for everything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Any, Final

from contractgen.assemble.link import link
from contractgen.assemble.number import number
from contractgen.assemble.openlists import OPEN_LIST, open_lists
from contractgen.assemble.plan import Extent, Plan, plan_of
from contractgen.assemble.populate import populate
from contractgen.assemble.reach import Combination, Reach, reach_of
from contractgen.assemble.resolve import resolve
from contractgen.assemble.samples import sample_deal
from contractgen.assemble.select import select
from contractgen.findings import Finding, Findings, Location, Severity, finding, places_of
from contractgen.model.assembly import AnnexedFile
from contractgen.model.library import Library
from contractgen.model.template import Template
from contractgen.pipeline.circumstances import described, smallest
from contractgen.pipeline.examine import examine

# What a template, not a deal, is to blame for among the findings about deals.
_OF_TEMPLATES: Final = frozenset({"DEAL-406", "DEAL-496", "DEAL-497", "DEAL-498"})
# What is no fault of the template: too few parties, rows that belong to no row; what the sample gives in vain.
_IN_VAIN: Final = frozenset({"ASM-507", "ASM-508", "ASM-537", "DEAL-495", "ASM-550", "ASM-551", "ASM-553"})
# What says that the sample lacks something, or that its special term has no place here.
_OF_SAMPLES: Final = frozenset(
    {"ASM-501", "ASM-502", "ASM-503", "ASM-518", *(f"ASM-54{digit}" for digit in range(1, 10))}
)
_UNTRIED: Final = "TPL-449"
# That there is no annex to list is for the deals to mend where a template never has one.
_NO_ANNEX: Final = "ASM-510"


@dataclass(frozen=True, slots=True)
class Combined:
    """How far a template was tried: how many combinations it has, how many of them were assembled, and which."""

    template: str
    count: int
    tried: int
    extent: Extent


def combine(library: Library, template: Template, files: Mapping[str, AnnexedFile]) -> tuple[Combined | None, Findings]:
    """Assemble the combinations of a template, and tell each cause once, with the smallest combination that shows it.

    `files` are its annexed files, by instrument. None, without findings, where a clause cannot be resolved: that is
    told elsewhere.
    """
    clauses, _ = resolve(template, library, locked=False)
    if any(line.clause not in clauses for item in template.instruments for line in item.lines):
        return None, ()
    reach = reach_of(template, clauses)
    plan = plan_of(reach)
    trial = _Trial(library, reach, files)
    found = tuple(_told(trial, plan))
    return Combined(template.id, plan.count, len(plan.combinations), plan.extent), found


class _Stage(IntEnum):
    """How far a combination was taken."""

    SELECTED = 1
    LINKED = 2
    EXAMINED = 3


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What is wrong with the agreement of a combination, each with the stage that says so; the last stage there was."""

    found: Mapping[Finding, _Stage]
    last: _Stage


@dataclass(slots=True)
class _Trial:
    """Assembles combinations of one template, each once, and examines each shape once."""

    library: Library
    reach: Reach
    files: Mapping[str, AnnexedFile]
    known: dict[tuple[str, ...], _Outcome] = field(default_factory=dict)
    examined: dict[str, Findings] = field(default_factory=dict)

    def __call__(self, combination: Combination) -> _Outcome:
        """Return what becomes of a combination."""
        key = tuple(combination.values())
        if key not in self.known:
            found: dict[Finding, _Stage] = {}
            last = _Stage.SELECTED
            for last, its in self._stages(combination):
                for item in _of_the_template(its):
                    found.setdefault(item, last)
            self.known[key] = _Outcome(found, last)
        return self.known[key]

    def _stages(self, combination: Combination) -> Iterator[tuple[_Stage, Findings]]:
        """Yield what every stage finds, as far as they go."""
        reach = self.reach
        deal = sample_deal(reach, combination)
        selection, found = select(reach.template, reach.clauses, deal, None, self.library, draft=True)
        yield _Stage.SELECTED, found
        if selection is None:
            return
        yield _Stage.SELECTED, tuple(open_lists(selection))
        numbering, found = number(selection)
        assembly, more = link(selection, numbering, self.files)
        yield _Stage.LINKED, found + more
        if assembly is None:
            return
        if assembly.shape not in self.examined:
            document, found = populate(selection, assembly)
            self.examined[assembly.shape] = (*found, *(examine(document) if document else ()))
        yield _Stage.EXAMINED, self.examined[assembly.shape]


def _of_the_template(found: Findings) -> Iterator[Finding]:
    """Yield what a template is to blame for, and what keeps a combination from being tried."""
    for item in found:
        if item.severity is Severity.INFO or item.code in _IN_VAIN:
            continue
        if item.code.startswith("DEAL-") and item.code not in _OF_TEMPLATES:
            if item.severity is Severity.ERROR:
                yield finding(_UNTRIED, item.where, reason=item.code)
        elif item.code in _OF_SAMPLES:
            yield finding(_UNTRIED, item.where, reason=item.code)
        else:
            yield item


def _told(trial: _Trial, plan: Plan) -> Iterator[Finding]:
    """Yield every cause once, told with the smallest combination that shows it.

    Where an error keeps the later stages from being reached, they are tried without what it needs.
    """
    told: dict[_Cause, tuple[str, ...]] = {}
    combinations: tuple[Combination, ...] = plan.combinations
    while combinations:
        shown: dict[_Cause, list[Combination]] = {}
        for combination in combinations:
            for item in trial(combination).found:
                if _cause(item) not in told:
                    shown.setdefault(_cause(item), []).append(combination)
        for cause, its in shown.items():
            item, least, told[cause] = _least(trial, cause, its)
            if told[cause]:
                yield _wrapped(item, described(trial.reach, least, told[cause]))
            elif item.code != _NO_ANNEX:
                # What every agreement shows is no matter of a combination, and told as `build` tells it.
                yield item
        combinations = tuple(_unhidden(trial, combinations, told)) if shown else ()


def _least(
    trial: _Trial, cause: _Cause, combinations: list[Combination]
) -> tuple[Finding, Combination, tuple[str, ...]]:
    """Return the finding of a cause, the smallest combination that shows it, and which of its answers are needed."""
    usual = trial.reach.usual
    first = min(combinations, key=lambda one: sum(one[key] != usual[key] for key in one))
    stage = _found_as(cause, trial(first))[1]

    def shows(combination: Combination) -> bool | None:
        outcome = trial(combination)
        if any(_cause(item) == cause for item in outcome.found):
            return True
        return False if outcome.last >= stage else None

    least, needed = smallest(trial.reach, first, shows)
    return _found_as(cause, trial(least))[0], least, needed


def _unhidden(
    trial: _Trial, combinations: tuple[Combination, ...], told: Mapping[_Cause, tuple[str, ...]]
) -> Iterator[Combination]:
    """Yield combinations that get further than some that errors stopped, and differ from these in one answer."""
    for combination in combinations:
        outcome = trial(combination)
        keys = dict.fromkeys(key for item in outcome.found for key in told[_cause(item)])
        if outcome.last is not _Stage.EXAMINED:
            others = (
                {**combination, key: value}
                for key in keys
                for value in trial.reach.questions[key].values
                if value != combination[key]
            )
            further = (one for one in others if trial.reach.is_possible(one) and trial(one).last > outcome.last)
            yield from tuple(further)[:1]


_Cause = tuple[str, Location, str]


def _found_as(cause: _Cause, outcome: _Outcome) -> tuple[Finding, _Stage]:
    """Return the finding of a cause, and the stage that found it."""
    return next((item, stage) for item, stage in outcome.found.items() if _cause(item) == cause)


def _cause(item: Finding) -> _Cause:
    return item.code, item.where, item.field


# How a finding is told that only some combinations show, by its code; any other rule's by its family.
_TOLD: Final = {
    "REF-202": "TPL-420",
    "REF-205": "TPL-421",
    "ASM-505": "TPL-422",
    "ASM-506": "TPL-423",
    "ASM-509": "TPL-424",
    "ASM-510": "TPL-425",
    "DEAL-496": "TPL-426",
    "DEAL-497": "TPL-427",
    "DEAL-498": "TPL-427",
    "ASM-512": "TPL-428",
    "ASM-516": "TPL-428",
    "ASM-513": "TPL-429",
    "ASM-540": "TPL-430",
}
_FAMILIES: Final = {"NUM": "TPL-431", "PUN": "TPL-432"}
_ANY_OTHER: Final = "TPL-433"


def _wrapped(item: Finding, when: str) -> Finding:
    """Return a finding as that of a combination, at the same place and as grave."""
    if item.code == _UNTRIED:
        return item
    if item.code == OPEN_LIST:
        return replace(item, arguments=(*item.arguments[:-1], ("when", when)))
    code = _TOLD.get(item.code) or _FAMILIES.get(item.code.partition("-")[0], _ANY_OTHER)
    arguments: dict[str, Any] = {**dict(item.arguments), "when": when, "rule": item.code}
    told = finding(code, item.where, **{name: arguments[name] for name in sorted(places_of(code))})
    return replace(told, graded=item.severity if told.severity is not item.severity else None)
