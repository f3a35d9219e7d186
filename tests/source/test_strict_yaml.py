"""Strict YAML: each way to be misread is refused by name, at its place, by both YAML readers alike."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from typing import cast

import pytest
import yaml
from source_cases import codes, is_well_formed, told

from contractgen.source.nodes import ListNode, MapNode, TextNode
from contractgen.source.yamltree import Reader, parse_tree

LIBYAML = cast("Callable[[str], Reader]", yaml.CSafeLoader)
PURE = cast("Callable[[str], Reader]", yaml.SafeLoader)

REFUSED = {
    "a quote that is never closed": ('id: "abc\nb: 1\n', ["1:5 LOAD-112"]),
    "a quote that the next one closes": ('a: 1\nb: "1.2.0\nc: d\ne: "甲"\n', ["2:4 LOAD-112"]),
    "a quote with another closing": ('a: "1.2.0”\nb: "甲"\n', ["1:4 LOAD-112"]),
    "a single quote that the next one closes": ("a: '1\nb: '甲'\n", ["1:4 LOAD-112"]),
    "a bracket that is never closed": ("a: [1, 2\nb: 3\n", ["1:4 LOAD-113"]),
    "a brace that is never closed": ("a: {b: 1\nc: 2\n", ["1:4 LOAD-113"]),
    "a second colon on a line": ("text: a: b\n", ["1:8 LOAD-114"]),
    "a value that begins with @": ("a: @b\n", ["1:4 LOAD-115"]),
    "a value that begins with `": ("a: `b`\n", ["1:4 LOAD-115"]),
    "a value that begins with %": ("a: %b\n", ["1:4 LOAD-115"]),
    "a text that begins with *": ("a: *注意\n", ["1:4 LOAD-115"]),
    "a text that begins with !": ("a: !注意\n", ["1:4 LOAD-115"]),
    "a line without a colon": ("a: 1\nfoo\nb: 2\n", ["2:1 LOAD-116"]),
    "a full-width colon between keys": ("a: 1\n名称：乙\nb: 2\n", ["2:3 LOAD-117"]),
    "a full-width colon on the first line": ("名称：乙\nb: 2\n", ["1:3 LOAD-117"]),
    "a full-width colon that folds into the value above": ("a: 甲\n  乙方：李\n", ["2:5 LOAD-117"]),
    "a file that is one full-width line": ("甲方：张\n", ["1:3 LOAD-117"]),
    "a full-width colon in a flow mapping": ("a: {区域：新疆}\n", ["1:7 LOAD-117"]),
    "a colon without a space in a flow mapping": ("a: {region:新疆, b: 1}\n", ["1:11 LOAD-116"]),
    "a full-width comma in a flow mapping": ('a: {b: "1"，c: 2}\n', ["1:11 LOAD-109"]),
    "a full-width comma in a flow list": ('a: ["1"，"2"]\n', ["1:8 LOAD-109"]),
    "a list item without a space": ("a:\n  - 甲\n  -乙\n  - 丙\n", ["3:3 LOAD-129"]),
    "a first list item without a space": ("a:\n  -甲\n  -乙\n", ["2:3 LOAD-129"]),
    "a list item indented too far": ("a:\n  - 甲\n   - 乙\n", ["3:4 LOAD-120"]),
    "a tab that indents": ("a:\n\tb: 1\n", ["2:1 LOAD-118"]),
    "a tab that indents inside a text": ("a: |\n\tb\n", ["2:1 LOAD-118"]),
    "a tab after a colon": ("a:\t1\n", ["1:3 LOAD-118"]),
    "an ideographic space that indents": ("a: 1\n\u3000b: 2\n", ["2:1 LOAD-119"]),
    "a no-break space that indents a continued line": ("a: 1\n\u00a0b\n", ["2:1 LOAD-119"]),
    "a key indented too far": ("a: 1\n  b: 2\n", ["2:3 LOAD-120"]),
    "a key indented too little": ("a:\n  b: 1\n c: 2\n", ["3:2 LOAD-120"]),
    "a list item among keys": ("a: 1\n- b\n", ["2:1 LOAD-120"]),
    "a text line indented too little": ("a: |\n    x\n  y\nb: 1\n", ["3:3 LOAD-120"]),
    "an unknown escape": ('a: "\\q"\n', ["1:5 LOAD-121"]),
    "half a surrogate pair": ('a: "x\\ud842"\n', ["1:6 LOAD-121"]),
    "a surrogate pair outside JSON": ('a: "\\ud842\\udfb7"\n', ["1:5 LOAD-121"]),
    "an escape beyond Unicode": ('a: "\\U00110000"\n', ["1:5 LOAD-121"]),
    "text after a quoted text": ('a: "b" c\n', ["1:8 LOAD-122"]),
    "a mark without quotes in a flow mapping": ("a: {b: ${c}, d: e}\n", ["1:8 LOAD-123"]),
    "a space inside a mark": ("text: ${ref: liability}承担\n", ["1:7 LOAD-123"]),
    "text on the line of the bar": ("a: | foo\n", ["1:6 LOAD-124"]),
    "a folded text": ("a: >\n  x\n", ["1:4 LOAD-125"]),
    "a plain text over lines": ("a: 甲\n  乙\n", ["1:4 LOAD-126"]),
    "a quoted text over lines": ('a: "甲\n  乙"\n', ["1:4 LOAD-126"]),
    "a list on the line of its key": ("a: - b\n", ["1:4 LOAD-128"]),
    "a key twice": ("a: 1\nb:\n  a: 1\n  a: 2\n", ["4:3 LOAD-130"]),
    "a key twice in flow style": ("a: {b: 1, b: 2}\n", ["1:11 LOAD-130"]),
    "a key twice in other quotes": ("a: 1\n'a': 2\n", ["2:1 LOAD-130"]),
    "a key twice in another normal form": ("caf\u00e9: 1\ncafe\u0301: 2\n", ["2:1 LOAD-130"]),
    "an anchor": ("a: &x 1\n", ["1:4 LOAD-131"]),
    "an alias": ("a: *x\n", ["1:4 LOAD-132"]),
    "a tag": ("a: !!int 1\n", ["1:4 LOAD-133"]),
    "a tag on a list": ("a: !!set [1]\n", ["1:4 LOAD-133"]),
    "a merge key": ("a:\n  <<: {b: 1}\n", ["2:3 LOAD-134"]),
    "a second document": ("a: 1\n---\nb: 1\n", ["2:1 LOAD-135"]),
    "a directive": ("%YAML 1.1\n---\na: 1\n", ["1:1 LOAD-136"]),
    "a key that is a list": ("? [a]\n: b\n", ["1:3 LOAD-137"]),
    "a key that is nothing": ("a: 1\n? \n: b\n", ["2:2 LOAD-137"]),
    "too much depth": ("a: " + "[" * 1000, ["1:33 LOAD-138"]),
    "a list for a file": ("- a\n", ["1:1 LOAD-140"]),
    "nothing but a comment": ("# nothing\n", ["1:1 LOAD-110"]),
    "an empty file": ("", ["1:1 LOAD-110"]),
    "a file of blank lines": ("\n\n", ["1:1 LOAD-110"]),
    "a merge conflict": ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n", ["2:1 LOAD-107"]),
    "the end of a merge conflict": ("a: 1\n>>>>>>> theirs\n", ["2:1 LOAD-107"]),
    "a bidirectional control": ("a: x\u202ey\n", ["1:5 LOAD-106"]),
    "a bidirectional control in a comment": ("a: x # \u2066\n", ["1:8 LOAD-106"]),
    "a byte order mark inside": ("a: x\ufeffy\n", ["1:5 LOAD-106"]),
    "a control character": ("a: x\x07y\n", ["1:5 LOAD-106"]),
    "a line separator": ("a: x\u2028y\n", ["1:5 LOAD-106"]),
    "a lone carriage return": ("a: x\rb: y\n", ["1:5 LOAD-106"]),
    "a private-use character": ("a: x\ue000y\n", ["1:5 LOAD-106"]),
    "an escaped control character": ('a: "甲\\x07"\n', ["1:6 LOAD-106"]),
    "an escaped line separator": ('a: "甲\\L"\n', ["1:6 LOAD-106"]),
    "an invisible character inside a text block": ("a: |\n  甲\n  乙\u200b丙\n", ["3:4 LOAD-106"]),
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("reader", [LIBYAML, PURE], ids=["libyaml", "pure"])
def test_what_can_be_misread_is_refused_at_its_place(name: str, reader: Callable[[str], Reader]) -> None:
    text, expected = REFUSED[name]
    _, findings = parse_tree(text.encode(), "f.yaml", reader=reader)
    assert told(findings) == expected
    assert all(is_well_formed(item) for item in findings)


ENCODINGS = {
    "UTF-16 with a mark": ("a: 甲\n".encode("utf-16"), "1:1 LOAD-104"),
    "UTF-16 without": ("a: 1\nb: 2\n".encode("utf-16-le"), "1:1 LOAD-104"),
    "UTF-16 big-endian without": ("a: 1\nb: 2\n".encode("utf-16-be"), "1:1 LOAD-104"),
    "UTF-32": ("a: 甲\n".encode("utf-32"), "1:1 LOAD-104"),
    "GB18030": ("a: 1\nb: 甲方\n".encode("gb18030"), "2:4 LOAD-104"),
    "no encoding at all": (b"a: 1\nb: x\xff\n", "2:5 LOAD-105"),
    "UTF-8 with a damaged byte": ("a: 甲乙丙\nb: ".encode() + b"\xb0\xa1\n", "2:4 LOAD-105"),
    "a cut character": ("a: 甲".encode()[:-1], "1:4 LOAD-105"),
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_an_encoding_other_than_utf8_is_named(name: str) -> None:
    data, expected = ENCODINGS[name]
    tree, findings = parse_tree(data, "f.yaml")
    assert tree is None
    assert told(findings) == [expected]


def test_a_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    tree, findings = parse_tree("\ufeffa: 甲\r\nb: |\r\n  乙\r\n  丙\r\n".encode(), "f.yaml")
    assert findings == ()
    assert tree is not None
    texts = {name: node.text for name, node in tree.values.items() if isinstance(node, TextNode)}
    assert texts == {"a": "甲", "b": "乙\n丙\n"}
    assert str(tree.values["a"].where) == "f.yaml:1:4"


def test_a_rule_of_equals_signs_alone_is_no_conflict() -> None:
    assert parse_tree(b"a: |\n  x\n# ===\n=======: b\n", "f")[1] == ()


def test_all_that_does_not_stop_the_reader_is_told_in_one_run() -> None:
    text = "a: &x 1\na: 2\nb: >\n  c\nd: !t e\n<<: {f: g}\nh: 甲\n  乙\n"
    tree, findings = parse_tree(text.encode(), "f.yaml")
    assert codes(findings) == ["LOAD-131", "LOAD-130", "LOAD-125", "LOAD-133", "LOAD-134", "LOAD-126"]
    assert tree is not None


def test_a_duplicate_names_the_line_of_the_first() -> None:
    _, findings = parse_tree(b"a: 1\nb: 2\na: 3\n", "f.yaml")
    assert dict(findings[0].arguments) == {"key": "a", "first": "1"}


def test_json_comes_through_the_same_door() -> None:
    text = '{\n\t"a": "\\ud842\\udfb7\\u7532",\t"b": [1.10, true, null],\n\t"c": {"d\\/e": "x\\ty"}\n}'
    tree, findings = parse_tree(text.encode(), "f.json")
    assert told(findings) == ["3:18 LOAD-106"]
    assert tree is not None
    first, numbers = tree.values["a"], tree.values["b"]
    assert isinstance(first, TextNode)
    assert isinstance(numbers, ListNode)
    assert first.text == "\U00020bb7甲"
    assert [item.text for item in numbers.items if isinstance(item, TextNode)] == ["1.10", "true", "null"]
    assert numbers.where.column == text.split("\n")[1].index("[") + 1


def test_a_json_key_twice_is_refused_too() -> None:
    assert told(parse_tree(b'{"a": 1, "a": 2}', "f.json")[1]) == ["1:10 LOAD-130"]


BOMBS = {
    "a hundred thousand values": ("a: [" + "1," * 100_001 + "1]", "LOAD-139"),
    "two mebibytes": ("a: " + "x" * (2 * 1024 * 1024), "LOAD-103"),
    "brackets": ("[" * 100_000, "LOAD-138"),
    "braces": ("{a: " * 100_000, "LOAD-138"),
    "dashes": ("- " * 100_000, "LOAD-138"),
    "aliases": ("a: &a [x, x]\n" + "".join(f"b{i}: [*a, *a]\n" for i in range(1000)), "LOAD-132"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_at_once(name: str) -> None:
    text, code = BOMBS[name]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    _, findings = parse_tree(text.encode(), "f.yaml")
    assert code in codes(findings)
    assert time.process_time() - started < 5  # generous: what is meant is "not exponential"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024


@pytest.mark.parametrize("depth", range(1, 7))
def test_a_planted_duplicate_is_found_at_every_depth(depth: int) -> None:
    lines = [f"{'  ' * level}k{level}:" for level in range(depth)]
    pad = "  " * depth
    text = "\n".join([*lines, f"{pad}caf\u00e9: 1", f"{pad}other: 2", f'{pad}"cafe\u0301": 3', ""])
    _, findings = parse_tree(text.encode(), "f.yaml")
    assert told(findings) == [f"{depth + 3}:{depth * 2 + 1} LOAD-130"]
    assert dict(findings[0].arguments)["first"] == str(depth + 1)


def test_a_private_value_that_got_to_the_place_of_a_key_is_not_repeated() -> None:
    _, findings = parse_tree("parties:\n  张三: a\n  张三: b\n".encode(), "f.yaml")
    assert "张三" not in str(findings)


def test_a_tree_keeps_the_order_of_the_file() -> None:
    tree, _ = parse_tree(b"b: 1\na: {d: 1, c: 2}\n", "f.yaml")
    assert tree is not None
    assert list(tree.values) == ["b", "a"]
    assert isinstance(tree.values["a"], MapNode)
    assert list(tree.values["a"].values) == ["d", "c"]
