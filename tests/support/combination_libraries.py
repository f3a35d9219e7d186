"""Random small libraries full of conditions: without a defect, or with one that exactly one combination shows."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from small_library import small_library

Answers = dict[str, str]
_TEXTS = ("甲方应当按时付款", "乙方应当妥善保管设备", "双方应当相互协助", "乙方按月提供报告", "甲方指定联系人")
_DEPARTURES = """
heading: 特别约定
provisions:
  - {when: {special_terms: true}, text: 双方作如下变更：, departures: true}
  - {when: {special_terms: false}, text: 没有特别约定。}
"""


@dataclass(slots=True)
class Draft:
    """A library in the making: its parameters with their values, clauses by id, conditions of lines, what is planted.

    `code` and `needed` are what `check` is to say of the planted defect: the finding's code and its smallest
    combination. Nothing is planted where the code is empty.
    """

    rng: random.Random
    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    declared: list[str] = field(default_factory=list)
    clauses: dict[str, tuple[str, list[str]]] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)
    code: str = ""
    needed: frozenset[str] = frozenset()
    serial: int = 0

    def text(self) -> str:
        """Return a sentence, without its end."""
        self.serial += 1
        return f"{self.rng.choice(_TEXTS)}（事项{self.serial}）"

    def pick(self, count: int) -> Answers:
        """Return answers to some parameters."""
        names = self.rng.sample(sorted(self.values), count)
        return {name: self.rng.choice(self.values[name]) for name in names}


def random_library(folder: Path, seed: int, *, planted: bool) -> Draft:
    """Write a random library with a template `small`; with `planted`, with a defect that one combination shows."""
    rng = random.Random(seed)
    draft = Draft(rng)
    for number in range(rng.randint(3, 9)):
        _declare(draft, number)
    for number in range(rng.randint(2, 5)):
        draft.clauses[f"c{number}"] = (f"条款{number}", [p for _ in range(rng.randint(1, 3)) for p in _sound(draft)])
    if planted:
        plant = _PLANTS[seed % len(_PLANTS)]
        plant(draft)
    _write(folder, draft)
    return draft


def _declare(draft: Draft, number: int) -> None:
    """Declare a flag or a choice."""
    name = f"p{number}"
    if draft.rng.random() < 0.6:
        draft.values[name] = ("true", "false")
        default = draft.rng.choice(('default: "true"', 'default: "false"', ""))
        draft.declared.append(f"{name}: {{type: flag, label: 参数{number}, {default}}}".replace(", }", "}"))
    else:
        options = tuple(f"选项{letter}" for letter in "甲乙丙丁"[: draft.rng.randint(2, 4)])
        draft.values[name] = options
        default = draft.rng.choice((f"default: {options[-1]}", ""))
        listed = ", ".join(options)
        declaration = f"{name}: {{type: choice, label: 参数{number}, options: [{listed}], {default}}}"
        draft.declared.append(declaration.replace(", }", "}"))


def when(answers: Mapping[str, str], *, absent: bool = False) -> str:
    """Write a condition: that all these answers are given, or (`absent`) that not all of them are."""
    inner = "{" + ", ".join(f"{name}: {value}" for name, value in answers.items()) + "}"
    return f"{{not: {inner}}}" if absent else inner


def _sound(draft: Draft) -> Iterable[str]:
    """Yield provisions under conditions in which nothing can be wrong: what belongs together has one condition."""
    rng = draft.rng
    answers = draft.pick(rng.randint(1, 2))
    match rng.randrange(5):
        case 0:
            yield f"{{text: {draft.text()}。}}"
            yield f"{{when: {when(answers)}, text: {draft.text()}。}}"
        case 1:
            # Complements: one of the two is always in.
            yield f"{{when: {when(answers)}, text: {draft.text()}。}}"
            yield f"{{when: {when(answers, absent=True)}, text: {draft.text()}。}}"
        case 2:
            more = [f"{{when: {when(draft.pick(1))}, text: {draft.text()}}}" for _ in range(rng.randint(0, 3))]
            items = ", ".join([f"{{text: {draft.text()}}}", *more])
            yield f"{{text: {draft.text()}：, items: [{items}]}}"
        case 3:
            name = f"t{draft.serial}"
            own = next(iter(draft.clauses), "") if rng.random() < 0.5 else ""
            home = own or f"c{len(draft.clauses)}"
            target = f"{{id: {name}, when: {when(answers)}, text: {draft.text()}。}}"
            if own:
                draft.clauses[own][1].append(target)
            else:
                yield target
            yield f"{{text: {draft.text()}。}}"
            yield f"{{when: {when(answers)}, text: '适用${{ref:{home}.{name}}}。'}}"
        case _:
            one, other = when(answers), when(answers, absent=True)
            items = f"{{when: {one}, text: {draft.text()}}}, {{when: {other}, text: {draft.text()}}}"
            yield f"{{text: {draft.text()}：, items: [{items}]}}"


def _expect(draft: Draft, code: str, answers: Mapping[str, str], *more: str) -> None:
    draft.code = code
    draft.needed = frozenset((*(f"{name}: {value}" for name, value in answers.items()), *more))


def _dangling(draft: Draft) -> None:
    """A reference whose target is out in one combination of three answers, two of which bring the reference in."""
    answers = draft.pick(3)
    *around, last = answers
    target = f"{{id: aim, when: {when({last: answers[last]}, absent=True)}, text: {draft.text()}。}}"
    draft.clauses["aims"] = ("目标", [f"{{text: {draft.text()}。}}", target])
    inner = {name: answers[name] for name in around}
    draft.clauses["c0"][1].append(f"{{when: {when(inner)}, text: '适用${{ref:aims.aim}}。'}}")
    _expect(draft, "TPL-420", answers)


def _out_together(answers: Answers) -> list[str]:
    """Return conditions of which none holds with these answers, and one with any other."""
    return [when({name: value}, absent=True) for name, value in answers.items()]


def _empty_clause(draft: Draft) -> None:
    answers = draft.pick(draft.rng.randint(1, 3))
    provisions = [f"{{when: {one}, text: {draft.text()}。}}" for one in _out_together(answers)]
    draft.clauses["hollow"] = ("空条款", provisions)
    _expect(draft, "TPL-422", answers)


def _orphan_intro(draft: Draft) -> None:
    answers = draft.pick(draft.rng.randint(1, 3))
    items = ", ".join(f"{{when: {one}, text: {draft.text()}}}" for one in _out_together(answers))
    draft.clauses["c0"][1].append(f"{{text: {draft.text()}：, items: [{items}]}}")
    _expect(draft, "TPL-423", answers)


def _absent_party(draft: Draft) -> None:
    """A fact of a third party, in a sentence that asks for other things."""
    answers = draft.pick(2)
    draft.clauses["c0"][1].append(f"{{when: {when(answers)}, text: '通知${{party_c.name}}。'}}")
    _expect(draft, "TPL-426", answers, "party_c: false")


def _undropped(draft: Draft) -> None:
    """An answer that drops what mentions it, in the heading of a clause that one answer brings in."""
    answers = draft.pick(1)
    draft.declared.append("gone: {type: text, label: 名称, none: drop}")
    draft.clauses["named"] = ("${gone}的约定", [f"{{text: {draft.text()}。}}"])
    draft.lines["named"] = when(answers)
    _expect(draft, "TPL-428", answers, "gone: {none: true}")


def _numbering_gap(draft: Draft) -> None:
    """Numbers typed in the labels of field lines, one of which an answer drops."""
    answers = draft.pick(2)
    draft.declared.append("gone: {type: text, label: 名称, none: drop}")
    fields = ", ".join(
        f"{{label: {number}. 事项, value: '{value}'}}" for number, value in ((1, "甲"), (2, "${gone}"), (3, "乙"))
    )
    draft.clauses["c0"][1].append(f"{{when: {when(answers)}, text: {draft.text()}：, fields: [{fields}]}}")
    _expect(draft, "TPL-431", answers, "gone: {none: true}")


def _open_list(draft: Draft) -> None:
    """A list with typed ends, the last item of which is out in one combination."""
    answers = draft.pick(draft.rng.randint(1, 3))
    last = f"{{when: {when(answers, absent=True)}, text: {draft.text()}。}}"
    items = f"{{text: {draft.text()}；}}, {{text: {draft.text()}；}}, {last}"
    draft.clauses["c0"][1].append(f"{{text: {draft.text()}：, punctuation: own, items: [{items}]}}")
    _expect(draft, "TPL-434", answers)


_PLANTS: tuple[Callable[[Draft], None], ...] = (
    _dangling,
    _empty_clause,
    _orphan_intro,
    _absent_party,
    _undropped,
    _numbering_gap,
    _open_list,
)


def _write(folder: Path, draft: Draft) -> None:
    """Write the library: all parameters in its first clause, an optional third party in its template."""
    declared = "".join(f"  {line}\n" for line in draft.declared)
    bodies = {"first": f"heading: 总则\nparameters:\n{declared}provisions:\n  - {{text: 双方遵守约定。}}\n"}
    for name, (heading, provisions) in draft.clauses.items():
        lines = "".join(f"  - {provision}\n" for provision in provisions)
        bodies[name] = f"heading: {heading}\nprovisions:\n{lines}"
    if draft.rng.random() < 0.5:
        bodies["departures"] = _DEPARTURES
    small_library(folder, bodies)
    path = folder / "templates" / "small" / "template.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("label: 乙方}\n", "label: 乙方}\n  - {role: party_c, label: 丙方, optional: true}\n")
    for name, condition in draft.lines.items():
        text = text.replace(f"      - {name} ^1\n", f"      - {{clause: {name} ^1, when: {condition}}}\n")
    path.write_text(text, encoding="utf-8")
