"""What styles, defaults and lists say of words is drawn, or refused, as what the words say themselves."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache

import pypdfium2 as pdfium
import pytest
from pdf_drafts import declared
from word_cases import abstract, docx, lvl, num, p, r, style
from word_elements import DROPPED, MARKED, Dropped, Effect, Place, run_xml

from contractgen.findings import errors_in
from contractgen.pdf.draw import draw_pdf

RUNS = {one.name: one for one in DROPPED if one.place is Place.RUN}
PARAGRAPHS = {one.name: one for one in DROPPED if one.place is Place.PARAGRAPH}
FONTS = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="24"/>'
DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault>"
    "<w:pPrDefault><w:pPr>{}</w:pPr></w:pPrDefault></w:docDefaults>"
)
PLAIN = DEFAULTS.format(FONTS, "")
LONG = f"{MARKED}，以及一段足够长、会占据不止一行的文字，用来看出段落格式是否真的画了出来，and some more words."
# What a style does not say.
NOT_IN_STYLES = {"w:rStyle unknown", "w:pStyle heading", "w:numPr unknown", "w:cnfStyle"}
TABLE = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblW w:w="8000" w:type="dxa"/><w:tblLook w:firstRow="1" w:noHBand="1" '
    'w:noVBand="1"/></w:tblPr><w:tblGrid><w:gridCol w:w="8000"/></w:tblGrid><w:tr><w:tc>{}</w:tc></w:tr></w:tbl><w:p/>'
)
Said = Callable[[str], bytes]


def _in_cell(content: str) -> str:
    return TABLE.format(content)


def _styled(rpr: str = "", ppr: str = "") -> str:
    return f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr>"


def _in_words(xml: str) -> bytes:
    return docx(p(run_xml(properties=xml)), styles=PLAIN)


def _in_words_of_a_cell(xml: str) -> bytes:
    return docx(_in_cell(p(run_xml(properties=xml))), styles=PLAIN + style("T", kind="table"))


def _in_paragraph(xml: str) -> bytes:
    return docx(p(r(LONG), xml), styles=PLAIN)


def _in_paragraph_of_a_cell(xml: str) -> bytes:
    return docx(_in_cell(p(r(LONG), xml)), styles=PLAIN + style("T", kind="table"))


REGION = '<w:tblStylePr w:type="firstRow">{}</w:tblStylePr>'
OF_RUNS: dict[str, tuple[Said, Said]] = {
    "a paragraph style": (
        _in_words,
        lambda xml: docx(p(run_xml(), '<w:pStyle w:val="S"/>'), styles=PLAIN + style("S", _styled(xml))),
    ),
    "a character style": (
        _in_words,
        lambda xml: docx(
            p(run_xml(properties='<w:rStyle w:val="S"/>')),
            styles=PLAIN + style("S", f"<w:rPr>{xml}</w:rPr>", kind="character"),
        ),
    ),
    "the defaults": (
        _in_words,
        lambda xml: docx(p(run_xml()), styles=DEFAULTS.format(FONTS + xml, "")),
    ),
    "a table style": (
        _in_words_of_a_cell,
        lambda xml: docx(_in_cell(p(run_xml())), styles=PLAIN + style("T", _styled(xml), kind="table")),
    ),
    "a row of a table style": (
        _in_words_of_a_cell,
        lambda xml: docx(_in_cell(p(run_xml())), styles=PLAIN + style("T", REGION.format(_styled(xml)), kind="table")),
    ),
}
OF_PARAGRAPHS: dict[str, tuple[Said, Said]] = {
    "a paragraph style": (
        _in_paragraph,
        lambda xml: docx(p(r(LONG), '<w:pStyle w:val="S"/>'), styles=PLAIN + style("S", _styled("", xml))),
    ),
    "the defaults": (
        _in_paragraph,
        lambda xml: docx(p(r(LONG)), styles=DEFAULTS.format(FONTS, xml)),
    ),
    "a table style": (
        _in_paragraph_of_a_cell,
        lambda xml: docx(_in_cell(p(r(LONG))), styles=PLAIN + style("T", _styled("", xml), kind="table")),
    ),
    "a row of a table style": (
        _in_paragraph_of_a_cell,
        lambda xml: docx(
            _in_cell(p(r(LONG))), styles=PLAIN + style("T", REGION.format(_styled("", xml)), kind="table")
        ),
    ),
    "a level of a list": (
        lambda xml: docx(p(r(LONG), xml + LISTED), styles=PLAIN, numbering=listed()),
        lambda xml: docx(p(r(LONG), LISTED), styles=PLAIN, numbering=listed(f"<w:pPr>{xml}</w:pPr>")),
    ),
}
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def listed(more: str = "") -> str:
    """A list whose level says more."""
    level = lvl(0, "lowerLetter", "%1.").replace("</w:lvl>", f"{more}</w:lvl>")
    return abstract(0, level) + num(1, 0)


@pytest.mark.parametrize("where", list(OF_RUNS))
@pytest.mark.parametrize("name", [name for name in RUNS if name not in NOT_IN_STYLES])
def test_what_is_said_of_runs_elsewhere_is_drawn_or_refused_alike(name: str, where: str) -> None:
    alike(RUNS[name], *OF_RUNS[where])


@pytest.mark.parametrize("where", list(OF_PARAGRAPHS))
@pytest.mark.parametrize("name", [name for name in PARAGRAPHS if name not in NOT_IN_STYLES])
def test_what_is_said_of_paragraphs_elsewhere_is_drawn_or_refused_alike(name: str, where: str) -> None:
    alike(PARAGRAPHS[name], *OF_PARAGRAPHS[where])


@pytest.mark.parametrize("name", [name for name in RUNS if name not in NOT_IN_STYLES])
def test_what_a_level_says_of_its_label_is_drawn_or_refused(name: str) -> None:
    data = docx(p(r("words"), LISTED), styles=PLAIN, numbering=listed(f"<w:rPr>{RUNS[name].xml}</w:rPr>"))
    plain = docx(p(r("words"), LISTED), styles=PLAIN, numbering=listed())
    found, pages = outcome(data)
    if RUNS[name].effect is Effect.SHOWS and not found:
        assert pages != outcome(plain)[1]


def alike(dropped: Dropped, itself: Said, elsewhere: Said) -> None:
    """Hold what words say themselves beside what is said of them elsewhere."""
    assert outcome(elsewhere(dropped.xml)) == said_by_itself(itself, dropped.xml)


@cache
def said_by_itself(itself: Said, xml: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return what becomes of words that say it themselves."""
    return outcome(itself(xml))


def outcome(data: bytes) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the codes for which a DOCX is refused, and what its pages look like where it is drawn."""
    pdf, found = draw_pdf(data, declared())
    return frozenset(item.code for item in errors_in(found)), () if pdf is None else seen(pdf)


def seen(pdf: bytes) -> tuple[str, ...]:
    """Return how the pages look."""
    with pdfium.PdfDocument(pdf) as document:
        return tuple(hashlib.sha256(bytes(page.render(scale=1).buffer)).hexdigest() for page in document)
