r"""Reading Markdown: from its blocks to the passages of a contract.

Headings keep their level, items their bullet sign, quotations are quoted, rows of tables are cells, a list of links
into the file is a table of contents. Fenced code, comments, rules and front matter are not of the contract. Lines are
put together as in a plain text, because contracts are pasted into Markdown with a paragraph on every line.

Ordered lists: what is typed counts, `1.` `2.` `4.` are the labels 1, 2 and 4, although Markdown would draw 1, 2, 3. But
where all items bear the same number (`1.` `1.` `1.`) the writer leaves counting to Markdown: these labels are native,
as they are drawn. `<!-- lint: allow CODE reason -->` allows a finding.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from contractgen.findings import Location
from contractgen.lang.languages import language_of
from contractgen.lang.typography import is_cjk
from contractgen.model.manuscript import Manuscript, Passage, Pointer, Setting
from contractgen.recover.markdown_blocks import Block, blocks_of
from contractgen.recover.markdown_inline import Inline, inline
from contractgen.recover.openings import title_of
from contractgen.recover.text_lines import Line

_ORDERED = re.compile(r"(\d{1,9})([.)])[ \t]+(?=\S)")
_LEAST_ENTRIES = 3
_SLUG = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class _Counted:
    """A label that Markdown counts: as it is drawn, the list it is of, and its level."""

    label: str
    list: str
    level: int


def manuscript_of_markdown(text: str, file: str) -> Manuscript:
    """Return the passages of a Markdown text, in its order; `file` is how places name it."""
    blocks, allowed = blocks_of(text)
    counted = _counted(blocks)
    made = [
        piece
        for index, block in enumerate(blocks)
        for piece in _passages(block, counted.get(index), file)
        if piece[0].text or piece[0].label
    ]
    passages = _pointed(
        [(replace(passage, number=place), links) for place, (passage, links) in enumerate(made, start=1)]
    )
    return Manuscript(
        passages,
        language=language_of(passage.text for passage in passages),
        title=title_of(passages),
        allowed=allowed,
    )


_Linked = tuple[Passage, tuple[tuple[int, int, str], ...]]


def _passages(block: Block, counted: _Counted | None, file: str) -> Iterator[_Linked]:
    """Yield the passages of a block, with their links."""
    if block.cells:
        for column, line in enumerate(block.cells):
            seen = inline(line.text)
            cell = (block.row[0], block.row[1], column)
            yield _made(seen, [line], file, Passage("", 0, (), setting=Setting.TABLE, cell=cell))
        return
    first = block.lines[0]
    drawn = _ORDERED.match(first.text) if counted else None
    start = drawn.end() if drawn else first.body if not block.heading else 0
    lines = [replace(first, text=first.text[start:], column=first.column + start), *block.lines[1:]]
    seen = inline(_joined(lines))
    like = Passage(
        "", 0, (), heading=block.heading, setting=block.setting, is_quoted=block.is_quoted, indent=first.indent,
        marker="" if block.heading or drawn else first.marker,
    )  # fmt: skip
    if counted:
        like = replace(like, label=counted.label, list=counted.list, level=counted.level)
    yield _made(seen, lines, file, like)


def _joined(lines: list[Line]) -> str:
    """Put the lines of a paragraph together."""
    pieces = [lines[0].text]
    for above, line in pairwise(lines):
        pieces += ["" if is_cjk(above.text[-1]) or is_cjk(line.text[0]) else " ", line.text]
    return "".join(pieces)


def _made(seen: Inline, lines: list[Line], file: str, like: Passage) -> _Linked:
    """Make a passage of what is seen of its lines."""
    starts, where = [], []
    offset = 0
    whole = _joined(lines)
    for line in lines:
        offset = whole.index(line.text, offset)
        starts.append(offset)
        where.append((line.number, line.column))
        offset += len(line.text)
    places: list[tuple[int, Location]] = []
    cuts = sorted({source for _, source in seen.pieces} | set(starts))
    for source in cuts:
        piece = seen.pieces[max(bisect_right(seen.pieces, source, key=lambda pair: pair[1]) - 1, 0)]
        index = max(bisect_right(starts, source) - 1, 0)
        at = piece[0] + max(source - piece[1], 0)
        if not places or at > places[-1][0]:
            places.append((at, Location(file, where[index][0], where[index][1] + source - starts[index])))
        elif at == places[-1][0]:
            places[-1] = (at, Location(file, where[index][0], where[index][1] + source - starts[index]))
    return replace(like, text=seen.text, places=tuple(places), is_bold=seen.is_bold), seen.links


def _counted(blocks: list[Block]) -> dict[int, _Counted]:
    """Find the ordered lists whose items all bear one number, and count them as Markdown does."""
    runs: list[tuple[int, str, list[tuple[int, int]]]] = []  # open lists: indent, sign, (block, number) of the items
    closed: list[tuple[int, list[tuple[int, int]]]] = []
    for index, block in enumerate(blocks):
        first = block.lines[0] if block.lines else None
        item = _ORDERED.match(first.text) if first and not block.heading and not block.is_quoted else None
        indent = first.indent if first else 0
        while runs and (not item or runs[-1][0] > indent or (runs[-1][0] == indent and item[2] != runs[-1][1])):
            if not item and first and not block.heading and indent > runs[-1][0]:
                break
            closed.append((len(runs) - 1, runs.pop()[2]))
        if item and (not runs or runs[-1][0] < indent):
            runs.append((indent, item[2], []))
        if item:
            runs[-1][2].append((index, int(item[1])))
    closed += [(level, run[2]) for level, run in enumerate(runs)]
    return {
        index: _Counted(
            f"{items[0][1] + place}{'.' if '.' in blocks[index].lines[0].text[:10] else ')'}", f"{items[0][0]}", level
        )
        for level, items in closed
        if len(items) > 1 and len({number for _, number in items}) == 1
        for place, (index, _) in enumerate(items)
    }


def _pointed(made: list[_Linked]) -> tuple[Passage, ...]:
    """Let links lead to the headings that they name; lists of nothing but such links are a table of contents."""
    anchors: dict[str, int] = {}
    for index, (passage, _) in enumerate(made):
        if passage.heading:
            anchors.setdefault(_SLUG.sub("", passage.text.lower()).strip().replace(" ", "-"), index)
    passages = []
    for passage, links in made:
        pointers = tuple(
            Pointer(start, end, anchors.get(aim[1:].lower())) for start, end, aim in links if aim.startswith("#")
        )
        passages.append(replace(passage, pointers=pointers) if pointers else passage)
    return tuple(_with_contents(passages))


def _with_contents(passages: list[Passage]) -> list[Passage]:
    """Mark runs of passages that are links into the file, and nothing else."""
    run: list[int] = []
    for index in range(len(passages) + 1):
        passage = passages[index] if index < len(passages) else None
        if passage and passage.pointers and len(passage.text) - _linked(passage) <= len("1.1.1. "):
            run.append(index)
            continue
        if len(run) >= _LEAST_ENTRIES:
            for place in run:
                passages[place] = replace(passages[place], setting=Setting.CONTENTS)
        run = []
    return passages


def _linked(passage: Passage) -> int:
    """Count the characters of a passage that are links."""
    return sum(pointer.end - pointer.start for pointer in passage.pointers)
