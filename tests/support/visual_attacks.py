"""Ways to change how a finished DOCX looks and not one of its words: smaller, fainter, covered, out of place."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree
from sabotage import WORD, Element, Victim, _body, _edited, _first_table, _parent, _siblings, _text

Attack = Callable[[Victim], bytes]


def _made(name: str, values: dict[str, str]) -> Element:
    return etree.Element(f"{WORD}{name}", {f"{WORD}{key}": value for key, value in values.items()})


def _put(owner: Element, holder: str, name: str, values: dict[str, str]) -> None:
    """Put a property into the properties of a run or a paragraph, in the place of one of its name."""
    properties = owner.find(f"{WORD}{holder}")
    if properties is None:
        properties = etree.Element(f"{WORD}{holder}")
        owner.insert(0, properties)
    for known in properties.findall(f"{WORD}{name}"):
        properties.remove(known)
    properties.append(_made(name, values))


def on_words(name: str, **values: str) -> Attack:
    """Format the words of a provision directly."""
    return _body(lambda root: _put(_parent(_text(_siblings(root)[1])), "rPr", name, values))


def on_paragraph(name: str, **values: str) -> Attack:
    """Format a provision directly."""
    return _body(lambda root: _put(_siblings(root)[1], "pPr", name, values))


def on_label(name: str, **values: str) -> Attack:
    """Format the mark of a provision, and with it its label."""

    def edit(root: Element) -> None:
        properties = _siblings(root)[1].find(f"{WORD}pPr")
        assert properties is not None
        _put(properties, "rPr", name, values)

    return _body(edit)


def on_level(name: str, **values: str) -> Attack:
    """Format the labels of a level of a list."""

    def edit(root: Element) -> None:
        for level in root.iter(f"{WORD}lvl"):
            _put(level, "rPr", name, values)

    return lambda victim: _edited(victim.docx, "word/numbering.xml", edit)


def on_cell(name: str, **values: str) -> Attack:
    """Format the words of a cell in the middle of a table directly."""

    def edit(root: Element) -> None:
        cell = _first_table(root).findall(f"{WORD}tr")[1].findall(f"{WORD}tc")[-1]
        _put(next(cell.iter(f"{WORD}r")), "rPr", name, values)

    return _body(edit)


def on_style(style: str, holder: str, name: str, **values: str) -> Attack:
    """Change a style."""

    def edit(root: Element) -> None:
        found = next(
            item
            for item in root.iter(f"{WORD}style")
            if any(known.get(f"{WORD}val") == style for known in item.iter(f"{WORD}name"))
        )
        _put(found, holder, name, values)

    return lambda victim: _edited(victim.docx, "word/styles.xml", edit)


def _cell_shaded(root: Element) -> None:
    cell = _first_table(root).findall(f"{WORD}tr")[1].findall(f"{WORD}tc")[-1]
    properties = cell.find(f"{WORD}tcPr")
    assert properties is not None
    properties.insert(1, _made("shd", {"val": "clear", "color": "auto", "fill": "000000"}))


def _row_squeezed(root: Element) -> None:
    row = _first_table(root).findall(f"{WORD}tr")[1]
    properties = row.find(f"{WORD}trPr")
    assert properties is not None
    properties.insert(1, _made("trHeight", {"val": "160", "hRule": "exact"}))


def _boxed(root: Element) -> None:
    _put(_siblings(root)[1], "pPr", "pBdr", {})
    borders = next(_siblings(root)[1].iter(f"{WORD}pBdr"))
    borders.append(_made("top", {"val": "single", "sz": "48", "space": "0", "color": "000000"}))


def _style_of_its_own(victim: Victim) -> bytes:
    """Give words a character style that no look has."""

    def define(root: Element) -> None:
        style = _made("style", {"type": "character", "customStyle": "1", "styleId": "Faint"})
        style.append(_made("name", {"val": "Faint"}))
        style.append(etree.SubElement(style, f"{WORD}rPr"))
        style[-1].append(_made("sz", {"val": "12"}))
        root.append(style)

    made = _edited(victim.docx, "word/styles.xml", define)
    edit = lambda root: _put(_parent(_text(_siblings(root)[1])), "rPr", "rStyle", {"val": "Faint"})  # noqa: E731
    return _edited(made, "word/document.xml", edit)


def _page(name: str, **values: str) -> Attack:
    def edit(root: Element) -> None:
        for item in root.iter(f"{WORD}{name}"):
            for key, value in values.items():
                item.set(f"{WORD}{key}", value)

    return _body(edit)


def _far_down(root: Element) -> None:
    _put(_siblings(root)[1], "pPr", "spacing", {"before": "6000"})


DOCX_ATTACKS: dict[str, Attack] = {
    "words of four points": on_words("sz", val="8"),
    "words of six points": on_words("sz", val="12"),
    "words of thirty points": on_words("sz", val="60"),
    "superscript": on_words("vertAlign", val="superscript"),
    "subscript": on_words("vertAlign", val="subscript"),
    "words raised": on_words("position", val="24"),
    "words lowered": on_words("position", val="-24"),
    "white words": on_words("color", val="FFFFFF"),
    "pale words": on_words("color", val="C8C8C8"),
    "yellow words": on_words("color", val="FFFF00"),
    "grey words": on_words("color", val="808080"),
    "black ground, black words": on_words("shd", val="clear", color="auto", fill="000000"),
    "grey ground": on_words("shd", val="clear", color="auto", fill="404040"),
    "highlighted": on_words("highlight", val="black"),
    "hidden": on_words("vanish"),
    "struck out": on_words("strike"),
    "struck out twice": on_words("dstrike"),
    "capitals": on_words("caps"),
    "letters pushed together": on_words("spacing", val="-200"),
    "letters drawn apart": on_words("spacing", val="400"),
    "squeezed": on_words("w", val="33"),
    "framed": on_words("bdr", val="single", sz="24", space="0", color="000000"),
    "bold": on_words("b"),
    "italic": on_words("i"),
    "underlined": on_words("u", val="single"),
    "another font": on_words("rFonts", ascii="黑体", hAnsi="黑体", eastAsia="黑体"),
    "style of its own": _style_of_its_own,
    "label of four points": on_label("sz", val="8"),
    "label pale": on_label("color", val="C8C8C8"),
    "labels pale": on_level("color", val="C8C8C8"),
    "labels small": on_level("sz", val="11"),
    "labels struck out": on_level("strike"),
    "lines of one point": on_paragraph("spacing", line="20", lineRule="exact"),
    "lines of six points": on_paragraph("spacing", line="120", lineRule="exact"),
    "pushed to the margin": on_paragraph("ind", left="8000"),
    "pushed out of the page": on_paragraph("ind", left="-6000"),
    "first line out of the page": on_paragraph("ind", firstLine="-4000"),
    "far down": _body(_far_down),
    "aligned right": on_paragraph("jc", val="right"),
    "paragraph on black": on_paragraph("shd", val="clear", color="auto", fill="000000"),
    "paragraph boxed": _body(_boxed),
    "cell of five points": on_cell("sz", val="10"),
    "cell superscript": on_cell("vertAlign", val="superscript"),
    "cell pale": on_cell("color", val="C8C8C8"),
    "cell black": _body(_cell_shaded),
    "row squeezed": _body(_row_squeezed),
    "emphasis small": on_style("Notice", "rPr", "sz", val="12"),
    "emphasis pale": on_style("Notice", "rPr", "color", val="C8C8C8"),
    "values small": on_style("Filled", "rPr", "sz", val="12"),
    "values raised": on_style("Filled", "rPr", "vertAlign", val="superscript"),
    "provisions of four points": on_style("Provision", "rPr", "sz", val="8"),
    "provisions of five points": on_style("Provision", "rPr", "sz", val="10"),
    "provisions pale": on_style("Provision", "rPr", "color", val="DDDDDD"),
    "items of seven points": on_style("Item", "rPr", "sz", val="14"),
    "provisions raised": on_style("Provision", "rPr", "vertAlign", val="superscript"),
    "margins too wide": _page("pgMar", left="5000", right="5000"),
    "margins too narrow": _page("pgMar", left="0", right="0"),
    "header over the words": _page("pgMar", top="-300", header="2000"),
    "giant page": _page("pgSz", w="30000", h="31000"),
}
