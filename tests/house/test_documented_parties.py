"""What the guides say of parties: their examples assemble, and no fact is left out."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

from assembling_cases import assemble, clause, deal_of, instrument, told

from contractgen.model.deal import PARTY_FACTS
from contractgen.source.templates import load_template

DOCS = Path(__file__).parents[2] / "docs"


def section(file: str, heading: str) -> str:
    """Return a section of a guide, up to the next heading of its level."""
    text = (DOCS / file).read_text("utf-8")
    level = heading.partition(" ")[0]
    start = text.index(f"\n{heading}\n")
    return re.split(rf"\n{level} ", text[start + len(heading) + 2 :])[0]


def example(file: str, heading: str) -> str:
    """Return the first YAML example of a section."""
    found = re.search("```yaml\n(.*?)```", section(file, heading), re.DOTALL)
    assert found
    return found[1]


def test_the_examples_of_clause_and_deal_fit_together() -> None:
    lines = instrument("main", "sample ^1")
    roles = "[{role: party_a, label: 甲方}, {role: party_b, label: 乙方}, {role: party_c, label: 丙方, optional: true}]"
    text = (
        'id: sample\nversion: "1.0.0"\nlanguage: zh-CN\ntitle: 示例合同\n'
        'fonts: [{family: 宋体, source: "package:serif"}]\n'
        f"parties: {roles}\ninstruments:\n{indent(lines, '  ')}"
    )
    template, found = load_template(text.encode(), "templates/sample/template.yaml", "templates/sample")
    assert template is not None, told(found)
    deal = deal_of(f"id: a\nnumber: '1'\ntemplate: sample ^1\n{example('deal-files.md', '## Parties')}")
    outcome = assemble(template, (clause("numbered: false\n" + example("clause-files.md", "### Each party")),), deal)
    assert not outcome.findings, told(outcome.findings)
    assert outcome.text.count("当事人：") == 3
    assert "丙方以其个人全部财产承担责任。\n丙方向乙方承担连带责任保证。" in outcome.text
    assert outcome.text.endswith("<丙方（签字、捺印）：丙一例 / 公民身份号码：000000200002290010 / 签署日期：>")


def test_every_fact_of_a_party_is_documented() -> None:
    table = section("deal-files.md", "## Parties")
    assert [fact for fact in PARTY_FACTS if f"`{fact}`" not in table] == []
