"""The table of contents of an agreement: a field of Word's (17.16.5.68) with an entry for every heading.

What each entry shows, label and words, is the heading's; its page number is a value like any other, measured on the
finished pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.docx.ooxml import instruction_element, make
from contractgen.docx.runs import Writer
from contractgen.docx.styles import style_named
from contractgen.lang.languages import is_chinese
from contractgen.model.assembly import Assembly, Paragraph
from contractgen.model.contents import contents_levels, contents_title, headings_of, lead_of
from contractgen.model.outline import CONTENTS_ENTRIES, CONTENTS_TITLE
from contractgen.word.xml import Element, w

_INDENT = 420  # twips, of an entry under another one
_FIRST_MARK = 1_000_000


def page_key(place: int) -> str:
    """Return the key of the page number of a heading (from 0); no fact of a deal has such a name."""
    return f"contents:{place}"


def mark_heading(properties: Element, place: int) -> None:
    """Put a bookmark (17.13.6) around the paragraph of a heading, given its properties."""
    paragraph = properties.getparent()
    number = str(_FIRST_MARK + place)
    properties.addnext(make("bookmarkStart", id=number, name=bookmark_of(place)))
    if paragraph is not None:
        paragraph.append(make("bookmarkEnd", id=number))


def bookmark_of(place: int) -> str:
    """Return the bookmark of a heading, as Word names those that tables of contents lead to."""
    return f"_Toc{_FIRST_MARK + place}"


def contents(assembly: Assembly, writer: Writer, styles: Element, width: int) -> Iterator[Element]:
    """Yield the paragraphs of a table of contents: its title, and an entry for every heading.

    `styles` is the styles part, to which those of the contents are added where a look has none; `width` is that of the
    text in twips, at whose end the page numbers stand.
    """
    levels = contents_levels(assembly)
    title = _style(styles, CONTENTS_TITLE, "Contract Title", make("pPr"))
    lines = {level: _style(styles, CONTENTS_ENTRIES[level], "Contract Body", _line(level, width)) for level in (1, 2)}
    yield make("p", make("pPr", make("pStyle", val=title)), *writer.plain(contents_title(assembly.language)))
    headings = headings_of(assembly)
    for place, heading in enumerate(headings):
        made = make("p", make("pPr", make("pStyle", val=lines[levels[heading.role]])))
        if place == 0:
            listed = ",".join(f"{role.value},{level}" for role, level in levels.items())
            made.extend(_begin(f' TOC \\h \\z \\t "{listed}" '))
        made.append(_entry(heading, place, assembly, writer))
        if place == len(headings) - 1:
            made.append(_mark("end"))
        yield made


def _entry(heading: Paragraph, place: int, assembly: Assembly, writer: Writer) -> Element:
    """Return an entry: a link to the heading, its words, a tab, its page."""
    lead = lead_of(heading, chinese=is_chinese(assembly.language))
    return make(
        "hyperlink",
        *(writer.plain(lead) if lead else ()),
        *writer.plain(heading.content),
        make("r", make("tab")),
        *_begin(f" PAGEREF {bookmark_of(place)} \\h "),
        *writer.value(page_key(place)),
        _mark("end"),
        anchor=bookmark_of(place),
        history="1",
    )


def _begin(instruction: str) -> Iterator[Element]:
    yield _mark("begin")
    yield make("r", instruction_element(instruction))
    yield _mark("separate")


def _mark(kind: str) -> Element:
    return make("r", make("fldChar", fldCharType=kind))


def _line(level: int, width: int) -> Element:
    """Return the properties of an entry: its page number stands at the end of the line, behind dots."""
    left = str(_INDENT * (level - 1))
    tabs = make("tabs", make("tab", val="right", leader="dot", pos=str(width)))
    return make("pPr", tabs, make("ind", left=left, firstLine="0", firstLineChars="0"), make("jc", val="left"))


def _style(styles: Element, name: str, based: str, properties: Element) -> str:
    """Return the id of a style of the contents, adding it to the styles part where a look has none."""
    known = style_named(styles, "paragraph", name)
    if known is not None:
        return known.get(w("styleId"), "")
    base = style_named(styles, "paragraph", based)
    made = f"Contents{name.replace(' ', '')}"
    properties.append(make("outlineLvl", val="9"))
    parent = make("basedOn", val="" if base is None else base.get(w("styleId"), ""))
    styles.append(make("style", make("name", val=name), parent, properties, type="paragraph", styleId=made))
    return made
