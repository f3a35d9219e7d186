"""A template: which clauses in which instruments, the parties, the annexes, the look and its fonts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from contractgen.findings import Location
from contractgen.model.deal import PartyKind
from contractgen.model.parameter import Condition, Derivation, Parameter, ParameterType
from contractgen.model.scheme import Scheme
from contractgen.model.text import MarkedText
from contractgen.model.version import Version, VersionRange

# What the look that every template has, `look.docx`, is called where looks are named.
DEFAULT_LOOK: Final = "default"
# What a font line's `bold` says where the bold face that the source lacks may be imitated.
STROKE: Final = "stroke"


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """A template's line: a clause by range, perhaps under a condition or in a numbering of its own.

    With `scheme` (recitals), the clause's heading is unnumbered and its provisions start that scheme.
    """

    clause: str
    range: VersionRange
    where: Location
    when: Condition | None = None
    scheme: str = ""


class InstrumentKind(StrEnum):
    """What an instrument is: the agreement or one embedded in it, an annex with a label of its own, or an annexed file.

    A file is an annex like any other, but that it consists of the pages of a PDF.
    """

    AGREEMENT = "agreement"
    ANNEX = "annex"
    FILE = "file"

    @property
    def is_annex(self) -> bool:
        """Whether it bears an annex's label and stands in the list of annexes."""
        return self is not InstrumentKind.AGREEMENT


@dataclass(frozen=True, slots=True)
class InstrumentLine:
    """An instrument of a template: a numbering scope with a self-name and a title.

    `name` is what references from other instruments call it (《物联卡业务服务协议》, without the marks).
    Annexes are numbered in their order by the template's `annex_scheme`; their references show label and
    title. `new_page` starts the instrument on a page of its own. `file` is the path of an annexed PDF, as the template
    or the deal gives it, beside the file that gives it.
    """

    id: str
    kind: InstrumentKind
    name: str
    title: MarkedText
    self_name: str
    scheme: str
    lines: tuple[ClauseLine, ...]
    where: Location
    when: Condition | None = None
    new_page: bool = False
    file: str = ""


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A role that a deal fills: `party_a`, printed as 甲方. A deal may leave out one that is optional."""

    role: str
    label: str
    where: Location
    optional: bool = False

    @property
    def flag(self) -> Parameter:
        """What conditions may ask of an optional party: whether it is there."""
        return Parameter(self.role, ParameterType.FLAG, self.label, self.where)

    @property
    def kind(self) -> Parameter:
        """What conditions may ask of every party: whether it is a company or an individual."""
        options = tuple(kind.value for kind in PartyKind)
        return Parameter(f"{self.role}.kind", ParameterType.CHOICE, self.label, self.where, options)


@dataclass(frozen=True, slots=True)
class FontLine:
    """A declared font: the family that the look names, and the face that draws it in a PDF.

    `source` is `package:serif` or `package:sans` (the packaged Noto SC fonts), `engine:NAME` (a family inside
    the embedded engine, such as `engine:Libertinus Serif`), `system:NAME` (a family that is installed on the machine),
    or the path of a font file beside the template. With `bold` = `stroke`, bold words of a family that has no bold face
    are drawn with a pen around the letters of the regular one.
    """

    family: str
    source: str
    where: Location
    bold: str = ""


@dataclass(frozen=True, slots=True)
class LookLine:
    """A look of the template: its name and its Word file, beside the template."""

    name: str
    file: str
    where: Location


@dataclass(frozen=True, slots=True)
class Template:
    """A template as its file says, with all schemes it uses (shipped ones and its own).

    With `refuses_special`, its deals cannot have special terms. `live` is where it asks for references as fields, None
    where it does not.
    """

    id: str
    version: Version
    language: str
    title: str
    where: Location
    folder: str
    parties: tuple[PartyLine, ...]
    instruments: tuple[InstrumentLine, ...]
    schemes: tuple[Scheme, ...]
    annex_scheme: str
    fonts: tuple[FontLine, ...]
    parameters: tuple[Parameter, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    looks: tuple[LookLine, ...] = ()
    refuses_special: bool = False
    live: Location | None = None

    def look(self, name: str) -> LookLine | None:
        """Return a look by its name, None if there is none of it; the look that needs no name is there always."""
        if name == DEFAULT_LOOK:
            return LookLine(DEFAULT_LOOK, "look.docx", self.where)
        return next((look for look in self.looks if look.name == name), None)

    @property
    def look_names(self) -> tuple[str, ...]:
        """The names of all looks, the one that needs no name first."""
        return (DEFAULT_LOOK, *(look.name for look in self.looks))

    def party_questions(self) -> tuple[Parameter, ...]:
        """Return what conditions may ask of the parties: flags and kinds, which the deal's parties answer."""
        flags = (line.flag for line in self.parties if line.optional)
        return (*flags, *(line.kind for line in self.parties))

    def scheme(self, identifier: str) -> Scheme:
        """Return one of the template's schemes; loading has made sure that it is there."""
        return next(scheme for scheme in self.schemes if scheme.id == identifier)
