"""The copies of one published deal, beside each other, their build records and the manifest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contractgen.findings import Finding, Findings, Location, finding
from contractgen.model.outline import Outline
from contractgen.prove.annexes import compare_annexes, recorded_annexes
from contractgen.prove.by_hand import formatted_by_hand
from contractgen.prove.compare import provision_labels, without_empty
from contractgen.prove.compare_pdf import compare_pdf, stream_in
from contractgen.prove.difference import findings_of
from contractgen.prove.docx_reading import addresses_in, read_back, undrawn
from contractgen.prove.entries import PublishedDeal
from contractgen.prove.fingerprints import frame_fingerprint, line_fingerprints, salt_of
from contractgen.prove.legible import illegible_words
from contractgen.prove.live_numbers import stale_numbers
from contractgen.prove.own_blocks import own_blocks
from contractgen.prove.pdf_model import PdfDocument
from contractgen.prove.pdf_reading import read_pdf
from contractgen.prove.readable import unreadable_words
from contractgen.prove.records import (
    Record,
    annex_entries,
    compare_record,
    parse_record,
    record_digest,
    record_in_docx,
    record_in_pdf,
)
from contractgen.prove.redrawn import Pair, Redrawing
from contractgen.prove.stream import units_of
from contractgen.prove.watermarks import watermark_in_docx, watermark_in_pdf
from contractgen.word.model import WordDocument
from contractgen.word.outline import outline_of


@dataclass(frozen=True, slots=True)
class Copies:
    """The files of one deal by format (`docx`, `pdf`), those that are there; and their names in findings."""

    contents: Mapping[str, bytes]
    names: Mapping[str, str]

    def name(self, form: str) -> str:
        """Return the name of a file in findings."""
        return self.names.get(form, "")


@dataclass(frozen=True, slots=True)
class _Read:
    """The copies as read: the DOCX with its outline, the PDF; None where there is none or it cannot be read."""

    word: WordDocument | None
    outline: Outline | None
    pdf: PdfDocument | None


def verify_copies(
    copies: Copies, deal: PublishedDeal | None, redrawing: Redrawing | None = None
) -> tuple[int, int, Findings]:
    """Compare the copies of a deal with each other, their records and, if there is one, the manifest's entry.

    With `redrawing`, the PDF is drawn again from the DOCX. Returns the pages and paragraphs read, and everything in
    which they disagree.
    """
    read, found = _read(copies)
    if read.outline is not None and read.word is not None and read.pdf is not None:
        found += compare_pdf(read.outline, read.word, read.pdf, copies.name("pdf"))[1]
    if read.word is not None:
        found += stale_numbers(read.word, copies.name("docx"))
    record, more = _record(copies, read)
    found += more
    found += _looks_of(copies, read, record[1] if record else None)
    if record is not None:
        if read.word is not None:
            found += watermark_in_docx(read.word, record[1].draft, copies.name("docx"))
        if read.pdf is not None:
            found += watermark_in_pdf(read.pdf, record[1].draft, copies.name("pdf"))
    if record is not None and read.outline is not None:
        found += findings_of(compare_record(record[1], read.outline), copies.name("docx"), "DOCX")
    if read.pdf is not None and record is not None:
        annexes = recorded_annexes(record[1], read.outline)
        found += compare_annexes(annexes, read.outline, read.word, read.pdf, copies.name("pdf"))
    if deal is not None:
        found += tuple(_compare_entry(deal, copies, read, record))
        if redrawing is not None and record is not None and read.word is not None and read.pdf is not None:
            docx, pdf = copies.contents["docx"], copies.contents["pdf"]
            pair = Pair(docx, pdf, read.pdf, dict(deal.engine), record[1].fonts, copies.name("pdf"))
            found += redrawing.compare(pair)
    pages = read.pdf.count if read.pdf else 0
    return pages, len(read.outline.lines) if read.outline else 0, found


def _looks_of(copies: Copies, read: _Read, record: Record | None) -> Findings:
    """Find words that cannot be read, and in the blocks of the record what no agreement is written with."""
    word, file = read.word, copies.name("docx")
    if word is None or read.outline is None:
        return ()
    if record is None or compare_record(record, read.outline):
        return unreadable_words(word, file)  # nobody knows which blocks are the agreement's
    own = own_blocks(word, record.around)
    return illegible_words(word, own, file) + formatted_by_hand(copies.contents["docx"], word, own, file)


def _read(copies: Copies) -> tuple[_Read, Findings]:
    word: WordDocument | None = None
    pdf: PdfDocument | None = None
    found: Findings = ()
    if "docx" in copies.contents:
        word, more = read_back(copies.contents["docx"], copies.name("docx"))
        found += more
    if "pdf" in copies.contents:
        pdf, more = read_pdf(copies.contents["pdf"], copies.name("pdf"), addresses_in(word))
        found = (*undrawn(found, pdf), *more)
    return _Read(word, without_empty(outline_of(word)) if word else None, pdf), found


def _record(copies: Copies, read: _Read) -> tuple[tuple[bytes, Record] | None, Findings]:
    """Return the record that the copies carry, if they carry the same one."""
    found: Findings = ()
    records: dict[str, bytes | None] = {}
    if read.word is not None:
        records["docx"], found = record_in_docx(read.word, copies.name("docx"))
    if read.pdf is not None:
        records["pdf"], more = record_in_pdf(read.pdf, copies.name("pdf"))
        found += more
    known = [record for record in records.values() if record is not None]
    if len(set(known)) > 1:
        found += (finding("OUT-826", Location(copies.name("pdf")), format="PDF"),)
    record = parse_record(known[0]) if known else None
    if record is not None:
        return (known[0], record), found
    if known:
        form = next(form for form, raw in records.items() if raw is not None)
        found += (finding("OUT-826", Location(copies.name(form)), format=form.upper()),)
    return None, found


def _compare_entry(
    deal: PublishedDeal, copies: Copies, read: _Read, record: tuple[bytes, Record] | None
) -> Iterator[Finding]:
    """Compare what was read with the manifest's entry."""
    if read.pdf is not None and read.pdf.count != deal.pages:
        where = Location(copies.name("pdf"))
        yield finding("OUT-856", where, expected_number=deal.pages, actual_number=read.pdf.count)
    if record is not None:
        for member in _members_that_differ(deal, *record):
            where = Location(copies.name("docx") or copies.name("pdf"))
            yield finding("OUT-857", where, field=member, member=member)
    if read.outline is not None and read.word is not None:
        streams = ["".join(unit.stream for unit in units_of(read.outline))]
        if read.pdf is not None:
            streams.append(stream_in(read.outline, read.word, read.pdf))
        yield from _compare_fingerprints(deal, read.outline, streams, copies.name("docx"))


def _members_that_differ(deal: PublishedDeal, raw: bytes, record: Record) -> Iterator[str]:
    """Yield the members of an entry that its files' build record contradicts."""
    pairs: dict[str, tuple[object, object]] = {
        "record": (deal.record, record_digest(raw)),
        "template": ((deal.template, deal.template_version), (record.template, record.template_version)),
        "language": (deal.language, record.language),
        "shape": (deal.shape, record.shape),
        "look": (deal.look, record.look),
        "as_of": (deal.as_of, record.as_of),
        "draft": (deal.draft, bool(record.draft)),
        "package": (deal.package, record.package),
        "clauses": (deal.clauses, record.clauses),
        "fonts": (deal.fonts, record.fonts),
        "labels": (deal.labels, record.labels),
        "departures": (deal.departures, record.departures),
        "annex_files": (deal.annex_files, annex_entries(record)),
    }
    yield from (member for member, (ours, theirs) in pairs.items() if ours != theirs)


def _compare_fingerprints(deal: PublishedDeal, outline: Outline, streams: list[str], file: str) -> Iterator[Finding]:
    """Say which paragraph changed since publication.

    The salt is what the agreement says. If the DOCX was changed, its own words no longer give the salt, but the
    PDF's do; if both were, it cannot be said where.
    """
    labels = provision_labels(outline.lines)
    best: list[int] | None = None
    for stream in streams:
        salt = salt_of(stream)
        found = line_fingerprints(outline, salt)
        if found == deal.paragraphs:
            if frame_fingerprint(outline, salt) != deal.frame:
                yield finding("OUT-863", Location(file))
            return
        known = set(deal.paragraphs)
        changed = [place for place, print_ in enumerate(found) if print_ not in known]
        if len(changed) < len(found) and (best is None or len(changed) < len(best)):
            best = changed or [min(len(found), len(deal.paragraphs)) - 1]
    if best is None:
        yield finding("OUT-862", Location(file))
        return
    for place in best[:1]:
        yield finding(
            "OUT-855",
            Location(file),
            paragraph=place + 1,
            label=labels[place],
            place=place + 1,
            provision=labels[place] or "–",
            more=len(best) - 1,
        )
