"""300 hostile values: exact in DOCX and PDF, or refused by name; nothing is executed, nothing changes in silence."""

from __future__ import annotations

import itertools
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
import soak
from agreements import ROOT

from contractgen.findings import errors_in
from contractgen.model.deal import Deal, GivenText, Party
from contractgen.pipeline.agreement import Workshop, make
from contractgen.source.deals import load_deal
from contractgen.source.library import load_library

CANARY = Path("/tmp/contractgen-canary")  # noqa: S108 - its absence is what is tested
MARKUP = (
    "A<B>公司", "甲&乙", "</w:p>", "</w:body>", "<!--", "-->", "]]>", "<![CDATA[x]]>", "&lt;", "&#0;", "<w:br/>",
    "&amp;amp;", "{{ 7*7 }}", "{{ contract.number }}", "{% for x in y %}", "{%p if x %}", "{# x #}",
    "{_{ 7*7 }_}", "{{", "}}", "{%",
    "{{ cycler.__init__.__globals__.os.popen('touch /tmp/contractgen-canary').read() }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}", "${x}", "$${x}", "${ref:liability}", "${party_a.name}",
    "%(x)s", "{0}", '#read("/etc/passwd")', '#import "@preview/x:1.0.0"', "#panic()", "$x^2$", "*粗体*",
    "_斜体_", "`code`", "@label", "<label>", "\\u{41}", "\\", "//", "/* x */", "= 标题", "- 项", "+ 项", "~",
    "--", "---", "...", "'x'", '"x"', "http://x", "【】", "【/】", "/", "____", "＿＿", "☑", "☐", "①", "（一）",
    "(一)", "1、", "第六条", "一、", "a@example.com", "=1+1", "+1", "@SUM(1)", "．．．", "“”", "‘’", "《》",
    "〈〉", "—", "…", "·", "％", "‰", "￥", "¥", "€", "№", "㎡", "①②③", "é", "é", "ﬁ", "Ａ", "䶮", "㛃", " x",
    "x ", "x  y", "\u3000x", "\xa0", "x\xa0y", "\u2003", "a" * 400, "字" * 200, "0", "-0", "null", "no", "true",
    "1e3",
)  # fmt: skip
FORBIDDEN = tuple(
    "甲" + chr(code) + "乙"
    for code in (
        *range(9), *range(0x0A, 0x20), *range(0x7F, 0xA0), 0xAD, 0x200B, 0x200D, 0x200E, 0x200F, *range(0x202A, 0x202F),
        *range(0x2066, 0x206A), 0x2028, 0x2029, 0xD800, 0xDFFF, 0xE000, 0xF8FF, 0xFEFF, 0xFFFE, 0xFFFF,
        0xE0041, 0x10FFFF,
    )
)  # fmt: skip
NESTED = tuple(f"{one}{other}" for one, other in itertools.product(MARKUP[:14], MARKUP[12:32]))
ALL = (*MARKUP, *FORBIDDEN, *NESTED)
VALUES = ALL[: soak.size(300, len(ALL))]


@pytest.fixture(scope="module")
def workshop() -> Workshop:
    library, found = load_library(ROOT)
    assert library is not None
    assert not errors_in(found)
    return Workshop(library)


@pytest.fixture(scope="module")
def deal() -> Deal:
    loaded, found = load_deal(ROOT / "examples" / "services-agreement.yaml")
    assert loaded is not None, found
    return loaded


def test_there_are_three_hundred_values() -> None:
    assert len(VALUES) >= 300


@pytest.mark.parametrize("part", range(6))
def test_a_hostile_party_name_is_printed_exactly_or_refused_by_name(workshop: Workshop, deal: Deal, part: int) -> None:
    for value in VALUES[part::6]:
        (agreement,), found = make(workshop, named(deal, value))
        if agreement is None or agreement.proof is None:
            told = errors_in(found)
            assert told, ascii(value)
            # Refused for the value itself, or because no declared face draws a character, or by the read-back.
            assert all(item.code.startswith(("DEAL-", "PDF-", "OUT-")) for item in told), (ascii(value), told)
            continue
        assert value not in FORBIDDEN, ascii(value)
        # The proof compared every character of both files with the document, which holds the value itself.
        assert agreement.document.values[f"{deal.parties[1].role}.name"] == unicodedata.normalize("NFC", value), ascii(
            value
        )
    assert not CANARY.exists()


def named(deal: Deal, value: str) -> Deal:
    """Return the deal with another name for its second party."""
    first, second = deal.parties
    facts = {**second.facts, "name": GivenText(value, second.where)}
    return replace(deal, parties=(first, Party(second.role, facts, second.where)))
