"""How far a label with a word is one: 第一条 and 附件一 and Section 4.02 are said as often as they count."""
# ruff: noqa: PLR0911 - weights are what it is about

from __future__ import annotations

import re

from contractgen.recover.follow import Follow
from contractgen.recover.label_forms import Reading

MEASURES = re.compile(
    "(?:of|and|or|to|through|per|percent|million|billion|thousand|hundred|above|below|hereof|hereto|thereof|herein|shall"
    "|is|are|was|were|has|have|may|will|must|in|times|(?:calendar |business |working )?"
    "(?:day|week|month|year|hour|minute)s?|copies|shares|units|square|feet|miles|pages?|a\\.?m|p\\.?m|o.clock|by|for|with|on|at|which|that|as|hereby|applies"
    "|attached|provided|set|does)\\b"
)
_REFERS_ZH = re.compile(
    "规定|規定|约定|約定|所|之|的|中|至|到|和|与|與|及|或|项|款|条|條|目|第|以[内外上下及]|前|后|内|下|述|列|应按|规|是|均|而"
    "|则|亦|等|已|不[得适]|为准|执行|[、，。；）)”】》,;]"
)
_SURELY_REFERS_ZH = re.compile("[第的所]|规定|規定|约定的|約定的|和第|及第|至第|或第|、第|与第|[)）]?[项款条]")
_AGREED = re.compile("[^，。；：、,;:\\s]{0,12}(?:约定|约定|规定|規定|所述|条款)")

_NOTED = re.compile("[:：] {1,2}[a-z]")


def level_weight(reading: Reading, after: Follow) -> float:
    """Weigh 第一条."""
    most = 0.95 if reading.label.word not in ("款", "项", "目", "号") else 0.5
    if not after.text:
        return most
    if after.gap:
        return 0.3 if _SURELY_REFERS_ZH.match(after.text) else most
    sign = after.text[0]
    if sign in ':：.．【［[《“"（(':
        inner = after.text[1:2]
        if sign in "（(" and inner in "一二三四五六七八九十0123456789":
            return 0.12
        return {"“": 0.12, '"': 0.12, "《": 0.2}.get(sign, 0.85) * most
    if sign == "、":
        return 0.05 if re.match("、[第一二三四五六七八九十0-9]", after.text) else 0.8 * most
    if _REFERS_ZH.match(after.text):
        return 0.08
    return 0.35 if _AGREED.match(after.text) else 0.75 * most


def annex_weight(reading: Reading, after: Follow) -> float:
    """Weigh 附件一."""
    most = 0.9 if reading.label.text.startswith("附") else 0.6
    if not after.text:
        return most
    if after.gap:
        return 0.25 if _SURELY_REFERS_ZH.match(after.text) or after.text.startswith("规定") else most
    sign = after.text[0]
    if sign in ":：.．《【（(-—":
        return most * (0.8 if sign in "《（(" else 1)
    if sign == "、":
        return 0.05 if re.match("、(?:附|[一二三四五六七八九十0-9])", after.text) else 0.7
    return 0.08 if sign in '“”"' or _REFERS_ZH.match(after.text) else 0.6 * most


def word_weight(reading: Reading, after: Follow) -> float:
    """Weigh Section 4.02."""
    label = reading.label
    most = 0.95 if label.text[0].isupper() or label.text[0] == "§" else 0.1
    if label.text[-1] == ")":
        most *= 0.5  # Section 3.1(a) is rather said than counted
    if label.system in ("a", "i") and len(label.numbers) == 1:
        most *= 0.2
    if not after.text:
        return most
    if _NOTED.match(after.text):
        return 0.3 * most  # Section 2.04: replaces …, in a list of what was agreed elsewhere
    if after.tab or after.text[0] in "—–:：" or re.match("[.](?:\\s|$)|-{1,2}\\s", after.text):
        return most * (1 if after.text[0] != "-" or after.gap else 0.3)
    if after.text[0] in ",;)”’\"'，；。、）%":
        return 0.05 if not after.gap else 0.3 * most
    if after.text[0] in "(（":
        return 0.5 * most if after.gap else 0.1
    if after.is_lower:
        return 0.04 if MEASURES.match(after.text) else 0.1
    if after.is_latin or after.is_digit or after.text[0] in "[“‘":
        return 0.88 * most if after.gap else 0.1
    return (0.85 if after.gap else 0.6) * most
