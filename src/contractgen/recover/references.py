"""The grammar of references: which places of this and of other instruments a text names, in Chinese and English."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import Final

from contractgen.model.structure import Reference
from contractgen.recover.chinese_references import chinese_references
from contractgen.recover.english_references import english_references

_MOST: Final = 2000  # references that are read of one paragraph; no prose has as many


def references_in(text: str) -> tuple[Reference, ...]:
    """Read the references in the text of a passage, in their order; those of a list or range share their `group`.

    What belongs to a statute or to another instrument is there with `Aim.OUTSIDE`. `instrument` is whose number it
    is as said, `quoted` the title given with it. Passage, item, targets and scopes are not known here;
    `group` counts from 1. Of a paragraph with thousands the first are read.
    """
    found = [(reference, "zh") for reference in islice(chinese_references(text), _MOST)]
    found += [(reference, "en") for reference in islice(english_references(text), _MOST)]
    found.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    kept: list[Reference] = []
    groups: dict[tuple[str, int], int] = {}
    for reference, language in found:
        if kept and reference.start < kept[-1].end:
            continue  # the same words read in the other language
        kept.append(replace(reference, group=groups.setdefault((language, reference.group), len(groups) + 1)))
    return tuple(kept)
