"""The structure of a contract: its labels, lists, levels, scopes and references, as found or as computed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from contractgen.model.manuscript import Manuscript

PARTS = frozenset(("part", "book", "title", "部分", "编", "卷", "篇"))  # words of what sections are counted through


@dataclass(frozen=True, slots=True)
class Label:
    """A label as it stands before a paragraph: `（一）`, `1.2`, `第三条`, `Section 4.02`, `(iv)`.

    `numbers` is its path (`1.2` is (1, 2), `（三）` is (3,)). `system` is the counting system of its last number
    (一 壹 1 01 a A i I ①). `form` is the label with every number as `{}` and all signs in half width, so that `（一）`,
    `(一)` and `(1)` have the form `({})`; `word` is the level word in it (条 章 Section Article Schedule 附件), or
    nothing. `text` is all of it, as it stands and without what separates it from the words that follow.
    """

    text: str
    numbers: tuple[int, ...]
    system: str
    form: str
    word: str = ""

    @property
    def number(self) -> int:
        """The number of this label among its siblings."""
        return self.numbers[-1]


class Irregularity(StrEnum):
    """What keeps the labels of one list from being 1, 2, 3 …; of every cause there is one."""

    GAP = "gap"  # one or more numbers are left out, and all that follow go on from there
    DUPLICATE = "duplicate"  # the number of an earlier sibling again
    ORDER = "order"  # exchanged with the sibling beside it, or moved
    START = "start"  # the first of the list is not the first number
    RESTART = "restart"  # back to the first number amid siblings
    CONTINUED = "continued"  # goes on from a list under another parent, where it should begin anew
    WRONG = "wrong"  # one label alone has a number that fits nowhere; its neighbours are right
    UNLABELLED = "unlabelled"  # the label of one sibling is lost; its neighbours are right


@dataclass(frozen=True, slots=True)
class Break:
    """An irregularity of a list: at which item, and the label that would be right there.

    `item` is an index into the structure's items: of a gap the item after it. `passage` is the passage to look at:
    for a lost label, the one that lacks it. `expected` is the label, written as its siblings are. `is_certain` is
    False where the text alone allows another reading, so that it should be told with less weight.
    """

    kind: Irregularity
    item: int
    passage: int
    expected: str
    is_certain: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """A labelled paragraph, or a labelled part of one.

    `passage` is its index in the manuscript; `start` the offset of its label there (0 where Word counts it, and
    `is_native`), `body` the offset of the words after it. `depth` counts from 0 at the outermost list of its scope;
    `list` and `parent` are indices (parent None at depth 0). `heading` are the words up to where the heading ends, as
    far as there is one.
    """

    label: Label
    passage: int
    start: int
    body: int
    list: int
    parent: int | None
    depth: int
    is_native: bool
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Siblings:
    """A list: the items of one parent that are numbered together, in order; `form` and `system` are the majority's."""

    items: tuple[int, ...]
    scope: int
    parent: int | None
    depth: int
    form: str
    system: str
    breaks: tuple[Break, ...] = ()


class ScopeKind(StrEnum):
    """Why a stretch of a document is numbered by itself."""

    MAIN = "main"
    ANNEX = "annex"  # an annex, schedule, exhibit, appendix
    EMBEDDED = "embedded"  # an agreement inside another one
    FORM = "form"  # a form, letter or certificate that is attached
    QUOTED = "quoted"  # quoted words of a statute or of another instrument
    RECITALS = "recitals"
    PARTIES = "parties"


@dataclass(frozen=True, slots=True)
class Scope:
    """A numbering scope: passages `first` to `last` (inclusive), its kind, its title, its own label (附件一) if any.

    `parent` is the scope around it.
    """

    kind: ScopeKind
    first: int
    last: int
    title: str = ""
    label: Label | None = None
    parent: int | None = None


class Aim(StrEnum):
    """What kind of thing a reference names."""

    NUMBER = "number"  # 第六条, Section 3.2
    RELATIVE = "relative"  # 前款, 本条, this Section
    ANNEX = "annex"  # 附件一, Schedule 2
    TITLE = "title"  # 《附件名》, 违约责任条款
    OUTSIDE = "outside"  # of a statute or of another instrument: never resolved here


@dataclass(frozen=True, slots=True)
class Step:
    """One part of a reference: its level word (条, 款, 项, Section; empty for a bare number) and its number's path."""

    word: str
    numbers: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in the words of a contract.

    It stands in `passage` from `start` to `end`, reads `text` and stands in item `item` (None outside of all).
    `steps` go from the outside in. A range or a list (第三条至第五条, Sections 2, 3 and 5) is several references with
    one `group`. `instrument` is whose number it is as said (本协议, 《民法典》, the License Agreement), `quoted` the
    title given with it. `targets` are the items that it can mean: none for one that dangles, several for one that is
    ambiguous; `scope` is the scope it was resolved in, `target_scope` the annex that it names.
    """

    passage: int
    start: int
    end: int
    text: str
    aim: Aim
    steps: tuple[Step, ...] = ()
    item: int | None = None
    group: int = 0
    instrument: str = ""
    quoted: str = ""
    targets: tuple[int, ...] = ()
    target_scope: int | None = None
    scope: int = 0


@dataclass(frozen=True, slots=True)
class Structure:
    """A contract whose structure is known."""

    manuscript: Manuscript
    items: tuple[Item, ...]
    lists: tuple[Siblings, ...]
    scopes: tuple[Scope, ...]
    references: tuple[Reference, ...] = ()
