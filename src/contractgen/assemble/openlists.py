"""Open lists: lists with punctuation of their own that end in a semicolon, since the item with the full stop is out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contractgen.assemble.punctuate import typed_end
from contractgen.assemble.wording import Wording, wording_of
from contractgen.findings import Finding, finding
from contractgen.model.clause import Provision, Punctuation
from contractgen.model.selection import SelectedProvision, Selection
from contractgen.model.text import Literal, MarkedText

OPEN_LIST = "TPL-434"
_FULL_STOPS = ("。", ".", "！", "!", "？", "?")


def open_lists(selection: Selection) -> Iterator[Finding]:
    """Report lists whose last item, as written, ends a sentence, while the last one that is in goes on."""
    wording = wording_of(selection.template.language)
    for instrument in selection.instruments:
        for clause in instrument.clauses:
            yield from _in_provisions(clause.provisions, wording)


def _in_provisions(provisions: Iterable[SelectedProvision], wording: Wording) -> Iterator[Finding]:
    for selected in provisions:
        provision, items = selected.provision, selected.items
        if provision.punctuation is Punctuation.OWN and items and not provision.closing:
            written, last = provision.items[-1], items[-1].provision
            if _ends_sentence(written) and last.where != written.where and _goes_on(last, wording):
                yield finding(OPEN_LIST, last.where, provision=provision.path, when="…")
        yield from _in_provisions(items, wording)


def _ends_sentence(item: Provision) -> bool:
    return _words(item.text).endswith(_FULL_STOPS)


def _goes_on(item: Provision, wording: Wording) -> bool:
    """Say whether an item ends in a mark after which another one is expected."""
    return not item.items and not _ends_sentence(item) and bool(typed_end(item.text, wording))


def _words(text: MarkedText) -> str:
    last = text[-1] if text else None
    return last.text.rstrip() if isinstance(last, Literal) else ""
