"""Verifying what was published: from the files alone, or against deals built once more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from contractgen.findings import Finding, errors_in
from contractgen.pipeline.agreement import Workshop, make
from contractgen.prove.verify import Rebuilt, verify_file, verify_folder, verify_rebuilt
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
    agreement, more = make(workshop, deal)
    found += more
    if agreement is None:
        return found
    others = renditions(agreement.document)
    rebuilt = Rebuilt(agreement.document, agreement.docx, agreement.pdf, agreement.record, others)
    return found + verify_rebuilt(folder, rebuilt)[1]
