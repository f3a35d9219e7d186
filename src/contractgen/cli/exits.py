"""The exit codes of all commands."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Final

from contractgen.findings import Finding, errors_in

# The codes of what was read back and differs; the other OUT codes are about folders, manifests and names.
_READ_BACK: Final = ("OUT-801", "OUT-849")


class Exit(IntEnum):
    """What an exit code says to a CI job."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    PARTIAL = 3
    NOT_PROVED = 4
    ENVIRONMENT = 5
    INTERRUPTED = 130
    TERMINATED = 143


def exit_for(found: Iterable[Finding], *, published: bool) -> Exit:
    """Return the code that says what became of what was to be published, the gravest first."""
    codes = {item.code for item in errors_in(found)}
    if any(_READ_BACK[0] <= code <= _READ_BACK[1] for code in codes):
        return Exit.NOT_PROVED
    if any(code.startswith("ENV-") for code in codes):
        return Exit.ENVIRONMENT
    if codes:
        return Exit.PARTIAL if published else Exit.FINDINGS
    return Exit.DONE
