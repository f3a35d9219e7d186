"""contractgen: contracts as code, from versioned clauses to proved DOCX and PDF.

The whole API is `build`, `check`, `lint`, `verify` and `load_library`; all return values and findings, and print
nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contractgen.pipeline.build import build
    from contractgen.pipeline.check import check
    from contractgen.pipeline.lintfiles import lint
    from contractgen.pipeline.verify import verify
    from contractgen.source.library import load_library

__all__ = ["build", "check", "lint", "load_library", "verify"]

_HOMES = {
    "build": "contractgen.pipeline.build",
    "check": "contractgen.pipeline.check",
    "lint": "contractgen.pipeline.lintfiles",
    "load_library": "contractgen.source.library",
    "verify": "contractgen.pipeline.verify",
}


def __getattr__(name: str) -> object:
    """Import what is asked for, and only then: `contractgen --help` needs neither Word nor PDF."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)
