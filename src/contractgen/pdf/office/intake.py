"""What LibreOffice may open: a DOCX in which nothing fetches, runs, asks, or differs from what Word would print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from contractgen.findings import Finding, Findings, Location, errors_in, finding
from contractgen.model.manuscript import Manuscript, Passage, Setting
from contractgen.pdf.inks import Inks, Leading
from contractgen.pdf.office.beyond import BEYOND, LOOKS_BEYOND
from contractgen.pdf.office.faces import OfficeFonts
from contractgen.pdf.office.program import Program
from contractgen.pdf.office.watermarks import Sheet, draw_sheets
from contractgen.pdf.paragraphs import visible
from contractgen.pdf.places import Place
from contractgen.pdf.tree import placed_paragraphs
from contractgen.word.capitals import as_shown
from contractgen.word.manuscript import manuscript_of_docx
from contractgen.word.model import LineRule, RunFormat, WordDocument, WordText, paragraphs_in
from contractgen.word.package import Package, open_package
from contractgen.word.read import read_docx
from contractgen.word.xml import Element, parse, w

# Fields whose result stands in the file or follows from it (17.16.5). Any other reads a file (INCLUDETEXT,
# INCLUDEPICTURE, LINK, DDE, RD …), asks somebody (ASK, FILLIN), runs something (MACROBUTTON), or prints the day, the
# user or the name of the file.
_HARMLESS: Final = frozenset(
    {"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "REF", "PAGEREF", "NOTEREF", "STYLEREF", "HYPERLINK", "SEQ", "TOC"}
    | {"TC", "XE", "INDEX", "TITLE", "SUBJECT", "KEYWORDS", "DOCPROPERTY", "SYMBOL", "EQ", "QUOTE"}
    | {"FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN"}
)
_COUNTING: Final = frozenset({"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF"})
_UNCOUNTED: Final = "SECTIONPAGES"  # printed as the file keeps it, which read-back tells of, if there is one
_SCHEMES: Final = ("http://", "https://", "mailto:")
_ACTIVE: Final = tuple(
    w(name) for name in ("altChunk", "subDoc", "object", "control", "attachedTemplate", "dataBinding")
)
_OUTSIDE: Final = "{urn:schemas-microsoft-com:vml}imagedata", "{urn:schemas-microsoft-com:office:office}OLEObject"
_PIXELS: Final = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8")
_NOTES: Final = (w("footnotes"), w("endnotes"))
_LATIN: Final = 0x2E80  # the Chinese scripts begin here
_ONE_LINE: Final = Leading(LineRule.MULTIPLE, 1.0)


@dataclass(frozen=True, slots=True)
class Opened:
    """A DOCX that LibreOffice may open: as read, and the characters that its pages must show.

    `texts` are those of its paragraphs without white space; `thickened` is a family whose bold words must be imitated,
    empty where there is none; `sheets` lie under its pages.
    """

    document: WordDocument
    language: str
    characters: Counter[str]
    texts: tuple[str, ...]
    thickened: str
    sheets: tuple[Sheet, ...]


def admit(docx: bytes, fonts: OfficeFonts, program: Program) -> tuple[Opened | None, Findings]:
    """Look at a DOCX before LibreOffice does; what is dangerous, or what it would draw differently, is refused."""
    document, found = read_docx(docx)
    if document is None:
        return None, found
    beyond = any(item.code in BEYOND for item in found)
    unread = any(item.code in BEYOND - LOOKS_BEYOND for item in found)
    found = tuple(item for item in found if item.code not in BEYOND)
    fields, active = _active(docx, fonts, beyond=beyond, unread=unread)
    found += active
    manuscript, more = manuscript_of_docx(docx, "")
    found += tuple(item for item in more if item not in found and errors_in((item,)))
    if manuscript is None or errors_in(found):
        return None, found
    found += tuple(_unlike(manuscript, program))
    found += tuple(dict.fromkeys((*_without_face(document, fonts), *_uncovered(manuscript, fonts))))
    language, said = document.language or manuscript.language, _characters(manuscript, fields, document)
    texts = tuple("".join(passage.text.split()) for passage in _seen(manuscript))
    sheets, more = draw_sheets(document, fonts.known)
    return Opened(document, language, said, texts, _thickened(document, fonts), sheets), found + more


def _active(docx: bytes, fonts: OfficeFonts, *, beyond: bool, unread: bool) -> tuple[frozenset[str], Findings]:
    """Return the names of all fields, and what of the markup would fetch, run, ask or take another font.

    What is `beyond` the strict reader is in nobody's eyes but these: its pictures must be points of colour, not
    programs, and its words in declared families. What is `unread` has words that are not read back in their places.
    """
    package, wrong = open_package(docx)
    found: list[Finding] = list(_pictures(package)) if beyond and package else []
    names: set[str] = set()
    for part, data in package.parts.items() if package else ():
        if not part.lower().endswith(".xml") or part.startswith("customXml/"):
            continue
        root, damaged = parse(data, part)
        if root is None:
            found += [damaged] if damaged else []
            continue
        for instruction in _instructions(root):
            name = (instruction.split() or ["?"])[0].upper()
            names.add(name)
            is_harmless = name in _HARMLESS and not (unread and name == _UNCOUNTED)
            if not is_harmless or not _leads_inside(name, instruction):
                shown = name.encode("ascii", "backslashreplace").decode()[:40]
                found.append(finding("PDF-766", Location(part), field=shown, part=part))
        for element in root.iter(*_ACTIVE, *_OUTSIDE):
            if element.tag not in _OUTSIDE or any(str(key).endswith(("src", "href", "Link")) for key in element.attrib):
                name = element.tag.rpartition("}")[2]
                found.append(finding("PDF-767", Location(part), element=name, part=part))
        found += _families(root, part, fonts)
    return frozenset(names), (*wrong, *dict.fromkeys(found))


def _pictures(package: Package) -> Iterator[Finding]:
    """Find pictures other than PNG, JPEG and GIF: drawings may name files and addresses of their own."""
    names = {item.target for items in package.relationships.values() for item in items if item.kind == "image"}
    for name in sorted(names):
        if not package.parts.get(name, b"").startswith(_PIXELS):
            yield finding("PDF-767", Location(name), element=name.rpartition("/")[2], part=name)


def _families(root: Element, part: str, fonts: OfficeFonts) -> Iterator[Finding]:
    """Find families that are not declared in text boxes and notes, which the strict reader does not look into."""
    boxes = (root,) if root.tag in _NOTES else tuple(root.iter(w("txbxContent")))
    for element in (names for box in boxes for names in box.iter(w("rFonts"))):
        for script in ("ascii", "hAnsi", "eastAsia"):
            family = element.get(w(script), "")
            if family and fonts.known.family(family) is None:
                yield finding("PDF-701", Location(part), family=family, style="")


def _instructions(root: Element) -> Iterator[str]:
    """Yield the instructions of all fields, simple and complex, those within other fields included (17.16.18)."""
    begun: list[list[str]] = []
    for element in root.iter(w("fldSimple"), w("fldChar"), w("instrText")):
        if element.tag == w("fldSimple"):
            yield element.get(w("instr"), "")
        elif element.tag == w("instrText"):
            if begun:
                begun[-1].append(element.text or "")
            else:
                yield element.text or ""
        elif element.get(w("fldCharType")) == "begin":
            begun.append([])
        elif element.get(w("fldCharType")) == "end" and begun:
            yield "".join(begun.pop())
    yield from ("".join(rest) for rest in begun)


def _leads_inside(name: str, instruction: str) -> bool:
    """Say whether a HYPERLINK field leads to a bookmark, to the web or to a mailbox (17.16.5.25)."""
    if name != "HYPERLINK":
        return True
    words = [word.strip('"').lower() for word in instruction.split()[1:]]
    return bool(words) and (words[0].startswith("\\") or words[0].startswith(_SCHEMES))


def _unlike(manuscript: Manuscript, program: Program) -> Iterator[Finding]:
    """Find the labels that LibreOffice would print differently from Word."""
    for note in manuscript.markup:
        if note.programs.startswith("LibreOffice") and not (note.markup == "w:isLgl" and program.reads_legal):
            passage = manuscript.passages[note.passage]
            yield finding(
                "PDF-765",
                paragraph=passage.number,
                version=program.version,
                markup=note.markup,
                word=note.word,
                other=note.other,
                count=note.count,
            )


def _without_face(document: WordDocument, fonts: OfficeFonts) -> Iterator[Finding]:
    """Find the words that no declared face draws as their look asks: LibreOffice would quietly take another."""
    inks = Inks(fonts.known, tuple(fonts.known.families))
    chinese = document.language.startswith("zh")
    for placed in placed_paragraphs(document):
        place, shown = Place(placed.part, placed.paragraph), visible(placed.paragraph)
        for inline in shown.inlines if shown else ():
            if isinstance(inline, WordText):
                for line in inline.text.splitlines():
                    list(inks.stretches(line, inline.format, _ONE_LINE, place, chinese=chinese))
        if shown and shown.label:
            list(inks.stretches(shown.label.text, shown.label.format, _ONE_LINE, place, chinese=chinese))
    yield from inks.found


def _thickened(document: WordDocument, fonts: OfficeFonts) -> str:
    """Return a family in which words are drawn bold though it has no bold face; empty where there is none."""
    for placed in placed_paragraphs(document):
        for inline in placed.paragraph.inlines:
            if isinstance(inline, WordText) and inline.format.bold and not inline.format.hidden:
                is_chinese = any(ord(one) > _LATIN for one in inline.text)
                name = inline.format.cjk_font if is_chinese else inline.format.latin_font
                family = fonts.known.family(name)
                face = family.face(bold=True, italic=inline.format.italic) if family else None
                if face is not None and face.stroke and inline.text.strip():
                    return name
    return ""


def _uncovered(manuscript: Manuscript, fonts: OfficeFonts) -> Iterator[Finding]:
    """Find the characters, wherever they stand, that no declared font has at all."""
    told: set[str] = set()
    for passage in manuscript.passages:
        for character in f"{passage.label}{passage.text}":
            if not character.isspace() and character.isprintable() and character not in told:
                told.add(character)
                if not fonts.draws(character):
                    yield finding(
                        "PDF-704",
                        paragraph=passage.number,
                        label=passage.label,
                        style=passage.style,
                        character=character,
                        code_point=f"U+{ord(character):04X}",
                    )


def _characters(manuscript: Manuscript, fields: frozenset[str], document: WordDocument) -> Counter[str]:
    """Return how often each character must be on the pages at least; page numbers are counted anew.

    Words in capitals are written in other letters than they show.
    """
    said: Counter[str] = Counter()
    for passage in _seen(manuscript):
        said.update(f"{passage.label}{passage.text}")
    for text, look in _runs(document):
        if (shown := as_shown(text, look)) != text:
            said.subtract(text)
            said.update(shown)
    counted = bool(_COUNTING & fields)
    for one in [one for one in said if not one.isprintable() or one.isspace() or (counted and one.isdecimal())]:
        del said[one]
    return said


def _runs(document: WordDocument) -> Iterator[tuple[str, RunFormat]]:
    """Yield the words of the text with their formats, labels too, headers and footers apart."""
    for paragraph in paragraphs_in(document.blocks):
        if paragraph.label and not paragraph.label.format.hidden:
            yield paragraph.label.text, paragraph.label.format
        for inline in paragraph.inlines:
            if isinstance(inline, WordText) and not inline.format.hidden:
                yield inline.text, inline.format


def _seen(manuscript: Manuscript) -> Iterator[Passage]:
    """Yield what the pages show, headers and footers apart."""
    return (item for item in manuscript.passages if not item.is_hidden and item.setting is not Setting.MARGIN)
