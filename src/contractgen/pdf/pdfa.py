"""What a PDF declares of itself in its metadata: PDF/A (ISO 19005-3, 6.6.4) and PDF/UA (ISO 14289-1, 5)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from contractgen.pdf.page_digest import resolved

# What the two engines declare: the embedded one also that all of the text is Unicode, LibreOffice the looks alone.
DECLARED = ("3U", "3B")
OFFICE = "LibreOffice"  # how the producer of its files begins

_PART = re.compile(rb"<pdfaid:part>\s*([0-9])\s*</pdfaid:part>|pdfaid:part\s*=\s*[\"']([0-9])[\"']")
_LEVEL = re.compile(rb"<pdfaid:conformance>\s*([A-Z]+)\s*</pdfaid:conformance>|pdfaid:conformance\s*=\s*[\"']([A-Z]+)")
_ACCESSIBLE = re.compile(
    rb"<pdfuaid:(part|rev|amd)>[^<]*</pdfuaid:\1>|\s+pdfuaid:(?:part|rev|amd)\s*=\s*(?:\"[^\"]*\"|'[^']*')"
)
_CLAIM = re.compile(
    rb"<pdfaid:(part|conformance|rev|amd)>[^<]*</pdfaid:\1>|\s+pdfaid:(?:part|conformance|rev|amd)\s*=\s*(?:\"[^\"]*\"|'[^']*')"
)


def declared_conformance(catalog: Mapping[str, Any]) -> str:
    """Return the part and level that a catalog's metadata declares (`3U`), empty when none."""
    metadata = resolved(catalog.get("/Metadata"))
    if not hasattr(metadata, "get_data"):
        return ""
    packet = metadata.get_data()
    part, level = _PART.search(packet), _LEVEL.search(packet)
    return "".join((match[1] or match[2]).decode() for match in (part, level) if match)


def without_claim(packet: bytes) -> bytes:
    """Return an XMP packet that declares no conformance, and is otherwise the same."""
    return _CLAIM.sub(b"", packet)


def without_accessibility(packet: bytes) -> bytes:
    """Return an XMP packet that declares no PDF/UA, and is otherwise the same."""
    return _ACCESSIBLE.sub(b"", packet)
