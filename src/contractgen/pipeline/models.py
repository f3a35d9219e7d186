"""The documents that a deal assembles to, as manuscripts: what a file is held against."""

from __future__ import annotations

from pathlib import Path

from contractgen.findings import Findings, errors_in
from contractgen.model.manuscript import Manuscript
from contractgen.pipeline.agreement import assemble
from contractgen.pipeline.manuscripts import manuscript_of_document
from contractgen.source.deals import load_deal
from contractgen.source.library import load_library


def models_of(deal: Path, library: Path) -> tuple[tuple[Manuscript, ...], Findings]:
    """Return the documents of a deal, assembled and not written; none where an error keeps one from being made."""
    loaded, found = load_library(library)
    given, more = load_deal(deal)
    found += more
    if loaded is None or given is None or errors_in(found):
        return (), found
    documents, more = assemble(loaded, given)
    found += more
    if errors_in(found) or not all(documents):
        return (), found
    return tuple(manuscript_of_document(document) for document in documents if document is not None), found
