"""A clause that has one of everything, and edits of it, each with the changes and the step that it has to make."""

from __future__ import annotations

from dataclasses import dataclass

from contractgen.model.clause import Clause
from contractgen.model.revision import ChangeKind, Step
from contractgen.source.clauses import load_clause

BASE = """\
# A remark.
id: services
version: "1.0.0"
language: zh-CN
heading: 服务
changes: 首次发布。

parameters:
  payer:
    type: choice
    label: 付款方式
    options: [预付, 后付, 委托付款]
    default: 预付
  months:
    type: integer
    label: 期限（月）
    minimum: "1"
    maximum: "36"
    default: "12"
  deposit:
    type: money
    label: 押金
    currency: CNY
    none: slash
    note: 没有押金的填 none。
  paper:
    type: flag
    label: 是否需要纸质发票
    default: "false"
  start:
    type: date
    label: 开始日期

facts:
  end: {add-months: [start, months]}

tables:
  tariff:
    label: 资费表
    currency: CNY
    columns:
      place: {label: 序号, place: true, width: "6"}
      service: {label: 服务, type: text, width: "20"}
      fee: {label: 金额, type: money, minimum: "0", width: "12"}
    totals:
      - {label: 合计, sums: [fee]}
      - {label: 合计（大写）, words: fee}

provisions:
  - id: scope
    text: 乙方向甲方提供本条约定的服务，自${start}起至${end}止，共${months}个月。

  - id: tariff
    text: 服务的价格如下：
    table: tariff

  - id: duties
    text: 乙方应当：
    items:
      - 按时提供服务
      - 及时通知甲方
      - 妥善保管甲方资料
    closing: 乙方不得擅自中断服务。

  - id: deposit
    when: {payer: 后付}
    text: 甲方支付押金${deposit}，服务终止后退还。

  - id: security
    obligation: true
    text: 乙方应当采取必要的措施保障网络安全。

  - id: limitation
    emphasis: notice
    exempting: true
    text: 乙方的赔偿责任不超过甲方已付的费用。

  - text: 双方应当指定联系人，并及时书面通知变更。

  - id: invoices
    text: 乙方开具发票，适用${ref:services.tariff}的价格：
    fields:
      - {label: 开票名称, value: "${party_a.name}"}
      - {label: 收票人}

  - id: paying
    text: 付款方式为：
    options: payer

  - id: breach
    text: 一方违反本条约定的，应当赔偿另一方因此受到的损失。
"""

K, S = ChangeKind, Step


@dataclass(frozen=True, slots=True)
class Edit:
    """An edit: what is replaced by what, once, and the kinds of change that it makes with their steps."""

    name: str
    old: str
    new: str
    changes: tuple[tuple[ChangeKind, Step], ...] = ()

    @property
    def step(self) -> Step:
        return max((step for _, step in self.changes), default=Step.NONE)


def _one(name: str, old: str, new: str, kind: ChangeKind, step: Step) -> Edit:
    return Edit(name, old, new, ((kind, step),))


_BREACH = "  - id: breach\n    text: 一方违反本条约定的，应当赔偿另一方因此受到的损失。\n"
_SCOPE = "  - id: scope\n    text: 乙方向甲方提供本条约定的服务，自${start}起至${end}止，共${months}个月。\n"

EDITS = (
    Edit("a comment", "# A remark.\n", "# Another remark.\n"),
    Edit("white space", "provisions:\n", "\n\nprovisions:\n\n"),
    Edit("the same text in another style", "text: 付款方式为：", "text: |\n      付款方式为："),
    Edit("what is new in it", "changes: 首次发布。", "changes: 更正。"),
    Edit("the order of parameters' keys", 'minimum: "1"\n    maximum: "36"', 'maximum: "36"\n    minimum: "1.0"'),
    _one("a label for people", "label: 付款方式", "label: 怎样付款", K.NOTES, S.NONE),
    _one("a note", "note: 没有押金的填 none。", "note: 可以没有押金。", K.NOTES, S.NONE),
    _one("the width of a column", 'width: "20"', 'width: "24"', K.LAYOUT, S.NONE),
    _one("an obligation no longer marked", "    obligation: true\n", "", K.MARK, S.NONE),
    _one("an exemption no longer marked", "    exempting: true\n", "", K.MARK, S.NONE),
    _one("the clause's heading", "heading: 服务", "heading: 服务内容", K.HEADING, S.PATCH),
    _one("words", "并及时书面通知变更", "并及时以书面形式通知变更", K.WORDING, S.PATCH),
    _one("a word of an item", "及时通知甲方", "立即通知甲方", K.WORDING, S.PATCH),
    _one("words of a closing", "不得擅自中断", "不得中断", K.WORDING, S.PATCH),
    _one("words of an obligation", "必要的措施", "合理的措施", K.WORDING, S.MAJOR),
    _one("words of an exemption", "不超过甲方", "不高于甲方", K.WORDING, S.MAJOR),
    _one("a reference", "${ref:services.tariff}", "${ref:services.paying}", K.REFERENCE, S.PATCH),
    _one("an answer that was asked for", "退还。", "退还${months}次。", K.WORDING, S.PATCH),
    _one("an answer that may be missing", "退还。", "退还至${party_a.account}。", K.ANSWER, S.MAJOR),
    _one("a provision more",
         _BREACH, _BREACH + "  - id: notice\n    text: 通知应当送达。\n", K.PROVISION_ADDED, S.MINOR),
    _one("a provision more, first", "provisions:\n", "provisions:\n  - text: 前言。\n", K.PROVISION_ADDED, S.MINOR),
    _one("an item more", "      - 及时", "      - 配合甲方检查\n      - 及时", K.PROVISION_ADDED, S.MINOR),
    _one("an exemption more",
         _BREACH, _BREACH + "  - text: 概不负责。\n    emphasis: notice\n", K.PROVISION_ADDED, S.MAJOR),
    _one("a provision fewer", _BREACH, "", K.PROVISION_REMOVED, S.MAJOR),
    _one("an item fewer", "      - 及时通知甲方\n", "", K.PROVISION_REMOVED, S.MAJOR),
    _one("an item moved",
         "      - 按时提供服务\n      - 及时通知甲方\n", "      - 及时通知甲方\n      - 按时提供服务\n",
         K.PROVISION_MOVED, S.PATCH),
    _one("an id", "id: paying", "id: payment", K.PROVISION_RENAMED, S.MAJOR),
    _one("an id where there was none",
         "- text: 双方", "- id: contacts\n    text: 双方", K.PROVISION_RENAMED, S.PATCH),
    _one("another condition", "when: {payer: 后付}", "when: {payer: 委托付款}", K.CONDITION, S.MAJOR),
    _one("no condition any more", "    when: {payer: 后付}\n", "", K.CONDITION, S.MAJOR),
    _one("a condition where there was none",
         "  - id: paying\n", "  - id: paying\n    when: {paper: true}\n", K.CONDITION, S.MAJOR),
    _one("the same condition in other words",
         "when: {payer: 后付}", "when: {not: {not: {payer: 后付}}}", K.CONDITION, S.PATCH),
    _one("conspicuous no longer", "    emphasis: notice\n", "", K.EMPHASIS, S.MAJOR),
    _one("conspicuous", "  - id: paying\n", "  - id: paying\n    emphasis: notice\n", K.EMPHASIS, S.PATCH),
    _one("a repetition", "  - id: paying\n", "  - id: paying\n    each: tariff\n", K.REPETITION, S.MAJOR),
    _one("no number", "  - id: paying\n", "  - id: paying\n    numbered: false\n", K.NUMBERING, S.MAJOR),
    _one("no special terms",
         "  - id: paying\n", "  - id: paying\n    special_terms: refuse\n", K.SPECIAL_TERMS, S.MAJOR),
    _one("or for and", "    closing: 乙", "    join: or\n    closing: 乙", K.ENDINGS, S.MAJOR),
    _one("own marks", "    closing: 乙", "    punctuation: own\n    closing: 乙", K.ENDINGS, S.PATCH),
    _one("another block", "    options: payer\n", "    annexes: true\n", K.BLOCK, S.MAJOR),
    _one("no block", "    options: payer\n", "", K.BLOCK, S.MAJOR),
    _one("a line more",
         "      - {label: 收票人}\n", "      - {label: 收票人}\n      - {label: 备注}\n", K.BLOCK, S.MINOR),
    _one("a line fewer", "      - {label: 收票人}\n", "", K.BLOCK, S.MAJOR),
    _one("another label of a line", "label: 收票人", "label: 收件人", K.BLOCK, S.PATCH),
    _one("a fact that a deal may not have", "${party_a.name}", "${party_a.bank}", K.ANSWER, S.MAJOR),
    _one("a parameter more, with a default",
         "  months:", '  years: {type: integer, label: 年, default: "1"}\n  months:', K.PARAMETER_ADDED, S.MINOR),
    _one("a parameter more, without one",
         "  months:", "  years: {type: integer, label: 年}\n  months:", K.PARAMETER_ADDED, S.MAJOR),
    _one("another type",
         "type: integer\n    label: 期限（月）", "type: decimal\n    label: 期限（月）",
         K.PARAMETER_RETYPED, S.MAJOR),
    _one("another currency",
         "label: 押金\n    currency: CNY", "label: 押金\n    currency: EUR", K.PARAMETER_RETYPED, S.MAJOR),
    _one("an option more", "[预付, 后付, 委托付款]", "[预付, 后付, 委托付款, 免费]", K.OPTIONS, S.MINOR),
    _one("an option fewer", "[预付, 后付, 委托付款]", "[预付, 后付]", K.OPTIONS, S.MAJOR),
    _one("options in another order", "[预付, 后付, 委托付款]", "[后付, 预付, 委托付款]", K.OPTIONS, S.PATCH),
    _one("another default", 'default: "12"', 'default: "24"', K.DEFAULT, S.MAJOR),
    _one("no default any more", '    default: "12"\n', "", K.DEFAULT, S.MAJOR),
    _one("a default where there was none",
         "    label: 开始日期\n", '    label: 开始日期\n    default: "2027-01-01"\n', K.DEFAULT, S.MINOR),
    _one("a narrower bound", 'maximum: "36"', 'maximum: "24"', K.BOUNDS, S.MAJOR),
    _one("a wider bound", 'maximum: "36"', 'maximum: "60"', K.BOUNDS, S.MINOR),
    _one("no bound", '    maximum: "36"\n', "", K.BOUNDS, S.MINOR),
    _one("an answer that is refused now", "    none: slash\n", "", K.BOUNDS, S.MAJOR),
    _one("an answer that is taken now", "    none: slash\n", "    none: slash\n    blank: true\n", K.BOUNDS, S.MINOR),
    _one("another computation", "add-months: [start, months]", "add-months: [start, count]", K.FACT, S.MAJOR),
    _one("a fact more", "  end: {", "  twice: {sum: [months, months]}\n  end: {", K.FACT, S.MINOR),
    _one("the label of a column", "label: 金额", "label: 金额（元）", K.TABLE, S.PATCH),
    _one("a column more", "    totals:", "      remark: {label: 备注, type: text}\n    totals:", K.TABLE, S.MAJOR),
    _one("a column more, with a default",
         "    totals:", "      remark: {label: 备注, type: text, default: 无}\n    totals:", K.TABLE, S.MINOR),
    _one("a total more", "sums: [fee]}", "sums: [fee]}\n      - {label: 总计, amount: fee}", K.TABLE, S.MINOR),
    _one("a total fewer", "      - {label: 合计（大写）, words: fee}\n", "", K.TABLE, S.MAJOR),
    _one("the label of a total", "label: 合计,", "label: 小计,", K.TABLE, S.PATCH),
    _one("another way to round",
         "    currency: CNY\n    columns:", "    currency: CNY\n    rounding: down\n    columns:", K.TABLE, S.MAJOR),
)  # fmt: skip


def edited(*edits: Edit) -> str:
    """Return the text of the clause after some edits; what an earlier one took away, a later one leaves alone."""
    text = BASE
    for edit in edits:
        text = text.replace(edit.old, edit.new, 1)
    return text


def read(text: str, file: str = "clauses/services/1.0.0.yaml") -> Clause:
    """Return the clause that a text is."""
    clause, found = load_clause(text.encode("utf-8"), file)
    assert clause is not None, (found, text)
    return clause
