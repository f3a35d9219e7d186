"""What files say of each other: names, references and versions across a library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from contractgen.findings import Finding, finding
from contractgen.lang.nearest import nearest_names
from contractgen.model.clause import Clause, OptionsBlock, Provision, TableBlock, all_in
from contractgen.model.deal import PARTY_FACTS
from contractgen.model.parameter import Derivation, Equals, Parameter, ParameterType
from contractgen.model.pricing import TIERED, Column, PriceTable
from contractgen.model.special import SPECIAL_TERMS
from contractgen.model.template import Template
from contractgen.model.text import ReferenceMark
from contractgen.source.uses import AnswerUse, answer_uses, questions, questions_by_party, references

CONTRACT_FACTS = ("number", "title", "date")
INSTRUMENT_PREFIXES = ("annex", "instrument")
_PARTY_FACTS = (*PARTY_FACTS, "label")
_PARTY_KIND = "party.kind"
# Where `party` means each party in turn, as findings print it between backquotes.
_BY_PARTY = "signatures:` / `each: parties"


@dataclass(frozen=True, slots=True)
class Declared:
    """Names that text may mention: parameters and facts, price tables, the roles of parties.

    Where `complete` is false, some file could not be read, so that a name it declares may be missing.
    """

    names: frozenset[str]
    tables: Mapping[str, PriceTable]
    roles: frozenset[str]
    complete: bool = True

    def with_own(self, clause: Clause) -> Declared:
        """Return these names with a clause's own, which come before all others."""
        tables = {**self.tables, **{table.name: table for table in clause.tables}}
        return Declared(self.names | own_names(clause), tables, self.roles, self.complete)


def own_names(clause: Clause) -> frozenset[str]:
    """Return the parameters and facts that a clause declares."""
    return names_of(clause.parameters, clause.derivations)


def names_of_template(template: Template) -> frozenset[str]:
    """Return what a template declares: parameters, facts, and what conditions may ask of its parties."""
    asked = (question.name for question in template.party_questions())
    return names_of(template.parameters, template.derivations).union(asked)


def names_of(parameters: Iterable[Parameter], derivations: Iterable[Derivation]) -> frozenset[str]:
    """Return the names of parameters and facts."""
    return frozenset((*(parameter.name for parameter in parameters), *(fact.name for fact in derivations)))


def name_findings(clause: Clause, others: Declared) -> Iterator[Finding]:
    """Report what a clause mentions and nobody declares."""
    declared = others.with_own(clause)
    for use in answer_uses(clause):
        yield from use_findings(use, declared)
    in_turn = set(questions_by_party(clause))
    for question in questions(clause):
        if question.name == _PARTY_KIND and question in in_turn:
            continue
        yield from question_findings(question, declared)
    for provision in all_in(clause.provisions):
        if isinstance(provision.block, OptionsBlock):
            yield from _plain_name(AnswerUse(provision.block.parameter, provision.block.where), declared)
        named = provision.rows_of
        if named and named not in declared.tables and declared.complete:
            known = ", ".join(nearest_names(named, declared.tables)) or "–"
            yield finding("LIB-206", provision.where, table=named, known=known)
    yield from _match_findings(clause.provisions, declared)
    yield from derivation_findings(clause.derivations, declared)
    for table in clause.tables:
        yield from _table_sources(clause, table, declared)


def question_findings(question: Equals, declared: Declared) -> Iterator[Finding]:
    """Report a condition on what nobody declares."""
    head, _, tail = question.name.partition(".")
    if head == "party":
        yield from _misplaced(AnswerUse(question.name, question.where), "each: parties")
    elif question.name != SPECIAL_TERMS and (not tail or declared.roles):
        yield from _plain_name(AnswerUse(question.name, question.where), declared)


def _match_findings(provisions: Iterable[Provision], declared: Declared, outer: str = "") -> Iterator[Finding]:
    """Report columns to be matched that one of the two tables has not, or computes."""
    for provision in provisions:
        inner, block = provision.rows_of or outer, provision.block
        if provision.match:
            yield from _match(provision, provision.match, (outer, provision.each), declared)
        if isinstance(block, TableBlock) and block.match:
            yield from _match(provision, block.match, (inner, block.table), declared)
        yield from _match_findings(provision.items, declared, inner)


def _match(provision: Provision, column: str, tables: tuple[str, str], declared: Declared) -> Iterator[Finding]:
    for table in (declared.tables[name] for name in tables if name in declared.tables):
        given = [known.id for known in table.columns if known.computation is None]
        if column not in given:
            known = ", ".join(nearest_names(column, given)) or "–"
            yield finding("LIB-205", provision.where, column=column, table=table.name, known=known)


def derivation_findings(derivations: Iterable[Derivation], declared: Declared) -> Iterator[Finding]:
    """Report operands that nobody declares."""
    for derivation in derivations:
        for operand in derivation.operands:
            if operand not in declared.tables:
                yield from use_findings(AnswerUse(operand, derivation.where), declared)


def use_findings(use: AnswerUse, declared: Declared) -> Iterator[Finding]:
    """Report a mark that means nothing where it stands."""
    head, _, tail = use.name.partition(".")
    if not tail:
        yield from _plain_name(use, declared)
    elif head == "row":
        yield from _row_fact(use, tail, declared)
    elif head == "party":
        yield from _fact(use, tail, _PARTY_FACTS) if use.by_party else _misplaced(use, _BY_PARTY)
    elif head == "contract":
        yield from _fact(use, tail, CONTRACT_FACTS)
    elif head in declared.tables:
        yield from _table_fact(use, declared.tables[head], tail)
    elif head in declared.roles:
        yield from _fact(use, tail, _PARTY_FACTS)
    elif declared.complete and (declared.roles or tail not in _PARTY_FACTS):
        heads = (*declared.tables, *declared.roles, "contract", "party", "row")
        yield finding("LIB-203", use.where, name=head, known=", ".join(nearest_names(head, heads)))


def _table_sources(clause: Clause, table: PriceTable, declared: Declared) -> Iterator[Finding]:
    """Report prices of tiers that no table of tiers has, and discounts by what is no parameter, or of another type."""
    for column in table.columns:
        if column.computation in TIERED:
            yield from _tier_price(column, table.currency, declared)
    own = {parameter.name: parameter for parameter in clause.parameters}
    for total in table.totals:
        for name, fitting in ((total.rate, ParameterType.PERCENT), (total.off, ParameterType.MONEY)):
            if isinstance(name, str):
                yield from _plain_name(AnswerUse(name, total.where), declared)
                parameter = own.get(name)
                if parameter and (parameter.type is not fitting or parameter.currency not in ("", table.currency)):
                    yield finding("LIB-257", total.where, name=name, type=fitting.value)


def _tier_price(column: Column, currency: str, declared: Declared) -> Iterator[Finding]:
    """Report a price of tiers that is no column of money, of the same currency, in a table of tiers."""
    name, _, price = column.operands[-1].partition(".")
    steps = declared.tables.get(name)
    if steps is None and not declared.complete:
        return
    prices = [other.id for other in steps.columns if other.type is ParameterType.MONEY] if steps else []
    if steps is None or not steps.tiers or steps.currency != currency or price not in prices:
        known = [
            f"{table.name}.{other.id}"
            for table in declared.tables.values()
            if table.tiers and table.currency == currency
            for other in table.columns
            if other.type is ParameterType.MONEY
        ]
        nearest = ", ".join(nearest_names(column.operands[-1], known)) or "–"
        yield finding("LIB-256", column.where, name=column.operands[-1], column=column.id, known=nearest)


def reference_findings(
    clause: Clause, library: Mapping[str, tuple[Clause, ...]], ids: Iterable[str], instruments: frozenset[str]
) -> Iterator[Finding]:
    """Report references to clauses, provisions and instruments that the library has not.

    `ids` are all clause ids, also of clauses that could not be read; `instruments` those of all templates,
    none where they are not known: references to them are not judged then.
    """
    known_ids = frozenset(ids) | {clause.id}
    for mark in references(clause):
        head, _, tail = mark.target.partition(".")
        if head in INSTRUMENT_PREFIXES and tail:
            if instruments and tail not in instruments:
                known = ", ".join(nearest_names(tail, instruments))
                yield finding("LIB-211", mark.where, target=mark.target, part=tail, known=known)
        elif head not in known_ids:
            known = ", ".join(nearest_names(head, known_ids))
            yield finding("LIB-210", mark.where, clause=head, known=known)
        elif tail:
            versions = (clause,) if head == clause.id else library.get(head, ())
            yield from _provision_reference(mark, tail, versions)


def _provision_reference(mark: ReferenceMark, tail: str, versions: tuple[Clause, ...]) -> Iterator[Finding]:
    """Report a reference to a provision that no version of its clause has."""
    ids = {provision.id for version in versions for provision in all_in(version.provisions) if provision.id}
    if versions and tail not in ids:
        known = ", ".join(nearest_names(tail, ids)) or "–"
        yield finding("LIB-211", mark.where, target=mark.target, part=tail, known=known)


def _plain_name(use: AnswerUse, declared: Declared) -> Iterator[Finding]:
    if use.name not in declared.names and declared.complete:
        known = ", ".join(nearest_names(use.name, declared.names)) or "–"
        yield finding("LIB-203", use.where, name=use.name, known=known)


def _row_fact(use: AnswerUse, column: str, declared: Declared) -> Iterator[Finding]:
    named, _, column = column.rpartition(".")
    if named and named not in use.tables and named in declared.tables:
        yield from _misplaced(use, "each:")
        return
    name = named or (use.tables[-1] if use.tables else "")
    table = declared.tables.get(name)
    if not name:
        yield from _misplaced(use, "each:")
    elif named and table is None and declared.complete:
        yield finding("LIB-206", use.where, table=named, known=", ".join(nearest_names(named, use.tables)) or "–")
    elif table and column not in {known.id for known in table.columns}:
        known = ", ".join(nearest_names(column, (known.id for known in table.columns)))
        yield finding("LIB-205", use.where, column=column, table=table.name, known=known)


def _table_fact(use: AnswerUse, table: PriceTable, column: str) -> Iterator[Finding]:
    facts = [name for name in table.fact_names if name != "total" or table.has_total]
    if column not in facts:
        known = ", ".join(nearest_names(column, facts))
        yield finding("LIB-205", use.where, column=column, table=table.name, known=known)


def _fact(use: AnswerUse, fact: str, facts: tuple[str, ...]) -> Iterator[Finding]:
    if fact not in facts:
        yield finding("LIB-204", use.where, name=use.name, known=", ".join(nearest_names(fact, facts)))


def _misplaced(use: AnswerUse, block: str) -> Iterator[Finding]:
    yield finding("LIB-209", use.where, name=use.name, block=block)
