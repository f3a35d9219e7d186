"""Declarations: that the names of one clause are its own, and that what uses them fits how they are declared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contractgen.findings import Finding, Location, finding
from contractgen.lang.nearest import nearest_names
from contractgen.model.clause import PARTIES, Clause, Field, FieldsBlock, OptionsBlock, Provision, TableBlock, all_in
from contractgen.model.deal import PartyKind
from contractgen.model.parameter import Derivation, Equals, Parameter, ParameterType
from contractgen.model.pricing import PriceTable
from contractgen.model.special import SPECIAL_TERMS
from contractgen.source.uses import marks_in, provisions_by_party, questions

RESERVED = frozenset(
    {"self", "ref", "row", "party", PARTIES, "contract", "not", "any", "none", "blank", "annex", "instrument"}
) | {SPECIAL_TERMS}

_PARTY_KINDS = tuple(kind.value for kind in PartyKind)
_FLAG = ("true", "false")
_ASKED = {ParameterType.CHOICE: None, ParameterType.ANY_OF: None, ParameterType.FLAG: _FLAG}


def declaration_defects(clause: Clause) -> tuple[Finding, ...]:
    """Return what a clause declares twice or uses otherwise than declared."""
    declared = {parameter.name: parameter for parameter in clause.parameters}
    return (
        *name_defects(clause.parameters, clause.derivations, clause.tables),
        *(item for question in questions(clause) for item in question_defects(question, declared.get(question.name))),
        *_block_defects(clause, declared),
        *_match_defects(clause.provisions),
    )


def name_defects(
    parameters: Sequence[Parameter], derivations: Sequence[Derivation], tables: Sequence[PriceTable]
) -> Iterator[Finding]:
    """Report names that mean something else already: reserved words, and names of another declaration."""
    first: dict[str, Location] = {}
    declarations: tuple[Parameter | Derivation | PriceTable, ...] = (*parameters, *derivations, *tables)
    for declared in declarations:
        if declared.name in RESERVED:
            yield finding("LIB-229", declared.where, name=declared.name)
        elif declared.name in first:
            yield finding("LIB-230", declared.where, name=declared.name, first=first[declared.name].line)
        first.setdefault(declared.name, declared.where)


def question_defects(question: Equals, parameter: Parameter | None) -> Iterator[Finding]:
    """Report a condition on a parameter that has no options, or on an option that it has not."""
    options = _options_asked(question, parameter)
    if options is None:
        if parameter:
            yield finding("LIB-231", question.where, parameter=parameter.name, type=parameter.type.value)
        return
    for option in question.options:
        if option not in options:
            known = ", ".join(nearest_names(option, options))
            yield finding("LIB-223", question.where, option=option, known=known)


def _options_asked(question: Equals, parameter: Parameter | None) -> tuple[str, ...] | None:
    """Return what a condition may ask for; None where the parameter has no options, or is not known."""
    if question.name == SPECIAL_TERMS:
        return _FLAG
    if parameter is None:
        return _PARTY_KINDS if question.name.endswith(".kind") else None
    return (_ASKED[parameter.type] or parameter.options) if parameter.type in _ASKED else None


def _match_defects(provisions: Sequence[Provision], *, repeated: bool = False) -> Iterator[Finding]:
    """Report `match:` where no repetition is around it whose rows could be matched."""
    for provision in provisions:
        inside, block = repeated or bool(provision.rows_of), provision.block
        matched = isinstance(block, TableBlock) and bool(block.match)
        if (provision.match and (not repeated or provision.is_per_party)) or (matched and not inside):
            yield finding("LIB-281", provision.where)
        yield from _match_defects(provision.items, repeated=inside)


def _block_defects(clause: Clause, declared: dict[str, Parameter]) -> Iterator[Finding]:
    """Report tables that the clause does not declare, options of what has none, lines for the kind of nobody."""
    tables = [table.name for table in clause.tables]
    in_turn = list(provisions_by_party(clause))
    for provision in all_in(clause.provisions):
        block = provision.block
        if isinstance(block, FieldsBlock) and provision not in in_turn:
            yield from (finding("LIB-255", line.where) for line in block.fields if line.kind and not _named(line))
        if isinstance(block, TableBlock) and block.table not in tables:
            known = ", ".join(nearest_names(block.table, tables)) or "–"
            yield finding("LIB-206", provision.where, table=block.table, known=known)
        if isinstance(block, OptionsBlock):
            parameter = declared.get(block.parameter)
            if parameter and not parameter.options:
                yield finding("LIB-231", block.where, parameter=parameter.name, type=parameter.type.value)


def _named(line: Field) -> bool:
    """Say whether a line of a field list names a party whose kind could be meant."""
    return any("." in use.name for use in marks_in(line.value))
