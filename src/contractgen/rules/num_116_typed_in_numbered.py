"""NUM-116: a label is typed in a paragraph that Word numbers.

What: Word's 8. and a typed 3. before the same words.
Why: both are printed, and it is open which of them references mean.
It is certain where the typed label has the form of Word's own or the same number, or where the paragraphs around have
one as well that goes on counting. The first item of a list inside (1. (a) …) is typed with reason, and left alone.
Source: documents that were pasted together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.lang.numerals import parse_number
from contractgen.model.structure import Item, Structure
from contractgen.rules.listed import items_of
from contractgen.rules.rule import House, Rule, found

_TYPED = re.compile(
    r"\s{0,4}(?:(?P<bracket>[（(]\s?(?P<b>[一二三四五六七八九十]{1,4}|\d{1,3}|[a-z]|[ivx]{1,5})\s?[)）])"
    r"|(?P<article>第\s?(?P<w>[一二三四五六七八九十百零]{1,6}|\d{1,3})\s?[条章节])"
    r"|(?P<comma>(?P<c>[一二三四五六七八九十]{1,4}|\d{1,3})、)"
    r"|(?P<point>(?P<p>\d{1,3})[.．])(?=\s|[\u4e00-\u9fff])"
    r"|(?P<half>(?P<h>\d{1,2}|[a-z])[)）])"
    r"|(?P<named>(?:Article|Section|Clause|ARTICLE|SECTION)[ \t]{1,3}(?P<e>\d{1,2})[ \t]?[.:：—–])(?=\s)"
    r"|(?P<path>(?P<q>\d{1,2}(?:\.\d{1,2}){1,3}))[\s、.](?=\s?\S))"
)
_FORMS = {"bracket": "({})", "comma": "{}、", "point": "{}.", "half": "{})"}
_SECONDS = {"a": "b", "i": "ii", "1": "2"}  # what follows the first of an enumeration in brackets
_NEAR = 2
_NUMBERS = {"bracket": "b", "article": "w", "comma": "c", "point": "p", "half": "h", "path": "q", "named": "e"}


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find typed labels at the beginning of numbered paragraphs, list by list."""
    for siblings in structure.lists:
        items = [item for item in items_of(structure, siblings) if item.is_native]
        yield from (_told(structure, item, span) for item in items if (span := _repeated(structure, item)))
        typed = [(item, match) for item in items if (match := _match(structure, item))]
        for place, (item, match) in enumerate(typed):
            if _is_named(match) and _number(match) != item.label.number:
                continue  # Section 4: …, in a list of sections
            if (not _is_named(match) and _is_second(item, match)) or _counts_on(typed, place):
                yield _told(structure, item, match.span(match.lastgroup or 0))


def _told(structure: Structure, item: Item, span: tuple[int, int]) -> Finding:
    passage = structure.manuscript.passages[item.passage]
    shown = passage.text[slice(*span)].strip()
    return found(structure, "NUM-116", item.passage, span, fix="", native=passage.label, shown=shown)


def _match(structure: Structure, item: Item) -> re.Match[str] | None:
    """Return the typed label of a numbered paragraph that does not just repeat its own."""
    if _repeated(structure, item):
        return None
    text = structure.manuscript.passages[item.passage].text
    match = _TYPED.match(text)
    return None if match is not None and _goes_on_inside(match, text) else match


def _repeated(structure: Structure, item: Item) -> tuple[int, int] | None:
    """Return where the words of a paragraph begin with the very label that Word gives it: Section 2.01 Section 2.01."""
    passage = structure.manuscript.passages[item.passage]
    label, start = passage.label.strip(), len(passage.text) - len(passage.text.lstrip())
    end = start + len(label)
    if len(label) < _NEAR or not passage.text.startswith(label, start):
        return None
    is_whole = not label[-1].isalnum() or not passage.text[end : end + 1].isalnum()
    return (start, end) if is_whole or not label[-1].isascii() else None


def _goes_on_inside(match: re.Match[str], text: str) -> bool:
    """Say whether a typed label begins an enumeration amid the words of its paragraph: (b) (i) prepare, (ii) file."""
    following = _SECONDS.get(match["b"] or "")
    return following is not None and text.find(f"({following})", match.end()) >= 0


def _is_named(match: re.Match[str]) -> bool:
    return _kind(match) == "named"


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in _NUMBERS if match[kind])


def _number(match: re.Match[str]) -> int | None:
    """Return the last number of a typed label."""
    text = match[_NUMBERS[_kind(match)]].rpartition(".")[2]
    return next(
        (number for system in ("1", "一", "a", "i") if (number := parse_number(text, system)) is not None), None
    )


def _is_second(item: Item, match: re.Match[str]) -> bool:
    """Say whether a typed label repeats what Word counts: in its form, or its number but the first.

    A path is one where it is that of the item, or of a sibling near it.
    """
    kind, number = _kind(match), _number(match)
    if kind == "path":
        path = tuple(map(int, match["q"].split(".")))
        return path[:-1] == item.label.numbers[:-1] and abs(path[-1] - item.label.number) <= _NEAR
    same_form = item.label.form.replace("．", ".") == _FORMS.get(kind, "第{}" + match[0].strip()[-1:])
    return same_form or (number == item.label.number and number != 1)


def _counts_on(typed: list[tuple[Item, re.Match[str]]], place: int) -> bool:
    """Say whether a sibling nearby has a typed label of the same kind, with the number before or after."""
    number, kind = _number(typed[place][1]), _kind(typed[place][1])
    near = [typed[at][1] for at in (place - 1, place + 1) if 0 <= at < len(typed)]
    return any(_kind(other) == kind and abs((_number(other) or 0) - (number or 0)) == 1 for other in near)


RULE = Rule(
    "NUM-116",
    _check,
    wrong=(
        "‹1、› 甲方按月付款。\n‹2、› 乙方开具发票。\n‹3、› 3、双方应当保密。\n‹4、› 争议由法院管辖。",
        "‹1.› Services. The Provider provides them.\n‹2.› 2. Fees. The Customer pays.\n‹3.› Term. One year.",
        "‹1.› 服务\n‹1.1› 服务由乙方提供。\n‹1.2› 1.3 服务由甲方验收。\n‹1.3› 双方保密。\n‹2.› 费用",
        "‹一、› 服务\n‹（一）› 服务由乙方提供。\n‹（二）› (三)服务由甲方验收。\n‹二、› 费用",
    ),
    right=(
        (
            "‹1.› The Company shall:\n‹(a)› send copies;\n‹(b)› (i) prepare a list, (ii) file and (iii) keep; and\n"
            "‹(c)› pay.\n‹2.› Law. Ours."
        ),
        "‹1.› Section 4: the words “in writing” are deleted.\n‹2.› Section 5: the sum is doubled.\n‹3.› Law. None.",
        "‹1.› Use. (a) The Provider provides services.\n(b) The Customer uses them.\n‹2.› Fees. The Customer pays.",
        "‹1、› 2024年起甲方按月付款。\n‹2、› 3个月内乙方开具发票。\n‹3、› 24.9元为月租。",
        "‹1.› Goods\n‹1.1› Pipes of steel.\n‹1.2› 2.5 metres of pipe each.\n‹1.3› Valves.\n‹2.› Fees",
        "1. Use. (a) The Provider provides services.\n(b) The Customer uses them.\n2. Fees. The Customer pays.",
        "‹一、› 服务\n‹（一）› 10:30前由乙方提供2.0版本。\n‹（二）› 依照第35条验收。\n‹二、› 费用",
    ),
)
