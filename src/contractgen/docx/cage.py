"""docxtpl in its cage: it fills a look's tags with sentinels, never with a value, and its work is checked.

It runs sandboxed, with undefined names an error and escaping on, over parts that hold scalar tags alone (see
`tags`), and whatever it hands back must be the same document with a sentinel in the place of every tag.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Mapping

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from contractgen.docx.archive import archive, stored
from contractgen.docx.ooxml import local, paragraph_text, parse, serialise
from contractgen.docx.package import (
    CONTENT_TYPES,
    content_types_part,
    related,
    relationships_name,
    relationships_part,
)
from contractgen.docx.segments import Sentinels
from contractgen.docx.tags import BODY, CONTENTS, pieces_of
from contractgen.word.package import open_package
from contractgen.word.xml import Element, w

_STRUCTURE = frozenset(
    {"p", "tbl", "tr", "tc", "sectPr", "drawing", "pict", "hyperlink", "tab", "br", "fldChar", "instrText", "pPr"},
)


def render(
    main: str,
    stories: Mapping[str, tuple[Element, str]],
    sentinels: Sentinels,
) -> tuple[dict[str, Element], str]:
    """Fill the tags of the main part and of its headers and footers.

    Args:
        main: The name of the main part.
        stories: The parts by name, each with its kind (`officeDocument`, `header`, `footer`).
        sentinels: What stands for the values.

    Returns:
        The filled parts, and the name of the first part that docxtpl did not hand back faithfully (or empty).
    """
    template = DocxTemplate(io.BytesIO(_package(main, stories)))
    cage = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    template.render(_context(sentinels), jinja_env=cage, autoescape=True)
    saved = io.BytesIO()
    template.save(saved)
    package, _ = open_package(saved.getvalue())
    parts = {} if package is None else package.parts
    rendered: dict[str, Element] = {}
    for name, (source, _) in stories.items():
        if name not in parts:
            return rendered, name
        rendered[name] = parse(parts[name])
        if _expected(source, sentinels) != _actual(rendered[name]):
            return rendered, name
    return rendered, ""


def _context(sentinels: Sentinels) -> dict[str, object]:
    context: dict[str, object] = {}
    facts: dict[str, dict[str, str]] = {}
    for key in sentinels.keys:
        root, _, fact = key.partition(".")
        if key in (BODY, CONTENTS):
            context[key] = sentinels.of(key)
        else:
            facts.setdefault(root, {})[fact] = sentinels.of(key)
    return context | facts


def _package(main: str, stories: Mapping[str, tuple[Element, str]]) -> bytes:
    """Return the smallest package that docxtpl opens: the parts with tags, and nothing that could do anything."""
    kinds = {name: kind for name, (_, kind) in stories.items()}
    others = [related(f"rId{place}", kind, name) for place, (name, kind) in enumerate(kinds.items()) if name != main]
    root = relationships_name("")
    entries = [
        stored(CONTENT_TYPES, content_types_part(kinds, [*kinds, root])),
        stored(root, relationships_part("", [related("rId1", "officeDocument", main)])),
        stored(relationships_name(main), relationships_part(main, others)),
        *(stored(name, serialise(part)) for name, (part, _) in stories.items()),
    ]
    return archive(entries)


def _expected(root: Element, sentinels: Sentinels) -> tuple[list[str], Counter[str]]:
    texts = []
    for paragraph in root.iter(w("p")):
        pieces = pieces_of(paragraph_text(paragraph)) or []
        texts.append("".join(sentinels.of(piece.text) if piece.is_tag else piece.text for piece in pieces))
    return texts, _structure(root)


def _actual(root: Element) -> tuple[list[str], Counter[str]]:
    return [paragraph_text(paragraph) for paragraph in root.iter(w("p"))], _structure(root)


def _structure(root: Element) -> Counter[str]:
    return Counter(name for name in map(local, root.iter()) if name in _STRUCTURE)
