"""The PDF engines behind one signature, by the names under which they are asked for and recorded."""

from __future__ import annotations

from importlib.metadata import version
from typing import Final

from contractgen.findings import Findings
from contractgen.pdf.draw import draw_pdf, program_hash
from contractgen.pdf.faces import FontSet

EMBEDDED: Final = "typst"
OFFICE: Final = "libreoffice"
ENGINES: Final = (EMBEDDED, OFFICE)


def draw(engine: str, docx: bytes, fonts: FontSet, *, attach: bool = True) -> tuple[bytes | None, Findings]:
    """Draw a finished DOCX with the engine of this name; `attach` lets LibreOffice attach the build record in it."""
    if engine == EMBEDDED:
        return draw_pdf(docx, fonts)
    # An optional converter: who does not ask for it does not wait for its modules.
    from contractgen.pdf.office.draw import draw_with_office  # noqa: PLC0415 - see above

    return draw_with_office(docx, fonts, attach=attach)


def engine_record(engine: str) -> dict[str, str]:
    """Return what a manifest says of an engine: its name, its version, a hash of what else its drawings depend on."""
    if engine == EMBEDDED:
        return {"name": EMBEDDED, "version": version("typst"), "program": program_hash()}
    from contractgen.pdf.office.draw import office_engine  # noqa: PLC0415 - as above

    return office_engine()
