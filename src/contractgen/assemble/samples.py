"""Samples: a deal that gives one combination of answers, and leaves everything else open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contractgen.assemble.conditions import holds
from contractgen.assemble.parts import matches_in
from contractgen.assemble.reach import ANY_ANSWER, NO_ANSWER, Asks, Combination, Reach
from contractgen.lang.languages import is_chinese
from contractgen.model.clause import Provision
from contractgen.model.deal import Deal, Given, GivenList, GivenNone, GivenText, Party, PartyKind, Row, TemplateLine
from contractgen.model.parameter import ParameterType
from contractgen.model.pricing import Column, PriceTable
from contractgen.model.special import SPECIAL_TERMS, Place, SpecialTerm
from contractgen.model.template import InstrumentKind, Template
from contractgen.model.text import Literal
from contractgen.model.version import VersionRange

_SAMPLE: Final = "sample-special-term"
_HEADING: Final = ("Special Term", "特别约定事项")
_TEXT: Final = ("The parties have agreed on this.", "双方另有约定。")


def sample_deal(reach: Reach, combination: Combination) -> Deal:
    """Return a deal that gives these answers, to be assembled as a draft: it has gaps for all that they leave open.

    Its places are that of the template; nothing in it is a customer's.
    """
    template, where = reach.template, reach.template.where
    anything = VersionRange("*", template.version, template.version)
    rows = _rows(reach, combination)
    return Deal(
        "combination",
        GivenText("0000", where),
        (TemplateLine(template.id, anything, where),),
        where,
        tuple(_parties(template, combination)),
        dict(_answers(reach, combination)),
        rows,
        frozenset(name for name in rows if reach.tables[name].is_list),
        special_terms=tuple(_special_terms(reach, combination)),
    )


def _parties(template: Template, combination: Combination) -> Iterator[Party]:
    for line in template.parties:
        if not line.optional or combination[line.role] == "true":
            kind = PartyKind(combination.get(line.kind.name, PartyKind.COMPANY.value))
            yield Party(line.role, {}, line.where, kind)


def _answers(reach: Reach, combination: Combination) -> Iterator[tuple[str, Given]]:
    where = reach.template.where
    for key, question in reach.questions.items():
        given = combination[key]
        if question.asks is Asks.OPTION:
            options = tuple(GivenText(option, where) for option in reach.options_of(question.name, combination))
            if options:
                yield question.name, GivenList(options, where)
        elif question.asks in (Asks.ANSWER, Asks.NONE) and given != ANY_ANSWER:
            yield question.name, GivenNone(where) if given == NO_ANSWER else GivenText(given, where)


def _rows(reach: Reach, combination: Combination) -> dict[str, tuple[Row, ...]]:
    """Return as many rows of every table as the combination says, for each row that they belong to.

    Their cells are gaps, but for those that rows are matched by.
    """
    matches = {match.table: match for clause in reach.clauses.values() for match in matches_in(clause.provisions)}
    columns = {(name, match.column) for match in matches.values() for name in (match.table, match.outer)}
    made: dict[str, tuple[Row, ...]] = {}

    def fill(name: str, seen: tuple[str, ...] = ()) -> None:
        table, match = reach.tables[name], matches.get(name)
        count = int(combination.get(f"{name}.count", str(max(table.minimum_rows, 1))))
        outer: tuple[Row, ...] = (Row({}, table.where),)
        if match and match.outer in reach.tables and match.outer not in (*seen, name):
            if match.outer not in made:
                fill(match.outer, (*seen, name))
            outer = made[match.outer]
        rows: list[Row] = []
        for around in outer:
            for _ in range(count):
                cells = {
                    column.id: _cell(column, len(rows))
                    for column in table.columns
                    if (name, column.id) in columns and column.computation is None
                }
                if match and match.column in around.cells:
                    cells[match.column] = around.cells[match.column]
                rows.append(Row(cells, table.where))
        made[name] = tuple(rows)

    for name in reach.tables:
        if name not in made:
            fill(name)
    return {name: made[name] for name in reach.tables if made[name] or _may_be_empty(reach.tables[name])}


def _may_be_empty(table: PriceTable) -> bool:
    return table.minimum_rows == 0


def _cell(column: Column, place: int) -> Given:
    """Return a value that no other row has."""
    match column.type:
        case ParameterType.CHOICE:
            text = column.options[place % len(column.options)]
        case ParameterType.DATE:
            text = f"2020-{place % 12 + 1:02}-{place // 12 % 28 + 1:02}"
        case ParameterType.PERCENT:
            text = f"{place + 1}%"
        case _:
            text = str(place + 1)
    return GivenText(text, column.where)


def _special_terms(reach: Reach, combination: Combination) -> Iterator[SpecialTerm]:
    """Yield a neutral special term where there are to be some: a clause of its own after one that is in.

    That is the first numbered one, if there is one.
    """
    if combination[SPECIAL_TERMS] == "false":
        return
    values, template = reach.values_of(combination), reach.template
    places = [
        (instrument.id, line)
        for instrument in template.instruments
        if instrument.kind is InstrumentKind.AGREEMENT
        for line in instrument.lines
        if all(when is None or holds(when, values) for when in (instrument.when, line.when))
    ]
    numbered = (place for place in places if not place[1].scheme and reach.clauses[place[1].clause].numbered)
    for instrument, line in [next(numbered, None) or places[0]] if places else []:
        chinese = is_chinese(template.language)
        text = Provision("1", "", template.where, text=(Literal(_TEXT[chinese]),))
        heading = (Literal(_HEADING[chinese]),)
        yield SpecialTerm(_SAMPLE, Place.AFTER, line.clause, template.where, (text,), heading, instrument)
