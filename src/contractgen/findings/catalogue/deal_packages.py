"""The part of the family DEAL that is about packages: one deal that asks for several agreements."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_PACKAGE = Bilingual(
    "A deal asks for one agreement with `template:`, or with `templates:` for a package: several agreements that share "
    "its parties, answers, rows and special terms, and are published together or not at all.",
    "签约单以 `template:` 生成一份合同，或以 `templates:` 生成一组合同：各份合同共用当事人、取值、各行和特别约定，"
    "要么全部发布，要么一份也不发布。",
)
_ASKED = Bilingual(
    "What a deal gives must be asked for by at least one template of its package. A name that none asks for is often "
    "misspelt, and is refused, so that no default silently takes its place.",
    "签约单填写的内容，须至少有一个模板要求填写。没有模板要求的名称多半是写错了，系统拒绝接受，"
    "以免默认值在无人察觉时取而代之。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "DEAL-540",
        "template-and-templates",
        Bilingual("the deal has both `template:` and `templates:`", "签约单同时写了 `template:` 和 `templates:`"),
        Bilingual(
            "Keep `template:` for one agreement, `templates:` for a package of several.",
            "只生成一份合同的保留 `template:`；生成一组合同的保留 `templates:`。",
        ),
        _PACKAGE,
    ),
    error(
        "DEAL-541",
        "template-twice-in-package",
        Bilingual("the package has the template {template} twice", "`templates:` 中两次列出模板 {template}"),
        Bilingual(
            "Remove one of the lines; two agreements of one template are two deals.",
            "请删去其中一行；同一模板的两份合同应写成两份签约单。",
        ),
        Bilingual(
            "The agreements of a package share all facts, so that two of one template would say the same, under one "
            "name.",
            "同一组合同共用全部资料，同一模板的两份合同内容相同，文件名也相同。",
        ),
    ),
    error(
        "DEAL-542",
        "answer-of-no-template",
        Bilingual("no template of the package asks for {name}", "`templates:` 中没有模板要求填写 {name}"),
        Bilingual(
            "Check the spelling (nearest names: {known}) or delete the line.",
            "请检查拼写（相近的名称：{known}），或删除该行。",
        ),
        _ASKED,
    ),
    error(
        "DEAL-543",
        "rows-of-no-template",
        Bilingual(
            "no template of the package has a price table or list {name}",
            "`templates:` 中没有模板含有价格表或清单 {name}",
        ),
        Bilingual("Those with the nearest names: {known}.", "名称相近的有：{known}。"),
        _ASKED,
    ),
    error(
        "DEAL-544",
        "party-of-no-template",
        Bilingual("no template of the package has a party {name}", "`templates:` 中没有模板含有当事人 {name}"),
        Bilingual("The parties of its templates are: {known}.", "各模板的当事人为：{known}。"),
        _ASKED,
    ),
    error(
        "DEAL-545",
        "template-not-of-this-deal",
        Bilingual("the deal does not ask for the template {template}", "签约单没有采用模板 {template}"),
        Bilingual(
            "Name one that it asks for ({known}), or leave out `template:` here.",
            "请写其采用的模板（{known}），或删去此处的 `template:`。",
        ),
        Bilingual(
            "`template:` in a special term or an annexed file says to which agreement of a package it goes.",
            "特别约定或附件文件中的 `template:` 指明它属于哪一份合同。",
        ),
    ),
    error(
        "DEAL-546",
        "templates-declare-differently",
        Bilingual(
            "{template} declares {name} here, {first} declares it differently at {other}",
            "{template} 在此处声明的 {name} 与 {first} 在 {other} 的声明不一致",
        ),
        Bilingual(
            "Make the two declarations equal, give one of them another name, or write two deals.",
            "请将两处声明改为一致，或将其中一处改用其他名称，或分写两份签约单。",
        ),
        Bilingual(
            "Within one package a name means one thing, defaults included, so that its agreements cannot contradict "
            "each other. Templates may share a parameter, a computed fact, a price table or a list only if they "
            "declare it alike; labels, notes and examples may differ.",
            "同一组合同中，一个名称只能有一个含义，默认值也须相同，各份合同才不会相互矛盾。各模板可以共用参数、计算事实、"
            "价格表或清单，但声明必须相同；说明性的标签、备注、示例可以不同。",
        ),
    ),
)
