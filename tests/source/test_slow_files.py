"""Files made to be slow: a mebibyte of anything is read or refused in a moment."""

from __future__ import annotations

import time

import pytest
from source_cases import DEAL, LIABILITY, changed

from contractgen.source.clauses import read_clause_file
from contractgen.source.deals import load_deal_text
from contractgen.source.marks import MAXIMUM_TEXT
from contractgen.source.schemas import schema

SIZE = 1_000_000
LIMIT = 20  # seconds of work: not a speed, but what "for ever" means


def clause_with(text: str) -> bytes:
    return changed(LIABILITY, "    text: 逾期的，按日支付违约金。", text).encode()


def block(line: str, size: int = SIZE) -> str:
    return "    text: |\n" + f"      {line}\n" * (size // (len(line.encode()) + 7))


def quoted(piece: str, size: int) -> str:
    return '    text: "' + piece * (size // len(piece.encode())) + '"'


CLAUSES = {
    "marks": clause_with(block("${a}${b}")),
    "marks on one line": clause_with("    text: " + "${a}" * (SIZE // 4)),
    "marks among escapes": clause_with(quoted("\\n${a}", SIZE)),
    "marks among escapes, as long as may be": clause_with(quoted("\\n${a}", MAXIMUM_TEXT)),
    "open marks": clause_with("    text: " + "${" * (SIZE // 2)),
    "typed references": clause_with(block("按第六条第（二）项和Section 4.02(b)处理")),
    "statutes": clause_with(quoted("《法》第一条、第二条", SIZE)),
    "articles": clause_with(quoted("Articles 5, 6 and 7 of the ", SIZE)),
    "typed endings": clause_with(f"    text: x\n    items: ['{'； ' * (SIZE // 4)}']"),
    "invisible characters": clause_with(quoted("\u200b", SIZE // 2)),
    "unknown keys": ("id: a\n" + "".join(f"key{i}: b\n" for i in range(60_000))).encode(),
    "unknown keys everywhere": ("provisions:\n" + "- {a: b}\n" * 25_000).encode(),
    "options of every kind": b"parameters: {a: {type: choice, options: [" + b"{}, x, [], " * 9_000 + b"]}}",
    "duplicate keys": b"a: b\n" * 60_000,
    "merge conflicts": b"<<<<<<< a\n" * 100_000,
    "wide colons": "甲：乙\n".encode() * 90_000,
    "lines that fold": b"a: b\n" + b" c\n" * 300_000,
    "quotes": b"a: " + b'"' * SIZE,
    "backslashes": b'a: "' + b"\\" * SIZE,
    "an id": f"id: {'a-' * (SIZE // 2)}!\n".encode(),
}  # fmt: skip
DEALS = {
    "a deal id": changed(DEAL, "id: first", f"id: {'a' * 900_000}!").encode(),
    "escaped quotes in JSON": b'{"a": \t"' + b'\\"' * (SIZE // 2),
    "quotes in JSON": b'{"a": "\\ud842\\udfb7' + b'"' * SIZE,
    "surrogate pairs in JSON": b'{"a": "' + b"\\ud842\\udfb7" * (SIZE // 12) + b'"}',
    "a long value": changed(DEAL, "months: 12", f"months: {'1' * 900_000}").encode(),
}


@pytest.mark.parametrize("name", CLAUSES)
def test_a_slow_clause_file_is_read_or_refused_in_a_moment(name: str) -> None:
    started = time.process_time()
    findings = read_clause_file(CLAUSES[name], "c.yaml").findings
    assert time.process_time() - started < LIMIT
    assert findings or name == "marks among escapes, as long as may be"


@pytest.mark.parametrize("name", DEALS)
def test_a_slow_deal_is_read_or_refused_in_a_moment(name: str) -> None:
    started = time.process_time()
    deal, findings = load_deal_text(DEALS[name], "d.yaml")
    assert time.process_time() - started < LIMIT
    assert deal or findings


def test_the_bound_of_texts_is_the_schemas() -> None:
    definitions = schema("clause")["$defs"]
    assert {definitions[name]["maxLength"] for name in ("text", "line", "provision")} == {MAXIMUM_TEXT}
