"""The look: a template's Word file, checked, its tags filled with sentinels, ready to be written into."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from contractgen.docx.cage import render
from contractgen.docx.frame import Frame, frame_of
from contractgen.docx.intake import STORIES, Admitted, admit, foreign_markup
from contractgen.docx.look_findings import in_look
from contractgen.docx.ooxml import serialise
from contractgen.docx.segments import Sentinels, is_reserved
from contractgen.docx.settings import settings
from contractgen.docx.styles import (
    SYMBOL,
    Indent,
    Spacing,
    clean,
    indents,
    spacings,
    style_defects,
    style_ids,
    style_named,
)
from contractgen.docx.symbols import Symbols, symbols_of
from contractgen.docx.tags import BODY, BODY_TAG, CONTENTS, CONTENTS_TAG, Tag, tags_of, unknown_tag, unsure_tag
from contractgen.findings import Finding, Findings, Location, errors_in, finding
from contractgen.lang.nearest import nearest_names
from contractgen.word.relationships import Relationship
from contractgen.word.xml import Element

# The tags that are places and not facts: the code of the finding about one that stands elsewhere, and its name.
_PLACES = {BODY: ("DOCX-657", BODY_TAG), CONTENTS: ("DOCX-695", CONTENTS_TAG)}


@dataclass(frozen=True, slots=True)
class Look:
    """A look that fits. `hash` is `sha256:…` of the file; `file` is its path, for findings.

    `parts` are the parts of the agreements to be, the main one and its headers and footers with sentinels for
    `keys` in them; `styles` are style ids by name, `indents` and `spacings` those of the paragraph styles; `symbols`
    how ☐ ☑ are drawn; `price` and `signatures` the prototype tables; `width` that of the text, and `air`
    what price tables keep free above and below, in twips. `contents` is the width of a table of contents, 0 for none.
    """

    hash: str
    file: str
    main: str
    tags: tuple[Tag, ...]
    keys: tuple[str, ...]
    parts: Mapping[str, bytes]
    stories: tuple[str, ...]
    relationships: Mapping[str, tuple[Relationship, ...]]
    styles_part: str
    styles: Mapping[str, str]
    indents: Mapping[str, Indent]
    spacings: Mapping[str, Spacing]
    symbols: Symbols
    price: bytes
    signatures: bytes
    width: int
    air: int
    contents: int = 0


def read_look(data: bytes, file: str = "look.docx") -> tuple[Look | None, Findings]:
    """Read a look and say everything that keeps agreements from being written into it.

    Args:
        data: The bytes of the Word file.
        file: What findings call it.

    Returns:
        The look, or None; the findings name part, paragraph and excerpt.
    """
    admitted, found = admit(data, file)
    if admitted is None:
        return None, found
    roots = {name: admitted.parsed(name) for name in (admitted.main, *admitted.named(*STORIES))}
    styles = admitted.parsed(admitted.named("styles")[0])
    tags, tagged = _tags(roots, admitted.main, file)
    frame, framed = frame_of(roots[admitted.main], admitted.main, file)
    found += (*style_defects(styles, file), *tagged, *framed)
    if frame is None or errors_in(found):
        return None, found
    rendered, keys, unfaithful = _render(roots, admitted, tags)
    if unfaithful:
        return None, (*found, finding("DOCX-659", Location(file), part=unfaithful))
    digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
    return _look(admitted, styles, frame, rendered, tags, keys=keys, digest=digest, file=file), found


def unknown_tags(look: Look, names: Collection[str]) -> Findings:
    """Find the tags that name no fact of the agreement; `names` are the keys that a document's values will have."""
    return tuple(
        unknown_tag(tag, look.file, ", ".join(nearest_names(tag.key, names)[:3]))
        for tag in look.tags
        if tag.key not in names
    )


def unsure_tags(look: Look, sure: Collection[str], known: Collection[str]) -> Findings:
    """Find the tags that name a known fact which not every deal gives: `sure` are those that all do."""
    tags = dict.fromkeys(tag for tag in look.tags if tag.key in known and tag.key not in sure)
    return tuple(unsure_tag(tag, look.file) for tag in tags)


def _tags(roots: Mapping[str, Element], main: str, file: str) -> tuple[tuple[Tag, ...], Findings]:
    """Find all tags but `body`, whose place the frame has judged, and everything that may not stand in a look."""
    tags: list[Tag] = []
    found: list[Finding] = []
    for name, root in roots.items():
        found += foreign_markup(root, name, file)
        in_part, malformed = tags_of(root, name, file)
        found += malformed
        tags += [tag for tag in in_part if tag.key not in _PLACES]
        if name != main:
            found += [_elsewhere(tag, file) for tag in in_part if tag.key in _PLACES]
        if any(is_reserved(element.text) for element in root.iter() if element.text):
            found.append(finding("DOCX-659", Location(file), part=name))
    return tuple(tags), tuple(found)


def _elsewhere(tag: Tag, file: str) -> Finding:
    code, name = _PLACES[tag.key]
    return in_look(code, file, tag.part, tag.paragraph, tag.text, tag=name)


def _render(
    roots: Mapping[str, Element],
    admitted: Admitted,
    tags: tuple[Tag, ...],
) -> tuple[dict[str, Element], tuple[str, ...], str]:
    sentinels = Sentinels([*_PLACES, *(tag.key for tag in tags)])
    footers = admitted.named("footer")
    kinds = {name: "footer" if name in footers else "header" for name in roots} | {admitted.main: "officeDocument"}
    stories = {name: (root, kinds[name]) for name, root in roots.items()}
    rendered, unfaithful = render(admitted.main, stories, sentinels)
    return rendered, sentinels.keys, unfaithful


def _look(
    admitted: Admitted,
    styles: Element,
    frame: Frame,
    rendered: Mapping[str, Element],
    tags: tuple[Tag, ...],
    *,
    keys: tuple[str, ...],
    digest: str,
    file: str,
) -> Look:
    clean(styles)
    parts = dict(admitted.parts)
    parts |= {name: serialise(root) for name, root in rendered.items()}
    styles_part = admitted.named("styles")[0]
    parts[styles_part] = serialise(styles)
    for name in admitted.named("settings"):
        parts[name] = serialise(settings(admitted.parsed(name)))
    return Look(
        hash=digest,
        file=file,
        main=admitted.main,
        tags=tags,
        keys=keys,
        parts=parts,
        stories=admitted.named(*STORIES),
        relationships=admitted.relationships,
        styles_part=styles_part,
        styles=style_ids(styles),
        indents=indents(styles),
        spacings=spacings(styles),
        symbols=symbols_of(style_named(styles, "character", SYMBOL)),
        price=frame.price,
        signatures=frame.signatures,
        width=frame.width,
        air=frame.air,
        contents=frame.contents,
    )
