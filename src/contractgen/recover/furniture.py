"""Page furniture of a text: page numbers, running headers and footers, tables of contents.

A line is furniture only where the whole text says so: a lone number counts pages when it goes up by one from page to
page, a line is a header when it comes again and again beside a page break or a page number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from contractgen.model.manuscript import Manuscript, Setting
from contractgen.recover.text_lines import Line

_PAGE = re.compile(
    r"[-–—~·\s\[(（【]{0,4}(?:(?i:page|pg\.?|p\.)\s{0,3}\d{1,4}(?:\s{0,2}(?i:of|/)\s{0,2}\d{1,4})?"
    r"|\d{1,4}\s{0,2}(?:/|(?i:of))\s{0,2}\d{1,4}"
    r"|(?:共\s{0,2}[\d一二三四五六七八九十]{1,5}\s{0,2}页[,，、\s/]{0,4})?第\s{0,2}[\d一二三四五六七八九十]{1,5}\s{0,2}页"
    r"(?:[,，、\s/]{0,4}共\s{0,2}[\d一二三四五六七八九十]{1,5}\s{0,2}页)?)[-–—~·\s\])）】]{0,4}$"
    r"|[-–—~·]\s{0,3}(?:\d{1,4}|[ivxlc]{1,6}|[A-Z]-\d{1,3})\s{0,3}[-–—~·]$"
)
_FRAMED = re.compile(
    r"(?:[-–—]\s{0,3}\d{1,4}\s{0,3}[-–—]|第\s{0,3}\d{1,4}\s{0,3}页(?:[,，、\s/]{0,4}共\s{0,3}\d{1,4}\s{0,3}页)?"
    r"|(?i:page)\s\d{1,4}\s(?i:of)\s\d{1,4})$"
)
_LONGEST_PAGE = 40
_NUMBER = re.compile(r"(\d{1,4})$")
_SMALL = re.compile(r"(?:[ivx]{1,6}|[A-Z]{1,3}-\d{1,3}|[A-Z]-[ivx]{1,5})$")
_SOURCE = re.compile(r"Source: .{2,80}, [A-Z0-9][A-Z0-9/ -]{1,12}, \d{1,2}/\d{1,2}/\d{4}$")  # of a filing's page
_MIDDLE = 20  # columns before a lone number in the middle of its line
_PAGE_LENGTH = 18  # lines at least between the numbers of two pages
_LEADER = re.compile(r"(?:\.{4,}|…{2,}|·{4,}|(?:\. ){4,}|_{6,}|-{6,})\s{0,40}[ivxl\d]{1,6}$")
_NUMBER_ENDS = "ivxl\n"
_PAGED = re.compile(r"(?:\t|\s{3,}|　)\s{0,60}(?:\d{1,4}|[ivxl]{1,6})$")
_CONTENTS = re.compile(
    r"(?:目\s{0,4}[录錄次]|(?i:table of contents|contents|index of (?:exhibits|schedules)))\s{0,2}[:：]?$"
)
_MOST_ENTRIES = 600
_LEAST_ENTRIES = 3
_LONG_ENTRY = 130
_LONGEST_LABEL = 20
_KEY = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d+")
_TAIL = re.compile(r"(?:[.…·_\-\s]{2,}|\t|　)\s{0,60}[ivxl\d]{1,6}$")
_LAST_NUMBER = re.compile(r"\s\d{1,4}$")
_REPEATED = 3
_HEADER_SHARE = 0.6


def with_contents(manuscript: Manuscript) -> Manuscript:
    """Return a manuscript whose typed tables of contents are marked: lines that end in a leader and a page's number."""
    entries = [
        index
        for index, passage in enumerate(manuscript.passages)
        if passage.setting is Setting.BODY and len(passage.text) <= _LONG_ENTRY and _is_led(passage.text)
    ]
    if len(entries) < _LEAST_ENTRIES:
        return manuscript
    passages = list(manuscript.passages)
    for index in entries:
        passages[index] = replace(passages[index], setting=Setting.CONTENTS)
    return replace(manuscript, passages=tuple(passages))


def with_page_numbers(manuscript: Manuscript) -> Manuscript:
    """Return a manuscript whose paragraphs that are nothing but the number of a page are marked: — 3 —, 第 3 页.

    They are left in the body of a document that was made from a PDF file.
    """
    pages = [
        index
        for index, passage in enumerate(manuscript.passages)
        if passage.setting is Setting.BODY
        and not passage.label
        and len(passage.text) <= _LONGEST_PAGE
        and _FRAMED.match(passage.text.strip())
    ]
    if not pages:
        return manuscript
    passages = list(manuscript.passages)
    for index in pages:
        passages[index] = replace(passages[index], setting=Setting.MARGIN)
    return replace(manuscript, passages=tuple(passages))


def settings_of(lines: list[Line]) -> list[Setting]:
    """Say of every line whether it is of the body, of the margin or of a table of contents."""
    settings = [Setting.BODY] * len(lines)
    _mark_pages(lines, settings)
    _mark_headers(lines, settings)
    _mark_contents(lines, settings)
    return settings


def _mark_pages(lines: list[Line], settings: list[Setting]) -> None:
    """Mark the lines that are nothing but a page's number."""
    counted: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if _SOURCE.match(line.text):
            settings[index] = Setting.MARGIN
            continue
        if len(line.text) > 40:  # noqa: PLR2004 - no page number is as long
            continue
        following = lines[index + 1] if index + 1 < len(lines) else None
        at_break = line.after_page or following is None or following.after_page
        alone = _NUMBER.match(line.text)
        apart = at_break or _is_apart(line, following)
        small = apart and _SMALL.match(line.text)
        middle = apart and alone and line.indent >= _MIDDLE
        if _PAGE.match(line.text) or small or middle or (alone and at_break and index):
            settings[index] = Setting.MARGIN
        elif alone:
            counted.append((index, int(alone[1])))
    _mark_chains(lines, settings, counted)


def _is_apart(line: Line, following: Line | None) -> bool:
    """Say whether a line has blank lines on both sides, and is no label of the line after it."""
    return line.after_blank and (following is None or following.after_blank)


def _mark_chains(lines: list[Line], settings: list[Setting], counted: list[tuple[int, int]]) -> None:
    """Mark lone numbers that go up by one over the distance of a page."""
    last: dict[int, int] = {}
    for index, number in counted:
        before = last.get(number - 1)
        if before is not None and lines[index].number - lines[before].number >= _PAGE_LENGTH:
            settings[index] = settings[before] = Setting.MARGIN
        last[number] = index


def _mark_headers(lines: list[Line], settings: list[Setting]) -> None:
    """Mark lines that come again and again beside a page break or a page number."""
    edges = [line.after_page or settings[index] is Setting.MARGIN for index, line in enumerate(lines)]
    beside: dict[str, list[int]] = defaultdict(list)
    total: dict[str, int] = defaultdict(int)
    for index, line in enumerate(lines):
        if settings[index] is Setting.MARGIN or len(line.text) > _LONG_ENTRY:
            continue
        key = _DIGITS.sub("0", line.text)
        total[key] += 1
        # After a page number or break come two lines at most, before one two; a break is written at the line after it.
        if any(edges[max(0, index - 2) : index + 3]):
            beside[key].append(index)
    for key, places in beside.items():
        every = len(places) == total[key] > 1 and all(_is_below_number(settings, index) for index in places)
        title = total[key] >= _REPEATED and len(places) > 1 and _is_same_heading(lines, places)
        if (
            (len(places) >= _REPEATED or every or title)
            and len(places) >= _HEADER_SHARE * total[key]
            and not _counts(lines, places)
        ):
            for index in places:
                settings[index] = Setting.MARGIN


def _is_same_heading(lines: list[Line], places: list[int]) -> bool:
    """Say whether lines are one heading with the same label and words: the chapter that the pages belong to."""
    return len({lines[index].text for index in places}) == 1 and bool(
        lines[places[0]].is_labelled and _words(lines[places[0]])
    )


def _is_below_number(settings: list[Setting], index: int) -> bool:
    """Say whether a line stands right below the number of a page."""
    return index > 0 and settings[index - 1] is Setting.MARGIN


def _counts(lines: list[Line], places: list[int]) -> bool:
    """Say whether lines that are alike but for their digits are labelled ones, which count by themselves."""
    return any(lines[index].is_labelled for index in places) and len({lines[index].text for index in places}) > 1


def _mark_contents(lines: list[Line], settings: list[Setting]) -> None:
    """Mark tables of contents: lines with dot leaders, and the block after a heading that says so."""
    for index, line in enumerate(lines):
        if settings[index] is Setting.BODY and _is_led(line.text) and len(line.text) > _LEAST_ENTRIES:
            settings[index] = Setting.CONTENTS
            above = lines[index - 1] if index else line
            if len(above.text) <= _LONGEST_LABEL and above.is_labelled and not _words(above):
                settings[index - 1] = Setting.CONTENTS  # the label of an entry on a line of its own
    for index, line in enumerate(lines):
        if len(line.text) <= 40 and _CONTENTS.match(line.text):  # noqa: PLR2004 - a heading
            last = _last_entry(lines, settings, index)
            for place in range(index, last + 1 if last > index else index):
                if settings[place] is Setting.BODY:
                    settings[place] = Setting.CONTENTS


def _is_led(text: str) -> bool:
    """Say whether a leader of dots or the like leads to a number at the end of a text."""
    last = text[-1:]
    return (last.isdecimal() or last in _NUMBER_ENDS) and bool(_LEADER.search(text[-80:]))


def _words(line: Line) -> str:
    """Return what a line says after its label."""
    return line.text[line.label.body :].strip() if line.label else line.text


def _last_entry(lines: list[Line], settings: list[Setting], heading: int) -> int:
    """Return the last line of a table of contents: the last with a page number, or the one before the text begins.

    Without page numbers the text begins where the first entry comes again. `heading` is returned if there is no entry.
    """
    last, entries, seen = heading, 0, {""}
    for index in range(heading + 1, min(len(lines), heading + _MOST_ENTRIES)):
        line = lines[index]
        if settings[index] is Setting.MARGIN:
            continue
        key = _KEY.sub("", _TAIL.sub("", line.text))
        if len(line.text) > _LONG_ENTRY:
            break
        if key in seen and entries >= _LEAST_ENTRIES and not _is_paged(line, settings[index]):
            return index - 1
        seen |= {key, _KEY.sub("", _LAST_NUMBER.sub("", line.text))}
        if _is_paged(line, settings[index]):
            last = index
        entries += 1
        if last > heading and index - last > _LEAST_ENTRIES:
            break
    return last


def _is_paged(line: Line, setting: Setting) -> bool:
    """Say whether a line of a table of contents ends with the number of a page."""
    return setting is Setting.CONTENTS or bool(_PAGED.search(line.text[-80:]))
