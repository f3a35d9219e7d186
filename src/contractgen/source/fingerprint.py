"""Fingerprints: SHA-256 over the legal content of a clause, and over nothing else.

What counts: language, heading, numbered, provisions with their ids and conditions, parameters with types, options,
defaults and bounds, facts, tables with their printed labels, references, emphasis. What does not: id and version,
layout and comments of the file, notes, changes, basis, whether something is marked as exempting or as an obligation,
the labels of parameters, the days on which it takes effect and expires, approval. A value that equals its
default is left out, so that saying it and not saying it are the same, and so that a later version of contractgen
that knows more keys gives the same fingerprints.
"""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal

from contractgen.model.clause import (
    AnnexesBlock,
    Block,
    Clause,
    DeparturesBlock,
    Field,
    FieldsBlock,
    OptionsBlock,
    Provision,
    Punctuation,
    SignatureField,
    SignaturesBlock,
    TableBlock,
)
from contractgen.model.parameter import All, AnyOf, Condition, Derivation, Equals, NonePolicy, Parameter
from contractgen.model.pricing import Charges, Column, PriceTable, Rounding, Total
from contractgen.model.text import AnswerMark, Literal, MarkedText, ReferenceMark

_USUAL_PLACES = 2

Content = bool | int | str | list["Content"] | dict[str, "Content"] | None


def fingerprint(clause: Clause) -> str:
    """Return `sha256:` and the digest of a clause's legal content, whatever its fingerprint field says."""
    return "sha256:" + hashlib.sha256(legal_content(clause).encode("utf-8")).hexdigest()


def legal_content(clause: Clause) -> str:
    """Return the legal content as canonical JSON: Normalization Form C, sorted keys, no white space."""
    content = _given(
        language=clause.language,
        heading=_text(clause.heading),
        numbered=None if clause.numbered else False,
        special_terms="refuse" if clause.refuses_special else None,
        parameters={parameter.name: _parameter(parameter) for parameter in clause.parameters},
        facts={fact.name: _fact(fact) for fact in clause.derivations},
        tables={table.name: _table(table) for table in clause.tables},
        provisions=[_provision(provision) for provision in clause.provisions],
    )
    return _canonical(content)


def _canonical(content: Content) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _given(**values: Content) -> dict[str, Content]:
    """Leave out what is not given: None, and what is empty."""
    return {name: value for name, value in values.items() if value is not None and value not in ("", [], {})}


def _text(text: MarkedText) -> Content:
    """Return a text as it is, or as a list where it has marks, each of them an object."""
    parts: list[Content] = []
    for part in text:
        if isinstance(part, Literal):
            parts.append(part.text)
        elif isinstance(part, AnswerMark):
            parts.append(_given(answer=part.name, format=part.format))
        elif isinstance(part, ReferenceMark):
            parts.append({"reference": part.target})
        else:
            parts.append({"self": True})
    only = parts[0] if len(parts) == 1 else None
    return only if isinstance(only, str) else parts


def _provision(provision: Provision) -> Content:
    own = provision.punctuation is Punctuation.OWN and provision.items
    return _given(
        id=provision.id,
        when=_condition(provision.when) if provision.when else None,
        each=_table_name(provision.each, provision.match),
        numbered=None if provision.numbered else False,
        heading=_text(provision.heading),
        text=_text(provision.text),
        block=_block(provision.block) if provision.block else None,
        items=[_provision(item) for item in provision.items],
        punctuation="own" if own else None,
        join=provision.join if provision.items and provision.join != "and" else None,
        closing=_text(provision.closing),
        emphasis=provision.emphasis or None,
        special_terms="refuse" if provision.refuses_special else None,
    )


def _block(block: Block) -> Content:
    match block:
        case TableBlock(table, match):
            return {"table": _table_name(table, match)}
        case FieldsBlock(fields):
            return {"fields": [_line(field) for field in fields]}
        case OptionsBlock(parameter, _):
            return {"options": parameter}
        case SignaturesBlock(caption, lines, _, individual, roles):
            printed: list[Content] = [_line(line) for line in lines]
            captions = {"caption": _text(caption), "individual": _text(individual)}
            return {"signatures": _given(**captions, parties=list(roles) or None, fields=printed)}
        case AnnexesBlock():
            return {"annexes": True}
        case DeparturesBlock():
            return {"departures": True}


def _line(line: Field | SignatureField) -> Content:
    return _given(label=line.label, value=_text(line.value), kind=line.kind.value if line.kind else None)


def _table_name(name: str, match: str) -> Content:
    return {"name": name, "match": match} if match else name


def _condition(condition: Condition) -> Content:
    if isinstance(condition, Equals):
        return {"is": [condition.name, *condition.options]}
    if isinstance(condition, All):
        # The keys of a condition may stand in any order.
        return {"all": sorted((_condition(part) for part in condition.parts), key=_canonical)}
    if isinstance(condition, AnyOf):
        return {"any": [_condition(part) for part in condition.parts]}
    return {"not": _condition(condition.part)}


def _parameter(parameter: Parameter) -> Content:
    default = parameter.default
    return _given(
        type=parameter.type.value,
        options=list(parameter.options),
        default=list(default) if isinstance(default, tuple) else default,
        minimum=_number(parameter.minimum),
        maximum=_number(parameter.maximum),
        places=None if parameter.places == _USUAL_PLACES else parameter.places,
        currency=parameter.currency,
        none=None if parameter.none is NonePolicy.REFUSE else parameter.none.value,
        blank=parameter.blank or None,
    )


def _number(number: Decimal | None) -> str | None:
    """Return a number in its one form: 1.50 and 1.5 are the same bound."""
    return None if number is None else format(number.normalize(), "f")


def _fact(fact: Derivation) -> Content:
    return {fact.kind.value: list(fact.operands)}


def _table(table: PriceTable) -> Content:
    tax: Content = None
    if table.tax:
        rate = table.tax.rate
        tax = {"mode": table.tax.mode.value, "rate": rate if isinstance(rate, str) else _number(rate)}
    return _given(
        label=table.label,
        currency=table.currency,
        rounding=None if table.rounding is Rounding.HALF_UP else table.rounding.value,
        tax=tax,
        group=table.group,
        rows=[table.minimum_rows, table.maximum_rows],
        columns=[_column(column, table.minor) for column in table.columns],
        totals=[_total(total) for total in table.totals],
        notes=[_given(label=note.label, text=_text(note.text)) for note in table.notes],
        tiers=table.tiers,
    )


def _column(column: Column, minor: int) -> Content:
    """Return a column; its width is layout."""
    return _given(
        id=column.id,
        label=column.label,
        type=column.type.value,
        computed=column.computation.value if column.computation else None,
        operands=list(column.operands),
        options=list(column.options),
        default=column.default,
        places=None if column.places == minor else column.places,
        minimum=_number(column.minimum),
        maximum=_number(column.maximum),
        negotiable=column.negotiable or None,
        one_off=column.one_off or None,
        none="slash" if column.none else None,
        blank=column.blank or None,
        unique=column.unique or None,
    )


def _total(total: Total) -> Content:
    return {
        "label": total.label,
        total.kind.value: list(total.columns),
        **_given(
            id=total.id,
            of=None if total.of is Charges.ALL else total.of.value,
            rate=_number_or_name(total.rate),
            off=_number_or_name(total.off),
        ),
    }


def _number_or_name(value: Decimal | str | None) -> Content:
    return value if isinstance(value, str) else _number(value)
