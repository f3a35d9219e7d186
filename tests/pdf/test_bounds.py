"""Documents that would stop the engine, or the machine, are refused by name, and measures that no page has too."""

from __future__ import annotations

import pytest
from pdf_drafts import declared
from word_cases import PAGE, codes, docx, p, r, sect

from contractgen.findings import Finding, hint_of, message_of
from contractgen.pdf.bounds import DEEPEST_TABLE, LONGEST_PARAGRAPH, MOST_CHARACTERS, MOST_FORMATS, MOST_PARAGRAPHS
from contractgen.pdf.draw import draw_pdf

FONTS = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>'
STYLES = f"<w:docDefaults><w:rPrDefault><w:rPr>{FONTS}</w:rPr></w:rPrDefault></w:docDefaults>"
WORDS = "words of a sentence, and others; "
TABLE = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="8000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>'


def refusal(body: str) -> Finding:
    """Return the one thing for which a document is refused."""
    pdf, (found,) = draw_pdf(docx(body, styles=STYLES), declared())
    assert pdf is None
    assert all(message_of(found, language) and hint_of(found, language) for language in ("en", "zh"))
    return found


def nested(depth: int) -> str:
    """Tables in each other."""
    return TABLE * depth + p("deep inside") + "<w:p/></w:tc></w:tr></w:tbl>" * depth + "<w:p/>"


def test_a_paragraph_without_an_end_is_refused_at_its_place() -> None:
    found = refusal(p("first") + p(WORDS * (LONGEST_PARAGRAPH // len(WORDS) + 1)))
    assert (found.code, found.field, found.paragraph) == ("PDF-785", "body", 2)
    assert found.excerpt.startswith("words of a sentence")


def test_more_paragraphs_than_fit_into_the_memory_are_refused() -> None:
    found = refusal("".join(p(str(number)) for number in range(MOST_PARAGRAPHS + 1)))
    assert found.code == "PDF-786"
    assert str(MOST_PARAGRAPHS + 1) in message_of(found, "en")


def test_more_characters_than_fit_into_the_memory_are_refused() -> None:
    words = "".join(f"{number} " for number in range(7_000))
    assert refusal(p(words) * (MOST_CHARACTERS // len(words) + 1)).code == "PDF-786"


def test_more_formats_than_any_person_makes_are_refused() -> None:
    runs = (r("x", f'<w:color w:val="{number:06X}"/>') for number in range(MOST_FORMATS + 1))
    found = refusal("".join(map(p, runs)))
    assert found.code == "PDF-788"
    assert str(MOST_FORMATS + 1) in message_of(found, "en")


def test_tables_in_tables_are_drawn_up_to_a_depth_and_then_refused_at_their_place() -> None:
    pdf, found = draw_pdf(docx(nested(DEEPEST_TABLE), styles=STYLES), declared())
    assert pdf is not None, found
    (_, found) = draw_pdf(docx(nested(DEEPEST_TABLE + 1), styles=STYLES), declared())
    assert {item.code for item in found} == {"PDF-787"}
    assert found[0].excerpt == "deep inside"


BEYOND = "99999"  # twentieths of a point: more than 22 inches


@pytest.mark.parametrize(
    "properties",
    [
        f'<w:ind w:left="{BEYOND}"/>', f'<w:ind w:left="-{BEYOND}"/>', f'<w:spacing w:before="{BEYOND}"/>',
        f'<w:spacing w:line="{BEYOND}" w:lineRule="exact"/>', '<w:spacing w:after="-20"/>', '<w:ind w:right="1e9"/>',
        f'<w:tabs><w:tab w:val="left" w:pos="{BEYOND}"/></w:tabs>', '<w:spacing w:before="NaN"/>',
        '<w:pBdr><w:top w:val="single" w:sz="-8"/></w:pBdr>', '<w:pBdr><w:top w:val="single" w:sz="800"/></w:pBdr>',
    ],
)  # fmt: skip
def test_measures_of_paragraphs_that_no_page_has_are_refused(properties: str) -> None:
    assert codes(docx(p("x", properties))) == ["DOCX-638"]


@pytest.mark.parametrize(
    "properties",
    [
        f'<w:spacing w:val="{BEYOND}"/>', f'<w:position w:val="{BEYOND}"/>', '<w:sz w:val="0"/>', '<w:sz w:val="-24"/>',
        '<w:sz w:val="3277"/>', '<w:sz w:val="inf"/>', '<w:kern w:val="x"/>',
    ],
)  # fmt: skip
def test_measures_of_runs_that_no_page_has_are_refused(properties: str) -> None:
    assert codes(docx(p(r("x", properties)))) == ["DOCX-638"]


@pytest.mark.parametrize(
    ("table", "row", "cell"),
    [
        ('<w:tblBorders><w:top w:val="single" w:sz="-9"/></w:tblBorders>', "", ""),
        ('<w:tblBorders><w:top w:val="single" w:sz="x"/></w:tblBorders>', "", ""),
        ('<w:tblCellMar><w:left w:w="-90" w:type="dxa"/></w:tblCellMar>', "", ""),
        (f'<w:tblInd w:w="{BEYOND}" w:type="dxa"/>', "", ""),
        ("", '<w:trHeight w:val="-400"/>', ""),
        ("", f'<w:trHeight w:val="{BEYOND}"/>', ""),
        ("", "", '<w:tcMar><w:top w:w="x" w:type="dxa"/></w:tcMar>'),
        ("", "", '<w:tcBorders><w:left w:val="single" w:sz="9999"/></w:tcBorders>'),
    ],
)
def test_measures_of_tables_that_no_page_has_are_refused(table: str, row: str, cell: str) -> None:
    inner = f"<w:tr><w:trPr>{row}</w:trPr><w:tc><w:tcPr>{cell}</w:tcPr><w:p/></w:tc></w:tr>"
    grid = '<w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>'
    assert codes(docx(f"<w:tbl><w:tblPr>{table}</w:tblPr>{grid}{inner}</w:tbl><w:p/>")) == ["DOCX-638"]


@pytest.mark.parametrize("size", ['w:w="31681" w:h="16838"', 'w:w="NaN" w:h="16838"', 'w:w="-11906" w:h="16838"'])
def test_pages_that_no_paper_has_are_refused(size: str) -> None:
    page = PAGE.replace('w:w="11906" w:h="16838"', size)
    assert codes(docx(p("x"), section=sect("", page))) == ["DOCX-649"]
