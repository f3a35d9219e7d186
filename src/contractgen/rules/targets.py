"""What the rules about references share: where an item is, what it is called, and what its heading is."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache

from contractgen.model.manuscript import Setting
from contractgen.model.structure import PARTS, Aim, Item, Reference, ScopeKind, Structure

_OWN = (
    ScopeKind.MAIN, ScopeKind.ANNEX, ScopeKind.EMBEDDED, ScopeKind.FORM, ScopeKind.QUOTED, ScopeKind.RECITALS,
    ScopeKind.PARTIES,
)  # fmt: skip
_DEEP = 24  # levels that are looked through at most
_LINE = 80  # characters of a heading at most
_OTHER = re.compile(
    r"补充协议|变更协议|修订协议|修正案|变更书|(?<!合作)(?<!谅解)备忘录|订单[^，。；]{0,30}$"
    r"|(?i:amendment|addendum|supplement|joinder|order form|statement of work|amending)"
)
_BOOK = re.compile(
    r"\b(?:handbook|manual|guide|guidelines?|polic(?:y|ies)|procedures?|code|act|statute|regulations?|rules|standards?)"
    r"(?: (?:of )?[0-9]{4})?[,:]?\s{1,3}$"
    r"|\b(?:convention|treaty|directive|protocol)\b[^.;]{0,120}$",
    re.IGNORECASE,
)  # the staff handbook, section 14; the Arbitration Act 1996, section 15
_FIRST_LINES = 8
_NEAR = 200  # characters before a reference that are looked at
ANNEX_WORDS = ("附件", "附录", "附表", "Schedule", "Exhibit", "Annex", "Appendix", "Attachment")


def home_of(structure: Structure, scope: int) -> int:
    """Return the scope whose numbers references in a scope mean: of a definition or a table, the one around it."""
    for _ in range(_DEEP):
        here = structure.scopes[scope]
        if here.kind in _OWN or here.parent is None:
            break
        scope = here.parent
    return scope


def scope_of(structure: Structure, item: int) -> int:
    """Return the scope whose numbers an item bears."""
    return home_of(structure, structure.lists[structure.items[item].list].scope)


def core(label: str) -> str:
    """Return what a label counts with, without its signs: a of (a), 一 of （一）, 4.02 of Section 4.02."""
    plain = unicodedata.normalize("NFKC", label).strip()
    plain = re.sub(r"^(?i:section|clause|article|第)\s{0,3}", "", plain)
    return plain.strip("()[] 、.,编章节条款项目點点:：").strip()


def is_bare(item: Item) -> bool:
    """Say whether a label is a bare number: 六、 6. 5.1, but not （六）, 第六条, Section 6."""
    return not item.label.word and not {"(", ")"} & set(item.label.form)


def chain(structure: Structure, item: int) -> list[int]:
    """Return what an item stands in and itself, from the outside in."""
    found: list[int] = []
    at: int | None = item
    while at is not None and len(found) < _DEEP:
        found.append(at)
        at = structure.items[at].parent
    return found[::-1]


def name_of(structure: Structure, item: int, like: Reference | None = None) -> str:
    """Return what prose calls an item: 第六条第（二）项, Section 5.1(a); with the word of a reference, if given."""
    is_chinese = structure.manuscript.language.startswith("zh") if like is None else not like.text.isascii()
    word = like.steps[0].word if like is not None and like.steps else "条" if is_chinese else "Section"
    name = ""
    steps = chain(structure, item)
    for at in [one for one in steps if structure.items[one].label.word.casefold() not in PARTS] or steps:
        label = structure.items[at].label
        written = core(label.text)
        if label.word:
            name = (
                f"第{written}{label.word}" if is_chinese and len(label.word) == 1 else f"{label.word.title()} {written}"
            )
        elif "(" in label.form or ")" in label.form:
            name += f"第（{written}）项" if is_chinese else f"({written})"
        elif len(label.numbers) > 1 or not name:
            name = f"第{written}{'条' if len(label.numbers) == 1 else word}" if is_chinese else f"{word} {written}"
        else:
            name += f"第{written}目" if is_chinese else f".{written}"
    return name


def heading_of(structure: Structure, item: int) -> str:
    """Return the heading of an item, without the marks around it; a short line alone is one."""
    here = structure.items[item]
    passage = structure.manuscript.passages[here.passage]
    words = (here.heading or passage.text[here.body :]).strip(" \u3000\t\n.．:：*#。—-")
    return "" if len(words) > _LINE or any(sign in words for sign in "。；;\n") else words


def is_of_another(structure: Structure) -> bool:
    """Say whether a document lives off another one, whose numbers it names as if they were its own: an amendment."""
    passages = structure.manuscript.passages[:_FIRST_LINES]
    lines = [structure.manuscript.title, *(one.text for one in passages if len(one.text) <= _LINE)]
    return any(_OTHER.search(line) for line in lines)


def is_here(structure: Structure, reference: Reference) -> bool:
    """Say whether a reference surely means a number of the scope it stands in."""
    said = reference.instrument
    is_said = (
        said.startswith(("本", "此")) or said in ("hereof", "herein") or re.search(r"this (?:\w+ )?Agreement", said)
    )
    if reference.aim is not Aim.NUMBER:
        return False
    if said and not is_said and said not in ("合同", "协议", "合同书", "协议书", "above", "below"):
        return False
    passage = structure.manuscript.passages[reference.passage]
    if passage.is_quoted or passage.setting is not Setting.BODY:
        return False
    if _is_in_quotes(passage.text, reference.start):
        return False
    before = passage.text[max(0, reference.start - _NEAR) : reference.start]
    if not said and _BOOK.search(before):
        return False
    return bool(is_said) or "《" not in re.split("[。；;\n]", before)[-1]


def _is_in_quotes(text: str, offset: int) -> bool:
    """Say whether more quotation marks are opened than closed before an offset of a text."""
    return any(
        bisect_left(_places(text, opening), offset) > bisect_left(_places(text, closing), offset)
        for opening, closing in ("“”", "「」")
        if opening in text
    )


@lru_cache(maxsize=8)
def _places(text: str, sign: str) -> tuple[int, ...]:
    """Return where a sign stands in a text: asked for every reference of a passage after another."""
    return tuple(match.start() for match in re.finditer(sign, text))
