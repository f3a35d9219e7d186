"""Finished PDFs are read back exactly, and what is wrong with one is a finding, never a traceback."""

from __future__ import annotations

import io
import random
import time
from collections.abc import Callable

import pytest
import soak
from prove_cases import chinese, english, simple_pdf
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject

from contractgen.findings import Finding, message_of
from contractgen.prove.characters import squeezed
from contractgen.prove.pdf_reading import read_pdf

FONT = '#set text(font: "Noto Serif SC", size: 10pt, lang: "zh")\n'


def codes(findings: tuple[Finding, ...]) -> set[str]:
    return {item.code for item in findings}


def text_of(pdf: bytes) -> str:
    document, _ = read_pdf(pdf)
    assert document is not None
    return "".join(drawn.text for page in document.pages for drawn in page.texts)


def edited(pdf: bytes, edit: Callable[[PdfWriter], object]) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    edit(writer)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_a_sound_pdf_has_no_findings() -> None:
    for built in (chinese(), english()):
        document, found = read_pdf(built.pdf)
        assert document is not None
        assert found == ()
        assert document.conformance == "3U"
        assert document.attachments == {"build-record.json": built.record}
        assert document.title == built.document.values["contract.title"]
        assert document.language.casefold() == built.document.assembly.language.casefold()


def test_widths_quotation_marks_and_symbols_come_back_raw() -> None:
    said = "（甲方）(A)，,：:“专有信息”‘x’——…【】《》１２ＡＢ１a￥¥①⑳㎡〇々·•第一条 \U00020087"
    assert text_of(simple_pdf(f"{FONT}{said}")) == squeezed(said)


def test_hyphens_at_the_ends_of_lines_come_back_as_hyphens() -> None:
    said = "non-exclusive state-of-the-art cross-border long-term well-known up-to-date in-house self-evident " * 12
    assert text_of(simple_pdf(f"#set page(width: 150pt)\n#set text(hyphenate: false)\n{said}")) == squeezed(said)


def test_ligatures_come_back_as_their_letters() -> None:
    assert text_of(simple_pdf("office fluffy affair")) == "officefluffyaffair"
    assert squeezed("o\ufb03ce") == "office"


def test_every_character_has_its_face() -> None:
    pdf = simple_pdf(f'{FONT}甲方#text(font: "Noto Sans SC")[不承担责任]。')
    document, _ = read_pdf(pdf)
    assert document is not None
    faces = [(drawn.text, drawn.face.font) for drawn in document.pages[0].texts]
    assert faces == [
        ("甲方", "NotoSerifSC-Regular"),
        ("不承担责任", "NotoSansSC-Regular"),
        ("。", "NotoSerifSC-Regular"),
    ]


def test_an_imitated_bold_is_told_from_the_plain_face() -> None:
    document, _ = read_pdf(simple_pdf(f"{FONT}甲方#text(stroke: 0.02em)[乙方]"))
    assert document is not None
    assert [drawn.face.thick for drawn in document.pages[0].texts] == [False, True]


def test_links_are_read_with_their_words_and_their_target() -> None:
    document, _ = read_pdf(simple_pdf(f"{FONT}按#link(<there>)[第二条]执行。#pagebreak()甲方 #metadata(1)<there>乙方"))
    assert document is not None
    (link,) = document.pages[0].links
    assert (link.text, link.page) == ("第二条", 1)


def test_the_letters_of_close_lines_above_and_below_are_none_of_a_link() -> None:
    close = "#set text(size: 10.5pt, top-edge: 9.4pt, bottom-edge: -2.4pt)\n#set par(leading: 0pt)\n"
    lines = "(gj)gQjgpyq(gj) \\ #link(<there>)[Section “4.01”] \\ (ÅÉfbdhk)ÅÉfbd #metadata(1)<there>"
    document, _ = read_pdf(simple_pdf(close + lines))
    assert document is not None
    (link,) = document.pages[0].links
    assert link.text == "Section“4.01”"


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("#text(fill: white)[乙方不承担任何责任]", "OUT-836"),
        ("#rect(fill: black)[#text(fill: black)[乙方不承担任何责任]]", "OUT-836"),
        ("#place(dx: 900pt)[乙方不承担任何责任]", "OUT-836"),
        (
            "#box[乙方不承担任何责任]#place(dx: -1pt, dy: -12pt, rect(width: 200pt, height: 20pt, fill: white))",
            "OUT-836",
        ),
        ("#box[乙方不承担任何责任]#place(dy: -5pt, line(length: 200pt, stroke: 14pt + white))", "OUT-836"),
        ("#place(dy: 5pt, line(length: 200pt, stroke: 14pt + black))#box[乙方不承担任何责任]", "OUT-836"),
        ("#link('https://example.com')[乙方]", "OUT-833"),
    ],
)
def test_what_cannot_be_seen_or_has_no_place_in_an_agreement_is_found(source: str, code: str) -> None:
    document, found = read_pdf(simple_pdf(FONT + source.replace("'", '"')))
    assert document is not None
    assert codes(found) == {code}


@pytest.mark.parametrize(
    "source",
    [
        "#rect(fill: rgb(31, 56, 100))[#text(fill: white)[表头]]",
        "#table(fill: luma(230), columns: 2)[甲][乙]",
        "#highlight[甲方]#underline[乙方]#strike[丙方]",
        "#text(fill: luma(40%))[甲方]",
        "#block(stroke: 6pt + black, inset: 8pt)[甲方]#block(stroke: (left: 6pt + black), inset: 8pt)[乙方]",
    ],
)
def test_text_on_coloured_ground_and_decorations_are_fine(source: str) -> None:
    assert read_pdf(simple_pdf(FONT + source))[1] == ()


def test_a_file_that_does_not_declare_pdf_a_3u_is_found() -> None:
    for standard in ("1.7", "a-2b", "a-3b"):
        assert codes(read_pdf(simple_pdf(f"{FONT}甲方", standard=standard))[1]) == {"OUT-835"}


def _with_action(key: str) -> Callable[[PdfWriter], object]:
    action = DictionaryObject({NameObject("/S"): NameObject("/Named"), NameObject("/N"): NameObject("/Print")})
    return lambda writer: writer.root_object.__setitem__(NameObject(key), action)


@pytest.mark.parametrize("key", ["/OpenAction", "/AA", "/AcroForm", "/OCProperties", "/Collection", "/Perms"])
def test_whatever_could_act_by_itself_is_found(key: str) -> None:
    _, found = read_pdf(edited(chinese().pdf, _with_action(key)))
    assert "OUT-833" in codes(found)
    assert key in message_of(next(item for item in found if item.code == "OUT-833"), "en")


def test_an_encrypted_file_is_refused_as_such() -> None:
    pdf = edited(chinese().pdf, lambda writer: writer.encrypt("", "owner", algorithm="RC4-128"))
    document, found = read_pdf(pdf)
    assert document is None
    assert codes(found) == {"OUT-831"}


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\0" * 4096, b"%PDF-1.7\nstartxref\n0\n%%EOF\n"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    document, found = read_pdf(data, "a.pdf")
    assert document is None
    assert codes(found) == {"OUT-830"}
    assert found[0].where.file == "a.pdf"


def test_a_file_that_is_cut_off_anywhere_is_refused() -> None:
    pdf = chinese().pdf
    for end in range(0, len(pdf), len(pdf) // soak.size(40, 1_000)):
        document, found = read_pdf(pdf[:end])
        assert document is None
        assert found


def test_an_update_appended_to_a_file_is_refused() -> None:
    appended = chinese().pdf + b"\nxref\n0 0\ntrailer\n<<>>\nstartxref\n5\n%%EOF"
    assert codes(read_pdf(appended)[1]) == {"OUT-832"}


def test_bytes_behind_the_end_are_refused() -> None:
    assert codes(read_pdf(chinese().pdf + b"more")[1]) == {"OUT-830"}


def test_damaged_files_give_findings_and_never_tracebacks_or_hangs() -> None:
    """Bytes changed, cut out, doubled at random: read in little time, or refused."""
    pdf, rng = chinese().pdf, random.Random(20_260_107)
    for _ in range(soak.size(500, 10_000)):
        data = bytearray(pdf)
        for _ in range(rng.choice([1, 2, 8, 64])):
            place, kind = rng.randrange(len(data)), rng.randrange(3)
            if kind == 0:
                data[place] = rng.randrange(256)
            elif kind == 1:
                del data[place : place + rng.randrange(1, 200)]
            else:
                data[place:place] = data[place : place + rng.randrange(1, 200)]
        started = time.monotonic()
        document, found = read_pdf(bytes(data))
        assert time.monotonic() - started < 10
        assert document is not None or found


@pytest.mark.parametrize("built", [chinese, english])
def test_reading_back_is_quick(built: Callable[[], object]) -> None:
    """Some 6 ms a page on an idle machine; the bound leaves room for a busy one."""
    pdf = built().pdf  # type: ignore[attr-defined]
    read_pdf(pdf)
    started = time.perf_counter()
    document, _ = read_pdf(pdf)
    assert document is not None
    assert time.perf_counter() - started < 0.06 * len(document.pages)
