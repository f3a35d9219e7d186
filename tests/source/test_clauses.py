"""Clauses: from a file to the model, with every defect of its own told at its place."""

from __future__ import annotations

from decimal import Decimal

import pytest
from source_cases import CLAUSE, LIABILITY, changed, clause_findings, line_of

from contractgen.findings import hint_of, message_of
from contractgen.model.clause import (
    AnnexesBlock,
    Clause,
    FieldsBlock,
    OptionsBlock,
    Provision,
    Punctuation,
    SignaturesBlock,
    TableBlock,
)
from contractgen.model.parameter import AnyOf, DerivationKind, Equals, NonePolicy, Not, ParameterType
from contractgen.model.pricing import Computation, Rounding, TaxMode, TotalKind
from contractgen.model.text import AnswerMark, Literal, MarkedText, ReferenceMark, SelfMark
from contractgen.model.version import Version
from contractgen.source.clauses import load_clause


def loaded(text: str) -> Clause:
    clause, findings = load_clause(text.encode(), "c.yaml")
    assert clause is not None, findings
    return clause


def words(text: MarkedText) -> str:
    return "".join(part.text if isinstance(part, Literal) else "<>" for part in text)


def with_provision(yaml: str) -> str:
    """Return a small clause whose second provision is this one, from line 8."""
    return LIABILITY + yaml


def test_a_clause_says_what_its_file_says() -> None:
    clause = loaded(CLAUSE)
    assert (clause.id, clause.version, clause.language, clause.key) == (
        "confidentiality", Version(1, 1, 0), "zh-CN", "confidentiality@1.1.0",
    )  # fmt: skip
    assert clause.heading == (Literal("保密"),)
    assert clause.numbered
    assert str(clause.where) == "c.yaml:2:1"


def test_parameters_arrive_typed_and_in_order() -> None:
    parameters = {parameter.name: parameter for parameter in loaded(CLAUSE).parameters}
    assert list(parameters) == ["survival", "survival_years", "start", "months", "channels", "deposit"]
    years, deposit = parameters["survival_years"], parameters["deposit"]
    assert (years.type, years.minimum, years.maximum) == (ParameterType.INTEGER, Decimal(1), Decimal(20))
    assert parameters["survival"].options == ("长期有效", "终止后固定年限")
    assert parameters["channels"].default == ("短信",)
    assert (deposit.none, deposit.blank, deposit.currency, deposit.places) == (NonePolicy.DROP, True, "CNY", 2)
    assert deposit.where.line == line_of(CLAUSE, "  deposit:")


def test_money_has_the_decimals_of_its_currency() -> None:
    text = changed(CLAUSE, 'currency: CNY, default: "100.00"', 'currency: KWD, default: "100.000"')
    assert {parameter.name: parameter.places for parameter in loaded(text).parameters}["deposit"] == 3


def test_a_single_default_of_an_any_of_is_a_list_of_one() -> None:
    clause = loaded(changed(CLAUSE, "default: [短信]", "default: 短信"))
    assert {parameter.name: parameter.default for parameter in clause.parameters}["channels"] == ("短信",)


def test_facts_name_their_operands() -> None:
    (fact,) = loaded(CLAUSE).derivations
    assert (fact.name, fact.kind, fact.operands) == ("end_date", DerivationKind.ADD_MONTHS, ("start", "months"))


def test_a_price_table_arrives_with_its_rules() -> None:
    (table,) = loaded(CLAUSE).tables
    columns = {column.id: column for column in table.columns}
    assert (table.currency, table.minor, table.rounding, table.group) == ("CNY", 2, Rounding.HALF_UP, "category")
    assert (table.minimum_rows, table.maximum_rows) == (1, 200)
    assert table.tax is not None
    assert (table.tax.mode, table.tax.rate) == (TaxMode.INCLUSIVE, "rate")
    assert columns["place"].computation is Computation.PLACE
    assert columns["place"].type is ParameterType.INTEGER
    assert (columns["amount"].computation, columns["amount"].operands) == (Computation.PRODUCT, ("price", "cards"))
    assert (columns["net"].computation, columns["net"].operands) == (Computation.NET, ("amount",))
    assert (columns["cards"].width, columns["price"].width) == (12, 10)
    assert [(total.kind, total.columns) for total in table.totals] == [
        (TotalKind.SUMS, ("cards", "amount")), (TotalKind.WORDS, ("amount",)),
    ]  # fmt: skip


def test_a_fixed_tax_rate_is_a_number_of_percents() -> None:
    (table,) = loaded(changed(CLAUSE, "rate: rate}", 'rate: "6.5%"}')).tables
    assert table.tax is not None
    assert table.tax.rate == Decimal("6.5")


def test_provisions_have_paths_of_ids_and_places() -> None:
    def paths(provisions: tuple[Provision, ...]) -> list[str]:
        return [path for item in provisions for path in (item.path, *paths(item.items))]

    assert paths(loaded(CLAUSE).provisions) == [
        "definition", "2", "duty", "duty/1", "duty/use", "duty/3", "duty/3/1", "duty/3/2", "4", "5", "6", "7", "8", "9",
    ]  # fmt: skip


def test_provisions_arrive_with_all_that_is_written() -> None:
    provisions = loaded(CLAUSE).provisions
    duty = provisions[2]
    assert duty.emphasis
    assert words(duty.heading) == "义务"
    assert duty.punctuation is Punctuation.SERIES
    assert duty.items[2].punctuation is Punctuation.OWN
    assert words(duty.closing) == "总价为<>，共<>行。"
    assert not provisions[3].numbered
    assert provisions[6].each == "tariff"
    kinds = [type(provision.block) for provision in provisions]
    assert kinds[3:] == [FieldsBlock, TableBlock, OptionsBlock, type(None), SignaturesBlock, AnnexesBlock]


def test_lines_are_joined_and_marks_keep_their_places() -> None:
    clause = loaded(CLAUSE)
    definition = clause.provisions[0].text
    assert words(definition) == "“专有信息”指一方披露的信息，见<>和<>。"
    first, second = (part for part in definition if isinstance(part, ReferenceMark))
    lines = CLAUSE.split("\n")
    assert (first.target, second.target) == ("liability", "confidentiality.duty")
    for mark in (first, second):
        assert lines[mark.where.line - 1][mark.where.column - 1 :].startswith(f"${{ref:{mark.target}}}")


def test_marks_are_of_three_kinds() -> None:
    text = loaded(CLAUSE).provisions[1].text
    assert [type(part) for part in text if not isinstance(part, Literal)] == [SelfMark, AnswerMark, AnswerMark]
    assert [(part.name, part.format) for part in text if isinstance(part, AnswerMark)] == [
        ("survival_years", ""), ("end_date", "date-long"),
    ]  # fmt: skip


def test_a_doubled_dollar_is_a_literal() -> None:
    provision = loaded(changed(LIABILITY, "逾期的，", "逾期的$${x}，")).provisions[0]
    assert provision.text == (Literal("逾期的${x}，按日支付违约金。"),)


def test_english_lines_are_joined_with_a_space() -> None:
    text = LIABILITY.replace("zh-CN", "en").replace("违约责任", "Liability")
    text = changed(text, "text: 逾期的，按日支付违约金。", "text: |\n      Late payments\n      bear interest.")
    assert words(loaded(text).provisions[0].text) == "Late payments bear interest."


def test_conditions_are_data() -> None:
    text = with_provision("  - when: {not: {a: x}, any: [{b: [y, z]}, {c: 'true', d: w}]}\n    text: 甲\n")
    when = loaded(text).provisions[1].when
    assert when is not None
    assert str(when).count("Equals") == 4
    single = loaded(with_provision("  - when: {a: x}\n    text: 甲\n")).provisions[1].when
    assert isinstance(single, Equals)
    negated = loaded(with_provision("  - when: {not: {a: x}}\n    text: 甲\n")).provisions[1].when
    assert isinstance(negated, Not)
    either = loaded(with_provision("  - when: {any: [{a: x}]}\n    text: 甲\n")).provisions[1].when
    assert isinstance(either, AnyOf)


def test_text_is_kept_in_one_normal_form() -> None:
    text = changed(LIABILITY, "违约责任", "cafe\u0301")
    assert loaded(text).heading == (Literal("caf\u00e9"),)


DEFECTS = [
    ("  - text: |\n      见${ref: liability}。\n", "9:8 LIB-207"),
    ("  - text: 见${Name}。\n", "8:12 LIB-207"),
    ("  - text: 见${a.b.c.d}。\n", "8:12 LIB-207"),
    ("  - text: 见${}。\n", "8:12 LIB-207"),
    ("  - text: 见${a。\n", "8:12 LIB-207"),
    ("  - text: |\n      见\n      甲${a|bold}。\n", "10:8 LIB-208"),
    ("  - text: |\n      见\n      ${ref:a,b}\n", "10:7 LIB-207"),
    ("  - text: 见${self｝。\n", "8:12 LIB-207"),
    ("  - text: 甲${a|大写}。\n", "8:12 LIB-208"),
    ("  - text: 见{self}。\n", "8:12 LIB-250"),
    ("  - text: |\n      见\n      按{ref:x}。\n", "10:8 LIB-250"),
    ('  - text: "见{ref: x}。"\n', "8:13 LIB-250"),
    ("  - text: 见{party_a.name}。\n", "8:12 LIB-250"),
    ("  - text: 见{a|words}。\n", "8:12 LIB-250"),
    ("  - text: 见｛self｝。\n", "8:12 LIB-250"),
    ("  - text: 见$｛self｝。\n", "8:12 LIB-250"),
    ("  - text: 见＄{self}。\n", "8:12 LIB-250"),
    ("  - text: 见＄｛self｝。\n", "8:12 LIB-250"),
    ("  - text: 见＄｛self。\n", "8:12 LIB-250"),
    ('  - text: "\\u89c1{{self}}。"\n', "8:19 LIB-250"),
    ("  - {id: late-fee, text: 甲}\n", "8:10 LIB-202"),
    ("  - text: |\n      甲\n\n      乙\n", "10:1 LIB-215"),
    ("  - {note: 甲}\n", "8:5 LIB-217"),
    ("  - {table: a, options: b, text: 甲}\n", "8:16 LIB-218"),
    ("  - {text: 甲, punctuation: own}\n", "8:15 LIB-219"),
    ("  - {text: 甲, join: or}\n", "8:15 LIB-219"),
    ("  - {table: tariff}\n", "8:5 LIB-206"),
]


@pytest.mark.parametrize(("yaml", "expected"), DEFECTS)
def test_a_defect_of_a_provision_is_told_where_it_stands(yaml: str, expected: str) -> None:
    assert clause_findings(with_provision(yaml))[0] == expected


@pytest.mark.parametrize("text", ["见{1}", "见{甲方名称}", "{}", "{ }", "100＄", "a {b, c} d", "{Self}", "} {"])
def test_braces_around_what_no_mark_holds_are_plain_words(text: str) -> None:
    assert words(loaded(with_provision(f"  - text: '{text}。'\n")).provisions[1].text) == f"{text}。"


def test_a_literal_mark_is_no_lookalike() -> None:
    assert words(loaded(with_provision("  - text: 写作$${self}。\n")).provisions[1].text) == "写作${self}。"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_lookalike_is_told_with_what_was_meant(language: str) -> None:
    _, findings = load_clause(with_provision("  - text: 按＄｛ref:fee｝。\n").encode(), "c.yaml")
    assert "＄｛ref:fee｝" in message_of(findings[0], language)
    assert "${ref:fee}" in hint_of(findings[0], language)
    assert "$${" in hint_of(findings[0], language)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_unknown_format_is_told_with_all_that_there_are(language: str) -> None:
    _, findings = load_clause(with_provision("  - text: 甲${a|大写}。\n").encode(), "c.yaml")
    for known in ("words", "capitals", "grouped", "date-long", "date-iso", "upper"):
        assert known in hint_of(findings[0], language)


def test_a_numbered_clause_needs_a_heading() -> None:
    text = changed(LIABILITY, "heading: 违约责任\n", "")
    assert clause_findings(text) == ["1:1 LIB-216"]
    assert clause_findings(text.replace("provisions:", "numbered: false\nprovisions:")) == []


DECLARATIONS = [
    ("a: {type: choice, label: x}", "6:3 LIB-221"),
    ("a: {type: any-of, label: x}", "6:3 LIB-221"),
    ("a: {type: choice, label: x, options: [y], default: z}", "6:54 LIB-223"),
    ("a: {type: any-of, label: x, options: [y], default: [y, z]}", "6:54 LIB-223"),
    ("a: {type: text, label: x, options: [y]}", "6:29 LIB-226"),
    ("a: {type: text, label: x, minimum: 1}", "6:29 LIB-226"),
    ("a: {type: integer, label: x, places: 2}", "6:32 LIB-226"),
    ("a: {type: decimal, label: x, currency: CNY}", "6:32 LIB-226"),
    ("a: {type: integer, label: x, default: 1.5}", "6:41 LIB-224"),
    ("a: {type: date, label: x, default: 2026-02-30}", "6:38 LIB-224"),
    ("a: {type: flag, label: x, default: 是}", "6:38 LIB-224"),
    ("a: {type: text, label: x, default: [y]}", "6:38 LIB-224"),
    ('a: {type: decimal, label: x, minimum: "5%"}', "6:41 LIB-224"),
    ("a: {type: integer, label: x, minimum: 5, maximum: 4}", "6:53 LIB-225"),
    ("a: {type: integer, label: x, minimum: 5, default: 4}", "6:53 LIB-222"),
    ('a: {type: percent, label: x, maximum: "50%", default: "51%"}', "6:57 LIB-222"),
    ('a: {type: money, label: x, currency: CNY, default: "0.125"}', "6:54 LIB-220"),
    ("a: {type: money, label: x}", "6:3 LIB-227"),
    ("a: {type: money, label: x, currency: XXX}", "6:40 LIB-228"),
    ("self: {type: text, label: x}", "6:3 LIB-229"),
    ("not: {type: text, label: x}", "6:3 LIB-229"),
    ("special_terms: {type: flag, label: x}", "6:3 LIB-229"),
]


@pytest.mark.parametrize(("declaration", "expected"), DECLARATIONS)
def test_a_declaration_that_contradicts_itself_is_told(declaration: str, expected: str) -> None:
    text = LIABILITY.replace("provisions:", f"parameters:\n  {declaration}\nprovisions:")
    assert clause_findings(text) == [expected]


def test_a_name_means_one_thing() -> None:
    text = changed(CLAUSE, "  end_date:", "  months: {count: channels}\n  end_date:")
    assert clause_findings(text) == [f"{line_of(text, '  months: {count')}:3 LIB-230"]


def test_conditions_ask_for_options_that_there_are() -> None:
    text = changed(CLAUSE, "- when: {survival: 终止后固定年限}", "- when: {survival: 终止后三年}")
    assert clause_findings(text) == [f"{line_of(text, '终止后三年')}:12 LIB-223"]
    text = changed(CLAUSE, "- when: {survival: 终止后固定年限}", "- when: {start: 终止后三年}")
    assert clause_findings(text) == [f"{line_of(text, '终止后三年')}:12 LIB-231"]


def test_options_are_drawn_of_what_has_options() -> None:
    text = changed(CLAUSE, "- options: channels", "- options: months")
    assert clause_findings(text) == [f"{line_of(text, '- options: months')}:14 LIB-231"]


TABLES = [
    ("product: [price, cards]}", "product: [price, net]}", "LIB-232"),
    ("product: [price, cards]}", "product: [price, crads]}", "LIB-205"),
    ("product: [price, cards]}", "product: [price, category]}", "LIB-233"),
    ("product: [price, cards]}", "product: [price, cards], sum: [price]}", "LIB-235"),
    ("product: [price, cards]}", "product: [price, cards], default: '1'}", "LIB-234"),
    ("type: money, product:", "type: text, product:", "LIB-233"),
    ("{label: 小计, type: money, product", "{label: 小计, product", "LOAD-142"),
    ("    tax: {mode: inclusive, rate: rate}\n", "", "LIB-236"),
    ("rate: rate}", "rate: price}", "LIB-233"),
    ("rate: rate}", "rate: rates}", "LIB-205"),
    ("group: category", "group: price", "LIB-233"),
    ("group: category", "group: kind", "LIB-205"),
    ("sums: [cards, amount]", "sums: [cards, rate]", "LIB-233"),
    ("words: amount", "words: cards", "LIB-233"),
    ("words: amount", "words: amount, amount: net", "LIB-237"),
    (", words: amount", "", "LIB-237"),
    ('rows: {minimum: "1", maximum: "200"}', 'rows: {minimum: "2", maximum: "1"}', "LIB-225"),
    ('type: percent, default: "6%"', "type: percent, default: six", "LIB-224"),
    ("category: {label: 类别, type: text}", "category: {label: 类别, type: choice}", "LIB-221"),
    ("category: {label: 类别, type: text}", "category: {label: 类别, type: text, options: [a]}", "LIB-226"),
    ("category: {label: 类别, type: text}", "category: {label: 类别, type: text, minimum: '1'}", "LIB-226"),
    ("product: [price, cards]}", "product: [price, cards], maximum: '1'}", "LIB-234"),
    ("price: {label: 单价, type: money}", "price: {label: 单价, type: money, minimum: 1%}", "LIB-224"),
    ("price: {label: 单价, type: money}", "price: {label: 单价, type: money, minimum: '2', maximum: '1'}", "LIB-225"),
    ('type: percent, default: "6%"', 'type: percent, default: "6%", minimum: 7%', "LIB-222"),
    ('type: percent, default: "6%"', 'type: percent, default: "6%", maximum: 5.5%', "LIB-222"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code"), TABLES)
def test_a_table_that_cannot_be_computed_is_told(old: str, new: str, code: str) -> None:
    assert {item.split()[1] for item in clause_findings(changed(CLAUSE, old, new))} == {code}


def test_a_given_column_has_the_bounds_that_it_declares() -> None:
    text = changed(CLAUSE, 'type: percent, default: "6%"', 'type: percent, default: "6%", minimum: 0%, maximum: "13.5"')
    bounds = {column.id: (column.minimum, column.maximum) for column in loaded(text).tables[0].columns}
    assert bounds["rate"] == (Decimal(0), Decimal("13.5"))
    assert {bounds[name] for name in bounds if name != "rate"} == {(None, None)}


def test_defects_of_shape_and_of_text_are_told_in_one_run() -> None:
    text = LIABILITY.replace("heading", "titel").replace("按日", "按${Day}日")
    assert clause_findings(text)[:2] == ["4:1 LOAD-141", "7:16 LIB-207"]
