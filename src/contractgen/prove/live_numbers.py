"""The numbers that fields in a DOCX show: each must be what the label of its target makes of it today."""

from __future__ import annotations

from contractgen.findings import Finding, Location, finding
from contractgen.prove.masking import shown_label
from contractgen.word.live_numbers import live_numbers, stale_in
from contractgen.word.model import WordDocument, paragraphs_in


def stale_numbers(document: WordDocument, file: str = "") -> tuple[Finding, ...]:
    """Find fields whose result is not the number of the paragraph that they lead to.

    A program that computes fields would print another one. Fields that lead nowhere are found in reading.
    """
    numbers = live_numbers(document)
    found: list[Finding] = []
    for paragraph in paragraphs_in(document.blocks):
        for expected, kept in stale_in(paragraph, numbers):
            names = {"expected_number": expected or "–", "actual_number": shown_label(kept)}
            label = paragraph.label.text if paragraph.label else ""
            place = paragraph.index + 1
            found.append(finding("REF-208", Location(file), paragraph=place, label=label, place=place, **names))
    return tuple(found)
