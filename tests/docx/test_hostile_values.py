"""Three hundred hostile values are in the DOCX exactly as given, and nothing of them is ever run."""

from __future__ import annotations

import itertools

import docx_cases as cases
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contractgen.docx.write import ShapeCache
from contractgen.model.assembly import Hole, Role

SHORT = [
    "A<B>公司",
    "甲&乙",
    "{{ 7*7 }}",
    "{{ body }}",
    "{{ contract.number }}",
    "{{ cycler.__init__.__globals__.os.popen('touch canary').read() }}",
    "{% raw %}",
    "{%p if x %}",
    "{%tr for x in y %}",
    "{# 注 #}",
    "{_{ x }_}",
    "{{r x }}",
    "${x}",
    "$${x}",
    "${ref:liability}",
    "%(x)s %s %d",
    "{0} {x!r}",
    "【】",
    "【\u3000\u3000】",
    "“引号”‘内’",
    "\"double\" 'single'",
    "]]>",
    "<![CDATA[x]]>",
    "<!-- 注释 -->",
    "<?xml version='1.0'?>",
    "<!DOCTYPE x>",
    "&amp;",
    "&#13;",
    "&#x0;",
    "&nbsp;",
    "</w:t>",
    "</w:t></w:r></w:p>",
    "<w:br/>",
    "</w:body></w:document>",
    '<w:t xml:space="preserve">',
    "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
    '#read("/etc/hostname")',
    "*粗* _斜_ `码`",
    "@preview/x:1.0.0",
    "\\textbf{x}",
    "=1+1",
    "-1",
    "+86",
    "@SUM(A1)",
    "'; DROP TABLE deals; --",
    "../../etc/passwd",
    "C:\\CON",
    "javascript:alert(1)",
    "http://example.com/?a=1&b=2",
    "a@example.com",
    "0123456",
    "1.10",
    "no",
    "null",
    "7:30",
    "8888000012345678",
    "第六条",
    "（一）",
    "一、",
    "1.",
    "附件一",
    "☑ 是 ☐ 否",
    "☑☑☑",
    "√ □ ×",
    "①②③",
    "㊣",
    "𠀀𪜶",
    "䶮㛃龑𬭚𨱏",
    "e\u0301",
    "é",
    "ﬁ",
    "Ａ１",
    "👨‍👩‍👧",
    "\u200b零宽",
    "\u00a0不断行",
    "\u00ad软连字符",
    "\u3000全角空格\u3000",
    "  前后有空格  ",
    " ",
    "",
    "\u2028行分隔",
    "שלום",
    "مرحبا",
    "ไทย",
    "中\n文",
    "一\n二\n三",
    "\n",
    "\n\n首尾空行\n\n",
    "a\n",
    "<\n>",
    "☑\n☐",
    "长" * 5000,
    "x" * 20000,
    "<&>" * 1000,
    "行\n" * 500,
    "\U0010ffff",
    "\ufffd",
    "\uf0fe",
    "\ue000\ue010\ue001",
    "\ue001\ue000",
    "__class__",
]
TEMPLATES = ["{}", "甲方：{}（公章）", "{0}{0}"]
VALUES = [shape.format(text) if shape != "{}" else text for text, shape in itertools.product(SHORT, TEMPLATES)]


def test_there_are_three_hundred_values() -> None:
    assert len(VALUES) >= 300


@pytest.mark.parametrize("role", [Role.BODY, Role.FIELD])
def test_every_value_is_in_the_text_exactly(role: Role) -> None:
    blocks = [cases.paragraph(role, "前", Hole(f"v{place}"), "后") for place in range(len(VALUES))]
    values = {f"v{place}": value for place, value in enumerate(VALUES)}
    root = cases.part(cases.written(cases.document(blocks, values)))
    assert cases.texts(root) == [f"前{value}后" for value in VALUES]
    assert {part.tag for part in root.iter()} <= {
        f"{cases.WORD}{name}"
        for name in (
            *("document", "body", "p", "pPr", "pStyle", "r", "rPr", "rStyle", "rFonts", "sz", "szCs", "t", "br"),
            *("sectPr", "headerReference", "footerReference", "pgSz", "pgMar"),
        )
    }


@pytest.mark.parametrize("value", [*SHORT[::3], "]]>", "</w:t>", "{{ 7*7 }}"])
def test_every_value_is_in_header_properties_tables_and_signatures_exactly(value: str) -> None:
    everywhere = dict.fromkeys([*cases.TABLE_VALUES, *cases.PARTY_VALUES, "contract.title", "contract.number"], value)
    cache = ShapeCache()
    made = cases.document([cases.price_table(), cases.signatures()], everywhere)
    data = cases.written(made, cache=cache)
    assert cases.texts(cases.part(data, "word/header1.xml"))[:2] == [value, f"合同编号：{value}"]
    assert (cases.part(data, "docProps/core.xml")[0].text or "") == value
    in_body = cases.texts(cases.part(data))
    assert in_body.count(value) == 10
    assert f"甲方（公章）：{value}" in in_body


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60), max_size=8))
def test_any_text_that_is_not_refused_is_exact(texts: list[str]) -> None:
    blocks = [cases.paragraph(Role.BODY, Hole(f"v{place}")) for place in range(len(texts))]
    values = {f"v{place}": value for place, value in enumerate(texts)}
    usable = all(character not in value for value in texts for character in "\ufffe\uffff")
    if usable:
        assert cases.texts(cases.part(cases.written(cases.document(blocks, values)))) == texts
