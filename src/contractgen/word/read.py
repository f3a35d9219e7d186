"""Reading a DOCX: from bytes to a document with every property resolved and every label computed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from contractgen.findings import Finding, Location, finding
from contractgen.word.blocks import read_blocks
from contractgen.word.contents import check_contents
from contractgen.word.definitions import DEFINITIONS, book_of, core_properties
from contractgen.word.doubles import doubled
from contractgen.word.model import (
    FieldKind,
    Watermark,
    WordBlock,
    WordDocument,
    WordField,
    WordSection,
    paragraphs_in,
)
from contractgen.word.notes import Notes
from contractgen.word.package import Package, open_package
from contractgen.word.references import check_references
from contractgen.word.sections import FOOTER, HEADER, SectionProperties, in_force, judged, read_section
from contractgen.word.story import Book, Story
from contractgen.word.xml import Element, child, parse, shown, w

_SECTION = w("sectPr")


def read_docx(data: bytes) -> tuple[WordDocument | None, tuple[Finding, ...]]:
    """Read a DOCX whole.

    The document is None where the package or a part that everything depends on cannot be read. Anything that
    cannot be drawn as it stands is a finding of severity error; the rest of the document is read all the same.
    Never raises for odd input.
    """
    package, wrong = open_package(data)
    if package is None:
        return None, wrong
    parts = {kind: package.parsed(package.main, kind) for kind in DEFINITIONS}
    _, root, more = package.parse(package.main, "")
    found = [*wrong, *more, *(item for _, _, items in parts.values() for item in items)]
    found += [item for kind in ("styles", "numbering") for item in doubled(parts[kind][1], parts[kind][0])]
    body = None if root is None or root.tag != w("document") else child(root, "body")
    if body is None:
        return None, (*found, *(() if more else (finding("DOCX-612", Location(package.main)),)))
    core = core_properties(package)
    found += core.findings
    found += [finding("DOCX-628", Location(package.main), construct=shown(item.tag)) for item in body.itersiblings()]
    book, language = book_of(parts, core.language, body)
    if book.settings.shows_background and child(root, "background") is not None:
        found.append(finding("DOCX-632", Location(package.main), property="w:background"))
    reading = _Reading(package, book, core.title)
    sections = reading.sections(body)
    custom, of_custom = _custom_xml(package)
    return (
        WordDocument(
            sections=sections,
            title=core.title,
            creator=core.creator,
            language=language,
            custom_xml=custom,
            default_tab_stop=book.settings.default_tab_stop,
            spacing_adds=book.settings.spacing_adds,
            squeezes_marks=book.settings.squeezes_marks,
        ),
        tuple(dict.fromkeys((*found, *reading.findings, *of_custom))),
    )


@dataclass(frozen=True, slots=True)
class _Margin:
    """A header or footer part as read."""

    blocks: tuple[WordBlock, ...] = ()
    watermarks: tuple[Watermark, ...] = ()


@dataclass(slots=True)
class _Reading:
    """The reading of one document: its main text, and each header and footer once."""

    package: Package
    book: Book
    title: str
    findings: list[Finding] = field(default_factory=list)
    _margins: dict[str, _Margin] = field(default_factory=dict)
    _links: list[tuple[Story, str, int, Element | None]] = field(default_factory=list)
    _stories: list[Story] = field(default_factory=list)

    def sections(self, body: Element) -> tuple[WordSection, ...]:
        """Read the main text, cut into its sections; each ends with the paragraph that carries its properties."""
        properties = self._properties(body)
        story = self._story(self.package.main)
        ends: list[int] = []
        _enter(story, properties[0])

        def after(paragraph: Element, count: int) -> None:
            if child(child(paragraph, "pPr"), "sectPr") is not None and len(ends) < len(properties) - 1:
                story.notes.report(properties[len(ends)].problems)
                ends.append(count)
                _enter(story, properties[len(ends)])

        blocks = read_blocks(body, story, after=after)
        story.notes.report(properties[-1].problems)
        self._finish(story)
        drawn = self._cut(blocks, ends, [*properties[: len(ends)], properties[-1]])
        self._check_links(story)
        for one in self._stories:
            self.findings += check_references(one, story, self.title).findings
            if one is not story and one.places.contents:
                one.notes.add("DOCX-623", name="TOC")
                self.findings += one.notes.findings
        if story.places.contents:
            self.findings += check_contents(story, blocks).findings
        return drawn

    def _properties(self, body: Element) -> list[SectionProperties]:
        """Read the properties of all sections, the body's own last."""
        found: list[Element | None] = [item for item in body.iter(_SECTION) if _ends_section(item)]
        if not found or found[-1] is None or found[-1].getparent() is not body:
            found.append(None)
        settings = self.book.settings
        read = [read_section(item, first=index == 0, settings=settings) for index, item in enumerate(found)]
        return judged(read, settings)

    def _cut(
        self, blocks: list[WordBlock], ends: list[int], properties: list[SectionProperties]
    ) -> tuple[WordSection, ...]:
        """Give every section its blocks, headers and footers."""
        settings = self.book.settings
        headers, footers = in_force(properties, settings, HEADER), in_force(properties, settings, FOOTER)
        starts, ends = [0, *ends], [*ends, len(blocks)]
        cut: list[WordSection] = []
        for index, section in enumerate(properties):
            if section.runs_on:
                cut[-1] = replace(cut[-1], blocks=(*cut[-1].blocks, *blocks[starts[index] : ends[index]]))
                continue
            above = {kind: self._part(name, HEADER, section) for kind, name in headers[index].items()}
            below = {kind: self._part(name, FOOTER, section) for kind, name in footers[index].items()}
            cut.append(
                WordSection(
                    section.page,
                    tuple(blocks[starts[index] : ends[index]]),
                    {kind: margin.blocks for kind, margin in above.items()},
                    {kind: margin.blocks for kind, margin in below.items()},
                    section.page_start,
                    {kind: margin.watermarks for kind, margin in above.items() if margin.watermarks},
                    section.number_format,
                    section.begins,
                    section.vertical,
                    section.frame,
                )
            )
        if any(section.runs_on for section in properties) and any(map(_counts_section, cut)):
            # How many pages a section has of which another one takes a part, programs do not agree on.
            self.findings.append(finding("DOCX-632", Location(self.package.main), property="SECTIONPAGES"))
        return tuple(cut)

    def _part(self, reference: str, kind: str, section: SectionProperties) -> _Margin:
        """Read a header or footer part; one that several sections use is read once."""
        if not reference:
            return _Margin()
        related = next((item for item in self.package.related(self.package.main, kind) if item.id == reference), None)
        if related is None:
            main = self.package.main
            self.findings.append(finding("DOCX-615", Location(main), part=f"{kind} {reference}"[:60], source=main))
            return _Margin()
        if related.target not in self._margins:
            _, root, wrong = self.package.parse(related.target, self.package.main)
            self.findings += wrong
            story = self._story(related.target)
            story.header = kind == HEADER
            _enter(story, section)
            blocks = () if root is None else tuple(read_blocks(root, story))
            self._margins[related.target] = _Margin(blocks, tuple(story.watermarks))
            self._finish(story)
        return self._margins[related.target]

    def _story(self, part: str) -> Story:
        relationships = {item.id: item for item in self.package.relationships.get(part, ())}
        return Story(self.book, Notes(part), relationships, parts=self.package.parts, types=self.package.types)

    def _finish(self, story: Story) -> None:
        """Note what is still open at the end of a part, and keep its links until all bookmarks are known."""
        if story.fields.stack:
            story.notes.add("DOCX-624")
        self._links += [(story, *link) for link in story.links]
        self._stories.append(story)
        self.findings += story.notes.findings

    def _check_links(self, main: Story) -> None:
        """Note links to bookmarks that are not in the main text."""
        for story, anchor, paragraph, element in self._links:
            if anchor not in main.names:
                notes = Notes(story.notes.part, paragraph, element)
                notes.add("DOCX-636", anchor=anchor[:60])
                self.findings += notes.findings


def _counts_section(section: WordSection) -> bool:
    """Say whether a section shows how many pages it has."""
    margins = (*section.headers.values(), *section.footers.values())
    paragraphs = paragraphs_in((*section.blocks, *(block for blocks in margins for block in blocks)))
    fields = (item for paragraph in paragraphs for item in paragraph.inlines if isinstance(item, WordField))
    return any(item.kind is FieldKind.SECTIONPAGES for item in fields)


def _enter(story: Story, section: SectionProperties) -> None:
    """Tell a story the units of the section that it is in."""
    story.line, story.grid = section.line, section.grid
    story.width = section.page.width - section.page.left - section.page.right


def _ends_section(element: Element) -> bool:
    """Say whether a `w:sectPr` ends a section: not as a tracked earlier state, nor in a table."""
    parent = element.getparent()
    holds = parent is not None and parent.tag in (w("pPr"), w("body"))
    return holds and next(element.iterancestors(w("tbl")), None) is None


def _custom_xml(package: Package) -> tuple[Mapping[str, bytes], list[Finding]]:
    """Return the custom XML parts by the namespace of their root; two of one namespace are ambiguous."""
    custom: dict[str, bytes] = {}
    found: list[Finding] = []
    related = (*package.related(package.main, "customXml"), *package.related("", "customXml"))
    for name in dict.fromkeys(item.target for item in related if not item.external):
        data = package.parts.get(name)
        if data is None:
            found.append(finding("DOCX-615", Location(package.main), part=name, source=package.main))
            continue
        root, wrong = parse(data, name)
        if root is None:
            found += [wrong] if wrong else []
            continue
        namespace = root.tag[1:].partition("}")[0] if root.tag.startswith("{") else ""
        if namespace and namespace in custom:
            found.append(finding("DOCX-647", Location(name), namespace=namespace[:80]))
        custom.setdefault(namespace, data)
    return custom, found
