"""Templates and schemes: from files to the model."""

from __future__ import annotations

import pytest
from source_cases import TEMPLATE, changed, codes, line_of, told

from contractgen.model.parameter import AnyOf
from contractgen.model.scheme import CountingSystem, Place, Suffix
from contractgen.model.template import InstrumentKind, Template
from contractgen.source.schemes import load_scheme, shipped_schemes
from contractgen.source.templates import load_template

SHIPPED = (
    "cn-annex", "cn-contract-a", "cn-contract-b", "cn-official", "cn-statute", "en-article", "en-decimal", "en-recital",
    "en-schedule", "gbt-1.1",
)  # fmt: skip


def loaded(text: str) -> Template:
    template, findings = load_template(text.encode(), "t.yaml", "templates/service")
    assert template is not None, findings
    return template


def findings_of(text: str) -> list[str]:
    return told(load_template(text.encode(), "t.yaml", "f")[1])


def test_a_template_says_what_its_file_says() -> None:
    template = loaded(TEMPLATE)
    assert (template.id, str(template.version), template.title, template.folder) == (
        "service", "1.0.0", "服务合同", "templates/service",
    )  # fmt: skip
    assert [(party.role, party.label) for party in template.parties] == [("party_a", "甲方"), ("party_b", "乙方")]
    assert [font.source for font in template.fonts] == ["package:serif", "fonts/seal.ttf"]
    assert template.annex_scheme == "cn-annex"
    assert [scheme.id for scheme in template.schemes] == ["cn-contract-b", "cn-official", "own", "cn-annex"]
    assert template.scheme("own").this_clause == "本条"


def test_instruments_arrive_with_their_lines() -> None:
    main, rules = loaded(TEMPLATE).instruments
    assert (main.kind, main.self_name, main.scheme, main.new_page) == (
        InstrumentKind.AGREEMENT, "本合同", "cn-contract-b", False,
    )  # fmt: skip
    assert [(line.clause, str(line.range), line.scheme) for line in main.lines] == [
        ("confidentiality", "^1", ""), ("liability", "^1", "own"),
    ]  # fmt: skip
    assert main.lines[1].when is not None
    assert (rules.kind, rules.new_page) == (InstrumentKind.ANNEX, True)
    assert isinstance(rules.when, AnyOf)
    assert str(main.lines[0].where) == f"t.yaml:{line_of(TEMPLATE, '- confidentiality')}:9"


DEFECTS = [
    ("role: party_b", "role: party_a", "TPL-307"),
    ("role: party_b", "role: contract", "LIB-229"),
    ("id: rules", "id: main", "TPL-306"),
    ("family: 印章, source: fonts/seal.ttf", 'family: 宋体, source: "package:serif"', "TPL-311"),
    ("- {clause: liability ^1, when: {region: 新疆}, scheme: own}", "- confidentiality ^1", "TPL-305"),
    ("scheme: cn-official", "scheme: cn-offical", "TPL-304"),
    ("scheme: own}", "scheme: owns}", "TPL-304"),
    ("annexes: cn-annex", "annexes: cn-annexe", "TPL-304"),
    ("annexes: cn-annex\n", "", "TPL-310"),
    ("- id: own", "- id: cn-official", "TPL-312"),
    ('"{壹}、"', '"{二}、"', "TPL-313"),
    ('"{壹}、"', '"{壹、"', "TPL-313"),
    ('"{壹}、"', '"、"', "TPL-314"),
    ('"{壹}、"', '"{1}.{1}"', "TPL-315"),
    ("title: ${contract.title}", "title: ${contract title}", "LIB-207"),
    ("default: 其他}", "default: 别处}", "LIB-223"),
]


@pytest.mark.parametrize(("old", "new", "code"), DEFECTS)
def test_a_defect_of_a_template_is_told(old: str, new: str, code: str) -> None:
    text = changed(TEMPLATE, old, new)
    template, findings = load_template(text.encode(), "t.yaml", "f")
    assert template is None
    assert code in codes(findings)


def test_two_conditional_lines_of_one_clause_may_be_alternatives() -> None:
    text = changed(TEMPLATE, "- confidentiality ^1", "- {clause: liability ^1, when: {region: 其他}}")
    assert findings_of(text) == []


def test_an_unknown_symbol_stands_at_its_brace() -> None:
    text = changed(TEMPLATE, '"{1}.{1}", reference', '"{1}.{x}", reference')
    column = text.split("\n")[line_of(text, "{x}") - 1].index("{x}") + 1
    assert findings_of(text) == [f"{line_of(text, '{x}')}:{column} TPL-313"]


def test_ten_schemes_ship() -> None:
    assert tuple(shipped_schemes()) == SHIPPED


def test_labels_of_shipped_schemes_are_as_they_are_known() -> None:
    schemes = shipped_schemes()
    section = schemes["en-article"].levels[1]
    assert section.label == ("Section ", Place(0, CountingSystem.DECIMAL), ".", Place(1, CountingSystem.DECIMAL_ZERO))
    assert section.absolute
    assert schemes["cn-contract-b"].levels[0].label == (Place(0, CountingSystem.CHINESE), "、")
    assert schemes["cn-contract-b"].levels[0].reference == ("第", Place(0, CountingSystem.CHINESE), "条")
    assert schemes["cn-contract-b"].levels[0].absolute
    assert not schemes["cn-contract-b"].levels[1].absolute
    assert schemes["cn-contract-b"].levels[1].suffix is Suffix.NOTHING
    assert schemes["cn-statute"].levels[1].runs_on
    assert [level.word for level in schemes["cn-official"].levels[:3]] == ["条", "项", "目"]


def test_every_shipped_level_counts_itself_last_in_label_and_reference() -> None:
    for scheme in shipped_schemes().values():
        for index, level in enumerate(scheme.levels):
            for pattern in (level.label, level.reference):
                places = [part.level for part in pattern if isinstance(part, Place)]
                assert places == list(range(index - len(places) + 1, index + 1)), scheme.id


def test_a_scheme_file_with_errors_is_no_scheme() -> None:
    scheme, findings = load_scheme(
        b"id: a\nlanguage: en\nthis_clause: ''\nlevels: [{label: x, reference: '{1}', word: y}]\n", "s"
    )
    assert scheme is None
    assert codes(findings) == ["TPL-314"]
    assert load_scheme(b"id: a\n", "s")[0] is None
    assert load_scheme(b"", "s")[0] is None
