"""Where the lines of Chinese text end: as Word ends them (ECMA-376 Part 1, 17.3.1.16, 17.3.1.21, 17.15.1.18)."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from importlib import util
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from page_lines import page_lines
from pdf_drafts import HEI, SONG, declared, document, label, of, par, section
from pdf_sight import Line, bare, lines_of, near
from soak import size

from contractgen.pdf.document import draw_document
from contractgen.pdf.tree import build_tree
from contractgen.word.model import ParagraphFormat, WordParagraph, WordText

ROOT = Path(__file__).parents[2]
LEFT, WIDTH = 50, 300
EM = SONG.size
BOTH = ParagraphFormat(alignment="both")
CLOSING = "，。、；：！？”’）》〉】」』〕％‰℃…"
OPENING = "“‘（《〈【「『〔"
TEXTS = (
    "根据《中华人民共和国民法典》、《中华人民共和国网络安全法》等法律、行政法规，甲、乙双方经协商一致，订立本合同。",
    "乙方的服务热线400-000-0000每日24小时（含节假日）受理甲方的咨询、投诉；自接到之日起3个工作日内答复甲方。",
    "“物联卡”是指：“用于设备之间通信的卡片”；违约金按日0.05%计算——以合同总价的10%为限……但故意或者重大过失除外。",
    "甲方应当在开票5个工作日前，以加盖公章的书面文件（email：legal@example.com 或者 https://example.com/a/b）通知乙方。",
    "Licensed Software 的使用期限为 24 个月，自 2026-01-31 起算；T/T 付款的，款项以到账之日为付款日，费率为 5‰。",
)  # fmt: skip


def drawn(*blocks: WordParagraph, squeezed: bool = True) -> bytes:
    """Draw paragraphs in which nothing may be wrong."""
    made = replace(document(section(*blocks)), squeezes_marks=squeezed)
    pdf, found = draw_document(made, None, declared())
    assert pdf is not None, found
    return pdf


def lines(text: str, layout: ParagraphFormat = BOTH, *, squeezed: bool = True) -> list[Line]:
    """Return the lines of a paragraph."""
    return lines_of(drawn(par(text, layout), squeezed=squeezed))


def test_a_mark_without_room_hangs_at_the_end_of_its_line() -> None:
    first, second = lines(f"{'甲' * 25}，{'乙' * 3}")
    assert (first.text, first.right) == (f"{'甲' * 25}，", near(LEFT + WIDTH + EM))
    assert second.text == "乙乙乙"


def test_no_mark_hangs_where_the_paragraph_says_so() -> None:
    first, second = lines(f"{'甲' * 25}，{'乙' * 3}", replace(BOTH, hanging=False))
    assert (len(first.text), first.right) == (24, near(LEFT + WIDTH))
    assert second.text == "甲，乙乙乙"


def test_a_mark_with_room_stands_in_its_line() -> None:
    first, _ = lines(f"{'甲' * 24}，{'乙' * 3}")
    assert (len(first.text), first.right) == (25, near(LEFT + WIDTH))


@pytest.mark.parametrize("mark", ["）", "》", "”", "％"])
def test_closing_brackets_do_not_hang(mark: str) -> None:
    first, second = lines(f"{'甲' * 25}{mark}{'乙' * 3}")
    assert (first.text, second.text) == ("甲" * 24, f"甲{mark}乙乙乙")


def test_marks_at_the_edges_of_lines_keep_their_width() -> None:
    first, second = lines(f"《{'甲' * 23}》《{'乙' * 9}》")
    assert (first.text, first.right) == (f"《{'甲' * 23}》", near(LEFT + WIDTH))
    assert (second.x, second.right) == (near(LEFT), near(LEFT + 11 * EM))


@pytest.mark.parametrize(("squeezed", "width"), [(True, 4.5), (False, 5)])
def test_neighbouring_marks_share_their_blanks_where_the_document_says_so(squeezed: bool, width: float) -> None:
    (line,) = lines("甲》，乙丙", squeezed=squeezed)
    assert line.right == near(LEFT + width * EM)


def test_chinese_and_latin_letters_stand_a_quarter_apart() -> None:
    (line,) = lines("甲2026乙")
    assert line.right - line.x == near((2 + 0.5 + 4 * 0.465) * EM)


@pytest.mark.parametrize(("letters", "digits"), [(True, False), (False, True), (False, False)])
def test_a_paragraph_may_set_letters_or_digits_close(letters: bool, digits: bool) -> None:
    (line,) = lines("甲2026乙A丙", replace(BOTH, letters_apart=letters, digits_apart=digits))
    width = 3 + 4 * 0.465 + 0.695 + 0.5 * (letters + digits)
    assert line.right - line.x == pytest.approx(width * EM, abs=0.2)


def test_indents_count_for_the_lines_that_they_are_of() -> None:
    layout = replace(BOTH, left=24, first_line=24, right=12)
    first, second, _ = lines("甲" * 50, layout)
    assert (first.x, len(first.text)) == (near(LEFT + 48), 20)
    assert (second.x, len(second.text)) == (near(LEFT + 24), 22)
    hanging = replace(BOTH, left=24, first_line=-24)
    first, second, _ = lines("甲" * 50, hanging)
    assert (first.x, len(first.text), second.x, len(second.text)) == (near(LEFT), 25, near(LEFT + 24), 23)


def test_labels_links_and_other_fonts_are_part_of_the_line() -> None:
    paragraph = of(WordText("甲" * 20, SONG), WordText("乙" * 10, HEI), WordText("，丙丙", SONG), layout=BOTH)
    pdf = drawn(replace(paragraph, label=label("（一）")))
    assert [line.text for line in lines_of(pdf)] == [f"（一）{'甲' * 20}乙乙", f"{'乙' * 8}，丙丙"]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (f"{'甲' * 22}AB/CD付款", "甲"),
        (f"{'甲' * 22}12,345.00元", "甲"),
        (f"{'甲' * 23}——乙丙", "—"),
        (f"{'甲' * 24}……乙丙", "甲"),
        (f"{'甲' * 21}400-000-0000", "-"),
        (f"{'甲' * 23}〔2024〕1号", "甲"),
        (f"{'甲' * 22}a@b.example", "甲"),
        (f"{'甲' * 23}5\u00a0000元", "甲"),
        (f"{'甲' * 24}7×24小时", "甲"),
    ],
)
def test_what_belongs_together_stays_together(text: str, end: str) -> None:
    first, *_ = lines(text)
    assert first.text[-1] == end


def test_dashes_are_not_parted() -> None:
    first, second = lines(f"{'甲' * 24}——乙丙")
    assert (first.text, second.text) == ("甲" * 24, "——乙丙")


WORDS = (
    "甲",
    "乙丙",
    "丁戊己",
    "Ab",
    "12.5％",
    "（甲）",
    "“乙”",
    "《丙》",
    "、",
    "，",
    "。”",
    "；",
    "……",
    " ",
    "：“",
    "【丁】",
    "5‰",
)


@settings(max_examples=size(40, 2000))
@given(
    words=st.lists(st.sampled_from(WORDS), min_size=20, max_size=60), right=st.integers(0, 200), squeezed=st.booleans()
)
def test_no_line_begins_or_ends_with_what_may_not(words: list[str], right: int, *, squeezed: bool) -> None:
    said = [
        word for place, word in enumerate(words) if place and (word[0] not in CLOSING or words[place - 1][-1] > "一")
    ]
    found = page_lines(drawn(par("".join(said), replace(BOTH, right=right)), squeezed=squeezed))
    assert bare("".join(line.text for line in found)) == bare("".join(said))
    assert not [line.text for line in found[1:] if line.text[0] in CLOSING]
    assert not [line.text for line in found[:-1] if line.text[-1] in OPENING]


@settings(max_examples=size(30, 2000))
@given(pieces=st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3), right=st.integers(0, 150))
def test_the_engine_breaks_no_line_that_was_broken_before(pieces: list[str], right: int) -> None:
    layout = replace(BOTH, right=right)
    made = document(section(par("".join(pieces), layout)))
    tree, _ = build_tree(made, None, declared())
    (node,) = json.loads(tree.nodes)["sections"][0]["blocks"]
    planned = [""]
    for inline in node["r"]:
        if isinstance(inline, list):
            planned[-1] += inline[1]
        elif "spread" in inline:
            planned.append("")
    assert [bare(line) for line in planned] == [
        line.text for line in page_lines(drawn(par("".join(pieces), layout), squeezed=False))
    ]


@pytest.mark.parametrize("squeezed", [True, False])
def test_lines_of_sample_texts(golden: Callable[[str, str], None], squeezed: bool) -> None:
    said = []
    for width in (300, 211):
        for text in TEXTS:
            layout = replace(BOTH, first_line=24, right=WIDTH - width)
            said += [line.text for line in lines(text, layout, squeezed=squeezed)]
            said.append("")
    golden(f"lines/{'squeezed' if squeezed else 'full'}.txt", "\n".join(said))


def test_the_widths_of_the_fonts_inside_the_engine_are_up_to_date() -> None:
    place = util.spec_from_file_location("write_engine_widths", ROOT / "tools/write_engine_widths.py")
    assert place is not None
    assert place.loader is not None
    module = util.module_from_spec(place)
    place.loader.exec_module(module)
    written = json.load(io.StringIO(module.TARGET.read_text(encoding="utf-8")))
    assert written == module.engine_widths()
