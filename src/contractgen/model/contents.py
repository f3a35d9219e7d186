"""What a table of contents of an agreement says: its title, and the headings that it lists."""

from __future__ import annotations

from collections.abc import Mapping

from contractgen.model.assembly import Assembly, Inline, Paragraph, Role, Text

_CLOSING = "、）)．.：:"


def contents_title(language: str) -> tuple[Inline, ...]:
    """Return the words above a table of contents."""
    return (Text("目　录" if language.lower().startswith("zh") else "Contents"),)


def contents_levels(assembly: Assembly) -> Mapping[Role, int]:
    """Return the roles that a table of contents lists, with their level (1 or 2).

    Of one instrument the headings of its clauses; of several also their titles, under which those of the clauses stand.
    """
    if len(assembly.instruments) == 1:
        return {Role.CLAUSE_HEADING: 1}
    return {Role.TITLE: 1, Role.ANNEX_TITLE: 1, Role.CLAUSE_HEADING: 2}


def headings_of(assembly: Assembly) -> tuple[Paragraph, ...]:
    """Return the headings that a table of contents lists, in reading order."""
    levels = contents_levels(assembly)
    return tuple(block for block in assembly.blocks() if isinstance(block, Paragraph) and block.role in levels)


def lead_of(heading: Paragraph, *, chinese: bool) -> tuple[Inline, ...]:
    """Return what stands before the words of a heading in its entry: its label, and a gap."""
    if heading.label is None or not heading.label.text:
        return ()
    label = heading.label.text
    gap = "" if chinese and label[-1] in _CLOSING else "\u3000" if chinese else " "
    return (Text(f"{label}{gap}"),)
