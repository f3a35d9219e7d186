"""Amounts: how much markup a file may hold, counted in its bytes before any of it is parsed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from contractgen.findings import Finding, finding

# A list of 10 000 SIM cards in six columns, as Word saves it, has 60 000 paragraphs, 1 000 000 elements and as many
# attributes; it is read in 9 seconds and 500 MB. Nothing that is read takes much more than that.
MOST_ELEMENTS: Final = 1_500_000
MOST_ATTRIBUTES: Final = 3_000_000
MOST_PARAGRAPHS: Final = 150_000

_PARAGRAPH = re.compile(rb"<(?:[^\s<>/:!?]{1,40}:)?p[\s/>]")  # whatever prefix the file gives to the namespace
_BEFORE_MARKUP = b"\xef\xbb\xbf \t\r\n"


def beyond_amounts(parts: Mapping[str, bytes]) -> list[Finding]:
    """Find what makes the parts of a file too much to parse, in a time that grows with their bytes alone.

    The counts are never too low: what stands in quotation marks or in CDATA sections counts too.
    """
    markup = [content for content in parts.values() if content.lstrip(_BEFORE_MARKUP)[:1] == b"<"]
    elements = sum(content.count(b"<") - content.count(b"</") for content in markup)
    attributes = sum(content.count(b"=") for content in markup)
    if elements > MOST_ELEMENTS or attributes > MOST_ATTRIBUTES:
        return [
            finding(
                "DOCX-702",
                elements=elements,
                attributes=attributes,
                most_elements=MOST_ELEMENTS,
                most_attributes=MOST_ATTRIBUTES,
            )
        ]
    paragraphs = sum(1 for content in markup for _ in _PARAGRAPH.finditer(content))
    return [finding("DOCX-703", count=paragraphs, limit=MOST_PARAGRAPHS)] if paragraphs > MOST_PARAGRAPHS else []
