"""A revision as data, for programs (`schemas/revision.schema.json`)."""

from __future__ import annotations

from typing import Any

from contractgen.cli.revisionwords import change_named, verdict_of
from contractgen.findings import Location
from contractgen.model.clause import Clause
from contractgen.model.revision import Change, Revision
from contractgen.revise.account import account_of, area_of
from contractgen.revise.compare import next_version, step_between
from contractgen.revise.words import compare_words


def as_data(revision: Revision, language: str) -> dict[str, Any]:
    """Return a revision as `schemas/revision.schema.json` describes it."""
    old, new = revision.old, revision.new
    data: dict[str, Any] = {
        "clause": revision.clause,
        "old": _version(old),
        "new": _version(new),
        "step": str(revision.step),
        "verdict": verdict_of(revision, language),
        "changes": [_change(change, language) for change in revision.changes],
        "followers": [
            {"list": run.inside, "old": list(run.before), "new": list(run.after)}
            for run in account_of(revision).followers
        ],
    }
    if old and new:
        taken = step_between(old.version, new.version)
        data |= {
            "taken": str(taken),
            "fits": taken >= revision.step,
            "next": str(next_version(old.version, revision.step)),
        }
    return data


def _version(clause: Clause | None) -> dict[str, Any] | None:
    if clause is None:
        return None
    return {"version": str(clause.version), "file": clause.where.file, "fingerprint": clause.fingerprint}


def _change(change: Change, language: str) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "name": change_named(change, language),
        "step": str(change.step),
        "about": area_of(change).value,
        "subject": change.subject,
        "part": change.part,
        "before": _place(change.before),
        "after": _place(change.after),
        "old": change.old,
        "new": change.new,
        "pieces": [{"side": piece.side, "text": piece.text} for piece in compare_words(change.old, change.new)],
    }


def _place(where: Location | None) -> dict[str, Any] | None:
    return {"file": where.file, "line": where.line, "column": where.column} if where else None
