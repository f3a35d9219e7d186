"""Verifying what was published: from the files alone, or against deals built once more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path

from contractgen.findings import Finding, Location, errors_in, finding
from contractgen.pipeline.agreement import Agreement, Workshop, make
from contractgen.pipeline.build import FORMATS, publication_of
from contractgen.prove.folder import read_folder
from contractgen.prove.manifest import MANIFEST, PublishedDeal
from contractgen.prove.verify import Rebuilt, verify_file, verify_folder, verify_rebuilt
from contractgen.publish.manifest import deal_entry
from contractgen.publish.renditions import renditions
from contractgen.source.deals import load_deal
from contractgen.source.library import load_library

Findings = tuple[Finding, ...]


def verify(path: Path, *, deals: Sequence[Path] = (), library: Path | None = None) -> tuple[int, Findings]:
    """Verify an output folder or one published file; with `deals`, also against these, built once more.

    Returns how many agreements were verified, and everything that is not as it was published. The folder's own
    files and manifest are enough; `library` is needed for deals alone.
    """
    verified, found = verify_file(path) if path.is_file() else verify_folder(path)
    if not deals or library is None:
        return verified.deals, found
    loaded, more = load_library(library)
    found += more
    if loaded is None or errors_in(more):
        return 0, found
    workshop = Workshop(loaded)
    folder = path.parent if path.is_file() else path
    for deal in deals:
        found += _verify_deal(workshop, folder, deal)
    return len(deals), tuple(dict.fromkeys(found))


def _verify_deal(workshop: Workshop, folder: Path, path: Path) -> Findings:
    """Build a deal once more and compare its published files with that."""
    deal, found = load_deal(path)
    if deal is None or errors_in(found):
        return found
    for entry in _entries_of(folder, deal.id) or (None,):
        look, is_draft = (entry.look_name, entry.draft) if entry else ("", False)
        agreement, more = make(workshop, deal, as_of=_day_of(entry), look=look, draft=is_draft)
        found += more
        if agreement is not None:
            others = renditions(agreement.document)
            made = (agreement.document, agreement.docx, agreement.pdf, agreement.record)
            rebuilt = Rebuilt(*made, others, agreement.annexed)
            found += verify_rebuilt(folder, rebuilt)[1] + _entry_differs(folder, entry, agreement)
    return found


def _entry_differs(folder: Path, entry: PublishedDeal | None, agreement: Agreement) -> Findings:
    """Compare what the manifest says of a deal with what it says of the deal built once more."""
    if entry is None or agreement.proof is None:
        return ()
    formats = [form for form, ending in FORMATS.items() if ending in {file.format for file in entry.files}]
    publication = publication_of(agreement, agreement.proof, formats)
    wanted = deal_entry(agreement.document, agreement.proof, agreement.record, publication.contents, publication.engine)
    differing = [field.name for field in fields(entry) if getattr(entry, field.name) != getattr(wanted, field.name)]
    place = Location(str(folder / MANIFEST))
    return tuple(finding("OUT-857", place, field=name, member=name) for name in differing)


def _day_of(entry: PublishedDeal | None) -> date | None:
    """Return the day that a deal was built as of, as its manifest's entry tells."""
    try:
        return date.fromisoformat(entry.as_of) if entry is not None and entry.as_of else None
    except ValueError:
        # A day that is none was never written here; what is rebuilt without it will differ, and that is told.
        return None


def _entries_of(folder: Path, identifier: str) -> tuple[PublishedDeal, ...]:
    """Return what the folder's manifest says of a deal: the final agreement and the draft, as far as they are there."""
    read, _ = read_folder(folder)
    entries = read.manifest.deals if read is not None else ()
    return tuple(entry for entry in entries if entry.id == identifier)
