"""REF-208: a reference field, or a link, that shows another number than its target has.

What: a REF field whose cached words are 第五条 where the paragraph it leads to is 第六条.
Why: Word shows the cached words until fields are updated; LibreOffice and the next printing show others.
Of a field that asks for a number any usual part of it (4.2, (a), 4.2(a)) is right. A link is looked at where all that
it shows is one reference: every number in it must be that of the target or of what the target stands in.
Source: ECMA-376 Part 1, 17.16.5.51 (REF and its switches).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.manuscript import Pointer
from contractgen.model.structure import Aim, Label, Reference, Step, Structure
from contractgen.rules.rule import House, Rule, found
from contractgen.rules.targets import ANNEX_WORDS, chain, core, name_of

_NUMBERED = re.compile(r"[0-9０-９一二三四五六七八九十百①-⑳]|\b[ivxlIVXL]{1,6}\b|\([A-Za-z]\)|^[A-Za-z]$")
_SIGNS = re.compile(r"[\W_]|第|[编章节条款项目點点]|section|article|clause|附件|schedule|exhibit|annex|paragraph")


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Hold the cached words of every number field, and those of links, against the label of their target."""
    yield from _fields(structure)
    yield from _links(structure)


def _links(structure: Structure) -> Iterator[Finding]:
    """Find links whose words are a reference to something else than what they lead to."""
    first = {item.passage: number for number, item in reversed(list(enumerate(structure.items)))}
    shifted = _shifted(structure)
    shared = Counter(reference.group for reference in structure.references)
    for reference in structure.references:
        if reference.aim is not Aim.NUMBER or shared[reference.group] > 1:
            continue
        passage = structure.manuscript.passages[reference.passage]
        leads = (one.target for one in passage.pointers if _is_link(one, reference) and one.target is not None)
        item = first.get(next(leads, -1))
        if item is None or item in shifted or _fits(structure, reference, item):
            continue
        name = name_of(structure, item, reference)
        span = (reference.start, reference.end)
        yield found(
            structure,
            "REF-208",
            reference.passage,
            span,
            fix=name,
            place=passage.number,
            actual_number=reference.text,
            expected_number=name,
        )


def _shifted(structure: Structure) -> set[int]:
    """Return the items whose label is told to be wrong, or follows on one: their fields say what it should be."""
    firsts = {
        number: min(one.item for one in each.breaks) for number, each in enumerate(structure.lists) if each.breaks
    }
    found: set[int] = set()
    for number, item in enumerate(structure.items):
        if number >= firsts.get(item.list, number + 1) or item.parent in found:
            found.add(number)
    return found


def _is_link(pointer: Pointer, reference: Reference) -> bool:
    """Say whether a pointer is a link that holds a reference whole."""
    return not pointer.is_number and pointer.start <= reference.start and reference.end <= pointer.end


def _fits(structure: Structure, reference: Reference, item: int) -> bool:
    """Say whether the numbers of a reference are, in their order, those of an item and of what it stands in.

    An annex that it names (附件一, Schedule 2) may be none of the items, and a 款 has no number.
    """
    labels = [structure.items[one].label for one in chain(structure, item)]
    steps = [step for step in reference.steps if step.numbers and step.word not in (*ANNEX_WORDS, "款")]
    remaining = iter(labels)
    in_order = all(any(_is_same(label, step) for label in remaining) for step in steps)
    return in_order and (not steps or reference.steps[-1].word == "款" or _is_same(labels[-1], steps[-1]))


def _is_same(label: Label, step: Step) -> bool:
    """Say whether a label's path and a step's are the same as far as both go, or read the same: (i) is 1 or 9."""
    shorter = min(len(label.numbers), len(step.numbers))
    return label.numbers[-shorter:] == step.numbers[-shorter:] or core(label.text) == core(step.text)


def _fields(structure: Structure) -> Iterator[Finding]:
    """Hold the cached words of every number field against the label of its target."""
    labels = _labels(structure)
    shifted = {structure.items[item].passage for item in _shifted(structure)}
    for index, passage in enumerate(structure.manuscript.passages):
        for pointer in passage.pointers:
            shown = passage.text[pointer.start : pointer.end]
            known = pointer.target is not None and pointer.target not in shifted
            right = labels.get(pointer.target, ()) if pointer.target is not None and known else ()
            if not pointer.is_number or not right or not _NUMBERED.search(shown) or _plain(shown) in map(_plain, right):
                continue
            label = right[0]
            span = (pointer.start, pointer.end)
            fix = label.rstrip(". 、．") if core(label) else None
            yield found(
                structure,
                "REF-208",
                index,
                span,
                fix=fix,
                place=passage.number,
                actual_number=shown,
                expected_number=label,
            )


def _labels(structure: Structure) -> dict[int, tuple[str, ...]]:
    """Return for every labelled passage what a field may show: its label, and that with those around it."""
    labels: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for number, item in enumerate(structure.items):
        if item.passage in labels:
            continue
        parts = [structure.items[one].label.text for one in chain(structure, number)]
        labels[item.passage] = tuple("".join(parts[at:]) for at in range(len(parts) - 1, -1, -1))
    for index, passage in enumerate(structure.manuscript.passages):
        if passage.label and index not in labels:
            labels[index] = (passage.label,)
    return labels


def _plain(words: str) -> str:
    """Return a number without its signs and level words, in small letters."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", words).casefold())


_TEXT = "第一条 服务\n{}\n第二条 付款\n按月付款。\n第三条 期限\n一年。\n第四条 其他\n一式两份。"
_ENGLISH = "1. Services\n1.1 {}\n1.2 They are described below.\n2. Fees\n2.1 Fees are due monthly.\n2.2 No set-off."
RULE = Rule(
    "REF-208",
    _check,
    wrong=(
        _TEXT.format("费用按照{REF 3 第三条}支付。"),
        _TEXT.format("{REF 5 第六条}届满的，服务终止。"),
        _ENGLISH.format("Fees are paid under Section {REF 5 2.2}."),
        _TEXT.format("费用按照{LINK 3 第三条}支付。"),
        _ENGLISH.format("Fees are paid under {LINK 5 Section 2.2}."),
    ),
    right=(
        _TEXT.format("费用按照{REF 3 第二条}支付。"),
        _TEXT.format("费用按照第{REF 3 二}条、{REF 5 第三条}支付。"),
        _TEXT.format("费用按照{REF 3 付款}支付。"),
        _ENGLISH.format("Fees are paid under Section {REF 5 2.1} and Section {REF 4 2}."),
        _ENGLISH.format("Fees are paid under {REF 4 the clause below}."),
        _TEXT.format("费用按照{LINK 3 第二条}支付，{LINK 7 见第四条}。"),
        _ENGLISH.format("Fees are paid under {LINK 5 Section 2.1} and {LINK 5 the next article}."),
    ),
)
