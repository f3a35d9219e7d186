"""The cascade (17.7.2): formats resolved from defaults, table, paragraph, numbering, character styles and direct."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from contractgen.word.model import NO_RULES, ParagraphFormat, ParagraphRule, ParagraphRules, RunFormat
from contractgen.word.notes import Problem
from contractgen.word.paragraph_properties import NumberReference, ParagraphProperties
from contractgen.word.paragraph_values import BODY_TEXT, ParagraphValues
from contractgen.word.run_properties import UNDRAWN_TOGGLES, RunProperties, RunValues
from contractgen.word.styles import Chain, StyleSheet
from contractgen.word.theme import Theme

_LATIN_FONT = "Times New Roman"  # what Word falls back on where no level names a font
_SIZE = 10.0
_LINE = 12.0  # a line as a unit of spacing, where no grid gives another


@dataclass(frozen=True, slots=True)
class TableLayer:
    """What a table's style says of the paragraphs of one of its cells, from the whole table to the corner."""

    paragraphs: tuple[ParagraphProperties, ...] = ()
    runs: tuple[RunProperties, ...] = ()


NO_TABLE = TableLayer()


@dataclass(frozen=True, slots=True)
class RunBase:
    """The run format that a paragraph gives to its text, before character styles and direct formatting.

    `fixed` are the toggles that the defaults set for good, `odd` those that table and paragraph style set, one of
    the two (17.7.3).
    """

    values: RunValues
    fixed: dict[str, bool]
    odd: dict[str, bool]
    effects: dict[str, bool]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ResolvedRun:
    """A resolved format: for text that tells its script, for other text in the Latin and in the East Asian font."""

    pair: RunFormat
    h_ansi: RunFormat
    east_asia: RunFormat
    hint: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class StyleNumbering:
    """The numbering that a paragraph style carries: `holder` is the place in the chain that names the list."""

    reference: NumberReference
    holder: int
    chain: tuple[str, ...]


@dataclass(slots=True)
class Cascade:
    """Resolves formats, each combination once. Properties are told apart by identity: readers share equal ones."""

    sheet: StyleSheet
    theme: Theme
    east_asian: bool
    _bases: dict[tuple[str | None, int], RunBase] = field(default_factory=dict)
    _runs: dict[tuple[int, str, int], ResolvedRun] = field(default_factory=dict)
    _paragraphs: dict[tuple[object, ...], tuple[ParagraphFormat, tuple[Problem, ...]]] = field(default_factory=dict)
    _numberings: dict[str | None, StyleNumbering] = field(default_factory=dict)
    _kept: list[object] = field(default_factory=list)

    def run_base(self, style: str | None, table: TableLayer) -> RunBase:
        """Return what defaults, table style and paragraph style say of runs."""
        key = (style, id(table))
        if key not in self._bases:
            self._kept.append(table)
            self._bases[key] = self._read_base(self.sheet.chain("paragraph", style), table)
        return self._bases[key]

    def run(self, base: RunBase, direct: RunProperties) -> ResolvedRun:
        """Resolve a run (17.3.2): its base, its character style, itself."""
        style = direct.values.get("style", "")
        key = (id(base), style, id(direct))
        if key not in self._runs:
            self._kept.append(direct)
            chain = self.sheet.chain("character", style) if style else Chain(())
            self._runs[key] = self._resolve_run(base, chain, direct)
        return self._runs[key]

    def paragraph(
        self,
        style: str | None,
        table: TableLayer,
        direct: ParagraphProperties,
        *,
        level: ParagraphProperties | None = None,
        holder: int | None = None,
        line: float = _LINE,
        grid: float = 0,
        size: float | None = None,
    ) -> tuple[ParagraphFormat, tuple[Problem, ...]]:
        """Resolve a paragraph (17.3.1).

        `level` is what its numbering level says; it stands just below the style at `holder` of the chain that names
        the list, or below direct formatting where the paragraph itself names it. `line` is the unit of spacing,
        `grid` the pitch of the line grid, `size` a character as a unit of indents: that of the first one, or else
        of the style.
        """
        key = (style, id(table), id(direct), id(level), holder, line, grid, size)
        if key not in self._paragraphs:
            self._kept += [table, direct, level]
            chain = self.sheet.chain("paragraph", style)
            layers = [self.sheet.paragraph_defaults, *table.paragraphs]
            for index, item in enumerate(chain.styles):
                if level is not None and index == holder:
                    layers.append(level)
                layers.append(item.paragraph)
            if level is not None and holder is None:
                layers.append(level)
            layers.append(direct)
            if size is None:
                size = self.run_base(style, table).values.get("size", _SIZE)
            self._paragraphs[key] = _resolve_paragraph(layers, size, line, grid)
        return self._paragraphs[key]

    def style_numbering(self, style: str | None) -> StyleNumbering:
        """Return the numbering of a paragraph style; numId and level each from their nearest holder (17.3.1.19)."""
        if style not in self._numberings:
            self._numberings[style] = self._read_numbering(style)
        return self._numberings[style]

    def _read_numbering(self, style: str | None) -> StyleNumbering:
        num: int | None = None
        level: int | None = None
        holder = -1
        chain = self.sheet.chain("paragraph", style)
        for index, item in enumerate(chain.styles):
            reference = item.paragraph.numbering
            if reference.num is not None:
                num, holder = reference.num, index
            level = reference.level if reference.level is not None else level
        return StyleNumbering(NumberReference(num, level), holder, tuple(item.id for item in chain.styles))

    def _read_base(self, chain: Chain, table: TableLayer) -> RunBase:
        defaults = self.sheet.run_defaults
        values: RunValues = {}
        effects: dict[str, bool] = {}
        problems: list[Problem] = [*chain.problems]
        for layer in (defaults, *table.runs, *(item.run for item in chain.styles)):
            values.update(layer.values)
            effects.update(layer.effects)
            problems += layer.problems
        of_table = _merged_toggles(table.runs)
        of_style = _merged_toggles(item.run for item in chain.styles)
        odd = {name: of_table.get(name, False) != of_style.get(name, False) for name in {**of_table, **of_style}}
        return RunBase(values, defaults.toggles, odd, effects, tuple(problems))

    def _resolve_run(self, base: RunBase, chain: Chain, direct: RunProperties) -> ResolvedRun:
        values: RunValues = {**base.values}
        effects = {**base.effects}
        problems: list[Problem] = [*base.problems, *chain.problems]
        for layer in (*(item.run for item in chain.styles), direct):
            values.update(layer.values)
            effects.update(layer.effects)
            problems += layer.problems
        toggles = _toggles(base, _merged_toggles(item.run for item in chain.styles), direct.toggles)
        problems += [Problem.of("DOCX-629", property=name) for name, shows in effects.items() if shows]
        problems += [Problem.of("DOCX-629", property=f"w:{name}") for name in UNDRAWN_TOGGLES if toggles.get(name)]
        pair = self._format(values, toggles, chain.name)
        high = self.theme.font(values.get("h_ansi", "")) or _LATIN_FONT
        return ResolvedRun(
            pair,
            replace(pair, latin_font=high, cjk_font=high),
            replace(pair, latin_font=pair.cjk_font),
            values.get("hint", ""),
            tuple(dict.fromkeys(problems)),
        )

    def _format(self, values: RunValues, toggles: dict[str, bool], style: str) -> RunFormat:
        language = values.get("east_asian_language", "") if self.east_asian else values.get("language", "")
        return RunFormat(
            latin_font=self.theme.font(values.get("ascii", "")) or _LATIN_FONT,
            cjk_font=self.theme.font(values.get("east_asia", "")),
            size=values.get("size", _SIZE),
            bold=toggles.get("b", False),
            italic=toggles.get("i", False),
            underline=values.get("underline", "none"),
            strike=toggles.get("strike", False),
            hidden=toggles.get("vanish", False),
            color=values.get("color", ""),
            shading=values.get("highlight", "") or values.get("shading", ""),
            emphasis_mark=values.get("emphasis_mark", "none"),
            vertical=values.get("vertical", "baseline"),
            style=style,
            language=language,
            capitals="all" if toggles.get("caps") else "small" if toggles.get("smallCaps") else "none",
            spacing=values.get("spacing", 0),
            raised=values.get("raised", 0),
            double_strike=values.get("double_strike", False),
            underline_color=values.get("underline_color", ""),
            border=values.get("border"),
            kerning=0 < values.get("kern", 0) <= values.get("size", _SIZE),
        )


def _merged_toggles(layers: Iterable[RunProperties]) -> dict[str, bool]:
    """Return the toggles of one level of the hierarchy, the nearest style deciding."""
    merged: dict[str, bool] = {}
    for layer in layers:
        merged.update(layer.toggles)
    return merged


def _toggles(base: RunBase, style: dict[str, bool], direct: dict[str, bool]) -> dict[str, bool]:
    """Combine toggles (17.7.3): set in the defaults is set, otherwise an odd number of styles; direct decides."""
    combined = {}
    for name in {**base.fixed, **base.odd, **style, **direct}:
        by_styles = base.fixed.get(name, False) or base.odd.get(name, False) != style.get(name, False)
        combined[name] = direct.get(name, by_styles)
    return combined


def _resolve_paragraph(
    layers: list[ParagraphProperties], size: float, line: float, grid: float
) -> tuple[ParagraphFormat, tuple[Problem, ...]]:
    """Merge the levels of a paragraph, and turn characters and lines into points."""
    values: ParagraphValues = {}
    effects: dict[str, bool] = {}
    tabs = {}
    problems: list[Problem] = []
    rules: dict[str, ParagraphRule | None] = {}
    for layer in layers:
        values.update(layer.values)
        rules.update(layer.values.get("rules", {}))
        effects.update(layer.effects)
        tabs.update(layer.tabs)
        problems += layer.problems
    problems += [Problem.of("DOCX-630", property=name) for name, shows in effects.items() if shows]
    character, per_line = size / 100, line / 100
    first = values.get("first_chars", 0) * character or values.get("first", 0)
    left = values.get("left", 0.0)
    if chars := values.get("left_chars", 0):
        # w:leftChars counts up to where the first line begins, w:left up to the others
        left = chars * character + max(-first, 0)
    outline = values.get("outline_level", BODY_TEXT)
    resolved = ParagraphFormat(
        alignment=values.get("alignment", "left"),
        left=left,
        right=values.get("right_chars", 0) * character or values.get("right", 0),
        first_line=first,
        before=values.get("before_lines", 0) * per_line or values.get("before", 0),
        after=values.get("after_lines", 0) * per_line or values.get("after", 0),
        line=values.get("line", 1),
        line_rule=values.get("line_rule", ParagraphFormat().line_rule),
        keep_next=values.get("keep_next", False),
        keep_lines=values.get("keep_lines", False),
        widow_control=values.get("widow_control", True),
        page_break_before=values.get("page_break_before", False),
        contextual_spacing=values.get("contextual_spacing", False),
        outline_level=None if outline == BODY_TEXT else outline,
        tabs=tuple(stop for _, stop in sorted(tabs.items()) if stop is not None),
        shading=values.get("shading", ""),
        hanging=values.get("hanging", True),
        letters_apart=values.get("letters_apart", True),
        digits_apart=values.get("digits_apart", True),
        pitch=grid if values.get("snap_to_grid", True) else 0,
        rules=ParagraphRules(**rules) if any(rules.values()) else NO_RULES,
    )
    return resolved, tuple(dict.fromkeys(problems))
