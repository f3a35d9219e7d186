"""Drawing a DOCX with LibreOffice: behind the same signature as the embedded engine, and checked like a stranger."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from contractgen.findings import Finding, Findings, errors_in, finding
from contractgen.pdf.draw import record_in
from contractgen.pdf.faces import FontSet
from contractgen.pdf.office.cage import convert, furnished
from contractgen.pdf.office.copies import copied
from contractgen.pdf.office.examine import examine_pdf, page_text
from contractgen.pdf.office.faces import OfficeFonts, office_fonts
from contractgen.pdf.office.finish import finish
from contractgen.pdf.office.hanging import is_hanging, keep_inside, lost_marks
from contractgen.pdf.office.intake import Opened, admit
from contractgen.pdf.office.profile import settings_hash
from contractgen.pdf.office.program import LEAST, Program, find_program
from contractgen.pdf.office.rewritten import rewrite
from contractgen.pdf.office.watermarks import take_out

Drawn = tuple[bytes | None, Findings]

_SECONDS_TO_ASK: Final = 30
_MOST_TRIES: Final = 2


def draw_with_office(docx: bytes, fonts: FontSet, *, attach: bool = True) -> Drawn:
    """Draw a finished DOCX with LibreOffice, with the declared fonts alone, as PDF/A-3b.

    The build record in it is attached, unless `attach` forbids that.
    What the embedded engine does not draw is drawn; what would fetch, run or ask something is refused by name, as is
    whatever LibreOffice prints differently from Word. The same DOCX, fonts and LibreOffice give the same bytes.
    """
    return draw_all_with_office((docx,), fonts, attach=attach)[0]


def draw_all_with_office(
    docxs: Sequence[bytes], fonts: FontSet, seconds: float | None = None, *, attach: bool = True
) -> tuple[Drawn, ...]:
    """Draw some DOCX files in one run of LibreOffice, which is much faster than one run for each.

    `seconds` is the time that the run may take. What it left undrawn gets a run for itself, so that one file that
    LibreOffice dies of costs the others nothing.
    """
    program, found = _fit_program()
    known, more = office_fonts(fonts)
    found += more
    if program is None or known is None:
        return tuple((None, found) for _ in docxs)
    found += tuple(_unresolved(known))
    if errors_in(found):
        return tuple((None, found) for _ in docxs)
    admitted = [admit(docx, known, program) for docx in docxs]
    drawn: dict[int, Drawn] = {
        place: (None, of_file)
        for place, (opened, of_file) in enumerate(admitted)
        if opened is None or errors_in(of_file)
    }
    waiting = [place for place in range(len(docxs)) if place not in drawn]
    runs = [waiting] if waiting else []
    copies, tries = {place: _copy(docxs[place], admitted[place][0]) for place in waiting}, dict.fromkeys(waiting, 0)
    while runs:
        run = runs.pop(0)
        done = convert([copies[place] for place in run], known, program, seconds)
        again: list[int] = []
        for place, pdf in zip(run, done.files, strict=True):
            opened, of_file = admitted[place]
            if pdf is None and len(run) > 1:
                runs.append([place])
            elif opened is not None and pdf and (mended := _mended(copies[place], pdf, opened, tries[place])):
                copies[place], tries[place] = mended, tries[place] + 1
                again.append(place)
            elif opened is not None:
                ended = _ended(pdf, stopped=done.stopped, left=done.left)
                drawn[place] = _checked(pdf, opened, known, of_file + ended, attach=attach)
        runs += [again] if again else []
    return tuple(drawn[place] for place in range(len(docxs)))


def office_engine() -> dict[str, str]:
    """Return what a manifest says of this engine: its name, its version, and a hash of the settings it is given."""
    program = find_program()
    return {"name": "libreoffice", "version": program.version if program else "", "program": settings_hash()}


def _fit_program() -> tuple[Program | None, Findings]:
    program = find_program()
    if program is None:
        return None, (finding("ENV-920"),)
    if not program.is_fit:
        return None, (finding("ENV-921", version=program.version, least=".".join(map(str, LEAST))),)
    return program, ()


def _unresolved(fonts: OfficeFonts) -> Iterator[Finding]:
    """Find declared families for which this system would give LibreOffice another font than the declared one."""
    asking = shutil.which("fc-match")
    if asking is None:
        return
    with furnished(fonts) as environment:
        for face in fonts.faces:
            pattern = face.declared.replace("\\", "\\\\").replace("-", "\\-").replace(":", "\\:").replace(",", "\\,")
            style = (":bold" if face.bold else "") + (":italic" if face.italic else "")
            told = subprocess.run(  # noqa: S603 - a fixed program; the name of a font is an argument of its own
                [asking, "--format=%{family}\n", pattern + style],
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=False,
                timeout=_SECONDS_TO_ASK,
            )
            given = told.stdout.strip()
            if face.names.family.casefold() not in given.casefold().split(","):
                yield finding(
                    "ENV-926", field="family", family=face.declared, name=face.names.family, given=given or "–"
                )


def _copy(docx: bytes, opened: Opened | None) -> bytes:
    """Return what LibreOffice is given of a DOCX: in its own words, and without watermarks, which it would outline."""
    if opened is None:
        return docx
    rewritten = copied(docx, rewrite)
    return copied(rewritten, take_out) if opened.sheets else rewritten


def _mended(docx: bytes, pdf: bytes, opened: Opened, tried: int) -> bytes | None:
    """Return a copy to be drawn again where marks at the ends of lines are not in the PDF; None where all is well.

    At first none hang in their paragraphs, then in no paragraph.
    """
    text = page_text(pdf) if tried < _MOST_TRIES else None
    if text is None:
        return None
    lost = lost_marks(opened.texts, "".join(text.split()))
    if not lost and not is_hanging(opened.characters - Counter(text)):
        return None
    kept = lost if not tried else frozenset[str]()
    return copied(docx, lambda root: keep_inside(root, kept))


def _ended(pdf: bytes | None, *, stopped: bool, left: int) -> Findings:
    """Return what was wrong with a run itself."""
    found: Findings = (finding("ENV-927", count=left),) if left else ()
    if pdf is None:
        found += (finding("ENV-922") if stopped else finding("ENV-923"),)
    return found


def _checked(pdf: bytes | None, opened: Opened, fonts: OfficeFonts, found: Findings, *, attach: bool) -> Drawn:
    """Return a PDF that is all that it should be, finished; else why it is not."""
    record, more = record_in(opened.document) if attach else (None, ())
    found += more
    if pdf is None or errors_in(found):
        return None, found
    found += examine_pdf(pdf, opened.characters, fonts, opened.thickened)
    if errors_in(found):
        return None, found
    document = opened.document
    return finish(pdf, title=document.title, language=opened.language, record=record, sheets=opened.sheets), found
