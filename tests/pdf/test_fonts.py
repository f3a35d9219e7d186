"""Fonts: what a template may declare, what is refused, and what is known of each face."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pylopdf_fonts_zh_cn
import pytest
import typst
from font_file import font_file
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTCollection, TTFont
from pdf_cases import DECLARED, PLACE, fonts
from pdf_drafts import SONG, attempt, draw, par
from pdf_sight import fonts_in, text_of

from contractgen.findings import Finding, message_of
from contractgen.model.template import FontLine
from contractgen.pdf.faces import ENGINE_FAMILIES, FontSet
from contractgen.pdf.fonts import engine_fonts, load_fonts
from contractgen.prove.pdf_reading import read_pdf


def load(folder: Path, *declared: tuple[str, str]) -> tuple[FontSet | None, tuple[Finding, ...]]:
    return load_fonts(tuple(FontLine(family, source, PLACE) for family, source in declared), folder)


def refused(folder: Path, *declared: tuple[str, str]) -> Finding:
    loaded, found = load(folder, *declared)
    assert loaded is None
    assert found
    assert found[0].where == PLACE
    assert message_of(found[0], "zh")
    return found[0]


def test_the_packaged_and_the_engine_fonts_need_no_files() -> None:
    loaded = fonts()
    song, latin = loaded.family("宋体"), loaded.family("times new roman")
    assert song is not None
    assert latin is not None
    assert [(face.family, face.bold, face.italic) for face in song.faces] == [("Noto Serif SC", False, False)]
    assert {(face.bold, face.italic) for face in latin.faces} == {(a, b) for a in (False, True) for b in (False, True)}
    assert song.face(bold=True, italic=False) is None


def test_no_font_of_this_machine_is_ever_used() -> None:
    loaded = fonts(("宋体", "package:serif"))
    assert set(engine_fonts(loaded).families()) == {"Noto Serif SC"}


def test_the_engine_has_the_faces_that_the_table_lists() -> None:
    listed = {
        (info.family, info.weight, info.style != "normal")
        for info in typst.Fonts(include_system_fonts=False, include_embedded_fonts=True).fonts()
    }
    for family, faces in ENGINE_FAMILIES.items():
        for face in faces:
            assert (face.family, face.weight, face.italic) in listed
            assert face.family == family


@pytest.mark.parametrize("family", sorted(ENGINE_FAMILIES))
def test_every_engine_face_has_the_letters_that_are_taken_for_granted(family: str) -> None:
    letters = "".join(map(chr, [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x180)]))
    loaded = fonts(("F", f"engine:{family}"))
    for bold in (False, True):
        for italic in (False, True):
            run = replace(SONG, latin_font="F", cjk_font="F", bold=bold, italic=italic)
            draw(par(letters, run=run), language="en", fonts=loaded)


def test_heights_are_those_of_the_files_own_header() -> None:
    for path, family in ((pylopdf_fonts_zh_cn.serif_path(), "宋体"), (pylopdf_fonts_zh_cn.sans_path(), "黑体")):
        with TTFont(path, lazy=True) as font:
            header, em = font["hhea"], font["head"].unitsPerEm
            face = fonts().families[family].faces[0]
            assert face.ascent == pytest.approx((header.ascent + header.lineGap) / em)
            assert face.descent == pytest.approx(-header.descent / em)
            assert face.coverage == frozenset(font.getBestCmap())


def test_a_font_file_beside_the_template_is_used(tmp_path: Path) -> None:
    font_file(tmp_path / "probe.ttf")
    loaded, found = load(tmp_path, ("宋体", "probe.ttf"), ("Times New Roman", "engine:Libertinus Serif"))
    assert loaded is not None, found
    face = loaded.families["宋体"].faces[0]
    assert (face.family, face.weight, face.ascent, face.descent) == ("Probe", 400, 0.95, 0.2)
    pdf = draw(par("甲 Party"), fonts=loaded)
    assert fonts_in(pdf) == {"Probe-Regular", "LibertinusSerif-Regular"}
    assert text_of(pdf) == "甲Party"


def test_a_bold_file_gives_a_family_its_bold_face(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    font_file(tmp_path / "fonts" / "regular.ttf")
    font_file(tmp_path / "fonts" / "bold.ttf", weight=700)
    loaded, found = load(tmp_path, ("宋体", "fonts/regular.ttf"), ("宋体", "fonts/bold.ttf"))
    assert loaded is not None, found
    run = replace(SONG, latin_font="宋体")
    pdf = draw(par("甲", run=run), par("甲", run=replace(run, bold=True)), fonts=loaded)
    assert fonts_in(pdf) == {"Probe-Regular", "Probe-Bold"}


def test_signs_that_neither_font_has_come_from_a_font_that_no_text_names(tmp_path: Path) -> None:
    font_file(tmp_path / "probe.ttf", characters="甲乙")
    font_file(tmp_path / "signs.ttf", "Signs", characters="☑☐")
    declared = (("宋体", "probe.ttf"), ("Times New Roman", "engine:Libertinus Serif"), ("Signs", "signs.ttf"))
    loaded, found = load(tmp_path, *declared)
    assert loaded is not None, found
    assert fonts_in(draw(par("☑甲☐乙"), fonts=loaded)) == {"Probe-Regular", "Signs-Regular"}
    pdf, found = attempt(par("☑甲☐乙", run=replace(SONG, bold=True)), fonts=loaded)
    assert pdf is None
    assert {item.code for item in found} == {"PDF-702"}


def test_hashes_and_pins_say_what_every_family_is(tmp_path: Path) -> None:
    font_file(tmp_path / "probe.ttf")
    loaded, _ = load(tmp_path, ("仿宋", "probe.ttf"), *DECLARED)
    assert loaded is not None
    hashes = loaded.hashes()
    assert list(hashes) == ["仿宋 (probe.ttf)", *(f"{family} ({source})" for family, source in DECLARED)]
    assert hashes["Times New Roman (engine:Libertinus Serif)"].startswith("typst:")
    assert [pin.name for pin in loaded.pins()] == ["package:sans", "package:serif", "probe.ttf"]
    assert all(len(pin.hash) == len("sha256:") + 64 for pin in loaded.pins())
    assert str(tmp_path) not in str((hashes, loaded.pins()))


def test_sources_that_are_unknown(tmp_path: Path) -> None:
    assert refused(tmp_path, ("宋体", "package:serfi")).code == "ENV-901"
    found = refused(tmp_path, ("宋体", "engine:Libertinus"))
    assert found.code == "ENV-902"
    assert dict(found.arguments)["nearest"].startswith("Libertinus Serif")


def test_font_files_that_are_missing_or_damaged(tmp_path: Path) -> None:
    assert refused(tmp_path, ("宋体", "none.otf")).code == "ENV-903"
    (tmp_path / "text.otf").write_text("no font", encoding="utf-8")
    (tmp_path / "empty.otf").write_bytes(b"")
    whole = font_file(tmp_path / "probe.ttf").read_bytes()
    for size in (4, 12, 60, 200, len(whole) // 2):
        (tmp_path / "cut.ttf").write_bytes(whole[:size])
        assert refused(tmp_path, ("宋体", "cut.ttf")).code == "ENV-904"
    assert refused(tmp_path, ("宋体", "text.otf")).code == "ENV-904"
    assert refused(tmp_path, ("宋体", "empty.otf")).code == "ENV-904"
    (tmp_path / "folder.otf").mkdir()
    assert refused(tmp_path, ("宋体", "folder.otf")).code == "ENV-903"


def test_font_files_that_are_of_no_use(tmp_path: Path) -> None:
    collection = TTCollection()
    collection.fonts = [TTFont(font_file(tmp_path / f"{name}.ttf", name)) for name in ("One", "Two")]
    collection.save(tmp_path / "both.ttc")
    assert refused(tmp_path, ("宋体", "both.ttc")).code == "ENV-905"
    variable = TTFont(font_file(tmp_path / "plain.ttf"))
    builder = FontBuilder(font=variable)
    builder.setupFvar([("wght", 100, 400, 900, "Weight")], [])
    variable.save(tmp_path / "variable.ttf")
    assert refused(tmp_path, ("宋体", "variable.ttf")).code == "ENV-906"
    font_file(tmp_path / "closed.ttf", embedding=0x0002)
    assert refused(tmp_path, ("宋体", "closed.ttf")).code == "ENV-907"


def test_font_files_stay_in_the_templates_folder(tmp_path: Path) -> None:
    folder = tmp_path / "template"
    folder.mkdir()
    outside = font_file(tmp_path / "outside.ttf")
    (folder / "link.ttf").symlink_to(outside)
    for source in ("../outside.ttf", str(outside), "link.ttf"):
        assert refused(folder, ("宋体", source)).code == "ENV-908"


def test_two_fonts_that_cannot_be_told_apart(tmp_path: Path) -> None:
    font_file(tmp_path / "one.ttf")
    assert refused(tmp_path, ("宋体", "one.ttf"), ("宋体", "one.ttf")).code == "ENV-909"
    (tmp_path / "more").mkdir()
    font_file(tmp_path / "more" / "two.ttf", characters="XYZ")
    assert refused(tmp_path, ("宋体", "one.ttf"), ("仿宋", "more/two.ttf")).code == "ENV-910"


def test_a_family_of_this_machine_has_its_faces_at_their_normal_width() -> None:
    loaded = fonts(("正文", "system:dejavu serif"))
    faces = loaded.families["正文"].faces
    assert {(face.weight, face.italic) for face in faces} == {(400, False), (700, False), (400, True), (700, True)}
    assert {Path(face.file).name for face in faces} == {
        "DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSerif-Italic.ttf", "DejaVuSerif-BoldItalic.ttf",
    }  # fmt: skip
    assert set(engine_fonts(loaded).families()) == {"DejaVu Serif"}
    (name, digest), *more = loaded.hashes().items()
    assert not more
    assert name == "正文 (system:dejavu serif)"
    assert digest.startswith("sha256:")
    assert [pin.name for pin in loaded.pins()] == ["system:dejavu serif"]
    run = replace(SONG, latin_font="正文")
    pdf = draw(par("Party", run=run), par("Party", run=replace(run, bold=True)), language="en", fonts=loaded)
    assert fonts_in(pdf) == {"DejaVuSerif", "DejaVuSerif-Bold"}


def test_of_a_collection_the_face_that_is_named_is_drawn() -> None:
    for region in ("SC", "TC"):
        loaded = fonts(("宋体", f"system:Noto Serif CJK {region}"), ("Times New Roman", "engine:Libertinus Serif"))
        face, bold = loaded.families["宋体"].faces
        assert (face.family, face.weight, bold.weight) == (f"Noto Serif CJK {region}", 400, 700)
        with TTFont(face.file, fontNumber=face.index, lazy=True) as font:
            assert face.coverage == frozenset(font.getBestCmap())
            assert face.ascent == pytest.approx((font["hhea"].ascent + font["hhea"].lineGap) / font["head"].unitsPerEm)
        pdf = draw(par("门骨"), fonts=loaded)
        assert {name.partition("-")[0] for name in fonts_in(pdf)} == {f"NotoSerifCJK{region.lower()}"}
        assert text_of(pdf) == "门骨"


def test_a_family_that_this_machine_lacks_is_refused(tmp_path: Path) -> None:
    found = refused(tmp_path, ("宋体", "system:DejaVu Serf"))
    assert found.code == "ENV-936"
    assert "DejaVu Serif" in dict(found.arguments)["nearest"]


def test_bold_is_imitated_where_a_line_asks_for_it_and_there_is_no_bold_face() -> None:
    asked = (
        FontLine("宋体", "package:serif", PLACE, "stroke"),
        FontLine("Times New Roman", "engine:Libertinus Serif", PLACE, "stroke"),
    )
    loaded, found = load_fonts(asked, Path())
    assert loaded is not None, found
    assert len(loaded.families["times new roman"].faces) == 4
    assert loaded.families["宋体"].face(bold=True, italic=True) is None
    run = replace(SONG, latin_font="Times New Roman")
    plain = draw(par("保密 Party", run=run), fonts=loaded)
    pdf = draw(par("保密 Party", run=replace(run, bold=True)), fonts=loaded)
    assert text_of(pdf) == text_of(plain) == "保密Party"
    assert fonts_in(pdf) == {"NotoSerifSC-Regular", "LibertinusSerif-Bold"}
    read, problems = read_pdf(pdf)
    assert read is not None
    assert not problems
    drawn = [(one.text, one.face.thick) for one in read.pages[0].texts]
    assert drawn == [("保密", True), ("Party", False)]
    assert not any(one.face.thick for one in (read_pdf(plain)[0] or read).pages[0].texts)


def test_ballot_boxes_are_as_large_as_the_chinese_words_beside_them() -> None:
    loaded = fonts()
    read, _ = read_pdf(draw(par("☑按月☐按年□其他☒无"), fonts=loaded))
    assert read is not None
    boxes = {one.text: one.box for one in read.pages[0].texts}
    square = next(box for text, box in boxes.items() if "□" in text)
    for sign in "☑☐☒":
        box = boxes[sign]
        assert box.top - box.bottom == pytest.approx(0.8 * 12, rel=0.05), sign
        assert box.right - box.left == pytest.approx(0.8 * 12, rel=0.07), sign
        assert square.bottom - 2 < box.bottom < square.bottom + 3
    # in a face of its own a ballot box is as that draws it
    mono = replace(SONG, cjk_font="DejaVu Sans Mono", latin_font="DejaVu Sans Mono")
    read, _ = read_pdf(draw(par("☑", run=mono), fonts=loaded))
    assert read is not None
    (one,) = read.pages[0].texts
    assert one.box.top - one.box.bottom == pytest.approx(0.51 * 12, rel=0.05)


def test_ballot_boxes_that_no_declared_font_has_are_refused_before_anything_is_drawn() -> None:
    loaded = fonts(("宋体", "package:serif"), ("Times New Roman", "engine:Libertinus Serif"))
    pdf, found = attempt(par("☑按月"), fonts=loaded)
    assert pdf is None
    assert [(item.code, dict(item.arguments)["code_point"]) for item in found] == [("PDF-704", "U+2611")]


def test_the_engine_has_ballot_boxes_where_its_table_says_so() -> None:
    for family, faces in ENGINE_FAMILIES.items():
        for face in faces:
            run = replace(SONG, latin_font="F", cjk_font="F", bold=face.bold, italic=face.italic)
            only = fonts(("F", f"engine:{family}"))
            pdf, _ = attempt(par("☑☐☒", run=run), fonts=only)
            assert (pdf is not None) == (face.ballot > 0), face


def test_an_italic_is_never_imitated() -> None:
    loaded, _ = load_fonts((FontLine("宋体", "package:serif", PLACE, "stroke"),), Path())
    assert loaded is not None
    pdf, found = attempt(par("保密", run=replace(SONG, latin_font="宋体", italic=True)), fonts=loaded)
    assert pdf is None
    assert {item.code for item in found} == {"PDF-703"}


def test_all_faults_are_found_in_one_run(tmp_path: Path) -> None:
    _, found = load(tmp_path, ("宋体", "none.otf"), ("黑体", "package:x"), ("仿宋", "engine:y"))
    assert [item.code for item in found] == ["ENV-903", "ENV-901", "ENV-902"]


def test_a_file_that_changes_is_read_again(tmp_path: Path) -> None:
    path = font_file(tmp_path / "probe.ttf")
    first, _ = load(tmp_path, ("宋体", "probe.ttf"))
    font_file(path, characters="ABCD乙丙")
    second, _ = load(tmp_path, ("宋体", "probe.ttf"))
    assert first is not None
    assert second is not None
    assert first.hashes() != second.hashes()


def test_a_relative_folder_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "templates").mkdir()
    shutil.copy(font_file(tmp_path / "probe.ttf"), tmp_path / "templates" / "probe.ttf")
    (tmp_path / "probe.ttf").unlink()
    monkeypatch.chdir(tmp_path)
    loaded, found = load(Path("templates"), ("宋体", "probe.ttf"))
    assert loaded is not None, found
    monkeypatch.chdir("/")
    draw(par("甲", run=replace(SONG, latin_font="宋体")), fonts=loaded)
