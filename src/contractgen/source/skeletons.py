"""Skeletons of clause files: one of each kind, sound as they stand, with words to be replaced."""

from __future__ import annotations

from typing import Final

KINDS: Final = ("text", "list", "table", "options", "fields", "signature")

_HEAD: Final = """\
# yaml-language-server: $schema=../../schemas/clause.schema.json
id: {id}
version: "1.0.0"
language: {language}
"""

_ZH: Final = {
    "text": """\
heading: 条款标题
changes: 首次发布。

provisions:
  - id: first
    text: 请在此写明本款的内容。

  - id: second
    text: 请在此写明另一款的内容；引用其他款的，写作${{ref:{id}.first}}。
""",
    "list": """\
heading: 条款标题
changes: 首次发布。

provisions:
  - id: duties
    text: 一方应当：
    items:
      - 请在此写明一件事
      - 请在此写明另一件事
""",
    "table": """\
heading: 条款标题
changes: 首次发布。

tables:
  {name}:
    label: 清单
    columns:
      place: {{label: 序号, place: true, width: "8"}}
      item: {{label: 名称, type: text, width: "40"}}
      quantity: {{label: 数量, type: integer, minimum: "1", width: "16"}}

provisions:
  - id: list
    text: 清单共${{{name}.count}}项：
    table: {name}
""",
    "options": """\
heading: 条款标题
changes: 首次发布。

parameters:
  {name}:
    type: choice
    label: 请选择
    options: [第一种方式, 第二种方式]
    default: 第一种方式

provisions:
  - id: choice
    text: 双方采用下列方式：
    options: {name}

  - id: second-way
    when: {{{name}: 第二种方式}}
    text: 请在此写明仅在采用第二种方式时适用的内容。
""",
    "fields": """\
heading: 条款标题
changes: 首次发布。

provisions:
  - each: parties
    text: ${{party.label}}的联系方式：
    fields:
      - {{label: 名称, value: "${{party.name}}"}}
      - {{label: 联系人}}
      - {{label: 联系电话}}
""",
    "signature": """\
numbered: false
changes: 首次发布。

provisions:
  - signatures:
      caption: "${{party.label}}（盖章）：${{party.name}}"
      fields:
        - {{label: 授权代表（签字）}}
        - {{label: 签署日期}}
""",
}

_EN: Final = {
    "text": """\
heading: Heading
changes: First release.

provisions:
  - id: first
    heading: First
    text: Replace this sentence by the first provision.

  - id: second
    heading: Second
    text: Replace this sentence by the second provision, which refers to ${{ref:{id}.first}}.
""",
    "list": """\
heading: Heading
changes: First release.

provisions:
  - id: duties
    heading: Duties
    text: "A party shall:"
    items:
      - replace this by the first duty
      - replace this by the second duty
""",
    "table": """\
heading: Heading
changes: First release.

tables:
  {name}:
    label: List
    columns:
      place: {{label: "No.", place: true, width: "8"}}
      item: {{label: Item, type: text, width: "40"}}
      quantity: {{label: Quantity, type: integer, minimum: "1", width: "16"}}

provisions:
  - id: list
    heading: List
    text: "There are ${{{name}.count}} items:"
    table: {name}
""",
    "options": """\
heading: Heading
changes: First release.

parameters:
  {name}:
    type: choice
    label: Which way
    options: [The first way, The second way]
    default: The first way

provisions:
  - id: choice
    heading: Choice
    text: "The parties choose:"
    options: {name}

  - id: second-way
    when: {{{name}: The second way}}
    heading: Second Way
    text: Replace this sentence by what applies to the second way alone.
""",
    "fields": """\
heading: Heading
changes: First release.

provisions:
  - each: parties
    heading: Contact
    text: "${{party.label}}:"
    fields:
      - {{label: Name, value: "${{party.name}}"}}
      - {{label: Contact}}
      - {{label: Telephone}}
""",
    "signature": """\
numbered: false
changes: First release.

provisions:
  - signatures:
      caption: "${{party.label}}: ${{party.name}}"
      fields:
        - {{label: Signature}}
        - {{label: Date}}
""",
}


def skeleton(identifier: str, kind: str, language: str) -> str:
    """Return the file of a first version; its table or parameter is called after the clause, so that it is alone."""
    bodies = _ZH if language.lower().startswith("zh") else _EN
    name = identifier.replace("-", "_")
    return (_HEAD + bodies[kind]).format(id=identifier, name=name, language=language)
