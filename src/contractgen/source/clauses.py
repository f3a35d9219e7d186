"""Clauses: from the bytes of a clause file to the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from contractgen.findings import Finding, Location, errors_in, finding
from contractgen.lang.dates import parse_date
from contractgen.model.clause import Approval, Clause, Withdrawal
from contractgen.model.version import Version
from contractgen.source.access import flag_at, map_at, place_of, text_at
from contractgen.source.declarations import declaration_defects
from contractgen.source.exemptions import exemption_findings
from contractgen.source.fingerprint import fingerprint
from contractgen.source.nodes import MapNode
from contractgen.source.parameters import read_derivations, read_parameters
from contractgen.source.provisions import read_heading, read_provisions, refuses_special
from contractgen.source.tables import read_tables
from contractgen.source.validation import validate
from contractgen.source.yamltree import parse_tree

_SHOWN_DIGITS = len("sha256:") + 12


@dataclass(frozen=True, slots=True)
class ClauseFile:
    """A clause file as read: what could be understood of it, and everything that is wrong with it.

    `clause` is there as soon as the file is YAML, so that other files can be checked against what it declares;
    it is fit for use only when `is_sound`.
    """

    clause: Clause | None
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether there is a clause without errors."""
        return self.clause is not None and not errors_in(self.findings)


def load_clause(data: bytes, file: str) -> tuple[Clause | None, tuple[Finding, ...]]:
    """Return the clause of a file, or None and what is wrong; names of other files are not looked at."""
    read = read_clause_file(data, file)
    return (read.clause if read.is_sound else None), read.findings


def read_clause_file(data: bytes, file: str) -> ClauseFile:
    """Return what a clause file says, and everything that is wrong with it by itself."""
    tree, found = parse_tree(data, file)
    if tree is None:
        return ClauseFile(None, found)
    shape = validate(tree, "clause")
    clause, text_findings = _clause(tree)
    findings = (*found, *shape, *text_findings)
    if not errors_in((*found, *shape)):
        # A wrong shape makes declarations look as if they were not there; they are judged when it is right.
        headless = clause.numbered and "heading" not in tree.values
        missing = (finding("LIB-216", tree.where),) if headless else ()
        findings = (*findings, *missing, *declaration_defects(clause), *exemption_findings(clause))
        findings = (*findings, *_date_defects(tree, clause))
        findings = (*findings, *_approval_defects(clause, errors_in(findings)))
    return ClauseFile(clause, findings)


def _clause(tree: MapNode) -> tuple[Clause, tuple[Finding, ...]]:
    language = text_at(tree, "language")
    heading, in_heading = read_heading(tree)
    parameters, in_parameters = read_parameters(tree)
    derivations, in_derivations = read_derivations(tree)
    tables, in_tables = read_tables(tree)
    provisions, in_provisions = read_provisions(tree, language)
    clause = Clause(
        id=text_at(tree, "id"),
        version=Version.parse(text_at(tree, "version")) or Version(0, 0, 0),
        language=language,
        where=tree.where,
        fingerprint="",
        heading=heading,
        provisions=provisions,
        numbered=flag_at(tree, "numbered", default=True),
        exempting=flag_at(tree, "exempting", default=False),
        parameters=parameters,
        derivations=derivations,
        tables=tables,
        approval=_approval(tree),
        refuses_special=refuses_special(tree),
        changes=text_at(tree, "changes"),
        effective=parse_date(text_at(tree, "effective")),
        expires=parse_date(text_at(tree, "expires")),
    )
    found = (*in_heading, *in_parameters, *in_derivations, *in_tables, *in_provisions)
    return replace(clause, fingerprint=fingerprint(clause)), found


def _approval(tree: MapNode) -> Approval | None:
    node = map_at(tree, "approval")
    if node is None:
        return None
    where: Location = place_of(node, "fingerprint")
    return Approval(text_at(node, "by"), text_at(node, "on"), text_at(node, "fingerprint"), where, _withdrawal(node))


def _withdrawal(approval: MapNode) -> Withdrawal | None:
    node = map_at(approval, "withdrawn")
    if node is None:
        return None
    return Withdrawal(text_at(node, "by"), text_at(node, "on"), text_at(node, "reason"), node.where)


def _date_defects(tree: MapNode, clause: Clause) -> Iterator[Finding]:
    """Report a day that no calendar has, and a version that expires before it takes effect."""
    for key in ("effective", "expires"):
        if key in tree.values and parse_date(text_at(tree, key)) is None:
            yield finding("LIB-273", place_of(tree, key), field=key, day=text_at(tree, key))
    if clause.effective and clause.expires and clause.expires < clause.effective:
        yield finding("LIB-274", place_of(tree, "expires"), effective=clause.effective, expires=clause.expires)


def _approval_defects(clause: Clause, errors: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Report an approved clause whose legal content is not the one that was approved."""
    approval = clause.approval
    if approval is None or errors or approval.fingerprint == clause.fingerprint:
        return ()
    approved, actual = approval.fingerprint[:_SHOWN_DIGITS], clause.fingerprint[:_SHOWN_DIGITS]
    return (finding("LIB-242", approval.where, clause=clause.key, approved=approved, actual=actual),)
