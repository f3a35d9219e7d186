"""Draw the looks that ship, in `templates/` and for new libraries, as a designer would set them up in Word.

Run it from the root of the checkout: `.venv/bin/python tools/make_looks.py`. A test shows that the committed files are
what it draws. To change a look, change its design here, or open the file in Word and give up this tool for it.
"""

from __future__ import annotations

from pathlib import Path

import look_markup as markup
from look_designs import Design, branch, chinese, chinese_beside, english, starters
from lxml import etree

from contractgen.docx.archive import archive, stored
from contractgen.docx.ooxml import serialise
from contractgen.docx.package import (
    CONTENT_TYPES,
    content_types_part,
    related,
    relationships_name,
    relationships_part,
)
from contractgen.docx.settings import settings

ROOT = Path(__file__).parents[1]
BESIDE = ("confidentiality-agreement", "letter-of-authority")
MAIN, HEADER, FOOTER = "word/document.xml", "word/header1.xml", "word/footer1.xml"
SETTINGS, STYLES, FONTS, THEME = "word/settings.xml", "word/styles.xml", "word/fontTable.xml", "word/theme/theme1.xml"
RELATED = {
    "rIdStyles": ("styles", STYLES),
    "rIdSettings": ("settings", SETTINGS),
    "rIdFonts": ("fontTable", FONTS),
    "rIdTheme": ("theme", THEME),
    markup.HEADER_ID: ("header", HEADER),
    markup.FOOTER_ID: ("footer", FOOTER),
}


def look(design: Design) -> bytes:
    """Return the Word file of a design. Its parts are stored, not compressed: it is the same on every machine."""
    relationships = [related(identifier, kind, name) for identifier, (kind, name) in RELATED.items()]
    parts = {
        relationships_name(""): relationships_part("", [related("rId1", "officeDocument", MAIN)]),
        MAIN: part("document", f"<w:body>{''.join(markup.body(design))}</w:body>"),
        relationships_name(MAIN): relationships_part(MAIN, relationships),
        STYLES: part("styles", "".join(markup.styles(design))),
        SETTINGS: serialise(settings(etree.fromstring(part("settings", design.settings)))),
        FONTS: part("fonts", "".join(markup.font_table(design))),
        HEADER: part("hdr", markup.header(design)),
        FOOTER: part("ftr", markup.footer(design)),
        THEME: serialise(etree.fromstring(markup.theme(design))),
    }
    kinds = {MAIN: "officeDocument"} | {name: kind for kind, name in RELATED.values()}
    types = content_types_part(kinds, parts)
    return archive(stored(name, content) for name, content in ({CONTENT_TYPES: types} | parts).items())


def part(name: str, content: str) -> bytes:
    """Return a part from its markup."""
    return serialise(etree.fromstring(f"<w:{name} {markup.NAMESPACES}>{content}</w:{name}>"))


def main() -> None:
    """Write the look of every shipped template."""
    for design in (chinese(), branch(), *map(chinese_beside, BESIDE), english(), *starters()):
        path = ROOT / design.folder / design.template / design.file
        path.write_bytes(look(design))
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
