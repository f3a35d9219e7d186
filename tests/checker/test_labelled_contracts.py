"""The labelled contracts are what they say: quotes stand where they should, the set is large and mostly clean."""

from __future__ import annotations

import pytest
from checker_sets import DEVELOPMENT, FORMS, Contract, cleaned_twin, development, quotes, twin

from contractgen.word.manuscript import manuscript_of_docx

SCHEMES = {
    "cn-official", "cn-punct", "cn-statute", "cn-contract-a", "cn-contract-b", "cn-contract-c", "gbt-1.1",
    "en-decimal", "en-article", "en-schedule", "en-recital", "jp", "kr", "tw",
}  # fmt: skip
SET = tuple(development())


def test_every_contract_of_the_folder_is_labelled_in_order() -> None:
    files = sorted(path.name for path in DEVELOPMENT.iterdir() if path.name != "labels.yaml")
    assert [contract.name for contract in SET] == files


def test_the_set_is_large_covers_every_scheme_and_is_more_than_half_clean() -> None:
    assert len(SET) >= 40
    assert {scheme for contract in SET for scheme in contract.schemes} == SCHEMES
    assert {contract.kind for contract in SET} == {"text", "markdown", "native", "typed", "mixed"}
    assert sum(not contract.wrong for contract in SET) > len(SET) / 2


def test_every_quote_of_the_twins_labels_stands_on_its_line() -> None:
    assert [(quote, number) for quote, line, number in quotes() if quote not in line] == []


@pytest.mark.parametrize(
    "contract",
    [item for item in (*SET, *map(twin, FORMS), *map(cleaned_twin, FORMS)) if item.paragraphs],
    ids=lambda contract: contract.name,
)
def test_a_contract_made_for_word_says_the_words_of_its_source(contract: Contract) -> None:
    manuscript, found = manuscript_of_docx(contract.data, contract.file)
    assert manuscript is not None
    assert found == ()
    lines = contract.source.split("\n")
    assert {passage.number for passage in manuscript.passages} <= set(range(1, len(contract.paragraphs) + 1))
    for passage in manuscript.passages:
        line = lines[contract.paragraphs[passage.number - 1] - 1]
        if "{{" not in line:
            assert passage.text in line


@pytest.mark.parametrize("contract", [twin("native"), cleaned_twin("native")], ids=lambda contract: contract.name)
def test_word_counts_the_labels_of_the_native_twin_as_the_text_has_them(contract: Contract) -> None:
    manuscript, _ = manuscript_of_docx(contract.data, contract.file)
    assert manuscript is not None
    lines = contract.source.split("\n")
    held = [passage for passage in manuscript.passages if passage.label and passage.label != "•"]
    assert len(held) > 100
    for passage in held:
        line = lines[contract.paragraphs[passage.number - 1] - 1]
        assert (passage.label + passage.text).replace(" ", "") == line.removeprefix("- ").replace(" ", "")
