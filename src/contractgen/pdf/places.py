"""Places: how a finding says where in a DOCX something stands, without a customer's words."""

from __future__ import annotations

from dataclasses import dataclass

from contractgen.findings import Finding, Location
from contractgen.model.assembly import Mark
from contractgen.word.model import WordParagraph, WordText

_EXCERPT = 24
_FILLED = frozenset({Mark.FILLED.value, Mark.BLANK.value})


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of one part of a DOCX: `body`, `header` or `footer`."""

    part: str
    paragraph: WordParagraph

    def finding(self, code: str, **arguments: object) -> Finding:
        """Make a finding about this paragraph; its sentences may name `{style}`."""
        paragraph = self.paragraph
        named = {"style": paragraph.style, **arguments}
        return Finding(
            code,
            Location(),
            tuple((name, str(value)) for name, value in named.items()),
            field=self.part,
            paragraph=paragraph.index + 1,
            label=paragraph.label.text if paragraph.label else "",
            excerpt=excerpt_of(paragraph),
        )


def excerpt_of(paragraph: WordParagraph) -> str:
    """Return how a paragraph begins; what a deal filled in is shown as 【…】."""
    words = ""
    for inline in paragraph.inlines:
        if len(words) > _EXCERPT:
            break
        if isinstance(inline, WordText):
            words += "【…】" if inline.format.style in _FILLED else inline.text
    words = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in words)
    words = " ".join(words.split())
    return words if len(words) <= _EXCERPT else f"{words[:_EXCERPT]}…"
