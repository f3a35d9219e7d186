"""Texts that are made to take long: each kind repeats what a reader of contracts looks for, up to a size."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Final

Kind = Callable[[int], str]


def _filled(unit: str) -> Kind:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _lines(line: Callable[[int], str]) -> Kind:
    def made(size: int) -> str:
        found: list[str] = []
        length = 0
        for number in itertools.count(1):
            if length >= size:
                break
            found.append(line(number))
            length += len(found[-1]) + 1
        return "\n".join(found)

    return made


_ALTERNATING = ("1. x", "(a) x", "（一）x", "第一条 x", "一、x", "A. x", "(i) x", "① x")

PARAGRAPHS: Final[dict[str, Kind]] = {
    "opening brackets": _filled("("),
    "brackets of all kinds": _filled("([{（【《"),
    "brackets inside brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "quotation marks": _filled('"'),
    "Chinese quotation marks": _filled("“"),
    "figures": _filled("1"),
    "figures and dots": _filled("1."),
    "the sign before a number": _filled("第"),
    "the word before a number": _filled("Section "),
    "a list of references": lambda size: "Sections " + _filled("1, ")(size),
    "Chinese references": _filled("第一条、"),
    "relative references": _filled("前款本条"),
    "annexes": _filled("附件一"),
    "titles that never end": _filled("《"),
    "labels in a sentence": _filled("(a)"),
    "numerals": _filled("十"),
    "tabs": lambda size: "\t" * size + "x",
    "blanks": _filled("_"),
    "placeholders": _filled("[●]"),
    "a long paragraph": _filled("The Supplier shall deliver the Goods. "),
    "a long Chinese paragraph": _filled("供应商应当交付货物。"),
    "combining signs": _filled("a\u0301\u202e"),
}
LINES: Final[dict[str, Kind]] = {
    "labels alone": _lines(lambda _: "1."),
    "the same label": _lines(lambda _: "1. Word."),
    "bare numbers": _lines(lambda _: "1"),
    "a long list": _lines(lambda number: f"{number}. Word."),
    "a list with gaps": _lines(lambda number: f"{2 * number}. Word."),
    "items that may be Roman": _lines(lambda _: "(i)"),
    "alternating labels": _lines(lambda number: _ALTERNATING[number % 8]),
    "paths of many levels": _lines(lambda number: "1." * (number % 40) + "1 x"),
    "references in a chain": _lines(lambda number: f"第{number}条 见第{number + 1}条。"),
    "the same annex": _lines(lambda _: "附件一"),
    "annexes with lists": _lines(lambda number: f"附件{number} 清单\n一、甲\n（一）乙\n1. 丙"),
    "lists below lists": _lines(lambda number: f"（{number}）甲\n（b）乙\n（c）丙"),
    "definitions in a chain": _lines(lambda number: f"“Term {number}” means “Term {number + 1}”."),
    "contracts in a contract": _lines(lambda _: "租赁合同\n甲方：x\n乙方：y\n第一条 x"),
    "forms": _lines(lambda _: "甲方：____"),
    "letters": _lines(lambda _: "甲"),
    "pages": _lines(lambda number: f"Header\n{number}\f"),
    "contents": _lines(lambda number: f"{number}. Word ..... {number}"),
    "lines that go on": _lines(lambda _: "the quick brown fox jumps over the lazy dog and goes on"),
}
