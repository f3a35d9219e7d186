"""An oracle for labels and references: what they ought to be, from the places of things and nothing else.

It counts siblings where contractgen keeps counters, and knows the shipped schemes by heart where contractgen
reads their patterns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from contractgen.assemble.uses import lead_of
from contractgen.model.clause import AnnexesBlock, DeparturesBlock
from contractgen.model.selection import SelectedProvision, Selection
from contractgen.model.template import InstrumentKind
from contractgen.model.text import Literal, MarkedText, ReferenceMark


@dataclass(frozen=True, slots=True)
class Standing:
    """Where something numbered stands: its instrument, its numbering scope, its scheme, and its numbers.

    `parents` are the anchors of the numbered things around it and its own.
    """

    instrument: str
    scope: str
    scheme: str
    numbers: tuple[int, ...]
    parents: tuple[str, ...]


def standings(selection: Selection) -> dict[str, Standing]:
    """Return where everything numbered in a selection stands, by anchor."""
    found: dict[str, Standing] = {}
    annexes = [item for item in selection.instruments if item.instrument.kind is InstrumentKind.ANNEX]
    for place, annex in enumerate(annexes, 1):
        scheme = selection.template.annex_scheme
        found[annex.anchor] = Standing(annex.anchor, "annexes", scheme, (place,), (annex.anchor,))
    for instrument in selection.instruments:
        counted = [clause for clause in instrument.clauses if clause.clause.numbered and not clause.line.scheme]
        scheme = instrument.instrument.scheme
        articles = 0
        for place, clause in enumerate(counted, 1):
            top = Standing(instrument.anchor, instrument.anchor, scheme, (place,), (clause.anchor,))
            found[clause.anchor] = top
            # In a statute's numbering, articles run on through the chapters.
            first = articles if scheme == "cn-statute" else 0
            articles += sum(1 for _ in _siblings(clause.provisions))
            found |= dict(_inside(clause.provisions, top, first))
        for clause in instrument.clauses:
            if clause.line.scheme:
                own = Standing(instrument.anchor, clause.anchor, clause.line.scheme, (), ())
                found |= dict(_inside(clause.provisions, own, 0))
    return found


def expected_references(selection: Selection) -> list[tuple[str, str]]:
    """Return the words and the target of every reference of a selection, in reading order."""
    places = standings(selection)
    return [
        (_words(selection, places, mark, target), target)
        for mark in _marks(selection)
        for target in [_anchor(selection, mark)]
    ]


def reference_names(selection: Selection) -> list[tuple[str, str]]:
    """Return every reference mark that is in: the anchor of the clause it stands in, and the target's name."""
    return [(mark.clause, mark.name) for mark in _marks(selection) if not mark.name.startswith("/")]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A reference mark: what it names, and the anchors of the instrument, clause and provision that it stands in."""

    instrument: str
    clause: str
    provision: str
    name: str


def _words(selection: Selection, places: dict[str, Standing], mark: _Mark, target: str) -> str:
    """Return the words of one reference."""
    chinese_text = selection.template.language == "zh-CN"
    names = {item.anchor: item.instrument.name for item in selection.instruments}
    home = target.partition("/")[0]
    outer = reference(places[home].scheme, places[home].numbers) if home in places else ""
    if target == home:
        name = f"《{names[home]}》" if chinese_text else names[home]
        if chinese_text:
            return outer + name
        return f"{outer} ({name})" if outer else f"the {name}"
    place = places[target]
    whole = reference(place.scheme, place.numbers)
    if home != mark.instrument:
        if chinese_text:
            return (outer or f"《{names[home]}》") + whole
        return f"{whole} of {outer or f'the {names[home]}'}"
    here = places.get(_numbered_around(selection, places, mark.provision)) or places.get(mark.clause)
    word = next(scheme.this_clause for scheme in selection.template.schemes if scheme.id == place.scheme)
    level = 1 if (place.scheme, word) == ("cn-statute", "本条") else 0
    shared = here and here.scope == place.scope and here.parents[level : level + 1] == place.parents[level : level + 1]
    return reference_from_here(place.scheme, word, place.numbers) if shared else whole


def _numbered_around(selection: Selection, places: dict[str, Standing], source: str) -> str:
    """Return the anchor of the innermost numbered provision around a provision, or of it itself."""

    def search(provisions: tuple[SelectedProvision, ...], around: str) -> str | None:
        for selected in provisions:
            inner = selected.anchor if selected.anchor in places else around
            found = inner if selected.anchor == source else search(selected.items, inner)
            if found is not None:
                return found
        return None

    clauses = (clause for instrument in selection.instruments for clause in instrument.clauses)
    return next((found for clause in clauses if (found := search(clause.provisions, "")) is not None), "")


def _anchor(selection: Selection, mark: _Mark) -> str:
    """Return the anchor that a mark means: in the same instrument and repetition where there are several."""
    if mark.name.startswith("/"):
        return mark.name[1:]
    if mark.name.startswith(("annex.", "instrument.")):
        return mark.name.partition(".")[2]
    clause, _, provision = mark.name.partition(".")
    found: list[str] = []
    for item in selection.instruments:
        for selected in item.clauses:
            if selected.clause.id == clause:
                found += _named(selected.provisions, provision) if provision else [selected.anchor]
    near = [anchor for anchor in found if anchor.startswith(f"{mark.instrument}/")] or found
    rows = mark.provision.partition(":")[2]
    return next((anchor for anchor in near if anchor.partition(":")[2] == rows), near[0])


def _named(provisions: tuple[SelectedProvision, ...], name: str) -> list[str]:
    return [
        anchor
        for selected in provisions
        for anchor in ([selected.anchor] if selected.provision.id == name else []) + _named(selected.items, name)
    ]


def _marks(selection: Selection) -> Iterator[_Mark]:
    """Yield every reference mark, and one for every line of a list of annexes or departures (`/` and an anchor)."""
    annexes = [item for item in selection.instruments if item.instrument.kind is InstrumentKind.ANNEX]
    for instrument in selection.instruments:
        for clause in instrument.clauses:
            for selected, text in _texts(clause.provisions):
                names = [part.target for part in text if isinstance(part, ReferenceMark)]
                if text == ANNEX_LIST:
                    names = [f"annex.{annex.anchor}" for annex in annexes]
                if text == DEPARTURE_LIST:
                    names = [f"/{anchor}" for anchor in _departures(selection)]
                for name in names:
                    yield _Mark(instrument.anchor, clause.anchor, selected.anchor, name)


ANNEX_LIST: MarkedText = (Literal("the list of annexes"),)
DEPARTURE_LIST: MarkedText = (Literal("the list of departures"),)


def _departures(selection: Selection) -> Iterator[str]:
    """Yield what lists of departures refer to: what is special, or the nearest numbered thing around it."""
    places = standings(selection)
    for instrument in selection.instruments:
        for clause in instrument.clauses:
            around = clause.anchor if clause.anchor in places else instrument.anchor
            if clause.clause.special:
                yield around
            else:
                yield from _special(clause.provisions, places, around)


def _special(provisions: tuple[SelectedProvision, ...], places: dict[str, Standing], around: str) -> Iterator[str]:
    for selected in provisions:
        nearest = selected.anchor if selected.anchor in places else around
        if selected.provision.special:
            yield nearest
        else:
            yield from _special(selected.items, places, nearest)


def _texts(provisions: tuple[SelectedProvision, ...]) -> Iterator[tuple[SelectedProvision, MarkedText]]:
    for selected in provisions:
        yield selected, selected.provision.heading
        yield selected, selected.provision.text
        if isinstance(selected.provision.block, AnnexesBlock):
            yield selected, ANNEX_LIST
        if isinstance(selected.provision.block, DeparturesBlock):
            yield selected, DEPARTURE_LIST
        yield from _texts(selected.items)
        yield selected, selected.provision.closing


def _inside(provisions: tuple[SelectedProvision, ...], outer: Standing, first: int) -> Iterator[tuple[str, Standing]]:
    for place, sibling in enumerate(_siblings(provisions), first + 1):
        standing = Standing(
            outer.instrument,
            outer.scope,
            outer.scheme,
            (*outer.numbers, place),
            (*outer.parents, sibling.anchor),
        )
        yield sibling.anchor, standing
        yield from _inside(sibling.items, standing, 0)


def _siblings(provisions: tuple[SelectedProvision, ...]) -> Iterator[SelectedProvision]:
    """Yield what is counted together: the numbered of a list, and those inside its unnumbered members."""
    for selected in provisions:
        if selected.provision.numbered and lead_of(selected.provision):
            yield selected
        else:
            yield from _siblings(selected.items)


def chinese(number: int) -> str:
    """Write 1 to 199 in Chinese."""
    digits = "零一二三四五六七八九"
    if number >= 100:
        rest = number - 100
        return "一百" + ("" if not rest else "零" + chinese(rest) if rest < 10 else "一" * (rest < 20) + chinese(rest))
    tens, ones = divmod(number, 10)
    return (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones else "")


def _letter(number: int) -> str:
    return "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26] * ((number + 25) // 26)


def _roman(number: int) -> str:
    for value, text in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        if number >= value:
            return text + _roman(number - value)
    return ""


def _circled(number: int) -> str:
    return chr(0x245F + number)


def label(scheme: str, numbers: tuple[int, ...]) -> str:
    """Return the label of something with these numbers in a shipped scheme."""
    return _LABELS[scheme][len(numbers) - 1](numbers)


def reference(scheme: str, numbers: tuple[int, ...]) -> str:
    """Return the whole reference to something with these numbers, as its own instrument makes it elsewhere."""
    parts = _REFERENCES[scheme]
    first = max(level for level in range(len(numbers)) if level == 0 or level in _ALONE.get(scheme, ()))
    return "".join(parts[level](numbers) for level in range(first, len(numbers)))


def reference_from_here(scheme: str, word: str, numbers: tuple[int, ...]) -> str:
    """Return the reference to something in the same clause, which `word` (本条, 本章) names; whole without a word.

    What stands alone (第1.2款, 4.1) is not said from here, and neither is an article from its own chapter.
    """
    level = {"本条": 1 if scheme == "cn-statute" else 0, "本章": 0}.get(word)
    if level is None or len(numbers) <= level:
        return reference(scheme, numbers)
    if any(deeper in _ALONE.get(scheme, ()) for deeper in range(level + 1, len(numbers))):
        return reference(scheme, numbers)
    return word + "".join(_REFERENCES[scheme][deeper](numbers) for deeper in range(level + 1, len(numbers)))


_Writer = Callable[[tuple[int, ...]], str]

# The levels whose references stand alone, beside the outermost.
_ALONE: dict[str, tuple[int, ...]] = {
    "cn-statute": (1,), "cn-contract-a": (1, 2), "gbt-1.1": (1, 2), "en-decimal": (1, 2), "en-article": (1,),
}  # fmt: skip

_LABELS: dict[str, tuple[_Writer, ...]] = {
    "cn-official": (
        lambda n: f"{chinese(n[0])}、", lambda n: f"（{chinese(n[1])}）", lambda n: f"{n[2]}.", lambda n: f"（{n[3]}）",
        lambda n: _circled(n[4]),
    ),
    "cn-statute": (
        lambda n: f"第{chinese(n[0])}章", lambda n: f"第{chinese(n[1])}条", lambda n: f"（{chinese(n[2])}）",
        lambda n: f"{n[3]}.",
    ),
    "cn-contract-a": (
        lambda n: f"第{chinese(n[0])}条", lambda n: f"{n[0]}.{n[1]}", lambda n: f"{n[0]}.{n[1]}.{n[2]}",
        lambda n: f"（{n[3]}）", lambda n: _circled(n[4]),
    ),
    "cn-contract-b": (
        lambda n: f"{chinese(n[0])}、", lambda n: f"（{chinese(n[1])}）", lambda n: f"{n[2]}、",
        lambda n: f"（{n[3]}）", lambda n: f"{n[4]}）", lambda n: _circled(n[5]),
    ),
    "gbt-1.1": (
        lambda n: f"{n[0]}", lambda n: f"{n[0]}.{n[1]}", lambda n: f"{n[0]}.{n[1]}.{n[2]}",
        lambda n: f"{_letter(n[3])})", lambda n: f"{n[4]})",
    ),
    "en-decimal": (
        lambda n: f"{n[0]}.", lambda n: f"{n[0]}.{n[1]}", lambda n: f"{n[0]}.{n[1]}.{n[2]}",
        lambda n: f"({_letter(n[3])})", lambda n: f"({_roman(n[4])})",
    ),
    "en-article": (
        lambda n: f"ARTICLE {n[0]}", lambda n: f"Section {n[0]}.{n[1]:02d}", lambda n: f"({_letter(n[2])})",
        lambda n: f"({_roman(n[3])})", lambda n: f"({_letter(n[4]).upper()})",
    ),
    "cn-annex": (lambda n: f"附件{chinese(n[0])}",),
    "en-schedule": (lambda n: f"Schedule {n[0]}",),
    "cn-recital": (lambda n: f"鉴于{chinese(n[0])}：", lambda n: f"（{n[1]}）"),
    "en-recital": (lambda n: f"({_letter(n[0]).upper()})", lambda n: f"({_roman(n[1])})"),
}  # fmt: skip

_REFERENCES: dict[str, tuple[_Writer, ...]] = {
    "cn-official": (
        lambda n: f"第{chinese(n[0])}条", lambda n: f"第（{chinese(n[1])}）项", lambda n: f"第{n[2]}目",
        lambda n: f"第（{n[3]}）点", lambda n: f"第{_circled(n[4])}点",
    ),
    "cn-statute": (
        lambda n: f"第{chinese(n[0])}章", lambda n: f"第{chinese(n[1])}条", lambda n: f"第（{chinese(n[2])}）项",
        lambda n: f"第{n[3]}目",
    ),
    "cn-contract-a": (
        lambda n: f"第{chinese(n[0])}条", lambda n: f"第{n[0]}.{n[1]}款", lambda n: f"第{n[0]}.{n[1]}.{n[2]}项",
        lambda n: f"第（{n[3]}）目", lambda n: f"第{_circled(n[4])}点",
    ),
    "cn-contract-b": (
        lambda n: f"第{chinese(n[0])}条", lambda n: f"第（{chinese(n[1])}）项", lambda n: f"第{n[2]}目",
        lambda n: f"第（{n[3]}）点", lambda n: f"第{n[4]}）点", lambda n: f"第{_circled(n[5])}点",
    ),
    "gbt-1.1": (
        lambda n: f"第{n[0]}章", lambda n: f"{n[0]}.{n[1]}", lambda n: f"{n[0]}.{n[1]}.{n[2]}",
        lambda n: f"列项{_letter(n[3])})", lambda n: f"{n[4]})",
    ),
    "en-decimal": (
        lambda n: f"Section {n[0]}", lambda n: f"Section {n[0]}.{n[1]}", lambda n: f"Section {n[0]}.{n[1]}.{n[2]}",
        lambda n: f"({_letter(n[3])})", lambda n: f"({_roman(n[4])})",
    ),
    "en-article": (
        lambda n: f"Article {n[0]}", lambda n: f"Section {n[0]}.{n[1]:02d}", lambda n: f"({_letter(n[2])})",
        lambda n: f"({_roman(n[3])})", lambda n: f"({_letter(n[4]).upper()})",
    ),
    "cn-annex": _LABELS["cn-annex"],
    "en-schedule": _LABELS["en-schedule"],
    "cn-recital": (lambda n: f"鉴于{chinese(n[0])}", lambda n: f"第（{n[1]}）点"),
    "en-recital": (lambda n: f"Recital ({_letter(n[0]).upper()})", lambda n: f"({_roman(n[1])})"),
}  # fmt: skip
