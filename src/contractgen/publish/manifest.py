"""The manifest of an output folder as it grows: an entry for every deal, the other deals kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from contractgen.findings import Finding
from contractgen.model.assembly import Document, holes_in
from contractgen.prove.entries import Manifest, PublishedDeal, PublishedFile
from contractgen.prove.manifest import DRAFT, MANIFEST, manifest_text, read_manifest
from contractgen.prove.prove import Proof
from contractgen.prove.records import Record, annex_entries, parse_record, record_digest
from contractgen.publish.names import agreement_name


def deal_entry(
    document: Document,
    proof: Proof,
    record: bytes,
    contents: Mapping[str, bytes],
    engine: Mapping[str, str],
) -> PublishedDeal:
    """Return the manifest's entry for a proved agreement.

    Args:
        document: The agreement; of its values only the names of those left blank, or missing in a draft, are told.
        proof: Its proof.
        record: The build record that its files carry.
        contents: The bytes of its files by format (`docx`, `pdf` …), in the order in which they are listed.
        engine: What drew the PDF: name, version, hash of the drawing program.
    """
    parsed = _parsed(record)
    is_draft = bool(document.assembly.watermark)
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
        files=tuple(_file(file_name(document, form), form, data) for form, data in contents.items()),
        pages=proof.pages,
        labels=parsed.labels,
        paragraphs=proof.fingerprints,
        frame=proof.frame,
        blanks=_open(document, "blank"),
        draft=is_draft,
        missing=_open(document, "missing") if is_draft else (),
        departures=parsed.departures,
        annex_files=annex_entries(parsed),
        package=parsed.package,
    )


def file_name(document: Document, form: str) -> str:
    """Return the name of an agreement's file in a format.

    `<id>.pdf`, of a draft `<id>.draft.pdf`, in a package `<id>.<template>.pdf` and `<id>.<template>.draft.pdf`.
    """
    return f"{base_name(document)}.{form}"


def base_name(document: Document) -> str:
    """Return the name of an agreement's files without its ending; no final agreement's ends in `.draft`."""
    name = agreement_name(document.identifier, document.assembly.template if document.package else "")
    return f"{name}.{DRAFT}" if document.assembly.watermark else name


def _open(document: Document, kind: str) -> tuple[str, ...]:
    """Return the names of the values that are blank, or missing: those printed in text, then those of options."""
    printed = (hole.key for hole in holes_in(document.assembly) if hole.kind == kind)
    return tuple(dict.fromkeys((*printed, *(name for name, its in document.assembly.open if its == kind))))


def merged(existing: bytes | None, entries: Iterable[PublishedDeal]) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Return a manifest with these entries added or replaced; None when the one that is there cannot be read.

    The agreements of a deal take the place of all that the deal had before, finals that of its drafts as well; drafts
    stand beside the finals that are there.
    """
    new = tuple(entries)
    manifest: Manifest | None = Manifest(())
    found: tuple[Finding, ...] = ()
    if existing is not None:
        manifest, found = read_manifest(existing, MANIFEST)
    if manifest is None:
        return None, found
    replaced = {(entry.id, draft) for entry in new for draft in (entry.draft, True)}
    kept = (deal for deal in manifest.deals if (deal.id, deal.draft) not in replaced)
    return manifest_text(Manifest((*kept, *new))), ()


def _file(name: str, form: str, data: bytes) -> PublishedFile:
    return PublishedFile(name, form, hashlib.sha256(data).hexdigest(), len(data))


def _parsed(record: bytes) -> Record:
    """Read a record of our own making; that it cannot be read is a bug."""
    parsed = parse_record(record)
    if parsed is None:
        message = "the build record does not follow its format"
        raise ValueError(message)
    return parsed
