"""The recover stage: from a manuscript to its structure."""

from __future__ import annotations

from contractgen.model.manuscript import Manuscript
from contractgen.model.structure import Structure
from contractgen.recover.embedded import with_embedded
from contractgen.recover.furniture import with_contents, with_page_numbers
from contractgen.recover.lists import lists_in
from contractgen.recover.resolve import with_references
from contractgen.recover.scopes import scopes_of
from contractgen.recover.units import streams


def recover(manuscript: Manuscript) -> Structure:
    """Return the structure of a manuscript: its scopes, its labelled items, their lists, and its references."""
    manuscript = with_contents(with_page_numbers(manuscript))
    scopes = scopes_of(manuscript)
    found = lists_in(manuscript, streams(manuscript, scopes.of_passage))
    return with_references(with_embedded(Structure(manuscript, found.items, found.lists, scopes.scopes)))
