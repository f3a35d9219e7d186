"""Exemptions: what is marked as exempting from liability must have something conspicuous (民法典 496)."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding, finding
from contractgen.model.clause import Clause, Provision


def exemption_findings(clause: Clause) -> Iterator[Finding]:
    """Report a clause, and every provision, that is marked `exempting` and has nothing with `emphasis: notice`."""
    if clause.exempting and not any(_has_notice(provision) for provision in clause.provisions):
        yield finding("LIB-265", clause.where, clause=clause.key)
    for provision in clause.provisions:
        yield from _of_provision(provision)


def _of_provision(provision: Provision) -> Iterator[Finding]:
    """Report the provisions in it that are not conspicuous; what stands in a conspicuous one is."""
    if provision.emphasis:
        return
    if provision.exempting and not _has_notice(provision):
        yield finding("LIB-266", provision.where, provision=provision.path)
    for item in provision.items:
        yield from _of_provision(item)


def _has_notice(provision: Provision) -> bool:
    return provision.emphasis or any(_has_notice(item) for item in provision.items)
