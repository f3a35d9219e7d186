"""The line grid of a page (17.6.5): how tall a line becomes that keeps to it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from contractgen.word.model import LineRule, ParagraphFormat

# What one line takes per em in the fonts that Windows brings for Chinese, as Word lays them out. A grid is made for
# them; their substitutes are often taller and would take two lines of it for one.
_USUAL = 1.3
_HEIGHTS = dict.fromkeys(
    (
        "宋体", "simsun", "新宋体", "nsimsun", "黑体", "simhei", "仿宋", "fangsong", "仿宋_gb2312", "fangsong_gb2312",
        "楷体", "kaiti", "楷体_gb2312", "kaiti_gb2312",
    ),
    _USUAL,
)  # fmt: skip
_SLACK = 0.01  # points: twelve points of such a font are exactly one line of the usual grid


@dataclass(frozen=True, slots=True)
class Rows:
    """How the lines of one paragraph keep to a grid of this pitch.

    The lines of `chinese` text take whole rows of it, those of other text at least one row. Of a row, `above` is the
    share above the baseline: one for the whole paragraph, so that sizes and scripts stand on one line.
    """

    pitch: float
    chinese: bool
    above: float

    def edges(self, natural: float, line: float) -> tuple[float, float]:
        """Return what a line of this natural height takes above and below its baseline; a multiple adds below."""
        height = row_height(natural, self.pitch, chinese=self.chinese)
        return self.above * height, (1 - self.above) * height + (line - 1) * height


def row_height(natural: float, pitch: float, *, chinese: bool) -> float:
    """Return the height of a line on a grid: whole rows for Chinese, otherwise no less than one."""
    if chinese:
        return max(math.ceil((natural - _SLACK) / pitch), 1) * pitch
    return max(natural, pitch)


def share_above(ascent: float, descent: float, height: float) -> float:
    """Return the share of a line above its baseline when a face stands in the middle of it."""
    return 0.5 + (ascent - descent) / (2 * height)


def natural_height(family: str, face_height: float, size: float) -> float:
    """Return what a line of a family takes without a grid: as the family of that name, not as its substitute."""
    return _HEIGHTS.get(family.casefold(), face_height) * size


def snaps(layout: ParagraphFormat) -> bool:
    """Say whether the lines of a paragraph keep to the grid: exact heights and minimums do not."""
    return layout.pitch > 0 and layout.line_rule is LineRule.MULTIPLE


def is_undecided(layout: ParagraphFormat, natural: float) -> bool:
    """Say whether programs differ on the height of a line: small minimums, and multiples that are not of one row."""
    if not layout.pitch or layout.line_rule is LineRule.EXACT:
        return False
    if layout.line_rule is LineRule.AT_LEAST:
        return layout.line < layout.pitch
    return layout.line < 1 or (layout.line != 1 and natural > layout.pitch + _SLACK)
