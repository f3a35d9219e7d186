"""The family DOCX: writing and reading Word files."""

from __future__ import annotations

from contractgen.findings.catalogue import (
    docx_amounts,
    docx_content,
    docx_definitions,
    docx_package,
    docx_pictures,
    docx_tags,
    docx_writing,
)
from contractgen.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *docx_package.ENTRIES,
    *docx_content.ENTRIES,
    *docx_definitions.ENTRIES,
    *docx_writing.ENTRIES,
    *docx_tags.ENTRIES,
    *docx_pictures.ENTRIES,
    *docx_amounts.ENTRIES,
)
