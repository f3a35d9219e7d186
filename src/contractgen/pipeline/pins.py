"""The pins of locks against the library: which are outdated, which drifted, and which step lies between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from contractgen.assemble.resolve import resolve
from contractgen.findings import Finding, Findings, errors_in, finding
from contractgen.model.clause import Clause
from contractgen.model.library import Library, Lock, Pin
from contractgen.model.template import Template
from contractgen.model.version import Version
from contractgen.pipeline.agreement import named_template
from contractgen.revise.compare import compare
from contractgen.source.library import load_library

# What resolving says of a pin, as the state of the pin; where `build --locked` refuses it, it has drifted.
_STATES: Final = {
    "ASM-525": "missing",
    "ASM-526": "out-of-range",
    "ASM-527": "gone",
    "ASM-528": "changed",
    "ASM-529": "changed",
    "ASM-536": "outdated",
}


@dataclass(frozen=True, slots=True)
class PinState:
    """A pin of a template's lock: the version it holds, the one that would be used, and the step between the two.

    `state` is current, outdated (a newer version fits), or what has drifted: missing (nothing is pinned), out-of-range,
    gone (the library has no such version), changed (its content is not what was locked). `step` is empty where
    nothing can be compared.
    """

    template: str
    clause: str
    pinned: str
    version: str
    step: str
    state: str


@dataclass(frozen=True, slots=True)
class PinChange:
    """What became of a pin: the old version and the new one, empty where there is none, and the step between them."""

    name: str
    old: str
    new: str
    step: str = ""


def check_pins(root: Path, identifiers: Sequence[str]) -> tuple[tuple[PinState, ...], Findings]:
    """Compare the locks of templates with the library; of all templates where none is named. Nothing is written.

    What `build --locked` would refuse is an error, a newer version is told.
    """
    library, found = load_library(root)
    if library is None or errors_in(found):
        return (), found
    states: list[PinState] = []
    for identifier in dict.fromkeys(identifiers or library.templates):
        template, more = named_template(library, identifier)
        found += more
        if template is not None:
            mine, more = _states(library, template)
            states += mine
            found += more
    return tuple(states), found


def with_steps(library: Library, template: Template, found: Findings) -> Findings:
    """Return findings of resolving a template with the steps to newer versions."""
    return tuple(_with_step(library, template, item) if item.code == "ASM-536" else item for item in found)


def step_between(library: Library, clause: str, old: Version | None, new: Version | None) -> str:
    """Return the step between two versions of a clause; empty where the library lacks one of them."""
    before, after = (_version_of(library, clause, version) for version in (old, new))
    return "" if before is None or after is None else str(compare(before, after).step)


def changes_between(library: Library, old: Lock | None, new: Lock) -> tuple[PinChange, ...]:
    """Return what differs between two locks, clauses first, each list in its order."""
    before: dict[str, Pin] = {pin.clause: pin for pin in old.pins} if old else {}
    after = {pin.clause: pin for pin in new.pins}
    changes: list[PinChange] = []
    for clause in sorted({*before, *after}):
        one, other = before.get(clause), after.get(clause)
        if one != other:
            left, right = (pin.version if pin else None for pin in (one, other))
            step = "" if left == right else step_between(library, clause, left, right)
            changes.append(PinChange(clause, str(left or ""), str(right or ""), step))
    files = {pin.name: pin for pin in old.files} if old else {}
    now = {pin.name: pin for pin in new.files}
    for name in sorted({*files, *now}):
        if files.get(name) != now.get(name):
            hashes = [pin.hash[:_DIGITS] if pin else "" for pin in (files.get(name), now.get(name))]
            changes.append(PinChange(name, hashes[0], hashes[1]))
    return tuple(changes)


_DIGITS: Final = len("sha256:") + 8


def _states(library: Library, template: Template) -> tuple[list[PinState], Findings]:
    lock = library.locks.get(template.id)
    chosen, found = resolve(template, library, locked=True)
    if lock is None:
        return [], found
    pins = {pin.clause: pin for pin in lock.pins}
    listed = []
    for name, clause in chosen.items():
        pin, state = pins.get(name), _state_of(name, found)
        version = _newest(state, clause, found)
        step = "" if pin is None or state == "changed" else step_between(library, name, pin.version, version)
        pinned = str(pin.version) if pin else ""
        listed.append(PinState(template.id, name, pinned, str(version), step, state))
    return listed, with_steps(library, template, found)


def _state_of(clause: str, found: Findings) -> str:
    of_it = (item for item in found if dict(item.arguments).get("clause", "").partition("@")[0] == clause)
    return next((_STATES[item.code] for item in of_it if item.code in _STATES), "current")


def _newest(state: str, clause: Clause, found: Findings) -> Version:
    """Return the version that an outdated pin keeps out, or the one that is used."""
    if state != "outdated":
        return clause.version
    told = (dict(item.arguments) for item in found if item.code == "ASM-536")
    text = next(names["version"] for names in told if names["clause"] == clause.id)
    return Version.parse(text) or clause.version


def _with_step(library: Library, template: Template, item: Finding) -> Finding:
    names = dict(item.arguments)
    old, new = Version.parse(names["pinned"]), Version.parse(names["version"])
    step = step_between(library, names["clause"], old, new) or "–"
    return finding(
        "TPL-450",
        item.where,
        template=template.id,
        clause=names["clause"],
        pinned=names["pinned"],
        version=names["version"],
        step=step,
    )


def _version_of(library: Library, clause: str, version: Version | None) -> Clause | None:
    return next((found for found in library.clauses.get(clause, ()) if found.version == version), None)
