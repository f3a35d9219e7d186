"""A rule: its code, the function that finds it, and texts that show what it finds and what it leaves alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from contractgen.findings import Bilingual, Finding, Fix, Severity, finding
from contractgen.model.house import House
from contractgen.model.structure import Structure

__all__ = ["NOTATION", "House", "Rule", "found"]

# What readers of the examples are told where these show a Word file: see Rule.
NOTATION: Final = Bilingual(
    "How the examples show Word files: ‹1.› is a number or bullet that Word itself sets before the words. "
    "{REF 3 第三条} is a cross-reference that shows 第三条 and leads to the third line, {LINK 3 第三条} a link to it; "
    "0 stands for a place that is gone. {TOC} begins an entry of the table of contents; {w:…} names a setting of the "
    "paragraph, with what other programs print for its number.",
    "示例中 Word 文件的表示方法：‹1.› 是 Word 自动生成的编号或项目符号；{REF 3 第三条} 是显示为“第三条”、"
    "指向示例第三行的交叉引用，"
    "{LINK 3 第三条} 是指向该行的链接，行号为 0 表示所指位置已不存在；{TOC} 表示目录中的一行；"
    "{w:…} 是该段的某项设置，其后为其他软件所显示的编号。",
)
_OF_WORD: Final = ("‹", "{REF ", "{LINK ", "{TOC}", "{w:")

_BEFORE, _AFTER = 24, 48  # characters of a passage that an excerpt shows around what is meant
_CUT: Final = "…"  # in the place of the words before them


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the checker.

    `check` takes a structure and the house style. `wrong` are texts in which the rule, and no other of severity error
    or warning, finds something exactly once; `right` are near misses, in which it finds nothing. A line of a Word file
    begins with what Word counts before it, or its bullet, in ‹…›: `‹1.› Services`. {REF 3 第五条} is a field that shows
    第五条 and asks for the number of the third line; what begins with {TOC} is an entry of the table of contents, what
    begins with {w:lvlRestart 2.1} has that markup, for which LibreOffice prints 2.1.
    """

    code: str
    check: Callable[[Structure, House], Iterable[Finding]]
    wrong: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def shows_word(self) -> bool:
        """Say whether an example is of a Word file, in the signs of `NOTATION`."""
        return any(sign in example for example in (*self.wrong, *self.right) for sign in _OF_WORD)


def found(
    structure: Structure,
    code: str,
    passage: int,
    span: tuple[int, int],
    *,
    fix: str | None = None,
    graded: Severity | None = None,
    **arguments: object,
) -> Finding:
    """Make a finding about a stretch of a passage.

    `span` are offsets in the passage's text; an empty span at 0 of a passage that Word numbers means its label. `fix`
    is what should stand there instead.
    """
    here = structure.manuscript.passages[passage]
    start, end = span
    if here.label and span == (0, 0):
        excerpt, caret, old = here.label + " " + here.text[:_AFTER], (0, len(here.label)), here.label
    else:
        first = max(0, start - _BEFORE)
        cut = _CUT if first else ""
        excerpt, old = cut + here.text[first : end + _AFTER], here.text[start:end]
        caret = (start - first + len(cut), end - first + len(cut))
    # one character for one, so that the caret stays under what it points at
    excerpt = "".join(sign if sign.isprintable() else " " for sign in excerpt)
    named = {name: str(value) for name, value in arguments.items()}
    made = finding(code, here.place(start), paragraph=here.number, label=here.label, excerpt=excerpt, **named)
    return replace(made, caret=caret, fix=None if fix is None else Fix(old, fix), graded=graded)
