"""The bounds that parameters and price columns declare: a least and a greatest number."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from contractgen.findings import Finding, finding
from contractgen.lang.values import parse_amount, parse_percent
from contractgen.model.parameter import Parameter, ParameterType
from contractgen.model.pricing import Column
from contractgen.source.access import place_of, scalar_at, text_at
from contractgen.source.nodes import MapNode

BOUNDS: Final = ("minimum", "maximum")


def bound_at(node: MapNode, key: str, type_: ParameterType) -> Decimal | None:
    """Return the bound that a declaration gives under a key; None where it gives none, or no number."""
    return number_of(text_at(node, key), type_)


def number_of(text: str, type_: ParameterType) -> Decimal | None:
    """Read a number as its type is written: percents with or without their sign."""
    return parse_percent(text) if type_ is ParameterType.PERCENT else parse_amount(text)


def bound_defects(declared: Parameter | Column, node: MapNode) -> Iterator[Finding]:
    """Report bounds that are no numbers of their type (LIB-224), and a minimum above its maximum (LIB-225)."""
    low, high = declared.minimum, declared.maximum
    for key, bound in zip(BOUNDS, (low, high), strict=True):
        if scalar_at(node, key) and bound is None:
            yield finding("LIB-224", place_of(node, key), key=key, type=declared.type.value)
    if low is not None and high is not None and low > high:
        yield finding("LIB-225", place_of(node, "maximum"), low="minimum", high="maximum")
