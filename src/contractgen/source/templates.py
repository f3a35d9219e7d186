"""Templates: from the bytes of a template file to the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from contractgen.findings import Finding, Location, errors_in, finding
from contractgen.lang.nearest import nearest_names
from contractgen.model.scheme import Scheme
from contractgen.model.template import (
    DEFAULT_LOOK,
    ClauseLine,
    InstrumentKind,
    InstrumentLine,
    LookLine,
    PartyLine,
    Template,
)
from contractgen.model.version import Version, VersionRange
from contractgen.source.access import choice_at, flag_at, items_at, map_at, place_of, plain_text, scalar_at, text_at
from contractgen.source.conditions import condition_at
from contractgen.source.declarations import RESERVED, name_defects
from contractgen.source.fontlists import font_lines
from contractgen.source.marks import read_marked
from contractgen.source.nodes import MapNode, Node, TextNode
from contractgen.source.parameters import read_derivations, read_parameters
from contractgen.source.provisions import refuses_special
from contractgen.source.schemes import read_scheme, shipped_schemes
from contractgen.source.validation import validate
from contractgen.source.yamltree import parse_tree

_ANNEXES = frozenset(kind.value for kind in InstrumentKind if kind.is_annex)
_OF_CLAUSES = ("scheme", "clauses")
_LIVE = "live"
_EVERY = VersionRange("", Version(0, 0, 0), Version(10**6, 0, 0))


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A template file as read: what could be understood of it, and everything that is wrong with it by itself."""

    template: Template | None
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether there is a template without errors."""
        return self.template is not None and not errors_in(self.findings)


def load_template(data: bytes, file: str, folder: str) -> tuple[Template | None, tuple[Finding, ...]]:
    """Return the template of a file, or None and what is wrong; no clause is looked at."""
    read = read_template_file(data, file, folder)
    return (read.template if read.is_sound else None), read.findings


def read_template_file(data: bytes, file: str, folder: str) -> TemplateFile:
    """Return what a template file says, and everything that is wrong with it by itself."""
    tree, found = parse_tree(data, file)
    if tree is None:
        return TemplateFile(None, found)
    shape = validate(tree, "template")
    template, other = _template(tree, folder)
    return TemplateFile(template, (*found, *shape, *(() if errors_in((*found, *shape)) else other)))


def split_range(text: str) -> tuple[str, VersionRange]:
    """Return the id and the range of `liability ^1`; every version where there is none, which validation refuses."""
    identifier, _, versions = text.partition(" ")
    return identifier, VersionRange.parse(versions.strip()) or _EVERY


def _template(tree: MapNode, folder: str) -> tuple[Template, tuple[Finding, ...]]:
    parameters, in_parameters = read_parameters(tree)
    derivations, in_derivations = read_derivations(tree)
    schemes, in_schemes = _own_schemes(tree)
    instruments, in_instruments = _instruments(tree)
    template = Template(
        id=text_at(tree, "id"),
        version=Version.parse(text_at(tree, "version")) or Version(0, 0, 0),
        language=text_at(tree, "language"),
        title=text_at(tree, "title"),
        where=tree.where,
        folder=folder,
        parties=tuple(
            PartyLine(
                text_at(item, "role"), text_at(item, "label"), item.where, flag_at(item, "optional", default=False)
            )
            for item in items_at(tree, "parties")
        ),
        instruments=instruments,
        schemes=tuple(_used(schemes, tree, instruments)),
        annex_scheme=text_at(tree, "annexes"),
        fonts=font_lines(tree),
        parameters=parameters,
        derivations=derivations,
        looks=_looks(tree),
        refuses_special=refuses_special(tree),
        live=place_of(tree, "references") if text_at(tree, "references") == _LIVE else None,
    )
    found = (
        *in_parameters,
        *in_derivations,
        *in_schemes,
        *in_instruments,
        *name_defects(parameters, derivations, ()),
        *_scheme_defects(schemes, tree),
        *_kind_defects(tree),
        *_repetitions(template),
        *(finding("TPL-380", look.where, look=look.name) for look in template.looks if look.name == DEFAULT_LOOK),
    )
    return template, found


def _looks(tree: MapNode) -> tuple[LookLine, ...]:
    looks = map_at(tree, "looks")
    return (
        tuple(LookLine(name, text_at(looks, name), node.where) for name, node in looks.values.items()) if looks else ()
    )


def _own_schemes(tree: MapNode) -> tuple[dict[str, Scheme], tuple[Finding, ...]]:
    """Return the shipped schemes and the template's own, by id."""
    schemes = dict(shipped_schemes())
    found: list[Finding] = []
    for item in items_at(tree, "schemes"):
        if isinstance(item, MapNode):
            scheme, defects = read_scheme(item)
            found += defects
            if scheme.id in schemes:
                found.append(finding("TPL-312", place_of(item, "id"), scheme=scheme.id))
            schemes[scheme.id] = scheme
    return schemes, tuple(found)


def _instruments(tree: MapNode) -> tuple[tuple[InstrumentLine, ...], tuple[Finding, ...]]:
    instruments: list[InstrumentLine] = []
    found: list[Finding] = []
    for node in items_at(tree, "instruments"):
        title = scalar_at(node, "title")
        marked, defects = read_marked(title) if title else ((), ())
        found += defects
        instruments.append(
            InstrumentLine(
                id=text_at(node, "id"),
                kind=choice_at(node, "kind", InstrumentKind.AGREEMENT),
                name=text_at(node, "name"),
                title=marked,
                self_name=text_at(node, "self"),
                scheme=text_at(node, "scheme"),
                lines=tuple(_line(item) for item in items_at(node, "clauses")),
                where=node.where,
                when=condition_at(node),
                new_page=flag_at(node, "new_page", default=False),
                file=text_at(node, "file"),
            )
        )
    return tuple(instruments), tuple(found)


def _line(node: Node) -> ClauseLine:
    if isinstance(node, TextNode):
        return ClauseLine(*split_range(plain_text(node)), node.where)
    clause, versions = split_range(text_at(node, "clause"))
    return ClauseLine(clause, versions, node.where, condition_at(node), text_at(node, "scheme"))


def _scheme_places(tree: MapNode) -> Iterator[tuple[str, Location]]:
    """Yield every scheme that a template names, with its place."""
    for node in items_at(tree, "instruments"):
        for holder in (node, *items_at(node, "clauses")):
            scalar = scalar_at(holder, "scheme")
            if scalar:
                yield plain_text(scalar), scalar.where
    annexes = scalar_at(tree, "annexes")
    if annexes:
        yield plain_text(annexes), annexes.where


def _used(schemes: Mapping[str, Scheme], tree: MapNode, instruments: Iterable[InstrumentLine]) -> Iterator[Scheme]:
    """Yield the schemes that a template uses, each once, in the order of their first use."""
    lines = (line.scheme for instrument in instruments for line in instrument.lines)
    names = (*(instrument.scheme for instrument in instruments), *lines, text_at(tree, "annexes"))
    yield from (schemes[name] for name in dict.fromkeys(names) if name in schemes)


def _scheme_defects(schemes: Mapping[str, Scheme], tree: MapNode) -> Iterator[Finding]:
    for name, where in _scheme_places(tree):
        if name not in schemes:
            yield finding("TPL-304", where, scheme=name, known=", ".join(nearest_names(name, schemes)))
    annex = next((node for node in items_at(tree, "instruments") if text_at(node, "kind") in _ANNEXES), None)
    if annex and "annexes" not in tree.values:
        yield finding("TPL-310", annex.where, instrument=text_at(annex, "id"))


def _kind_defects(tree: MapNode) -> Iterator[Finding]:
    """Report keys that an instrument of its kind lacks, or that do not go with it."""
    for node in items_at(tree, "instruments"):
        is_file = text_at(node, "kind") == InstrumentKind.FILE.value
        present = node.values if isinstance(node, MapNode) else {}
        name = text_at(node, "id")
        for key in _OF_CLAUSES if is_file else ("file",):
            if key in present:
                yield finding("TPL-360", present[key].where, instrument=name, key=key)
        for key in ("file",) if is_file else ("self", *_OF_CLAUSES):
            if key not in present:
                yield finding("TPL-361", node.where, instrument=name, key=key)


def _repetitions(template: Template) -> Iterator[Finding]:
    """Report roles, instruments and families that stand twice, and clauses twice in one instrument."""
    yield from _twice("TPL-307", ((party.role, party.where) for party in template.parties))
    yield from _twice("TPL-306", ((instrument.id, instrument.where) for instrument in template.instruments))
    # A family may have several lines, one for each of its styles; that they differ is found out with the files.
    yield from _twice("TPL-311", ((f"{font.family} ({font.source})", font.where) for font in template.fonts))
    for party in template.parties:
        if party.role in RESERVED:
            yield finding("LIB-229", party.where, name=party.role)
        for parameter in template.parameters:
            if party.optional and parameter.name == party.role:
                yield finding("LIB-230", party.where, name=party.role, first=parameter.where.line)
    for instrument in template.instruments:
        # Lines that both stand under conditions may be alternatives; assembling finds out.
        always = {line.clause for line in instrument.lines if line.when is None}
        lines = (line for line in instrument.lines if line.clause in always)
        yield from _twice("TPL-305", ((line.clause, line.where) for line in lines))


def _twice(code: str, names: Iterable[tuple[str, Location]]) -> Iterator[Finding]:
    first: dict[str, Location] = {}
    for name, where in names:
        if name in first:
            yield finding(code, where, name=name, first=first[name].line)
        first.setdefault(name, where)
