"""Linting takes time in proportion to the text, whatever it holds: measured against itself, and a plain scan."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from adversarial_texts import LINES, PARAGRAPHS, Kind
from soak import size

from contractgen.pipeline.lintfiles import lint_bytes
from contractgen.source.housestyles import shipped_house

HOUSE = shipped_house("default")
SMALL = size(6_000, 60_000)  # characters of a paragraph
LINES_SMALL = size(2_000, 15_000)  # characters of lines, each of which is looked at by itself
TIMES = 4  # how much longer the second text is
MOST = 2.4 * TIMES  # proportional is 4, quadratic 16; a loaded machine measures unevenly
MOST_SCANS = 400  # plain scans that a long paragraph may take: some hundred patterns look at each


def seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def lint(text: str) -> Callable[[], object]:
    return lambda: lint_bytes(text.encode(), "contract.txt", house=HOUSE)


def growth(kind: Kind, small: int) -> float:
    """Return how many times longer the longer text takes; a floor of time keeps noise from counting."""
    return max(seconds(lint(kind(small * TIMES))), 0.02) / max(seconds(lint(kind(small))), 0.005)


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_a_paragraph_that_is_four_times_as_long_takes_about_four_times_as_long(name: str) -> None:
    assert any(growth(PARAGRAPHS[name], SMALL) <= MOST for _ in range(4))


@pytest.mark.parametrize("name", LINES)
def test_four_times_as_many_lines_take_about_four_times_as_long(name: str) -> None:
    assert any(growth(LINES[name], LINES_SMALL) <= MOST for _ in range(4))


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_a_paragraph_made_to_take_long_takes_no_more_than_some_hundred_plain_scans(name: str) -> None:
    text = PARAGRAPHS[name](SMALL * TIMES)
    scan = min(seconds(lambda: re.findall(r"\w|[^\w]", text)) for _ in range(5))
    assert min(seconds(lint(text)) for _ in range(2)) <= MOST_SCANS * scan
