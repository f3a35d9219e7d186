"""Nothing is published that was not read back and found equal: sound twins pass, every sabotage is refused."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache

import pytest
import soak
from prove_cases import Built, chinese, chinese_twin, draw, english
from sabotage import DOCX_DAMAGES, PDF_DAMAGES, Sabotage, Victim, sabotages

from contractgen.findings import errors_in, hint_of, message_of
from contractgen.prove.fingerprints import salt_of
from contractgen.prove.prove import prove, side_by_side


@cache
def victim(language: str) -> tuple[Built, Victim]:
    if language == "zh":
        built, other = chinese(), chinese_twin()
        party, amount = "示例市云杉区数字治理中心", "298.80"
    else:
        built, other = english(), chinese()
        party, amount = "Example Trading Limited", "1005.50"
    return built, Victim(built.docx, built.pdf, draw, (other.docx, other.pdf), party, amount)


@cache
def damaged(language: str) -> tuple[Sabotage, ...]:
    """Damage the Chinese agreement in every way, the English one in every third on every push."""
    return tuple(sabotages(victim(language)[1], 1 if language == "zh" else soak.size(3, 1)))


@pytest.mark.parametrize("built", [chinese, chinese_twin, english])
def test_a_sound_agreement_is_proved_without_a_finding(built: Callable[[], Built]) -> None:
    own = built()
    proof, found = prove(own.document, own.docx, own.pdf, record=own.record)
    assert found == ()
    assert proof is not None
    assert side_by_side(own.document, own.docx, own.pdf) == ()


def test_a_proof_says_how_much_was_compared() -> None:
    counts = chinese().proof.counts()
    assert counts == {
        "pages": 3,
        "paragraphs": 35,
        "labels": 24,
        "references": 2,
        "values": 18,
        "emphases": 1,
        "tables": 2,
        "cells": 27,
        "characters": counts["characters"],
    }
    assert len(chinese().proof.fingerprints) == counts["paragraphs"] + counts["tables"]


def test_there_are_more_than_twenty_kinds_of_damage() -> None:
    assert len(DOCX_DAMAGES) + len(PDF_DAMAGES) >= 40


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_sabotage_is_refused_before_publication_and_told_for_what_it_is(language: str) -> None:
    built, _ = victim(language)
    for sabotage in damaged(language):
        proof, found = prove(built.document, sabotage.docx, sabotage.pdf, record=built.record)
        errors = errors_in(found)
        assert proof is None, sabotage.name
        assert errors, sabotage.name
        assert not sabotage.codes or sabotage.codes & {item.code for item in errors}, (sabotage.name, errors)


def test_every_sabotage_has_sentences_in_both_languages_and_tells_no_private_value() -> None:
    built, _ = victim("zh")
    names = ("party_a.name", "party_b.name", "party_a.bank", "tariff[0].amount", "tariff.amount|words", "remarks")
    values = [built.document.values[name] for name in names]
    for sabotage in damaged("zh"):
        _, found = prove(built.document, sabotage.docx, sabotage.pdf, record=built.record)
        for item in found:
            said = "".join(
                [str(item), *(tell(item, language) for tell in (message_of, hint_of) for language in ("zh", "en"))]
            )
            assert not any(value in said for value in values), (sabotage.name, item)


def test_who_asks_for_the_texts_gets_them_side_by_side() -> None:
    built, _ = victim("zh")
    sabotage = next(item for item in damaged("zh") if item.name == "party renamed in the DOCX")
    (difference,) = side_by_side(built.document, sabotage.docx, sabotage.pdf)
    assert "示例市云杉区数字治理中心" in difference.expected
    assert "示例市云杉区数字治理中心" not in difference.actual


def test_findings_name_the_file_they_are_about() -> None:
    built, _ = victim("zh")
    for name, file in (("amount changed in the DOCX", "a.docx"), ("amount changed in the PDF", "a.pdf")):
        sabotage = next(item for item in damaged("zh") if item.name == name)
        _, found = prove(built.document, sabotage.docx, sabotage.pdf, docx_file="a.docx", pdf_file="a.pdf")
        assert {item.where.file for item in found} == {file}


def test_a_docx_that_cannot_be_read_is_named_too() -> None:
    own = chinese()
    proof, found = prove(own.document, own.docx[:200], own.pdf, docx_file="a.docx")
    assert proof is None
    assert all(item.where.file.startswith("a.docx") for item in found)


def test_both_files_must_carry_the_record_that_was_asked_for() -> None:
    own = chinese()
    proof, found = prove(own.document, own.docx, own.pdf, record=own.record + b" ")
    assert proof is None
    assert {item.code for item in found} == {"OUT-826"}


def test_a_value_that_changed_after_writing_is_missed_in_both_files() -> None:
    own = chinese()
    values = {**own.document.values, "party_b.name": "样例通信有限公司"}
    _, found = prove(replace(own.document, values=values), own.docx, own.pdf)
    missing = [item for item in found if item.code == "OUT-828"]
    assert [(item.field, dict(item.arguments)["format"]) for item in missing] == [
        ("party_b.name", "DOCX"),
        ("party_b.name", "PDF"),
    ]


def test_fingerprints_change_with_every_line_and_with_the_salt() -> None:
    own = english()
    proof = own.proof
    assert len(set(proof.fingerprints)) == len(proof.fingerprints)
    assert not set(proof.fingerprints) & set(chinese().proof.fingerprints)
    assert salt_of("甲") != salt_of("乙")


def test_every_mutated_character_of_the_docx_is_refused() -> None:
    """Characters of the body are changed, doubled or taken away at random places."""
    own, rng = chinese(), random.Random(4)
    with zipfile.ZipFile(io.BytesIO(own.docx)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    body = parts["word/document.xml"].decode()
    places = [place for match in re.finditer(r"<w:t(?: [^>]*)?>([^<]*)<", body) for place in range(*match.span(1))]
    for place in rng.sample(places, soak.size(30, 1_000)):
        new = rng.choice(["", "囗", body[place] * 2, "0" if body[place] != "0" else "1"])
        changed = body[:place] + new + body[place + 1 :]
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as package:
            for name, data in parts.items():
                package.writestr(name, changed.encode() if name == "word/document.xml" else data)
        proof, found = prove(own.document, stream.getvalue(), own.pdf, record=own.record)
        assert proof is None, (place, body[place - 20 : place + 20], new)
        assert errors_in(found)


def test_proofs_may_be_made_in_several_threads() -> None:
    own = english()
    with ThreadPoolExecutor(4) as pool:
        proofs = list(pool.map(lambda _: prove(own.document, own.docx, own.pdf)[0], range(8)))
    assert proofs == [own.proof] * 8
