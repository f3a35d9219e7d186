"""Hostile text: printed to the letter or refused by name; never evaluated, never changed."""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import soak
import typst
from pdf_cases import with_text
from pdf_drafts import PLAIN, attempt, declared, document, draw, label, par, section
from pdf_sight import bare, bookmarks_of, text_of

from contractgen.lang.typography import gate
from contractgen.pdf import engine
from contractgen.pdf.document import draw_document
from contractgen.pdf.draw import draw_pdf

LITERAL = (
    '#read("/etc/passwd")',
    '#panic(1) #import "@preview/x:1.0.0": * #eval("1+1") #{ while true {} }',
    "*粗* _斜_ `码` ```块``` = 标题 - 列表 + 编号 / 词: 义",
    "@x <label> $x^2$ \\ \\u{41} ~ -- --- ... // 注释 /* 注释 */ #",
    "A<B>公司 甲&乙 R&D 价格<100元 </w:p> &lt; &#65; <!-- -->",
    "{{ 7*7 }} {% x %} ${x} ${ref:y} {_{ }_} 【】 %s {0} \\n",
    "https://example.com/a?b=c&d=e#f a@example.com ../../x C:\\x",
    "\"引号\" '单' “双” ‘单’ 「直」",
    "）（】【》《〕〔％＃＠＆＊｛｝",
    "0123456789 壹贰叁 １２３ ①②③ ㎡ ℃ № ± × ÷ ≤ ≥ ≠ √ □ ■ ★",
    "[]",
    "fi fl ffi ffl",
    "䶮㛃龑𬭚𨱏",
    "é ñ Å ß œ",
)


@pytest.mark.parametrize("text", LITERAL)
def test_markup_of_any_language_is_printed_to_the_letter(text: str) -> None:
    pdf, found = attempt(par(text))
    if pdf is None:
        assert {item.code for item in found} == {"PDF-704"}
        assert "𨱏" in text
    else:
        assert text_of(pdf) == bare(text)


def test_markup_in_a_docx_is_printed_to_the_letter() -> None:
    texts = [text for text in LITERAL if "𬭚" not in text]
    pdf, found = draw_pdf(with_text(*texts), declared())
    assert pdf is not None, found
    assert text_of(pdf) == bare("".join(texts))


def test_markup_is_printed_to_the_letter_in_headings_links_titles_and_labels() -> None:
    text = '#read("x") *b* @y $z$'
    heading = par(text, replace(PLAIN, outline_level=0), numbered=label("#1*"), marks=('a"b#<>',))
    pdf, found = draw_document(
        document(section(heading, par("x", link='a"b#<>')), title=text), b'{"x": "#read(1)"}', declared()
    )
    assert pdf is not None, found
    assert bookmarks_of(pdf) == [(0, f"#1*{text}", 0)]


def test_the_program_evaluates_nothing_and_reads_its_tree_alone() -> None:
    files = sorted(Path(engine.__file__).with_name("program").iterdir())
    code = re.sub(r"//.*", "", "".join(file.read_text(encoding="utf-8") for file in files))
    imported = re.findall(r"\bimport\b[^\n]*", code)
    assert {line.split('"')[1] for line in imported} <= {file.name for file in files}
    assert re.findall(r"\b(?:eval|include|plugin|csv|yaml|toml|xml|cbor|bibliography)\b", code) == []
    assert re.findall(r"\bjson\([^)]*\)", code) == ['json("tree.json")']
    taken = re.findall(r"\b(?:read|image)\(\s*([^,]*),", code)
    assert taken == ['"picture-" + str(number)', "file.data"]
    assert "sys." not in code


def test_thousands_of_hostile_texts_are_exact_or_refused_by_name() -> None:
    chance = random.Random(20261122)
    pieces = [
        *LITERAL, "甲方", "Party A", " ", "　", "\u200b", "\u202e", "\ud7ff", "\ue000", "\x07", "\u0301", "𠮷", "😀",
        "שלום", "က", "\uffff", "\u00a0", "ﷺ", "\U000e0041", "ᄀ", "ｱ", "〇", "\u3164", "Ω", "µ", "ß", "ﬃ",
    ]  # fmt: skip
    drawn = refused = 0
    for _ in range(soak.size(150, 3000)):
        text = unicodedata.normalize("NFC", "".join(chance.choice(pieces) for _ in range(chance.randint(1, 4))))
        pdf, found = attempt(par(text))
        if pdf is None:
            refused += 1
            assert {item.code for item in found} <= {"PDF-704", "PDF-705", "PDF-706", "PDF-719"}
        else:
            drawn += 1
            assert not gate(text, multiline=True)
            assert text_of(pdf) == bare(text)
    assert drawn > 20
    assert refused > 20


def test_names_with_one_uncovered_character_are_all_refused() -> None:
    chance = random.Random(7)
    song = declared().families["宋体"].faces[0].coverage or frozenset()
    beyond = [point for point in range(0x20000, 0x2A6E0) if point not in song]
    for _ in range(soak.size(60, 500)):
        point = chance.choice(beyond)
        name = f"示例市{chr(point)}云区"
        pdf, found = attempt(par(f"甲方：{name}"))
        assert pdf is None
        assert [dict(item.arguments)["code_point"] for item in found] == [f"U+{point:04X}"]


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    draw(par("合同"))
    attempt(par("😀"))
    assert list(tmp_path.iterdir()) == []


def test_the_text_is_never_a_file_on_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, bool]] = []
    compiler = typst.Compiler

    def spying(**options: Any) -> Any:  # noqa: ANN401 - whatever the engine takes and gives
        folder = Path(str(options["root"]))
        seen.extend((path.name, path.is_symlink()) for path in sorted(folder.iterdir()))
        assert folder.stat().st_mode & 0o077 == 0
        assert str((folder / "tree.json").readlink()).startswith("/dev/fd/")
        return compiler(**options)

    monkeypatch.setattr(typst, "Compiler", spying)
    draw(par("示例市云杉区"))
    programs = [(file.name, False) for file in Path(engine.__file__).with_name("program").iterdir()]
    assert seen == sorted([*programs, ("tree.json", True)])
