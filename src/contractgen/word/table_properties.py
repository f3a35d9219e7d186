"""Table, row and cell properties (17.4): what one `w:tblPr`, `w:trPr` or `w:tcPr` says, before any cascade."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from contractgen.word.borders import are_drawable, nil_edges, read_borders
from contractgen.word.constructs import refusal
from contractgen.word.model import Border
from contractgen.word.notes import Problem
from contractgen.word.run_properties import bad_value, shade
from contractgen.word.xml import VAL, Element, child, integer, is_on, on_off, points, shown, value, w

_PERCENT = 50  # w:type="pct" counts fiftieths of a percent (17.18.90)


@dataclass(frozen=True, slots=True)
class Width:
    """A width: `dxa` in points, `pct` as a share of what is there, `auto` or `nil` without a value."""

    kind: str
    amount: float


@dataclass(frozen=True, slots=True)
class TableProperties:
    """What is said of a table; None is not said. What is not drawn and would show is among its problems."""

    borders: dict[str, Border] = field(default_factory=dict)
    margins: dict[str, float] = field(default_factory=dict)
    alignment: str | None = None
    indent: float | None = None
    width: Width | None = None
    fixed: bool | None = None
    shading: str | None = None
    problems: tuple[Problem, ...] = ()

    def over(self, below: TableProperties) -> TableProperties:
        """Return these properties over those of a more general level."""
        return TableProperties(
            {**below.borders, **self.borders},
            {**below.margins, **self.margins},
            below.alignment if self.alignment is None else self.alignment,
            below.indent if self.indent is None else self.indent,
            below.width if self.width is None else self.width,
            below.fixed if self.fixed is None else self.fixed,
            below.shading if self.shading is None else self.shading,
            (*below.problems, *self.problems),
        )

    def unlike(self, whole: TableProperties) -> tuple[Problem, ...]:
        """Name what these properties of a single row (17.4.60) say otherwise than those of its table."""
        named = (("jc", self.alignment), ("tblInd", self.indent), ("shd", self.shading))
        said = {"jc": whole.alignment or "left", "tblInd": whole.indent or 0.0, "shd": whole.shading or ""}
        other = [name for name, value_here in named if value_here is not None and value_here != said[name]]
        return tuple(Problem.of("DOCX-631", property=f"w:tblPrEx w:{name}") for name in other)


@dataclass(frozen=True, slots=True)
class RowProperties:
    """What is said of a row; None is not said."""

    header: bool | None = None
    cant_split: bool | None = None
    height: tuple[float, str] | None = None
    grid_before: int = 0
    alignment: str | None = None
    problems: tuple[Problem, ...] = ()

    def over(self, below: RowProperties) -> RowProperties:
        """Return these properties over those of a more general level."""
        return RowProperties(
            below.header if self.header is None else self.header,
            below.cant_split if self.cant_split is None else self.cant_split,
            below.height if self.height is None else self.height,
            self.grid_before,
            below.alignment if self.alignment is None else self.alignment,
            (*below.problems, *self.problems),
        )


@dataclass(frozen=True, slots=True)
class CellProperties:
    """What is said of a cell; None is not said. `merge` is restart or continue for vertically merged cells."""

    borders: dict[str, Border] = field(default_factory=dict)
    nil: frozenset[str] = frozenset()
    margins: dict[str, float] = field(default_factory=dict)
    shading: str | None = None
    vertical_alignment: str | None = None
    width: Width | None = None
    span: int = 1
    merge: str = ""
    problems: tuple[Problem, ...] = ()
    no_wrap: bool | None = None
    hides_mark: bool | None = None

    def over(self, below: CellProperties) -> CellProperties:
        """Return these properties over those of a more general level."""
        return CellProperties(
            {**below.borders, **self.borders},
            self.nil,
            {**below.margins, **self.margins},
            below.shading if self.shading is None else self.shading,
            below.vertical_alignment if self.vertical_alignment is None else self.vertical_alignment,
            self.width,
            self.span,
            self.merge,
            (*below.problems, *self.problems),
            below.no_wrap if self.no_wrap is None else self.no_wrap,
            below.hides_mark if self.hides_mark is None else self.hides_mark,
        )


_ALIGNMENTS = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right"}
_MARGINS = {
    w("top"): "top", w("left"): "left", w("start"): "left", w("bottom"): "bottom", w("right"): "right",
    w("end"): "right",
}  # fmt: skip
_IGNORED = frozenset(
    w(name)
    for name in (
        "tblStyle", "tblLook", "tblStyleRowBandSize", "tblStyleColBandSize", "tblOverlap", "tblCaption",
        "tblDescription", "cnfStyle", "divId", "wBefore", "wAfter", "gridAfter", "headers",
        "rPr", "pPr",
    )
)  # fmt: skip


def read_table_properties(element: Element | None) -> TableProperties:
    """Read a `w:tblPr` or a `w:tblPrEx`."""
    if element is None:
        return TableProperties()
    layout = child(element, "tblLayout")
    return TableProperties(
        borders=read_borders(element, "tblBorders"),
        margins=_margins(child(element, "tblCellMar")),
        alignment=_ALIGNMENTS.get(value(child(element, "jc")) or ""),
        indent=_indent(child(element, "tblInd")),
        width=_width(child(element, "tblW")),
        fixed=None if layout is None else value(layout, "type") == "fixed",
        shading=_shading(child(element, "shd")),
        problems=_problems(element),
    )


def read_row_properties(element: Element | None) -> RowProperties:
    """Read a `w:trPr`."""
    if element is None:
        return RowProperties()
    height = child(element, "trHeight")
    amount = points(value(height))
    rule = value(height, "hRule") or "auto"
    return RowProperties(
        header=_flag(child(element, "tblHeader")),
        cant_split=_flag(child(element, "cantSplit")),
        # a height without a rule is a minimum in Word, whatever 17.4.80 says of `auto`
        height=None if amount is None else (amount, "atLeast" if rule == "auto" else rule),
        grid_before=min(max(integer(value(child(element, "gridBefore"))) or 0, 0), 63),
        alignment=_ALIGNMENTS.get(value(child(element, "jc")) or ""),
        problems=_problems(element),
    )


def read_cell_properties(element: Element | None) -> CellProperties:
    """Read a `w:tcPr`."""
    if element is None:
        return CellProperties()
    merge = child(element, "vMerge")
    return CellProperties(
        borders=read_borders(element, "tcBorders"),
        nil=nil_edges(element, "tcBorders"),
        margins=_margins(child(element, "tcMar")),
        shading=_shading(child(element, "shd")),
        vertical_alignment=value(child(element, "vAlign")),
        width=_width(child(element, "tcW")),
        span=min(max(integer(value(child(element, "gridSpan"))) or 1, 1), 63),
        merge="" if merge is None else value(merge) or "continue",
        problems=_problems(element),
        no_wrap=_flag(child(element, "noWrap")),
        hides_mark=_flag(child(element, "hideMark")),
    )


def _problems(element: Element) -> tuple[Problem, ...]:
    """Find properties that are not drawn and would show, and values that cannot be read."""
    problems: list[Problem] = []
    for item in element:
        tag = item.tag
        if tag in _EFFECTS:
            if _EFFECTS[tag](item):
                problems.append(Problem.of("DOCX-631", property=shown(tag)))
        elif tag in _READ:
            problems += [bad_value(item)] if not _READ[tag](item) else []
        elif tag not in _IGNORED:
            problems += refusal(item)
    borders = (child(element, "tblBorders"), child(element, "tcBorders"))
    diagonal = (edge for item in borders if item is not None for edge in item if edge.tag in (_FALLING, _RISING))
    if any(value(edge) not in (None, "nil", "none") for edge in diagonal):
        problems.append(Problem.of("DOCX-631", property="w:tl2br"))
    return tuple(problems)


def _margins(element: Element | None) -> dict[str, float]:
    """Read `w:tblCellMar` or `w:tcMar`."""
    margins = {}
    for item in () if element is None else element:
        width = _width(item)
        if item.tag in _MARGINS and width is not None:
            margins[_MARGINS[item.tag]] = width.amount if width.kind == "dxa" else 0.0
    return margins


def _width(element: Element | None) -> Width | None:
    """Read a width (17.18.90); a percentage may also be written with its sign."""
    if element is None:
        return None
    kind, text = value(element, "type") or "dxa", value(element, "w")
    if kind in ("auto", "nil"):
        return Width(kind, 0)
    if text is not None and text.endswith("%"):
        share = points(text[:-1], 100)
        return None if share is None else Width("pct", share)
    amount = points(text, 100 * _PERCENT if kind == "pct" else 20)
    return None if amount is None or kind not in ("dxa", "pct") else Width(kind, amount)


def _indent(element: Element | None) -> float | None:
    width = _width(element)
    return None if width is None else width.amount if width.kind == "dxa" else 0.0


def _shading(element: Element | None) -> str | None:
    return None if element is None else shade(element)


def _flag(element: Element | None) -> bool | None:
    return None if element is None else on_off(element.get(VAL)) is not False


def _shows_direction(item: Element) -> bool:
    return value(item) not in ("lrTb", "lr")


def _shows_spacing(item: Element) -> bool:
    width = _width(item)
    return width is None or (width.kind != "auto" and width.amount != 0)


def _is_height(item: Element) -> bool:
    height = points(value(item))
    return height is not None and height >= 0 and value(item, "hRule") in (None, "auto", "atLeast", "exact")


def _are_margins(item: Element) -> bool:
    widths = [_width(edge) for edge in item]
    return all(width is not None and width.amount >= 0 for width in widths)


def _is_width(item: Element) -> bool:
    return _width(item) is not None


def _is_count(item: Element) -> bool:
    return integer(value(item)) is not None


def _is_any(_item: Element) -> bool:
    return True


# What is read, and whether a value can be.
_READ: dict[str, Callable[[Element], bool]] = {
    w("tblBorders"): are_drawable,
    w("tcBorders"): are_drawable,
    w("tblCellMar"): _are_margins,
    w("tcMar"): _are_margins,
    w("tblLayout"): _is_any,
    w("tblHeader"): _is_any,
    w("cantSplit"): _is_any,
    w("noWrap"): _is_any,
    w("hideMark"): _is_any,
    w("jc"): lambda item: value(item) in _ALIGNMENTS,
    w("tblInd"): _is_width,
    w("tblW"): _is_width,
    w("tcW"): _is_width,
    w("shd"): lambda item: shade(item) is not None,
    w("trHeight"): _is_height,
    w("gridBefore"): _is_count,
    w("gridSpan"): _is_count,
    w("vMerge"): lambda item: value(item) in (None, "restart", "continue"),
    w("vAlign"): lambda item: value(item) in ("top", "center", "bottom"),
}
_FALLING, _RISING = w("tl2br"), w("tr2bl")
_EFFECTS: dict[str, Callable[[Element], bool]] = {
    w("tblpPr"): _is_any,
    w("bidiVisual"): is_on,
    w("tblCellSpacing"): _shows_spacing,
    w("hidden"): is_on,
    w("hMerge"): _is_any,
    w("textDirection"): _shows_direction,
    w("tcFitText"): is_on,
}
