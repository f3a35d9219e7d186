"""LibreOffice as an independent witness: it opens our files and says what it reads in them."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from witness_fonts import write_fontconfig

from contractgen.pdf.faces import FontSet

_SECONDS_A_FILE = 20
_SECONDS_TO_START = 60


def texts_of(files: Sequence[bytes]) -> list[str]:
    """Return the text of each DOCX as LibreOffice exports it, labels included."""
    return [data.decode("utf-8-sig") for data in _converted(files, "txt:Text (encoded):UTF8", "txt")]


def pdfs_of(files: Sequence[bytes], fonts: FontSet | None = None, beside: Path = Path()) -> list[bytes]:
    """Return each DOCX as LibreOffice draws it: with the machine's fonts, or with exactly those declared ones.

    `beside` is the folder of the template, in which the font files that it declares by path are.
    """
    return _converted(files, "pdf", "pdf", fonts, beside)


def _converted(
    files: Sequence[bytes], target: str, ending: str, fonts: FontSet | None = None, beside: Path = Path()
) -> list[bytes]:
    """Convert all files in one run, with a profile of its own that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="libreoffice-") as name:
        folder = Path(name)
        sources = [folder / f"{place:04d}.docx" for place in range(len(files))]
        for source, data in zip(sources, files, strict=True):
            source.write_bytes(data)
        command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", target, "--outdir", str(folder / "out"), *map(str, sources)]
        deadline = _SECONDS_TO_START + _SECONDS_A_FILE * len(files)
        known = {} if fonts is None else {"FONTCONFIG_FILE": str(write_fontconfig(fonts, folder / "fonts", beside))}
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=deadline, env={**os.environ, **known}
        )
        results = [folder / "out" / source.with_suffix(f".{ending}").name for source in sources]
        missing = [path.name for path in results if not path.exists()]
        assert not missing, f"LibreOffice did not convert {missing}: {done.stdout}{done.stderr}"
        return [path.read_bytes() for path in results]
