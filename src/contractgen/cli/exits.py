"""The exit codes of all commands."""

from __future__ import annotations

from enum import IntEnum


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
