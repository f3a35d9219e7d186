"""How fast a DOCX becomes a PDF, beside LibreOffice in the same run: python benchmarks/drawing.py [FILES] [MANY].

FILES different agreements of the shipped template are drawn by the embedded engine, by one LibreOffice process each,
by one process for all of them, and, where Debian's python3-uno is at hand, by a LibreOffice that is kept running. With
MANY, so many further agreements are drawn in one process, to see whether its memory stays level.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2 as pdfium

from contractgen.pdf.draw import draw_pdf
from contractgen.pdf.fonts import FontSet
from contractgen.pipeline.agreement import Workshop, make
from contractgen.source.deals import load_deal_text
from contractgen.source.library import load_library

ROOT = Path(__file__).parents[1]
_FILES, _ONE_SHOTS, _ROUNDS = 24, 3, 3
_DEAL = ROOT / "examples" / "minimal.yaml"
_NAME, _NUMBER = "示例市云杉区数字治理中心", "WLK-2026-0001"
_PLACES = "云杉红松白桦青檀银杏香樟乌桕梧桐水杉侧柏"
# Draws files one after another in one office process; run by Debian's own Python, which has `uno`.
_UNO = """
import sys, time, uno
from com.sun.star.beans import PropertyValue
def of(name, value):
    one = PropertyValue(); one.Name, one.Value = name, value; return one
resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
for _ in range(200):
    try:
        context = resolver.resolve("uno:pipe,name=" + sys.argv[1] + ";urp;StarOffice.ComponentContext"); break
    except Exception as error:
        last = error; time.sleep(0.1)
desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
for name in sys.argv[2:]:
    begun = time.perf_counter()
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(name), "_blank", 0, (of("Hidden", True),))
    document.storeToURL(uno.systemPathToFileUrl(name[:-4] + "pdf"), (of("FilterName", "writer_pdf_Export"),))
    document.close(True)
    print(time.perf_counter() - begun, flush=True)
try:
    desktop.terminate()
except Exception:
    pass
"""


def main(arguments: list[str]) -> None:
    """Measure, and print a table: milliseconds a document, and how many times the embedded engine's."""
    count = int(arguments[0]) if arguments else _FILES
    workshop = _workshop()
    files = [docx for docx, _ in _agreements(workshop, range(count))]
    fonts = _fonts(workshop)
    draw_pdf(files[0], fonts)
    rounds = [_round(files, fonts) for _ in range(_ROUNDS)]
    embedded = statistics.median(one["embedded engine, warm"] for one in rounds)
    print(f"{count} agreements, {_pages(files[0], fonts)} pages, medians of {_ROUNDS} rounds")
    for name in rounds[0]:
        taken = statistics.median(one[name] for one in rounds)
        print(f"{name:44}{taken * 1000:9.0f} ms{taken / embedded:8.1f}")
    if arguments[1:]:
        _memory(workshop, fonts, int(arguments[1]))


def _round(files: list[bytes], fonts: FontSet) -> dict[str, float]:
    """Measure every way once; seconds a document."""
    taken = {
        "embedded engine, warm": _seconds(lambda: [draw_pdf(file, fonts) for file in files]) / len(files),
        "embedded engine, warm, two threads": _seconds(lambda: _on_two(files, fonts)) / len(files),
        "LibreOffice, one process each": _seconds(lambda: _one_by_one(files[:_ONE_SHOTS])) / _ONE_SHOTS,
        "LibreOffice, one process for all": _seconds(lambda: _office(files)) / len(files),
    }
    warm = _uno(files)
    return taken | ({"LibreOffice, kept running (UNO), warm": warm} if warm else {})


def _workshop() -> Workshop:
    library, _ = load_library(ROOT)
    if library is None:
        sys.exit("no library")
    return Workshop(library)


def _fonts(workshop: Workshop) -> FontSet:
    drawing = next(iter(workshop.drawings.values()))[0]
    if drawing is None:
        sys.exit("no fonts")
    return drawing.fonts


def _agreements(workshop: Workshop, numbers: range) -> Iterator[tuple[bytes, bytes]]:
    """Yield proved agreements that differ in customer and number, as DOCX and PDF."""
    text = _DEAL.read_text(encoding="utf-8")
    for number in numbers:
        place = "".join(_PLACES[2 * (number // 10**digit % 10) :][:2] for digit in range(4))
        own = text.replace(_NAME, f"示例市{place}区数字治理中心").replace(_NUMBER, f"WLK-2026-{number:05d}")
        deal, found = load_deal_text(own.encode(), "deal.yaml", _DEAL.parent)
        if deal is None:
            sys.exit(str(found))
        (agreement,), found = make(workshop, deal)
        if agreement is None or agreement.proof is None:
            sys.exit(str(found))
        yield agreement.docx, agreement.pdf


def _on_two(files: list[bytes], fonts: FontSet) -> None:
    halves = [
        threading.Thread(target=lambda part=part: [draw_pdf(one, fonts) for one in part])
        for part in (files[::2], files[1::2])
    ]
    for half in halves:
        half.start()
    for half in halves:
        half.join()


def _one_by_one(files: list[bytes]) -> None:
    for one in files:
        _office([one])


def _office(files: list[bytes]) -> None:
    """Draw files in one LibreOffice process with a profile of its own; all of them must be there afterwards."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = _written(files, folder)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, sources)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own files
        _check(sources)


def _uno(files: list[bytes]) -> float:
    """Return the seconds that a running LibreOffice takes for a file, the first not counted; 0 where it cannot."""
    python = "/usr/bin/python3"
    has_uno = subprocess.run([python, "-c", "import uno"], check=False, capture_output=True).returncode == 0  # noqa: S603
    if not has_uno:
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = _written(files, folder)
        pipe = f"drawing{folder.name}".replace("_", "")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        accept = f"--accept=pipe,name={pipe};urp;"
        office = subprocess.Popen(["soffice", profile, "--headless", "--norestore", accept])  # noqa: S603, S607
        try:
            command = [python, "-c", _UNO, pipe, *map(str, sources)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
            _check(sources)
        finally:
            office.wait(60)
    return statistics.mean(map(float, done.stdout.split()[1:]))


def _written(files: list[bytes], folder: Path) -> list[Path]:
    sources = [folder / f"{number}.docx" for number in range(len(files))]
    for source, data in zip(sources, files, strict=True):
        source.write_bytes(data)
    return sources


def _check(sources: list[Path]) -> None:
    for source in sources:
        with pdfium.PdfDocument(source.with_suffix(".pdf").read_bytes()) as document:
            if not len(document):
                sys.exit(f"{source.name}: no pages")


def _memory(workshop: Workshop, fonts: FontSet, count: int) -> None:
    """Draw many different agreements, and print what the process holds."""
    print("drawn, MB held")
    for number, (docx, pdf) in enumerate(_agreements(workshop, range(1000, 1000 + count)), start=1):
        again, _ = draw_pdf(docx, fonts)
        if again != pdf:
            sys.exit("the same DOCX was drawn differently")
        if number % max(count // 10, 1) == 0:
            print(f"{number:6}{_held():8.0f}")


def _held() -> float:
    """Return the memory that this process holds, in MB."""
    line = next(one for one in Path("/proc/self/status").read_text(encoding="ascii").splitlines() if "VmRSS" in one)
    return int(line.split()[1]) / 1024


def _pages(docx: bytes, fonts: FontSet) -> int:
    pdf, _ = draw_pdf(docx, fonts)
    with pdfium.PdfDocument(pdf) as document:
        return len(document)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


if __name__ == "__main__":
    if not shutil.which("soffice"):
        sys.exit("LibreOffice is the peer: it is not installed")
    main(sys.argv[1:])
