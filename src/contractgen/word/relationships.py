"""Relationships of a package: what leads from part to part, and which kinds are let in (ECMA-376 Part 2, 6.5)."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from contractgen.findings import Finding, Location, finding
from contractgen.word.xml import Element, parse

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"

# Kinds that are read, or that lie beside the text without being drawn. Anything else (attachedTemplate,
# vbaProject, oleObject, aFChunk, subDocument, control, comments …) is refused by name.
_KNOWN = frozenset(
    {
        "officeDocument",
        "styles",
        "numbering",
        "settings",
        "theme",
        "header",
        "footer",
        "customXml",
        "core-properties",
        "hyperlink",
        "customXmlProps",
        "custom-properties",
        "endnotes",
        "extended-properties",
        "font",
        "fontTable",
        "footnotes",
        "glossaryDocument",
        "image",
        "printerSettings",
        "stylesWithEffects",
        "thumbnail",
        "webSettings",
    }
)
_COMMENTS = frozenset({"comments", "commentsExtended", "commentsExtensible", "commentsIds", "people"})
_SCHEMES = frozenset({"http", "https", "mailto"})


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship: its id, the last word of its type, and the part (or the address) that it leads to."""

    id: str
    kind: str
    target: str
    external: bool


def read_relationships(parts: Mapping[str, bytes]) -> tuple[dict[str, tuple[Relationship, ...]], list[Finding]]:
    """Read all relationships of a package by their source part; the package itself is the source "".

    Kinds that are not known here, and outside targets other than web and mail links, are findings and left out.
    """
    relationships: dict[str, tuple[Relationship, ...]] = {}
    found: list[Finding] = []
    for name, data in parts.items():
        source = _source(name)
        if source is None:
            continue
        root, wrong = parse(data, name)
        if wrong:
            found.append(wrong)
        read = _read_all(root, source)
        found += _doubled(read, name)
        found += [wrong for wrong in (_refusal(item, name) for item in read) if wrong]
        relationships[source] = tuple(item for item in read if _refusal(item, name) is None)
    return relationships, found


def all_relationships(parts: Mapping[str, bytes]) -> dict[str, tuple[Relationship, ...]]:
    """Read all relationships of any package, as `read_relationships` does, but refuse none."""
    sources = {source: name for name in parts if (source := _source(name)) is not None}
    return {source: tuple(_read_all(parse(parts[name], name)[0], source)) for source, name in sources.items()}


def web_address(address: str) -> str:
    """Return where an outside link leads, in ASCII (RFC 3987, 3.1): to the web or to a mail box, else nowhere."""
    is_one = _scheme(address) in _SCHEMES and all(sign.isprintable() and sign not in ' \\"<>' for sign in address)
    return quote(address, safe="!#$%&'()*+,/:;=?@[]~") if is_one else ""


def _source(name: str) -> str | None:
    """Return the part whose relationships a part holds, None for a part that holds none."""
    folder, _, file = name.rpartition("/")
    if not file.endswith(".rels") or posixpath.basename(folder) != "_rels":
        return None
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))


def _read_all(root: Element | None, source: str) -> list[Relationship]:
    """Read the relationships of one part."""
    base = posixpath.dirname(source)
    return [] if root is None else [_read(item, base) for item in root.iter(f"{_PACKAGE}Relationship")]


def _read(item: Element, base: str) -> Relationship:
    """Read one relationship; an inside target becomes the name of a part."""
    kind = item.get("Type", "").rstrip("/").rpartition("/")[2]
    target, external = item.get("Target", ""), item.get("TargetMode") == "External"
    if not external and not target.startswith("#"):
        target = posixpath.normpath(posixpath.join("/", base, unquote(target))).lstrip("/")
    return Relationship(item.get("Id", ""), kind, target, external)


def _doubled(items: list[Relationship], part: str) -> list[Finding]:
    """Find ids that are there twice: readers differ in which one counts."""
    times = Counter(item.id for item in items)
    return [finding("DOCX-611", Location(part), part=f"{part}#{name}"[:80]) for name in times if times[name] > 1]


def _refusal(item: Relationship, part: str) -> Finding | None:
    """Return why a relationship is not let in, None where it is."""
    kind = item.kind.encode("ascii", "backslashreplace").decode("ascii")[:60]
    if item.kind in _COMMENTS:
        return finding("DOCX-620", Location(part), construct=kind)
    if item.kind not in _KNOWN:
        return finding("DOCX-616", Location(part), kind=kind or "?", part=part)
    if not item.external:
        return None
    if item.kind != "hyperlink":
        return finding("DOCX-617", Location(part), kind=kind, part=part)
    scheme = _scheme(item.target)
    return None if scheme in _SCHEMES else finding("DOCX-618", Location(part), scheme=scheme or "?", part=part)


def _scheme(address: str) -> str:
    """Return the scheme of an address, lower case; an address that is none has no scheme."""
    try:
        return urlsplit(address).scheme.lower()[:20]
    except ValueError:
        return ""
