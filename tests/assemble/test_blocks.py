"""Blocks: price tables, fields, options, signatures, and how paragraphs hold together."""

from __future__ import annotations

from assembling_cases import Outcome, assemble, clause, deal, deal_of, instrument, main_template, template

from contractgen.model.assembly import Alignment, Hole, Mark, Paragraph, Reference, Role, Signatures, Table, Text

COLUMNS = """
    service: {label: 业务, type: text, width: "20"}
    area: {label: 区域, type: text}
    price: {label: 单价, type: money}
    cards: {label: 数量, type: integer}
    amount: {label: 小计, type: money, product: [price, cards]}
"""
ROWS = """
prices:
  tariff:
    - {service: 物联卡, area: 北, price: "30.00", cards: "2"}
    - {service: 平台, area: 南, price: "100.00", cards: "1"}
    - {service: 物联卡, area: 北, price: "24.90", cards: "10"}
"""


def tariff(more: str) -> Outcome:
    """Assemble a clause that draws the table with these further keys."""
    keys = "".join(f"        {line}\n" for line in ["label: 资费", "currency: CNY", *more.strip().splitlines()])
    columns = "".join(f"      {line}\n" for line in COLUMNS.strip("\n").splitlines())
    text = f"id: tariff\nheading: 资费\ntables:\n  tariff:\n{keys}        columns:\n{columns}provisions:\n"
    prices = clause(text.replace("        ", "    ") + "  - {text: 资费如下：, table: tariff}\n  - {table: tariff}\n")
    return assemble(main_template("tariff ^1"), (prices,), deal(ROWS))


def drawn(outcome: Outcome) -> Table:
    """Return the first table."""
    assert outcome.assembly
    return next(block for block in outcome.assembly.blocks() if isinstance(block, Table))


def test_a_price_table_has_a_header_its_rows_and_its_totals() -> None:
    outcome = tariff("""
totals:
  - {label: 合计, sums: [cards, amount]}
  - {label: 合同总价（元）, amount: amount}
  - {label: 合同总价（大写）, words: amount}
""")
    assert outcome.text.splitlines()[2:10] == [
        "（一）|资费如下：",
        "[业务 | 区域 | 单价 | 数量 | 小计]",
        "[物联卡 | 北 | 30.00 | 2 | 60.00]",
        "[平台 | 南 | 100.00 | 1 | 100.00]",
        "[物联卡 | 北 | 24.90 | 10 | 249.00]",
        "[合计 | 13 | 409.00]",
        "[合同总价（元） | 409.00]",
        "[合同总价（大写） | 人民币肆佰零玖元整]",
    ]
    table = drawn(outcome)
    assert table.widths == (20, 10, 10, 10, 10)
    assert [cell.span for row in table.totals for cell in row] == [3, 1, 1, 1, 4, 1, 4]
    assert [cell.alignment for cell in table.rows[0]] == [Alignment.LEFT, Alignment.LEFT, *[Alignment.RIGHT] * 3]
    assert table.rows[1][4].content == (Hole("tariff[1].amount"),)
    assert table.totals[2][1].content == (Hole("tariff.amount|words"),)


def test_rows_add_up_to_the_spans_of_the_grid() -> None:
    table = drawn(tariff("totals: [{label: 合计, sums: [cards]}, {label: 总价, amount: amount}]"))
    for row in (table.header, *table.rows, *table.totals):
        assert sum(cell.span for cell in row) == len(table.widths)


def test_a_grouped_table_has_subtotals_after_every_group() -> None:
    outcome = tariff("group: area\ntotals: [{label: 合计, sums: [amount]}]")
    assert outcome.text.splitlines()[4:10] == [
        "[物联卡 | 北 | 30.00 | 2 | 60.00]",
        "[物联卡 | 北 | 24.90 | 10 | 249.00]",
        "[小计 | 309.00]",
        "[平台 | 南 | 100.00 | 1 | 100.00]",
        "[小计 | 100.00]",
        "[合计 | 409.00]",
    ]


def test_a_framework_table_has_no_totals_and_no_subtotals() -> None:
    table = drawn(tariff("group: area"))
    assert (len(table.rows), table.totals) == (3, ())


def test_a_sum_in_the_first_column_shares_its_cell_with_the_label() -> None:
    prices = clause("""
        id: tariff
        heading: 资费
        tables:
          tariff:
            label: 资费
            currency: CNY
            totals: [{label: 合计, sums: [cards]}, {label: 总数, amount: cards}]
            columns: {cards: {label: 数量, type: integer}}
        provisions: [{table: tariff}]
        """)
    given = deal("prices: {tariff: [{cards: '2'}, {cards: '3'}]}")
    outcome = assemble(main_template("tariff ^1"), (prices,), given)
    assert outcome.text.splitlines()[-2:] == ["[合计 5]", "[总数：5]"]


ACCOUNT = clause("""
    id: account
    heading: 账户
    parameters:
      invoice: {type: choice, label: 发票, options: [专用发票, 普通发票]}
      ways: {type: any-of, label: 方式, options: [转账, 现金, 支票], default: [转账]}
    provisions:
      - text: 账户如下：
        fields: [{label: 户名, value: "${party_b.name}"}, {label: 备注, value: "见${ref:account}"}]
      - {text: "发票：", options: invoice}
      - {text: "方式：", options: ways}
    """)


def test_fields_and_options_are_lines_of_their_own() -> None:
    given = deal("answers: {invoice: 普通发票, ways: [转账, 支票]}")
    outcome = assemble(main_template("account ^1"), (ACCOUNT,), given)
    assert outcome.text.splitlines()[2:] == [
        "（一）|账户如下：",
        "户名：示例通信有限公司",
        "备注：见本条",
        "（二）|发票：",
        "☐ 专用发票",
        "☑ 普通发票",
        "（三）|方式：",
        "☑ 转账",
        "☐ 现金",
        "☑ 支票",
    ]
    assert outcome.assembly
    roles = [block.role for block in outcome.assembly.blocks() if isinstance(block, Paragraph)]
    assert roles[3:7] == [Role.FIELD, Role.FIELD, Role.PROVISION, Role.OPTION]


def test_english_fields_have_an_english_colon() -> None:
    bank = clause("""
        id: bank
        language: en
        heading: Bank
        provisions: [{text: "Account:", fields: [{label: Bank, value: "${party_b.bank}"}, {label: Seal}]}]
        """)
    outcome = assemble(main_template("bank ^1", scheme="en-decimal", language="en"), (bank,))
    assert outcome.text.endswith("1.1|Account:\nBank: 示例银行云杉支行\nSeal:")


def test_the_signature_block_has_a_column_for_every_party() -> None:
    page = clause("""
        id: signatures
        numbered: false
        provisions:
          - signatures:
              caption: "${party.label}（公章）：${party.name}"
              fields: [{label: 签字}, {label: 开户银行, value: "${party.bank}"}]
        """)
    text = "parties:\n  party_a: {name: 甲中心, bank: {blank: true}}\n  party_b: {name: 乙公司, bank: {none: true}}\n"
    given = deal_of(f"id: sample\nnumber: n\ntemplate: sample ^1\n{text}")
    outcome = assemble(main_template("signatures ^1"), (page,), given)
    assert outcome.text.splitlines()[1:] == [
        f"<甲方（公章）：甲中心 / 签字： / 开户银行：{'　' * 8}>",
        "<乙方（公章）：乙公司 / 签字： / 开户银行：/>",
    ]
    assert outcome.assembly
    block = next(block for block in outcome.assembly.blocks() if isinstance(block, Signatures))
    assert block.signatories[0].lines[0] == (Text("甲方（公章）："), Hole("party_a.name"))
    assert block.signatories[0].lines[2][1] == Hole("party_a.bank", "blank")
    assert block.signatories[1].lines[2][1] == Hole("party_b.bank", "none")


def test_what_leads_up_to_something_stays_with_it() -> None:
    leading = clause("""
        id: leading
        heading: 条
        provisions:
          - 独立的一款。
          - {text: "列举：", items: [甲, 乙]}
          - {heading: 小标题, text: 正文。}
          - {text: "账户：", fields: [{label: 户名, value: "${party_a.name}"}]}
        """)
    outcome = assemble(main_template("leading ^1"), (leading,))
    assert outcome.assembly
    paragraphs = [block for block in outcome.assembly.blocks() if isinstance(block, Paragraph)]
    kept = [
        block.content[0].text for block in paragraphs if block.keep_with_next and isinstance(block.content[0], Text)
    ]
    assert kept == ["main", "条", "列举：", "小标题", "账户："]


def test_emphasis_holds_for_all_words_of_a_provision_and_its_items() -> None:
    limits = clause("""
        id: limits
        heading: 免责
        provisions:
          - 普通的一款。
          - {emphasis: notice, heading: 责任限制, text: "不承担：", items: [甲, 乙], closing: 以上属免责。}
        """)
    outcome = assemble(main_template("limits ^1"), (limits,))
    assert outcome.assembly
    flags = [block.emphasis for block in outcome.assembly.blocks() if isinstance(block, Paragraph)]
    assert flags == [False, False, False, True, True, True, True, True]


def test_run_in_headings_and_references_are_marked_inside_a_paragraph() -> None:
    fees = clause("""
        id: fees
        language: en
        heading: Fees
        provisions: [{heading: Due, text: "See ${ref:fees} and ${party_a.name} of ${self}."}]
        """)
    outcome = assemble(main_template("fees ^1", scheme="en-article", language="en"), (fees,))
    assert outcome.assembly
    paragraph = list(outcome.assembly.blocks())[-1]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.content == (
        Text("Due", Mark.RUN_IN),
        Text(". See "),
        Reference("Article 1", "main/fees"),
        Text(" and "),
        Hole("party_a.name"),
        Text(" of this Agreement."),
    )


def test_paragraphs_say_where_they_come_from() -> None:
    outcome = assemble(main_template("account ^1"), (ACCOUNT,), deal("answers: {invoice: 专用发票}"))
    assert outcome.assembly
    title, heading, first, field = list(outcome.assembly.blocks())[:4]
    assert (title.origin.file, title.origin.clause) == ("templates/sample/template.yaml", "")
    assert (heading.origin.file, heading.origin.provision) == ("clauses/account/1.0.0.yaml", "")
    assert (first.origin.provision, first.origin.line, field.origin.line) == ("1", 9, 10)
    assert outcome.assembly.clauses == (("account@1.0.0", ACCOUNT.fingerprint),)


def test_titles_may_name_parties() -> None:
    named = template(instrument("main", "account ^1").replace("title: main", 'title: "${party_b.name}协议"'))
    outcome = assemble(named, (ACCOUNT,), deal("answers: {invoice: 专用发票}"))
    assert outcome.text.splitlines()[0] == "示例通信有限公司协议"
