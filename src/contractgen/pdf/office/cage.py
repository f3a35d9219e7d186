"""The cage: one run of LibreOffice, with nothing of the machine but what it is given, and nothing left of it after."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from contractgen.pdf.office.faces import OfficeFonts
from contractgen.pdf.office.profile import TARGET, write_fonts, write_profile
from contractgen.pdf.office.program import Program, no_network

SECONDS_TO_START: Final = 60.0
SECONDS_A_FILE: Final = 30.0

_MEMORY: Final = 4 * 1024 * 1024  # KiB of addresses; LibreOffice takes 0.4 GiB of them and maps its libraries
_LARGEST: Final = 512 * 1024  # blocks of 512 bytes that one file may have
_LIMITS: Final = f'ulimit -v {_MEMORY}; ulimit -f {_LARGEST}; ulimit -c 0; umask 077; exec "$@"'
_PATH: Final = "/usr/local/bin:/usr/bin:/bin"
_GOING: Final = 5.0  # seconds that killed processes may take to be gone


@dataclass(frozen=True, slots=True)
class Run:
    """What a run gave: a PDF for every DOCX (None: no file), whether it was stopped, how many processes stayed."""

    files: tuple[bytes | None, ...]
    stopped: bool
    left: int


def convert(docxs: Sequence[bytes], fonts: OfficeFonts, program: Program, seconds: float | None = None) -> Run:
    """Let LibreOffice draw some DOCX files in one process; nothing is believed of what it says about it.

    It has a profile, a home and a folder for temporary files of its own, the declared fonts, no network where the
    system allows that, and `seconds` of time; then all that it started is killed.
    """
    deadline = SECONDS_TO_START + SECONDS_A_FILE * len(docxs) if seconds is None else seconds
    with tempfile.TemporaryDirectory(prefix="contractgen-office-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        environment = _furnish(folder, fonts)
        sources = [folder / "in" / f"{place:04d}.docx" for place in range(len(docxs))]
        for source, data in zip(sources, docxs, strict=True):
            source.write_bytes(data)
        command = [program.path, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
        command += ["--nologo", "--nodefault", "--nofirststartwizard", "--nolockcheck", "--convert-to", TARGET]
        command += ["--outdir", str(folder / "out"), *map(str, sources)]
        stopped, left = _run([*no_network(), "/bin/sh", "-c", _LIMITS, "sh", *command], folder, environment, deadline)
        results = [folder / "out" / source.with_suffix(".pdf").name for source in sources]
        files = tuple(path.read_bytes() if path.is_file() else None for path in results)
    return Run(files, stopped, left)


@contextmanager
def furnished(fonts: OfficeFonts) -> Iterator[Mapping[str, str]]:
    """Give the environment in which LibreOffice sees these fonts, for as long as one looks around in it."""
    with tempfile.TemporaryDirectory(prefix="contractgen-office-") as name:
        yield _furnish(Path(name), fonts)


def _furnish(folder: Path, fonts: OfficeFonts) -> dict[str, str]:
    """Put into a folder all that a run needs, and return its whole environment."""
    for part in ("home", "tmp", "cache", "in", "out"):
        (folder / part).mkdir(mode=0o700)
    write_profile(folder / "profile")
    configuration = write_fonts(folder / "fonts", fonts, folder / "cache")
    return {
        "PATH": _PATH,
        "HOME": str(folder / "home"),
        "XDG_CONFIG_HOME": str(folder / "home"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "TMPDIR": str(folder / "tmp"),
        "FONTCONFIG_FILE": str(configuration),
        "SAL_USE_VCLPLUGIN": "svp",
        "SAL_DISABLE_OPENCL": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }


def _run(command: Sequence[str], folder: Path, environment: Mapping[str, str], seconds: float) -> tuple[bool, int]:
    """Run a command in a group of its own; return whether it had to be stopped, and how many processes it left."""
    process = subprocess.Popen(  # noqa: S603 - the converter, with arguments of ours alone
        list(command),
        cwd=folder / "tmp",
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(timeout=seconds)
        stopped = False
    except subprocess.TimeoutExpired:
        stopped = True
    finally:
        left = _end(process, folder)
    return stopped, left


def _end(process: subprocess.Popen[bytes], folder: Path) -> int:
    """Kill a group and whatever else works in a folder; return how many are still there when patience ends."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    until = time.monotonic() + _GOING
    while left := [number for number in _working_in(folder) if number != os.getpid()]:
        for number in left:
            _kill(number)
        if time.monotonic() > until:
            break
        time.sleep(0.02)
    return len(left)


def _kill(number: int) -> None:
    try:
        os.kill(number, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def _working_in(folder: Path) -> Iterator[int]:
    """Yield the processes that were given this folder, by their environment or their command line."""
    sought = os.fsencode(folder)
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal() and any(sought in _content(entry / part) for part in ("environ", "cmdline")):
            yield int(entry.name)


def _content(path: Path) -> bytes:
    """Return what a process shows of itself; nothing of one that is gone or another's."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
