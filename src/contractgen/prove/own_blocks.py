"""Which blocks of a finished DOCX are those of the agreement: not its contents, nor what its look says around it."""

from __future__ import annotations

from dataclasses import dataclass

from contractgen.model.outline import CONTENTS_ENTRIES, CONTENTS_TITLE
from contractgen.word.model import WordBlock, WordDocument, WordTable

_CONTENTS = frozenset({CONTENTS_TITLE, *CONTENTS_ENTRIES.values()})


@dataclass(frozen=True, slots=True)
class OwnBlock:
    """A block with words: its place among all blocks (from 0), and among those that say something (from 1)."""

    number: int
    place: int
    block: WordBlock


def own_blocks(document: WordDocument, around: tuple[int, int]) -> tuple[OwnBlock, ...]:
    """Return the blocks of the agreement itself; `around` is how many with words the look has before and after it."""
    saying = [
        (number, block)
        for number, block in enumerate(document.blocks)
        if isinstance(block, WordTable) or block.label or block.text
    ]
    placed = [OwnBlock(number, place, block) for place, (number, block) in enumerate(saying, 1)]
    placed = [own for own in placed if isinstance(own.block, WordTable) or own.block.style not in _CONTENTS]
    ahead, behind = around
    return tuple(placed[ahead : max(len(placed) - behind, ahead)])
