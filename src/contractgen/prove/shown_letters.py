"""The letters that pages show where a DOCX draws its words in capitals (17.3.2.5, 17.3.2.33).

The words of an agreement are those that its DOCX writes; in capitals a page shows other letters, one for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from contractgen.prove.characters import squeezed
from contractgen.prove.stream import Unit
from contractgen.word.capitals import as_shown
from contractgen.word.model import RunFormat, WordBlock, WordDocument, WordField, WordParagraph, WordText, paragraphs_in

Run = tuple[str, RunFormat]


def runs_of(document: WordDocument) -> Iterator[Run]:
    """Yield the characters of a DOCX as written, in the order of the stream, with their formats."""
    yield from runs_in(document.blocks)


def runs_in(blocks: Iterable[WordBlock]) -> Iterator[Run]:
    """Yield the characters of blocks as written, in the order of the stream, with their formats."""
    for paragraph in paragraphs_in(blocks):
        yield from _paragraph_runs(paragraph)


def shown_units(units: Sequence[Unit], document: WordDocument) -> tuple[Unit, ...]:
    """Return units in the letters that the pages of a document show; every character keeps its place.

    Units that the document does not write just so, in their order, are looked for by themselves: something is wrong
    with it then, which is told elsewhere.
    """
    if not _has_capitals(document):
        return tuple(units)
    runs = tuple(runs_of(document))
    written = "".join(text for text, _ in runs)
    shown = "".join(as_shown(text, look) for text, look in runs)
    found: list[Unit] = []
    place = 0
    for unit in units:
        at = written.find(unit.stream, place)
        if at < 0:
            found.append(unit)
            continue
        place = at + len(unit.stream)
        label = at + len(unit.label)
        header = _shown_header(unit.header, written, shown)
        found.append(replace(unit, label=shown[at:label], text=shown[label:place], header=header))
    return tuple(found)


def as_written(text: str, shown: str, written: str) -> str:
    """Return what pages say in the letters that the DOCX writes, as far as they say what they must show."""
    if shown == written:
        return text
    pairs = zip(text, shown, written, strict=False)
    letters = "".join(letter if said == seen else said for said, seen, letter in pairs)
    return letters + text[len(letters) :]


def _has_capitals(document: WordDocument) -> bool:
    """Say whether any words of a document are drawn in capitals."""
    return any(
        look.capitals != "none"
        for paragraph in paragraphs_in(document.blocks)
        for look in (
            *(item.format for item in paragraph.inlines if isinstance(item, WordText)),
            *((paragraph.label.format,) if paragraph.label else ()),
        )
    )


def _shown_header(header: str, written: str, shown: str) -> str:
    """Return the repeating rows of a table as shown."""
    at = written.find(header) if header else -1
    return header if at < 0 else shown[at : at + len(header)]


def _paragraph_runs(paragraph: WordParagraph) -> Iterator[Run]:
    if paragraph.label and not paragraph.label.format.hidden and (label := squeezed(paragraph.label.text)):
        yield label, paragraph.label.format
    for inline in paragraph.inlines:
        if isinstance(inline, WordText) and not inline.format.hidden and (text := squeezed(inline.text)):
            yield text, inline.format
        elif isinstance(inline, WordField) and not inline.format.hidden:
            yield squeezed(inline.cached), inline.format
