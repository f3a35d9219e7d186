"""Small agreements for tests, written as the files they come from, and what their assembly reads like."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from textwrap import dedent, indent

from contractgen.assemble.link import link
from contractgen.assemble.number import Numbering, number
from contractgen.assemble.populate import populate
from contractgen.assemble.resolve import resolve
from contractgen.assemble.select import select
from contractgen.findings import Finding, errors_in, hint_of, message_of
from contractgen.model.assembly import Assembly, Block, Document, Hole, Inline, Paragraph, Table
from contractgen.model.clause import Clause
from contractgen.model.deal import Deal
from contractgen.model.library import Library, Lock
from contractgen.model.selection import Selection
from contractgen.model.template import Template
from contractgen.source.clauses import load_clause
from contractgen.source.deals import load_deal_text
from contractgen.source.templates import load_template

AS_OF = date(2027, 3, 1)

TEMPLATE = """
id: sample
version: "1.0.0"
language: {language}
title: {title}
parties: [{{role: party_a, label: 甲方}}, {{role: party_b, label: 乙方}}]
fonts: [{{family: 宋体, source: "package:serif"}}]
annexes: {annexes}
instruments:
"""

DEAL = """
id: sample
number: WLK-2027-0001
template: sample ^1
parties:
  party_a: {name: 示例市云杉区数字治理中心}
  party_b: {name: 示例通信有限公司, bank: 示例银行云杉支行}
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of assembling: everything up to the first stage with an error, and all findings."""

    selection: Selection | None
    numbering: Numbering | None
    assembly: Assembly | None
    document: Document | None
    findings: tuple[Finding, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the findings, in their order."""
        return tuple(item.code for item in self.findings)

    @property
    def text(self) -> str:
        """The agreement as read: a line a paragraph, its label first; a table row's cells between bars."""
        assert self.document is not None, told(self.findings)
        return "\n".join(line for block in self.document.assembly.blocks() for line in _lines(block, self.document))

    def found(self, code: str) -> Finding:
        """Return the one finding of a code."""
        (item,) = [item for item in self.findings if item.code == code]
        return item


def told(findings: tuple[Finding, ...]) -> str:
    """Return findings as people read them, in both languages."""
    return "\n".join(
        f"{item.where}: {item.code} {message_of(item, language)} {hint_of(item, language)}"
        for item in findings
        for language in ("en", "zh")
    )


def clause(text: str) -> Clause:
    """Read a clause; id, version and language are filled in where the text does not give them."""
    body = dedent(text).strip("\n") + "\n"
    identifier = _value(body, "id") or "sample"
    version = (_value(body, "version") or "1.0.0").strip('"')
    for key, value in (("language", "zh-CN"), ("version", '"1.0.0"'), ("id", identifier)):
        if not _value(body, key):
            body = f"{key}: {value}\n{body}"
    loaded, findings = load_clause(body.encode(), f"clauses/{identifier}/{version}.yaml")
    assert loaded, told(findings)
    return loaded


def template(
    instruments: str, *, language: str = "zh-CN", title: str = "示例合同", annexes: str = "cn-annex", more: str = ""
) -> Template:
    """Read a template with these instruments."""
    head = TEMPLATE.format(language=language, title=title, annexes=annexes)
    text = head + indent(dedent(instruments).strip("\n"), "  ") + "\n" + dedent(more)
    loaded, findings = load_template(text.strip().encode(), "templates/sample/template.yaml", "templates/sample")
    assert loaded, told(findings)
    return loaded


def instrument(
    identifier: str,
    *lines: str,
    kind: str = "agreement",
    name: str = "",
    scheme: str = "cn-contract-b",
    own: str = "本合同",
    more: str = "",
) -> str:
    """Write an instrument of a template; its title is its id."""
    named = f"id: {identifier}, kind: {kind}, name: {name or identifier}, self: {own}, title: {identifier}"
    return f"- {{{named}, scheme: {scheme}{more}, clauses: [{', '.join(lines)}]}}\n"


def main_template(*lines: str, scheme: str = "cn-contract-b", language: str = "zh-CN") -> Template:
    """Read a template with one instrument of these clause lines."""
    own = {"zh-CN": "本合同", "en": "this Agreement"}[language]
    annexes = {"zh-CN": "cn-annex", "en": "en-schedule"}[language]
    return template(instrument("main", *lines, scheme=scheme, own=own), language=language, annexes=annexes)


def deal(text: str = "") -> Deal:
    """Read a deal with two parties and what else the text gives."""
    return deal_of(DEAL.strip() + "\n" + dedent(text))


def deal_of(text: str) -> Deal:
    """Read a deal."""
    loaded, findings = load_deal_text(text.encode(), "examples/sample.yaml")
    assert loaded, told(findings)
    return loaded


def library(sample: Template, *clauses: Clause, lock: Lock | None = None) -> Library:
    """Put clauses and a template on a shelf, versions ascending."""
    by_id: dict[str, tuple[Clause, ...]] = {}
    for item in sorted(clauses, key=lambda item: (item.id, item.version)):
        by_id[item.id] = (*by_id.get(item.id, ()), item)
    return Library("library", by_id, {sample.id: sample}, {sample.id: lock} if lock else {})


def assemble(sample: Template, clauses: tuple[Clause, ...], given: Deal | None = None) -> Outcome:
    """Assemble an agreement, as far as it goes without errors; that there is no lock is not mentioned."""
    shelf = library(sample, *clauses)
    resolved, found = resolve(sample, shelf, locked=False)
    findings = tuple(item for item in found if item.code != "ASM-531")
    if errors_in(findings):
        return Outcome(None, None, None, None, findings)
    return assemble_resolved(sample, resolved, given or deal(), findings, shelf)


def assemble_resolved(
    sample: Template,
    clauses: Mapping[str, Clause],
    given: Deal,
    findings: tuple[Finding, ...] = (),
    shelf: Library | None = None,
) -> Outcome:
    """Assemble an agreement from resolved clauses."""
    selection, found = select(sample, clauses, given, AS_OF, shelf)
    findings += found
    if selection is None:
        return Outcome(None, None, None, None, findings)
    numbering, found = number(selection)
    findings += found
    if errors_in(found):
        return Outcome(selection, numbering, None, None, findings)
    assembly, found = link(selection, numbering)
    findings += found
    if assembly is None:
        return Outcome(selection, numbering, None, None, findings)
    document, found = populate(selection, assembly)
    return Outcome(selection, numbering, assembly, document, findings + found)


def words_of(content: tuple[Inline, ...], document: Document) -> str:
    """Return content as printed."""
    return "".join(document.values[part.key] if isinstance(part, Hole) else part.text for part in content)


def _value(text: str, key: str) -> str:
    match = re.search(rf"^{key}: (.*)$", text, re.MULTILINE)
    return match[1] if match else ""


def _lines(block: Block, document: Document) -> list[str]:
    if isinstance(block, Paragraph):
        label = f"{block.label.text}|" if block.label else ""
        return [label + words_of(block.content, document)]
    if isinstance(block, Table):
        rows = (block.header, *block.rows, *block.totals)
        return [f"[{' | '.join(words_of(cell.content, document) for cell in row)}]" for row in rows]
    return [f"<{' / '.join(words_of(line, document) for line in each.lines)}>" for each in block.signatories]
