"""Places: every character of every text is found again in the file, however the text is written."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from contractgen.source.nodes import TextNode
from contractgen.source.yamltree import parse_tree

WORDS = st.text("abc 甲乙，。'\"#:-𠮷é", min_size=1, max_size=12)
LINES = st.lists(st.text("ab甲，。$", min_size=1, max_size=8), min_size=1, max_size=5)


def node_of(text: str) -> TextNode:
    tree, findings = parse_tree(text.encode(), "f.yaml")
    assert tree is not None, findings
    assert findings == ()
    node = tree.values["x"]
    assert isinstance(node, TextNode)
    return node


def character_at(text: str, node: TextNode, offset: int) -> str:
    where = node.place(offset)
    return text.split("\n")[where.line - 1][where.column - 1]


@given(LINES, st.integers(0, 3), st.integers(1, 6), st.booleans())
def test_a_character_of_a_block_stands_where_it_says(lines: list[str], above: int, indent: int, blank: bool) -> None:
    body = "".join(f"{' ' * indent}{line}\n" for line in lines)
    text = "# comment\n" * above + "x: |  # comment\n" + ("\n" if blank else "") + body
    node = node_of(text)
    for offset, character in enumerate(node.text):
        if character != "\n":
            assert character_at(text, node, offset) == character


@given(WORDS)
def test_a_character_of_a_single_quoted_text_stands_where_it_says(words: str) -> None:
    text = f"a: 1\nx: '{words.replace(chr(39), chr(39) * 2)}'\n"
    node = node_of(text)
    assert node.text == words
    for offset, character in enumerate(words):
        assert character_at(text, node, offset) == character


@given(WORDS, st.booleans())
def test_a_character_of_a_double_quoted_text_stands_where_it_says(words: str, ascii_only: bool) -> None:
    text = json.dumps({"x": words}, ensure_ascii=ascii_only)
    node = node_of(text)
    assert node.text == words
    for offset, character in enumerate(words):
        if character.isascii() and character != '"':
            assert character_at(text, node, offset) == character


def test_a_character_of_a_plain_text_stands_where_it_says() -> None:
    text = "b: 1\nx:   甲乙 ab  # comment\n"
    node = node_of(text)
    assert [str(node.place(offset)) for offset in (0, 3)] == ["f.yaml:2:6", "f.yaml:2:9"]


def test_a_block_in_a_windows_file_counts_the_same() -> None:
    tree, _ = parse_tree("x: |\r\n    甲\r\n\r\n    乙${a}\r\n".encode(), "f.yaml")
    assert tree is not None
    node = tree.values["x"]
    assert isinstance(node, TextNode)
    assert str(node.place(node.text.index("$"))) == "f.yaml:4:6"
