"""The derived schema of packages: what the deals may say that ask for several templates, as JSON Schema 2020-12."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from contractgen.model.clause import Clause
from contractgen.model.template import Template
from contractgen.source.deal_schema import deal_schema, range_pattern
from contractgen.source.schemas import schema

Schema = dict[str, Any]

_SHARED = ("answers", "prices", "lists")
_PLACES = ("replace", "after", "in", "instrument")


def package_schema(members: Sequence[tuple[Template, Sequence[Clause]]]) -> Schema:
    """Return the schema of the deals that ask for all of some templates, each given with its resolved clauses.

    It allows what at least one of them asks for, and requires what at least one requires.
    """
    said = {name: shape["description"] for name, shape in schema("deal")["properties"].items()}
    templates = [template for template, _ in members]
    parts = [deal_schema(template, clauses) for template, clauses in members]
    properties: Schema = {}
    for part in parts:
        for name, shape in part["properties"].items():
            properties[name] = _both(name, properties[name], shape) if name in properties else shape
    properties["look"] = {"enum": _common(parts), "description": said["look"]}
    _name_templates(properties, "special_terms", parts, templates)
    _name_templates(properties, "annex_files", parts, templates)
    lines = {**_lines(parts, templates), "description": said["templates"]}
    properties = {
        "templates" if name == "template" else name: lines if name == "template" else shape
        for name, shape in properties.items()
    }
    names = " + ".join(f"{template.id} {template.version}" for template in templates)
    wanted = {"templates", *(name for part in parts for name in part["required"])}
    definitions = [part["$defs"] for part in parts if "$defs" in part]
    ids = ", ".join(template.id for template in templates)
    return {
        **parts[0],
        "title": names,
        "description": f"A deal of the package of {ids}. / 一并采用模板 {ids} 的签约单。",
        "required": [name for name in properties if name in wanted],
        "properties": properties,
        **({"$defs": definitions[0]} if definitions else {}),
    }


def _both(name: str, one: Schema, other: Schema) -> Schema:
    """Return the shape of a key of which two templates ask different things."""
    if name == "parties":
        return _parties(one, other)
    if name in _SHARED:
        return _joined(one, other)
    if name == "special_terms":
        places = {key: other["items"]["properties"].get(key) for key in _PLACES}
        mine = one["items"]["properties"]
        joined = {key: _one_of_either(mine.get(key), shape) for key, shape in places.items() if shape or key in mine}
        return {**one, "items": {**one["items"], "properties": {**mine, **joined}}}
    return one


def _joined(one: Schema, other: Schema) -> Schema:
    """Return an object with the keys of two, and what either requires."""
    required = dict.fromkeys((*one["required"], *other["required"]))
    properties = {**one["properties"], **other["properties"], **one["properties"]}
    return {**one, "required": list(required), "properties": properties}


def _parties(one: Schema, other: Schema) -> Schema:
    """Return the parties of two templates; of one that both have, what either requires."""
    joined = _joined(one, other)
    shared = {
        role: _joined(party, other["properties"][role])
        for role, party in one["properties"].items()
        if role in other["properties"]
    }
    return {**joined, "properties": {**joined["properties"], **shared}}


def _one_of_either(one: Schema | None, other: Schema | None) -> Schema:
    first, second = one or other or {}, other or one or {}
    return {**first, "enum": list(dict.fromkeys((*first["enum"], *second["enum"])))}


def _common(parts: Sequence[Schema]) -> list[str]:
    """Return the looks that all templates have."""
    first, *others = (part["properties"]["look"]["enum"] for part in parts)
    return [name for name in first if all(name in other for other in others)]


def _lines(parts: Sequence[Schema], templates: Sequence[Template]) -> Schema:
    """Return the shape of the list of templates: all of them, in any order, each perhaps with keys of its own."""
    line = schema("deal")["$defs"]["template_line"]
    said = {name: shape["description"] for name, shape in line["properties"].items()}
    pattern = range_pattern(*(template.id for template in templates))
    looks = dict.fromkeys(name for part in parts for name in part["properties"]["look"]["enum"])
    keys = {
        "template": {"type": "string", "pattern": pattern, "description": said["template"]},
        "number": {**parts[0]["properties"]["number"], "description": said["number"]},
        "look": {"enum": list(looks), "description": said["look"]},
    }
    item = {
        "type": ["string", "object"],
        "pattern": pattern,
        "additionalProperties": False,
        "required": ["template"],
        "properties": keys,
        "description": line["description"],
    }
    return {"type": "array", "minItems": len(parts), "maxItems": len(parts), "items": item}


def _name_templates(properties: Schema, key: str, parts: Sequence[Schema], templates: Sequence[Template]) -> None:
    """Let special terms, or annexed files, say for which of the templates that take any they are meant."""
    if key not in properties:
        return
    names = [template.id for part, template in zip(parts, templates, strict=True) if key in part["properties"]]
    items = properties[key]["items"]
    definition = {"special_terms": "special_term", "annex_files": "annex-file"}[key]
    said = schema("deal")["$defs"][definition]["properties"]["template"]["description"]
    own = {**items["properties"], "template": {"enum": names, "description": said}}
    properties[key] = {**properties[key], "items": {**items, "properties": own}}
