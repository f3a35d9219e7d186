"""Prove that finished files say what was assembled: read them back and compare, before anything is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from contractgen.findings import Finding, Findings, Location, errors_in, finding
from contractgen.model.assembly import Document, holes_in
from contractgen.model.outline import Outline, ParagraphLine, TableLine
from contractgen.prove.annexes import compare_annexes, compare_sources, expected_annexes
from contractgen.prove.around import designed
from contractgen.prove.by_hand import formatted_by_hand
from contractgen.prove.characters import squeezed
from contractgen.prove.compare import compare_outlines
from contractgen.prove.compare_pdf import compare_pdf, stream_in
from contractgen.prove.difference import MOST_TOLD, Difference
from contractgen.prove.docx_reading import addresses_in, read_back, undrawn
from contractgen.prove.fingerprints import frame_fingerprint, line_fingerprints, salt_of
from contractgen.prove.legible import illegible_words
from contractgen.prove.live_numbers import stale_numbers
from contractgen.prove.margins import all_margins, filled_margins, said_in_margins
from contractgen.prove.own_blocks import own_blocks
from contractgen.prove.pdf_model import PdfDocument
from contractgen.prove.pdf_reading import read_pdf
from contractgen.prove.pictures import pictures_not_of_the_look
from contractgen.prove.records import record_in_docx, record_in_pdf
from contractgen.prove.stream import Search, units_of
from contractgen.prove.wanted import wanted, words_around
from contractgen.prove.watermarks import watermark_in_docx, watermark_in_pdf
from contractgen.word.model import WordDocument
from contractgen.word.outline import outline_of


@dataclass(frozen=True, slots=True)
class Proof:
    """What was read back from a DOCX and a PDF and found to agree with the assembled document.

    The counts say how much was compared; `fingerprints` and `frame` are salted ones for the manifest, of the
    paragraphs and tables and of what stands around them.
    """

    pages: int
    paragraphs: int
    labels: int
    references: int
    values: int
    emphases: int
    tables: int
    cells: int
    characters: int
    fingerprints: tuple[str, ...]
    frame: str

    def counts(self) -> dict[str, int]:
        """Return how much was compared, by the names of the fields."""
        return {
            "pages": self.pages,
            "paragraphs": self.paragraphs,
            "labels": self.labels,
            "references": self.references,
            "values": self.values,
            "emphases": self.emphases,
            "tables": self.tables,
            "cells": self.cells,
            "characters": self.characters,
        }


@dataclass(frozen=True, slots=True)
class _ReadBack:
    """The files as read, with their names in findings."""

    word: WordDocument
    outline: Outline
    pdf: PdfDocument
    docx_file: str
    pdf_file: str


def prove(
    document: Document,
    docx: bytes,
    pdf: bytes,
    *,
    record: bytes | None = None,
    look: bytes | None = None,
    annexed: Mapping[str, bytes] | None = None,
    docx_file: str = "",
    pdf_file: str = "",
) -> tuple[Proof | None, Findings]:
    """Read a DOCX and a PDF back and compare them with the document they were made from.

    Args:
        document: What was assembled; all expectations come from it.
        docx: The finished Word file.
        pdf: The finished PDF.
        record: The build record that both must carry; None asks only that they carry the same one.
        look: The look that the DOCX was written into: its words around the body, its headers and footers, with the
            document's values in the places of their tags, must be the DOCX's own. None: there may be no such words,
            and headers and footers are compared with nothing.
        annexed: The annexed files, by the anchors of their instruments: what their pages show must be shown here.
        docx_file: The name of the DOCX in findings.
        pdf_file: The name of the PDF in findings.

    Returns:
        The proof, or None and everything in which the files differ. Without a proof nothing may be published.
    """
    word, found = read_back(docx, docx_file)
    drawn, more = read_pdf(pdf, pdf_file, addresses_in(word))
    found = (*undrawn(found, drawn), *more)
    if word is None or drawn is None:
        return None, found
    whole = wanted(document, word, look)
    expected = whole.outline
    read = _ReadBack(word, outline_of(word), drawn, docx_file, pdf_file)
    differing = compare_outlines(expected, read.outline, docx_file)[1]
    found += differing
    around = words_around(document, look) if look is not None else (0, 0)
    own = () if differing else own_blocks(word, around)
    found += illegible_words(word, own, docx_file) + formatted_by_hand(docx, word, own, docx_file)
    found += stale_numbers(word, docx_file)
    found += compare_pdf(expected, word, drawn, pdf_file)[1]
    annexes = expected_annexes(document, whole.before)
    found += compare_annexes(annexes, expected, word, drawn, pdf_file)
    found += compare_sources(annexes, drawn, pdf, annexed or {}, pdf_file)
    found += tuple(islice(_values_missing(document, expected, read), MOST_TOLD))
    found += _number_missing(document, read)
    found += _margins_differ(document, look, read)
    found += watermark_in_docx(word, document.assembly.watermark, docx_file)
    found += watermark_in_pdf(drawn, document.assembly.watermark, pdf_file)
    found += _records_differ(read, record)
    if errors_in(found):
        return None, found
    return _proof(document, expected, read), found


def _margins_differ(document: Document, look: bytes | None, read: _ReadBack) -> Findings:
    """Compare headers, footers and pictures with those of the look itself, read with the tags still in it."""
    design = designed(look) if look is not None else None
    pictures = () if design is None else pictures_not_of_the_look(read.word, design, read.docx_file)
    if design is None or filled_margins(design, document.values) == said_in_margins(read.word):
        return pictures
    return (finding("OUT-841", Location(read.docx_file)), *pictures)


def side_by_side(document: Document, docx: bytes, pdf: bytes, look: bytes | None = None) -> tuple[Difference, ...]:
    """Return the differences of a DOCX and a PDF from a document with the texts themselves.

    They hold private values: for the terminal of who asked for them, and for nothing else.
    """
    word, _ = read_back(docx)
    if word is None:
        return ()
    expected = wanted(document, word, look).outline
    drawn, _ = read_pdf(pdf)
    found = compare_outlines(expected, outline_of(word))[0]
    if drawn is not None:
        found += compare_pdf(expected, word, drawn)[0]
    return found


def _values_missing(document: Document, expected: Outline, read: _ReadBack) -> Iterator[Finding]:
    """Look for every value by itself: parties, amounts, dates."""
    said = Search("".join(unit.stream for unit in units_of(read.outline)))
    shown = Search(stream_in(expected, read.word, read.pdf))
    for hole in holes_in(document.assembly):
        value = squeezed(document.values[hole.key])
        if value not in said:
            yield finding("OUT-828", Location(read.docx_file), field=hole.key, format="DOCX", name=hole.key)
        if value not in shown:
            yield finding("OUT-828", Location(read.pdf_file), field=hole.key, format="PDF", name=hole.key)


def _number_missing(document: Document, read: _ReadBack) -> Findings:
    """Look for the contract number in the headers and footers."""
    number = squeezed(document.values.get("contract.number", ""))
    margins = ("".join(part for part in parts if type(part) is str) for parts in all_margins(read.word))
    if not number or any(number in margin for margin in margins):
        return ()
    return (finding("OUT-829", Location(read.docx_file)),)


def _records_differ(read: _ReadBack, record: bytes | None) -> Findings:
    in_docx, found = record_in_docx(read.word, read.docx_file)
    in_pdf, more = record_in_pdf(read.pdf, read.pdf_file)
    found += more
    wanted = in_docx if record is None else record
    if in_docx is not None and in_docx != wanted:
        found += (finding("OUT-826", Location(read.docx_file), format="DOCX"),)
    if in_pdf is not None and wanted is not None and in_pdf != wanted:
        found += (finding("OUT-826", Location(read.pdf_file), format="PDF"),)
    return found


def _proof(document: Document, outline: Outline, read: _ReadBack) -> Proof:
    stream = "".join(unit.stream for unit in units_of(outline))
    paragraphs = [line for line in outline.lines if isinstance(line, ParagraphLine)]
    tables = [line for line in outline.lines if isinstance(line, TableLine)]
    return Proof(
        pages=read.pdf.count,
        paragraphs=len(paragraphs),
        labels=sum(1 for line in paragraphs if line.label),
        references=sum(len(line.links) for line in outline.lines),
        values=len(list(holes_in(document.assembly))),
        emphases=sum(len(line.notice) for line in paragraphs),
        tables=len(tables),
        cells=sum(len(row) for line in tables for row in line.rows),
        characters=len(stream),
        fingerprints=line_fingerprints(outline, salt_of(stream)),
        frame=frame_fingerprint(read.outline, salt_of(stream)),
    )
