"""The family OUT: reading back, verifying and publishing."""

from __future__ import annotations

from contractgen.findings.catalogue import (
    out_annexes,
    out_drafts,
    out_looks,
    out_pdf,
    out_pictures,
    out_publishing,
    out_reading,
    out_strikes,
    out_tracing,
)
from contractgen.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *out_reading.ENTRIES,
    *out_pdf.ENTRIES,
    *out_drafts.ENTRIES,
    *out_annexes.ENTRIES,
    *out_pictures.ENTRIES,
    *out_strikes.ENTRIES,
    *out_publishing.ENTRIES,
    *out_looks.ENTRIES,
    *out_tracing.ENTRIES,
)
