"""Build records are read strictly, and say what stands in the file that carries them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prove_cases import chinese

from contractgen.model.outline import Outline, ParagraphLine
from contractgen.prove.expected import expected_outline
from contractgen.prove.records import compare_record, parse_record, record_in_docx
from contractgen.word.model import WordDocument

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)


def test_a_record_says_template_clauses_and_labels() -> None:
    record = parse_record(chinese().record)
    assert record is not None
    assert (record.template, record.template_version, record.language) == ("sample", "1.0.0", "zh-CN")
    assert record.clauses == (("confidentiality@1.1.0", "sha256:00"),)
    assert dict(record.labels)["main/goods"] == "一、"


def test_a_document_has_the_blocks_and_labels_of_its_record() -> None:
    record = parse_record(chinese().record)
    assert record is not None
    outline = expected_outline(chinese().document)
    assert compare_record(record, outline) == ()
    place = next(number for number, line in enumerate(outline.lines) if isinstance(line, ParagraphLine) and line.label)
    line = outline.lines[place]
    assert isinstance(line, ParagraphLine)
    damaged = replace(outline, lines=(*outline.lines[:place], replace(line, label="九、"), *outline.lines[place + 1 :]))
    assert [item.code for item in compare_record(record, damaged)] == ["OUT-805"]
    assert [item.code for item in compare_record(record, replace(outline, lines=outline.lines[1:]))] != []
    assert [item.code for item in compare_record(record, Outline((), (), (), "", ""))] == ["OUT-827"]


@pytest.mark.parametrize("member", list(json.loads(chinese().record)))
@given(value=JSON)
def test_a_record_with_any_member_damaged_gives_no_traceback(member: str, value: object) -> None:
    record = parse_record(json.dumps({**json.loads(chinese().record), member: value}).encode())
    assert record is None or compare_record(record, expected_outline(chinese().document)) is not None


@pytest.mark.parametrize("member", ["format", "template", "language", "shape", "look", "fonts", "clauses", "blocks"])
@pytest.mark.parametrize("value", [None, 1, True, [1], {"x": 1}, [[]], [{"kind": 1}]])
def test_a_record_with_a_member_of_another_kind_is_no_record(member: str, value: object) -> None:
    assert parse_record(json.dumps({**json.loads(chinese().record), member: value}).encode()) is None


@pytest.mark.parametrize("data", [b"", b"[]", b"1", b"null", b"{}", b"\xff", b"[" * 100_000])
def test_what_is_no_record_is_none(data: bytes) -> None:
    assert parse_record(data) is None


@pytest.mark.parametrize(
    "part", [b"", b"<record", b"<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><r>&x;</r>"]
)
def test_a_record_part_that_is_no_xml_of_ours_gives_a_finding_or_nothing_from_outside(part: bytes) -> None:
    document = WordDocument((), "", "", "", {"urn:contractgen:build-record:1": part})
    record, found = record_in_docx(document)
    assert found or not record
