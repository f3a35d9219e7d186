"""Names of published files: safe on every system, and never the same for two deals."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator

from contractgen.findings import Finding, Location, finding
from contractgen.prove.manifest import DRAFT

# Small letters, digits and Chinese characters that stay as they are in all normal forms and on all file systems.
_KEPT = "a-z0-9\u3400-\u4dbf\u4e00-\u9fff"
_PLAIN = re.compile(f"[{_KEPT}](?:[{_KEPT}_-]*[{_KEPT}])?")
_OTHER = re.compile(f"[^{_KEPT}]+")
_SUFFIXED = re.compile(".*-[0-9a-f]{12}", re.DOTALL)
_MOST_BYTES = 60
_DIGITS = 12
# Windows gives these to devices, with any extension; `manifest` is the folder's own.
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "manifest"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)


def output_name(identifier: str) -> str:
    """Return the base name of a deal's files.

    An id of small letters, digits, `-`, `_` and Chinese characters, at most 60 bytes long, is its own name. Any other
    id becomes such a name with 12 digits of its SHA-256 at the end, so that no two ids get one name, even where
    file systems do not tell letter cases or normal forms apart.
    """
    if _is_name(identifier):
        return identifier
    slug = _OTHER.sub("-", unicodedata.normalize("NFKC", identifier).casefold()).strip("-")
    digest = hashlib.sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    head = _shortened(slug, _MOST_BYTES - _DIGITS - 1)
    return f"{head}-{digest}" if head else digest


def agreement_name(identifier: str, template: str = "") -> str:
    """Return the base name of an agreement's files: that of its deal, in a package followed by its template's id.

    An id that the name of a draft's files ends with gets digits, like the ids of deals that cannot be names.
    """
    if not template:
        return output_name(identifier)
    member = output_name(template)
    if member == DRAFT:
        member = f"{DRAFT}-{hashlib.sha256(template.encode()).hexdigest()[:_DIGITS]}"
    return f"{output_name(identifier)}.{member}"


def shared_names(deals: Iterable[tuple[str, Location]]) -> Iterator[Finding]:
    """Yield a finding for every deal, given by its id and place, that would get the name of one before it."""
    owners: dict[str, Location] = {}
    for identifier, where in deals:
        name = output_name(identifier)
        if name in owners:
            yield finding("OUT-870", where, field="id", name=name, first=owners[name].file, second=where.file)
        owners.setdefault(name, where)


def _is_name(identifier: str) -> bool:
    return (
        _PLAIN.fullmatch(identifier) is not None
        and len(identifier.encode()) <= _MOST_BYTES
        and identifier not in _RESERVED
        and not _SUFFIXED.fullmatch(identifier)
        and not re.fullmatch(f"[0-9a-f]{{{_DIGITS}}}", identifier)
    )


def _shortened(text: str, most: int) -> str:
    """Cut a text to so many bytes, between characters."""
    return text.encode("utf-8", "ignore")[:most].decode("utf-8", "ignore").strip("-")
