r"""The marks inside a paragraph of Markdown: what a reader sees without them, and where each character stands.

Emphasis, links, images, code, escapes (`1\.`), tags and comments go; runs of underscores are blanks to fill and stay,
and so do a lone star (7*24), a redaction ([***]) and marks that nothing closes, which are left over and seen.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from html import unescape

_MARK = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<comment><!--.{0,300}?-->)"
    r"|(?P<tag></?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>\n]{0,200})?/?>)"
    r"|(?P<entity>&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]{2,20});)"
    r"|!?\[(?P<link>[^\[\]\n]{0,300})\]\((?P<aim>[^()\s]{0,300})(?:\s\"[^\"]{0,200}\")?\)"
    r"|(?P<redaction>\[\*{1,5}\]|_{4,}|\*{4,})"
    r"|(?P<code>`{1,3})"
    r"|(?P<delimiter>\*{1,3}|_{1,3}|~~)"
)
_ANY = re.compile(r"[\\<&\[*_`~]")
_STRONG = 2  # signs of a delimiter that make bold


@dataclass(frozen=True, slots=True)
class Inline:
    """A paragraph as it is seen.

    `pieces` say where its characters come from: pairs of an offset in `text` and one in the source, in order; `links`
    are stretches of the text with where they lead. `is_bold`: all of it is.
    """

    text: str
    pieces: tuple[tuple[int, int], ...]
    links: tuple[tuple[int, int, str], ...]
    is_bold: bool


def inline(source: str) -> Inline:
    """Take the marks out of a paragraph of Markdown."""
    if not _ANY.search(source):
        return Inline(source, ((0, 0),), (), is_bold=False)
    cuts, replaced, links, delimiters = _marks(source)
    closed = _closed(source, delimiters)
    cuts += [span for pair in closed for span in pair]
    strong = [pair for pair in closed if pair[0][1] - pair[0][0] >= _STRONG and source[pair[0][0]] != "~"]
    edges = (len(source) - len(source.lstrip()), len(source.rstrip()))
    bold = any(opening[0] == edges[0] and closing[1] == edges[1] for opening, closing in strong)
    return _assembled(source, sorted([*((*cut, "") for cut in cuts), *replaced]), links, is_bold=bold)


def _marks(
    source: str,
) -> tuple[list[tuple[int, int]], list[tuple[int, int, str]], list[tuple[int, int, str]], list[tuple[int, int]]]:
    """Find what goes, what is written in another way, the links and the delimiters of emphasis."""
    cuts: list[tuple[int, int]] = []
    replaced: list[tuple[int, int, str]] = []
    links: list[tuple[int, int, str]] = []
    delimiters: list[tuple[int, int]] = []
    for mark in _MARK.finditer(source):
        start, end = mark.span()
        kind = mark.lastgroup
        if kind == "escaped":
            cuts.append((start, start + 1))
        elif kind == "entity":
            replaced.append((start, end, unescape(mark.group())))
        elif kind == "aim":
            first, last = mark.span("link")
            cuts += [(start, first), (last, end)]
            links.append((first, last, mark["aim"]))
        elif kind == "delimiter":
            delimiters.append((start, end))
        elif kind == "tag" and mark.group()[1:3].lower() == "br":
            replaced.append((start, end, "\n"))
        elif kind in ("comment", "tag", "code"):
            cuts.append((start, end))
    return cuts, replaced, links, delimiters


def _closed(source: str, delimiters: list[tuple[int, int]]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Pair the delimiters of emphasis: one opens before a character, one of the same signs closes after one."""
    opened: dict[str, tuple[int, int]] = {}
    pairs = []
    for start, end in delimiters:
        sign = source[start:end]
        before, after = source[start - 1 : start], source[end : end + 1]
        lone = len(sign) == 1
        if sign in opened and before.strip() and not (lone and sign == "_" and after.isalnum()):
            pairs.append((opened.pop(sign), (start, end)))
        elif after.strip() and not (lone and before.isalnum()):
            opened[sign] = (start, end)
    return pairs


def _assembled(
    source: str, edits: list[tuple[int, int, str]], links: list[tuple[int, int, str]], *, is_bold: bool
) -> Inline:
    """Write the text without what was edited out, and keep where everything comes from."""
    written: list[str] = []
    pieces: list[tuple[int, int]] = []
    kept: list[tuple[int, int, int]] = []  # source start, source end, offset in the text
    length = place = 0
    for start, end, new in [*edits, (len(source), len(source), "")]:
        if start > place:
            pieces.append((length, place))
            kept.append((place, start, length))
            written.append(source[place:start])
            length += start - place
        if new:
            pieces.append((length, start))
            written.append(new)
            length += len(new)
        place = max(place, end)
    starts = [begin for begin, _, _ in kept]
    shown = tuple((_shown_at(kept, starts, first), _shown_at(kept, starts, last), aim) for first, last, aim in links)
    return Inline("".join(written), tuple(pieces) or ((0, 0),), shown, is_bold)


def _shown_at(kept: list[tuple[int, int, int]], starts: list[int], place: int) -> int:
    """Return where in the text a place of the source is shown, or what comes right after it."""
    begin, stop, at = kept[max(bisect_right(starts, place) - 1, 0)]
    return at + min(max(place - begin, 0), stop - begin)
