"""Page numbers and sections: numbers in any known format, pages of bookmarks, blank pages, covers; links out."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pdf_drafts import HEIGHT, PAGE, PLAIN, SONG, attempt, document, draw, of, par, section
from pdf_sight import bare, chars_of, lines_of, links_of, page_count, text_of
from pypdf import PdfReader

from contractgen.findings import Finding, hint_of, message_of
from contractgen.prove.compare_pdf import compare_pdf
from contractgen.prove.docx_reading import addresses_in
from contractgen.prove.pdf_reading import read_pdf
from contractgen.word.formats import page_number
from contractgen.word.model import FieldKind, WordField, WordPageBreak, WordParagraph, WordSection, WordTab, WordText
from contractgen.word.outline import outline_of

FOOT = {"default": (of(WordField(FieldKind.PAGE, "1", SONG)),)}
COUNTED = {"default": (of(WordField(FieldKind.PAGE, "1", SONG), WordField(FieldKind.NUMPAGES, "1", SONG, "decimal")),)}
NEXT = replace(PLAIN, page_break_before=True)


def feet(pdf: bytes) -> list[str]:
    """Return what the footer of every page says."""
    found = [""] * page_count(pdf)
    for char in chars_of(pdf):
        if char.y > PAGE.height - PAGE.bottom:
            found[char.page] += char.text
    return [bare(text) for text in found]


def page_of(name: str, form: str = "", cached: str = "9") -> WordField:
    return WordField(FieldKind.PAGEREF, cached, SONG, form, name, name)


def one(code: str, *content: WordParagraph | WordSection) -> Finding:
    pdf, found = attempt(*content)
    assert pdf is None
    assert {item.code for item in found} == {code}
    for language in ("en", "zh"):
        assert message_of(found[0], language)
        assert hint_of(found[0], language)
    return found[0]


@pytest.mark.parametrize(
    ("form", "start", "wanted"),
    [
        ("lowerRoman", 3, ["iii", "iv"]), ("upperRoman", 999, ["CMXCIX"]), ("upperLetter", 1, ["A", "B"]),
        ("numberInDash", 9, ["-9-", "-10-"]), ("chineseCountingThousand", 9, ["九", "十"]),
        ("chineseCounting", 20, ["二十", "二十一"]), ("decimalFullWidth", 9, ["９", "１０"]),
        ("decimalEnclosedCircle", 19, ["⑲", "⑳"]), ("ideographTraditional", 1, ["甲", "乙"]),
    ],
)  # fmt: skip
def test_pages_are_numbered_in_the_format_of_their_section(form: str, start: int, wanted: list[str]) -> None:
    pages = [par("一", NEXT if place else PLAIN) for place in range(len(wanted))]
    assert feet(draw(section(*pages, footers=FOOT, start=start, form=form))) == wanted
    assert wanted == [bare(page_number(start + place, form) or "") for place in range(len(wanted))]


def test_a_switch_goes_before_the_format_of_the_section() -> None:
    foot = {"default": (of(WordField(FieldKind.PAGE, "1", SONG, "lowerRoman")),)}
    assert feet(draw(section(par("一"), footers=foot, form="upperLetter", start=4))) == ["iv"]


@pytest.mark.parametrize(
    ("form", "start"), [("chineseCounting", 100), ("decimalEnclosedCircle", 21), ("lowerRoman", 0)]
)
def test_a_page_number_beyond_its_format_is_refused(form: str, start: int) -> None:
    found = one("PDF-756", section(par("一"), footers=FOOT, form=form, start=start))
    assert found.field == "footer"


def test_the_page_of_a_bookmark_is_shown_as_its_section_numbers_it_and_is_a_link() -> None:
    entries = [of(WordText(name, SONG, name), WordTab(SONG), page_of(name)) for name in ("a", "b", "c")]
    first = section(*entries, footers=FOOT, form="upperRoman")
    second = section(par("甲", marks=("a",)), par("乙", NEXT, marks=("b",)), footers=FOOT, start=1, form="numberInDash")
    third = section(par("丙", marks=("c",)), par("丁"), footers=FOOT, form="chineseCounting")
    pdf = draw(first, second, third)
    assert [bare(line.text) for line in lines_of(pdf)[:3]] == ["a-1-", "b-2-", "c三"]
    assert feet(pdf) == ["I", "-1-", "-2-", "三"]
    assert [page for _, page, _ in links_of(pdf)] == [1, 1, 2, 2, 3, 3]


def test_the_page_of_a_bookmark_is_not_the_number_that_the_file_keeps() -> None:
    pages = [par(str(place), NEXT, marks=("here",) if place == 7 else ()) for place in range(9)]
    assert "见第8页" in text_of(
        draw(of(WordText("见第", SONG), page_of("here", cached="3"), WordText("页", SONG)), *pages[1:])
    )


def test_a_section_on_an_odd_page_comes_after_a_blank_one_without_header_and_footer() -> None:
    head = {"default": (par("抬头"),)}
    for begins, wanted in (("oddPage", ["1", "", "3"]), ("evenPage", ["1", "2"]), ("nextPage", ["1", "2"])):
        pdf = draw(
            section(par("一"), headers=head, footers=FOOT),
            section(par("二"), headers=head, footers=FOOT, begins=begins),
        )
        assert feet(pdf) == wanted
        assert text_of(pdf).count("抬头") == 2


def test_a_section_that_starts_again_on_an_odd_page_is_divided_from_one_that_ends_on_an_odd_page() -> None:
    for pages, wanted in ((1, ["1", "", "1"]), (2, ["1", "2", "1"])):
        body = [par("一", NEXT if place else PLAIN) for place in range(pages)]
        second = section(par("二"), footers=FOOT, begins="oddPage", start=1)
        assert feet(draw(section(*body, footers=FOOT), second)) == wanted


def test_a_blank_page_beside_the_number_of_all_pages_is_refused() -> None:
    one("PDF-758", section(par("一"), footers=COUNTED), section(par("二"), footers=COUNTED, begins="oddPage"))
    assert feet(draw(section(par("一"), footers=COUNTED), section(par("二"), footers=COUNTED, begins="evenPage")))


def test_the_pages_with_a_blank_one_are_read_back() -> None:
    made = document(section(par("一"), footers=FOOT), section(par("二"), footers=FOOT, begins="oddPage"))
    pdf = draw(*made.sections)
    read, found = read_pdf(pdf)
    assert read is not None
    assert not found
    assert compare_pdf(outline_of(made), made, read)[1] == ()


@pytest.mark.parametrize(("vertical", "share"), [("top", 0.0), ("center", 0.5), ("bottom", 1.0)])
def test_a_cover_may_stand_in_the_middle_or_at_the_bottom(vertical: str, share: float) -> None:
    pdf = draw(section(par("合同"), par("甲方"), vertical=vertical), section(par("正文")))
    lines = lines_of(pdf)
    assert [line.page for line in lines] == [0, 0, 1]
    plain = lines_of(draw(par("合同"), par("甲方")))
    height = 2 * (plain[1].y - plain[0].y)
    assert lines[0].y - plain[0].y == pytest.approx((HEIGHT - height) * share, abs=0.5)


def test_a_cover_on_two_pages_is_refused() -> None:
    one("PDF-757", section(*(par("合同") for _ in range(40)), vertical="center"))
    one("PDF-757", section(par("合同"), par("甲方", NEXT), vertical="center"))
    one("PDF-757", section(of(WordText("甲", SONG), WordPageBreak(), WordText("乙", SONG)), vertical="bottom"))


def test_a_number_that_is_not_its_targets_is_refused() -> None:
    stale = of(WordText("2", SONG, "here", number=True))
    found = one("PDF-759", par("x", marks=("here",)), stale)
    assert found.paragraph == 2


ADDRESS = "https://example.com/%E5%90%88?a=1#b"


def test_a_link_out_of_the_document_leads_to_its_address_and_is_read_back() -> None:
    link = WordText("公司网站", SONG, address=ADDRESS)
    made = document(section(of(WordText("见", SONG), link, WordText("。", SONG)), footers={"default": (of(link),)}))
    pdf = draw(*made.sections)
    notes = [note.get_object() for note in PdfReader(io.BytesIO(pdf)).pages[0].annotations or ()]
    assert [note["/A"]["/S"] for note in notes] == ["/URI", "/URI"]
    read, found = read_pdf(pdf, "", addresses_in(made))
    assert read is not None
    assert not found
    assert compare_pdf(outline_of(made), made, read)[1] == ()
    assert {item.code for item in read_pdf(pdf)[1]} == {"OUT-833"}


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        (WordText("网站", SONG, address="https://example.org"), WordText("网站", SONG, address="https://example.com")),
        (WordText("网站", SONG, address="https://example.com"), WordText("网站", SONG)),
        (WordText("网站", SONG), WordText("网站", SONG, address="https://example.com")),
    ],
)
def test_an_address_that_is_not_the_documents_is_found(drawn: WordText, said: WordText) -> None:
    read, _ = read_pdf(draw(of(drawn)))
    assert read is not None
    made = document(section(of(said)))
    assert compare_pdf(outline_of(made), made, read)[1]
