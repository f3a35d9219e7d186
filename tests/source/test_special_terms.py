"""What clauses may ask of special terms, and what a deal's special terms may say."""

from __future__ import annotations

import pytest
from source_cases import clause_findings

from contractgen.source.schemas import schema

HEAD = 'id: a\nversion: "1.0.0"\nlanguage: zh-CN\nheading: 甲\nprovisions:\n'


@pytest.mark.parametrize(
    ("provision", "found"),
    [
        ("{when: {special_terms: true}, text: 乙。}", []),
        ("{when: {not: {special_terms: true}}, text: 乙。}", []),
        ("{when: {special_terms: maybe}, text: 乙。}", ["6:13 LIB-223"]),
        ("{special_terms: never, text: 乙。}", ["6:21 LOAD-152"]),
        ("{departures: yes, text: 乙。}", ["6:18 LOAD-156"]),
        ("{departures: true, annexes: true}", ["6:6 LIB-218"]),
    ],
)
def test_a_clause_may_ask_for_special_terms_refuse_them_and_list_them(provision: str, found: list[str]) -> None:
    assert clause_findings(f"{HEAD}  - {provision}\n") == found


def test_the_text_of_a_special_term_is_described_as_that_of_a_clause() -> None:
    definitions, standard = schema("deal")["$defs"], schema("clause")["$defs"]["provision"]["properties"]
    term, provision = definitions["special_term"]["properties"], definitions["special_provision"]["properties"]
    assert set(term) - set(standard) == {"replace", "after", "in", "instrument", "template", "reason", "provisions"}
    assert set(provision) == set(standard) & set(term)
    for name in set(provision) - {"items"}:
        shape = {key: value for key, value in standard[name].items() if key != "$ref"}
        for other in (term[name], provision[name]):
            assert {key: value for key, value in other.items() if key != "$ref"}.keys() == shape.keys()
            assert other["description"] == standard[name]["description"]
