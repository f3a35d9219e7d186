"""The specimen: an agreement that has one of everything, to try a look with before any deal does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contractgen.docx.look import Look
from contractgen.lang.languages import is_chinese
from contractgen.lang.numerals import format_number
from contractgen.model.assembly import (
    Alignment,
    Assembly,
    Block,
    Cell,
    Document,
    Hole,
    Instrument,
    Label,
    Mark,
    Numbered,
    Origin,
    Paragraph,
    Reference,
    Role,
    Signatory,
    Signatures,
    Table,
    Text,
)
from contractgen.model.scheme import Level, Scheme
from contractgen.model.template import Template

_WORDS = {"zh": "样张文字，含数字12与字母Abc。", "": "Words of a specimen, with figures 12."}
_ORIGIN = Origin("", "", "", "", 0)
_NUMBERED = (Role.CLAUSE_HEADING, Role.PROVISION, Role.ITEM, Role.SUBITEM)
_BOXES = "☐ ☑ "
_BLANK = "specimen.blank"
_TARGET = "specimen.target"


def specimen(look: Look, template: Template) -> Document:
    """Return an agreement of every role, mark, table and numbering level, with a value for every tag of the look."""
    language = template.language
    words = _WORDS["zh" if is_chinese(language) else ""]
    counted = dict(_counted(template))
    lists = tuple(Numbered(scheme.id, scheme.levels) for scheme in counted)
    blocks = (*_paragraphs(words), *_numbered(counted, words), _table(words), _signatures(words))
    instrument = Instrument("specimen", words, new_page=False, blocks=blocks)
    assembly = Assembly("specimen", "1.0.0", language, words, lists, (instrument,), (), f"specimen:{look.hash}")
    values = dict.fromkeys((*(tag.key for tag in look.tags), "contract.title", "specimen.given"), words)
    return Document(assembly, {**values, _BLANK: "\u3000" * 4 if words == _WORDS["zh"] else "    "}, "specimen")


def _paragraphs(words: str) -> Iterator[Block]:
    """Yield a paragraph of every role with words of every mark: what a mark asks for depends on the style around it."""
    for role in Role:
        boxes = _BOXES if role is Role.OPTION else ""
        anchor = _TARGET if role is Role.TITLE else ""
        yield Paragraph(anchor, role, None, (Text(f"{boxes}{words}"), *_marked(words)), _ORIGIN)
    values = (Hole("specimen.given"), Hole(_BLANK, "blank"), Reference(words, _TARGET))
    yield Paragraph("", Role.PROVISION, None, values, _ORIGIN)


def _marked(words: str) -> tuple[Text, ...]:
    """Return words of every mark that a final agreement has."""
    return tuple(Text(words, mark) for mark in Mark if mark is not Mark.MISSING)


def _counted(template: Template) -> Iterator[tuple[Scheme, tuple[Role, ...]]]:
    """Yield the schemes of a template, each with the roles of its levels: what an instrument, a line, annexes count."""
    for instrument in template.instruments:
        if instrument.scheme:
            yield template.scheme(instrument.scheme), _NUMBERED
        for line in instrument.lines:
            if line.scheme:
                yield template.scheme(line.scheme), _NUMBERED[1:]
    if template.annex_scheme:
        yield template.scheme(template.annex_scheme), (Role.ANNEX_TITLE,)


def _numbered(counted: Mapping[Scheme, tuple[Role, ...]], words: str) -> Iterator[Block]:
    """Yield a paragraph of every level that has a style of its own."""
    for scheme, roles in counted.items():
        for level, role in enumerate(roles[: len(scheme.levels)]):
            label = Label(_first_label(scheme.levels[level]), scheme.id, level, 1)
            yield Paragraph("", role, label, (Text(words), *_marked(words)), _ORIGIN)


def _first_label(level: Level) -> str:
    """Return the label of the first paragraph of a level, under first ones."""
    return "".join(part if isinstance(part, str) else format_number(1, part.system.value) for part in level.label)


def _table(words: str) -> Table:
    """Return a table of two columns, without a word that could be too wide for them."""
    cells = (Cell((Text(words), *_marked(words))), Cell((Text("12.00"),), Alignment.RIGHT))
    return Table("", (1, 1), cells, (cells,), ((Cell((Text(words), *_marked(words)), span=2),),), _ORIGIN)


def _signatures(words: str) -> Signatures:
    lines = ((Text(words),), (Text(words),))
    return Signatures("", (Signatory(lines), Signatory(lines)), _ORIGIN)
