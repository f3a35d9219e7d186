"""The manuscript of one of our own documents, from its outline: as assembled, or as read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from contractgen.findings import Location
from contractgen.model.manuscript import Manuscript, Passage, Pointer, Setting
from contractgen.model.outline import Line, Link, Outline, ParagraphLine


def manuscript_of_outline(outline: Outline, file: str = "") -> Manuscript:
    """Return the manuscript of an outline: a passage for every paragraph and for every cell of a table.

    The labels of paragraphs are native. Passages are numbered as they come; `file` is the name in their places.
    """
    sizes = [1 if isinstance(line, ParagraphLine) else sum(len(row) for row in line.rows) for line in outline.lines]
    firsts = [0, *accumulate(sizes)]
    passages: list[Passage] = []
    for index, line in enumerate(outline.lines):
        passages += _passages(line, index, firsts, ((0, Location(file)),))
    return Manuscript(tuple(passages), outline.language, outline.title, is_native=True)


def _passages(
    line: Line, index: int, firsts: Sequence[int], places: tuple[tuple[int, Location], ...]
) -> Iterator[Passage]:
    number = firsts[index] + 1
    if isinstance(line, ParagraphLine):
        yield Passage(
            text=line.text,
            number=number,
            places=places,
            label=line.label,
            level=line.level,
            style=line.style,
            pointers=tuple(_pointers(line.text, line.links, firsts)),
            declared=_stretches(line.text, (*line.blank, *line.missing)),
        )
        return
    cells = [(row, column, text) for row, texts in enumerate(line.rows) for column, text in enumerate(texts)]
    links = list(line.links)
    for offset, (row, column, text) in enumerate(cells):
        own = _first_in(text, links)
        del links[: len(own)]
        yield Passage(
            text=text,
            number=number + offset,
            places=places,
            setting=Setting.TABLE,
            cell=(index, row, column),
            pointers=tuple(_pointers(text, own, firsts)),
            declared=_stretches(text, (*line.blank, *line.missing)),
        )


def _first_in(text: str, links: Sequence[Link]) -> list[Link]:
    """Return the first of some links whose words stand in a text one after another."""
    found, end = [], 0
    for link in links:
        start = text.find(link.text, end)
        if start < 0:
            break
        found.append(link)
        end = start + len(link.text)
    return found


def _pointers(text: str, links: Iterable[Link], firsts: Sequence[int]) -> Iterator[Pointer]:
    """Yield the pointers of a text: one for every link, and one for every number in it that is a field."""
    end = 0
    for link in links:
        start = text.find(link.text, end)
        if start < 0:
            continue
        end = start + len(link.text)
        target = None if link.target is None else firsts[link.target]
        if link.numbers != (link.text,):
            yield Pointer(start, end, target)
        inner = start
        for words in link.numbers:
            inner = text.find(words, inner, end)
            if inner < 0:
                break
            yield Pointer(inner, inner + len(words), target, is_number=True)
            inner += len(words)


def _stretches(text: str, marked: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Return where marked words stand in a text, each once."""
    found: list[tuple[int, int]] = []
    end = 0
    for words in marked:
        start = text.find(words, end) if words else -1
        if start < 0:
            start = text.find(words) if words else -1
        if start >= 0:
            end = start + len(words)
            found.append((start, end))
    return tuple(sorted(set(found)))
