"""Let LibreOffice make documents of the gallery from HTML, RTF, text and OpenDocument: with its own markup.

Run it from the root of the checkout: `.venv/bin/python tools/make_foreign_documents.py`. The files that it writes are
kept in `tests/gallery/`; a newer LibreOffice may write others, which are as good.
"""

from __future__ import annotations

import subprocess
import tempfile
import zipfile
from pathlib import Path

from contractgen.docx.archive import archive, deflated

ROOT = Path(__file__).parents[1]
SOURCES, MADE = ROOT / "tools" / "gallery" / "sources", ROOT / "tests" / "gallery"
FILTERS = {".html": "HTML (StarWriter)", ".txt": "Text (encoded):UTF8"}


def convert(source: Path, folder: Path) -> bytes:
    """Return a source as the DOCX that LibreOffice writes."""
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    if source.suffix in FILTERS:
        command.append(f"--infilter={FILTERS[source.suffix]}")
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - LibreOffice, on files of this repository
    return repacked(folder / f"{source.stem}.docx")


def repacked(path: Path) -> bytes:
    """Return a DOCX without the times at which its parts were written."""
    with zipfile.ZipFile(path) as made:
        return archive(deflated(name, made.read(name)) for name in made.namelist())


def main() -> None:
    """Write all documents."""
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted(SOURCES.iterdir()):
            written = MADE / f"{source.stem}.docx"
            written.write_bytes(convert(source, Path(folder)))
            print(written.relative_to(ROOT), written.stat().st_size)


if __name__ == "__main__":
    main()
