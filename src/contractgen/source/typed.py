"""What must not be typed (labels, punctuation of series, numbers of clauses); wrong widths, and halves of pairs.

All checks look at the text as it stands in the file, with marks blotted out, so that places are exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from contractgen.findings import Finding, Fix, Location, finding
from contractgen.lang.languages import is_chinese
from contractgen.lang.pairs import KIND, OPENING, OTHER, Half, turned, unmatched
from contractgen.lang.widths import WrongWidth, wrong_widths
from contractgen.source.marks import without_marks
from contractgen.source.nodes import TextNode

_CHINESE = "一二三四五六七八九十百零〇"
_LABEL = re.compile(
    rf"""\s*(?P<label>
      第[{_CHINESE}0-9]{{1,7}}[编章节条款项目](?![{_CHINESE}0-9第所前后中内外])
    | [{_CHINESE}]{{1,5}}、(?![{_CHINESE}])
    | [（(][{_CHINESE}]{{1,5}}[）)]
    | [（(]?[0-9]{{1,3}}[）)]
    | [0-9]{{1,3}}(?:、(?![0-9])|[.．](?![0-9]))
    | [0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,4}}(?=\s)
    | [①-⑳㉑-㉟⑴-⒇⒈-⒛㈠-㈩]
    | \((?:[a-zA-Z]{{1,2}}|[ivxIVX]{{1,5}})\)
    | [a-zA-Z]\)
    | (?:Article|ARTICLE|Section|Clause|Schedule)\s+[0-9IVX]+(?:\.[0-9]+)*[.:]?(?=\s+[A-Z“"]|$)
    | [•●▪◦■□·‧]\s*
    )""",
    re.VERBOSE,
)
_BRACKET = re.compile("[()（）]")
_SERIES_END = re.compile(r"(?P<mark>[；;。，,、]|[；;，,、]\s*(?:and|or|以及|或者?|和))\s*$")
_ENGLISH_STOP = re.compile(r"(?<!\betc)(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<!\bNo)(?<!\b[ap]\.m)(?P<mark>\.)\s*$")

_NUMBER = f"[（(]?[{_CHINESE}0-9]{{1,7}}[）)]?"
_WORD = "[编章节条款项目]"
# 《民法典》第四百九十六条第二款、第四百九十七条: numbers after a statute's name are the statute's.
_STATUTE = re.compile(rf"[》法](?:\s*(?:第{_NUMBER}{_WORD}|之{_NUMBER}|[、，和及或至到]|以及|或者))+")
_CHINESE_REFERENCE = re.compile(rf"第{_NUMBER}[条款项目](?:第{_NUMBER}[款项目])*|附件{_NUMBER}")
_PLACE = r"\(?(?:[0-9]+(?:\.[0-9]+)*|[IVX]+)\)?(?:\([a-z0-9]{1,4}\))*"
_ENGLISH_REFERENCE = re.compile(
    rf"\b(?:(?:[Aa]rticles?|[Ss]ections?|[Cc]lauses?|[Pp]aragraphs?)\s+{_PLACE}"
    rf"|(?:[Ss]chedules?|[Ee]xhibits?|[Aa]nnex(?:es)?|[Aa]ppendix|[Rr]ecitals?)\s+(?:{_PLACE}|\(?[A-Z]\)?))(?![A-Za-z0-9])"
    rf"(?!(?:(?:,|,?\s+(?:and|or|to))\s+{_PLACE})*\s+of\s+(?:the\s+)?[A-Z][^.;]{{0,60}}"
    r"\b(?:Act|Code|Law|Regulations?|Directive|Convention)\b)"
)


def typed_labels(node: TextNode) -> Iterator[Finding]:
    """Report a text that begins with a label: 1、 （一） (a) 第一条, a bullet."""
    match = _LABEL.match(without_marks(node.text))
    if match:
        yield finding("LIB-212", node.place(match.start("label")), typed=match["label"].strip())


def typed_endings(node: TextNode, language: str) -> Iterator[Finding]:
    """Report an item of a series that ends in punctuation, which the series computes."""
    text = without_marks(node.text)
    match = _SERIES_END.search(text)
    if match is None and not language.startswith("zh"):
        match = _ENGLISH_STOP.search(text)
    if match:
        yield finding("LIB-213", node.place(match.start("mark")), mark=match["mark"].strip())


def wrong_signs(node: TextNode, language: str) -> Iterator[Finding]:
    """Report signs of half width in Chinese text, of full width in other text, and both in one pair of brackets.

    A pair is one slip, told at its opening bracket; a typed label is told as such, with the brackets that it has.
    """
    text = without_marks(node.text)
    label = _LABEL.match(text)
    signs = [
        sign for sign in wrong_widths(text, chinese=is_chinese(language)) if not label or sign.start >= label.end()
    ]
    places = dict(zip(signs, node.places([sign.start for sign in signs]), strict=True))
    pairs = _pairs(text, signs)
    for sign, where in places.items():
        if sign in pairs:
            yield _wrong_pair(node, sign, where, pairs[sign], places[pairs[sign]])
        elif sign not in pairs.values():
            code = "PUN-303" if sign.sign in "()（）" else "PUN-304"
            yield replace(finding(code, where, mark=sign.sign, better=sign.better), fix=Fix(sign.sign, sign.better))


def _pairs(text: str, signs: Sequence[WrongWidth]) -> dict[WrongWidth, WrongWidth]:
    """Return the closing brackets of opening ones where both are wrong; brackets that are told do not nest."""
    brackets = [sign for sign in signs if sign.sign in "()（）"]
    return {
        one: other
        for one, other in pairwise(brackets)
        if one.sign in "(（" and other.sign in ")）" and not _BRACKET.search(text, one.start + 1, other.start)
    }


def _wrong_pair(node: TextNode, one: WrongWidth, where: Location, other: WrongWidth, end: Location) -> Finding:
    """Return one finding for both brackets of a pair; there is no edit where it stretches over lines of the file."""
    made = finding("PUN-303", where, mark=one.sign + other.sign, better=one.better + other.better)
    inside = node.text[one.start + 1 : other.start]
    edit = Fix(one.sign + inside + other.sign, one.better + inside + other.better)
    return replace(made, fix=edit) if end == replace(where, column=where.column + len(edit.old) - 1) else made


def lost_halves(nodes: Sequence[TextNode]) -> Iterator[Finding]:
    """Report brackets and quotation marks without their other half, in the texts of one clause in their order.

    A pair may open in one text and close in a later one; of every text the first sign is reported.
    """
    opened: dict[str, list[tuple[int, Half]]] = {}
    alone: dict[int, list[Half]] = {}
    for index, node in enumerate(nodes):
        lost, crossed = unmatched(without_marks(node.text))
        alone[index] = crossed
        for half in lost:
            stack = opened.setdefault(KIND[half.sign], [])
            if half.sign in OPENING:
                stack.append((index, half))
            elif stack and stack[-1][0] < index:
                stack.pop()
            else:
                alone[index].append(half)
    for index, half in (pair for stack in opened.values() for pair in stack):
        alone[index].append(half)
    for index, halves in alone.items():
        here = sorted(halves)
        if here:
            wrong = turned(here)
            half = wrong or here[0]
            made = finding("PUN-306", nodes[index].place(half.offset), sign=half.sign)
            yield replace(made, fix=Fix(half.sign, OTHER[half.sign])) if wrong else made


def typed_references(node: TextNode) -> Iterator[Finding]:
    """Report a number of a clause in prose: 第六条, Section 4.02; not those of statutes (《…》第四百九十六条)."""
    text = _STATUTE.sub(lambda match: "\ufffc" * len(match[0]), without_marks(node.text))
    matches = [*_CHINESE_REFERENCE.finditer(text), *_ENGLISH_REFERENCE.finditer(text)]
    places = node.places([match.start() for match in matches])
    for match, where in zip(matches, places, strict=True):
        yield finding("LIB-214", where, reference=match[0])
