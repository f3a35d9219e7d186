"""Approval: writes who released a clause version, when, and with which content, into its file; and who withdrew it."""

from __future__ import annotations

from pathlib import Path

from contractgen.findings import Finding, Location, errors_in, finding
from contractgen.lang.dates import parse_date
from contractgen.lang.typography import gate
from contractgen.source.clauses import load_clause
from contractgen.source.files import read_file, replace_file, shown
from contractgen.source.library import load_library
from contractgen.source.quoting import quoted


def approve(path: Path, by: str, on: str) -> tuple[Finding, ...]:
    """Approve the clause version of a file (`clauses/<id>/<version>.yaml`); return why not, where it is not.

    The `approval:` block is added at the end; every other byte stays. The file is replaced as a whole. Refused are
    a clause with errors, also such that only its library shows, and one that is approved already, with whatever
    content. `on` is a day as YYYY-MM-DD.
    """
    data, found = read_file(path)
    if data is None:
        return found
    file = shown(path)
    refusals = (*_argument_defects(by, on, file), *_errors_of(path, data, file))
    if refusals:
        return refusals
    approved = approved_text(data, file, by, on)
    return replace_file(path, approved)


def approved_text(data: bytes, file: str, by: str, on: str) -> bytes:
    """Return the bytes of a sound clause file with its approval.

    Raises ValueError where the clause is not sound, or approved already.
    """
    clause, _ = load_clause(data, file)
    if clause is None or clause.approval:
        message = "only a clause without errors and approval can be approved"
        raise ValueError(message)
    values = {"by": quoted(by), "on": quoted(on), "fingerprint": quoted(clause.fingerprint)}
    result = _appended(data.decode("utf-8"), values).encode("utf-8")
    checked, found = load_clause(result, file)
    if checked is None or checked.approval is None or checked.fingerprint != clause.fingerprint:
        message = f"approving would have damaged the file: {found}"
        raise ValueError(message)
    return result


def withdraw(path: Path, by: str, on: str, reason: str = "") -> tuple[Finding, ...]:
    """Withdraw the approved clause version of a file; return why not, where it is not.

    A line is added to the `approval:` block; every other byte stays. Refused are a file with errors, and a version
    that is not approved (it is a draft: remove it) or is withdrawn already.
    """
    data, found = read_file(path)
    if data is None:
        return found
    file = shown(path)
    clause, own = load_clause(data, file)
    bad_reason = (finding("LIB-240", Location(file, 1, 1)),) if reason and gate(reason) else ()
    if refusals := (*_argument_defects(by, on, file), *bad_reason, *errors_in(own)):
        return refusals
    if clause is None or clause.approval is None:
        return (finding("LIB-282", Location(file, 1, 1)),)
    if done := clause.withdrawal:
        return (finding("LIB-283", done.where, clause=clause.key, by=done.by, on=done.on),)
    given = f"by: {quoted(by)}, on: {quoted(on)}" + (f", reason: {quoted(reason)}" if reason else "")
    withdrawn = _with_line(data, clause.approval.where, f"withdrawn: {{{given}}}")
    checked, _ = load_clause(withdrawn, file)
    if checked is None or checked.approval is None or not checked.withdrawal:
        return (finding("LIB-284", clause.approval.where),)
    return replace_file(path, withdrawn)


def _with_line(data: bytes, below: Location, line: str) -> bytes:
    """Add a line to a block below one of its lines, with the same indentation and line end."""
    lines = data.decode("utf-8").splitlines(keepends=True)
    above = lines[below.line - 1]
    body = above.rstrip("\r\n")
    end = above[len(body) :] or "\n"
    lines[below.line - 1] = body + end
    lines.insert(below.line, body[: len(body) - len(body.lstrip())] + line + end)
    return "".join(lines).encode("utf-8")


def _argument_defects(by: str, on: str, file: str) -> tuple[Finding, ...]:
    found: list[Finding] = []
    if not by.strip() or by != by.strip() or gate(by):
        found.append(finding("LIB-240", Location(file, 1, 1)))
    if parse_date(on) is None:
        found.append(finding("LIB-241", Location(file, 1, 1)))
    return tuple(found)


def _errors_of(path: Path, data: bytes, file: str) -> tuple[Finding, ...]:
    """Return the errors of a clause file: its own, and those that its library shows.

    What only a template misses (TPL) is the template's. An approval is never written over: it is a record.
    """
    clause, own = load_clause(data, file)
    if errors_in(own):
        return own
    if clause and clause.approval:
        approval = clause.approval
        return (finding("LIB-251", approval.where, clause=clause.key, by=approval.by, on=approval.on),)
    _, found = load_library(path.parent.parent.parent)
    return tuple(item for item in errors_in(found) if item.where.file == file and not item.code.startswith("TPL"))


def _appended(text: str, values: dict[str, str]) -> str:
    """Add the block at the end, with the line ends that the file has."""
    end = "\r\n" if "\r\n" in text else "\n"
    closed = text if text.endswith("\n") else text + end
    lines = ["approval:", *(f"  {key}: {value}" for key, value in values.items())]
    return closed + end + "".join(line + end for line in lines)
