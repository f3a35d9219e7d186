"""BLK-505: signs of a markup language in the words of a contract.

What: ** around words, # before a heading, HTML tags and entities, in a Word file or a plain text.
Why: they are left from pasting or converting, and are printed as they stand.
A Markdown file's reader takes them for what they are, so that nothing of them is left in its passages. Asterisks of
redactions ([***], **) and of footnotes are none.
Source: contracts that were converted from other files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.manuscript import Passage
from contractgen.model.structure import Structure
from contractgen.rules.passages import is_redacted, read
from contractgen.rules.rule import House, Rule, found

_BOLD = re.compile(r"(?<![*\[])\*\*(?![*\s\]])[^*\n]{1,200}(?<![\s\[])\*\*(?![*\]])")
_HEADING = re.compile(r"#{2,6} (?=\S)")
_HTML = re.compile(
    r"</?(?:br|p|b|i|u|div|span|strong|em|table|tr|td|th|font|sup|sub|li|ul|ol)(?:\s[^<>\n]{0,120})?\s?/?>"
    r"|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|ndash|hellip|#\d{2,5});"
)
_MANY = 5  # from here on the whole file was converted, which is one cause


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the first sign of every passage; where there are many, the first of the document."""
    redacted = is_redacted(structure)
    signs = [(index, match) for index, passage in read(structure) for match in _signs(passage, redacted)]
    passages = dict(reversed(signs))
    told = sorted(passages.items()) if len(passages) <= _MANY else sorted(passages.items())[:1]
    for index, match in told:
        bold = match[0].startswith("**")
        fix = match[0].strip("*") if bold else "" if match[0].startswith("#") else None
        markup = "**" if bold else match[0].strip()
        yield found(structure, "BLK-505", index, match.span(), fix=fix, markup=markup, count=len(signs))


def _signs(passage: Passage, redacted: bool) -> Iterator[re.Match[str]]:
    """Yield the signs of markup in a passage, in order."""
    text = passage.text
    if (match := _HEADING.match(text)) is not None:
        yield match
    if "**" in text and not redacted:
        yield from _BOLD.finditer(text)
    if "<" in text or "&" in text:
        yield from _HTML.finditer(text)


RULE = Rule(
    "BLK-505",
    _check,
    wrong=(
        "甲方付费方式为：**集团付费**，按月结算。",
        "甲方应支付服务费。<br>乙方应开具发票。",
        "The Customer shall pay the Fees&nbsp;monthly in advance.",
    ),
    right=(
        "The royalty is [***] percent of Net Sales and [**] percent of Sublicense Income.",
        "Goods are 2 * 3 metres, or 4**2 square metres, as stated ** in the Order.",
        "乙方支持7*24小时故障申告，服务热线为*10086#。",
        "The price is < 5 and > 2 per cent of R&D costs; see A&B Ltd.",
    ),
)
