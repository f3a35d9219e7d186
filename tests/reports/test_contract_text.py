"""The encoding of a text is declared or named, never guessed; lines that accept a finding leave no trace in it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractgen.findings.allowances import without_allowances
from contractgen.source.contracttext import decode_contract

TEXT = "一、合作内容\n（一）甲方\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_declares_itself_is_read(encoding: str) -> None:
    assert decode_contract(TEXT.replace("\n", "\r\n").encode(encoding), "a.txt") == (TEXT, ())


def test_another_encoding_is_read_when_it_is_named() -> None:
    data = TEXT.encode("gb18030")
    assert decode_contract(data, "a.txt", "gb18030") == (TEXT, ())
    assert decode_contract(TEXT.encode("utf-8-sig"), "a.txt", "gb18030") == (TEXT, ())


@pytest.mark.parametrize(
    ("data", "encoding", "code", "line"),
    [
        (TEXT.encode("gb18030"), "", "LOAD-182", 1),
        (
            b"1. The \x93Term\x94 of this Agreement is one year, as the parties agree here and now.\r\n",
            "",
            "LOAD-182",
            1,
        ),
        (TEXT.encode() + b"\xff\xfe\xff\xff", "", "LOAD-105", 3),
        (TEXT.encode("gb18030") + b"\xff", "gb18030", "LOAD-183", 3),
        (TEXT.encode("utf-16")[:-1], "", "LOAD-183", 2),
        (b"PK\x03\x04\x14\x00\x06\x00\xff\xfe", "", "LOAD-184", 1),
        (b"one\ntwo \x07", "", "LOAD-184", 2),
        (b"", "", "LOAD-185", 1),
        (b"\xef\xbb\xbf \r\n", "", "LOAD-185", 1),
    ],
)
def test_what_cannot_be_read_for_sure_is_told(data: bytes, encoding: str, code: str, line: int) -> None:
    text, found = decode_contract(data, "a.txt", encoding)
    assert text is None
    assert [(item.code, item.where.line) for item in found] == [(code, line)]


@given(st.binary(max_size=60), st.sampled_from(["", "gb18030", "utf-16-le"]))
def test_any_bytes_are_a_text_or_a_finding(data: bytes, encoding: str) -> None:
    text, found = decode_contract(data, "a.txt", encoding)
    assert (text is None) is bool(found)


def test_allowances_are_taken_out_and_every_other_character_keeps_its_place() -> None:
    text = "# lint: allow NUM-121 one item is meant\n一、甲<!-- lint: allow REF-201 另附 -->乙\n"
    text += "<!-- lint：allow PUN-301 -->\n"
    rest, allowed = without_allowances(text, "a.md")
    assert [(item.code, item.reason, item.where.line, item.where.column) for item in allowed] == [
        ("NUM-121", "one item is meant", 1, 1),
        ("REF-201", "另附", 2, 4),
        ("PUN-301", "", 3, 1),
    ]
    assert [len(line) for line in rest.split("\n")] == [len(line) for line in text.split("\n")]
    assert rest.split("\n")[1].startswith("一、甲 ")
    assert rest.split("\n")[1].endswith(" 乙")


def test_a_megabyte_of_allowances_takes_no_time() -> None:
    line = "<!-- lint: allow NUM-101 x -->" * 30_000
    start = time.perf_counter()
    for text in (line, "<!-- lint" * 100_000, "lint: allow NUM-101" + " " * 1_000_000 + "x", "lint\n" * 200_000):
        without_allowances(text, "a.md")
    assert time.perf_counter() - start < 3


@pytest.mark.parametrize(
    "text",
    ["We lint: allow nothing.", "lint: allow num-121 x", "<!-- lint: allow NUM-1 -->", "<!-- <!-- lint", "lint:"],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert without_allowances(text, "a.md") == (text, ())
