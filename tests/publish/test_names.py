"""Names of published files: safe everywhere, and one for each deal."""

from __future__ import annotations

import random
import unicodedata

import pytest
import soak
from hypothesis import given
from hypothesis import strategies as st

from contractgen.findings import Location
from contractgen.publish.names import agreement_name, output_name, shared_names

HOSTILE = (
    "../../etc/passwd", "/etc/x", "a\0b", "CON", "con", "nul", "lpt1", "a.", "a ", " a", ".", "..", "", "-", "甲" * 84,
    "\u202egpj.exe", "a\nb", "Acme", "ACME", "ａｃｍｅ", "café", "cafe\u0301", "ﬁ", "①", "a/b", "a\\b", "a:b", "a*b",
    "~", "manifest", "Manifest", ".contractgen-1-0-x.tmp", "\ud800", "😀", "a" * 300, "x-0123456789ab", "0123456789ab",
)  # fmt: skip


@pytest.mark.parametrize(
    "identifier", ["minimal", "deal-2026_07", "a", "9", "示例市二期", "一号-乙方", "wlk-2026-0001"]
)
def test_a_plain_id_is_its_own_name(identifier: str) -> None:
    assert output_name(identifier) == identifier


@pytest.mark.parametrize(
    ("identifier", "start"),
    [("WLK-2026/0001", "wlk-2026-0001-"), ("Example Trading Ltd.", "example-trading-ltd-"), ("../../x", "x-")],
)
def test_any_other_id_keeps_what_can_be_read_of_it(identifier: str, start: str) -> None:
    name = output_name(identifier)
    assert name.startswith(start)
    assert len(name) == len(start) + 12


def test_the_names_of_a_package_are_those_of_no_other_agreement_and_of_no_draft() -> None:
    assert agreement_name("sample") == "sample"
    assert agreement_name("sample", "letter-of-authority") == "sample.letter-of-authority"
    assert agreement_name("sample.draft") != agreement_name("sample", "draft") != "sample.draft"
    named = [agreement_name(deal, template) for deal in HOSTILE for template in ("", "draft", "con", "a", "t" * 64)]
    assert len(set(named)) == len(named)
    assert not any(name.endswith(".draft") for name in named)
    assert all(len(f"{name}.draft.docx".encode()) < 255 for name in named)


def is_safe(name: str) -> bool:
    return (
        0 < len(name.encode()) <= 60
        and name == unicodedata.normalize("NFKC", name) == unicodedata.normalize("NFD", name) == name.casefold()
        and not set(name) & set('/\\:*?"<>|.\0\n ')
        and not name.startswith("-")
        and not name.endswith("-")
        and name not in {"con", "nul", "prn", "aux", "manifest", "com1", "lpt9"}
    )


@pytest.mark.parametrize("identifier", HOSTILE)
def test_hostile_ids_get_safe_names(identifier: str) -> None:
    assert is_safe(output_name(identifier))


def test_no_two_hostile_ids_share_a_name() -> None:
    rng = random.Random(7)
    ids = {*HOSTILE, *(output_name(identifier) for identifier in HOSTILE)}
    alphabet = "aAＡbé\u0301./\\ -_0甲乙\u202e\0\n:①ﬁ"
    while len(ids) < soak.size(3_000, 10_000):
        ids.add("".join(rng.choice(alphabet) for _ in range(rng.randrange(1, 9))))
    names = [output_name(identifier) for identifier in sorted(ids)]
    assert all(map(is_safe, names))
    assert len({name.casefold() for name in names}) == len(ids)


@given(st.text(max_size=80), st.text(max_size=80))
def test_different_ids_have_different_names(one: str, other: str) -> None:
    assert is_safe(output_name(one))
    assert (output_name(one) == output_name(other)) == (one == other)


def test_one_id_for_two_deals_is_told_at_the_second_with_both_files() -> None:
    one, other, again = (Location(f"{name}.yaml", 3, 1) for name in ("one", "other", "again"))
    found = tuple(shared_names([("a", one), ("b", other), ("a", again)]))
    assert [(item.code, str(item.where)) for item in found] == [("OUT-870", "again.yaml:3:1")]
    told = dict(found[0].arguments)
    assert (told["first"], told["second"]) == ("one.yaml", "again.yaml")
