"""The tags of a look: `{{ contract.number }}` and its like, found in Word's runs and judged before anything runs.

Jinja's own parser reads them, and its syntax tree must be one name with one attribute, `body` or `contents`: everything
else that Jinja could do is refused here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError, nodes

from contractgen.docx.look_findings import in_look
from contractgen.docx.ooxml import local, paragraph_text, val
from contractgen.findings import Finding
from contractgen.word.xml import Element, child, w

BODY = "body"
BODY_TAG = "{{ body }}"
CONTENTS = "contents"
CONTENTS_TAG = "{{ contents }}"
PROTOTYPE = "prototype:"
_TAG = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_DELIMITER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_DOCXTPL_ESCAPE = re.compile(r"\{_[{%]|[}%]_\}")
_NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_CONTRACT = ("number", "title")
_EXAMPLE = "{{ contract.number }}"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a look: the key of the value it prints, and the paragraph it stands in (counted from 1 in its part)."""

    key: str
    part: str
    paragraph: int
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph: literal words, or the key of a tag."""

    text: str
    is_tag: bool


def tags_of(root: Element, part: str, file: str) -> tuple[tuple[Tag, ...], tuple[Finding, ...]]:
    """Find the tags of a part, and what looks like a tag but may not be one."""
    tags: list[Tag] = []
    found: list[Finding] = []
    for number, paragraph in enumerate(root.iter(w("p")), start=1):
        text = paragraph_text(paragraph)
        pieces = pieces_of(text)
        if pieces is None:
            found.append(_malformed(part, number, text, file))
            continue
        here = [Tag(piece.text, part, number, text) for piece in pieces if piece.is_tag]
        if here and _in_prototype(paragraph):
            found.append(in_look("DOCX-662", file, part, number, text))
        tags += here
    found += [_malformed(part, 0, text, file) for text in _outside_text(root)]
    found += [unknown_tag(tag, file) for tag in tags if _is_unknown_fact(tag.key)]
    return tuple(tags), tuple(found)


def pieces_of(text: str) -> list[Piece] | None:
    """Cut a paragraph's text at its tags; None when it holds anything else of Jinja's."""
    pieces: list[Piece] = []
    for place, part in enumerate(_TAG.split(text)):
        if place % 2 == 0:
            if _DELIMITER.search(part) or _DOCXTPL_ESCAPE.search(part):
                return None
            pieces.append(Piece(part, is_tag=False))
            continue
        key = _key(part)
        if key is None:
            return None
        pieces.append(Piece(key, is_tag=True))
    return pieces


def unknown_tag(tag: Tag, file: str, nearest: str = "") -> Finding:
    """Return the finding for a tag that names no fact of the agreement."""
    known = nearest or "contract.number, contract.title, party_a.name"
    return in_look("DOCX-656", file, tag.part, tag.paragraph, tag.text, tag=tag.key, nearest=known)


def unsure_tag(tag: Tag, file: str) -> Finding:
    """Return the finding for a tag that names a fact which some deals may lack."""
    return in_look("DOCX-675", file, tag.part, tag.paragraph, tag.text, tag=tag.key)


def _key(expression: str) -> str | None:
    """Return what a tag names, by Jinja's syntax tree; None unless it is `name.name`, `body` or `contents`."""
    try:
        tree = Environment(autoescape=True).parse("{{" + expression + "}}")
    except TemplateSyntaxError:
        return None
    match tree.body:
        case [nodes.Output(nodes=[nodes.Name(name=name)])] if name in (BODY, CONTENTS):
            return str(name)
        case [nodes.Output(nodes=[nodes.Getattr(node=nodes.Name(name=root), attr=attribute)])]:
            return f"{root}.{attribute}" if _NAME.fullmatch(root) and _NAME.fullmatch(attribute) else None
    return None


def _is_unknown_fact(key: str) -> bool:
    root, _, fact = key.partition(".")
    return root == "contract" and fact not in _CONTRACT


def _in_prototype(paragraph: Element) -> bool:
    tables = (above for above in paragraph.iterancestors(w("tbl")))
    return any(val(child(table, "tblPr"), "tblCaption").startswith(PROTOTYPE) for table in tables)


def _outside_text(root: Element) -> Iterator[str]:
    """Yield Jinja's delimiters where no tag can be: in attributes, in field instructions."""
    for element in root.iter():
        values = [str(value) for value in element.attrib.values()]
        if local(element) != "t":
            values.append(element.text or "")
        yield from (value for value in values if _DELIMITER.search(value))


def _malformed(part: str, paragraph: int, text: str, file: str) -> Finding:
    return in_look("DOCX-655", file, part, paragraph, text, example=_EXAMPLE)
