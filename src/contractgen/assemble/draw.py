"""Drawing: the paragraphs and blocks of one provision, linked and punctuated."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.assemble.blocks import draw_block
from contractgen.assemble.desk import Desk, Spot, merged, origin_of
from contractgen.assemble.punctuate import leads_in, series_ends, typed_end, with_end
from contractgen.findings import finding
from contractgen.model.assembly import Block, Inline, Mark, Origin, Paragraph, Role, Text
from contractgen.model.selection import SelectedClause, SelectedProvision
from contractgen.model.text import MarkedText

_ROLES = (Role.PROVISION, Role.ITEM, Role.SUBITEM)


def draw_provision(
    desk: Desk, clause: SelectedClause, selected: SelectedProvision, outer: Spot, end: str = ""
) -> Iterator[Block]:
    """Yield what a provision draws, in this order: heading, text, block, items, closing.

    The mark that the provision is to end with (`end`) stands after its last words, wherever they are; lines and tables
    carry none, nor does what leads them in. Emphasis holds for all its words and for those of its items.
    """
    provision, spot = selected.provision, outer.enter(selected)
    origin = origin_of(clause, provision)
    passed_on = bool(selected.items or provision.closing)
    yield from _words(desk, selected, spot, origin, "" if passed_on or leads_in(provision) else end)
    if not passed_on and leads_in(provision) and end not in ("", desk.wording.item_end):
        desk.findings.append(finding("PUN-316", provision.where, provision=provision.path, mark=end))
    if provision.block is not None:
        yield from draw_block(desk, provision.block, spot, origin)
    if selected.items:
        inside = spot.items(counted=selected.anchor in desk.numbering.labels)
        ends = series_ends(provision, selected.items, desk.wording, "" if provision.closing else end)
        for item, its_end in zip(selected.items, ends, strict=True):
            yield from draw_provision(desk, clause, item, inside, its_end)
    if provision.closing:
        content = _ended(desk, selected, provision.closing, spot, end)
        yield Paragraph("", Role.CONTINUATION, None, content, origin, spot.emphasis)


def _words(desk: Desk, selected: SelectedProvision, spot: Spot, origin: Origin, end: str) -> Iterator[Block]:
    """Yield the heading and the text of a provision; the first paragraph carries its label.

    A Chinese heading has a paragraph of its own, an English one runs in. What leads up to a block or to items
    is kept on their page.
    """
    provision, run_in = selected.provision, desk.wording.run_in
    label = desk.numbering.labels.get(selected.anchor)
    unlabelled = Role.BODY if spot.top else Role.CONTINUATION
    role = _ROLES[min(spot.depth, len(_ROLES) - 1)] if label else unlabelled
    anchor = selected.anchor if label else ""
    follows = provision.block is not None or bool(selected.items)
    text = _ended(desk, selected, provision.text, spot, end) if provision.text else ()
    heading = desk.content(provision.heading, spot, Mark.RUN_IN if run_in else None)
    if heading and text and not run_in:
        yield Paragraph(anchor, role, label, heading, origin, spot.emphasis, keep_with_next=True)
        yield Paragraph("", Role.CONTINUATION, None, text, origin, spot.emphasis, follows)
    elif heading or text:
        content = merged((*heading, Text(run_in), *text)) if heading and text else heading or text
        keep = follows or (not text and bool(provision.closing))
        yield Paragraph(anchor, role, label, content, origin, spot.emphasis, keep)


def _ended(desk: Desk, selected: SelectedProvision, text: MarkedText, spot: Spot, end: str) -> tuple[Inline, ...]:
    """Return text with the mark that it is to end with; one that its author typed there is an error."""
    typed = typed_end(text, desk.wording) if end else ""
    if typed:
        where = selected.provision.where
        desk.findings.append(finding("PUN-317", where, provision=selected.provision.path, mark=typed))
    return with_end(desk.content(text, spot), end)
