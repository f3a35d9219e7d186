"""Our own documents before the rules of the checker: as assembled, and once more as written."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from contractgen.findings import Finding, Findings, Location, Severity, errors_in
from contractgen.lang.languages import is_chinese
from contractgen.model.assembly import Document
from contractgen.pipeline.lint import lint_manuscript
from contractgen.pipeline.manuscripts import blocks_of_passages, manuscript_as_counted
from contractgen.prove.expected import expected_outline
from contractgen.recover.outlines import manuscript_of_outline
from contractgen.rules.rule import House
from contractgen.word.manuscript import manuscript_of_docx

# What a template declares (its instruments, one scheme here and another there) or the author chose (own punctuation)
# is no slip of a hand.
_HOUSE: Final = House("own", dict.fromkeys(("NUM-107", "NUM-111", "NUM-113", "PUN-301"), None))
# A customer's values may hold any sign. What they are is checked where they are given; here something plain stands
# for each, so that the result is that of the words and numbers around them, and the same for every deal of a shape.
_ANY_VALUE: Final = ("value", "某某")


def examine(document: Document) -> Findings:
    """Return what the rules find in an assembled document, at the lines of the clause files that its words are from.

    Mere notes (a list of one item) are left to `lint`.
    """
    plain = _ANY_VALUE[is_chinese(document.assembly.language)]
    document = replace(document, values=dict.fromkeys(document.values, plain))
    outline = expected_outline(document)
    blocks = blocks_of_passages(document, outline)
    found = []
    for item in lint_manuscript(manuscript_as_counted(outline, blocks), _HOUSE):
        if item.severity is Severity.INFO:
            continue
        origin = blocks[item.paragraph - 1].origin
        where = Location(origin.file, origin.line, 1) if origin.line else Location(origin.file)
        found.append(replace(_masked(item), where=where))
    return tuple(found)


def examine_docx(docx: bytes, document: Document) -> Findings:
    """Return the errors that the rules find in the DOCX of a document, and do not find in the document itself.

    They are errors of the look or of the writing: its paragraphs are told by their numbers.
    """
    manuscript, found = manuscript_of_docx(docx, "")
    if manuscript is None:
        return found
    told = errors_in(lint_manuscript(manuscript, _HOUSE))
    if told:
        same = lint_manuscript(manuscript_of_outline(expected_outline(document)), _HOUSE)
        known = {(item.code, item.label) for item in same}
        told = tuple(item for item in told if (item.code, item.label) not in known)
    return (*found, *map(_masked, told))


def _masked(item: Finding) -> Finding:
    """Return a finding without words of the document, which may be a customer's."""
    return replace(item, excerpt="", caret=(0, 0), fix=None)
