"""The build records that finished files carry: that they are there, agree, and fit what the file says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from contractgen.findings import Finding, Location, finding
from contractgen.model.assembly import AnnexedFile, Departure
from contractgen.model.outline import Outline, ParagraphLine, TableLine
from contractgen.model.record import RECORD_NAME, RECORD_NAMESPACE
from contractgen.prove.contents import is_contents
from contractgen.prove.difference import Difference, difference
from contractgen.prove.entries import PublishedAnnex
from contractgen.prove.masking import shown_label
from contractgen.prove.pdf_model import PdfDocument
from contractgen.word.model import WordDocument

Pairs = tuple[tuple[str, str], ...]

_TABLES = frozenset({"table", "signatures"})


@dataclass(frozen=True, slots=True)
class RecordBlock:
    """A block as its record lists it: its kind, its anchor, its label and its instrument, empty where it has none."""

    kind: str
    anchor: str
    label: str
    instrument: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What a build record says of an agreement: its template, clauses, look, fonts, and its blocks in order.

    `draft` is the word across every page of a draft, empty for a final agreement.
    `departures` are those from the standard, as the assembly names them.
    `annex_files` are the annexed files by their instruments. `package` are the templates of all agreements of its
    deal, where they are several. `around` is how many lines of the look stand before the blocks, and behind them.
    """

    template: str
    template_version: str
    language: str
    shape: str
    look: str
    look_name: str
    as_of: str
    clauses: Pairs
    fonts: Pairs
    blocks: tuple[RecordBlock, ...]
    draft: str = ""
    departures: tuple[Departure, ...] = ()
    annex_files: tuple[tuple[str, AnnexedFile], ...] = ()
    package: tuple[str, ...] = ()
    around: tuple[int, int] = (0, 0)

    @property
    def labels(self) -> Pairs:
        """The labels of all blocks that something can refer to, by anchor, in reading order."""
        return tuple((block.anchor, block.label) for block in self.blocks if block.anchor and block.label)


def record_in_docx(document: WordDocument, file: str = "") -> tuple[bytes | None, tuple[Finding, ...]]:
    """Return the build record that a DOCX carries as a custom XML part."""
    part = document.custom_xml.get(RECORD_NAMESPACE)
    if part is None:
        return None, (finding("OUT-825", Location(file), format="DOCX"),)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError:
        return None, (finding("OUT-826", Location(file), format="DOCX"),)
    return (root.text or "").encode(), ()


def record_in_pdf(pdf: PdfDocument, file: str = "") -> tuple[bytes | None, tuple[Finding, ...]]:
    """Return the build record that a PDF carries as its only attachment."""
    found = tuple(
        finding("OUT-833", Location(file), page="–", what=name) for name in pdf.attachments if name != RECORD_NAME
    )
    record = pdf.attachments.get(RECORD_NAME)
    if record is None:
        return None, (*found, finding("OUT-825", Location(file), format="PDF"))
    return record, found


def parse_record(data: bytes) -> Record | None:
    """Read a record; None when it is no build record."""
    try:
        content = json.loads(data)
        return _record(content) if content["format"] == RECORD_NAMESPACE else None
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return None


def record_digest(data: bytes) -> str:
    """Return the hash by which a manifest knows a build record."""
    return hashlib.sha256(data).hexdigest()


def annex_entries(record: Record) -> tuple[PublishedAnnex, ...]:
    """Return the annexed files of a record as a manifest lists them."""
    return tuple(PublishedAnnex(name, file.hash, len(file.pages)) for name, file in record.annex_files)


def compare_record(record: Record, outline: Outline) -> tuple[Difference, ...]:
    """Return the first difference of a document from the blocks and labels that its build record lists.

    The lines of a table of contents, which repeat others, are none of them, nor are those of the look around them.
    """
    lines = tuple(line for line in outline.lines if not is_contents(line))
    ahead, behind = record.around
    before = len(outline.lines) - len(lines) + ahead
    lines = lines[ahead : max(len(lines) - behind, ahead)]
    for place, (block, line) in enumerate(zip(record.blocks, lines, strict=False), before + 1):
        if isinstance(line, TableLine) is not (block.kind in _TABLES):
            return (difference("OUT-827", place, block.label),)
        if isinstance(line, ParagraphLine) and line.label != block.label:
            names = {"expected_label": block.label or "–", "actual_label": shown_label(line.label) or "–", "more": 0}
            return (difference("OUT-805", place, block.label, **names),)
    if len(record.blocks) != len(lines):
        return (difference("OUT-827", before + min(len(record.blocks), len(lines)) + 1, ""),)
    return ()


def _record(content: Mapping[str, Any]) -> Record:
    return Record(
        template=_text(content["template"]["id"]),
        template_version=_text(content["template"]["version"]),
        language=_text(content["language"]),
        shape=_text(content["shape"]),
        look=_text(content["look"]),
        look_name=_text(content["look_name"]),
        as_of=_text(content.get("as_of", "")),
        clauses=tuple((_text(item["clause"]), _text(item["fingerprint"])) for item in _list(content["clauses"])),
        fonts=tuple((name, _text(value)) for name, value in content["fonts"].items()),
        blocks=tuple(
            RecordBlock(
                _text(item["kind"]),
                _text(item.get("anchor", "")),
                _text(item.get("label", "")),
                _text(item.get("instrument", "")),
            )
            for item in _list(content["blocks"])
        ),
        draft=_text(content.get("draft", "")),
        departures=tuple(
            Departure(_text(item["kind"]), _text(item["anchor"]), _text(item["standard"]))
            for item in _list(content.get("departures", []))
        ),
        annex_files=tuple(
            (
                _text(item["instrument"]),
                AnnexedFile(_text(item["hash"]), _texts(item["pages"]), item["archival"] is True),
            )
            for item in _list(content.get("annex_files", []))
        ),
        package=_texts(content.get("package", [])),
        around=_pair(content.get("around", [0, 0])),
    )


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_text(item) for item in _list(value))


def _pair(value: object) -> tuple[int, int]:
    before, after = _list(value)
    if type(before) is not int or type(after) is not int or min(before, after) < 0:
        raise TypeError
    return before, after


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
