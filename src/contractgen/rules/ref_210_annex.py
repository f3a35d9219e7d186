"""REF-210: an annex that the text relies on and that is not there.

What: 附件四 where 附件一 to 附件三 are attached or listed; 详见附件《使用须知》 where no annex of that title is.
Why: the reader cannot find a part of the contract.
Where annexes are attached or listed and this one is not, it is an error. An annex named by its title alone, in a file
without any annexes, is a warning. Annexes named by numbers, where there are none at all, may come in other files:
nothing is said, nor where a file says that annexes are omitted, nor of disclosure schedules (Schedule 3.1(a)).
Exhibits of filings (Exhibit 10.3 at the head, redactions) are filed without some of their own exhibits: a warning
at most, and nothing where it is not sure that all others are there.
Source: usual drafting rules.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from contractgen.findings import Finding, Severity
from contractgen.lang.numerals import parse_number
from contractgen.model.structure import Aim, Reference, Structure
from contractgen.rules.passages import is_redacted
from contractgen.rules.rule import House, Rule, found
from contractgen.rules.targets import ANNEX_WORDS, is_of_another

_LINE = re.compile(
    r"[\s*#\-•]{0,6}(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）、.．]\s{0,3})?《?"
    r"(?P<word>附件|附录|附表|(?i:schedule|exhibit|annex(?:ure)?|appendix|attachment))[ \u3000\u00a0]{0,3}"
    r"(?P<number>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[IVX]{1,5}(?![A-Za-z])|[A-Z](?![A-Za-z]))"
    r"(?P<rest>[^\n]{0,80})"
)
_IS_SENTENCE = re.compile(
    r"^[ ]?(?:is|are|shall|will|sets?|contains?|of this|of the|to this|hereto|的|中|所|为|规定|约定|由|与|和)"
)
_OMITTED = re.compile(
    r"omitted|not filed|furnish(?:ed)? supplementally"
    r"|附[件表录][^。；\n]{0,10}(?:另行|另附|另册|另外|单独)|另行(?:提供|装订|签署|制作)的?附|附后另",
    re.IGNORECASE,
)
_SECTION_OMITTED = re.compile(r"\W{0,3}(?:intentionally (?:left )?)?omitted\W{0,4}", re.IGNORECASE)  # of a clause
_BEFORE_TITLE = re.compile(r"^\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）、.．]|附[件录表]?)\s*[:：]?")
_SYSTEMS = ("1", "一", "I", "A")
_FILED = re.compile(r"\s{0,9}(?:exhibit|ex)[\s.\-]{0,3}\d{1,3}(?:\.\d|\([a-z]\)|$)", re.IGNORECASE)  # Exhibit 10.3
_HEAD = 6  # passages among which a filing's number of its exhibit stands
_SHORT = 60  # characters of a line that is no more than a title


@dataclass(frozen=True, slots=True)
class _Annexes:
    """What is attached or listed: numbers by word, and titles."""

    numbers: dict[str, dict[int, str]]
    titles: frozenset[str]


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the first mention of every annex that is neither attached nor listed."""
    texts = (one.text for one in structure.manuscript.passages)
    if is_of_another(structure) or any(_OMITTED.search(one) and not _SECTION_OMITTED.fullmatch(one) for one in texts):
        return
    annexes = _annexes_of(structure)
    is_filed = is_redacted(structure) or any(_FILED.match(one.text) for one in structure.manuscript.passages[:_HEAD])
    told: set[tuple[str, tuple[int, ...], str]] = set()
    for reference in structure.references:
        if reference.target_scope is not None or not reference.steps or not _is_of_annex(reference):
            continue
        key = (
            reference.steps[0].word,
            reference.steps[0].numbers,
            "" if reference.steps[0].numbers else reference.quoted,
        )
        severity = _severity(reference, annexes)
        if is_filed and severity is not None:
            severity = Severity.WARNING if severity is Severity.ERROR else None
        if key not in told and severity is not None:
            told.add(key)
            nearest = ", ".join(name for names in annexes.numbers.values() for _, name in sorted(names.items())[:9])
            span = (reference.start, reference.end)
            graded = None if severity is Severity.ERROR else severity
            annex, near = _name(reference), nearest or "–"
            yield found(structure, "REF-210", reference.passage, span, graded=graded, annex=annex, nearest=near)


def _is_of_annex(reference: Reference) -> bool:
    """Say whether a reference is to an annex of this contract, or to a part of one: Part 1 of Schedule 5."""
    is_part = reference.aim is Aim.NUMBER and reference.steps[0].word in ANNEX_WORDS and not reference.targets
    return reference.aim is Aim.ANNEX or (is_part and not reference.instrument)


def _name(reference: Reference) -> str:
    """Return the annex that a reference names."""
    first = reference.steps[0]
    if reference.aim is Aim.ANNEX:
        return reference.text
    return f"{first.word} {first.text}" if first.word.isascii() else first.text


def _severity(reference: Reference, annexes: _Annexes) -> Severity | None:
    """Judge an annex: None where it is there, or may be."""
    step = reference.steps[0]
    if reference.quoted and _plain(reference.quoted) in annexes.titles:
        return None
    if not step.numbers:
        return Severity.ERROR if annexes.numbers else Severity.WARNING
    known = annexes.numbers.get(step.word, {})
    if len(step.numbers) > 1 or not known or step.numbers[0] in known:
        return None
    is_whole = set(known) == set(range(1, len(known) + 1))
    return Severity.ERROR if is_whole and len(known) > 1 else Severity.WARNING


def _annexes_of(structure: Structure) -> _Annexes:
    """Collect the annexes that are attached or listed: by the scopes, and by the lines that begin with one."""
    numbers: dict[str, dict[int, str]] = {}
    titles: set[str] = set()
    for scope in structure.scopes:
        if scope.label is not None and _FILED.match(scope.label.text):
            continue
        titles.add(_plain(scope.title))
        if scope.label is not None and scope.label.numbers:
            numbers.setdefault(_word(scope.label.word), {}).setdefault(scope.label.number, scope.label.text)
    for passage in structure.manuscript.passages:
        line = f"{passage.label} {passage.text}" if passage.label else passage.text
        match = _LINE.match(line)
        if (
            match is not None
            and not _FILED.match(line)
            and not _IS_SENTENCE.match(match["rest"])
            and len(match["rest"]) <= _SHORT
        ):
            written = unicodedata.normalize("NFKC", match["number"])
            read = next((one for system in _SYSTEMS if (one := parse_number(written, system)) is not None), None)
            if read is not None:
                name = f"{match['word']}{'' if match['word'][0] == '附' else ' '}{match['number']}"
                numbers.setdefault(_word(match["word"]), {}).setdefault(read, name)
            titles.add(_plain(match["rest"]))
        if len(passage.text) <= _SHORT:
            titles.add(_plain(_BEFORE_TITLE.sub("", passage.text)))
    return _Annexes(numbers, frozenset(titles - {""}))


def _word(word: str) -> str:
    """Return the word of an annex as references have it."""
    return word if word[0] == "附" else word.title().removesuffix("ure")


def _plain(title: str) -> str:
    """Return a title without signs and spaces."""
    return re.sub(r"[^\w]", "", title).casefold()


_TEXT = "一、服务\n{}\n二、期限\n一年。\n三、其他\n一式两份。\n{}"
_ENGLISH = (
    "1. Services. {}\n2. Term. One year.\n3. Notices. By letter.\nSchedule 1\nPrices: ten.\nSchedule 2\nPlaces: two."
)
RULE = Rule(
    "REF-210",
    _check,
    wrong=(
        _TEXT.format("服务内容见附件三。", "附件一 价格表\n每月十元。\n附件二 地点表\n两处。"),
        _TEXT.format("服务要求详见合同附件《使用规范》部分。", "本合同自签字之日起生效。"),
        _ENGLISH.format("They are described in Schedule 3."),
        _ENGLISH.format("They are described in Part 1 of Schedule 3."),
        (
            "‹1.› Services. They are described in Schedule 3.\n‹2.› [Intentionally omitted].\n‹3.› Term. One year.\n"
            "Schedule 1\nPrices: ten.\nSchedule 2\nPlaces: two."
        ),
    ),
    right=(
        _TEXT.format("服务内容见附件二。", "附件一 价格表\n每月十元。\n附件二 地点表\n两处。"),
        _TEXT.format("服务要求详见附件《使用规范》。", "附件：《使用规范》"),
        _TEXT.format("不得销售附录《禁售目录》中的商品。", "附录：《禁售目录》\n枪支。"),
        _TEXT.format("服务内容见附件一、附件二。", "本合同自签字之日起生效。"),
        _ENGLISH.format("They are described in Exhibit B.")
        + "\nExhibit A - Form\nThe form.\nExhibit B - Notice ------------------\nThe notice.",
        _TEXT.format("服务内容见主合同附件三，附件一式两份。", "附件一 价格表\n每月十元。\n附件二 地点表\n两处。"),
        _ENGLISH.format("They are described in Part 1 of Schedule 2."),
        (
            "Exhibit 10.3\n1. Services. They are in the form of Exhibit C.\n2. Term. One year.\n3. Law. The laws.\n"
            "Exhibit A\nPrices: ten."
        ),
        _ENGLISH.format("They are described in Part 1 of Schedule 3 to the License Agreement."),
        _ENGLISH.format("They are described in Schedule 2 and in Schedule 3 to the License Agreement."),
    ),
)
