"""What `check` knows of parties without a deal: roles, labels, kinds and conditions on them."""

from __future__ import annotations

from pathlib import Path

import pytest
from source_cases import CLAUSE, LIABILITY, TEMPLATE, changed, clause_findings, codes, write_library

from contractgen.source.clauses import read_clause_file
from contractgen.source.fingerprint import legal_content
from contractgen.source.library import load_library

PARTIES = "  - {role: party_b, label: 乙方}\n"
OPTIONAL = PARTIES + "  - {role: party_c, label: 丙方, optional: true}\n"


def library_codes(root: Path, provision: str, template: str = "") -> list[str]:
    """Return what is wrong with a library whose second clause has this provision."""
    liability = LIABILITY + provision
    with_third = changed(TEMPLATE, PARTIES, OPTIONAL)
    return codes(load_library(write_library(root, (CLAUSE, liability), template or with_third))[1])


@pytest.mark.parametrize(
    "provision",
    [
        "  - ${party_a.label}付款。\n",
        "  - {each: parties, text: '${party.label}为${party.name}。'}\n",
        "  - {each: parties, when: {party.kind: company}, text: '${party.name}'}\n",
        "  - {text: 各方：, items: [{each: parties, text: '${party.name}'}]}\n",
        "  - {each: parties, fields: [{label: 代码, value: '${party.code}', kind: company}]}\n",
        "  - {fields: [{label: 代码, value: '${party_a.code}', kind: company}]}\n",
        "  - {when: {party_c: true}, text: '${party_c.label}'}\n",
        "  - {when: {party_a.kind: individual}, text: 本人}\n",
    ],
)
def test_what_can_be_said_of_parties(tmp_path: Path, provision: str) -> None:
    assert library_codes(tmp_path, provision) == []


@pytest.mark.parametrize(
    ("provision", "code"),
    [
        ("  - ${party.name}付款。\n", "LIB-209"),
        ("  - {when: {party.kind: company}, text: 盖章。}\n", "LIB-209"),
        ("  - {each: parties, text: '${party.nmae}'}\n", "LIB-204"),
        ("  - ${party_a.kind}付款。\n", "LIB-204"),
        ("  - {when: {party_a: true}, text: 付款。}\n", "LIB-203"),
        ("  - {when: {party_z.kind: company}, text: 付款。}\n", "LIB-203"),
        ("  - {when: {party_c: maybe}, text: 付款。}\n", "LIB-223"),
        ("  - {when: {party_a.kind: person}, text: 付款。}\n", "LIB-223"),
        ("  - {fields: [{label: 代码, kind: company}]}\n", "LIB-255"),
        ("  - {fields: [{label: 代码, value: 待定, kind: company}]}\n", "LIB-255"),
        ("  - {each: row_of_nothing, text: 付款。}\n", "LIB-206"),
    ],
)
def test_what_cannot_be_said_of_parties(tmp_path: Path, provision: str, code: str) -> None:
    assert library_codes(tmp_path, provision) == [code]


@pytest.mark.parametrize(
    ("provision", "expected"),
    [
        ("  - ${party_c.name}付款。\n", ["TPL-340"]),
        ("  - {text: 各方：, items: ['${party_c.label}付款']}\n", ["TPL-340"]),
        ("  - {when: {region: 新疆}, text: '${party_c.label}付款'}\n", ["TPL-340"]),
        ("  - {when: {party_c: true}, text: 各方：, items: ['${party_c.label}付款']}\n", []),
        ("  - {when: {party_c.kind: individual}, text: '${party_c.label}付款'}\n", []),
        ("  - {fields: [{label: 代码, value: '${party_c.code}', kind: company}]}\n", []),
    ],
)
def test_text_about_an_optional_party_stands_under_a_condition(
    tmp_path: Path, provision: str, expected: list[str]
) -> None:
    assert library_codes(tmp_path, provision) == expected


def test_no_parameter_is_called_as_an_optional_party(tmp_path: Path) -> None:
    template = changed(TEMPLATE, PARTIES, OPTIONAL.replace("party_c", "region"))
    assert "LIB-230" in library_codes(tmp_path, "  - 付款。\n", template)


def test_parties_is_no_name_for_a_parameter() -> None:
    text = LIABILITY + "parameters:\n  parties: {type: text, label: 当事人}\n"
    assert clause_findings(text) == ["9:3 LIB-229"]


def test_captions_and_lines_by_kind_are_legal_content() -> None:
    signed = "  - signatures: {caption: 签署, fields: [{label: 盖章}]}\n"
    contents = []
    for text in (
        signed,
        signed.replace("caption: 签署", "caption: {company: 签署, individual: 签字}"),
        signed.replace("{label: 盖章}", "{label: 盖章, kind: company}"),
    ):
        read = read_clause_file((LIABILITY + text).encode(), "c.yaml")
        assert read.clause is not None, read.findings
        contents.append(legal_content(read.clause))
    assert len(set(contents)) == 3
    assert '"signatures":{"caption":"签署","fields":[{"label":"盖章"}]}' in contents[0]
