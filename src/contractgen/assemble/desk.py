"""The desk: what drawing a clause needs to know of the whole agreement, and how marked text becomes content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from contractgen.assemble.number import Numbering
from contractgen.assemble.printing import printed
from contractgen.assemble.references import Referrer
from contractgen.assemble.targets import Vantage
from contractgen.assemble.uses import NOWHERE, Scope, answer_marks, fact_of, key_of
from contractgen.assemble.values import answer_of, kind_of
from contractgen.assemble.wording import Wording
from contractgen.findings import Finding, finding
from contractgen.model.assembly import Hole, Inline, Mark, Origin, Text
from contractgen.model.clause import Provision
from contractgen.model.selection import Answer, SelectedClause, SelectedProvision, Selection
from contractgen.model.text import AnswerMark, Literal, MarkedText, ReferenceMark, SelfMark
from contractgen.model.text import Mark as TextMark

# The origin of special terms: their clause and their file, as build records name them.
SPECIAL_ORIGIN = "special-terms"
DEAL_ORIGIN = "deal"

_LABEL = "label"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is drawn, and what that means for it.

    `depth` counts the numbered provisions around it; `top` says that it is no item of another.
    """

    place: Vantage
    scope: Scope = NOWHERE
    depth: int = 0
    top: bool = True
    emphasis: bool = False

    def enter(self, selected: SelectedProvision) -> Spot:
        """Return the spot of a provision's own words."""
        place = Vantage(self.place.instrument, self.place.clause, selected.anchor)
        emphasis = self.emphasis or selected.provision.emphasis
        return Spot(place, self.scope.enter(selected), self.depth, self.top, emphasis)

    def items(self, *, counted: bool) -> Spot:
        """Return the spot of the items inside; `counted` when what they stand in bears a number."""
        return Spot(self.place, self.scope, self.depth + counted, top=False, emphasis=self.emphasis)


@dataclass(frozen=True, slots=True)
class Desk:
    """A selection with its numbering and its references.

    `findings` gathers what drawing finds wrong, `open` the parameters whose options are drawn without a choice.
    """

    selection: Selection
    numbering: Numbering
    referrer: Referrer
    wording: Wording
    findings: list[Finding]
    open: dict[str, str] = field(default_factory=dict)

    def content(self, text: MarkedText, spot: Spot, words: Mark | None = None) -> tuple[Inline, ...]:
        """Return marked text as content: values as holes, references computed; `words` marks the author's words."""
        self.findings.extend(self._unsaid(text, spot))
        return merged(part for piece in text for part in self._inlines(piece, spot, words))

    def _unsaid(self, text: MarkedText, spot: Spot) -> Iterator[Finding]:
        """Report amounts that leave out what is to be agreed, in words that do not say so."""
        said = " ".join(piece.text for piece in text if isinstance(piece, Literal))
        if self.wording.agreed not in said.lower():
            for mark in answer_marks(text):
                if fact_of(mark.name, spot.scope) in self.selection.facts.partial:
                    yield finding("ASM-519", mark.where, name=mark.name, words=self.wording.left_out.strip())

    def _inlines(self, piece: Literal | TextMark, spot: Spot, words: Mark | None) -> Iterator[Inline]:
        match piece:
            case Literal():
                yield Text(piece.text, words)
            case SelfMark():
                yield Text(self.referrer.instruments[spot.place.instrument].instrument.self_name, words)
            case AnswerMark():
                answer = answer_of(self.selection.facts, fact_of(piece.name, spot.scope))
                if self._is_label(piece, spot):
                    # What the template calls a party is the same in every deal: words, no value.
                    yield Text(self._label(piece, answer), words)
                    return
                yield Hole(key_of(piece, spot.scope), kind_of(answer.value))
            case ReferenceMark():
                reference, found = self.referrer.refer(piece, spot.place)
                self.findings.extend([found] if found else [])
                if reference:
                    yield reference

    def _is_label(self, piece: AnswerMark, spot: Spot) -> bool:
        role, _, fact = fact_of(piece.name, spot.scope).partition(".")
        return fact == _LABEL and any(party.role == role for party in self.selection.template.parties)

    def _label(self, piece: AnswerMark, answer: Answer) -> str:
        text = printed(answer, piece.format, self.selection.template.language)
        if text is None:
            kind = answer.parameter.type.value
            self.findings.append(finding("ASM-511", piece.where, name=piece.name, format=piece.format, type=kind))
        return text or ""


def origin_of(clause: SelectedClause, provision: Provision | None = None) -> Origin:
    """Return where a provision, or a clause's heading, comes from.

    The file is the one that a library keeps the version in, whatever the folder and the working directory. Special
    terms come from the deal, whatever the name of its file.
    """
    path, line = (provision.path, provision.where.line) if provision else ("", clause.clause.where.line)
    if clause.clause.special or (provision and provision.special):
        return Origin(SPECIAL_ORIGIN, "", path, DEAL_ORIGIN, line)
    identifier, version = clause.clause.id, str(clause.clause.version)
    return Origin(identifier, version, path, f"clauses/{identifier}/{version}.yaml", line)


def merged(content: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return content with neighbouring words of one mark joined, and empty words left out."""
    joined: list[Inline] = []
    for part in content:
        last = joined[-1] if joined else None
        if isinstance(part, Text) and isinstance(last, Text) and last.mark == part.mark:
            joined[-1] = Text(last.text + part.text, part.mark)
        elif not isinstance(part, Text) or part.text:
            joined.append(part)
    return tuple(joined)
