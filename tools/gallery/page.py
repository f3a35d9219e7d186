"""The page docs/gallery.md: what was measured, and the pictures."""

from __future__ import annotations

from collections.abc import Sequence

from gallery.drawing import Drawn

HEAD = """# Gallery

Sober documents as they are made for agreements and letters, each drawn from the same DOCX with the same font files by the
embedded engine (left) and by LibreOffice (right). `tools/draw_gallery.py` makes, draws, compares and writes this page; tests
draw every document again. Parties are fictitious. The fonts are those that come with contractgen, under the names that the
documents use: every Chinese serif role (宋体, 仿宋, 楷体, 小标宋) is drawn with one face.

"""


def page_text(drawn: Sequence[Drawn]) -> str:
    """Return the page: the sums, a table of figures, the pictures."""
    rows = "".join(_row(item) for item in drawn)
    head = "| document | made by | pages | text | identical lines | page breaks |\n|---|---|---|---|---|---|\n"
    return f"{HEAD}{_sums(drawn)}\n## Figures\n\n{head}{rows}\n## Pictures\n{''.join(_shown(item) for item in drawn)}"


def share_of(drawn: Sequence[Drawn]) -> float:
    """Return the share of lines that both engines drew alike, over all documents."""
    identical = sum(item.comparison.identical for item in drawn)
    return identical / max(sum(max(map(len, item.comparison.lines)) for item in drawn), 1)


def _sums(drawn: Sequence[Drawn]) -> str:
    alike = [item for item in drawn if not item.document.fault]
    pages = sum(len(set(item.comparison.pages)) == 1 for item in drawn)
    texts = sum(item.comparison.text_equal for item in drawn)
    return (
        f"Of {len(drawn)} documents, {pages} have as many pages, and {texts} the same text, in both. Of all lines"
        f" {share_of(drawn):.1%} are the same; in the {len(alike)} documents without a known fault of LibreOffice"
        f" {share_of(alike):.1%}. Lines of headers and footers do not count.\n"
    )


def _row(item: Drawn) -> str:
    told = item.comparison
    pages = f"{told.pages[0]} / {told.pages[1]}"
    lines = f"{told.identical} of {max(map(len, told.lines))} ({told.share:.0%})"
    text, breaks = "equal" if told.text_equal else "differs", "same" if told.breaks_identical else "differ"
    name = item.document.name
    return f"| [{name}](#{name}) | {item.document.maker} | {pages} | {text} | {lines} | {breaks} |\n"


def _shown(item: Drawn) -> str:
    document = item.document
    fault = f" LibreOffice: {document.fault}." if document.fault else ""
    words = f"{document.shows[0].upper()}{document.shows[1:]}.{fault}"
    return f"\n### {document.name}\n\n{words}\n\n![{document.name}](gallery/{document.name}.png)\n"
