"""References in English: Section 4.02(a)(ii), Clauses 5.1(a) to (c), Article V, paragraph 1 of Schedule 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contractgen.lang.number_words import in_words
from contractgen.lang.numerals import parse_number
from contractgen.model.structure import Aim, Reference, Step
from contractgen.recover.english_instruments import instrument_around

_WORDS = {
    "section": "Section", "sections": "Section", "§": "Section", "§§": "Section", "sec.": "Section",
    "clause": "Clause", "clauses": "Clause", "article": "Article", "articles": "Article", "art.": "Article",
    "paragraph": "Paragraph", "paragraphs": "Paragraph", "subsection": "Subsection", "subsections": "Subsection",
    "subclause": "Subclause", "subclauses": "Subclause", "subparagraph": "Subparagraph",
    "subparagraphs": "Subparagraph", "schedule": "Schedule", "schedules": "Schedule", "exhibit": "Exhibit",
    "exhibits": "Exhibit", "annex": "Annex", "annexes": "Annex", "annexure": "Annex", "annexures": "Annex",
    "appendix": "Appendix", "appendices": "Appendix", "attachment": "Attachment", "attachments": "Attachment",
    "part": "Part", "parts": "Part", "recital": "Recital", "recitals": "Recital",
}  # fmt: skip
ANNEX_WORDS = ("Schedule", "Exhibit", "Annex", "Appendix", "Attachment")
_WHOLES = (*ANNEX_WORDS, "Article")
_WORD = (
    r"(?:§{1,2}|(?i:sections?|clauses?|articles?|sub-?sections?|sub-?clauses?|sub-?paragraphs?|paragraphs?|schedules?"
    r"|exhibits?|annex(?:es|ures?)?|appendi(?:x|ces)|attachments?|recitals?|sec\.|art\.)|Parts?|PARTS?)"
)
_IN_BRACKETS = r"(?:[a-z]{1,2}|[A-Z]{1,2}|[ivxl]{1,6}|[IVXL]{1,6}|[0-9]{1,3})"
_SUB = rf"[ \u00a0]?\({_IN_BRACKETS}\)"
_LETTER = r"(?:\.[A-Za-z](?:\.[0-9]{1,2})?(?![A-Za-z0-9]|\.[A-Za-z0-9]))?"
_SPELLED = "|".join(word for number in range(1, 21) for word in (in_words(number).title(), in_words(number).upper()))
_NUMBER = (
    rf"(?:(?:[0-9]{{1,4}}[A-Z]{{0,2}}(?:\.[0-9]{{1,4}}[A-Z]{{0,2}}){{0,5}}(?:(?<=[A-Z])-[0-9]{{1,3}})?{_LETTER}"
    rf"|[IVXL]{{1,7}}(?![A-Za-z]){_LETTER}|(?:{_SPELLED})(?![A-Za-z])"
    rf"|[A-Z](?:[.\-][0-9]{{1,2}}){{0,3}}(?![A-Za-z'’]|\.[A-Za-z0-9]))(?:{_SUB}){{0,6}}|\({_IN_BRACKETS}\)(?:{_SUB}){{0,6}})"
)
_START = re.compile(
    rf"(?=[§SsCcAaPpEeRr])(?<![A-Za-z§])({_WORD})"
    rf"(?:[ \u00a0]{{0,2}}(?=[0-9(])|[ \u00a0]{{1,2}})({_NUMBER})(?![A-Za-z0-9%])"
)
_LINK = r"[ \u00a0]?(?:,[ \u00a0]?(?:and/or|and|or)?|and/or|and|or|to|through|thru|&|–|—|-)[ \u00a0]?"
_MORE = re.compile(
    rf"({_LINK})(?:({_WORD})[ \u00a0]{{0,2}})?({_NUMBER})(?![A-Za-z0-9%]|[ \u00a0]?(?:days?|months?|years?|percent"
    r"|per|business|Business|Working|calendar|hours?|weeks?|consecutive|U\.S\.|USD|shares|copies)\b|,[0-9]{3})"
)
_INSIDE = re.compile(
    rf"[ \u00a0](?:of|to|in|under)[ \u00a0](?:the[ \u00a0])?({_WORD})[ \u00a0]{{1,2}}({_NUMBER})(?![A-Za-z0-9%])"
)
_WITHIN = re.compile(
    rf"[ \u00a0]?,[ \u00a0]((?i:section|paragraph|clause|part))[ \u00a0]{{1,2}}({_NUMBER})(?![A-Za-z0-9%])"
)
_TITLE = re.compile(r"[ \u00a0]?,?[ \u00a0]?(?:\(([A-Z][^()\n]{2,70})\)|[“\"]([A-Z][^”\"“\n]{2,70})[”\"])")
_LETTERED = re.compile(r"(.*[^.])\.([A-Za-z])(?:\.([0-9]{1,2}))?$")
_PART = re.compile(r"\(([A-Za-z0-9]{1,6})\)")
_HYPHEN = re.compile(r"-[0-9]{1,4}(?![0-9.])")
_OF_REGULATIONS = re.compile(r"[0-9]{1,4}(?:\.[0-9]{2,4}[A-Z]?)?")  # 9-102, 1.704-2: what a hyphen can go on with
_OF_RULES = re.compile(r"\.[0-9]{1,4}[a-z]{0,2}[0-9]?-[0-9]")  # Section 240.24b-2
_MOST = 20
_LAW_DIGITS = 4
_SHORTEST_WORD = 2


@dataclass(frozen=True, slots=True)
class _Chain:
    """One reference that is being read: where it stands, its words, and its steps."""

    start: int
    end: int
    steps: tuple[Step, ...]


def english_references(text: str) -> Iterator[Reference]:
    """Read the English references of a text; see `references_in`."""
    at, group = 0, 0
    while match := _START.search(text, at):
        chains = _chains(text, match)
        end = chains[-1].end
        within = _WITHIN.match(text, end) if len(chains) == 1 and chains[0].steps[0].word in _WHOLES else None
        if within is not None and "." not in within[2]:  # Article IV, Section 5; Annex 2, paragraph 1
            end = within.end()
            chains = [_Chain(match.start(), end, (*chains[0].steps, *_steps(_word(within[1]), within[2])))]
        inside = _INSIDE.match(text, end)
        around: tuple[Step, ...] = ()
        while inside is not None and len(around) < _MOST:
            around = (*_steps(_word(inside[1]), inside[2]), *around)
            end = inside.end()
            inside = _INSIDE.match(text, end)
        instrument, is_outside = instrument_around(text, match.start(), end)
        title = _TITLE.match(text, end)
        if title is not None and not instrument:
            instrument, is_outside = instrument_around(text, match.start(), title.end())
        quoted = (title[1] or title[2]) if title else ""
        group += 1
        for number, chain in enumerate(chains):
            is_last = number == len(chains) - 1
            is_own = not is_last and _START.match(text, chains[-1].start) is not None
            steps = chain.steps if is_own else (*around, *chain.steps)  # Section 3.1 and Section 2 of Exhibit B
            stop = (title.end() if title else end) if is_last else chain.end
            aim = Aim.OUTSIDE if is_outside or _is_of_a_code(chain, text) else _aim(steps)
            yield Reference(
                0, chain.start, stop, text[chain.start : stop], aim, steps, None, group, instrument, quoted * is_last
            )
        at = max(title.end() if title else end, match.end())


def _aim(steps: tuple[Step, ...]) -> Aim:
    """Say what a chain of steps names."""
    return Aim.ANNEX if len(steps) == 1 and steps[0].word in ANNEX_WORDS else Aim.NUMBER


def _is_of_a_code(chain: _Chain, text: str) -> bool:
    """Say whether a number is of a shape that only statutes have: Section 409A, Section 1542, Section 9-102."""
    written = next((step.text for step in chain.steps if step.text[:1] != "("), "")
    digits = re.search(r"[0-9]+", written)
    if digits is None:
        return False
    law = re.search(r"[0-9][A-Z]|[0-9]-[0-9]|\.[0-9]{3}", written) and chain.steps[0].word not in ANNEX_WORDS
    sign = text[chain.start] == "§" and "." not in written and len(digits[0]) >= _LAW_DIGITS - 1
    return bool(law) or sign or bool(_OF_RULES.match(text, chain.end)) or len(digits[0]) >= _LAW_DIGITS


def _word(written: str) -> str:
    """Return the word of a step in the singular."""
    return _WORDS[written.lower().replace("-", "")]


def _chains(text: str, match: re.Match[str]) -> list[_Chain]:
    """Read a reference with the list or range that it begins."""
    word = _word(match[1])
    is_plural = match[1].lower().endswith("s") or match[1] in ("§§", "appendices")
    hyphen = None if is_plural or not _OF_REGULATIONS.fullmatch(match[2]) else _HYPHEN.match(text, match.end())
    end, written = (hyphen.end(), match[2] + hyphen[0]) if hyphen else (match.end(), match[2])
    chains = [_Chain(match.start(), end, _steps(word, written))]
    while len(chains) < _MOST and (more := _MORE.match(text, chains[-1].end)):
        bare = more[1].strip(" \u00a0,")
        if more[2] is None and not _continues(
            chains[-1].steps, more[3], is_listed=is_plural or bool(bare) or "." in more[3]
        ):
            break
        if more[2] is not None and (_word(more[2]) != word or more[2].lower().endswith("s")):
            break
        if more[2] is None and bare in ("–", "—", "-") and not is_plural:
            break
        steps = _steps(word, more[3])
        if more[3].startswith("("):
            steps = _under(chains[-1].steps, steps)
        chains.append(_Chain(more.start(2) if more[2] else more.start(3), more.end(3), steps))
    return chains


def _continues(before: tuple[Step, ...], written: str, *, is_listed: bool) -> bool:
    """Say whether a number after a comma, `and` or `to` goes on with a list: its shape is that of the one before."""
    if written.startswith("("):
        return before[-1].text.startswith("(")
    head = before[0].text.rpartition(" ")[2]
    return is_listed and written[0].isdigit() == head[:1].isdigit() and ("." in written) == ("." in head)


def _under(before: tuple[Step, ...], steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the steps of (c) after Clause 5.1(a): those of 5.1(c)."""
    kind = _kind(steps[0].text)
    for index in range(len(before) - 1, -1, -1):
        if before[index].text.startswith("(") and _kind(before[index].text) in (kind, "both"):
            return (*before[:index], Step(before[index].word, steps[0].numbers, steps[0].text), *steps[1:])
    return (*before[:-1], *steps)


def _kind(written: str) -> str:
    """Say what kind of label stands in brackets: figures, capitals, small letters, small Roman numerals, or both."""
    inner = written.strip("()")
    if inner.isdigit():
        return "1"
    if inner.isupper():
        return "A"
    if inner in ("i", "v", "x"):
        return "both"
    return "i" if parse_number(inner, "i") is not None and inner not in ("c", "d", "l", "m") else "a"


def _steps(word: str, written: str) -> tuple[Step, ...]:
    """Make the steps of 4.02(a)(ii): the word belongs to the first, the text is as written."""
    head, bracket, _ = written.partition("(")
    head = head.strip(" \u00a0")
    lettered = _LETTERED.match(head)  # 9.A, III.B.1
    steps = [Step(word, _path(lettered[1] if lettered else head), lettered[1] if lettered else head)] if head else []
    inner = lettered.groups()[1:] if lettered else ()
    steps += [Step("", _path(part), f".{part}") for part in inner if part is not None]
    for found in _PART.finditer(written, len(written.partition("(")[0]) if bracket else len(written)):
        steps.append(Step("" if steps else word, _path(found[1]), found[0]))
    return tuple(steps)


def _path(written: str) -> tuple[int, ...]:
    """Read 4.02, V, A-1, ii as a path; letters are read as Roman where they are that, but for a lone c, d, l, m."""
    parts = re.split(r"[.\-]", written)
    path: list[int] = []
    for part in parts:
        digits = re.match(r"[0-9]+", part)
        spelled = parse_number(part, "one") if len(part) > _SHORTEST_WORD else None
        if spelled is not None:
            path.append(spelled)
            continue
        systems = ("a", "A") if part in ("c", "d", "l", "m", "C", "D", "L", "M") else ("i", "I", "a", "A")
        read = int(digits[0]) if digits else next((n for s in systems if (n := parse_number(part, s)) is not None), 0)
        path.append(read)
    return tuple(path)
