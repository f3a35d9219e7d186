"""Special terms: what a deal adds to its standard agreement or replaces in it, from its file to the model."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding, finding
from contractgen.model.special import Place, SpecialTerm
from contractgen.source.access import items_at, place_of, text_at
from contractgen.source.nodes import MapNode
from contractgen.source.provisions import read_heading, read_special, read_special_provisions

# Keys that say nothing of the text.
_PLACES = frozenset(place.value for place in Place)
_FRAME = _PLACES | {"instrument", "reason", "template"}
_OF_A_CLAUSE = {"id", "heading", "provisions"}


def read_special_terms(root: MapNode) -> tuple[tuple[SpecialTerm, ...], tuple[Finding, ...]]:
    """Return the special terms of a deal, and what is wrong with each by itself; the library is not looked at."""
    terms: list[SpecialTerm] = []
    findings: list[Finding] = []
    for number, node in enumerate(items_at(root, "special_terms"), start=1):
        if isinstance(node, MapNode):
            wrong = tuple(_misshapen(node))
            findings += wrong
            if not wrong:
                term, found = _term(node, number)
                terms.append(term)
                findings += found
    return tuple(terms), tuple(findings)


def _term(node: MapNode, number: int) -> tuple[SpecialTerm, tuple[Finding, ...]]:
    """Return a special term; what has no id is called by its number in the deal, as no id can be."""
    place = _place(node)
    found: tuple[Finding, ...]
    heading, in_heading = read_heading(node) if _is_clause(node, place) else ((), ())
    if _is_clause(node, place):
        provisions, found = read_special_provisions(node)
    else:
        provision, found = read_special(node)
        provisions = (provision,)
    identifier = text_at(node, "id") or f"+{number}"
    where = place_of(node, place.value)
    target, instrument, template = (text_at(node, key) for key in (place.value, "instrument", "template"))
    term = SpecialTerm(identifier, place, target, where, provisions, heading, instrument, template)
    return term, (*in_heading, *found)


def _place(node: MapNode) -> Place:
    return next(place for place in Place if place.value in node.values)


def _is_clause(node: MapNode, place: Place) -> bool:
    return place is Place.AFTER and "." not in text_at(node, place.value)


def _misshapen(node: MapNode) -> Iterator[Finding]:
    """Report a special term that has no place or several, and keys that do not go with its place."""
    places = [name for name in node.values if name in _PLACES]
    if len(places) != 1:
        yield finding("DEAL-460", node.keys[places[1]].where if places else node.where)
        return
    place = _place(node)
    target = text_at(node, place.value)
    if (place is Place.REPLACE and "." not in target) or (place is Place.IN and "." in target):
        code = "DEAL-463" if place is Place.REPLACE else "DEAL-466"
        yield finding(code, place_of(node, place.value), target=target)
        return
    is_clause = _is_clause(node, place)
    if is_clause and not {"heading", "provisions"} <= node.values.keys():
        yield finding("DEAL-462", node.where, target=target)
        return
    for name, key in node.keys.items():
        fits = name in _OF_A_CLAUSE if is_clause else name != "provisions" and (name, place) != ("id", Place.REPLACE)
        if name not in _FRAME and not fits:
            yield finding("DEAL-461", key.where, key=name, place=place.value, target=target)
