"""Draw every document of the gallery with both engines, compare them, write docs/gallery.md and all its pictures.

Run it from the root of the checkout: `.venv/bin/python tools/draw_gallery.py`. It needs LibreOffice. With `--figures`
it prints what it measures, and how lines differ, and writes nothing; names of documents select them.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests" / "support")]

from gallery.constructs import write_pictures  # noqa: E402 - tools and tests know each other by their path
from gallery.documents import DOCUMENTS, Document  # noqa: E402
from gallery.drawing import Drawn, drawn_by_both  # noqa: E402
from gallery.page import page_text  # noqa: E402
from gallery.pictures import above, beside, page_picture, png  # noqa: E402

DOCS = ROOT / "docs"
DOTS = 58


def picture(drawn: Drawn) -> bytes:
    """Return the first page by both engines, and the telling one below it."""
    both = tuple(zip(drawn.pdfs, drawn.comparison.pages, strict=True))
    rows = [
        beside([page_picture(pdf, min(page, count) - 1, DOTS) for pdf, count in both])
        for page in dict.fromkeys((1, drawn.document.page))
    ]
    return png(above(rows))


def main(arguments: Sequence[str]) -> None:
    """Draw, compare, and write or print."""
    names = {name for name in arguments if not name.startswith("-")}
    wanted: list[Document] = [item for item in DOCUMENTS if not names or item.name in names]
    drawn = drawn_by_both(wanted)
    for item in drawn:
        print(f"{item.document.name:24} {item.comparison.summary()}")
        if "--figures" in arguments:
            print(item.comparison.listing())
    if "--figures" in arguments:
        return
    (DOCS / "gallery").mkdir(exist_ok=True)
    for item in drawn:
        (DOCS / "gallery" / f"{item.document.name}.png").write_bytes(picture(item))
    if not names:
        write_pictures(DOCS)
        (DOCS / "gallery.md").write_text(page_text(drawn), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
