"""The manuscript of any DOCX: every passage that a reader sees, with the label that Word counts before it.

Unlike `read_docx`, which the drawing engine needs strict, this reading refuses nothing for what a document holds and
loses no words: tracked changes are read as accepted, text boxes and notes are stories of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from contractgen.findings import Finding, Findings, Location, finding
from contractgen.findings.allowances import allowance_in
from contractgen.lang.languages import language_of
from contractgen.model.manuscript import Manuscript, MarkupNote, Passage, Pointer, Setting
from contractgen.word.anything import open_anything
from contractgen.word.definitions import DEFINITIONS, book_of, core_properties
from contractgen.word.divergence import Divergence
from contractgen.word.lines import Lines, whole_fields
from contractgen.word.package import Package
from contractgen.word.passages import Draft, Telling
from contractgen.word.story import Book
from contractgen.word.xml import Element, child, value, w

_MARGINS = ("header", "footer")
_NOTES = ("footnote", "endnote")
_TOP = "_top"


def manuscript_of_docx(data: bytes, file: str) -> tuple[Manuscript | None, Findings]:
    """Read any DOCX; `file` is its name in places.

    The manuscript is None where the file is no DOCX, cannot be opened safely or has no text. Findings beside one say
    which text of the file is not in it. Never raises for odd input. Paragraphs are numbered in the main part, tables
    included, from 1; those of text boxes and notes have the number of the paragraph that they hang on. Headers and
    footers come last, each text once, with the numbers of their own part.
    """
    manuscript, found = _read(data, file)
    return manuscript, tuple(dict.fromkeys(replace(item, where=Location(file)) for item in found))


def _read(data: bytes, file: str) -> tuple[Manuscript | None, Iterable[Finding]]:
    """Read a DOCX; findings still stand in its parts."""
    package, wrong = open_anything(data)
    if package is None:
        return None, wrong
    _, root, more = package.parse(package.main, "")
    body = None if root is None else child(root, "body")
    if root is None or body is None:
        return None, more or (finding("DOCX-612"),)
    parts = {kind: package.parsed(package.main, kind) for kind in DEFINITIONS}
    broken = [item for _, _, items in parts.values() for item in items if item.code != "DOCX-615"]
    core = core_properties(package)
    book, _ = book_of(parts, core.language, body)
    reading = _Reading(package, book)
    reading.read(root, body)
    passages = _passages(reading.drafts, Location(file))
    markup = _markup(draft for draft in reading.drafts if not draft.is_empty)
    unread = [finding("DOCX-701", count=reading.embedded)] if reading.embedded else []
    allowed = tuple(_allowed(package))
    language = language_of(item.text for item in passages)
    made = Manuscript(passages, language, core.title, is_native=True, allowed=allowed, markup=markup)
    return made, [*broken, *unread]


@dataclass(slots=True)
class _Reading:
    """The reading of all stories of one document into drafts."""

    package: Package
    book: Book
    drafts: list[Draft] = field(default_factory=list)
    tables: int = 0
    embedded: int = 0

    def read(self, root: Element, body: Element) -> None:
        """Read the main text, then its notes, then headers and footers."""
        self._tell(root, body, self.package.main, Setting.BODY)
        self._notes()
        self._margins()

    def _tell(self, root: Element, element: Element, part: str, setting: Setting, name: str = "") -> None:
        telling = self._telling(root, part, setting, name)
        telling.blocks(element)
        self._end(telling)

    def _telling(self, root: Element, part: str, setting: Setting, name: str) -> Telling:
        relationships = {item.id: item for item in self.package.relationships.get(part, ())}
        lines = Lines(self.book, relationships, whole_fields(root))
        return Telling(lines, self.drafts, setting, name, tables=self.tables)

    def _end(self, telling: Telling) -> None:
        telling.finish()
        self.tables, self.embedded = telling.tables, self.embedded + telling.embedded

    def _notes(self) -> None:
        """Read the notes to the main text in the order in which it refers to them; each kind counts for itself."""
        wanted = [(kind, name, draft.words.number) for draft in self.drafts for kind, name in draft.words.notes]
        for kind in _NOTES:
            part, root = self._part(kind + "s")
            if root is None:
                continue
            elements = {value(item, "id") or "": item for item in root.iterchildren(w(kind))}
            telling = self._telling(root, part, Setting.NOTE, kind)
            for of, name, number in wanted:
                if of == kind and name in elements:
                    telling.fixed = number
                    telling.blocks(elements.pop(name))
                    telling.finish()
            self._end(telling)

    def _part(self, kind: str) -> tuple[str, Element | None]:
        part, root, _ = self.package.parsed(self.package.main, kind)
        return part, root

    def _margins(self) -> None:
        """Read headers and footers; the same text in several of them is there once."""
        first = len(self.drafts)
        for kind in _MARGINS:
            for part in dict.fromkeys(item.target for item in self.package.related(self.package.main, kind)):
                _, root, _ = self.package.parse(part, self.package.main)
                if root is not None:
                    self._tell(root, root, part, Setting.MARGIN, part)
        once = {(draft.label, draft.words.text): draft for draft in reversed(self.drafts[first:])}
        self.drafts[first:] = reversed(once.values())


def _passages(drafts: list[Draft], where: Location) -> tuple[Passage, ...]:
    """Make passages of what is there; bookmarks of empty paragraphs stand in the passage after them."""
    kept: list[Draft] = []
    targets: dict[str, int] = {_TOP: 0}
    for draft in drafts:
        for name in draft.words.bookmarks:
            targets.setdefault(name.lower(), len(kept))
        if not draft.is_empty:
            kept.append(draft)
    last = len(kept) - 1
    return tuple(_passage(draft, targets, last, ((0, where),)) for draft in kept)


def _passage(draft: Draft, targets: Mapping[str, int], last: int, places: tuple[tuple[int, Location], ...]) -> Passage:
    words = draft.words
    hidden = draft.is_hidden
    text = "".join(words.unseen) if hidden else words.text
    pointers = []
    for lead in () if hidden else words.leads:
        target = targets.get(lead.bookmark.lower())
        end = min(lead.end, len(text))
        pointers.append(Pointer(lead.start, end, None if target is None else min(target, last), lead.is_number))
    return Passage(
        text=text,
        number=words.number,
        places=places,
        label=draft.label,
        list=draft.list,
        level=draft.level,
        marker=draft.marker,
        heading=draft.heading,
        setting=draft.setting,
        cell=draft.cell,
        style=draft.style,
        indent=draft.look.left + draft.look.first_line,
        is_centred=draft.look.alignment == "center",
        is_bold=bool(words.is_bold),
        is_hidden=hidden,
        is_quoted=draft.is_quoted,
        pointers=tuple(sorted(pointers, key=lambda item: (item.start, item.end))),
        declared=tuple(words.declared),
    )


def _markup(drafts: Iterable[Draft]) -> tuple[MarkupNote, ...]:
    """Return what programs read differently: each kind once, where it is first, and how often it is there."""
    notes: dict[str, MarkupNote] = {}
    for index, draft in enumerate(drafts):
        for one in (*draft.divergent, *_unlike(draft)):
            first = notes.setdefault(one.markup, MarkupNote(one.markup, index, 0, one.word, one.other, one.programs))
            notes[one.markup] = replace(first, count=first.count + 1)
    return tuple(notes.values())


def _unlike(draft: Draft) -> Iterator[Divergence]:
    """Yield what is read differently in the words of a paragraph: a label that is hidden, fields."""
    if draft.is_hidden and draft.label:
        yield Divergence("w:vanish", "–", f"[{draft.label}]", "LibreOffice")
    yield from map(Divergence, draft.words.unlike)


def _allowed(package: Package) -> Iterator[tuple[str, str]]:
    """Yield the suppressions in a document's comments: `lint: allow NUM-101 reason`."""
    _, root, _ = package.parsed(package.main, "comments")
    if root is None:
        return
    for paragraph in root.iter(w("p")):
        found = allowance_in(_plain(paragraph.iter(w("t"))), Location())
        if found:
            yield found.code, found.reason


def _plain(texts: Iterable[Element]) -> str:
    return "".join(item.text or "" for item in texts)
