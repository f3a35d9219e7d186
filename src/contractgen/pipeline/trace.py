"""Where the words of a finished agreement come from: from its build record alone, without the library."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

from contractgen.findings import Findings, Location, finding
from contractgen.model.assembly import AnnexedFile
from contractgen.prove.folder import read_bytes, read_folder
from contractgen.prove.manifest import MANIFEST
from contractgen.prove.origins import Origins, RecordedOrigin, RecordedSource
from contractgen.prove.records import Record
from contractgen.prove.tracing import Spoken, Traceable, key_of, read_traceable

# Findings about what was asked; all others are about the file.
ASKED = frozenset({"OUT-882", "OUT-883"})
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Trace:
    """What a finished file says of where its paragraphs come from: those that were asked for."""

    record: Record
    origins: Origins
    spoken: tuple[Spoken, ...]

    def annexed(self, spoken: Spoken) -> AnnexedFile | None:
        """Return the annexed file that a paragraph announces, or that words stand in."""
        anchor = spoken.annexed or (spoken.origin.instrument if spoken.origin else "")
        return dict(self.record.annex_files).get(anchor)

    def values(self, origin: RecordedOrigin) -> tuple[RecordedSource, ...]:
        """Return the sources of what a paragraph prints, each once."""
        return _each(self.origins.source_of(value) for value in origin.values)

    def asked(self, origin: RecordedOrigin) -> tuple[RecordedSource, ...]:
        """Return the sources of what decides whether a paragraph is in, and of options it prints, each once."""
        return _each(self.origins.source_of(name) for name in origin.asked)


def trace(path: Path, *, paragraph: int = 0, text: str = "", page: int = 0) -> tuple[Trace | None, Findings]:
    """Trace a published DOCX or PDF: the paragraph with a number, all that hold a text, or all there are.

    `page` (from 1) narrows a PDF down to what stands on that page. White space and line ends in `text` do not matter.
    """
    data, found = read_bytes(path)
    if data is None:
        return None, found
    read, found = read_traceable(data, str(path))
    if read is None:
        return None, found
    found += _changed(path, data)
    spoken, more = _asked_for(read, paragraph, text, page, str(path))
    return Trace(read.record, read.origins, spoken), (*found, *more)


def _asked_for(read: Traceable, paragraph: int, text: str, page: int, file: str) -> tuple[tuple[Spoken, ...], Findings]:
    chosen = tuple(spoken for spoken in read.spoken if not page or page in spoken.pages)
    if paragraph:
        one = tuple(spoken for spoken in chosen if spoken.place == paragraph)
        missing = finding("OUT-883", Location(file), number=paragraph, count=len(read.spoken))
        return one, () if one else (missing,)
    if not text:
        return chosen, ()
    held = tuple(_holding(chosen, key_of(text)))
    outside = [spoken for spoken in read.outside if not page or page in spoken.pages or not spoken.pages]
    beyond = [spoken for spoken in outside if key_of(text) in key_of(spoken.text)]
    held += tuple(spoken for spoken in beyond if spoken.annexed)
    held = held or tuple(Spoken(0, text, spoken.pages) for spoken in beyond)
    if held:
        return held, ()
    near = ", ".join(str(spoken.place) for spoken in _nearest(chosen, key_of(text))) or "–"
    return (), (finding("OUT-882", Location(file), nearest=near),)


def _holding(spoken: Sequence[Spoken], key: str) -> Iterator[Spoken]:
    """Yield the paragraphs that hold a text, or a part of one that goes over several of them."""
    keys = [key_of(each.text) for each in spoken]
    starts = list(accumulate((len(each) for each in keys), initial=0))
    stream = "".join(keys)
    held: dict[int, None] = {}
    at = stream.find(key) if key else -1
    while at >= 0:
        held |= dict.fromkeys(range(bisect_right(starts, at) - 1, bisect_right(starts, at + len(key) - 1)))
        at = stream.find(key, at + 1)
    yield from (spoken[place] for place in held)


def _nearest(spoken: Sequence[Spoken], key: str) -> Sequence[Spoken]:
    """Return the few paragraphs that share most pairs of characters with a text, those that share most first."""
    wanted = set(pairwise(key)) or {(key, key)}
    shares = {each.place: len(wanted.intersection(pairwise(key_of(each.text)))) for each in spoken}
    best = sorted((each for each in spoken if shares[each.place]), key=lambda each: (-shares[each.place], each.place))
    return best[:_SHOWN]


def _changed(path: Path, data: bytes) -> Findings:
    """Say that a file is not what the manifest beside it says that was published."""
    if not (path.parent / MANIFEST).is_file():
        return ()
    folder, _ = read_folder(path.parent)
    deal = folder.manifest.deal_of(path.name) if folder else None
    digests = [file.sha256 for file in deal.files if file.name == path.name] if deal else []
    if not digests or hashlib.sha256(data).hexdigest() in digests:
        return ()
    return (finding("OUT-886", Location(str(path)), name=path.name),)


def _each(sources: Iterator[RecordedSource]) -> tuple[RecordedSource, ...]:
    return tuple({source.name: source for source in sources}.values())
