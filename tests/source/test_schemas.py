"""The schemas: closed, described in both languages, and of one mind with an editor's YAML reader."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from editor_view import typed
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012
from source_cases import CLAUSE, DEAL, TEMPLATE

from contractgen.lang.values import parse_amount, parse_percent
from contractgen.model.deal import PARTY_FACTS, PartyKind
from contractgen.model.parameter import DerivationKind, NonePolicy, ParameterType
from contractgen.model.pricing import Computation, Rounding, TaxMode, TotalKind
from contractgen.model.version import Version, VersionRange
from contractgen.source.schemas import _registry, matches, schema, schema_folder
from contractgen.source.validation import _PATTERN_CODES
from contractgen.source.yamltree import parse_tree

NAMES = (
    "clause",
    "template",
    "deal",
    "scheme",
    "lock",
    "build-record",
    "manifest",
    "revision",
    "findings",
    "house-style",
    "fonts",
    "stand-ins",
)
ROOT = Path(__file__).parent.parent.parent
OWN = {"x-text"}
SUBSCHEMAS = {"items", "propertyNames", "additionalProperties"}


def shapes(node: object, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every subschema with its place."""
    if not isinstance(node, dict):
        return
    yield place, node
    for key in ("properties", "$defs"):
        for name, child in node.get(key, {}).items():
            yield from shapes(child, f"{place}/{key}/{name}")
    for key in SUBSCHEMAS & node.keys():
        yield from shapes(node[key], f"{place}/{key}")


def all_shapes() -> list[tuple[str, dict[str, Any]]]:
    return [(f"{name}{place}", shape) for name in NAMES for place, shape in shapes(schema(name))]


def test_every_schema_ships_and_is_draft_2020_12() -> None:
    assert sorted(path.name for path in schema_folder().glob("*.json")) == sorted(
        f"{name}.schema.json" for name in NAMES
    )
    for name in NAMES:
        assert schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        Draft202012Validator.check_schema(schema(name))


def test_no_keyword_is_misspelt() -> None:
    known = {"$schema", "$ref", "$defs", "title", "description", "type", "enum", "const", "required"} | OWN | SUBSCHEMAS
    known |= {"properties", "pattern", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minimum"}
    known |= {"minProperties", "maxProperties", "oneOf"}
    assert {key for _, shape in all_shapes() for key in shape} <= known


def test_beside_a_reference_stands_a_description_alone() -> None:
    assert all(set(shape) <= {"$ref", "description"} for _, shape in all_shapes() if "$ref" in shape)


def test_every_object_is_closed() -> None:
    for place, shape in all_shapes():
        if "object" in (shape.get("type"), *shape.get("type", [])):
            assert "additionalProperties" in shape, place


def test_every_shape_is_described_in_english_and_chinese() -> None:
    for place, shape in all_shapes():
        english, slash, chinese = shape.get("description", "").partition(" / ")
        assert slash, place
        assert re.search("[A-Za-z]", english), place
        assert re.search("[\u4e00-\u9fff]", chinese), place


def test_every_pattern_is_anchored_and_explained_by_a_code() -> None:
    for place, shape in all_shapes():
        if "pattern" in shape and not place.startswith(("findings", "manifest", "build-record")):
            assert shape["pattern"].startswith("^"), place
            assert shape["pattern"].endswith("$"), place
            assert r"\d" not in shape["pattern"], place
            assert shape["title"] in _PATTERN_CODES, place


def test_closed_lists_are_those_of_the_model() -> None:
    clause, deal = schema("clause"), schema("deal")
    parameter = clause["$defs"]["parameter"]["properties"]
    table = clause["$defs"]["table"]["properties"]
    column = clause["$defs"]["column"]["properties"]
    assert parameter["type"]["enum"] == [kind.value for kind in ParameterType]
    assert parameter["none"]["enum"] == [policy.value for policy in NonePolicy]
    assert list(clause["$defs"]["facts"]["additionalProperties"]["properties"]) == [
        kind.value for kind in DerivationKind
    ]
    assert table["rounding"]["enum"] == [mode.value for mode in Rounding]
    assert table["tax"]["properties"]["mode"]["enum"] == [mode.value for mode in TaxMode]
    assert {kind.value for kind in Computation} <= set(column)
    assert [kind.value for kind in TotalKind] == list(clause["$defs"]["total"]["properties"])[1:5]
    assert tuple(deal["$defs"]["party"]["properties"]) == ("kind", "country", *PARTY_FACTS)
    assert deal["$defs"]["party"]["properties"]["kind"]["enum"] == [kind.value for kind in PartyKind]


@pytest.mark.parametrize(
    "text", ["1.0.0", "0.0.0", "1.0", "01.0.0", "1.0.0\n", "1.0.0.0", "１.0.0", "999999.0.0", "1000000.0.0"]
)
def test_the_version_pattern_and_the_model_agree(text: str) -> None:
    pattern = schema("clause")["$defs"]["version"]["pattern"]
    assert matches(pattern, text) == (Version.parse(text) is not None)


@pytest.mark.parametrize("text", ["^1", "~1.2", "1.2.0", "1", "^1.2.3", "^01", ">1", "^1.2.3.4", "^1 "])
def test_the_range_pattern_and_the_model_agree(text: str) -> None:
    pattern = schema("template")["$defs"]["range"]["pattern"]
    assert matches(pattern, f"clause {text}") == (VersionRange.parse(text) is not None)


@pytest.mark.parametrize(
    "text", ["1", "-1.50", "1.1234567", "1e3", "NaN", "+1", ".5", "1.", "1_000", "６", "6%", "6%%", "%"]
)
def test_the_number_pattern_and_the_grammar_agree(text: str) -> None:
    pattern = schema("clause")["$defs"]["number"]["pattern"]
    assert matches(pattern, text) == (parse_amount(text) is not None or parse_percent(text) is not None)


def test_validators_fetch_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        message = "a validator went out"
        raise AssertionError(message)

    monkeypatch.setattr(socket, "socket", refuse)
    registry = _registry()
    for uri in ("http://example.com/a.json", "file:///etc/hostname", "other.schema.json", "../clause.schema.json"):
        with pytest.raises(Unresolvable):
            registry.resolver().lookup(uri)


def editor_errors(kind: str, data: bytes) -> list[str]:
    """Validate a file as an editor does: the plain schema over typed values."""
    tree, findings = parse_tree(data, "f.yaml")
    assert tree is not None, findings
    resources = [(f"{name}.schema.json", DRAFT202012.create_resource(schema(name))) for name in NAMES]
    registry: Registry[Any] = Registry()
    editor = Draft202012Validator(schema(kind), registry=registry.with_resources(resources))
    return [f"{list(error.absolute_path)}: {error.validator}" for error in editor.iter_errors(typed(tree))]


@pytest.mark.parametrize(("kind", "text"), [("clause", CLAUSE), ("template", TEMPLATE), ("deal", DEAL)])
def test_what_contractgen_accepts_an_editor_accepts(kind: str, text: str) -> None:
    assert editor_errors(kind, text.encode()) == []


def test_an_editor_accepts_every_shipped_file() -> None:
    kinds = {"clause": "clauses/*/*.yaml", "template": "templates/*/template.yaml", "deal": "examples/*.yaml"}
    kinds |= {"scheme": "src/contractgen/schemes/*.yaml", "lock": "templates/*/template.lock"}
    for kind, pattern in kinds.items():
        for path in sorted(ROOT.glob(pattern)):
            assert editor_errors(kind, path.read_bytes()) == [], path.name


def test_shipped_files_name_their_schema_on_their_first_line() -> None:
    for pattern in (
        "clauses/*/*.yaml",
        "templates/*/template.yaml",
        "examples/*.yaml",
        "src/contractgen/schemes/*.yaml",
    ):
        for path in ROOT.glob(pattern):
            line = path.read_text("utf-8").split("\n", 1)[0]
            named = line.removeprefix("# yaml-language-server: $schema=")
            assert (path.parent / named).resolve() in set((ROOT / "schemas").iterdir()), path.name


def test_schemas_are_valid_json_without_repeated_keys() -> None:
    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len({name for name, _ in found}) == len(found)
        return dict(found)

    for name in NAMES:
        json.loads((schema_folder() / f"{name}.schema.json").read_text("utf-8"), object_pairs_hook=pairs)
