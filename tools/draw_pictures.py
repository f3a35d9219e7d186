"""Draw the pictures of README and docs/looks.md: a page, the looks of one template, a look as its designer sees it.

Run it from the root of the checkout: `.venv/bin/python tools/draw_pictures.py`, after a change of looks.
"""

from __future__ import annotations

import struct
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from contractgen.findings import message_of
from contractgen.pdf.draw import draw_pdf
from contractgen.pipeline.build import build
from contractgen.pipeline.drawing import load_drawing
from contractgen.source.library import load_library

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
TEMPLATE, DEAL = "iot-card-service", ROOT / "examples" / "full.yaml"
DOTS, LARGE, GAP, GREY = 60, 84, 10, 0xB0
_LEVELS = 0xF0  # of every colour the upper four bits: what is drawn is ink on paper


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its width, its height, and its rows of three bytes a dot."""

    width: int
    height: int
    rows: tuple[bytes, ...]


def page(pdf: bytes, number: int = 0, *, share: float = 1, dots: int = DOTS) -> Picture:
    """Return a page of a PDF, or the upper share of it."""
    with pypdfium2.PdfDocument(pdf) as document:
        bitmap = document[number].render(scale=dots / 72, rev_byteorder=True)
        width, height, stride = bitmap.width, int(bitmap.height * share), bitmap.stride
        data = bytes(min(byte & _LEVELS | byte >> 4, 255) for byte in bytes(bitmap.buffer))
        channels = bitmap.n_channels
    rows = (data[row * stride : row * stride + width * channels] for row in range(height))
    return Picture(width, height, tuple(rows))


def beside(pictures: list[Picture]) -> Picture:
    """Put pictures side by side, with grey between and around them."""
    height = max(picture.height for picture in pictures)
    gap, grey = bytes([GREY]) * (3 * GAP), bytes([GREY])
    width = sum(picture.width for picture in pictures) + GAP * (len(pictures) + 1)
    edge = grey * (3 * width)
    rows = [edge] * GAP
    for row in range(height):
        parts = [item.rows[row] if row < item.height else grey * (3 * item.width) for item in pictures]
        rows.append(gap + gap.join(parts) + gap)
    return Picture(width, height + 2 * GAP, (*rows, *[edge] * GAP))


def png(picture: Picture) -> bytes:
    """Return a picture as PNG (ISO/IEC 15948), eight bits a colour."""
    header = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 2, 0, 0, 0)
    content = zlib.compress(b"".join(b"\0" + row for row in picture.rows), 9)
    chunks = ((b"IHDR", header), (b"IDAT", content), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def agreement(look: str) -> bytes:
    """Return the PDF of the example deal in a look."""
    with tempfile.TemporaryDirectory() as folder:
        [outcome], _ = build([DEAL], library=ROOT, out=Path(folder), formats=("pdf",), look=look)
        [path] = outcome.files
        return path.read_bytes()


def design(look: str) -> bytes:
    """Return a look itself as PDF, tags and prototypes and all."""
    library, _ = load_library(ROOT)
    line = library.templates[TEMPLATE].look(look) if library else None
    drawing, found = load_drawing(library.templates[TEMPLATE], line) if library and line else (None, ())
    pdf, more = draw_pdf(drawing.design, drawing.fonts) if drawing else (None, ())
    if pdf is None:
        raise SystemExit("\n".join(message_of(item, "en") for item in (*found, *more)))
    return pdf


def main() -> None:
    """Write all pictures."""
    looks = [agreement(look) for look in ("default", "branch")]
    pictures = {
        "agreement-page.png": page(looks[0], dots=LARGE),
        "look-pages.png": beside([page(pdf) for pdf in looks]),
        "look-file.png": beside([page(design(look), share=0.36) for look in ("default", "branch")]),
    }
    for name, picture in pictures.items():
        (IMAGES / name).write_bytes(png(picture))
        print(f"docs/images/{name}")


if __name__ == "__main__":
    main()
