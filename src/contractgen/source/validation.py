"""Validation: a tree against the schema of its kind, every defect as a finding at the place it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from jsonschema import ValidationError

from contractgen.findings import Finding, Location, in_order
from contractgen.lang.nearest import nearest_names
from contractgen.source.nodes import ListNode, MapNode, Node, TextNode
from contractgen.source.schemas import instance_of, matches, validator
from contractgen.source.treebuilder import shown_key

Path = Sequence[str | int]

_PATTERN_CODES = {
    "id": "LOAD-160",
    "version": "LOAD-161",
    "range": "LOAD-162",
    "name": "LOAD-163",
    "date": "LOAD-164",
    "count": "LOAD-165",
    "number": "LOAD-166",
    "rate": "LOAD-166",
    "language": "LOAD-167",
    "currency": "LOAD-168",
    "hash": "LOAD-169",
    "source": "LOAD-170",
    "deal-id": "LOAD-171",
    "pdf": "TPL-369",
    "line": "LOAD-172",
    "condition": "LOAD-173",
    "operand": "LOAD-174",
    "look-file": "TPL-383",
    "country": "DEAL-499",
    "target": "DEAL-465",
    "rule": "LOAD-191",
}
_MANY = 200
_KINDS = {
    "string": "text", "number": "text", "integer": "text", "boolean": "flag", "array": "list", "object": "keys",
}  # fmt: skip
_EXPECTED = {"text": "LOAD-145", "flag": "LOAD-146", "list": "LOAD-144", "keys": "LOAD-143"}


def validate(tree: MapNode, kind: str) -> tuple[Finding, ...]:
    """Return what in a tree is not as the schema of its kind (clause, template, deal …) wants it.

    After some hundred findings it stops: such a file is of another kind, or made to be slow.
    Keys that do not look like keys are not repeated in messages: in a deal they may be values that got astray.
    """
    found: list[Finding] = []
    for error in validator(kind).iter_errors(instance_of(tree)):
        explain = _EXPLANATIONS[str(error.validator)]
        found += explain(_Defect(tree, error))
        if len(found) >= _MANY:
            break
    return in_order(found)


class _Defect:
    """A validator's error, with the node that it is about."""

    def __init__(self, tree: MapNode, error: ValidationError) -> None:
        self.path: Path = tuple(error.absolute_path)
        self.parent, self.node = _node_at(tree, self.path)
        self.schema: dict[str, Any] = error.schema if isinstance(error.schema, dict) else {}
        self.value: Any = error.validator_value
        self.about_key = "propertyNames" in error.absolute_schema_path
        self.instance: Any = error.instance

    def finding(self, code: str, where: Location | None = None, **arguments: str | int) -> Finding:
        """Make a finding about the node, with the dotted path of its field."""
        place = where or self._where()
        named = tuple((name, str(value)) for name, value in arguments.items())
        return Finding(code, place, named, field=field_path(self.path))

    def _where(self) -> Location:
        """Return where the node stands; a value that is nothing stands at its key."""
        nothing = isinstance(self.node, TextNode) and self.node.is_nothing
        if nothing and isinstance(self.parent, MapNode):
            return self.parent.keys[str(self.path[-1])].where
        return self.node.where


def field_path(path: Path) -> str:
    """Return the dotted path of a field as people count: `provisions.3.items.1.text`."""
    return ".".join(str(step + 1) if isinstance(step, int) else shown_key(step) for step in path)


def _node_at(tree: MapNode, path: Path) -> tuple[Node, Node]:
    """Return the node at a path, and the one that holds it."""
    parent: Node = tree
    node: Node = tree
    for step in path:
        parent = node
        if isinstance(node, MapNode):
            node = node.values[str(step)]
        elif isinstance(node, ListNode) and isinstance(step, int):
            node = node.items[step]
    return parent, node


def _wrong_type(defect: _Defect) -> Iterator[Finding]:
    node = defect.node
    if isinstance(node, TextNode):
        if node.is_nothing:
            yield defect.finding("LOAD-127", node.where) if node.cut else defect.finding("LOAD-150")
            return
        pattern = defect.schema.get("pattern")
        if "enum" in defect.schema or (pattern and not matches(pattern, node.text)):
            return
    names = [defect.value] if isinstance(defect.value, str) else defect.value
    kinds = {_KINDS[name] for name in names}
    if "text" in kinds:
        kinds.discard("flag")
    if len(kinds) == 1:
        yield defect.finding(_EXPECTED[kinds.pop()])
    elif isinstance(node, TextNode):
        yield defect.finding("LOAD-149")
    else:
        yield defect.finding("LOAD-147" if isinstance(node, ListNode) else "LOAD-148")


def _unknown_keys(defect: _Defect) -> Iterator[Finding]:
    known = defect.schema.get("properties", {})
    if isinstance(defect.node, MapNode):
        unknown = [(name, key) for name, key in defect.node.keys.items() if name not in known]
        for name, key in unknown[:_MANY]:
            yield defect.finding(
                "LOAD-141", key.where, key=shown_key(name), known=", ".join(nearest_names(name, known))
            )


def _missing_keys(defect: _Defect) -> Iterator[Finding]:
    if isinstance(defect.node, MapNode):
        missing = [name for name in defect.value if name not in defect.node.keys]
        yield from (defect.finding("LOAD-142", key=name) for name in missing)


def _pattern(defect: _Defect) -> Iterator[Finding]:
    code = _PATTERN_CODES[defect.schema["title"]]
    if not defect.about_key:
        yield defect.finding(code, name=shown_key(str(defect.instance)))
    elif isinstance(defect.node, MapNode):
        yield defect.finding(code, defect.node.keys[defect.instance].where, name=shown_key(defect.instance))


def _too_long(defect: _Defect) -> Iterator[Finding]:
    where = None
    if defect.about_key and isinstance(defect.node, MapNode):
        where = defect.node.keys[defect.instance].where
    yield defect.finding("LOAD-157", where, limit=defect.value)


def _options(defect: _Defect) -> Iterator[Finding]:
    yield defect.finding("LOAD-152", options=", ".join(defect.value))


def _constant(defect: _Defect) -> Iterator[Finding]:
    nothing = isinstance(defect.node, TextNode) and defect.node.is_nothing
    yield defect.finding("LOAD-150" if nothing else "LOAD-156")


def _too_few(defect: _Defect) -> Iterator[Finding]:
    yield defect.finding("LOAD-153", least=defect.value)


def _too_many(defect: _Defect) -> Iterator[Finding]:
    yield defect.finding("LOAD-154", most=defect.value)


def _repeated(defect: _Defect) -> Iterator[Finding]:
    seen: set[str] = set()
    for item in defect.node.items if isinstance(defect.node, ListNode) else ():
        if isinstance(item, TextNode):
            if item.text in seen:
                yield defect.finding("LOAD-155", item.where)
            seen.add(item.text)


def _neither_or_both(defect: _Defect) -> Iterator[Finding]:
    """Report a deal that names no template, or names one and a package of several."""
    if isinstance(defect.node, MapNode) and "templates" in defect.node.keys:
        yield defect.finding("DEAL-540", defect.node.keys["templates"].where)
    else:
        yield defect.finding("LOAD-142", key="template")


_EXPLANATIONS: dict[str, Callable[[_Defect], Iterator[Finding]]] = {
    "type": _wrong_type,
    "additionalProperties": _unknown_keys,
    "required": _missing_keys,
    "oneOf": _neither_or_both,
    "pattern": _pattern,
    "maxLength": _too_long,
    "minLength": lambda defect: iter([defect.finding("LOAD-151")]),
    "enum": _options,
    "const": _constant,
    "minItems": _too_few,
    "minProperties": _too_few,
    "maxItems": _too_many,
    "maxProperties": _too_many,
    "uniqueItems": _repeated,
    "x-text": lambda defect: iter([defect.finding("LOAD-127")]),
}
