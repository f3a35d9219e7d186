"""REF-214: a range that runs backwards, or a range or list that names what is not there.

What: 第五条至第三条, Sections 5 to 3, 第三条、第四条和第十五条 where the last article is 第十二条.
Why: a reader cannot tell what is meant; a number changed, or an article was deleted.
Source: usual drafting rules.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.model.structure import Aim, Reference, Structure
from contractgen.rules.dangling import dangling
from contractgen.rules.rule import House, Rule, found
from contractgen.rules.targets import is_of_another

_TO = re.compile(r"\s*(?:至|到|[~～—–\-－]{1,2}|to|through|thru)\s*(?:and including\s*)?(?:§|[A-Za-z]{4,12}\s)?\s*")


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the groups of references with a reversed pair or a number that dangles: once each."""
    lost = {one.reference: one for one in dangling(structure)}
    groups: dict[int, list[int]] = defaultdict(list)
    for number, reference in enumerate(structure.references):
        groups[reference.group].append(number)
    for members in groups.values():
        if len(members) == 1:
            continue
        first, last = structure.references[members[0]], structure.references[members[-1]]
        reversed_ = next((one for one in members[1:] if _is_reversed(structure, one)), None)
        missing = next((lost[one] for one in members if one in lost), None)
        span, graded = (first.start, last.end), None
        if reversed_ is not None and not is_of_another(structure):
            one, other = structure.references[reversed_ - 1], structure.references[reversed_]
            span = (one.start, other.end)
            point = other.text
        elif missing is not None:
            named = structure.references[missing.reference]
            span, graded = (named.start, named.end), None if missing.is_certain else Severity.WARNING
            point = named.text
        else:
            continue
        text = structure.manuscript.passages[first.passage].text[first.start : last.end]
        yield found(structure, "REF-214", first.passage, span, graded=graded, reference=text, point=point)


def _is_reversed(structure: Structure, number: int) -> bool:
    """Say whether a reference ends a range that begins at a higher number, both of one kind."""
    one, other = structure.references[number - 1], structure.references[number]
    between = structure.manuscript.passages[one.passage].text[one.end : other.start]
    if between in "-－" and one.text[-1:].isdigit() and other.text[:1] != "第":
        return False  # 第2-1条 is one number in texts that count 2-1, 2-2
    if one.aim is not Aim.NUMBER or not _TO.fullmatch(between) or len(one.steps) != len(other.steps):
        return False
    return _is_alike(one, other) and one.steps[-1].numbers > other.steps[-1].numbers


def _is_alike(one: Reference, other: Reference) -> bool:
    """Say whether two references differ in the last step alone, and that in its number alone."""
    last, end = one.steps[-1], other.steps[-1]
    same = [step.numbers for step in one.steps[:-1]] == [step.numbers for step in other.steps[:-1]]
    letters = last.text.isascii() and last.text[:1] == "("  # (i) may be a letter or a Roman numeral
    is_alike = last.word == end.word and len(last.numbers) == len(end.numbers) and last.numbers[:-1] == end.numbers[:-1]
    return same and is_alike and (not letters or (last.text[1:-1].isdigit() and end.text[1:-1].isdigit()))


_CHINESE = (
    "第一条 服务\n提供服务。\n第二条 价款\n{}\n第三条 期限\n一年。\n第四条 其他\n一式两份。\n第五条 争议\n协商解决。"
)
_ENGLISH = (
    "1. Services\n{}\n2. Fees\nThey are due monthly.\n3. Term\nOne year.\n4. Notices\nBy letter.\n5. Law\nEnglish."
)
RULE = Rule(
    "REF-214",
    _check,
    wrong=(
        _CHINESE.format("依照第五条至第三条处理。"),
        _CHINESE.format("依照第三条、第四条和第八条处理。"),
        _ENGLISH.format("They are subject to Sections 5 to 3."),
        _ENGLISH.format("They are subject to Sections 2, 3 and 7."),
    ),
    right=(
        _CHINESE.format("依照第三条至第五条处理，每1、3、6个月一次。"),
        _CHINESE.format("依照第五条、第三条处理。"),
        _CHINESE.format("甲方违反第2-1条的，应当承担责任。"),
        _CHINESE.format("依照《民法典》第五百八十五条至第五百八十条处理。"),
        _ENGLISH.format("They are subject to Sections 2, 3 and 5."),
        _ENGLISH.format("They are subject to Section 5, to Section 3 and to Sections 7 to 5 of the License Agreement."),
    ),
)
