"""Sizes of large tests: smaller on every push, in full by `make soak`."""

from __future__ import annotations

import os


def size(push: int, full: int) -> int:
    """Return how many cases to run: `full` when CONTRACTGEN_SOAK is set, `push` otherwise."""
    return full if os.environ.get("CONTRACTGEN_SOAK") else push
