"""DOCX contracts for the checker's tests, made from a compact source: a line is a paragraph.

| line | paragraph |
|---|---|
| `#list NAME FORMAT:PATTERN:SUFFIX | …` | none: a list's levels, as `decimal:%1.%2:space`; `:legal` makes them Arabic |
| `@NAME.LEVEL text` | one that Word numbers; `@NAME.LEVEL=1 text` is a heading too |
| `= text`, `=1 text` | the title, a heading |
| `~ text` | an entry of a table of contents |
| `* text` | one with a bullet |
| `| a | b |` | a row of a table |
| anything else | a plain one; an empty line is none |

`[[name]]` at the beginning of a paragraph's words is a bookmark, `{{name|words}}` a reference field that shows `words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import escape

from word_cases import abstract, docx, lvl, num, p, r

_NUMBERED = re.compile(r"@(?P<list>[a-z]+)\.(?P<level>[0-8])(?:=(?P<heading>[1-9]))? (?P<words>.*)")
_FIELD = re.compile(r"\{\{([a-z]+)\|([^}]*)\}\}")
_BULLETS = "bullets"
_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Contents1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
)


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how it counts, its label with `%1` for the number, what follows it, and where it begins."""

    form: str
    pattern: str
    suffix: str = "nothing"
    start: int = 1
    is_legal: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph to be, and the number of its line in the source; `list` is the name of its list."""

    number: int
    words: str
    list: str = ""
    level: int = 0
    style: str = ""
    is_row: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A DOCX, and for each of its paragraphs the line of the source that it comes from."""

    data: bytes
    lines: tuple[int, ...]


def word_of(source: str, language: str) -> Made:
    """Make a DOCX of a compact source."""
    lists: dict[str, tuple[Level, ...]] = {}
    lines: list[Line] = []
    for number, text in enumerate(source.splitlines(), 1):
        if text.startswith("#list "):
            name, _, levels = text.removeprefix("#list ").partition(" ")
            lists[name] = tuple(_level(level.strip()) for level in levels.split(" | "))
        elif text.strip():
            lines.append(_line(number, text))
    return made(lines, lists, language)


def made(lines: Iterable[Line], lists: dict[str, tuple[Level, ...]], language: str) -> Made:
    """Make a DOCX of paragraphs and lists."""
    names = {name: index for index, name in enumerate([_BULLETS, *lists], 1)}
    body, sources = "", list[int]()
    for is_row, group in groupby(lines, key=lambda line: line.is_row):
        held = tuple(group)
        if not is_row:
            body += "".join(_paragraph(line, names) for line in held)
            sources += [line.number for line in held]
            continue
        rows = [[cell.strip() for cell in line.words.split("|")] for line in held]
        body += _table(rows)
        sources += [line.number for line, row in zip(held, rows, strict=True) for _ in row]
    every = {_BULLETS: (Level("bullet", "•", "tab"),), **lists}
    numbering = "".join(abstract(names[name], *_levels(levels)) for name, levels in every.items())
    numbering += "".join(num(index, index) for index in names.values())
    core = f"<dc:language>{language}</dc:language>"
    return Made(docx(body, styles=_STYLES, numbering=numbering, core=core), tuple(sources))


def _level(text: str) -> Level:
    form, pattern, suffix, *legal = text.split(":")
    return Level(form, pattern, suffix, is_legal=bool(legal))


def _line(number: int, text: str) -> Line:
    if match := _NUMBERED.fullmatch(text):
        style = f"Heading{match['heading']}" if match["heading"] else ""
        return Line(number, match["words"], match["list"], int(match["level"]), style)
    if text.startswith("|"):
        return Line(number, text.strip().strip("|"), is_row=True)
    for sign, style in (("= ", "Title"), ("=1 ", "Heading1"), ("~ ", "Contents1")):
        if text.startswith(sign):
            return Line(number, text.removeprefix(sign), style=style)
    if text.startswith("* "):
        return Line(number, text.removeprefix("* "), _BULLETS)
    return Line(number, text)


def _levels(levels: Iterable[Level]) -> Iterable[str]:
    for index, level in enumerate(levels):
        legal = "<w:isLgl/>" if level.is_legal else ""
        yield lvl(index, level.form, level.pattern, start=level.start, more=legal, suffix=level.suffix)


def _paragraph(line: Line, names: dict[str, int]) -> str:
    properties = f'<w:pStyle w:val="{line.style}"/>' if line.style else ""
    if line.list:
        properties += f'<w:numPr><w:ilvl w:val="{line.level}"/><w:numId w:val="{names[line.list]}"/></w:numPr>'
    words, content = line.words, ""
    if bookmark := re.match(r"\[\[([a-z]+)\]\]", words):
        words = words[bookmark.end() :]
        name = f'w:name="_Ref{bookmark[1]}"'
        content = f'<w:bookmarkStart w:id="{line.number}" {name}/><w:bookmarkEnd w:id="{line.number}"/>'
    for index, piece in enumerate(_FIELD.split(words)):
        if index % 3 == 0:
            content += r(escape(piece)) if piece else ""
        elif index % 3 == 1:
            content += (
                _mark("begin") + f'<w:r><w:instrText xml:space="preserve"> REF _Ref{piece} \\n \\h </w:instrText>'
            )
            content += "</w:r>" + _mark("separate")
        else:
            content += r(escape(piece)) + _mark("end")
    return p(content, properties)


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _table(rows: Iterable[Iterable[str]]) -> str:
    cells = ("".join(f"<w:tc>{p(r(escape(cell)))}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"
