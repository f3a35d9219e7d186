"""The command line: the only place that knows a terminal and exit codes."""

from contractgen.cli.main import main

__all__ = ["main"]
