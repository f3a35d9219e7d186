"""The worked examples of docs/: the files they show make a library, and the agreement reads as they say.

A block of YAML whose first line is a path (`# clauses/payment/1.0.0.yaml`) is a file; the next block of text is what is
printed of the files between it and the last heading, or the last such block. An example without a template, or without
a deal, gets a plain one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from contractgen.findings import errors_in
from contractgen.pipeline.agreement import assemble
from contractgen.prove.expected import expected_outline
from contractgen.publish.renditions import plain_text
from contractgen.source.deals import load_deal
from contractgen.source.library import load_library

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("clause-files.md", "deal-files.md", "numbering.md", "template-files.md")
_BLOCK = re.compile(r"```(yaml|csv|text)\n(.*?)```", re.DOTALL)
_PATH = re.compile(r"# ([\w./-]+\.(?:yaml|csv))\n")
_TEMPLATE = """\
id: sample
version: "1.0.0"
language: zh-CN
title: 样例合同
parties: [{role: party_a, label: 甲方}, {role: party_b, label: 乙方}]
fonts: [{family: 宋体, source: "package:serif"}]
instruments:
  - {id: main, kind: agreement, name: 样例合同, self: 本合同, title: 样例合同, scheme: cn-contract-b, clauses: []}
"""
_DEAL = """\
id: sample
number: "1"
template: sample ^1
parties: {party_a: {name: 示例市云杉区数字治理中心}, party_b: {name: 远岫通信有限公司}}
"""


@dataclass(frozen=True, slots=True)
class Worked:
    """A worked example: where it stands, the files it shows by their paths, and what is printed of them."""

    place: str
    files: Mapping[str, str]
    printed: str


def examples() -> Iterator[Worked]:
    for page in PAGES:
        for section in re.split(r"^##+ ", (DOCS / page).read_text("utf-8"), flags=re.MULTILINE):
            heading = section.partition("\n")[0]
            files: dict[str, str] = {}
            for kind, text in _BLOCK.findall(section):
                path = _PATH.match(text)
                if path:
                    files[path[1]] = text.partition("\n")[2]
                elif kind == "text" and files:
                    yield Worked(f"{page}: {heading}", files, text)
                    files = {}


@pytest.mark.parametrize("example", list(examples()), ids=lambda example: example.place)
def test_an_example_prints_what_the_page_shows(example: Worked, tmp_path: Path) -> None:
    clauses = [path.split("/")[1] for path in example.files if path.startswith("clauses/")]
    lines = ", ".join(f"{name} ^1" for name in clauses)
    plain = {"templates/sample/template.yaml": _TEMPLATE.replace("[]}", f"[{lines}]}}"), "deal.yaml": _DEAL}
    for name, text in (plain | dict(example.files)).items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    library, found = load_library(tmp_path)
    assert library is not None, found
    assert not errors_in(found)
    deal, found = load_deal(tmp_path / "deal.yaml")
    assert deal is not None, found
    (document,), found = assemble(library, deal)
    assert document is not None, found
    assert not errors_in(found)
    assert example.printed in plain_text(expected_outline(document))


def test_the_pages_have_worked_examples() -> None:
    shown = [example.place.partition(":")[0] for example in examples()]
    assert set(shown) == set(PAGES)
