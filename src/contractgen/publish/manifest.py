"""The manifest of an output folder as it grows: an entry for every deal, the other deals kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from contractgen.findings import Finding
from contractgen.model.assembly import Document, holes_in
from contractgen.prove.manifest import (
    MANIFEST,
    Manifest,
    PublishedDeal,
    PublishedFile,
    manifest_text,
    read_manifest,
)
from contractgen.prove.prove import Proof
from contractgen.prove.records import Record, parse_record, record_digest
from contractgen.publish.names import output_name


def deal_entry(
    document: Document,
    proof: Proof,
    record: bytes,
    contents: Mapping[str, bytes],
    engine: Mapping[str, str],
) -> PublishedDeal:
    """Return the manifest's entry for a proved agreement.

    Args:
        document: The agreement; of its values only the names of those left blank are told.
        proof: Its proof.
        record: The build record that its files carry.
        contents: The bytes of its files by format (`docx`, `pdf` …), in the order in which they are listed.
        engine: What drew the PDF: name, version, hash of the drawing program.
    """
    parsed = _parsed(record)
    return PublishedDeal(
        id=document.identifier,
        template=parsed.template,
        template_version=parsed.template_version,
        language=parsed.language,
        shape=parsed.shape,
        look=parsed.look,
        look_name=parsed.look_name,
        record=record_digest(record),
        as_of=parsed.as_of,
        clauses=parsed.clauses,
        fonts=parsed.fonts,
        engine=tuple(sorted(engine.items())),
        files=tuple(_file(document.identifier, form, data) for form, data in contents.items()),
        pages=proof.pages,
        labels=parsed.labels,
        paragraphs=proof.fingerprints,
        frame=proof.frame,
        blanks=tuple(hole.key for hole in holes_in(document.assembly) if hole.kind == "blank"),
    )


def file_name(identifier: str, form: str) -> str:
    """Return the name of a deal's file in a format."""
    return f"{output_name(identifier)}.{form}"


def merged(existing: bytes | None, entries: Iterable[PublishedDeal]) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Return a manifest with these entries added or replaced; None when the one that is there cannot be read."""
    manifest: Manifest | None = Manifest(())
    found: tuple[Finding, ...] = ()
    if existing is not None:
        manifest, found = read_manifest(existing, MANIFEST)
    if manifest is None:
        return None, found
    deals = {deal.id: deal for deal in manifest.deals} | {entry.id: entry for entry in entries}
    return manifest_text(Manifest(tuple(deals.values()))), ()


def _file(identifier: str, form: str, data: bytes) -> PublishedFile:
    return PublishedFile(file_name(identifier, form), form, hashlib.sha256(data).hexdigest(), len(data))


def _parsed(record: bytes) -> Record:
    """Read a record of our own making; that it cannot be read is a bug."""
    parsed = parse_record(record)
    if parsed is None:
        message = "the build record does not follow its format"
        raise ValueError(message)
    return parsed
