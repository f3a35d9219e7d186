"""The manifest of an output folder: what was published, so that it can be proved from the files alone.

It holds no private values: names, versions, hashes, labels, and fingerprints that are salted with the agreement's
own content (`fingerprints.py`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, NoReturn

from contractgen.findings import Finding, Location, finding
from contractgen.model.assembly import Departure
from contractgen.prove.entries import Manifest, Pairs, PublishedAnnex, PublishedDeal, PublishedFile

SCHEMA: Final = "contractgen-manifest-1"
MANIFEST: Final = "manifest.json"
# The endings of what can be published, which are the formats' names.
FORMATS: Final = frozenset({"docx", "pdf", "txt", "json"})
# What the name of a draft's files says before their ending.
DRAFT: Final = "draft"
LEFTOVER: Final = re.compile(r"\.contractgen-.+\.tmp", re.DOTALL)


class _MalformedError(Exception):
    """The manifest does not follow its format; the argument names the member."""


def _refuse(member: str) -> NoReturn:
    raise _MalformedError(member)


def read_manifest(data: bytes, file: str = MANIFEST) -> tuple[Manifest | None, tuple[Finding, ...]]:
    """Read a manifest strictly: members that are unknown, missing, doubled or of the wrong type are refused."""
    try:
        content = json.loads(data, object_pairs_hook=_members)
        return _manifest(content), ()
    except _MalformedError as problem:
        return None, (finding("OUT-851", Location(file), reason=str(problem)),)
    except (ValueError, RecursionError):
        return None, (finding("OUT-851", Location(file), reason="JSON"),)


def manifest_text(manifest: Manifest) -> bytes:
    """Return a manifest as JSON, the same bytes for the same content.

    Deals stand by id, a draft after its final, the agreements of a package in its order; two blanks a level, UTF-8.
    """
    deals = [_as_data(deal) for deal in sorted(manifest.deals, key=lambda deal: deal.key)]
    return (json.dumps({"schema": SCHEMA, "deals": deals}, ensure_ascii=False, indent=2) + "\n").encode()


def _as_data(deal: PublishedDeal) -> dict[str, object]:
    """Return an entry as JSON has it; only that of a draft says that it is one, and so does that of a package."""
    of_draft: dict[str, object] = {"draft": True, "missing": list(deal.missing)} if deal.draft else {}
    of_package: dict[str, object] = {"package": list(deal.package)} if deal.package else {}
    return {
        "id": deal.id,
        **of_draft,
        **of_package,
        "template": {"id": deal.template, "version": deal.template_version},
        "language": deal.language,
        "shape": deal.shape,
        "look": deal.look,
        "look_name": deal.look_name,
        "record": deal.record,
        "as_of": deal.as_of,
        "clauses": dict(deal.clauses),
        "fonts": dict(deal.fonts),
        "engine": dict(deal.engine),
        "files": [
            {"name": file.name, "format": file.format, "sha256": file.sha256, "size": file.size} for file in deal.files
        ],
        "pages": deal.pages,
        "labels": dict(deal.labels),
        "paragraphs": list(deal.paragraphs),
        "frame": deal.frame,
        "blanks": list(deal.blanks),
        "departures": [
            {"kind": departure.kind, "anchor": departure.anchor, "standard": departure.standard}
            for departure in deal.departures
        ],
        "annex_files": [
            {"instrument": annex.instrument, "hash": annex.hash, "pages": annex.pages} for annex in deal.annex_files
        ],
    }


def _members(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise _MalformedError(name)
        found[name] = value
    return found


def _manifest(content: object) -> Manifest:
    top = _object(content, "manifest", ("schema", "deals"))
    if top["schema"] != SCHEMA:
        _refuse("schema")
    deals = tuple(_deal(item) for item in _list(top, "deals"))
    names = [file.name for deal in deals for file in deal.files]
    if len(set(names)) != len(names):
        _refuse("files")
    if len({deal.key for deal in deals}) != len(deals):
        _refuse("id")
    if len({(deal.id, deal.draft, deal.package) for deal in deals}) != len({(deal.id, deal.draft) for deal in deals}):
        _refuse("package")
    return Manifest(deals)


_DEAL: Final = (
    "id",
    "template",
    "language",
    "shape",
    "look",
    "look_name",
    "record",
    "as_of",
    "clauses",
    "fonts",
    "engine",
    "files",
    "pages",
    "labels",
    "paragraphs",
    "frame",
    "blanks",
    "departures",
    "annex_files",
)

_OF_DRAFT: Final = ("draft", "missing")
_OF_PACKAGE: Final = ("package",)


def _deal(content: object) -> PublishedDeal:
    is_draft = isinstance(content, dict) and "draft" in content
    in_package = isinstance(content, dict) and "package" in content
    members = (*_DEAL, *(_OF_DRAFT if is_draft else ()), *(_OF_PACKAGE if in_package else ()))
    data = _object(content, "deals", members)
    if is_draft and data["draft"] is not True:
        _refuse("draft")
    template = _object(data["template"], "template", ("id", "version"))
    files = tuple(_file(item) for item in _list(data, "files"))
    if not files or len({file.format for file in files}) != len(files):
        _refuse("files")
    if any(file.name.endswith(f".{DRAFT}.{file.format}") is not is_draft for file in files):
        _refuse("draft")
    return PublishedDeal(
        id=_text(data, "id"),
        template=_text(template, "id"),
        template_version=_text(template, "version"),
        language=_text(data, "language"),
        shape=_text(data, "shape"),
        look=_text(data, "look"),
        look_name=_text(data, "look_name"),
        record=_text(data, "record"),
        as_of=_text(data, "as_of"),
        clauses=_pairs(data, "clauses"),
        fonts=_pairs(data, "fonts"),
        engine=_pairs(data, "engine"),
        files=files,
        pages=_number(data, "pages"),
        labels=_pairs(data, "labels"),
        paragraphs=_texts(data, "paragraphs"),
        frame=_text(data, "frame"),
        blanks=_texts(data, "blanks"),
        draft=is_draft,
        missing=_texts(data, "missing") if is_draft else (),
        departures=tuple(_departure(item) for item in _list(data, "departures")),
        annex_files=tuple(_annex(item) for item in _list(data, "annex_files")),
        package=_package(data) if in_package else (),
    )


def _package(data: Mapping[str, Any]) -> tuple[str, ...]:
    package = _texts(data, "package")
    if len(package) <= 1 or len(set(package)) < len(package) or data["template"]["id"] not in package:
        _refuse("package")
    return package


def _departure(content: object) -> Departure:
    data = _object(content, "departures", ("kind", "anchor", "standard"))
    return Departure(_text(data, "kind"), _text(data, "anchor"), _text(data, "standard"))


def _annex(content: object) -> PublishedAnnex:
    data = _object(content, "annex_files", ("instrument", "hash", "pages"))
    return PublishedAnnex(_text(data, "instrument"), _text(data, "hash"), _number(data, "pages"))


def _file(content: object) -> PublishedFile:
    data = _object(content, "files", ("name", "format", "sha256", "size"))
    name = _text(data, "name")
    if name in {"", ".", ".."} or "/" in name or "\\" in name or "\0" in name:
        _refuse("name")
    form = _text(data, "format")
    if form not in FORMATS or not name.endswith(f".{form}"):
        _refuse("format")
    return PublishedFile(name, form, _text(data, "sha256"), _number(data, "size"))


def _object(content: object, where: str, members: tuple[str, ...]) -> Mapping[str, Any]:
    if not isinstance(content, dict) or set(content) != set(members):
        raise _MalformedError(where)
    return content


def _list(data: Mapping[str, Any], name: str) -> list[Any]:
    if not isinstance(data[name], list):
        raise _MalformedError(name)
    found: list[Any] = data[name]
    return found


def _text(data: Mapping[str, Any], name: str) -> str:
    if not isinstance(data[name], str):
        raise _MalformedError(name)
    return str(data[name])


def _number(data: Mapping[str, Any], name: str) -> int:
    if type(data[name]) is not int or data[name] < 0:
        raise _MalformedError(name)
    return int(data[name])


def _texts(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    found = _list(data, name)
    if not all(isinstance(item, str) for item in found):
        raise _MalformedError(name)
    return tuple(found)


def _pairs(data: Mapping[str, Any], name: str) -> Pairs:
    found = data[name]
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise _MalformedError(name)
    return tuple(found.items())
