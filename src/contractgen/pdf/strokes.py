"""Strokes: the lines under and through words, and the marks at every character of them (17.3.2.40, 17.3.2.12)."""

from __future__ import annotations

from contractgen.pdf.grounds import colour_of
from contractgen.pdf.nodes import Node
from contractgen.word.model import RunFormat

_THICKNESS = 0.05  # of the size, how thick lines under and through words are
_STRIKE = 0.3  # of the size, how high a line through words runs
_STRIKES_APART = 0.07
_MARK_SIZES = {"dot": 0.16, "circle": 0.2, "comma": 0.2}  # of the size
_MARK_ABOVE, _MARK_BELOW = 1.0, -0.26  # of the size, where the middle of an emphasis mark is

_LONG = (6.0, 3.0)
_DASH_DOT, _DASH_DOTS = (4.0, 2.0, 1.0, 2.0), (4.0, 2.0, 1.0, 2.0, 1.0, 2.0)
# The underlines that are drawn (17.18.99 ST_Underline): the dashes of each (a name, or lengths in times the
# thickness of a line), how many lines, how thick. Of `words` only words are underlined, no space.
UNDERLINES: dict[str, tuple[str | tuple[float, ...], int, float]] = {
    "single": ("solid", 1, 1.0),
    "words": ("solid", 1, 1.0),
    "double": ("solid", 2, 0.7),
    "thick": ("solid", 1, 2.0),
    "dotted": ("dotted", 1, 1.0),
    "dottedHeavy": ("dotted", 1, 2.0),
    "dash": ("dashed", 1, 1.0),
    "dashedHeavy": ("dashed", 1, 2.0),
    "dashLong": (_LONG, 1, 1.0),
    "dashLongHeavy": (_LONG, 1, 2.0),
    "dotDash": (_DASH_DOT, 1, 1.0),
    "dashDotHeavy": (_DASH_DOT, 1, 2.0),
    "dotDotDash": (_DASH_DOTS, 1, 1.0),
    "dashDotDotHeavy": (_DASH_DOTS, 1, 2.0),
    "wave": ("wave", 1, 1.0),
    "wavyHeavy": ("wave", 1, 2.0),
    "wavyDouble": ("wave", 2, 1.0),
}


def rules_under(run: RunFormat, colour: str) -> list[Node]:
    """Return the lines under a run."""
    dash, count, thickness = UNDERLINES.get(run.underline, ("solid", 0, 0.0))
    width = round(run.size * _THICKNESS * thickness, 3)
    dashes = dash if isinstance(dash, str) else [round(length * run.size * _THICKNESS, 3) for length in dash]
    return [{"width": width, "color": run.underline_color or colour, "dash": dashes}] * count


def strikes_through(run: RunFormat) -> list[Node]:
    """Return how high above the baseline the lines through a run are, and how thick."""
    apart = (-_STRIKES_APART, _STRIKES_APART) if run.double_strike else (0.0,) if run.strike else ()
    width = round(run.size * _THICKNESS, 3)
    return [{"height": round((_STRIKE + step) * run.size, 3), "width": width} for step in apart]


def mark_of(run: RunFormat) -> Node:
    """Return the emphasis mark of a run (17.18.24 ST_Em): its kind and size, and how far above the baseline it is.

    A dot stands below Chinese and above other words, a circle below traditional Chinese; below is what says so.
    """
    language = run.language.casefold()
    chinese = not language or language.startswith("zh")
    traditional = language.startswith(("zh-tw", "zh-hk", "zh-mo", "zh-hant"))
    below = {"dot": chinese, "underDot": True, "circle": traditional}.get(run.emphasis_mark, False)
    kind = "dot" if run.emphasis_mark == "underDot" else run.emphasis_mark
    return {
        "kind": kind,
        "size": round(run.size * _MARK_SIZES[kind], 3),
        "height": round(run.size * (_MARK_BELOW if below else _MARK_ABOVE) + run.raised, 3),
        "color": colour_of(run),
    }
