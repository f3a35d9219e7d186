"""The derived schema of special terms: which text of a template's clauses they can replace or follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from contractgen.model.clause import Clause, Provision, all_in
from contractgen.model.template import Template
from contractgen.source.schemas import schema

Schema = dict[str, Any]

_PATH = "#/$defs/"
# A vocabulary of our own, for the strict loader alone.
_PRIVATE = "x-text"


def special_terms_schema(template: Template, clauses: Sequence[Clause]) -> tuple[Schema, Schema]:
    """Return the schema of the special terms of a template's deals, and the definitions that it refers to.

    `clauses` are the resolved ones. Every target and instrument is named; what refuses special terms is no target.
    """
    definitions: Schema = {}
    term = _without_files(schema("deal")["$defs"]["special_term"], "deal", definitions)
    open_clauses = [clause for clause in clauses if not clause.refuses_special]
    targets: dict[str, list[str]] = {
        "replace": [name for clause in open_clauses for name in _replaceable(clause)],
        "after": [*(clause.id for clause in clauses), *(name for clause in open_clauses for name in _followed(clause))],
        "in": [clause.id for clause in open_clauses],
        "instrument": [instrument.id for instrument in template.instruments],
    }
    for name, known in targets.items():
        term["properties"][name] = {"enum": known, "description": term["properties"][name]["description"]}
        if not known:
            del term["properties"][name]
    return {"type": "array", "minItems": 1, "items": term}, definitions


def _without_files(shape: Any, file: str, definitions: Schema) -> Any:  # noqa: ANN401 (a schema is any JSON value)
    """Return a shape whose references lead to `definitions`, where everything that they lead to is put."""
    if isinstance(shape, list):
        return [_without_files(part, file, definitions) for part in shape]
    if not isinstance(shape, dict):
        return shape
    copied = {key: _without_files(part, file, definitions) for key, part in shape.items() if key != _PRIVATE}
    if isinstance(shape.get("$ref"), str):
        where, _, name = shape["$ref"].rpartition(_PATH)
        home = where.removesuffix(".schema.json") or file
        copied["$ref"] = f"{_PATH}{name}"
        if name not in definitions:
            definitions[name] = {}
            definitions[name] = _without_files(schema(home)["$defs"][name], home, definitions)
    return copied


def _replaceable(clause: Clause) -> Iterator[str]:
    """Yield the provisions that may be replaced: neither they nor anything around or in them refuses it."""
    for chain in _chains(clause.provisions):
        if not any(item.refuses_special for item in (*chain, *all_in(chain[-1].items))) and chain[-1].id:
            yield f"{clause.id}.{chain[-1].id}"


def _followed(clause: Clause) -> Iterator[str]:
    """Yield the provisions that may be followed: nothing around them refuses it."""
    for chain in _chains(clause.provisions):
        if not any(item.refuses_special for item in chain[:-1]) and chain[-1].id:
            yield f"{clause.id}.{chain[-1].id}"


def _chains(provisions: Iterable[Provision], around: tuple[Provision, ...] = ()) -> Iterator[tuple[Provision, ...]]:
    """Yield every provision after those around it."""
    for provision in provisions:
        chain = (*around, provision)
        yield chain
        yield from _chains(provision.items, chain)
