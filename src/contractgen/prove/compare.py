"""Two outlines side by side: everything in which a file differs from what was assembled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from contractgen.findings import Finding
from contractgen.model.outline import Line, Link, Outline, ParagraphLine, TableLine
from contractgen.prove.alignment import Pair, align
from contractgen.prove.compare_tables import compare_tables
from contractgen.prove.difference import Difference, difference, findings_of, text_difference
from contractgen.prove.masking import shown_label

Differences = tuple[Difference, ...]


def compare_outlines(
    expected: Outline, actual: Outline, file: str = "", form: str = "DOCX"
) -> tuple[Differences, tuple[Finding, ...]]:
    """Compare an outline with the one it must equal; nothing is returned where they are equal.

    Compared are the order of paragraphs and tables, every label and its level, every word in its raw width,
    every reference with its words and its target, what is emphasised, what is left blank, the styles, every
    cell, the title and the language. An empty paragraph without a label says nothing and is passed over.
    A paragraph that is lost, doubled or moved is one difference: what follows from it is not told again.
    """
    ours, theirs = without_empty(expected), without_empty(actual)
    found = (*_compare_properties(ours, theirs), *_compare_lines(ours, theirs))
    return found, findings_of(found, file, form)


def provision_labels(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """Return for every line the label of the provision it stands in: its own, or the last one before it."""
    labels: list[str] = []
    for line in lines:
        own = line.label if isinstance(line, ParagraphLine) else ""
        labels.append(own or (labels[-1] if labels else ""))
    return tuple(labels)


def without_empty(outline: Outline) -> Outline:
    """Leave out paragraphs that hold neither label nor words, and let links lead to the places that remain."""
    kept = [place for place, line in enumerate(outline.lines) if not _is_empty(line)]
    if len(kept) == len(outline.lines):
        return outline
    moved = {place: new for new, place in enumerate(kept)}
    lines = tuple(_relinked(outline.lines[place], moved) for place in kept)
    return Outline(lines, outline.headers, outline.footers, outline.title, outline.language, outline.pictures)


def _is_empty(line: Line) -> bool:
    return isinstance(line, ParagraphLine) and not line.label and not line.text and not line.links


def _relinked(line: Line, places: Mapping[int, int]) -> Line:
    if not line.links:
        return line
    links = tuple(replace(link, target=None if link.target is None else places.get(link.target)) for link in line.links)
    return replace(line, links=links)


def _compare_properties(ours: Outline, theirs: Outline) -> Iterator[Difference]:
    if ours.title != theirs.title:
        yield text_difference("OUT-820", 0, "", ours.title, theirs.title)
    if ours.language != theirs.language:
        yield difference("OUT-821", 0, "", expected_language=ours.language, actual_language=theirs.language or "–")


def _compare_lines(ours: Outline, theirs: Outline) -> Differences:
    if ours.lines == theirs.lines:
        return ()
    pairs = align([_key(line) for line in ours.lines], [_key(line) for line in theirs.lines])
    structural = _structural(pairs, ours.lines, theirs.lines)
    places = {pair.expected: pair.actual for pair in pairs if pair.expected is not None}
    found = list(structural)
    labels = provision_labels(ours.lines)
    labels_may_follow = bool(structural)
    for pair in pairs:
        if pair.expected is None or pair.actual is None:
            continue
        line, other = ours.lines[pair.expected], theirs.lines[pair.actual]
        if line != other or _leads_elsewhere(line, other, places):
            found += _compare_pair(pair.expected + 1, labels[pair.expected], line, other, places)
    if labels_may_follow:
        found = [item for item in found if item.code != "OUT-805"]
    return tuple(sorted(_first_labels(found), key=lambda item: item.paragraph))


def _key(line: Line) -> str:
    if isinstance(line, ParagraphLine):
        return line.text
    return "\x1d" + "\x1e".join("\x1f".join(row) for row in line.rows)


def _structural(pairs: tuple[Pair, ...], ours: tuple[Line, ...], theirs: tuple[Line, ...]) -> list[Difference]:
    """Tell of lines that only one side has: moved when the other has them elsewhere, doubled when twice."""
    lost = [pair.expected for pair in pairs if pair.actual is None and pair.expected is not None]
    added = [pair.actual for pair in pairs if pair.expected is None and pair.actual is not None]
    known = {_key(line): place for place, line in enumerate(ours)}
    labels, labels_there = provision_labels(ours), provision_labels(theirs)
    found: list[Difference] = []
    for place in lost:
        text = _key(ours[place])
        elsewhere = next((other for other in added if _key(theirs[other]) == text), None)
        if elsewhere is None:
            found.append(difference("OUT-801", place + 1, labels[place], _shown(ours[place])))
        else:
            added.remove(elsewhere)
            found.append(difference("OUT-804", place + 1, labels[place], text, text, actual_place=elsewhere + 1))
    for place in added:
        text = _key(theirs[place])
        if text in known:
            first = known[text]
            found.append(difference("OUT-803", first + 1, labels[first], text, text, actual_place=place + 1))
        else:
            found.append(difference("OUT-802", place + 1, labels_there[place], "", _shown(theirs[place])))
    return found


def _shown(line: Line) -> str:
    if isinstance(line, ParagraphLine):
        return line.label + line.text
    return "\n".join("\t".join(row) for row in line.rows)


def _leads_elsewhere(line: Line, other: Line, places: Mapping[int, int | None]) -> bool:
    """Say whether a link leads elsewhere although it bears the same number: lines may have moved."""
    return any(
        link.target is not None and places.get(link.target) != there.target
        for link, there in zip(line.links, other.links, strict=False)
    )


def _compare_pair(
    place: int, label: str, line: Line, other: Line, places: Mapping[int, int | None]
) -> Iterator[Difference]:
    if isinstance(line, TableLine) and isinstance(other, TableLine):
        links = tuple(_compare_references(place, label, line.links, other.links, places))
        yield from links
        if not any(item.code == "OUT-809" for item in links):
            yield from compare_tables(place, label, line, other)
        if line.rows == other.rows:
            yield from _compare_marks(place, label, line, other)
    elif isinstance(line, ParagraphLine) and isinstance(other, ParagraphLine):
        yield from _compare_paragraphs(place, label, line, other, places)
    else:
        yield difference("OUT-801", place, label, _shown(line), _shown(other))


def _compare_paragraphs(
    place: int, label: str, line: ParagraphLine, other: ParagraphLine, places: Mapping[int, int | None]
) -> Iterator[Difference]:
    if line.label != other.label:
        names = {"expected_label": line.label or "–", "actual_label": shown_label(other.label) or "–"}
        yield difference("OUT-805", place, label, line.label + line.text, other.label + other.text, **names)
    elif line.level != other.level:
        yield difference("OUT-806", place, label, **_numbers(_level(line), _level(other)))
    words = tuple(_compare_references(place, label, line.links, other.links, places))
    yield from words
    if line.text != other.text and not any(item.code == "OUT-809" for item in words):
        yield text_difference("OUT-808", place, label, line.text, other.text)
    if line.text == other.text:
        yield from _compare_marks(place, label, line, other)
    if line.style != other.style:
        yield difference("OUT-807", place, label, expected_style=line.style, actual_style=other.style or "–")


def _compare_marks(place: int, label: str, line: Line, other: Line) -> Iterator[Difference]:
    """Compare what is emphasised, left blank, and missing in a draft, in words that are the same."""
    if line.notice != other.notice:
        yield difference("OUT-812", place, label, "…".join(line.notice), "…".join(other.notice))
    if line.blank != other.blank:
        yield difference("OUT-813", place, label, **_numbers(len(line.blank), len(other.blank)))
    if line.missing != other.missing:
        yield difference("OUT-824", place, label, **_numbers(len(line.missing), len(other.missing)))


def _compare_references(
    place: int, label: str, links: tuple[Link, ...], there: tuple[Link, ...], places: Mapping[int, int | None]
) -> Iterator[Difference]:
    if len(links) != len(there):
        yield difference("OUT-811", place, label, **_numbers(len(links), len(there)))
        return
    for link, other in zip(links, there, strict=True):
        if link.text != other.text:
            names = {"expected_reference": link.text, "actual_reference": shown_label(other.text)}
            yield difference("OUT-809", place, label, link.text, other.text, **names)
        elif link.address != other.address:
            places_shown = {"expected_place": link.address or "–", "actual_place": other.address or "–"}
            yield difference("OUT-810", place, label, reference=link.text, **places_shown)
        elif link.numbers != other.numbers:
            yield difference("REF-222", place, label, reference=link.text)
        wanted = None if link.target is None else places.get(link.target)
        if wanted is not None and wanted != other.target:
            yield difference("OUT-810", place, label, reference=link.text, **_targets(wanted, other.target))


def _targets(wanted: int, found: int | None) -> dict[str, object]:
    return {"expected_place": wanted + 1, "actual_place": "–" if found is None else found + 1}


def _numbers(expected: int, actual: int) -> dict[str, object]:
    return {"expected_number": expected, "actual_number": actual}


def _level(line: ParagraphLine) -> int:
    return 0 if line.level is None else line.level + 1


def _first_labels(found: list[Difference]) -> Iterator[Difference]:
    """Keep of a run of wrong labels the first one: the others follow from it."""
    labels = sorted(item.paragraph for item in found if item.code == "OUT-805")
    more = len(labels) - 1
    for item in found:
        if item.code != "OUT-805":
            yield item
        elif item.paragraph == labels[0]:
            yield Difference(
                item.code, item.paragraph, item.label, item.expected, item.actual, (*item.details, ("more", str(more)))
            )
