"""Lists are written as Word's own multi-level numbering, in the encodings that every reader counts alike."""

from __future__ import annotations

import docx_cases as cases
import pytest
from lxml import etree

from contractgen.docx.write import ShapeCache, write_docx
from contractgen.findings import Finding
from contractgen.model.assembly import Document, Label, Numbered, Role
from contractgen.model.scheme import CountingSystem, Level, Suffix

NUMBERING = "word/numbering.xml"


def numbered(own: tuple[Level, ...], number: int = 1, level: int = 0, role: Role = Role.PROVISION) -> Document:
    block = cases.labelled(role, Label("?", "main", level, number), "文字")
    return cases.document([block], lists=[Numbered("main", own)])


def levels_of(made: Document) -> list[etree._Element]:
    return list(cases.part(cases.written(made), NUMBERING).iter(f"{cases.WORD}lvl"))


def val(level: etree._Element, name: str) -> str:
    found = level.find(f"{cases.WORD}{name}")
    assert found is not None
    return found.get(f"{cases.WORD}val", "")


@pytest.mark.parametrize(
    ("system", "number", "expected"),
    [
        (CountingSystem.CHINESE, 99, "chineseCounting"),
        (CountingSystem.CHINESE, 100, "chineseCountingThousand"),
        (CountingSystem.CHINESE_CAPITAL, 3, "chineseLegalSimplified"),
        (CountingSystem.DECIMAL, 3, "decimal"),
        (CountingSystem.DECIMAL_ZERO, 3, "decimalZero"),
        (CountingSystem.LOWER_LETTER, 3, "lowerLetter"),
        (CountingSystem.UPPER_LETTER, 3, "upperLetter"),
        (CountingSystem.LOWER_ROMAN, 3, "lowerRoman"),
        (CountingSystem.UPPER_ROMAN, 3, "upperRoman"),
        (CountingSystem.CIRCLED, 20, "decimalEnclosedCircle"),
    ],
)
def test_every_counting_system_has_its_encoding(system: CountingSystem, number: int, expected: str) -> None:
    [level] = levels_of(numbered(cases.levels(f"{{{system.value}}}"), number))
    assert val(level, "numFmt") == expected


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("{一}、", "（{一}）", "{1}、"), ["%1、", "（%2）", "%3、"]),
        (("第{一}条", "{1}.{1}", "{1}.{1}.{1}"), ["第%1条", "%1.%2", "%1.%2.%3"]),
        (("ARTICLE {1}", "Section {1}.{01}", "({a})", "({i})"), ["ARTICLE %1", "Section %1.%2", "(%3)", "(%4)"]),
        (("附件{一}",), ["附件%1"]),
        (("•",), ["•"]),
    ],
)
def test_label_patterns_become_level_texts(labels: tuple[str, ...], expected: list[str]) -> None:
    assert [val(level, "lvlText") for level in levels_of(numbered(cases.levels(*labels)))] == expected


def test_only_mixed_systems_ask_for_legal_numbering() -> None:
    mixed = levels_of(numbered(cases.levels("第{一}条", "{1}.{1}")))
    plain = levels_of(numbered(cases.levels("ARTICLE {1}", "Section {1}.{01}")))
    legal = f"{cases.WORD}isLgl"
    assert [level.find(legal) is not None for level in mixed] == [False, True]
    assert [level.find(legal) is not None for level in plain] == [False, False]


@pytest.mark.parametrize("suffix", list(Suffix))
def test_what_follows_a_label_is_what_the_scheme_says(suffix: Suffix) -> None:
    [level] = levels_of(numbered(cases.levels("{1}.", suffix=suffix)))
    assert val(level, "suff") == suffix.value


def test_a_level_without_a_number_is_a_bullet() -> None:
    [level] = levels_of(numbered(cases.levels("——")))
    assert val(level, "numFmt") == "bullet"


def test_every_list_has_an_identity_and_counters_of_its_own() -> None:
    lists = [Numbered(f"list-{place}", cases.levels("{一}、")) for place in range(50)]
    blocks = [cases.labelled(Role.PROVISION, Label("一、", own.id, 0, 1), "文字") for own in lists]
    root = cases.part(cases.written(cases.document(blocks, lists=lists)), NUMBERING)
    abstracts = root.findall(f"{cases.WORD}abstractNum")
    assert len({val(own, "nsid") for own in abstracts}) == len(abstracts) == 50
    assert {val(own, "multiLevelType") for own in abstracts} == {"multilevel"}
    used = [val(own, "abstractNumId") for own in root.findall(f"{cases.WORD}num")]
    assert used == [own.get(f"{cases.WORD}abstractNumId") for own in abstracts]
    assert not {"lvlRestart", "startOverride", "lvlOverride", "pStyle"} & {
        etree.QName(part).localname for part in root.iter()
    }


@pytest.mark.parametrize(
    ("role", "indent"),
    [
        (Role.CLAUSE_HEADING, {"left": "0", "firstLine": "0"}),
        (Role.PROVISION, {"left": "0", "firstLine": "420"}),
        (Role.ITEM, {"left": "735", "hanging": "315"}),
        (Role.SUBITEM, {"left": "1365", "hanging": "525"}),
    ],
)
def test_a_level_has_the_indent_of_the_style_it_numbers(role: Role, indent: dict[str, str]) -> None:
    [level] = levels_of(numbered(cases.levels("{一}、"), role=role))
    found = level.find(f"{cases.WORD}pPr/{cases.WORD}ind")
    assert found is not None
    assert {etree.QName(name).localname: text for name, text in found.items()} == indent


def test_a_second_role_on_a_level_keeps_the_indent_of_its_own_style() -> None:
    scheme = [Numbered("main", cases.levels("{一}、"))]
    blocks = [
        cases.labelled(Role.PROVISION, Label("一、", "main", 0, 1), "文字"),
        cases.labelled(Role.ITEM, Label("二、", "main", 0, 2), "文字"),
    ]
    root = cases.part(cases.written(cases.document(blocks, lists=scheme)))
    indents = [own.find(f"{cases.WORD}pPr/{cases.WORD}ind") for own in root.iter(f"{cases.WORD}p")]
    assert indents[0] is None
    assert indents[1] is not None
    assert indents[1].get(f"{cases.WORD}left") == "735"


def test_a_document_without_lists_has_an_empty_numbering() -> None:
    data = cases.written(cases.document([cases.paragraph(Role.BODY, "文字")]))
    assert len(cases.part(data, NUMBERING)) == 0


def refused(made: Document) -> tuple[Finding, ...]:
    data, findings = write_docx(made, cases.look(), b"{}", ShapeCache())
    assert data is None
    return findings


@pytest.mark.parametrize(
    ("labels", "level"),
    [
        (("{一}、", "{壹}.{1}"), "2"),
        (("%1{1}",), "1"),
        (tuple("{1}." for _ in range(10)), "10"),
    ],
)
def test_what_word_cannot_count_is_refused(labels: tuple[str, ...], level: str) -> None:
    [found] = refused(numbered(cases.levels(*labels)))
    assert (found.code, dict(found.arguments)) == ("DOCX-672", {"list": "main", "level": level})
