"""Reading a plain text: from its physical lines to the passages of a contract.

Lines that a page's width has broken are put together again, with a place for each. Page numbers and running headers
stand in the margin, entries of a table of contents by themselves, lines of tab-separated columns are rows of a table.
A label alone on its line is put before the text that it counts. `# lint: allow CODE reason` (or the same in
`<!-- … -->`) on a line of its own is not part of the contract: it allows a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, pairwise

from contractgen.findings import Location
from contractgen.lang.languages import language_of
from contractgen.lang.typography import is_cjk
from contractgen.model.manuscript import Manuscript, Passage, Setting
from contractgen.recover.furniture import settings_of
from contractgen.recover.openings import allowance, title_of
from contractgen.recover.text_lines import Line, lines_of
from contractgen.recover.text_tables import cells_of, table_rows
from contractgen.recover.unwrap import Layout, is_centred, layout_of, paragraphs

_ALONE = re.compile(r"[\s.:：、．*]*$")
_LONGEST_HEADING = 80
_SENTENCE_END = re.compile("[。；;]$|[^.]{20}[.]$")


def manuscript_of_text(text: str, file: str) -> Manuscript:
    """Return the passages of a plain text, in its order; `file` is how places name it."""
    lines, allowed = [], []
    for line in lines_of(text):
        allows = allowance(line.text)
        if allows:
            allowed.append(allows)
        else:
            lines.append(line)
    passages = tuple(_passages(lines, file))
    return Manuscript(
        passages,
        language=language_of(passage.text for passage in passages),
        title=title_of(passages),
        allowed=tuple(allowed),
    )


def _passages(lines: list[Line], file: str) -> Iterator[Passage]:
    """Yield the passages of lines, counted from 1."""
    number = count(1)
    settings = settings_of(lines)
    rows = table_rows(lines, settings)
    flow = [index for index in range(len(lines)) if settings[index] is Setting.BODY and index not in rows]
    layout = layout_of([lines[index] for index in flow])
    groups = _flowing(lines, flow, layout, frozenset(rows))
    starts = {group[0]: group for group in groups}
    for index, line in enumerate(lines):
        if index in starts:
            yield _passage([lines[place] for place in starts[index]], file, layout, next(number))
        elif index in rows:
            yield from _cells(line, rows[index], file, number)
        elif settings[index] is not Setting.BODY:
            yield _passage([line], file, layout, next(number), settings[index])


def _flowing(lines: list[Line], flow: list[int], layout: Layout, rows: frozenset[int]) -> list[list[int]]:
    """Group the lines of the body, by their indices among all lines, into paragraphs."""
    body = [lines[index] for index in flow]
    turned = frozenset(place for place in range(1, len(flow)) if flow[place] != flow[place - 1] + 1)
    below = frozenset(place for place in turned if flow[place] - 1 in rows)
    groups = [[flow[place] for place in group] for group in paragraphs(body, layout, pages=turned, tables=below)]
    joined: list[list[int]] = []
    for group in groups:
        if joined and _is_label_alone(lines, joined[-1]) and _is_its_text(lines, joined[-1], group):
            joined[-1] = joined[-1] + group
        else:
            joined.append(group)
    return joined


def _is_label_alone(lines: list[Line], group: list[int]) -> bool:
    """Say whether a paragraph is nothing but a label."""
    line = lines[group[0]]
    if len(group) > 1 or not line.is_labelled or line.label is None:
        return False
    return bool(_ALONE.match(line.text, line.label.body))


def _is_its_text(lines: list[Line], alone: list[int], group: list[int]) -> bool:
    """Say whether a paragraph is the text of the label that stands alone above it.

    It follows at once, or below a label that no page number looks like, or is a heading below a label with a word
    (ARTICLE V, then TERM) or a mere number.
    """
    above, first = lines[alone[-1]], lines[group[0]]
    if above.label is not None and first.label is not None and above.label.label.text == first.label.label.text:
        return group[0] == alone[-1] + 1  # 1. / 1. Definitions: a conversion wrote the label twice
    if first.marker or (first.label is not None and first.label.strength >= 0.3):  # noqa: PLR2004 - a label, perhaps
        return False
    if group[0] != alone[-1] + 1 or first.after_page:
        return False
    label = above.label.label if above.label else None
    is_sign = label is not None and not label.word and (len(label.numbers) > 1 or label.form != "{}")
    if is_sign or (not first.after_blank and not (label and label.word)):
        return True  # (a), 4.2 and 1. have their text below them, as pages of the web have it
    return len(group) == 1 and len(first.text) <= _LONGEST_HEADING and not _SENTENCE_END.search(first.text)


def _passage(lines: list[Line], file: str, layout: Layout, number: int, setting: Setting = Setting.BODY) -> Passage:
    """Make one passage of physical lines."""
    first = lines[0]
    start = first.body if setting is Setting.BODY else 0
    text = first.text[start:]
    places = [(0, Location(file, first.number, first.column + start))]
    pieces = [text]
    length = len(text)
    for above, line in pairwise(lines):
        glue = "" if is_cjk(above.text[-1]) or is_cjk(line.text[0]) else " "
        length += len(glue)
        places.append((length, Location(file, line.number, line.column)))
        pieces += [glue, line.text]
        length += len(line.text)
    return Passage(
        "".join(pieces), number, tuple(places), marker=first.marker if start else "", setting=setting,
        indent=first.indent, is_centred=is_centred(first, layout),
    )  # fmt: skip


def _cells(line: Line, place: tuple[int, int], file: str, number: Iterator[int]) -> Iterator[Passage]:
    """Yield the cells of a row that hold something; `place` is the row's table and number."""
    for column, (offset, text) in enumerate(cells_of(line.text)):
        if text:
            where = Location(file, line.number, line.column + offset)
            yield Passage(text, next(number), ((0, where),), setting=Setting.TABLE, cell=(*place, column))
