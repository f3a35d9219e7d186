"""Every example of docs/prices.md is built, and prints what the page shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from price_examples import Example, built, examples, printed

from contractgen.findings import errors_in


@pytest.mark.parametrize("example", list(examples()), ids=lambda example: example.heading)
def test_an_example_prints_what_the_page_shows(example: Example, tmp_path: Path) -> None:
    document, found = built(tmp_path, example.clause, example.deal)
    assert document is not None, found
    assert not errors_in(found)
    assert printed(document) == example.printed


def test_the_page_has_an_example_under_every_heading() -> None:
    assert len({example.heading for example in examples()}) == 10
