"""Small DOCX files, one for every way in which Word counts labels; the expectations are written by hand."""

from __future__ import annotations

from collections.abc import Callable

from label_builders import BOTH, LEGAL, LabelCase, all_at, at, case, instead, of_list, para, start, styled
from label_formats import format_cases
from label_places import place_cases
from word_cases import abstract, lvl, num, p, style


def label_cases() -> list[LabelCase]:
    """Return all cases."""
    return [item for family in _FAMILIES for item in family()]


def _direct() -> list[LabelCase]:
    silent = para()
    empty = p("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    return [
        case(
            "levels",
            all_at("0122103401"),
            ["一、", "（一）", "1、", "2、", "（二）", "二、", "（1）", "①", "三、", "（一）"],
        ),
        case("nine levels", all_at("012345678", 2), [".".join(["1"] * deep) for deep in range(1, 10)]),
        case("unnumbered between", at(0) + silent + at(0) + silent * 2 + at(1), ["一、", "", "二、", "", "", "（一）"]),
        case("two lists in turn", at(0) + at(0, 2) + at(0) + at(1, 2) + at(0, 2), ["一、", "1", "二、", "1.1", "2"]),
        case("missing outer levels", all_at("110320", 2), ["1.1", "1.2", "2", "2.1.1.1", "2.1.2", "3"]),
        case("a deep beginning", all_at("2201", 2), ["1.1.1", "1.1.2", "2", "2.1"]),
        case("switched off", at(0) + at(None, 0) + at(0), ["一、", "", "二、"]),
        case("no such list", at(0) + at(0, 77) + at(0), ["一、", "", "二、"]),
        case("list without a level", at(None) + at(1) + at(None), ["一、", "（一）", "二、"]),
        case("empty numbered", at(0) + empty + at(0), ["一、", "三、"]),
        case(
            "beyond ten",
            all_at("0" * 12),
            [f"{n}、" for n in ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]],
        ),
    ]


def _styles() -> list[LabelCase]:
    by_style = style("One", of_list(2, 0)) + style("Two", of_list(2, 1)) + style("Three", of_list(2, 2))
    chain = (
        style("Base", of_list(2))
        + style("Same", base="Base")
        + style("Sub", of_list(None, 1), base="Base")
        + style("Subsub", of_list(None, 2), base="Sub")
        + style("Off", of_list(0), base="Base")
    )
    linked = abstract(
        0,
        *(
            lvl(deep, "decimal", text, more=f'<w:pStyle w:val="L{deep}"/>')
            for deep, text in enumerate(("%1.", "%1.%2"))
        ),
        lvl(2, "lowerLetter", "(%3)", more='<w:pStyle w:val="L2"/>'),
    ) + num(1, 0)
    links = "".join(style(f"L{deep}", of_list(1)) for deep in range(3)) + style("L1b", base="L1")
    level = '<w:outlineLvl w:val="{}"/></w:pPr>'
    headings = "".join(
        style(f"Heading{deep + 1}", of_list(1, deep).replace("</w:pPr>", level.format(deep))) for deep in range(3)
    ).replace('<w:name w:val="Heading', '<w:name w:val="heading ')
    of_headings = linked.replace('"L0"', '"Heading1"').replace('"L1"', '"Heading2"').replace('"L2"', '"Heading3"')
    unlinked = "LibreOffice takes the level of a linked style only where the style itself says it"
    leads = abstract(0, more='<w:numStyleLink w:val="Outline"/>') + abstract(
        7, lvl(0, "upperRoman", "Article %1"), lvl(1, "upperLetter", "%2."), more='<w:styleLink w:val="Outline"/>'
    )
    outline = style("Outline", of_list(7), kind="numbering")
    default = style("Normal", of_list(2), default=True) + style("Off", of_list(0), base="Normal")
    own = styled("One", '<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    other = styled("One", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    off = styled("One", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    return [
        case(
            "style",
            "".join(map(styled, ("One", "Two", "Two", "Three", "One"))),
            ["1", "1.1", "1.2", "1.2.1", "2"],
            styles=by_style,
        ),
        case("style and own level", styled("One") + own + styled("One"), ["1", "1.1", "2"], styles=by_style),
        case("style and own list", styled("One") + other + styled("One"), ["1", "一、", "2"], styles=by_style),
        case("style switched off here", styled("One") + off + styled("One"), ["1", "", "2"], styles=by_style),
        case(
            "based on",
            "".join(map(styled, ("Base", "Same", "Sub", "Subsub", "Sub"))),
            ["1", "2", "2.1", "2.1.1", "2.2"],
            styles=chain,
        ),
        case("based on, switched off", "".join(map(styled, ("Base", "Off", "Base"))), ["1", "", "2"], styles=chain),
        case(
            "linked styles",
            "".join(map(styled, ("L0", "L1", "L2", "L2", "L1", "L0", "L1"))),
            ["1.", "1.1", "(a)", "(b)", "1.2", "2.", "2.1"],
            numbering=linked,
            styles=links,
            unlike=unlinked,
        ),
        case(
            "based on a linked style",
            "".join(map(styled, ("L0", "L1", "L1b"))),
            ["1.", "1.1", "1.2"],
            numbering=linked,
            styles=links,
            unlike=unlinked,
        ),
        case(
            "headings",
            "".join(map(styled, ("Heading1", "Heading2", "Heading3", "Heading1", "Heading2"))),
            ["1.", "1.1", "(a)", "2.", "2.1"],
            numbering=of_headings,
            styles=headings,
        ),
        case(
            "numbering style",
            at(0) + at(0, 7) + at(1) + at(0),
            ["Article I", "Article II", "A.", "Article III"],
            numbering=leads + num(1, 0) + num(7, 7),
            styles=outline,
        ),
        case("default style", para() + styled("Off") + para(), ["1", "", "2"], styles=default),
    ]


def _starts() -> list[LabelCase]:
    parts = (
        lvl(0, "decimal", "%1", start=5),
        lvl(1, "decimal", "%1.%2", start=3),
        lvl(2, "lowerLetter", "(%3)", start=2),
    )
    again = BOTH + num(4, 1, start(0, 1)) + num(5, 1, start(0, 7)) + num(6, 1) + num(8, 1, start(1, 5))
    roman = instead(0, lvl(0, "upperRoman", "%1)"))
    changed = (
        BOTH + num(4, 1, roman) + num(5, 1, instead(0, lvl(0, "upperRoman", "%1)"), '<w:startOverride w:val="4"/>'))
    )
    several = "".join(start(deep, 1) for deep in range(9))
    kept = "LibreOffice does not know lvlRestart"

    def restarting(limit: int) -> str:
        named = f'<w:lvlRestart w:val="{limit}"/>'
        levels = (lvl(0, "decimal", "%1"), lvl(1, "decimal", "%1.%2"), lvl(2, "decimal", "%1.%2.%3", more=named))
        return abstract(0, *levels) + num(1, 0)

    return [
        case("own starts", all_at("01220"), ["5", "5.3", "(b)", "(c)", "6"], numbering=abstract(0, *parts) + num(1, 0)),
        case(
            "start at nought",
            all_at("0011"),
            ["0", "1", "1.0", "1.1"],
            numbering=abstract(0, lvl(0, "decimal", "%1", start=0), lvl(1, "decimal", "%1.%2", start=0)) + num(1, 0),
        ),
        case(
            "shared abstract list", at(0, 2) + at(0, 6) + at(1, 2) + at(1, 6), ["1", "2", "2.1", "2.2"], numbering=again
        ),
        case(
            "start again",
            at(0, 2) + at(0, 2) + at(0, 4) + at(0, 4) + at(1, 4),
            ["1", "2", "1", "2", "2.1"],
            numbering=again,
        ),
        case("start at seven", at(0, 5) + at(0, 5) + at(1, 5), ["7", "8", "8.1"], numbering=again),
        case(
            "start all levels again",
            at(0, 2) + at(1, 2) + at(0, 9) + at(1, 9) + at(1, 9),
            ["1", "1.1", "1", "1.1", "1.2"],
            numbering=BOTH + num(9, 1, several),
        ),
        case(
            "start after the outer level",
            "".join(at(level, 8) for level in (0, 1, 1, 0, 1)),
            ["1", "1.5", "1.6", "2", "2.5"],
            numbering=again,
            unlike="LibreOffice starts again where the abstract list does",
        ),
        case("a level replaced", at(0, 4) + at(0, 4) + at(1, 4), ["I)", "II)", "II.1"], numbering=changed),
        case("a level replaced and started", at(0, 5) + at(0, 5), ["IV)", "V)"], numbering=changed),
        case(
            "never restarting",
            all_at("01212012"),
            ["1", "1.1", "1.1.1", "1.2", "1.2.2", "2", "2.1", "2.1.3"],
            numbering=restarting(0),
            unlike=kept,
        ),
        case(
            "restarting after the first level",
            all_at("01212012"),
            ["1", "1.1", "1.1.1", "1.2", "1.2.2", "2", "2.1", "2.1.1"],
            numbering=restarting(1),
            unlike=kept,
        ),
        case(
            "restarting after the second level",
            all_at("01212012"),
            ["1", "1.1", "1.1.1", "1.2", "1.2.1", "2", "2.1", "2.1.1"],
            numbering=restarting(2),
        ),
    ]


def _patterns() -> list[LabelCase]:
    legal = "LibreOffice before 24.2 does not know isLgl"
    article = (
        lvl(0, "upperRoman", "ARTICLE %1"),
        lvl(1, "decimalZero", "Section %1.%2", more=LEGAL),
        lvl(2, "lowerLetter", "(%3)"),
        lvl(3, "lowerRoman", "(%4)"),
    )
    mixed = (lvl(0, "chineseCounting", "第%1条"), lvl(1, "decimal", "%1.%2", more=LEGAL))
    plain = (lvl(0, "decimal", "ARTICLE %1"), lvl(1, "decimalZero", "Section %1.%2"), lvl(2, "upperLetter", "(%3)"))
    literal = (lvl(0, "chineseCounting", "第%1章"), lvl(1, "chineseCounting", "第%2条"), lvl(2, "decimal", "%1-%3）"))
    suffixes = tuple(
        lvl(deep, "decimal", f"%{deep + 1})", suffix=suffix) for deep, suffix in enumerate(("tab", "space", "nothing"))
    )
    signs = (lvl(0, "bullet", "•"), lvl(1, "none", "注："), lvl(2, "decimal", "%3."))
    dash = abstract(0, lvl(0, "bullet", "—")) + num(1, 0)
    skip = (lvl(0, "decimal", "%1"), lvl(1, "decimal", "%2"), lvl(2, "decimal", "%1.%3"))
    return [
        case(
            "legal numbers",
            all_at("00123"),
            ["ARTICLE I", "ARTICLE II", "Section 2.01", "(a)", "(i)"],
            numbering=abstract(0, *article) + num(1, 0),
            unlike=legal,
        ),
        case(
            "legal under Chinese",
            all_at("0011"),
            ["第一条", "第二条", "2.1", "2.2"],
            numbering=abstract(0, *mixed) + num(1, 0),
            unlike=legal,
        ),
        case(
            "articles and sections",
            all_at("01212"),
            ["ARTICLE 1", "Section 1.01", "(A)", "Section 1.02", "(A)"],
            numbering=abstract(0, *plain) + num(1, 0),
        ),
        case(
            "literal words",
            all_at("0112"),
            ["第一章", "第一条", "第二条", "一-1）"],
            numbering=abstract(0, *literal) + num(1, 0),
        ),
        case("what follows", all_at("012"), ["1)", "1)", "1)"], numbering=abstract(0, *suffixes) + num(1, 0)),
        case(
            "bullets and words",
            all_at("01222"),
            ["•", "注：", "1.", "2.", "3."],
            numbering=abstract(0, *signs) + num(1, 0),
        ),
        case("bullets", at(0), ["—"], numbering=dash, unlike="LibreOffice writes any bullet as • in a text"),
        case("a level left out", all_at("0122"), ["1", "1", "1.1", "1.2"], numbering=abstract(0, *skip) + num(1, 0)),
    ]


_FAMILIES: tuple[Callable[[], list[LabelCase]], ...] = (_direct, _styles, _starts, _patterns, place_cases, format_cases)
