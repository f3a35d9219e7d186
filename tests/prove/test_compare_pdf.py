"""A PDF beside what it must show, down to margins, faces and links."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from prove_cases import Built, chinese, english

from contractgen.model.outline import Outline, ParagraphLine, TableLine
from contractgen.prove.characters import squeezed
from contractgen.prove.compare_pdf import compare_pdf
from contractgen.prove.compare_stream import first_stream_difference
from contractgen.prove.difference import Difference
from contractgen.prove.expected import expected_outline
from contractgen.prove.pdf_matching import Matching, SectionStart, match_pages
from contractgen.prove.pdf_model import Box, Drawn, DrawnLink, Face, Page, PdfDocument
from contractgen.prove.pdf_reading import read_pdf
from contractgen.prove.stream import Unit, units_of
from contractgen.word.model import (
    FieldKind,
    PageSetup,
    ParagraphFormat,
    RunFormat,
    WordDocument,
    WordField,
    WordParagraph,
    WordSection,
    WordText,
)
from contractgen.word.read import read_docx

PLAIN = RunFormat("Times New Roman", "宋体", 10.5)


def differences(built: Built, change: Callable[[PdfDocument], PdfDocument]) -> tuple[Difference, ...]:
    """Compare a sound agreement with its PDF as changed after reading."""
    word, _ = read_docx(built.docx)
    pdf, _ = read_pdf(built.pdf)
    assert word is not None
    assert pdf is not None
    return compare_pdf(expected_outline(built.document), word, change(pdf))[0]


def with_texts(change: Callable[[Drawn], Drawn]) -> Callable[[PdfDocument], PdfDocument]:
    """Change every stretch of text of a PDF."""

    def apply(pdf: PdfDocument) -> PdfDocument:
        pages = tuple(replace(page, texts=tuple(map(change, page.texts))) for page in pdf.pages)
        return replace(pdf, pages=pages)

    return apply


def with_links(change: Callable[[DrawnLink], DrawnLink]) -> Callable[[PdfDocument], PdfDocument]:
    def apply(pdf: PdfDocument) -> PdfDocument:
        pages = tuple(replace(page, links=tuple(map(change, page.links))) for page in pdf.pages)
        return replace(pdf, pages=pages)

    return apply


@pytest.mark.parametrize("built", [chinese, english])
def test_a_sound_pdf_shows_exactly_the_document(built: Callable[[], Built]) -> None:
    assert differences(built(), lambda pdf: pdf) == ()


@pytest.mark.parametrize("built", [chinese, english])
def test_every_single_changed_character_is_found_in_its_provision(built: Callable[[], Built]) -> None:
    """Each character of the first page in turn is replaced by another one, or taken away."""
    word, _ = read_docx(built().docx)
    pdf, _ = read_pdf(built().pdf)
    assert word is not None
    assert pdf is not None
    outline = expected_outline(built().document)
    first = pdf.pages[0]
    for number, drawn in enumerate(first.texts):
        for place in range(0, len(drawn.text), 7):
            for new in ("", "囗"):
                text = drawn.text[:place] + new + drawn.text[place + 1 :]
                texts = (*first.texts[:number], replace(drawn, text=text), *first.texts[number + 1 :])
                damaged = replace(pdf, pages=(replace(first, texts=texts), *pdf.pages[1:]))
                found, _ = compare_pdf(outline, word, damaged)
                assert found, (number, place, new)


def test_half_width_brackets_are_found_with_their_width() -> None:
    found = differences(
        chinese(), with_texts(lambda drawn: replace(drawn, text=drawn.text.replace("（甲方）", "(甲方)")))
    )
    assert [item.code for item in found] == ["OUT-808"]


def test_a_wrong_page_number_in_the_footer_is_found_on_its_page() -> None:
    def change(pdf: PdfDocument) -> PdfDocument:
        texts = list(pdf.pages[1].texts)
        place = max(number for number, drawn in enumerate(texts) if drawn.text == "3")
        texts[place] = replace(texts[place], text="5")
        return replace(pdf, pages=(pdf.pages[0], replace(pdf.pages[1], texts=tuple(texts)), *pdf.pages[2:]))

    (found,) = differences(chinese(), change)
    assert (found.code, dict(found.details)["page"]) == ("OUT-840", "2")


def test_emphasis_drawn_like_the_words_around_it_is_found() -> None:
    def plain(drawn: Drawn) -> Drawn:
        return replace(drawn, face=Face("NotoSerifSC-Regular"))

    (found,) = differences(chinese(), with_texts(plain))
    assert found.code == "OUT-812"


def test_emphasis_whose_underline_is_gone_is_found() -> None:
    def no_rules(pdf: PdfDocument) -> PdfDocument:
        return replace(pdf, pages=tuple(replace(page, rules=()) for page in pdf.pages))

    word, _ = read_docx(chinese().docx)
    assert word is not None
    underlined = any(
        isinstance(inline, WordText) and inline.format.style == "Notice" and inline.format.underline != "none"
        for block in word.blocks
        if isinstance(block, WordParagraph)
        for inline in block.inlines
    )
    assert [item.code for item in differences(chinese(), no_rules)] == (["OUT-812"] if underlined else [])


def test_a_stretch_of_plain_words_in_a_foreign_face_is_found() -> None:
    changed: list[Drawn] = []

    def one(drawn: Drawn) -> Drawn:
        if not changed and "工作日" in drawn.text:
            changed.append(drawn)
            return replace(drawn, face=Face("NotoSansSC-Regular"))
        return drawn

    (found,) = differences(chinese(), with_texts(one))
    assert found.code == "OUT-823"


def test_a_link_to_the_next_paragraph_is_found() -> None:
    (found,) = differences(chinese(), with_links(lambda link: replace(link, height=link.height - 24)))
    assert found.code == "OUT-810"


def test_a_link_to_another_page_or_nowhere_is_found() -> None:
    for change in (lambda link: replace(link, page=1), lambda link: replace(link, page=None)):
        assert [item.code for item in differences(chinese(), with_links(change))] == ["OUT-810"]


def test_a_link_on_other_words_is_found() -> None:
    (found,) = differences(chinese(), with_links(lambda link: replace(link, text=f"按{link.text}")))
    assert found.code == "OUT-809"


def test_missing_and_surplus_links_are_found() -> None:
    none = differences(chinese(), lambda pdf: replace(pdf, pages=tuple(replace(page, links=()) for page in pdf.pages)))
    twice = differences(
        chinese(), lambda pdf: replace(pdf, pages=tuple(replace(page, links=page.links * 2) for page in pdf.pages))
    )
    assert [item.code for item in none] == ["OUT-811"]
    assert {item.code for item in twice} <= {"OUT-809", "OUT-810", "OUT-811"}
    assert twice


def test_title_and_language_of_the_file_are_compared() -> None:
    found = differences(chinese(), lambda pdf: replace(pdf, title="协议", language="en"))
    assert [item.code for item in found] == ["OUT-820", "OUT-821"]


# ---- Pages made by hand ------------------------------------------------------------------------------------------


def drawn(text: str) -> Drawn:
    return Drawn(text, Face("Serif"), Box(0, 0, 100, 10), 0)


def pages_of(*texts: str) -> tuple[Page, ...]:
    return tuple(Page((drawn(text),), (), ()) for text in texts)


def margin(*parts: str | FieldKind) -> tuple[WordParagraph, ...]:
    inlines = tuple(
        WordField(part, "9", PLAIN) if isinstance(part, FieldKind) else WordText(part, PLAIN) for part in parts
    )
    return (WordParagraph(0, "Footer", None, ParagraphFormat(), inlines, PLAIN),)


def section(
    header: dict[str, tuple[WordParagraph, ...]], footer: dict[str, tuple[WordParagraph, ...]], start: int | None = None
) -> WordSection:
    return WordSection(PageSetup(595, 842, 72, 72, 72, 72, 36, 36), (), header, footer, start)


NUMBERED = {"default": margin("第 ", FieldKind.PAGE, " 页 共 ", FieldKind.NUMPAGES, " 页")}
TABLE = TableLine((("业务", "金额"), *((f"物联卡{row}", f"{row}.00") for row in range(4)), ("合计", "6.00")), 1)
LINES = (
    ParagraphLine("一、", 0, "甲方采购下列服务：", "Provision"),
    TABLE,
    ParagraphLine("二、", 0, "乙方交付。", "Provision"),
)


def matched(
    sections: list[SectionStart], *texts: str, lines: tuple[ParagraphLine | TableLine, ...] = LINES
) -> Matching:
    return match_pages(units_of(Outline(lines, (), (), "", "")), sections, pages_of(*texts))


ONE = [SectionStart(section({"default": margin("编号：1")}, NUMBERED), 0)]
HEAD, BODY, TAIL = (
    "编号：1一、甲方采购下列服务：",
    "业务金额物联卡00.00物联卡11.00",
    "物联卡22.00物联卡33.00合计6.00二、乙方交付。",
)


def test_headers_and_footers_are_taken_off_with_their_page_numbers() -> None:
    assert matched(ONE, f"{HEAD}{BODY}第1页共2页", f"编号：1{TAIL}第2页共2页").equal


def test_the_header_of_a_table_may_come_again_where_the_table_runs_on() -> None:
    assert matched(ONE, f"{HEAD}{BODY}第1页共2页", f"编号：1业务金额{TAIL}第2页共2页").equal


def test_the_header_of_a_table_may_not_come_again_anywhere_else() -> None:
    assert not matched(ONE, f"{HEAD}业务金额{BODY}第1页共2页", f"编号：1{TAIL}第2页共2页").equal
    assert not matched(ONE, f"{HEAD}{BODY}业务金额{TAIL}第1页共1页").equal
    whole = f"{HEAD}{BODY}{TAIL}".removesuffix("二、乙方交付。")
    assert not matched(ONE, f"{whole}第1页共2页", "编号：1业务金额二、乙方交付。第2页共2页").equal


def test_a_page_without_its_header_or_footer_is_told() -> None:
    for first in (f"{HEAD[4:]}{BODY}第1页共2页", f"{HEAD}{BODY}第1页共3页", f"{HEAD}{BODY}"):
        matching = matched(ONE, first, f"编号：1{TAIL}第2页共2页")
        assert matching.equal
        assert [wrong.page for wrong in matching.wrong_margins] == [1]


def test_first_and_even_pages_have_their_own_margins() -> None:
    margins = {"default": margin("奇"), "even": margin("偶"), "first": margin("首")}
    lines = (ParagraphLine("", None, "甲乙丙", "Body"),)
    matching = matched([SectionStart(section(margins, {}), 0)], "首甲", "偶乙", "奇丙", lines=lines)
    assert matching.equal
    assert not matching.wrong_margins


def test_sections_have_their_own_margins_numbers_and_counts() -> None:
    counted = {"default": margin(FieldKind.PAGE, "/", FieldKind.SECTIONPAGES)}
    lines = tuple(ParagraphLine("", None, text, "Body") for text in ("甲甲", "乙乙"))
    sections = [SectionStart(section({}, counted), 0), SectionStart(section({}, counted, start=1), 1)]
    sound = matched(sections, "甲1/2", "甲2/2", "乙乙1/1", lines=lines)
    assert sound.equal
    assert not sound.wrong_margins
    lying = matched(sections, "甲1/3", "甲2/3", "乙乙1/1", lines=lines)
    assert [wrong.page for wrong in lying.wrong_margins] == [1, 2]


def first_of(lines: tuple[ParagraphLine | TableLine, ...], text: str) -> Difference:
    units = units_of(Outline(lines, (), (), "", ""))
    found = first_stream_difference(units, match_pages(units, [SectionStart(section({}, {}), 0)], pages_of(text)))
    assert found is not None
    return found


PARAGRAPHS = tuple(
    ParagraphLine(f"（{label}）", 1, text, "Provision")
    for label, text in zip(
        "一二三四五",
        (
            "甲方应当按期付款。",
            "乙方应当按期交付。",
            "双方应当保守秘密。",
            "违约方应当赔偿。",
            "本合同自签订之日起生效。",
        ),
        strict=True,
    )
)


def stream(*lines: ParagraphLine) -> str:
    return "".join(line.label + line.text for line in lines)


def relabelled(lines: list[ParagraphLine]) -> str:
    return stream(*(replace(line, label=f"（{label}）") for line, label in zip(lines, "一二三四五六七", strict=False)))


@pytest.mark.parametrize("place", range(5))
def test_a_paragraph_lost_in_the_pdf_is_named(place: int) -> None:
    rest = [line for number, line in enumerate(PARAGRAPHS) if number != place]
    for text in (stream(*rest), relabelled(rest)):
        found = first_of(PARAGRAPHS, text)
        assert (found.code, found.paragraph) == ("OUT-801", place + 1)


@pytest.mark.parametrize("place", range(5))
def test_a_paragraph_doubled_in_the_pdf_is_named(place: int) -> None:
    lines = [*PARAGRAPHS[: place + 1], PARAGRAPHS[place], *PARAGRAPHS[place + 1 :]]
    found = first_of(PARAGRAPHS, stream(*lines))
    assert (found.code, found.paragraph) == ("OUT-803", place + 1)


def test_a_paragraph_moved_in_the_pdf_is_named() -> None:
    one, two, three, four, five = PARAGRAPHS
    assert first_of(PARAGRAPHS, stream(two, three, one, four, five)).code == "OUT-804"
    assert first_of(PARAGRAPHS, stream(one, four, two, three, five)).paragraph == 4


@pytest.mark.parametrize(("label", "shown"), [("（九）", "（九）"), ("", "–"), ("(二)", "(二)")])
def test_a_wrong_label_in_the_pdf_is_told(label: str, shown: str) -> None:
    lines = (PARAGRAPHS[0], replace(PARAGRAPHS[1], label=label), *PARAGRAPHS[2:])
    found = first_of(PARAGRAPHS, stream(*lines))
    assert (found.code, found.paragraph, dict(found.details)["actual_label"]) == ("OUT-805", 2, shown)


def test_changed_words_in_the_pdf_say_where() -> None:
    lines = (*PARAGRAPHS[:2], replace(PARAGRAPHS[2], text="双方应当公开秘密。"), *PARAGRAPHS[3:])
    found = first_of(PARAGRAPHS, stream(*lines))
    assert (found.code, found.paragraph, found.label, dict(found.details)["position"]) == ("OUT-808", 3, "（三）", "5")


def test_words_added_to_a_paragraph_or_after_the_last_are_told() -> None:
    lines = (replace(PARAGRAPHS[0], text="甲方应当按期付款。但书。"), *PARAGRAPHS[1:])
    assert (first_of(PARAGRAPHS, stream(*lines)).code, first_of(PARAGRAPHS, stream(*lines)).paragraph) == ("OUT-808", 1)
    assert first_of(PARAGRAPHS, f"{stream(*PARAGRAPHS)}另有约定。").code == "OUT-802"


def test_a_row_that_is_lost_or_changed_is_named() -> None:
    rows = ["业务金额", "物联卡00.00", "物联卡11.00", "物联卡22.00", "物联卡33.00", "合计6.00"]
    lost = first_of((TABLE,), "".join(rows[:2] + rows[3:]))
    changed = first_of((TABLE,), "".join(rows).replace("22.00", "22.01"))
    assert (lost.code, dict(lost.details)["row"]) == ("OUT-815", "3")
    assert (changed.code, dict(changed.details)["row"]) == ("OUT-814", "4")


def test_a_page_lost_at_the_end_is_a_lost_paragraph() -> None:
    found = first_of(PARAGRAPHS, stream(*PARAGRAPHS[:3]))
    assert (found.code, found.paragraph) == ("OUT-801", 4)


def test_white_space_of_lines_and_cells_is_no_character() -> None:
    assert squeezed("甲 方\u3000乙\n方\t1\u00a0000\u200b") == "甲方乙方1000"
    unit = Unit(1, 0, "", "一、", squeezed("甲 方"))
    assert unit.stream == "一、甲方"


def test_a_document_whose_words_stand_in_another_order_in_the_docx_is_refused() -> None:
    """The looks of words cannot be told if the DOCX does not say what the document says."""
    built = chinese()
    pdf, _ = read_pdf(built.pdf)
    assert pdf is not None
    other = WordDocument((section({}, {}),), "物联卡服务采购合同", "", "zh-CN", {})
    found, _ = compare_pdf(expected_outline(built.document), other, pdf)
    assert found
