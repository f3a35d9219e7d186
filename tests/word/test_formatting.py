"""The cascade: what a run and a paragraph look like after defaults, styles, lists and direct formatting."""

from __future__ import annotations

import itertools

import pytest
from word_cases import abstract, codes, docx, first, lvl, num, p, paragraphs, r, read, sect, style

from contractgen.word.model import (
    Border,
    LineRule,
    ParagraphFormat,
    ParagraphRule,
    ParagraphRules,
    RunFormat,
    TabStop,
    WordText,
    paragraphs_in,
)

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:eastAsia="宋体"/><w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
)


def run_format(run: str, styles: str = "", properties: str = "", theme: str = "") -> RunFormat:
    """The format of the first stretch of text of a one-paragraph document."""
    text = first(read(docx(p(run, properties), styles=DEFAULTS + styles, theme=theme))).inlines[0]
    assert isinstance(text, WordText)
    return text.format


def layout(properties: str, styles: str = "", numbering: str = "") -> ParagraphFormat:
    """The layout of a one-paragraph document."""
    return first(read(docx(p("x", properties), styles=DEFAULTS + styles, numbering=numbering))).format


def test_defaults_reach_a_plain_run() -> None:
    assert run_format(r("x")) == RunFormat("Times New Roman", "宋体", 10.5, language="zh-CN")


def test_without_any_style_sheet_word_falls_back_on_its_own() -> None:
    text = first(read(docx(p("x")))).inlines[0]
    assert isinstance(text, WordText)
    assert text.format == RunFormat("Times New Roman", "", 10)


def test_the_nearest_level_decides() -> None:
    styles = (
        style("Normal", '<w:rPr><w:sz w:val="24"/><w:color w:val="111111"/></w:rPr>', default=True)
        + style("Base", '<w:rPr><w:color w:val="222222"/><w:u w:val="single"/></w:rPr>', base="Normal")
        + style("Leaf", '<w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr>', base="Base")
        + style("Note", '<w:rPr><w:sz w:val="18"/><w:color w:val="333333"/></w:rPr>', kind="character")
    )
    of_leaf = '<w:pStyle w:val="Leaf"/>'
    plain = run_format(r("x"), styles, of_leaf)
    assert (plain.size, plain.color, plain.underline, plain.cjk_font, plain.style) == (
        12,
        "222222",
        "single",
        "黑体",
        "",
    )
    noted = run_format(r("x", '<w:rStyle w:val="Note"/>'), styles, of_leaf)
    assert (noted.size, noted.color, noted.underline, noted.style) == (9, "333333", "single", "Note")
    direct = run_format(r("x", '<w:rStyle w:val="Note"/><w:sz w:val="40"/><w:u w:val="none"/>'), styles, of_leaf)
    assert (direct.size, direct.color, direct.underline) == (20, "333333", "none")


@pytest.mark.parametrize(("paragraph", "character", "direct"), list(itertools.product((None, True, False), repeat=3)))
def test_toggles_of_styles_cancel_each_other_and_direct_ones_decide(
    paragraph: bool | None, character: bool | None, direct: bool | None
) -> None:
    def bold(state: bool | None) -> str:
        return "" if state is None else f'<w:b w:val="{int(state)}"/>'

    styles = style("P", f"<w:rPr>{bold(paragraph)}</w:rPr>") + style(
        "C", f"<w:rPr>{bold(character)}</w:rPr>", "character"
    )
    seen = run_format(r("x", f'<w:rStyle w:val="C"/>{bold(direct)}'), styles, '<w:pStyle w:val="P"/>').bold
    assert seen == (direct if direct is not None else bool(paragraph) != bool(character))


def test_a_toggle_within_one_chain_of_styles_is_the_nearest_ones() -> None:
    styles = style("A", "<w:rPr><w:b/></w:rPr>") + style("B", "<w:rPr><w:b/></w:rPr>", base="A")
    assert run_format(r("x"), styles, '<w:pStyle w:val="B"/>').bold


def test_a_toggle_of_the_defaults_stays_on_in_every_style() -> None:
    styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>" + style(
        "P", "<w:rPr><w:b/></w:rPr>"
    )
    for properties, expected in (("", True), ('<w:b w:val="0"/>', False)):
        text = first(read(docx(p(r("x", properties), '<w:pStyle w:val="P"/>'), styles=styles))).inlines[0]
        assert isinstance(text, WordText)
        assert text.format.bold is expected


def test_a_table_style_is_a_level_of_toggles_too() -> None:
    styles = style("T", "<w:rPr><w:b/><w:i/></w:rPr>", kind="table") + style("P", "<w:rPr><w:b/></w:rPr>")
    cell = p("x", '<w:pStyle w:val="P"/>')
    table = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>'
        f"<w:tr><w:tc><w:tcPr/>{cell}</w:tc></w:tr></w:tbl>"
    )
    text = first(read(docx(table, styles=styles))).inlines[0]
    assert isinstance(text, WordText)
    assert (text.format.bold, text.format.italic) == (False, True)


def test_everything_a_run_can_say_is_read() -> None:
    seen = run_format(
        r(
            "x",
            '<w:rFonts w:ascii="A" w:hAnsi="A" w:eastAsia="E"/><w:b/><w:i/><w:strike/><w:color w:val="ff0000"/>'
            '<w:sz w:val="31"/><w:u w:val="wave"/><w:shd w:val="clear" w:color="auto" w:fill="00ff00"/>'
            '<w:vertAlign w:val="superscript"/><w:em w:val="dot"/><w:caps/><w:spacing w:val="30"/>'
            '<w:position w:val="-5"/><w:dstrike/><w:bdr w:val="single" w:sz="8" w:space="2" w:color="0000FF"/>',
        )
    )
    assert seen == RunFormat(
        "A", "E", 15.5, bold=True, italic=True, underline="wave", strike=True, color="FF0000", shading="00FF00",
        emphasis_mark="dot", vertical="superscript", language="zh-CN", capitals="all", spacing=1.5, raised=-2.5,
        double_strike=True, border=ParagraphRule(Border("single", 1, "0000FF"), 2),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("properties", "capitals"),
    [
        ("<w:caps/>", "all"),
        ("<w:smallCaps/>", "small"),
        ("<w:caps/><w:smallCaps/>", "all"),
        ('<w:caps w:val="0"/><w:smallCaps/>', "small"),
        ("", "none"),
    ],
)
def test_capitals_are_all_small_or_none(properties: str, capitals: str) -> None:
    assert run_format(r("x", properties)).capitals == capitals


def test_capitals_of_two_styles_cancel_each_other_as_toggles_do() -> None:
    styles = style("P", "<w:rPr><w:caps/></w:rPr>") + style("C", "<w:rPr><w:caps/></w:rPr>", "character")
    of_both = r("x", '<w:rStyle w:val="C"/>')
    assert run_format(of_both, styles, '<w:pStyle w:val="P"/>').capitals == "none"
    assert run_format(of_both, styles).capitals == "all"
    direct = r("x", '<w:rStyle w:val="C"/><w:caps/>')
    assert run_format(direct, styles, '<w:pStyle w:val="P"/>').capitals == "all"


def test_a_double_strike_is_no_toggle() -> None:
    styles = style("P", "<w:rPr><w:dstrike/></w:rPr>") + style("C", "<w:rPr><w:dstrike/></w:rPr>", "character")
    assert run_format(r("x", '<w:rStyle w:val="C"/>'), styles, '<w:pStyle w:val="P"/>').double_strike


@pytest.mark.parametrize(
    ("kern", "kerning"), [("", False), ("2", True), ("0", False), ("24", True), ("25", False), ("1pt", True)]
)
def test_letters_are_kerned_from_a_size_on(kern: str, kerning: bool) -> None:
    said = f'<w:kern w:val="{kern}"/>' if kern else ""
    assert run_format(r("x", f'{said}<w:sz w:val="24"/>')).kerning is kerning


def test_an_underline_has_the_colour_of_the_level_that_sets_it() -> None:
    styles = style("P", '<w:rPr><w:u w:val="wave" w:color="FF0000"/></w:rPr>')
    of_style = run_format(r("x"), styles, '<w:pStyle w:val="P"/>')
    assert (of_style.underline, of_style.underline_color) == ("wave", "FF0000")
    direct = run_format(r("x", '<w:u w:val="single"/>'), styles, '<w:pStyle w:val="P"/>')
    assert (direct.underline, direct.underline_color) == ("single", "")


@pytest.mark.parametrize(
    ("properties", "shading"),
    [
        ('<w:highlight w:val="yellow"/>', "FFFF00"),
        ('<w:shd w:val="clear" w:fill="auto"/>', ""),
        ('<w:shd w:val="nil"/>', ""),
        ('<w:shd w:val="solid" w:color="123456" w:fill="auto"/>', "123456"),
        ('<w:highlight w:val="none"/><w:shd w:val="clear" w:fill="DDDDDD"/>', "DDDDDD"),
        ('<w:shd w:val="solid" w:color="auto" w:fill="auto"/>', "000000"),
        ('<w:shd w:val="pct10" w:color="auto" w:fill="auto"/>', "E6E6E6"),
        ('<w:shd w:val="pct50" w:color="FF0000" w:fill="FFFF00"/>', "FF8000"),
        ('<w:shd w:val="pct12"/>', "DFDFDF"),
    ],
)
def test_shading_and_highlight_become_one_colour(properties: str, shading: str) -> None:
    assert run_format(r("x", properties)).shading == shading


THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x"><a:themeElements><a:fontScheme '
    'name="x"><a:majorFont><a:latin typeface="Major"/><a:ea typeface="大字"/><a:cs typeface=""/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Minor"/><a:ea typeface=""/><a:cs typeface=""/>'
    '<a:font script="Jpan" typeface="明朝"/>'
    '<a:font script="Hans" typeface="宋体甲"/><a:font script="Hant" typeface="新細明體"/></a:minorFont></a:fontScheme>'
    "</a:themeElements></a:theme>"
)


@pytest.mark.parametrize(
    ("language", "font"),
    [("zh-CN", "宋体甲"), ("zh-TW", "新細明體"), ("ja-JP", "明朝"), ("ko-KR", ""), ("", "宋体甲")],
)
def test_theme_fonts_are_those_of_the_script(language: str, font: str) -> None:
    named = (
        '<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Ignored" w:hAnsiTheme="majorHAnsi" '
        'w:eastAsiaTheme="minorEastAsia"/>'
    )
    settings = f'<w:themeFontLang w:val="en-US" w:eastAsia="{language}"/>'
    data = docx(p(r("aé字", named)), styles=DEFAULTS, theme=THEME, settings=settings)
    texts = [item for item in first(read(data)).inlines if isinstance(item, WordText)]
    assert [(item.text, item.format.latin_font, item.format.cjk_font) for item in texts] == [
        ("a", "Minor", font),
        ("é", "Major", "Major"),
        ("字", "Minor", font),
    ]


def test_a_named_font_over_a_theme_font_below_wins() -> None:
    styles = style("P", '<w:rPr><w:rFonts w:eastAsiaTheme="majorEastAsia"/></w:rPr>')
    seen = run_format(r("x", '<w:rFonts w:eastAsia="楷体"/>'), styles, '<w:pStyle w:val="P"/>', theme=THEME)
    assert seen.cjk_font == "楷体"
    assert run_format(r("x"), styles, '<w:pStyle w:val="P"/>', theme=THEME).cjk_font == "大字"


def fonts_of(text: str, hint: str = "", core: str = "<dc:language>zh-CN</dc:language>") -> list[tuple[str, str]]:
    """The words of a run with the font that draws them; `|` joins the two of text that tells itself apart."""
    named = f'<w:rFonts w:ascii="Latin" w:hAnsi="High" w:eastAsia="East"{hint}/>'
    inlines = first(read(docx(p(r(text, named)), core=core))).inlines
    texts = [item for item in inlines if isinstance(item, WordText)]
    return [(item.text, "|".join(dict.fromkeys((item.format.latin_font, item.format.cjk_font)))) for item in texts]


def test_characters_choose_their_font() -> None:
    pair = "Latin|East"
    assert fonts_of("abc甲乙，。（一）1.2") == [("abc甲乙，。（一）1.2", pair)]
    assert fonts_of("甲“乙”丙") == [("甲", pair), ("“", "High"), ("乙", pair), ("”", "High"), ("丙", pair)]
    assert fonts_of("甲“乙”", ' w:hint="eastAsia"') == [("甲", pair), ("“", "East"), ("乙", pair), ("”", "East")]
    assert fonts_of("①☑é…", ' w:hint="eastAsia"') == [("①☑é…", "East")]
    english = "<dc:language>en-GB</dc:language>"
    assert fonts_of("①é…", ' w:hint="eastAsia"', english) == [("①", "East"), ("é", "High"), ("…", "East")]
    assert fonts_of("①☑…") == [("①☑…", "High")]


@pytest.mark.parametrize(
    ("core", "body", "language"),
    [
        ("<dc:language>zh-CN</dc:language>", "x", "zh-CN"),
        ("<dc:language>en-GB</dc:language>", "甲", "en-GB"),
        ("", "甲", "zh-CN"),
        ("", "x", "en-US"),
    ],
)
def test_a_document_has_the_language_it_says_or_that_of_its_text(core: str, body: str, language: str) -> None:
    document = read(docx(p(body), styles=DEFAULTS, core=core))
    assert document.language == language
    text = first(document).inlines[0]
    assert isinstance(text, WordText)
    assert text.format.language == ("zh-CN" if language.startswith("zh") else "en-US")


def test_everything_a_paragraph_can_say_is_read() -> None:
    seen = layout(
        '<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:widowControl w:val="0"/>'
        '<w:shd w:val="clear" w:fill="EEEEEE"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/>'
        '<w:tab w:val="center" w:pos="4000"/></w:tabs><w:spacing w:before="240" w:after="60" w:line="360" '
        'w:lineRule="auto"/><w:ind w:left="420" w:right="210" w:hanging="420"/><w:contextualSpacing/>'
        '<w:jc w:val="distribute"/><w:outlineLvl w:val="1"/>'
    )
    assert seen == ParagraphFormat(
        "distribute", 21, 10.5, -21, 12, 3, 1.5, LineRule.MULTIPLE, keep_next=True, keep_lines=True,
        widow_control=False, page_break_before=True, contextual_spacing=True, outline_level=1,
        tabs=(TabStop(200, "center"), TabStop(400, "right", "dot")), shading="EEEEEE",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("spacing", "line", "rule"),
    [
        ('w:line="400" w:lineRule="exact"', 20, LineRule.EXACT),
        ('w:line="400" w:lineRule="atLeast"', 20, LineRule.AT_LEAST),
        ('w:line="480"', 2, LineRule.MULTIPLE),
        ('w:line="18pt" w:lineRule="exact"', 18, LineRule.EXACT),
        ('w:line="-400" w:lineRule="exact"', 20, LineRule.EXACT),
        ("", 20, LineRule.EXACT),
    ],
)
def test_line_spacing_and_its_rule_come_together(spacing: str, line: float, rule: LineRule) -> None:
    styles = style("P", '<w:pPr><w:spacing w:line="400" w:lineRule="exact"/></w:pPr>')
    seen = layout(f'<w:pStyle w:val="P"/><w:spacing {spacing}/>', styles)
    assert (seen.line, seen.line_rule) == (line, rule)


@pytest.mark.parametrize(
    ("indent", "left", "first_line"),
    [
        ('w:firstLineChars="200" w:firstLine="100"', 0, 24),
        ('w:firstLineChars="0" w:firstLine="100"', 0, 5),
        ('w:hangingChars="200" w:hanging="1" w:left="480"', 24, -24),
        ('w:leftChars="100" w:left="1"', 12, 0),
        ('w:leftChars="100" w:left="1" w:hangingChars="200" w:hanging="1"', 36, -24),
        ('w:startChars="100" w:start="1"', 12, 0),
        ('w:left="200" w:hanging="100" w:firstLine="60"', 10, -5),
    ],
)
def test_indents_in_characters_beat_lengths(indent: str, left: float, first_line: float) -> None:
    styles = style("P", '<w:rPr><w:sz w:val="24"/></w:rPr>')
    seen = layout(f'<w:pStyle w:val="P"/><w:ind {indent}/>', styles)
    assert (seen.left, seen.first_line) == (left, first_line)


def test_characters_of_a_style_beat_a_length_here_unless_they_are_cancelled() -> None:
    styles = style("P", '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="420"/></w:pPr>')
    assert layout('<w:pStyle w:val="P"/><w:ind w:firstLine="0"/>', styles).first_line == 21
    assert layout('<w:pStyle w:val="P"/><w:ind w:firstLineChars="0" w:firstLine="0"/>', styles).first_line == 0


def test_a_character_of_an_indent_is_as_wide_as_the_first_one_of_the_paragraph() -> None:
    indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
    one, other, empty = paragraphs(
        read(
            docx(
                p(r("x", '<w:sz w:val="32"/>') + r("y"), indent) + p(r("y") + r("x", '<w:sz w:val="32"/>'), indent)
                + p("", indent),
                styles=DEFAULTS,
            )
        )
    )  # fmt: skip
    size = other.mark.size
    assert (one.format.first_line, other.format.first_line, empty.format.first_line) == (32, 2 * size, 2 * size)


def test_spacing_in_lines_is_of_the_grid_or_of_twelve_points() -> None:
    spacing = '<w:spacing w:beforeLines="50" w:before="1" w:afterLines="0" w:after="40"/>'
    seen = layout(spacing)
    assert (seen.before, seen.after) == (6, 2)
    data = docx(p("x", spacing), section=sect('<w:docGrid w:type="lines" w:linePitch="312"/>'))
    (paragraph,) = paragraphs_in(read(data).blocks)
    assert paragraph.format.before == pytest.approx(7.8)


def test_tab_stops_add_up_and_can_be_cleared() -> None:
    styles = style(
        "P", '<w:pPr><w:tabs><w:tab w:val="left" w:pos="200"/><w:tab w:val="left" w:pos="400"/></w:tabs></w:pPr>'
    )
    seen = layout(
        '<w:pStyle w:val="P"/><w:tabs><w:tab w:val="clear" w:pos="200"/><w:tab w:val="decimal" w:pos="600"/></w:tabs>',
        styles,
    )
    assert seen.tabs == (TabStop(20), TabStop(30, "decimal"))


LIST = abstract(
    0, lvl(0, "decimal", "%1").replace("</w:lvl>", '<w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl>')
) + num(1, 0)
INDENTED = '<w:ind w:left="100" w:firstLine="60"/>'


@pytest.mark.parametrize(
    ("styles", "properties", "expected"),
    [
        # the paragraph names the list: its level beats the style
        (style("P", f"<w:pPr>{INDENTED}</w:pPr>"), '<w:numPr><w:numId w:val="1"/></w:numPr>', (21, -21)),
        # direct formatting beats the level, attribute by attribute
        (style("P"), '<w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="300"/>', (15, -21)),
        # the style names the list: what it says itself beats the level
        (style("P", f'<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>{INDENTED}</w:pPr>'), "", (5, 3)),
        # the style below names it: so does what a derived style says
        (
            style("B", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
            + style("P", '<w:pPr><w:ind w:left="700"/></w:pPr>', base="B"),
            "",
            (35, -21),
        ),
        # but not what a style below the one that names it says
        (
            style("B", f"<w:pPr>{INDENTED}</w:pPr>")
            + style("P", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', base="B"),
            "",
            (21, -21),
        ),
    ],
)
def test_the_indent_of_a_level_stands_where_the_list_is_named(
    styles: str, properties: str, expected: tuple[float, float]
) -> None:
    seen = layout(f'<w:pStyle w:val="P"/>{properties}', styles, numbering=LIST)
    assert (seen.left, seen.first_line) == expected


def test_a_label_looks_like_the_mark_of_its_paragraph_under_its_level() -> None:
    level = lvl(0, "decimal", "%1").replace(
        "</w:lvl>", '<w:rPr><w:color w:val="FF0000"/><w:b w:val="0"/></w:rPr></w:lvl>'
    )
    mark = '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:b/><w:i/><w:sz w:val="40"/></w:rPr>'
    paragraph = first(read(docx(p("x", mark), styles=DEFAULTS, numbering=abstract(0, level) + num(1, 0))))
    assert paragraph.label is not None
    seen = paragraph.label.format
    assert (seen.bold, seen.italic, seen.size, seen.color) == (False, True, 20, "FF0000")
    assert (paragraph.mark.bold, paragraph.mark.size) == (True, 20)
    assert paragraph.plain is not None
    assert (paragraph.plain.bold, paragraph.plain.size) == (False, 10.5)


def test_a_style_is_known_by_its_name() -> None:
    named = '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Clause Heading"/></w:style>'
    assert first(read(docx(p("x", '<w:pStyle w:val="a3"/>'), styles=named))).style == "Clause Heading"


def test_a_style_that_is_not_there_is_the_default_one_and_is_named() -> None:
    styles = style("Normal", '<w:rPr><w:sz w:val="40"/></w:rPr>', default=True)
    data = docx(p("x", '<w:pStyle w:val="Gone"/>') + p(r("x", '<w:rStyle w:val="Lost"/>')), styles=styles)
    assert codes(data) == ["DOCX-639", "DOCX-639"]


@pytest.mark.parametrize("styles", [style("A", base="B") + style("B", base="A"), style("A", base="A")])
def test_styles_based_on_themselves_are_named(styles: str) -> None:
    assert codes(docx(p("x", '<w:pStyle w:val="A"/>'), styles=styles)) == ["DOCX-640"]


UNDRAWN_RUNS = (
    "<w:outline/>", "<w:shadow/>", "<w:emboss/>", "<w:imprint/>", "<w:rtl/>", "<w:cs/>", '<w:w w:val="90"/>',
    '<w:fitText w:val="600"/>', '<w:eastAsianLayout w:combine="1"/>',
    '<w14:glow w14:rad="1"/>', "<w14:textFill/>",
    '<w14:numForm w14:val="oldStyle"/>', '<w14:numSpacing w14:val="tabular"/>',
    '<w14:stylisticSets><w14:styleSet w14:id="1"/></w14:stylisticSets>',
)  # fmt: skip


@pytest.mark.parametrize("properties", UNDRAWN_RUNS)
def test_run_formats_that_are_not_drawn_are_refused(properties: str) -> None:
    assert codes(docx(p(r("x", properties)))) == ["DOCX-629"]


@pytest.mark.parametrize(
    "properties",
    ['<w:caps w:val="0"/>', '<w:spacing w:val="0"/>', '<w:w w:val="100"/>', '<w:w w:val="100%"/>',
     '<w:bdr w:val="nil"/>', '<w:position w:val="0"/>', "<w:noProof/>", '<w:kern w:val="2"/>', '<w:szCs w:val="20"/>',
     '<w14:ligatures w14:val="standardContextual"/>', '<w14:numForm w14:val="lining"/>', "<w14:numSpacing/>",
     "<w14:stylisticSets/>", "<w14:cntxtAlts/>",
     "<w14:textOutline><w14:noFill/></w14:textOutline>", "<w:webHidden/>"],
)  # fmt: skip
def test_run_formats_that_do_not_show_are_no_matter(properties: str) -> None:
    assert codes(docx(p(r("x", properties)))) == []


def test_what_a_style_says_and_a_run_takes_back_is_no_matter() -> None:
    styles = style("P", '<w:rPr><w:emboss/><w:w w:val="90"/></w:rPr>')
    back = r("x", '<w:emboss w:val="0"/><w:w w:val="100"/>')
    assert codes(docx(p(back, '<w:pStyle w:val="P"/>'), styles=styles)) == []
    assert codes(docx(p("x", '<w:pStyle w:val="P"/>'), styles=styles)) == ["DOCX-629", "DOCX-629"]
    assert codes(docx(p("", '<w:pStyle w:val="P"/>'), styles=styles)) == []


@pytest.mark.parametrize(
    "properties",
    ['<w:pBdr><w:bar w:val="single"/></w:pBdr>', '<w:pBdr><w:top w:val="single" w:shadow="1"/></w:pBdr>',
     '<w:framePr w:w="100"/>', "<w:bidi/>", "<w:mirrorIndents/>",
     '<w:textDirection w:val="tbRl"/>', '<w:spacing w:beforeAutospacing="1"/>',
     '<w:tabs><w:tab w:val="bar" w:pos="10"/></w:tabs>'],
)  # fmt: skip
def test_paragraph_formats_that_are_not_drawn_are_refused(properties: str) -> None:
    assert codes(docx(p("x", properties))) == ["DOCX-630"]


def test_borders_are_read_and_taken_back_edge_by_edge() -> None:
    both = '<w:top w:val="single" w:sz="8" w:space="4" w:color="C00000"/><w:bottom w:val="dotted" w:sz="4"/>'
    styles = style("P", f"<w:pPr><w:pBdr>{both}</w:pBdr></w:pPr>")
    back = '<w:pStyle w:val="P"/><w:pBdr><w:bottom w:val="nil"/></w:pBdr>'
    one, other = paragraphs(read(docx(p("x", '<w:pStyle w:val="P"/>') + p("y", back), styles=styles)))
    above, below = ParagraphRule(Border("single", 1, "C00000"), 4), ParagraphRule(Border("dotted", 0.5, ""), 0)
    assert one.format.rules == ParagraphRules(top=above, bottom=below)
    assert other.format.rules == ParagraphRules(top=above)


def test_borders_at_all_sides_and_between_are_read() -> None:
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="3"/>' for side in ("top", "left", "bottom", "right"))
    one = first(read(docx(p("x", f'<w:pBdr>{sides}<w:between w:val="dashed" w:sz="16"/></w:pBdr>'))))
    rule = ParagraphRule(Border("single", 0.5, ""), 3)
    assert one.format.rules == ParagraphRules(rule, rule, rule, rule, ParagraphRule(Border("dashed", 2, ""), 0))


@pytest.mark.parametrize(
    "properties",
    ['<w:jc w:val="thaiDistribute"/>', '<w:ind w:left="far"/>', '<w:spacing w:line="x"/>',
     '<w:spacing w:lineRule="x"/>',
     '<w:outlineLvl w:val="12"/>', '<w:keepNext w:val="maybe"/>', '<w:tabs><w:tab w:val="left"/></w:tabs>',
     '<w:shd w:val="diagStripe" w:fill="FFFFFF"/>', '<w:pBdr><w:top w:val="single" w:space="far"/></w:pBdr>',
     '<w:numPr><w:ilvl w:val="9"/></w:numPr>',
     '<w:numPr><w:numId w:val="x"/></w:numPr>', "<w:pStyle/>"],
)  # fmt: skip
def test_values_of_paragraphs_that_cannot_be_read_are_named(properties: str) -> None:
    assert codes(docx(p("x", properties))) == ["DOCX-638"]


@pytest.mark.parametrize(
    "properties",
    ['<w:sz w:val="0"/>', '<w:sz w:val="big"/>', '<w:b w:val="maybe"/>', '<w:color w:val="red"/>', "<w:rStyle/>",
     '<w:highlight w:val="pink"/>', '<w:vertAlign w:val="up"/>', '<w:em w:val="star"/>', '<w:shd w:val="horzStripe"/>',
     '<w:spacing w:val="wide"/>', '<w:position w:val="high"/>', '<w:bdr w:val="single" w:shadow="1"/>',
     '<w:bdr w:val="single" w:space="x"/>', '<w:dstrike w:val="maybe"/>', '<w:kern w:val="x"/>'],
)  # fmt: skip
def test_values_of_runs_that_cannot_be_read_are_named(properties: str) -> None:
    assert codes(docx(p(r("x", properties)))) == ["DOCX-638"]


def test_elements_that_nobody_knows_are_named() -> None:
    assert codes(docx(p(r("x", "<w:wobble/>"), "<w:wiggle/>") + "<w:woggle/>")) == ["DOCX-628"] * 3


def test_equal_formats_are_one_object_so_that_reading_stays_fast() -> None:
    document = read(docx(p("a") + p("b"), styles=DEFAULTS))
    one, other = paragraphs(document)
    assert one.format is other.format
    assert one.mark is other.mark
