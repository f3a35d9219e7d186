"""Verifying what was published: from the files alone, or against deals built once more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path

from contractgen.findings import Findings, Location, errors_in, finding
from contractgen.pipeline.agreement import Agreement, Manner, Workshop, make
from contractgen.pipeline.build import FORMATS, publication_of
from contractgen.pipeline.engines import EMBEDDED, ENGINES
from contractgen.prove.entries import Manifest, PublishedDeal
from contractgen.prove.folder import read_folder
from contractgen.prove.manifest import MANIFEST
from contractgen.prove.redrawn import UNSEEN
from contractgen.prove.verify import Rebuilt, verify_file, verify_folder, verify_rebuilt
from contractgen.publish.manifest import deal_entry
from contractgen.publish.renditions import renditions
from contractgen.source.deals import load_deal
from contractgen.source.library import load_library

__all__ = ["UNSEEN", "verify"]


def verify(path: Path, *, deals: Sequence[Path] = (), library: Path | None = None) -> tuple[int, Findings]:
    """Verify an output folder or one published file; with `deals`, also against these, built once more.

    Returns how many agreements were verified, and everything that is not as it was published. The folder's own
    files and manifest are enough; `library` is needed for deals, and for font files beside templates.
    """
    verified, found = verify_file(path, library) if path.is_file() else verify_folder(path, library)
    if not deals or library is None:
        return verified.deals, found
    loaded, more = load_library(library)
    found += more
    if loaded is None or errors_in(more):
        return 0, found
    workshop = Workshop(loaded)
    folder = path.parent if path.is_file() else path
    count = 0
    for deal in deals:
        agreements, more = _verify_deal(workshop, folder, deal)
        count += agreements
        found += more
    return count, tuple(dict.fromkeys(found))


def _verify_deal(workshop: Workshop, folder: Path, path: Path) -> tuple[int, Findings]:
    """Build a deal once more, as it was built, and compare its published files with that; count its agreements."""
    deal, found = load_deal(path)
    if deal is None or errors_in(found):
        return 0, found
    read, _ = read_folder(folder)
    manifest = read.manifest if read is not None else Manifest(())
    entries = [entry for entry in manifest.deals if entry.id == deal.id]
    count = 0
    for is_draft in dict.fromkeys(entry.draft for entry in entries) or (False,):
        mine = [entry for entry in entries if entry.draft is is_draft]
        looks = {line.template: _look_of(line.template, mine) for line in deal.templates}
        manner = Manner(as_of=_day_of(mine), draft=is_draft, looks=looks, engine=_engine_of(mine))
        agreements, more = make(workshop, deal, manner)
        found += more
        for agreement in agreements:
            if agreement is not None:
                count += 1
                made = (agreement.document, agreement.docx, agreement.pdf, agreement.record)
                rebuilt = Rebuilt(*made, renditions(agreement.document), agreement.annexed, agreement.look)
                entry = manifest.entry_of(agreement.document)
                found += verify_rebuilt(folder, rebuilt)[1] + _entry_differs(folder, entry, agreement)
    return count, found


def _look_of(template: str, entries: Sequence[PublishedDeal]) -> str:
    """Return the look that an agreement was drawn in; of a deal with one agreement, whatever its template was."""
    return next((entry.look_name for entry in entries if not entry.package or entry.template == template), "")


def _engine_of(entries: Sequence[PublishedDeal]) -> str:
    """Return the engine that drew a deal; one that is unknown here was never written here, and differs."""
    named = next((dict(entry.engine).get("name", "") for entry in entries), "")
    return named if named in ENGINES else EMBEDDED


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


def _day_of(entries: Sequence[PublishedDeal]) -> date | None:
    """Return the day that a deal was built as of, as its entries in the manifest tell."""
    day = next((entry.as_of for entry in entries), "")
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        # A day that is none was never written here; what is rebuilt without it will differ, and that is told.
        return None
