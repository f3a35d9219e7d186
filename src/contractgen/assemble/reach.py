"""Reach: the questions whose answers decide what is in a template's agreements, and the answers that tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from contractgen.assemble.declarations import declarations_of
from contractgen.assemble.kinds import kinds_of
from contractgen.assemble.parts import matches_in
from contractgen.model.clause import Clause, DeparturesBlock, all_in
from contractgen.model.parameter import Condition, Equals, NonePolicy, Parameter, ParameterType, equals_in
from contractgen.model.pricing import PriceTable
from contractgen.model.selection import NONE, Value
from contractgen.model.special import SPECIAL_TERMS
from contractgen.model.template import Template

# An answer as combinations spell it: explicitly none, or anything at all.
NO_ANSWER: Final = "{none: true}"
ANY_ANSWER: Final = ""
_FLAG: Final = ("false", "true")
_PARTY_KIND: Final = "party.kind"
_FEWEST_PARTIES: Final = 2

Combination = Mapping[str, str]


class Asks(Enum):
    """What a question asks: an answer, one option of an any-of, a party, its kind, special terms, numbers of rows."""

    ANSWER = auto()
    OPTION = auto()
    NONE = auto()
    PARTY = auto()
    PARTY_KIND = auto()
    SPECIAL = auto()
    ROWS = auto()


@dataclass(frozen=True, slots=True)
class Question:
    """Something that agreements of one template differ in: `name` as conditions ask for it.

    `values` are one answer of every group that no condition tells apart, the usual one first. An any-of has a question
    for every group of its `option`s.
    """

    key: str
    name: str
    asks: Asks
    values: tuple[str, ...]
    option: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a template's agreements can differ in. `others` are options of any-ofs that no condition asks for."""

    template: Template
    clauses: Mapping[str, Clause]
    questions: Mapping[str, Question]
    parameters: Mapping[str, Parameter]
    tables: Mapping[str, PriceTable]
    others: Mapping[str, str]

    @property
    def usual(self) -> dict[str, str]:
        """The usual answer to every question."""
        return {key: question.values[0] for key, question in self.questions.items()}

    def keys_of(self, condition: Condition | None) -> frozenset[str]:
        """Return the questions that a condition depends on."""
        asked = equals_in(condition) if condition else ()
        return frozenset(key for one in asked for key in self._keys(one))

    def keys_named(self, name: str) -> frozenset[str]:
        """Return the questions that what is printed under a name depends on: whether it is there, or none."""
        head, dot, _ = name.partition(".")
        if head == "party":
            keys = (f"{line.role}{end}" for line in self.template.parties for end in ("", ".kind"))
            return frozenset(key for key in keys if key in self.questions)
        names = (head, f"{head}.kind") if dot else (name, f"{name}={NO_ANSWER}")
        return frozenset(key for key in names if key in self.questions)

    def is_possible(self, combination: Combination) -> bool:
        """Say whether a deal can give these answers, as far as they are given."""
        absent = [
            line.role for line in self.template.parties if combination.get(line.role) == "false" and line.optional
        ]
        kinds = ((f"{role}.kind", self.questions.get(f"{role}.kind")) for role in absent)
        if any(asked and combination.get(key, asked.values[0]) != asked.values[0] for key, asked in kinds):
            return False
        return len(self.template.parties) - len(absent) >= _FEWEST_PARTIES and not any(
            self._is_empty(name, combination) for name in self._any_ofs()
        )

    def values_of(self, combination: Combination) -> dict[str, Value]:
        """Return the answers as conditions are held against them."""
        values: dict[str, Value] = {}
        for key, question in self.questions.items():
            given = combination[key]
            if question.asks in (Asks.OPTION, Asks.NONE, Asks.ROWS):
                continue
            if given == NO_ANSWER:
                values[question.name] = NONE
            elif question.values[0] in _FLAG:
                values[question.name] = given == "true"
            else:
                values[question.name] = given
        for name in self._any_ofs():
            values[name] = self.options_of(name, combination) or NONE
        for line in self.template.parties:
            if line.optional and combination.get(line.role) == "false":
                values[f"{line.role}.kind"] = NONE
        return values

    def options_of(self, name: str, combination: Combination) -> tuple[str, ...]:
        """Return the options of an any-of that a combination chooses; there are none where it says so."""
        if combination.get(f"{name}={NO_ANSWER}") == NO_ANSWER:
            return ()
        own = [one for one in self.questions.values() if one.name == name and one.asks is Asks.OPTION]
        chosen = tuple(one.option for one in own if combination.get(one.key) == "true")
        return chosen or ((self.others[name],) if name in self.others else ())

    def _any_ofs(self) -> dict[str, None]:
        return dict.fromkeys(one.name for one in self.questions.values() if one.asks is Asks.OPTION)

    def _is_empty(self, name: str, combination: Combination) -> bool:
        """Say whether an any-of is left without any option, and is not none."""
        own = [one.key for one in self.questions.values() if one.name == name and one.asks is Asks.OPTION]
        is_none = combination.get(f"{name}={NO_ANSWER}", ANY_ANSWER) == NO_ANSWER
        return name not in self.others and not is_none and all(combination.get(key) == "false" for key in own)

    def _keys(self, asked: Equals) -> Iterator[str]:
        if asked.name == _PARTY_KIND:
            yield from self.keys_named("party.kind")
        for key in (asked.name, f"{asked.name}={NO_ANSWER}"):
            if key in self.questions:
                yield key
        role, dot, _ = asked.name.partition(".")
        if dot and role in self.questions:
            yield role
        options = (one for one in self.questions.values() if one.name == asked.name and one.asks is Asks.OPTION)
        asking = _options_asked(self.template, self.clauses.values(), asked.name)
        for one in options:
            if any(option in asked.options for option in _alike(one.option, self.parameters[asked.name], asking)):
                yield one.key


def reach_of(template: Template, clauses: Mapping[str, Clause]) -> Reach:
    """Return what a template's agreements can differ in; `clauses` are the resolved ones of its lines, by id."""
    declared, _ = declarations_of(template, tuple(clauses.values()))
    found: list[Question] = []
    others: dict[str, str] = {}
    for line in template.parties:
        if line.optional:
            found.append(Question(line.role, line.role, Asks.PARTY, _FLAG))
        kinds = kinds_of(line, template, clauses)
        if kinds:
            found.append(Question(line.kind.name, line.kind.name, Asks.PARTY_KIND, kinds))
    special = _FLAG if _can_be_special(template, clauses.values()) else _FLAG[:1]
    found.append(Question(SPECIAL_TERMS, SPECIAL_TERMS, Asks.SPECIAL, special))
    for parameter in declared.parameters.values():
        asking = _options_asked(template, clauses.values(), parameter.name)
        if parameter.type is ParameterType.ANY_OF and asking:
            found += _any_of(parameter, asking)
            unasked = [option for option in parameter.options if not any(option in its for its in asking)]
            others |= dict.fromkeys((parameter.name,), unasked[0]) if unasked else {}
        elif asking:
            found.append(Question(parameter.name, parameter.name, Asks.ANSWER, _answers(parameter, asking)))
        elif parameter.none is NonePolicy.DROP:
            found.append(Question(parameter.name, parameter.name, Asks.NONE, (ANY_ANSWER, NO_ANSWER)))
    found += _row_questions(clauses.values(), declared.tables)
    by_key = {question.key: question for question in found}
    return Reach(template, clauses, by_key, declared.parameters, declared.tables, others)


def _can_be_special(template: Template, clauses: Iterable[Clause]) -> bool:
    """Say whether deals can have special terms: they are refused, too, where nothing lists them (TPL-319)."""
    provisions = (provision for clause in clauses for provision in all_in(clause.provisions))
    return not template.refuses_special and any(isinstance(one.block, DeparturesBlock) for one in provisions)


def conditions_of(template: Template, clauses: Iterable[Clause]) -> Iterator[Condition]:
    """Yield all conditions of a template and its clauses."""
    for instrument in template.instruments:
        yield from (when for when in (instrument.when, *(line.when for line in instrument.lines)) if when)
    for clause in clauses:
        yield from (provision.when for provision in all_in(clause.provisions) if provision.when)


def _options_asked(template: Template, clauses: Iterable[Clause], name: str) -> tuple[tuple[str, ...], ...]:
    """Return the sets of options that conditions ask a parameter for, each once."""
    asked = (one for condition in conditions_of(template, clauses) for one in equals_in(condition))
    return tuple(dict.fromkeys(one.options for one in asked if one.name == name))


def _groups(parameter: Parameter, asking: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the options in groups that no condition tells apart; the default's comes first, and in it the default."""
    options = _FLAG if parameter.type is ParameterType.FLAG else parameter.options
    defaults = (parameter.default,) if isinstance(parameter.default, str) else parameter.default or ()
    grouped: dict[tuple[bool, ...], list[str]] = {}
    for option in sorted(options, key=lambda option: option not in defaults):
        grouped.setdefault(tuple(option in its for its in asking), []).append(option)
    return [tuple(group) for group in grouped.values()]


def _alike(option: str, parameter: Parameter, asking: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return next(group for group in _groups(parameter, asking) if option in group)


def _answers(parameter: Parameter, asking: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Return one answer of every group, and none where that is an answer."""
    none = () if parameter.none is NonePolicy.REFUSE else (NO_ANSWER,)
    return (*(group[0] for group in _groups(parameter, asking)), *none)


def _any_of(parameter: Parameter, asking: tuple[tuple[str, ...], ...]) -> Iterator[Question]:
    """Yield a question for every group of options that is asked for, and one for none."""
    defaults = parameter.default or ()
    groups = [group for group in _groups(parameter, asking) if any(group[0] in its for its in asking)]
    is_free = len([option for group in groups for option in group]) < len(parameter.options)
    for place, group in enumerate(groups):
        is_in = group[0] in defaults or (not defaults and not is_free and not place)
        values = _FLAG[::-1] if is_in else _FLAG
        yield Question(f"{parameter.name}={group[0]}", parameter.name, Asks.OPTION, values, group[0])
    if parameter.none is not NonePolicy.REFUSE:
        yield Question(f"{parameter.name}={NO_ANSWER}", parameter.name, Asks.NONE, (ANY_ANSWER, NO_ANSWER))


def _row_questions(clauses: Iterable[Clause], tables: Mapping[str, PriceTable]) -> Iterator[Question]:
    """Yield how many rows the tables have that something is repeated for: one, none, two, as far as they may."""
    asked: dict[str, None] = {}
    for clause in clauses:
        asked |= dict.fromkeys(provision.rows_of for provision in all_in(clause.provisions) if provision.rows_of)
        asked |= dict.fromkeys(name for match in matches_in(clause.provisions) for name in (match.outer, match.table))
    for name in asked:
        table = tables.get(name)
        if table is not None:
            fewest = max(table.minimum_rows, 1)
            counts = (fewest, *((0,) if table.minimum_rows == 0 else ()), *range(fewest + 1, 3))
            allowed = tuple(str(count) for count in counts if count <= table.maximum_rows)
            yield Question(f"{name}.count", name, Asks.ROWS, allowed)
