"""Agreements around price tables: a library of one clause whose tables a test declares, and deals for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from source_cases import write_library

from contractgen.findings import Finding, errors_in
from contractgen.model.assembly import Document
from contractgen.pipeline.agreement import Manner, assemble
from contractgen.prove.expected import expected_outline
from contractgen.publish.renditions import plain_text
from contractgen.source.deals import load_deal_text
from contractgen.source.library import load_library

ROOT = Path(__file__).parents[2]
_EXAMPLE = re.compile(r"```yaml\n(.*?)```\n\n```yaml\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)
_HEAD = 'id: prices\nversion: "1.0.0"\nlanguage: zh-CN\nnumbered: false\n'
_TEMPLATE = """\
id: service
version: "1.0.0"
language: zh-CN
title: 服务合同
parties:
  - {role: party_a, label: 甲方}
  - {role: party_b, label: 乙方}
fonts:
  - {family: 宋体, source: "package:serif"}
annexes: cn-annex
instruments:
  - id: main
    kind: agreement
    name: 服务合同
    self: 本合同
    title: 服务合同
    scheme: cn-contract-b
    clauses: [prices ^1]
"""
_DEAL = """\
id: prices
number: "1"
template: service ^1
parties: {party_a: {name: 甲公司}, party_b: {name: 乙公司}}
"""


@dataclass(frozen=True, slots=True)
class Example:
    """An example of the docs: its heading, a clause's declarations, a deal's prices, what is printed of them."""

    heading: str
    clause: str
    deal: str
    printed: str


def examples() -> Iterator[Example]:
    """Yield the examples of docs/prices.md."""
    page = (ROOT / "docs" / "prices.md").read_text("utf-8")
    for match in _EXAMPLE.finditer(page):
        heading = page[: match.start()].rpartition("\n## ")[2].partition("\n")[0]
        yield Example(heading, *match.groups())


def built(folder: Path, clause: str, deal: str, *, draft: bool = False) -> tuple[Document | None, tuple[Finding, ...]]:
    """Assemble the agreement of a clause's declarations; without `provisions:` every table is drawn."""
    if "\nprovisions:" not in clause:
        tables = re.findall(r"^  (\w+):$", clause[clause.index("tables:\n") :], re.MULTILINE)
        clause += "provisions:\n" + "".join(f"  - table: {name}\n" for name in tables)
    library, found = load_library(write_library(folder, (_HEAD + clause,), _TEMPLATE))
    if library is None or errors_in(found):
        return None, found
    given, found = load_deal_text((_DEAL + deal).encode(), "deal.yaml")
    if given is None:
        return None, found
    (document,), found = assemble(library, given, Manner(draft=draft))
    return document, found


def printed(document: Document) -> str:
    """Return what an agreement prints below its title."""
    return plain_text(expected_outline(document)).partition("\n")[2]
