"""Live references: which words are fields, where each leads, and in which schemes there are any."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
import soak
from agreements import random_document
from scheme_cases import scheme

from contractgen.model.assembly import Document, Paragraph, Reference, inlines_of
from contractgen.model.scheme import around_number, static_level
from contractgen.source.schemes import shipped_schemes

NUMBERING = Path(__file__).parents[2] / "docs" / "numbering.md"


def references(document: Document) -> list[Reference]:
    inlines = (item for block in document.assembly.blocks() for item in inlines_of(block))
    return [item for item in inlines if isinstance(item, Reference)]


def test_the_docs_tell_which_shipped_schemes_can_have_fields() -> None:
    text = NUMBERING.read_text("utf-8")
    told = {kind: set(re.findall("`([^`]+)`", names)) for names, kind in re.findall(r"\| (`.*`) \| (\w+) \|", text)}
    live = {name for name, shipped in shipped_schemes().items() if static_level(shipped) is None}
    assert told["fields"] == live
    assert told["links"] == set(shipped_schemes()) - live


@pytest.mark.parametrize(
    ("levels", "static"),
    [
        (("第{一}条|第{一}条|条", "（{一}）|第（{一}）项|项", "{1}.|第{1}目|目"), None),
        (("第{一}条|第{一}条|条", "{1}.{1}|第{1}.{1}款|款|absolute"), None),
        (("{1}..|第{1}条|条",), None),
        (("{一}、|第{一}条|条",), 0),
        (("第{一}条|第{一}条|条", "{1}、|第{1}目|目"), 1),
        (("第{一}条|第{一}条|条", "({一})|第（{一}）项|项"), 1),
        (("第{一}条|第{1}条|条",), 0),
        (("第{一}条|第{一}条|条", "{1}|第{1}.{1}款|款"), 1),
        (("第{一}条|第{一}条|条", "{1}.{1}|第{1}款|款"), 1),
    ],
)
def test_a_scheme_has_fields_if_every_reference_holds_its_label(levels: tuple[str, ...], static: int | None) -> None:
    assert static_level(scheme("cn-own", "", *levels)) == static


def test_the_words_around_a_number_are_those_of_the_reference() -> None:
    own = scheme("cn-own", "", "第{一}条|第{一}条|条", "（{一}）|第（{一}）项|项", "{1}.|第{1}目|目")
    assert [around_number(level) for level in own.levels] == [("", ""), ("第", "项"), ("第", "目")]


def test_every_field_shows_the_label_of_what_it_leads_to_and_its_words_are_those_of_a_static_one() -> None:
    fields = 0
    for seed in range(soak.size(150, 5_000)):
        document = random_document(random.Random(seed))
        blocks = document.assembly.blocks()
        labels = {item.anchor: item.label.text for item in blocks if isinstance(item, Paragraph) and item.label}
        for reference in references(document):
            stretches = reference.stretches
            assert not stretches or "".join(part.text for part in stretches) == reference.text
            assert all(part.text == labels[part.target].rstrip(".") for part in stretches if part.number)
            assert not stretches or any(part.number for part in stretches)
            assert not stretches or reference.target in reference.targets
            fields += sum(part.number for part in stretches)
    assert fields > soak.size(150, 5_000)
