"""The style sheet (17.7): styles by id, their chains, and what each says."""

from __future__ import annotations

from dataclasses import dataclass, field

from contractgen.word.notes import Problem
from contractgen.word.paragraph_properties import (
    NO_PARAGRAPH_PROPERTIES,
    ParagraphProperties,
    read_paragraph_properties,
)
from contractgen.word.run_properties import NO_RUN_PROPERTIES, RunProperties, read_run_properties
from contractgen.word.xml import Element, child, on_off, value, w

_LONGEST_CHAIN = 50  # far more than Word lets people build; without an end reading would grow with its square


@dataclass(frozen=True, slots=True)
class Style:
    """One style: what it says itself. `element` is its XML, for what only tables need."""

    id: str
    name: str
    parent: str
    paragraph: ParagraphProperties
    run: RunProperties
    element: Element


@dataclass(frozen=True, slots=True)
class Chain:
    """A style with what it is based on, the root first; `problems` are unknown, circular or endless bases."""

    styles: tuple[Style, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """The name of the style itself, empty for none."""
        return self.styles[-1].name if self.styles else ""


@dataclass(slots=True)
class StyleSheet:
    """All styles of a document, read when they are first used.

    `elements` are their XML by kind and id, `defaults` the ids of the default styles by kind.
    """

    paragraph_defaults: ParagraphProperties = NO_PARAGRAPH_PROPERTIES
    run_defaults: RunProperties = NO_RUN_PROPERTIES
    elements: dict[tuple[str, str], Element] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)
    _chains: dict[tuple[str, str], Chain] = field(default_factory=dict)
    _read: dict[tuple[str, str], Style] = field(default_factory=dict)

    def chain(self, kind: str, style: str | None) -> Chain:
        """Return the chain of a style; without an id, or with one that is not there, that of the default style."""
        key = (kind, self.defaults.get(kind, "") if style is None else style)
        if key not in self._chains:
            self._chains[key] = self._read_chain(*key)
        return self._chains[key]

    def _read_chain(self, kind: str, style: str) -> Chain:
        problems: list[Problem] = []
        if style and (kind, style) not in self.elements:
            problems.append(Problem.of("DOCX-639", style=style))
            style = self.defaults.get(kind, "")
        styles: list[Style] = []
        seen: set[str] = set()
        while style and (kind, style) in self.elements:
            if style in seen or len(seen) == _LONGEST_CHAIN:
                problems.append(Problem.of("DOCX-640", style=style))
                break
            seen.add(style)
            read = self._style(kind, style)
            styles.append(read)
            style = read.parent
        if not problems and style:
            problems.append(Problem.of("DOCX-639", style=style))
        return Chain(tuple(reversed(styles)), tuple(problems))

    def _style(self, kind: str, style: str) -> Style:
        """Read one style, once for all that are based on it."""
        key = (kind, style)
        if key not in self._read:
            self._read[key] = _read_style(self.elements[key], style)
        return self._read[key]


def read_styles(root: Element | None) -> StyleSheet:
    """Read a styles part; without one nothing has a style."""
    if root is None:
        return StyleSheet()
    defaults = child(root, "docDefaults")
    elements: dict[tuple[str, str], Element] = {}
    defaults_by_kind: dict[str, str] = {}
    for element in root.iterchildren(w("style")):
        kind, style = value(element, "type") or "paragraph", value(element, "styleId") or ""
        elements.setdefault((kind, style), element)
        if value(element, "default") is not None and on_off(value(element, "default")):
            defaults_by_kind[kind] = style
    return StyleSheet(
        read_paragraph_properties(child(child(defaults, "pPrDefault"), "pPr")),
        read_run_properties(child(child(defaults, "rPrDefault"), "rPr")),
        elements,
        defaults_by_kind,
    )


def _read_style(element: Element, style: str) -> Style:
    """Read what one style says itself."""
    return Style(
        style,
        value(child(element, "name")) or style,
        value(child(element, "basedOn")) or "",
        read_paragraph_properties(child(element, "pPr")),
        read_run_properties(child(element, "rPr")),
        element,
    )
