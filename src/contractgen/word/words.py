"""Words: the text of one paragraph of any DOCX while it is being gathered, with what is marked and what leads away."""

from __future__ import annotations

from dataclasses import dataclass, field

from contractgen.model.assembly import Mark
from contractgen.word.xml import Element

_DECLARED = (Mark.BLANK, Mark.MISSING)


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads to a bookmark: the stretch of words, the bookmark's name, and whether they are its number."""

    start: int
    end: int
    bookmark: str
    is_number: bool


@dataclass(slots=True, eq=False)
class Words:
    """The words of one paragraph so far.

    `number` counts its paragraph from 1 in the document. `unseen` is hidden text, `is_bold` None before the first
    letter. `boxes` are the text boxes that hang on the paragraph, `notes` the (kind, id) of notes to it,
    `unlike` the markup in it that programs do not read alike: simple reference fields, numbers that fields count.
    """

    number: int
    parts: list[str] = field(default_factory=list)
    length: int = 0
    unseen: list[str] = field(default_factory=list)
    is_bold: bool | None = None
    leads: list[Lead] = field(default_factory=list)
    declared: list[tuple[int, int]] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    unlike: list[str] = field(default_factory=list)

    def add(self, text: str, *, bold: bool = False, hidden: bool = False, style: str = "") -> None:
        """Add characters of one format."""
        if hidden:
            self.unseen.append(text)
            return
        start, self.length = self.length, self.length + len(text)
        self.parts.append(text)
        if not text.isspace():
            self.is_bold = bold and self.is_bold is not False
        if style in _DECLARED:
            before = self.declared[-1] if self.declared else None
            if before and before[1] == start:
                self.declared[-1] = (before[0], self.length)
            else:
                self.declared.append((start, self.length))

    def lead(self, start: int, bookmark: str, *, is_number: bool) -> None:
        """Say that what was added since `start` leads to a bookmark."""
        if bookmark and start < self.length:
            self.leads.append(Lead(start, self.length, bookmark, is_number))

    def join(self, other: Words) -> None:
        """Add another paragraph's words, which stand in the same line."""
        self.leads += [
            Lead(item.start + self.length, item.end + self.length, item.bookmark, item.is_number)
            for item in other.leads
        ]
        self.declared += [(start + self.length, end + self.length) for start, end in other.declared]
        self.parts += other.parts
        self.length += other.length
        self.unseen += other.unseen
        self.is_bold = other.is_bold if self.is_bold is None else self.is_bold and other.is_bold is not False
        self.bookmarks += other.bookmarks
        self.notes += other.notes
        self.unlike += other.unlike

    @property
    def text(self) -> str:
        """The words that are seen, without line breaks at their end."""
        return "".join(self.parts).rstrip("\n")
