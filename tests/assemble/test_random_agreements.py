"""Random agreements: every label and every reference is what an oracle makes of the places of things."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import soak
from assembling_cases import Outcome, assemble_resolved, told
from assembly_cases import Case, random_case
from hypothesis import given, settings
from hypothesis import strategies as st
from numbering_oracle import expected_references, label, reference_names, standings

from contractgen.findings import errors_in
from contractgen.lang.numerals import format_number
from contractgen.model.assembly import Assembly, Paragraph, Reference
from contractgen.model.library import Library
from contractgen.model.scheme import Place
from contractgen.model.selection import Selection
from contractgen.model.template import ClauseLine

CASES = soak.size(150, 10_000)
seeds = st.integers(0, 2**32)


def assembled(seed: int, *, special: bool = True) -> tuple[Case, Outcome, Selection, Assembly]:
    """Assemble the random agreement of a seed, with its special terms or as the standard has it."""
    case = random_case(random.Random(seed))
    if not special:
        case = case._replace(deal=replace(case.deal, special_terms=()))
    outcome = assemble_resolved(*case)
    assert not errors_in(outcome.findings), told(errors_in(outcome.findings))
    assert outcome.selection
    assert outcome.assembly
    return case, outcome, outcome.selection, outcome.assembly


@settings(max_examples=CASES, deadline=None)
@given(seeds)
def test_every_label_and_every_reference_says_where_things_stand(seed: int) -> None:
    _, outcome, _, assembly = assembled(seed)
    check(outcome)
    labels = {paragraph.anchor for paragraph in paragraphs(assembly) if paragraph.label}
    titles = {instrument.anchor for instrument in assembly.instruments}
    assert {target for _, target in references(assembly)} <= labels | titles


@settings(max_examples=CASES, deadline=None)
@given(seeds)
def test_counting_paragraph_by_paragraph_as_word_does_gives_every_label(seed: int) -> None:
    _, _, _, assembly = assembled(seed)
    levels = {numbered.id: numbered.levels for numbered in assembly.lists}
    counters = {numbered.id: [0] * len(numbered.levels) for numbered in assembly.lists}
    first_uses: list[str] = []
    for paragraph in labelled(assembly):
        assert paragraph.label
        counter, at = counters[paragraph.label.list], paragraph.label.level
        counter[at:] = [counter[at] + 1, *([0] * (len(counter) - at - 1))]
        pattern = levels[paragraph.label.list][at].label
        shown = (
            format_number(counter[part.level], part.system) if isinstance(part, Place) else part for part in pattern
        )
        assert paragraph.label.text == "".join(shown)
        assert paragraph.label.number == counter[at]
        first_uses.append(paragraph.label.list)
    assert list(dict.fromkeys(first_uses)) == list(levels)


@settings(max_examples=CASES, deadline=None)
@given(seeds)
def test_anchors_and_labels_are_unique_and_nothing_is_empty(seed: int) -> None:
    _, outcome, selection, assembly = assembled(seed)
    assert outcome.document
    anchors = Counter(paragraph.anchor for paragraph in paragraphs(assembly) if paragraph.anchor)
    assert set(anchors.values()) <= {1}
    siblings = Counter(
        (place.scope, place.parents[:-1], label(place.scheme, place.numbers)) for place in standings(selection).values()
    )
    assert set(siblings.values()) <= {1}
    assert all(paragraph.content for paragraph in paragraphs(assembly))


@settings(max_examples=CASES, deadline=None)
@given(seeds)
def test_dropping_a_line_renumbers_the_rest_or_names_every_reference_that_led_there(seed: int) -> None:
    case, _, selection, _ = assembled(seed, special=False)
    instrument = random.Random(seed).choice(selection.instruments)
    droppable = [clause for clause in instrument.clauses if not clause.clause.tables]
    if len(instrument.clauses) < 2 or not droppable:
        return
    dropped = random.Random(seed).choice(droppable)
    lines = tuple(line for line in instrument.instrument.lines if line is not dropped.line)
    outcome = assemble_resolved(*with_lines(case, instrument.anchor, lines), shelf=shelf_of(case))
    errors = errors_in(outcome.findings)
    places = Counter(clause.clause.id for other in selection.instruments for clause in other.clauses)
    if places[dropped.clause.id] == 1:
        # Nothing else could be meant: what referred to it is named, once for each place, and nothing else is wrong.
        targets = {name for source, name in reference_names(selection) if source != dropped.anchor}
        lost = {name for name in targets if name.partition(".")[0] == dropped.clause.id}
        assert {(item.code, dict(item.arguments)["target"]) for item in errors} == {("REF-202", name) for name in lost}
    if not errors:
        check(outcome)


@settings(max_examples=CASES, deadline=None)
@given(seeds)
def test_swapping_lines_renumbers_everything(seed: int) -> None:
    case, _, selection, _ = assembled(seed, special=False)
    instrument = random.Random(seed).choice(selection.instruments)
    lines = list(instrument.instrument.lines)
    random.Random(seed).shuffle(lines)
    outcome = assemble_resolved(*with_lines(case, instrument.anchor, tuple(lines)))
    assert not errors_in(outcome.findings), told(outcome.findings)
    check(outcome)


def check(outcome: Outcome) -> None:
    """Hold an agreement's labels and references against the oracle."""
    assert outcome.selection
    assert outcome.numbering
    assert outcome.assembly
    expected = {anchor: label(place.scheme, place.numbers) for anchor, place in standings(outcome.selection).items()}
    assert {anchor: found.text for anchor, found in outcome.numbering.labels.items()} == expected
    assert references(outcome.assembly) == expected_references(outcome.selection)


def with_lines(case: Case, instrument: str, lines: tuple[ClauseLine, ...]) -> Case:
    """Return a case in which an instrument has these lines."""
    instruments = tuple(
        replace(other, lines=lines) if other.id == instrument else other for other in case.template.instruments
    )
    return case._replace(template=replace(case.template, instruments=instruments))


def shelf_of(case: Case) -> Library:
    """Return the library that holds a case's clauses."""
    return Library("library", {name: (item,) for name, item in case.clauses.items()}, {}, {})


def paragraphs(assembly: Assembly) -> Iterator[Paragraph]:
    """Yield the paragraphs in reading order."""
    yield from (block for block in assembly.blocks() if isinstance(block, Paragraph))


def labelled(assembly: Assembly) -> Iterator[Paragraph]:
    """Yield the paragraphs that carry a label."""
    yield from (paragraph for paragraph in paragraphs(assembly) if paragraph.label)


def references(assembly: Assembly) -> list[tuple[str, str]]:
    """Return the words and the target of every reference in reading order."""
    content = (part for paragraph in paragraphs(assembly) for part in paragraph.content)
    return [(part.text, part.target) for part in content if isinstance(part, Reference)]
