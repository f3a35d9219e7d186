"""The bundled JSON Schemas, and validators that know nothing else: no network, no other file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, TypeChecker, ValidationError, validators
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from contractgen.source.nodes import ListNode, MapNode, Node, Style

# How an editor's YAML reader types a scalar without quotes (YAML 1.2.2, 10.3.2, the core schema).
_INTEGER = re.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_NUMBER = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)
_FLAGS = {"true", "false"}


# The files that people write; each of these schemas may refer to any other.
_WRITTEN = ("clause", "template", "deal", "scheme", "lock", "house-style", "fonts", "stand-ins")


class Text(str):
    """A scalar as validators see it: a text that also knows whether it is plain, and whether it is cut."""

    __slots__ = ("cut", "plain")

    plain: bool
    cut: bool


def schema_folder() -> Path:
    """Return the folder of the schemas: beside the package where it is installed, else in the repository."""
    package = Path(__file__).parent.parent
    installed = package / "schemas"
    return installed if installed.is_dir() else package.parent.parent / "schemas"


@cache
def schema(name: str) -> dict[str, Any]:
    """Return a bundled schema by its name (clause, template, deal, scheme, lock …)."""
    loaded: dict[str, Any] = json.loads((schema_folder() / f"{name}.schema.json").read_text("utf-8"))
    return loaded


@cache
def validator(name: str) -> Any:  # noqa: ANN401 (jsonschema makes its classes at run time)
    """Return the validator of one kind of file, over instances that `instance_of` made."""
    return _TextValidator(_undialected(name), registry=_registry())


def instance_of(node: Node) -> Any:  # noqa: ANN401 (an instance is any JSON value)
    """Return a tree as dicts, lists and texts; where a YAML reader sees nothing, None."""
    if isinstance(node, MapNode):
        return {name: instance_of(value) for name, value in node.values.items()}
    if isinstance(node, ListNode):
        return [instance_of(item) for item in node.items]
    if node.is_nothing:
        return None
    text = Text(node.text)
    text.plain, text.cut = node.style is Style.PLAIN, node.cut
    return text


def matches(pattern: str, text: str) -> bool:
    """Say whether a text matches a pattern of a schema; `$` means the end, not the place before a line feed."""
    return bool(_compiled(pattern).search(text))


@cache
def _registry() -> Registry[Any]:
    """Return the closed registry: the schemas of the files that people write, by the names of their files."""
    resources = [(f"{name}.schema.json", DRAFT202012.create_resource(_undialected(name))) for name in _WRITTEN]
    empty: Registry[Any] = Registry()
    return empty.with_resources(resources).crawl()


@cache
def _undialected(name: str) -> dict[str, Any]:
    """Return a schema without `$schema`, at sight of which jsonschema would go on with a validator of its own."""
    return {key: value for key, value in schema(name).items() if key != "$schema"}


@cache
def _targets() -> dict[int, Any]:
    """Return what every reference of the schemas leads to, by the identity of the shape that holds it.

    Looking a reference up takes longer than all else that a validator does; so each is looked up once.
    """
    targets: dict[int, Any] = {}
    for name in _WRITTEN:
        resolver = _registry().resolver(f"{name}.schema.json")
        waiting: list[Any] = [_undialected(name)]
        while waiting:
            shape = waiting.pop()
            if isinstance(shape, dict):
                waiting += shape.values()
                if isinstance(shape.get("$ref"), str):
                    targets[id(shape)] = resolver.lookup(shape["$ref"])
    return targets


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.removesuffix("$") + r"\Z" if pattern.endswith("$") else pattern)


def _is_plain(value: object, grammar: re.Pattern[str]) -> bool:
    return isinstance(value, Text) and value.plain and bool(grammar.fullmatch(value))


def _is_flag(_: TypeChecker, value: object) -> bool:
    return isinstance(value, Text) and value.plain and value in _FLAGS


def _is_number(_: TypeChecker, value: object) -> bool:
    return _is_plain(value, _NUMBER)


def _is_integer(_: TypeChecker, value: object) -> bool:
    return _is_plain(value, _INTEGER)


def _is_string(checker: TypeChecker, value: object) -> bool:
    return isinstance(value, str) and not _is_number(checker, value) and not _is_flag(checker, value)


def _reference(validator_: Any, _: str, value: object, shape: object) -> Iterator[ValidationError]:  # noqa: ANN401 (as above)
    target = _targets()[id(shape)]
    yield from validator_.descend(value, target.contents, resolver=target.resolver)


def _pattern(_: Any, pattern: str, value: object, __: object) -> Iterator[ValidationError]:  # noqa: ANN401 (as above)
    """Every scalar is text, so a pattern holds for a number without quotes too."""
    if isinstance(value, str) and not matches(pattern, value):
        yield ValidationError("pattern")


def _enum(_: Any, options: list[object], value: object, __: object) -> Iterator[ValidationError]:  # noqa: ANN401 (as above)
    if isinstance(value, Text) and str(value) not in options:
        yield ValidationError("enum")


def _const(_: Any, constant: object, value: object, __: object) -> Iterator[ValidationError]:  # noqa: ANN401 (as above)
    if not (isinstance(value, Text) and value.plain and value == json.dumps(constant)):
        yield ValidationError("const")


def _unique(_: Any, __: object, value: object, ___: object) -> Iterator[ValidationError]:  # noqa: ANN401 (as above)
    texts = [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
    if len(set(texts)) < len(texts):
        yield ValidationError("uniqueItems")


def _whole(_: Any, __: object, value: object, ___: object) -> Iterator[ValidationError]:  # noqa: ANN401 (as above)
    """`x-text` marks what is printed or read by people: nothing of it may be cut off by a comment."""
    if isinstance(value, Text) and value.cut:
        yield ValidationError("x-text")


_TextValidator = validators.extend(  # type: ignore[no-untyped-call]  # jsonschema's own annotations end here
    Draft202012Validator,
    validators={
        "$ref": _reference,
        "pattern": _pattern,
        "enum": _enum,
        "const": _const,
        "uniqueItems": _unique,
        "x-text": _whole,
    },
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine_many(
        {"string": _is_string, "number": _is_number, "integer": _is_integer, "boolean": _is_flag}
    ),
)
