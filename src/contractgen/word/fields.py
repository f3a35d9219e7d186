"""Fields (17.16): the two ways they are written, and which are drawn."""

from __future__ import annotations

from dataclasses import dataclass, field

from contractgen.word.model import FieldKind, RunFormat

_LONGEST_NAME = 30
_REFERENCE = "REF"
_SWITCHES = frozenset((r"\n", r"\h"))
_HARMLESS = frozenset({"mergeformat", "charformat", "arabic"})


@dataclass(slots=True, eq=False)
class OpenField:
    """A complex field between its begin and its end: first the instruction, then the result.

    `special` is what else its markup says of it, empty where it is a field like any other: locked, to be computed on
    opening, abbreviated. `reference` is the bookmark of a field that shows a paragraph's number, and links to it;
    `empty` while it shows nothing.
    """

    instruction: str = ""
    special: str = ""
    in_result: bool = False
    kind: FieldKind | None = None
    cached: str = ""
    format: RunFormat | None = None
    reference: str = ""
    empty: bool = True


@dataclass(slots=True)
class Fields:
    """The complex fields that are open at a place, the outermost first (17.16.18)."""

    stack: list[OpenField] = field(default_factory=list)

    @property
    def hides_text(self) -> bool:
        """Whether text here belongs to an instruction, which nobody sees."""
        return bool(self.stack) and any(not item.in_result for item in self.stack)

    @property
    def drawn(self) -> OpenField | None:
        """The innermost field whose result is computed when it is drawn, None where there is none."""
        if not self.stack:
            return None
        return next((item for item in reversed(self.stack) if item.in_result and item.kind), None)

    @property
    def reference(self) -> OpenField | None:
        """The innermost field whose result stands here, if that is a paragraph's number."""
        innermost = self.stack[-1] if self.stack else None
        return innermost if innermost and innermost.in_result and innermost.reference else None


def is_reference(instruction: str) -> bool:
    """Say whether a field refers to a bookmark (17.16.5.51)."""
    return instruction.split()[:1] in ([_REFERENCE], [_REFERENCE.lower()])


def drawn_kind(instruction: str) -> tuple[FieldKind | None, str]:
    r"""Return the kind of a field that is drawn, None for any other, and its name as shown in findings.

    Numbers are drawn as 1, 2, 3: a `\*` switch that asks for another format makes the field another one.
    """
    words = instruction.split()
    name = words[0].upper()[:_LONGEST_NAME] if words else "?"
    switches = words[1:]
    if name not in FieldKind.__members__:
        return None, name
    while switches:
        if switches[0] != r"\*" or len(switches) == 1 or switches[1].strip('"').lower() not in _HARMLESS:
            return None, f"{name} {' '.join(switches[:2])}"[:_LONGEST_NAME]
        switches = switches[2:]
    return FieldKind(name), name


def referred_bookmark(opened: OpenField) -> tuple[str, str]:
    r"""Return the bookmark of a field `REF bookmark \n \h` (17.16.5.51), and its name as shown in findings.

    It shows the number of that paragraph's level, and links to it. With other switches, or locked, programs show other
    words in its place: such a field has no bookmark here.
    """
    name, *words = opened.instruction.split()
    if not opened.special and set(words[1:]) == _SWITCHES and len(words) == 1 + len(_SWITCHES):
        return words[0], name.upper()
    return "", " ".join((name.upper(), *words[1:], opened.special)).strip()[:_LONGEST_NAME]
