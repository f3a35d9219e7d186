"""The family DEAL: answers, parties and prices."""

from __future__ import annotations

from contractgen.findings.catalogue import (
    deal_drafts,
    deal_lists,
    deal_packages,
    deal_parties,
    deal_prices,
    deal_special,
    deal_values,
)
from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_PARTIES = (
    error(
        "DEAL-401",
        "missing-party",
        Bilingual("the deal names no party for {name} ({title})", "签约单没有给出 {name}（{title}）"),
        Bilingual(
            "Add {name} under `parties:`, with at least its name.", "请在 `parties:` 下补充 {name}，至少写明名称。"
        ),
        Bilingual(
            "A template lists the parties of its agreement; a deal fills every one of them.",
            "合同模板列明各方当事人，签约单须逐一填写。",
        ),
    ),
    error(
        "DEAL-402",
        "unknown-party",
        Bilingual("the template {template} has no party {name}", "合同模板 {template} 中没有当事人 {name}"),
        Bilingual("The template's parties are: {known}.", "该模板的当事人为：{known}。"),
        Bilingual(
            "Only the parties that the template lists can appear in its agreement.",
            "只有模板列明的当事人才会出现在合同中。",
        ),
    ),
    error(
        "DEAL-403",
        "unknown-party-fact",
        Bilingual("{name} is not a fact that a party can have", "{name} 不是当事人可填写的项目"),
        Bilingual("Facts with the nearest names: {known}.", "名称相近的项目有：{known}。"),
        Bilingual(
            "The facts of a party are a closed list: name, short_name, code, id_number, representative, title, "
            "address, postcode, contact, phone, email, bank, bank_code, account, tax_number, invoice_name.",
            "当事人的项目是固定的：name（名称）、short_name（简称）、code（统一社会信用代码）、"
            "id_number（公民身份号码）、representative（代表人）、"
            "title（职务）、address（地址）、postcode（邮编）、contact（联系人）、phone（电话）、email（邮箱）、bank（开户银行）、"
            "bank_code（联行号）、account（账号）、tax_number（税号）、invoice_name（发票抬头）。",
        ),
    ),
)

_NAMES = (
    error(
        "DEAL-404",
        "unknown-answer",
        Bilingual("neither the template nor its clauses ask for {name}", "合同模板及其条款都没有要求填写 {name}"),
        Bilingual(
            "Check the spelling (nearest names: {known}) or delete the line.",
            "请检查拼写（相近的名称：{known}），或删除该行。",
        ),
        Bilingual(
            "An answer that nothing asks for is often a misspelt name. It is refused, so that no default "
            "silently takes its place.",
            "没有条款要求的取值多半是名称写错。系统拒绝接受，以免默认值在无人察觉时取而代之。",
        ),
    ),
    error(
        "DEAL-405",
        "unknown-price-table",
        Bilingual(
            "neither the template nor its clauses have a price table {name}", "合同模板及其条款中没有价格表 {name}"
        ),
        Bilingual("Price tables with the nearest names: {known}.", "名称相近的价格表有：{known}。"),
        Bilingual(
            "Price rows belong to a table that a clause of the agreement declares.",
            "价格行必须属于合同某一条款声明的价格表。",
        ),
    ),
    error(
        "DEAL-406",
        "conflicting-declarations",
        Bilingual("{name} is declared differently here and at {other}", "{name} 在此处与 {other} 的声明不一致"),
        Bilingual(
            "Make the two declarations equal, or give one of them another name.",
            "请将两处声明改为一致，或将其中一处改用其他名称。",
        ),
        Bilingual(
            "Within one agreement a name means one thing. Two clauses may share a parameter, a computed fact or a "
            "price table only if they declare it alike; labels, notes and examples may differ.",
            "同一份合同中，一个名称只能有一个含义。两个条款可以共用参数、计算事实或价格表，但声明必须相同；"
            "说明性的标签、备注、示例可以不同。",
        ),
    ),
)
_GLYPH = error(
    "DEAL-408",
    "character-without-glyph",
    Bilingual(
        "{name} has the character {code_point}, which no font of the template has",
        "{name} 含有字符 {code_point}，而模板声明的字体中没有该字符",
    ),
    Bilingual(
        "Check the character; if it is right, have a font that has it declared in template.yaml under `fonts:`.",
        "请核对该字符；如确需使用，请在 template.yaml 的 `fonts:` 中声明包含该字符的字体。",
    ),
    Bilingual(
        "A character without a glyph would be printed as an empty box. It is refused, with the field that holds it.",
        "没有字形的字符会印成空框，因此系统拒绝，并指出含有该字符的项目。",
    ),
)
_IDLE = Entry(
    "DEAL-407",
    "answer-for-another-clause",
    Severity.WARNING,
    Bilingual(
        "the deal answers {name}, which only {clause} asks for; this template does not use that clause version",
        "签约单填写了 {name}，但只有 {clause} 要求填写它，而本模板未采用该条款版本",
    ),
    Bilingual(
        "If the clause was left out on purpose, delete the line; else add the clause to the template.",
        "如该条款系有意删去，请删除此行；否则请将该条款加入模板。",
    ),
    Bilingual(
        "The name is known, so it is no misspelling, but nothing in this agreement prints the answer or depends on it.",
        "该名称存在，并非拼写错误，但本合同中没有任何内容使用这一取值。",
    ),
)

_ALL = (
    *_PARTIES,
    *_NAMES,
    _IDLE,
    _GLYPH,
    *deal_values.ENTRIES,
    *deal_prices.ENTRIES,
    *deal_parties.ENTRIES,
    *deal_lists.ENTRIES,
    *deal_drafts.ENTRIES,
    *deal_special.ENTRIES,
    *deal_packages.ENTRIES,
)
ENTRIES: tuple[Entry, ...] = tuple(sorted(_ALL, key=lambda entry: entry.code))
