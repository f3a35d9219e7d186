"""Emphasis in a PDF: whether what the DOCX draws in another face is drawn in another face.

Fonts have other names in a PDF than in a DOCX, and the two files do not say which name stands for which family. It
is read off the document itself: every look of the DOCX (family, bold, italic) must be drawn in one face
throughout, and the look of emphasised words in another one than that of the words around them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contractgen.prove.difference import Difference, difference
from contractgen.prove.pdf_matching import Matching, Placed
from contractgen.prove.pdf_model import Box, Face, Page
from contractgen.prove.shown_letters import runs_of
from contractgen.prove.stream import Unit
from contractgen.word.capitals import as_shown
from contractgen.word.model import RunFormat, WordDocument

NOTICE = "Notice"

# Ideographs are drawn with the Chinese font of a run, letters and digits with its Latin one (17.3.2.26); marks
# may be drawn with either.
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_LATIN = re.compile("[A-Za-z0-9]+")
_BELOW, _ABOVE = 7.0, 3.0
_ENDS = 1.5


@dataclass(frozen=True, slots=True)
class Look:
    """How the DOCX draws characters of one script: family, bold, italic."""

    script: str
    family: str
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """Characters of one script with one format in the DOCX and one face in the PDF."""

    position: int
    count: int
    look: Look
    format: RunFormat
    placed: Placed


def compare_faces(
    units: Sequence[Unit], document: WordDocument, matching: Matching, pages: Sequence[Page]
) -> tuple[Difference, ...]:
    """Return the first difference in the faces of a PDF from the looks of its DOCX, for every kind of it.

    The pages must say what the document says (`matching.equal`), and the DOCX too.
    """
    runs = tuple((as_shown(text, look), look) for text, look in runs_of(document))
    if "".join(text for text, _ in runs) != matching.stream:
        return (difference("OUT-823", 0, "", face="–"),)
    samples = tuple(_samples(runs, matching))
    found = (*_strays(samples), *_unnoticed(samples, pages))
    first = min(found, key=lambda item: item[0].position, default=None)
    if first is None:
        return ()
    sample, code = first
    unit = units[matching.unit_at(sample.position)]
    text = matching.stream[sample.position : sample.position + sample.count]
    return (difference(code, unit.paragraph, unit.provision, text, text, face=sample.placed.drawn.face.font),)


def _samples(runs: Sequence[tuple[str, RunFormat]], matching: Matching) -> Iterator[Sample]:
    """Lay the runs of the DOCX and the stretches of the PDF over each other, and cut them by script."""
    placed = iter(matching.placed)
    current = next(placed, None)
    at = 0
    for text, form in runs:
        end = at + len(text)
        while current is not None and at < end:
            until = min(end, current.start + len(current.drawn.text))
            piece = matching.stream[at:until]
            for script, pattern, family in (
                ("Han", _HAN, form.cjk_font),
                ("Latin", _LATIN, form.latin_font),
            ):
                for match in pattern.finditer(piece):
                    look = Look(script, family, form.bold, form.italic)
                    yield Sample(at + match.start(), len(match[0]), look, form, current)
            at = until
            if until == current.start + len(current.drawn.text):
                current = next(placed, None)


def _strays(samples: Sequence[Sample]) -> Iterator[tuple[Sample, str]]:
    """Yield the samples that are not drawn in the face in which their look is drawn elsewhere."""
    faces = _faces_by_look(samples)
    for sample in samples:
        if sample.placed.drawn.face != faces[sample.look]:
            yield sample, "OUT-812" if sample.format.style == NOTICE else "OUT-823"


def _faces_by_look(samples: Sequence[Sample]) -> dict[Look, Face]:
    """Return the face in which most characters of each look are drawn."""
    counts: dict[Look, Counter[Face]] = defaultdict(Counter)
    for sample in samples:
        counts[sample.look][sample.placed.drawn.face] += sample.count
    return {look: counter.most_common(1)[0][0] for look, counter in counts.items()}


def _unnoticed(samples: Sequence[Sample], pages: Sequence[Page]) -> Iterator[tuple[Sample, str]]:
    """Yield the emphasised samples that the pages draw like the words around them, or without their underline."""
    plain = _plain_looks(samples)
    faces = _faces_by_look(samples)
    for sample in samples:
        if sample.format.style != NOTICE:
            continue
        underlined = sample.format.underline != "none"
        around = plain.get(sample.look.script, sample.look)
        if (around != sample.look and faces[around] == sample.placed.drawn.face) or (
            underlined and not _is_underlined(sample.placed, pages)
        ):
            yield sample, "OUT-812"


def _plain_looks(samples: Sequence[Sample]) -> dict[str, Look]:
    """Return, by script, the look of most words that are not emphasised."""
    counts: dict[str, Counter[Look]] = defaultdict(Counter)
    for sample in samples:
        if sample.format.style != NOTICE:
            counts[sample.look.script][sample.look] += sample.count
    return {script: counter.most_common(1)[0][0] for script, counter in counts.items()}


def _is_underlined(placed: Placed, pages: Sequence[Page]) -> bool:
    """Say whether lines just below a stretch of text cover its whole width."""
    box = placed.drawn.box
    below = sorted((rule.left, rule.right) for rule in pages[placed.page].rules if _runs_below(rule, box))
    reached = box.left + _ENDS
    for left, right in below:
        if left <= reached:
            reached = max(reached, right)
    return reached >= box.right - _ENDS


def _runs_below(rule: Box, box: Box) -> bool:
    return rule.left < box.right and rule.right > box.left and box.bottom - _BELOW <= rule.top <= box.bottom + _ABOVE
