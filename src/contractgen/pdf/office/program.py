"""The program: which LibreOffice is here, and whether this system lets it be cut off from the network."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

LEAST: Final = (7, 4)  # it takes the settings of an export on its command line from here on
READS_LEGAL: Final = (24, 2)  # it prints `w:isLgl` from here on

_PATIENCE: Final = 60.0
_VERSION: Final = re.compile(r"LibreOffice\s+((\d+)\.(\d+)[\d.]*)")
# A user of its own is what lets anybody make the other two; as the system's administrator they need none.
_CAGES: Final = (
    ("--user", "--map-current-user", "--net", "--pid", "--fork", "--kill-child"),
    ("--net", "--pid", "--fork", "--kill-child"),
)


@dataclass(frozen=True, slots=True)
class Program:
    """A LibreOffice: the path of its program, its version as it says it and as numbers."""

    path: str
    version: str
    numbers: tuple[int, int]

    @property
    def is_fit(self) -> bool:
        """Whether it understands what it is asked."""
        return self.numbers >= LEAST

    @property
    def reads_legal(self) -> bool:
        """Whether it prints lists with `w:isLgl` (ECMA-376 Part 1, 17.9.4) as Word does."""
        return self.numbers >= READS_LEGAL


def find_program() -> Program | None:
    """Return the LibreOffice on the path, None where there is none that says its version."""
    path = shutil.which("soffice") or shutil.which("libreoffice")
    return _asked(path, Path(path).stat().st_mtime_ns) if path else None


@cache
def _asked(path: str, _changed: int) -> Program | None:
    """Ask a program for its version, once a process."""
    try:
        told = subprocess.run(  # noqa: S603 - the program found on the path, asked for its version alone
            [path, "--version"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = _VERSION.search(told.stdout)
    return Program(path, match[1], (int(match[2]), int(match[3]))) if match else None


@cache
def no_network() -> tuple[str, ...]:
    """Return the command before a command that leaves it without network and ends all that it starts; empty: none.

    It is tried once a process: inside, the system must show no network device but the loop-back one, which is down.
    """
    unshare = shutil.which("unshare")
    for cage in _CAGES if unshare else ():
        command = (str(unshare), *cage)
        try:
            shown = subprocess.run(  # noqa: S603 - a fixed command
                [*command, "/bin/cat", "/proc/net/dev"],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=False,
                timeout=_PATIENCE,
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        devices = [line.partition(":")[0].strip() for line in shown.stdout.splitlines() if ":" in line]
        if shown.returncode == 0 and set(devices) <= {"lo"}:
            return command
    return ()
