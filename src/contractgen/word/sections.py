"""Sections (17.6): pages, and which headers and footers are in force."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from contractgen.word.formats import is_page_format
from contractgen.word.model import PageFrame, PageSetup
from contractgen.word.notes import Problem
from contractgen.word.page_frames import read_frame
from contractgen.word.run_properties import bad_value
from contractgen.word.settings import Settings
from contractgen.word.xml import REFERENCE, Element, child, integer, is_on, points, shown, value, w

KINDS = ("default", "first", "even")
HEADER, FOOTER = "header", "footer"

_LINE = 12.0
_NEXT, _CONTINUOUS = "nextPage", "continuous"
_LINES = "lines"
_CHARACTERS = ("linesAndChars", "snapToChars")
_IGNORED = frozenset(
    w(name)
    for name in (
        "headerReference", "footerReference", "footnotePr", "endnotePr", "paperSrc", "formProt", "noEndnote",
        "printerSettings", "titlePg", "pgSz", "pgMar", "pgBorders",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SectionProperties:
    """What one `w:sectPr` says. `references` are the relationship ids of headers and footers by (part, kind).

    `begins` is how it begins (17.6.22), `vertical` how its text stands between the margins (17.6.23); one that
    `runs_on` is no section at all for the pages. `line` is a line as a unit of spacing: that of the page grid where
    there is one. `grid` is the pitch of a grid of lines, 0 without one.
    """

    page: PageSetup
    references: Mapping[tuple[str, str], str]
    title_page: bool
    page_start: int | None
    number_format: str
    line: float
    grid: float
    begins: str
    vertical: str
    problems: tuple[Problem, ...]
    frame: PageFrame | None = None
    runs_on: bool = False


def read_section(element: Element | None, *, first: bool, settings: Settings) -> SectionProperties:
    """Read a `w:sectPr`; what of a section is not drawn is among its problems."""
    problems = list(_problems(element, first=first))
    problems += [Problem.of("DOCX-632", property=name) for name in settings.undrawn]
    page = _page(element, settings)
    if page is None:
        problems.append(Problem.of("DOCX-649"))
        page = PageSetup(595.3, 841.9, 72, 72, 72, 72, 36, 36)
    borders = child(element, "pgBorders")
    frame = read_frame(borders, page) if borders is not None and len(borders) else None
    if frame is None and borders is not None and len(borders):
        problems.append(Problem.of("DOCX-632", property="w:pgBorders"))
    references = {}
    for item in () if element is None else element:
        part = {w("headerReference"): HEADER, w("footerReference"): FOOTER}.get(item.tag)
        if part:
            kind = value(item, "type") or "default"
            if kind not in KINDS or (part, kind) in references:
                problems.append(bad_value(item))  # one that nobody sees, or two of which programs show either
            references[part, kind] = item.get(REFERENCE, "")
    grid = child(element, "docGrid")
    pitch = points(value(grid, "linePitch")) or _LINE
    return SectionProperties(
        page,
        references,
        is_on(child(element, "titlePg")),
        integer(value(child(element, "pgNumType"), "start")),
        value(child(element, "pgNumType"), "fmt") or "decimal",
        pitch if value(grid, "type") in (_LINES, *_CHARACTERS) else _LINE,
        pitch if value(grid, "type") == _LINES else 0,
        _NEXT if first else value(child(element, "type")) or _NEXT,
        value(child(element, "vAlign")) or "top",
        tuple(problems),
        frame,
    )


def judged(sections: list[SectionProperties], settings: Settings) -> list[SectionProperties]:
    """Return sections with those marked that run on in the page before, and what else of their beginnings is wrong.

    A continuous section runs on where its pages are those of the section before; otherwise its properties would hold
    from some page on that only a program that lays it out knows.
    """
    headers, footers = in_force(sections, settings, HEADER), in_force(sections, settings, FOOTER)
    sections = [
        _surrounding(section, settings, above=any(above.values()), below=any(below.values()))
        for section, above, below in zip(sections, headers, footers, strict=True)
    ]
    found = sections[:1]
    for index, section in enumerate(sections[1:], 1):
        before = sections[index - 1]
        same = (
            (section.page, section.number_format, section.vertical, section.grid, section.frame)
            == (before.page, before.number_format, before.vertical, before.grid, before.frame)
            and not section.title_page
            and section.page_start is None
            and all(_without_first(forced[index]) == _without_first(forced[index - 1]) for forced in (headers, footers))
        )
        odd = {"oddPage": 1, "evenPage": 0}.get(section.begins)
        if section.begins == _CONTINUOUS and same:
            found.append(replace(section, runs_on=True))
        elif section.begins == _CONTINUOUS or (
            section.page_start is not None and odd not in (None, section.page_start % 2)
        ):
            wrong = Problem.of("DOCX-632", property=f"w:type {section.begins}")
            found.append(replace(section, problems=(*section.problems, wrong)))
        else:
            found.append(section)
    return found


def _surrounding(section: SectionProperties, settings: Settings, *, above: bool, below: bool) -> SectionProperties:
    """Refuse borders that stand off the text and go around headers and footers too, whose height Word alone knows."""
    if section.frame is None or section.frame.from_page:
        return section
    around = (above and not settings.frames_spare_headers) or (below and not settings.frames_spare_footers)
    wrong = Problem.of("DOCX-632", property="w:pgBorders w:offsetFrom text")
    return replace(section, problems=(*section.problems, wrong)) if around else section


def _without_first(kinds: Mapping[str, str]) -> dict[str, str]:
    return {kind: name for kind, name in kinds.items() if kind != "first"}


def in_force(sections: list[SectionProperties], settings: Settings, part: str) -> list[dict[str, str]]:
    """Return for every section the headers (or footers) in force: kind to relationship id, "" for an empty one.

    A kind that a section does not name is that of the section before (17.10.5); first pages and even pages have
    their own only where the section and the document say so.
    """
    forced = []
    known: dict[str, str] = {}
    for section in sections:
        known |= {kind: name for (where, kind), name in section.references.items() if where == part}
        wanted = {"default": True, "first": section.title_page, "even": settings.even_and_odd}
        forced.append(
            {kind: known.get(kind, "") for kind in KINDS if wanted[kind] and (kind != "default" or kind in known)}
        )
    return forced


def _page(element: Element | None, settings: Settings) -> PageSetup | None:
    """Read `w:pgSz` and `w:pgMar` (17.6.13, 17.6.11); None where one is missing or makes no page."""
    size, margins = child(element, "pgSz"), child(element, "pgMar")
    width, height = points(value(size, "w")), points(value(size, "h"))
    read = {name: points(value(margins, name)) for name in ("top", "right", "bottom", "left", "header", "footer")}
    # an exact margin at the top or the bottom is written with a minus
    known = {name: abs(length) for name, length in read.items() if length is not None}
    sideways = min(read["left"] or 0.0, read["right"] or 0.0)
    if width is None or height is None or len(known) < len(read) or sideways < 0:
        return None
    gutter = points(value(margins, "gutter")) or 0.0
    at_right = is_on(child(element, "rtlGutter"))
    known["top" if settings.gutter_at_top else "right" if at_right else "left"] += gutter
    if known["left"] + known["right"] >= width or known["top"] + known["bottom"] >= height:
        return None
    return PageSetup(width, height, **known)


def _problems(element: Element | None, *, first: bool) -> list[Problem]:
    """Find what of a section is not drawn, or not known."""
    problems = []
    for item in () if element is None else element:
        tag = item.tag
        if tag == w("docGrid"):
            if value(item, "type") in _CHARACTERS:
                problems.append(Problem.of("DOCX-645"))
        elif tag == w("sectPrChange"):
            problems.append(Problem.of("DOCX-619", construct=shown(tag)))
        elif tag == w("pgNumType") and value(item, "start") is not None and integer(value(item, "start")) is None:
            problems.append(bad_value(item))
        elif tag in _PLAIN:
            shows = not (first and tag == w("type")) and not _PLAIN[tag](item)
            problems += [Problem.of("DOCX-632", property=_named(item))] if shows else []
        elif tag not in _IGNORED:
            problems.append(Problem.of("DOCX-628", construct=shown(tag)))
    return problems


def _is_numbered(item: Element) -> bool:
    return is_page_format(value(item, "fmt") or "decimal") and value(item, "chapStyle") is None


def _is_one_column(item: Element) -> bool:
    return (integer(value(item, "num")) or 1) == 1 and len(item) <= 1


# What leaves a section as it is drawn: one column, one page after another, numbered in a known format.
_PLAIN: dict[str, Callable[[Element], bool]] = {
    w("type"): lambda item: value(item) in (None, _NEXT, _CONTINUOUS, "oddPage", "evenPage"),
    w("cols"): _is_one_column,
    w("pgNumType"): _is_numbered,
    w("vAlign"): lambda item: value(item) in (None, "top", "center", "bottom"),
    w("textDirection"): lambda item: value(item) in ("lrTb", "lr"),
    w("bidi"): lambda item: not is_on(item),
    w("rtlGutter"): lambda _item: True,  # the page has it at the right
    w("lnNumType"): lambda _item: False,
}


def _named(item: Element) -> str:
    """Return a property with the value that makes it one: `w:type continuous`."""
    what = value(item) or value(item, "fmt") or ""
    return f"{shown(item.tag)} {what}".strip()[:60]
