"""The derived schema: what exactly the deals of one template may say, as JSON Schema 2020-12."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from contractgen.lang.values import AMOUNT_PATTERN, INTEGER_PATTERN, PERCENT_PATTERN
from contractgen.model.clause import Clause
from contractgen.model.deal import FACTS_FROM_OTHERS, PARTY_FACTS
from contractgen.model.parameter import NUMBERS, NonePolicy, Parameter, ParameterType
from contractgen.model.pricing import Column, PriceTable
from contractgen.model.template import PartyLine, Template
from contractgen.source.needs import Needs, needs_of
from contractgen.source.schemas import schema
from contractgen.source.special_schema import special_terms_schema

Schema = dict[str, Any]

_NONE = {"none": {"const": True, "description": "Not applicable. / 不适用。"}}
_BLANK = {"blank": {"const": True, "description": "To be filled in by hand. / 手填。"}}
_WORDS = {
    "negotiable": {"const": True, "description": "To be agreed. / 面议。"},
    "one_off": {"const": True, "description": "Charged once. / 一次性。"},
}
_NOTE = "note"
_NOTE_SAID = "A note in place of a row. / 说明，代替一行。"
_EITHER = {**_NONE, **_BLANK}
_SCALARS = ["string", "number", "boolean"]
_LINE: Schema = {"type": _SCALARS, "minLength": 1, "pattern": r"^[^\n]*$"}
_FORMS: dict[ParameterType, Schema] = {
    ParameterType.TEXT: _LINE,
    ParameterType.ID: _LINE,
    ParameterType.MULTILINE: {"type": _SCALARS, "minLength": 1},
    ParameterType.INTEGER: {"type": ["string", "integer"], "pattern": f"^{INTEGER_PATTERN}$"},
    ParameterType.DECIMAL: {"type": ["string", "number"], "pattern": f"^{AMOUNT_PATTERN}$"},
    ParameterType.MONEY: {"type": ["string", "number"], "pattern": f"^{AMOUNT_PATTERN}$"},
    ParameterType.PERCENT: {"type": ["string", "number"], "pattern": f"^{PERCENT_PATTERN}$"},
    ParameterType.DATE: {"type": ["string"], "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
}
_KINDS = {
    ParameterType.TEXT: "A text on one line. / 单行文字。",
    ParameterType.ID: "An identifier, in quotes. / 标识，加引号。",
    ParameterType.MULTILINE: "A text; several lines under |. / 文字；多行写在 | 之下。",
    ParameterType.INTEGER: "A whole number. / 整数。",
    ParameterType.DECIMAL: "A number. / 数。",
    ParameterType.MONEY: "An amount of money. / 金额。",
    ParameterType.PERCENT: "A percent, such as 6%. / 百分数，如 6%。",
    ParameterType.DATE: "A day, YYYY-MM-DD. / 日期，YYYY-MM-DD。",
    ParameterType.FLAG: "true or false. / true 或 false。",
    ParameterType.CHOICE: "One of the options. / 选项之一。",
    ParameterType.ANY_OF: "A list of options. / 若干选项。",
}
_DIGITS = re.compile(r"-?(0|[1-9][0-9]*)")


def deal_schema(template: Template, clauses: Sequence[Clause]) -> Schema:
    """Return the schema of a template's deals, from what the template and its clauses declare.

    `clauses` are the resolved ones, in the template's order. What no deal can do without is required: where
    conditions decide, only assembling a deal can tell.
    """
    base = schema("deal")
    said = {name: shape["description"] for name, shape in base["properties"].items()}
    needs = needs_of(template, clauses)
    properties: Schema = {
        "$schema": base["properties"]["$schema"],
        "id": {**base["$defs"]["id"], "description": said["id"]},
        "number": {**_given(_LINE, _EITHER), "description": said["number"]},
        "template": {"type": "string", "pattern": range_pattern(template.id), "description": said["template"]},
        "note": {"type": _SCALARS, "minLength": 1, "description": said["note"]},
        "look": {"enum": list(template.look_names), "description": said["look"]},
        "parties": {**_parties(template, needs), "description": said["parties"]},
    }
    required = ["id", "number", "template", "parties"]
    for name, part in (
        ("answers", _answers(template, clauses, needs)),
        ("prices", _tables(clauses, needs, "prices")),
        ("lists", _tables(clauses, needs, "lists")),
    ):
        if part["properties"]:
            properties[name] = {**part, "description": said[name]}
            required += [name] if part["required"] else []
    definitions: Schema = {}
    if not template.refuses_special:
        special, definitions = special_terms_schema(template, clauses)
        del special["items"]["properties"]["template"]
        properties["special_terms"] = {**special, "description": said["special_terms"]}
    if template.annex_scheme:
        properties["annex_files"] = {**_annex_files(), "description": said["annex_files"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{template.id} {template.version}",
        "description": f"A deal of the template {template.id}. / 模板 {template.id} 的签约单。",
        **_object(properties, required),
        **({"$defs": definitions} if definitions else {}),
    }


def range_pattern(*identifiers: str) -> str:
    """Return the pattern of a template by range, for these templates."""
    number = "(0|[1-9][0-9]{0,5})"
    names = "|".join(re.escape(name).replace(chr(92) + "-", "-") for name in identifiers)
    named = f"({names})" if len(identifiers) > 1 else names
    return rf"^{named} +[\^~]?{number}(\.{number}){{0,2}}$"


def _object(properties: Schema, required: Iterable[str]) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": properties,
    }


def _annex_files() -> Schema:
    """Return the shape of the files that a deal may annex, its definitions written out."""
    definition = schema("deal")["$defs"]["annex-file"]
    said = {name: shape["description"] for name, shape in definition["properties"].items()}
    shapes = {
        name: schema(shape["$ref"].partition(".")[0])["$defs"][shape["$ref"].rpartition("/")[2]]
        for name, shape in definition["properties"].items()
    }
    properties = {name: {**shape, "description": said[name]} for name, shape in shapes.items() if name != "template"}
    return {"type": "array", "minItems": 1, "items": _object(properties, definition["required"])}


def _given(form: Schema, marks: Schema) -> Schema:
    """Return the shape of a value that may also be one of the marks `{none: true}` and `{blank: true}`."""
    if not marks:
        return dict(form)
    types = form["type"] if isinstance(form["type"], list) else [form["type"]]
    shape = {**form, "type": [*types, "object"], "additionalProperties": False, "properties": marks}
    return {**shape, "minProperties": 1, "maxProperties": 1}


def _parties(template: Template, needs: Needs) -> Schema:
    parties = {party.role: _party(party, needs) for party in template.parties}
    return _object(parties, (party.role for party in template.parties if not party.optional))


def _party(party: PartyLine, needs: Needs) -> Schema:
    said = schema("deal")["$defs"]["party"]["properties"]
    about = {key: said[key] for key in ("kind", "country")}
    facts = {
        fact: {
            **_given(_LINE, _BLANK if fact == "name" else _EITHER),
            "description": said[fact]["description"],
        }
        for fact in PARTY_FACTS
    }
    needed = (fact for fact in PARTY_FACTS if fact == "name" or f"{party.role}.{fact}" in needs.facts)
    required = [fact for fact in needed if fact not in FACTS_FROM_OTHERS]
    return {**_object(about | facts, required), "description": party.label}


def _answers(template: Template, clauses: Sequence[Clause], needs: Needs) -> Schema:
    declared: dict[str, Parameter] = {}
    for parameter in (*template.parameters, *(parameter for clause in clauses for parameter in clause.parameters)):
        declared.setdefault(parameter.name, parameter)
    required = [name for name, parameter in declared.items() if name in needs.names and parameter.default is None]
    return _object({name: _answer(parameter) for name, parameter in declared.items()}, required)


def _answer(parameter: Parameter) -> Schema:
    none = _NONE if parameter.none is not NonePolicy.REFUSE else {}
    blank = _BLANK if parameter.blank else {}
    shape = _value(parameter.type, parameter.options, {**none, **blank})
    shape["description"] = " ".join(
        part for part in (parameter.label, _KINDS[parameter.type], _bounds(parameter)) if part
    )
    if parameter.note:
        shape["description"] += f" {parameter.note}"
    if parameter.default is not None:
        shape["default"] = _json_default(parameter)
    if parameter.example:
        shape["examples"] = [parameter.example]
    return shape


def _value(type_: ParameterType, options: tuple[str, ...], marks: Schema) -> Schema:
    """Return the shape of an answer of a type."""
    if type_ in {ParameterType.CHOICE, ParameterType.FLAG}:
        return {"enum": [*_spellings(options or ("true", "false")), *({mark: True} for mark in marks)]}
    if type_ is ParameterType.ANY_OF:
        items = {"enum": _spellings(options), "description": "An option. / 一个选项。"}
        return _given({"type": "array", "minItems": 1, "uniqueItems": True, "items": items}, marks)
    return _given(_FORMS[type_], marks)


def _spellings(options: tuple[str, ...]) -> list[object]:
    """Return options as texts, and as the numbers or flags that an editor takes them for without quotes."""
    read: list[object] = []
    for option in options:
        read.append(option)
        if option in {"true", "false"}:
            read.append(option == "true")
        elif _DIGITS.fullmatch(option):
            read.append(int(option))
    return read


def _bounds(bounded: Parameter | Column) -> str:
    low, high = bounded.minimum, bounded.maximum
    if low is None and high is None:
        return ""
    return f"[{'' if low is None else format(low, 'f')}, {'' if high is None else format(high, 'f')}]"


def _json_default(parameter: Parameter) -> object:
    if parameter.type is ParameterType.FLAG:
        return parameter.default == "true"
    return list(parameter.default) if isinstance(parameter.default, tuple) else parameter.default


def _tables(clauses: Sequence[Clause], needs: Needs, key: str) -> Schema:
    """Return the shape of all price tables, or of all lists."""
    tables: dict[str, PriceTable] = {}
    for table in (table for clause in clauses for table in clause.tables if table.deal_key == key):
        tables.setdefault(table.name, table)
    required = [name for name, table in tables.items() if name in needs.tables and table.minimum_rows]
    return _object({name: _rows(table) for name, table in tables.items()}, required)


def _rows(table: PriceTable) -> Schema:
    given = [column for column in table.columns if column.computation is None]
    cells = {column.id: _cell(table, column) for column in given}
    required = (column.id for column in given if column.default is None and column.id != table.tiers)
    row = _object(cells, required)
    if _NOTE not in cells and not table.is_list:
        needed = row.pop("required")
        row["properties"][_NOTE] = {**_LINE, "description": _NOTE_SAID}
        row["if"] = {"required": [_NOTE]}
        row["then"] = {"maxProperties": 1}
        row["else"] = {"required": needed}
    shape: Schema = {
        "description": table.label,
        "type": "array",
        "minItems": table.minimum_rows,
        "maxItems": table.maximum_rows,
        "items": {**row, "description": "A row. / 一行。"},
    }
    if not table.is_list:
        return shape
    said = schema("deal")["$defs"]["list"]["properties"]["file"]["description"]
    return {**shape, **_object({"file": {**_LINE, "description": said}}, ["file"]), "type": ["array", "object"]}


def _cell(table: PriceTable, column: Column) -> Schema:
    """Return the shape of a cell; what is no number may be none, but not where rows are grouped by it."""
    may_be_none = column.none or (column.type not in NUMBERS and column.id != table.group)
    words = {name: mark for name, mark in _WORDS.items() if getattr(column, name)}
    words |= {**(_NONE if may_be_none else {}), **(_BLANK if column.blank else {})}
    shape = _value(column.type, column.options, words)
    shape["description"] = " ".join(part for part in (column.label, _KINDS[column.type], _bounds(column)) if part)
    if column.default is not None:
        shape["default"] = column.default
    return shape
