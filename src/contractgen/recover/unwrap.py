"""Which physical lines of a text are one paragraph, where a text was wrapped at the width of its page.

Evidence comes from the whole text: lines that break off without an end mark before a line that goes on in small
letters, or that are all as wide as the widest. In a text that is not wrapped every line is a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from contractgen.lang.typography import is_cjk
from contractgen.recover.labels import candidates, write_label
from contractgen.recover.text_lines import Line, columns

_ENDED = re.compile("[.。．;；:：!！?？…][\"”’')）】》]{0,2}$")
_NAMED = re.compile(
    r"(?:\b(?:[Ss]ections?|[Aa]rticles?|[Cc]lauses?|[Pp]aragraphs?|[Ee]xhibits?|[Ss]chedules?|[Ss]ub-?sections?|"
    r"[Aa]nnex|[Aa]ppendix|Item|No\.)"
    r"|(?:[Ss]ections?|[Cc]lauses?) [\d.()a-z]{1,10}(?:,| and| or| to| through)"
    r")$"
)
_NAMED_CHINESE = re.compile("(?:第|按照|根据|依据|依照|本合同|本协议|上述|前述|《)$")
_HANGING = re.compile(
    r"(?:\b(?:of|to|under|in|with|than|the|by|least|about|a|an|is|at|for|and its|from)"
    r"|[（(和及与或至]|[$€£¥])$"
)
_COUNTED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred|thousand|million)(?: percent)?$",
    re.IGNORECASE,
)  # within thirty / (30) days
_BEFORE_NAME = re.compile(r"\b(?:this|and|or|see|per|such|said|by)$|,$")  # this / Section 5
_NEVER_FIRST = re.compile("[、，。；：！？）】》”’,;!?%％)\\]]")
_BRACKETS = (("《", "》"), ("（", "）"))
_WIDEST = 180  # columns; lines that are wider are paragraphs
_NARROWEST = 36
_MOST_SHORT = 6  # columns that a full line of Chinese may lack, for a mark that cannot begin a line
_LEAST_PAIRS, _LEAST_SHARE = 3, 0.1
_WEAK, _FAINT = 0.5, 0.3
_LONG = 60  # columns that a line has at least which goes on in brackets
_LISTED = 12  # lines of a paragraph in which the item before an inline one is looked for
_CONTINUED = 30  # columns that a line has at least which goes on in small letters


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is set: its width in columns, and whether it is wrapped at it."""

    width: int
    is_wrapped: bool


def layout_of(lines: list[Line]) -> Layout:
    """Find out whether a text is wrapped, and how wide."""
    pairs = [(lines[index], line) for index, line in enumerate(lines[1:]) if not line.after_blank]
    widths = sorted(above.width for above, _ in pairs) or [0]
    width = widths[(len(widths) - 1) * 97 // 100]
    broken = sum(_is_broken(above, below, width) for above, below in pairs)
    enough = broken >= _LEAST_PAIRS and broken >= _LEAST_SHARE * len(pairs)
    return Layout(width, enough and _NARROWEST <= width <= _WIDEST)


def paragraphs(
    lines: list[Line], layout: Layout, *, pages: frozenset[int] = frozenset(), tables: frozenset[int] = frozenset()
) -> list[list[int]]:
    """Group lines into paragraphs: lists of indices.

    `pages` are the lines before which a page turns, `tables` those that stand right below a table.
    """
    groups: list[list[int]] = []
    for index, line in enumerate(lines):
        turned = index in pages or line.after_page
        goes_on = groups and index not in tables and _goes_on(lines[index - 1], line, layout, turned=turned)
        if goes_on or (groups and _counts_on([lines[one] for one in groups[-1][-_LISTED:]], line, layout)):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def is_centred(line: Line, layout: Layout) -> bool:
    """Say whether a line stands in the middle of its page, as far as spaces can say so."""
    page = min(max(layout.width, 60), 100)
    right = page - line.width
    near = line.indent >= 8 and abs(right - line.indent) <= max(6, line.indent // 3)  # noqa: PLR2004 - as typed
    return near and line.width - line.indent <= page * 2 // 3


def _is_broken(above: Line, below: Line, width: int) -> bool:
    """Say whether a line clearly goes on in the next one."""
    if _ENDED.search(above.text) or below.marker or (below.label and below.label.strength >= _FAINT):
        return False
    if below.text[0].isascii():
        return below.text[0].islower() and above.width >= _CONTINUED
    return is_cjk(below.text[0]) and width >= _NARROWEST and width - _MOST_SHORT <= above.width <= width


def _goes_on(above: Line, below: Line, layout: Layout, *, turned: bool) -> bool:
    """Say whether a line is the continuation of the one above it."""
    ended = bool(_ENDED.search(above.text))
    if below.marker or (below.after_blank and not turned) or (turned and ended):
        return False
    if not ended and (
        _NEVER_FIRST.match(below.text)
        or _hangs(above, below)
        or _is_broken_in_two(above, below)
        or _is_cut(above, below, layout)
    ):
        return True
    strength = below.label.strength if below.label else 0
    if strength >= (_FAINT if ended else _WEAK):
        return False
    if not ended and _runs_on(above, below) and not is_centred(above, layout):
        return True
    if not _is_full(above, below, layout) or is_centred(below, layout):
        return False
    return not ended or below.indent <= above.indent


def _counts_on(above: list[Line], below: Line, layout: Layout) -> bool:
    """Say whether a line begins with an item of the sentence that it goes on with: (a) as ordered, / (b) …."""
    if below.after_blank or below.text[0] != "(" or not above[-1].text.endswith((",", ";", " and", " or")):
        return False
    if not _is_full(above[-1], below, layout) or is_centred(below, layout):
        return False
    before = [one.label for one in candidates(below.text) if not one.label.word and one.label.number > 1]
    words = " ".join(line.text for line in above)[above[0].body :]
    return any(words.find(f" {write_label(label, label.number - 1)} ") > 0 for label in before)


def _is_cut(above: Line, below: Line, layout: Layout) -> bool:
    """Say whether a full line stops amid a clause before an item in brackets: shall not apply / (a) to any sum, (b)."""
    if below.text[0] != "(" or below.indent > above.indent or not above.text[-1].islower():
        return False
    return _is_full(above, below, layout) and not is_centred(below, layout)


def _runs_on(above: Line, below: Line) -> bool:
    """Say whether a line that did not end goes on in small letters, or in brackets that are no label."""
    if below.text[0] in "(（":
        return below.label is None and above.width >= _LONG
    return below.text[0].islower() and above.width >= _CONTINUED


def _is_full(above: Line, below: Line, layout: Layout) -> bool:
    """Say whether a line had no room for the first word of the next one."""
    if not layout.is_wrapped:
        return False
    if is_cjk(below.text[0]) or is_cjk(above.text[-1]):
        return above.width >= layout.width - _MOST_SHORT
    first = columns(below.text[:40].split(maxsplit=1)[0])
    return above.width + 1 + first > layout.width - layout.width // 12


def _is_broken_in_two(above: Line, below: Line) -> bool:
    """Say whether a long line leaves a title or a bracket open that the next one closes, in Chinese."""
    if above.width < _CONTINUED or not (is_cjk(below.text[0]) or below.text[0].isdigit()):
        return False
    is_cut = above.text[-1].isdigit() and below.text[0].isdigit()
    if below.label is not None and below.label.strength >= _WEAK and not is_cut:
        return False
    for first, last in _BRACKETS:
        opened = above.text.rfind(first) > above.text.rfind(last)
        closed = below.text.find(last)
        if opened and closed >= 0 and first not in below.text[:closed]:
            return True
    return False


def _hangs(above: Line, below: Line) -> bool:
    """Say whether a line breaks off where a number or a name must follow, so that it only looks like a label."""
    end = above.text[-24:]
    if below.text[0] == "(" and below.text[1:2].isdigit() and _COUNTED.search(end):
        return True
    is_heading = above.is_labelled and above.width < _CONTINUED  # 第二条 设计依据
    if _NAMED.search(end) or (_NAMED_CHINESE.search(end) and not is_heading):
        is_named = below.label is not None and bool(below.label.label.word)  # Reference Schedule / Item 1
        return not is_named if below.label is not None else below.text[0].isdigit()
    if below.label is not None and below.label.label.word and _BEFORE_NAME.search(end):
        return True
    is_weak = below.label is None or below.label.strength < _WEAK
    return bool(_HANGING.search(end)) and (is_weak or bool(below.label and below.label.label.word))
