"""The numbering part: every list of an agreement as Word's own multi-level numbering (ECMA-376 Part 1, 17.9).

One `abstractNum` and one `num` a list, so that no two lists share a counter; no `lvlRestart` and no `startOverride`,
about which Word and LibreOffice disagree. A level's indent is that of the paragraph style which it numbers, because
both let the indent of a level, even a missing one, win over that of the style.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping

from contractgen.docx.ooxml import make, serialise
from contractgen.docx.styles import Indent
from contractgen.findings import Finding, Location, finding
from contractgen.model.assembly import Assembly, Label, Numbered, Paragraph, Role
from contractgen.model.scheme import CountingSystem, Level, Place, needs_legal_numbers, own_system
from contractgen.word.xml import Element

ListLevel = tuple[str, int]
_FORMATS = {
    CountingSystem.CHINESE: "chineseCounting",
    CountingSystem.CHINESE_CAPITAL: "chineseLegalSimplified",
    CountingSystem.DECIMAL: "decimal",
    CountingSystem.DECIMAL_ZERO: "decimalZero",
    CountingSystem.LOWER_LETTER: "lowerLetter",
    CountingSystem.UPPER_LETTER: "upperLetter",
    CountingSystem.LOWER_ROMAN: "lowerRoman",
    CountingSystem.UPPER_ROMAN: "upperRoman",
    CountingSystem.CIRCLED: "decimalEnclosedCircle",
}
_UNCOUNTED = "bullet"
_BEYOND_99 = "chineseCountingThousand"
_SAFE_CHINESE = 99
_MOST_LEVELS = 9
_LEGAL = {CountingSystem.DECIMAL, CountingSystem.DECIMAL_ZERO}
_EAST_ASIAN = {CountingSystem.CHINESE, CountingSystem.CHINESE_CAPITAL, CountingSystem.CIRCLED}
_AMBIGUOUS = re.compile("%[1-9]")


def numbering_part(assembly: Assembly, indents: Mapping[str, Indent]) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Return the numbering part; None, with findings, when Word has no way to count like one of the lists.

    `indents` are those of the look's paragraph styles, by name.
    """
    found = tuple(_inexpressible(assembly))
    if found:
        return None, found
    highest = _highest_numbers(assembly)
    roles = leading_roles(assembly)
    identities = list_numbers(assembly)
    root = make("numbering")
    for numbered in assembly.lists:
        root.append(_abstract(numbered, identities[numbered.id]))
        for index, level in enumerate(numbered.levels):
            key = (numbered.id, index)
            indent = indents[roles[key].value] if key in roles else None
            root[-1].append(_level(numbered.levels, index, _format(level, highest.get(key, 0)), indent))
    for number in identities.values():
        root.append(make("num", make("abstractNumId", val=str(number)), numId=str(number)))
    return serialise(root), ()


def list_numbers(assembly: Assembly) -> dict[str, int]:
    """Return the `w:numId` of every list, by its id, in the order of first use."""
    return {numbered.id: place for place, numbered in enumerate(assembly.lists, start=1)}


def numbering_properties(label: Label, identities: Mapping[str, int]) -> Element:
    """Return the `w:numPr` that makes Word count a paragraph as its label says."""
    return make("numPr", make("ilvl", val=str(label.level)), make("numId", val=str(identities[label.list])))


def leading_roles(assembly: Assembly) -> dict[ListLevel, Role]:
    """Return for every level of every list the role of its first paragraph, whose style gives the level its indent."""
    roles: dict[ListLevel, Role] = {}
    for block in assembly.blocks():
        if isinstance(block, Paragraph) and block.label is not None:
            roles.setdefault((block.label.list, block.label.level), block.role)
    return roles


def _highest_numbers(assembly: Assembly) -> dict[ListLevel, int]:
    highest: dict[ListLevel, int] = {}
    for block in assembly.blocks():
        if isinstance(block, Paragraph) and block.label is not None:
            key = (block.label.list, block.label.level)
            highest[key] = max(highest.get(key, 0), block.label.number)
    return highest


def _abstract(numbered: Numbered, number: int) -> Element:
    """Write one list. `nsid` and `tmpl` keep Word from taking two lists for one when texts are merged."""
    digest = hashlib.sha256(numbered.id.encode()).hexdigest().upper()
    return make(
        "abstractNum",
        make("nsid", val=f"{digest[:5]}{number:03X}"),
        make("multiLevelType", val="multilevel"),
        make("tmpl", val=digest[8:16]),
        abstractNumId=str(number),
    )


def _level(levels: tuple[Level, ...], index: int, number_format: str, indent: Indent | None) -> Element:
    level = levels[index]
    made = make("lvl", make("start", val="1"), make("numFmt", val=number_format), ilvl=str(index))
    if needs_legal_numbers(levels, index):
        made.append(make("isLgl"))
    made.append(make("suff", val=level.suffix.value))
    made.append(make("lvlText", val=_text(level)))
    made.append(make("lvlJc", val="left"))
    if indent is not None:
        made.append(make("pPr", make("ind", **indent)))
    if not _text(level).isascii() or own_system(level) in _EAST_ASIAN:
        made.append(make("rPr", make("rFonts", hint="eastAsia")))
    return made


def _format(level: Level, highest: int) -> str:
    """Return the `w:numFmt` (17.18.59). Above 99 only `chineseCountingThousand` says 一百零一 wherever it is read."""
    system = own_system(level)
    if system is None:
        return _UNCOUNTED
    if system is CountingSystem.CHINESE and highest > _SAFE_CHINESE:
        return _BEYOND_99
    return _FORMATS[system]


def _text(level: Level) -> str:
    return "".join(f"%{part.level + 1}" if isinstance(part, Place) else part for part in level.label)


def _inexpressible(assembly: Assembly) -> Iterable[Finding]:
    """Find the levels that Word cannot count: too deep, a `%1` typed in a pattern, outer numbers in a third system."""
    for numbered in assembly.lists:
        for index, level in enumerate(numbered.levels):
            literal = "".join(part if isinstance(part, str) else "\0" for part in level.label)
            mixed = needs_legal_numbers(numbered.levels, index) and not _all_legal(level)
            if index >= _MOST_LEVELS or _AMBIGUOUS.search(literal) or mixed:
                yield finding("DOCX-672", Location(), list=numbered.id, level=index + 1)


def _all_legal(level: Level) -> bool:
    """Say whether all numbers of a pattern are Arabic, which is all that `w:isLgl` (17.9.4) can do."""
    return all(part.system in _LEGAL for part in level.label if isinstance(part, Place))
