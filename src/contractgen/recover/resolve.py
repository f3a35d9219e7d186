"""Resolving: which item or annex each reference of a structure leads to."""

from __future__ import annotations

import heapq
from dataclasses import replace

from contractgen.model.manuscript import Setting
from contractgen.model.structure import PARTS, Aim, Reference, ScopeKind, Step, Structure
from contractgen.recover.reference_index import (
    Index,
    core,
    heading_of,
    index_of,
    is_plain,
    quoted_after,
)
from contractgen.recover.references import references_in

_ANNEX_WORDS = ("附件", "附录", "附表", "Schedule", "Exhibit", "Annex", "Appendix", "Attachment")
_CHINESE = ("编", "章", "节", "条", "款", "项", "目", "点", "列项")
_INNER = ("款", "项", "目", "点")
_MOST = 100  # children of an item that are looked into
_INWARD = (ScopeKind.ANNEX, ScopeKind.RECITALS, ScopeKind.PARTIES)
_FOREIGN = (ScopeKind.QUOTED, ScopeKind.FORM)


def with_references(structure: Structure) -> Structure:
    """Add the references that a contract's passages hold, each with the items that it can mean.

    A number is looked for in the scope it stands in; from an annex in the main text, too. What is named with the title
    of this document or of one of its annexes is resolved there. In quoted words and in forms nothing is resolved. What
    stands at the beginning of a line is taken for a label, not for a reference.
    """
    index = index_of(structure)
    found: list[Reference] = []
    current: int | None = None
    groups = 0
    for number, passage in enumerate(structure.manuscript.passages):
        inside = index.starts.get(number, [])
        if passage.setting not in (Setting.CONTENTS, Setting.MARGIN):
            if current is not None and index.home_of(current) != index.homes[number]:
                current = None
            here = _in_passage(index, number, current, inside)
            found += [_led(index, _resolved(index, replace(one, group=one.group + groups))) for one in here]
            groups += max((one.group for one in here), default=0)
        current = inside[-1] if inside else current
    return replace(structure, references=tuple(found))


def _in_passage(index: Index, number: int, current: int | None, inside: list[int]) -> list[Reference]:
    """Return the references of a passage, each with the item it stands in; labels are none."""
    text = index.structure.manuscript.passages[number].text
    first = len(text) - len(text.lstrip(" \t\u3000#*-—>"))
    found: list[Reference] = []
    position = 0
    for reference in references_in(text):
        while position < len(inside) and index.structure.items[inside[position]].start <= reference.start:
            position += 1
        item = inside[position - 1] if position else current
        if item is not None and position and reference.start < index.structure.items[item].body:
            continue
        if _is_label(text, reference, first):
            continue
        found.append(replace(reference, passage=number, item=item, scope=index.homes[number]))
    return found


def _is_label(text: str, reference: Reference, first: int) -> bool:
    """Say whether what looks like a reference is a heading: at the beginning of a line or sentence, with its mark."""
    before = text[: reference.start][-3:].rstrip(" \u3000\t")
    after = text[reference.end : reference.end + 1]
    if reference.start <= first or before.endswith("\n"):
        return True
    is_begun = before[-1:] in (".", "。", ";", "；")
    return is_begun and after in ((".", ":", "\t") if reference.text.isascii() else (" ", "\u3000", "\t", "：", ":"))


def _resolved(index: Index, reference: Reference) -> Reference:
    """Return a reference with its targets."""
    scopes = index.structure.scopes
    home = reference.scope
    if scopes[home].kind in _FOREIGN:
        return replace(reference, aim=Aim.OUTSIDE)
    if reference.aim is Aim.OUTSIDE:
        return _of_title(index, reference)
    first = reference.steps[0]
    if first.word in _ANNEX_WORDS:
        return _of_annex(index, reference)
    if reference.aim is Aim.RELATIVE or first.word == "Recital":
        return replace(reference, targets=_of_recital(index, first)) if first.word == "Recital" else reference
    reference = reference if reference.quoted else replace(reference, quoted=quoted_after(index, reference))
    is_whole = reference.instrument.startswith("本") and first.word in _INNER and bool(first.numbers)
    item = None if is_whole else reference.item  # 本协议第六项 is counted from the outermost level
    for scope in _outwards(index, home):
        if targets := _in_scope(index, scope, reference, item):
            return replace(reference, targets=targets)
    return replace(reference, targets=_by_title(index, reference))


def _led(index: Index, reference: Reference) -> Reference:
    """Return a reference with the item of its number that its field or link leads to, whatever its words may name."""
    wanted = reference.steps[-1].numbers[-1:] if reference.steps else ()
    if reference.aim is not Aim.NUMBER or not wanted:
        return reference
    pointers = index.structure.manuscript.passages[reference.passage].pointers
    targets = [
        item
        for pointer in pointers
        if pointer.target is not None and pointer.start <= reference.start and reference.end <= pointer.end
        for item in index.starts.get(pointer.target, ())
        if index.structure.items[item].label.numbers[-1:] == wanted
    ]
    return replace(reference, targets=tuple(dict.fromkeys(targets))) if targets else reference


def _of_title(index: Index, reference: Reference) -> Reference:
    """Resolve what is named with the title of this document, or of an annex of it; all else stays outside."""
    named = _scope_titled(index, reference.instrument)
    if named is None:
        return reference
    aim = Aim.NUMBER if reference.steps[0].numbers else reference.aim
    return replace(reference, aim=aim, target_scope=named, targets=_in_scope(index, named, reference, None))


def _outwards(index: Index, home: int) -> list[int]:
    """Return the scopes in which a number is looked for: from an annex or a preamble on to what is around it."""
    found = [home]
    scopes = index.structure.scopes
    while scopes[home].kind in _INWARD and (around := scopes[home].parent) is not None and around not in found:
        home = around
        found.append(home)
    return found


def _scope_titled(index: Index, instrument: str) -> int | None:
    """Return the scope that 《…》 names; None if it is not of this document."""
    title = instrument.partition("《")[2].partition("》")[0].strip()
    if not title:
        return None
    if title == index.structure.manuscript.title.strip():
        return 0
    return index.titled.get(title)


def _of_annex(index: Index, reference: Reference) -> Reference:
    """Resolve 附件一, Schedule 2, and what stands in it."""
    first = reference.steps[0]
    names: list[tuple[int, ...] | str] = [first.numbers, _written(first)] if first.numbers else [reference.quoted]
    for number in heapq.merge(*(index.annexes.get(name, ()) for name in names)):
        scope = index.structure.scopes[number]
        label = scope.label
        by_label = first.numbers and label is not None and _is_word(label.word, first.word)
        is_it = (
            by_label
            and label is not None
            and (core(label.text.removeprefix(label.word)) == _written(first) or label.numbers == first.numbers)
        )
        by_title = (
            not first.numbers and reference.quoted and reference.quoted in (scope.title, scope.title.strip("《》"))
        )
        if is_it or by_title:
            rest = replace(reference, steps=reference.steps[1:])
            targets = _in_scope(index, number, rest, None) if rest.steps else ()
            if not targets and rest.steps and reference.text.startswith(first.word):  # Exhibit A, Section 3 hereof
                targets = _in_scope(index, reference.scope, rest, reference.item)
            return replace(reference, target_scope=number, targets=targets)
    return reference


def _of_recital(index: Index, step: Step) -> tuple[int, ...]:
    """Return the recital that Recital (B) names."""
    recitals = {at for at, scope in enumerate(index.structure.scopes) if scope.kind is ScopeKind.RECITALS}
    return tuple(
        number
        for number, item in enumerate(index.structure.items)
        if item.parent is None and index.home_of(number) in recitals and core(item.label.text) == core(step.text)
    )


def _is_word(label: str, word: str) -> bool:
    """Say whether a label's word is that of a reference: Annexure is Annex."""
    return label.casefold().startswith(word.casefold())


def _written(step: Step) -> str:
    """Return the number of an annex as it is written."""
    return core(step.text.strip().removeprefix(step.word))


def _in_scope(index: Index, scope: int, reference: Reference, item: int | None) -> tuple[int, ...]:
    """Return the items of a scope that the steps of a reference lead to."""
    first, *rest = reference.steps
    if first.word in _CHINESE or not first.text.isascii():
        found = _chinese_first(index, scope, first, item)
    else:
        found = _english_first(index, scope, first, item)
    for step in rest:
        found = [child for one in found for child in _below(index, one, step)]
    if not found and rest and all(step.numbers for step in reference.steps):
        path = tuple(number for step in reference.steps for number in step.numbers)
        found = list(index.paths.get((scope, path), ()))  # a label such as 5.1(a)
    return tuple(dict.fromkeys(found))


def _chinese_first(index: Index, scope: int, step: Step, item: int | None) -> list[int]:
    """Return what the first step of a Chinese reference names in a scope."""
    items = index.structure.items
    if not step.numbers:
        return _this(index, step, item)
    named = index.paths.get((scope, step.numbers), [])
    if len(step.numbers) > 1:
        return [one for one in named if items[one].label.word in ("", step.word)]
    if step.word in _INNER:
        for around in index.ancestors(item):
            if found := index.below(around, step):
                return found
        return [
            one
            for one in named
            if items[one].parent is None and (is_plain(items[one]) or items[one].label.word == step.word)
        ]
    if step.word in index.words[scope]:
        return [one for one in named if items[one].label.word == step.word]
    tops = [one for one in named if is_plain(items[one]) and _is_top(index, one)]
    if len(tops) > 1 and item is not None:
        outermost = index.ancestors(item)[-1]
        tops = [one for one in tops if index.ancestors(one)[-1] == outermost] or tops
    return tops


def _is_top(index: Index, item: int) -> bool:
    """Say whether an item is an article: on the outermost level, or on that below a part of the contract."""
    parent = index.structure.items[item].parent
    return parent is None or index.structure.items[parent].label.word.casefold() in PARTS


def _this(index: Index, step: Step, item: int | None) -> list[int]:
    """Return the item that 本条 or 本章 means at an item."""
    around = index.ancestors(item)
    worded = [one for one in around if index.structure.items[one].label.word == step.word]
    return worded[:1] or (around[-1:] if step.word == "条" else [])


def _english_first(index: Index, scope: int, step: Step, item: int | None) -> list[int]:
    """Return what the first step of an English reference names in a scope: the outermost with that number."""
    items = index.structure.items
    if step.text.startswith("("):
        for around in index.ancestors(item):
            if found := index.below(around, step):
                return found
        return []
    named = [one for one in index.paths.get((scope, step.numbers), ()) if "(" not in items[one].label.form]
    worded = [one for one in named if _is_word(items[one].label.word, step.word) and items[one].label.word]
    is_own = step.word and (scope, step.word.casefold(), len(step.numbers)) in index.shapes
    if not is_own:  # where there are Section 1 to 5, Section 7 is no Article VII
        worded = worded or [one for one in named if not items[one].label.word] or named
    named = worded
    if len(named) > 1 and item is not None and (near := set(index.ancestors(index.ancestors(item)[-1]))):
        own = [one for one in named if items[one].parent is not None and index.ancestors(one)[-1] in near]
        named = own or named
    least = min((items[one].depth for one in named), default=0)
    return [one for one in named if items[one].depth == least]


def _below(index: Index, item: int, step: Step) -> list[int]:
    """Return what a further step names below an item: one of its children, else of theirs.

    款 is an unnumbered paragraph, where there are enough of them; it is the item itself then.
    """
    is_counted = step.word == "款" and len(step.numbers) == 1 and not {"(", "（"} & set(step.text)
    if is_counted and step.numbers[0] <= _paragraphs(index, item):
        return [item]
    if found := index.below(item, step):
        return found
    return [inner for child in index.children.get(item, [])[:_MOST] for inner in index.below(child, step)]


def _paragraphs(index: Index, item: int) -> int:
    """Count the unnumbered paragraphs of an item: its own words, and what follows it without a label."""
    structure = index.structure
    start = structure.items[item].passage
    count = 0 if heading_of(structure, structure.items[item]) else 1
    for number in range(start + 1, min(start + 60, len(structure.manuscript.passages))):
        passage = structure.manuscript.passages[number]
        inside = index.starts.get(number)
        if index.homes[number] != index.homes[start] or (inside and item not in index.ancestors(inside[0])):
            break
        if not inside and passage.text.strip() and passage.setting is Setting.BODY:
            count += 1
    return count


def _by_title(index: Index, reference: Reference) -> tuple[int, ...]:
    """Return the items of other scopes that have the number and the title of a reference that leads nowhere here."""
    items = index.structure.items
    wanted = reference.steps[-1].numbers
    named = index.headings.get(reference.quoted, ())
    return tuple(one for one in named if items[one].label.numbers == wanted and index.home_of(one) != reference.scope)
