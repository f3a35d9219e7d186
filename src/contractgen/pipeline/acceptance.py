"""What is found and accepted: by a line in the contract, or by the house style, each with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from contractgen.findings import Finding, Findings, finding
from contractgen.findings.allowances import Allowance
from contractgen.findings.suppressed import Ground, Suppressed
from contractgen.model.house import House
from contractgen.source.housestyles import is_checked


def accept(
    findings: Iterable[Finding], allowances: Sequence[Allowance], house: House
) -> tuple[Findings, tuple[Suppressed, ...]]:
    """Part what was found in a file into what is to be told and what is accepted.

    An allowance without a reason accepts nothing and is told; so is one of an unknown code, and one that there is
    nothing for. The house style may accept whole families, and is not told that a file has none of it.
    """
    told: list[Finding] = []
    accepted: list[Suppressed] = []
    reasons = {item.code: item.reason for item in reversed(allowances) if item.reason and _is_code(item.code)}
    by_house = dict(house.allowed)
    for item in findings:
        family = item.code.partition("-")[0]
        if item.code in reasons:
            accepted.append(Suppressed(item, Ground.FILE, reasons[item.code]))
        elif item.code in by_house or family in by_house:
            reason = by_house.get(item.code) or by_house[family]
            accepted.append(Suppressed(item, Ground.PROFILE, reason))
        else:
            told.append(item)
    used = {item.finding.code for item in accepted if item.ground is Ground.FILE}
    told += [wrong for item in allowances for wrong in _amiss(item, used)]
    return tuple(told), tuple(accepted)


def _amiss(allowance: Allowance, used: set[str]) -> Findings:
    """Return what is wrong with an allowance."""
    if not _is_code(allowance.code):
        return (finding("LOAD-189", allowance.where, allowed=allowance.code),)
    if not allowance.reason:
        return (finding("LOAD-187", allowance.where, allowed=allowance.code),)
    if allowance.code not in used:
        return (finding("LOAD-188", allowance.where, allowed=allowance.code),)
    return ()


def _is_code(code: str) -> bool:
    return "-" in code and is_checked(code)
