"""LibreOffice as an independent witness: it counts the same labels in files made by python-docx.

Left out is what LibreOffice 7.4 is known to count otherwise than the standard: lvlRestart, isLgl, an own start after
an outer level has advanced, and formats that it prints as 1, 2, 3.
"""

from __future__ import annotations

import io
import random
import re
import shutil

import pytest
import soak
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from libreoffice import texts_of
from word_cases import W, abstract, labels, lvl, num

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed"),
]

DOCUMENTS = soak.size(24, 240)
PARAGRAPHS = 40

# Formats that both are known to print alike, with the highest number they do so for.
FORMATS = {
    "decimal": 99, "decimalZero": 99, "chineseCounting": 99, "chineseCountingThousand": 99, "upperLetter": 60,
    "lowerLetter": 60, "upperRoman": 99, "lowerRoman": 99, "chineseLegalSimplified": 99, "decimalEnclosedCircle": 20,
    "ideographTraditional": 10, "ideographZodiac": 12,
}  # fmt: skip
WRAPPERS = ("{}、", "（{}）", "({})", "{}.", "{}", "第{}条", "第{}章", "ARTICLE {}", "{})", "{}．")
SCHEMES = (
    (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3、"), ("decimal", "（%4）")),
    (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."), ("decimalEnclosedCircle", "%4")),
    (("chineseCounting", "第%1章"), ("chineseCounting", "第%2条"), ("chineseCounting", "（%3）"), ("decimal", "%4.")),
    (("decimal", "%1."), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"), ("lowerLetter", "(%4)")),
    (("decimal", "ARTICLE %1"), ("decimalZero", "Section %1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)")),
    (("upperLetter", "(%1)"), ("lowerRoman", "(%2)"), ("upperLetter", "%3."), ("decimal", "%4)")),
)


def random_levels(chosen: random.Random) -> tuple[tuple[str, str], ...]:
    levels = []
    for index in range(4):
        form = chosen.choice(list(FORMATS))
        outer = f"%{index}." if index and chosen.random() < 0.3 else ""
        levels.append((form, chosen.choice(WRAPPERS).format(f"{outer}%{index + 1}")))
    return tuple(levels)


def numbering_of(chosen: random.Random, schemes: list[tuple[tuple[str, str], ...]]) -> str:
    """Two abstract lists, one of them linked to styles and counted by two lists."""
    definitions = []
    for name, scheme in enumerate(schemes):
        levels = []
        for index, (form, pattern) in enumerate(scheme):
            linked = f'<w:pStyle w:val="Level{index}"/>' if name == 1 else ""
            # a start of its own would pass the format's highest number sooner
            start = chosen.choice((1, 1, 1, 2)) if FORMATS[form] > PARAGRAPHS else 1
            suffix = chosen.choice(("space", "nothing", "tab"))
            levels.append(lvl(index, form, pattern, start=start, more=linked, suffix=suffix))
        definitions.append(abstract(name, *levels, more=f'<w:nsid w:val="{chosen.randrange(16**8):08X}"/>'))
    return "".join(definitions) + num(1, 0) + num(2, 1) + num(3, 0)


def build(seed: int) -> bytes:
    """Write a document with python-docx: numbered directly, by style, in tables, not at all."""
    chosen = random.Random(seed)
    schemes = [SCHEMES[seed % len(SCHEMES)] if seed % 2 else random_levels(chosen), random_levels(chosen)]
    document = Document()
    part = document.part.numbering_part.element
    for item in list(part):
        part.remove(item)
    for item in parse_xml(f"<w:numbering {W}>{numbering_of(chosen, schemes)}</w:numbering>"):
        part.append(item)
    for index in range(4):
        style = document.styles.add_style(f"Level{index}", WD_STYLE_TYPE.PARAGRAPH)
        properties = f'<w:numPr {W}><w:ilvl w:val="{index}"/><w:numId w:val="2"/></w:numPr>'
        style.element.get_or_add_pPr().append(parse_xml(properties))
    level = 0
    seen: dict[tuple[str, int], int] = {}
    for place in range(PARAGRAPHS):
        level = min(max(level + chosen.choice((-2, -1, 0, 0, 0, 1, 1)), 0), 3)
        kind = chosen.choice(("direct", "direct", "direct", "style", "shared", "none", "table"))
        scheme = schemes[1] if kind == "style" else schemes[0]
        key = ("style" if kind == "style" else "list", level)
        seen[key] = seen.get(key, 0) + 1
        if kind != "none" and seen[key] >= FORMATS[scheme[level][0]] - 2:
            kind = "none"
        target = document.add_table(1, 1).cell(0, 0).paragraphs[0] if kind == "table" else document.add_paragraph()
        target.add_run(f"¤{place}¤")
        if kind == "style":
            target.style = f"Level{level}"
        elif kind != "none":
            name = 3 if kind == "shared" else 1
            properties = f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{name}"/></w:numPr>'
            target._p.get_or_add_pPr().append(parse_xml(properties))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_libreoffice_counts_the_same_labels() -> None:
    files = [build(seed) for seed in range(DOCUMENTS)]
    compared = 0
    for seed, (data, text) in enumerate(zip(files, texts_of(files), strict=True)):
        witnessed = {int(place): label.strip() for label, place in re.findall(r"([^\n]*?)¤([0-9]+)¤", text)}
        counted = {place: label or "" for place, label in enumerate(labels(data))}
        assert counted == witnessed, seed
        compared += sum(1 for label in counted.values() if label)
    assert compared > DOCUMENTS * PARAGRAPHS / 2
