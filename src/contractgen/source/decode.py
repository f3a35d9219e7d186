"""From bytes to text: UTF-8 and nothing else, without characters that hide or mislead."""

from __future__ import annotations

import codecs
import re
from itertools import islice

from contractgen.findings import Finding, Location, finding

MAXIMUM_BYTES = 1024 * 1024

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32 LE"),
    (codecs.BOM_UTF32_BE, "UTF-32 BE"),
    (codecs.BOM_UTF16_LE, "UTF-16 LE"),
    (codecs.BOM_UTF16_BE, "UTF-16 BE"),
)
# What no place in a file may hold, comments included: controls (a tab is judged where it stands), characters
# that YAML or an editor takes for a line break, bidirectional controls, noncharacters, a BOM inside.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_CONFLICT = re.compile(r"^(<{7}|>{7}|={7}|\|{7})(?= |$)", re.MULTILINE)
_CHINESE = re.compile("[\u4e00-\u9fff]")
_PROBE = 64
_SHOWN = 30


def decode(data: bytes, file: str, limit: int = MAXIMUM_BYTES) -> tuple[str | None, tuple[Finding, ...]]:
    """Return the text of a file with line feeds for line ends and without a BOM, or what is wrong with its bytes.

    Too large a file, an encoding other than UTF-8, a forbidden character and a leftover conflict of a merge
    are refused.
    """
    if len(data) > limit:
        return None, (finding("LOAD-103", Location(file, 1, 1), limit=limit),)
    foreign = _foreign_encoding(data)
    if foreign:
        return None, (finding("LOAD-104", Location(file, 1, 1), encoding=foreign),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(data, error, file),)
    text = text.replace("\r\n", "\n")
    findings = (*_forbidden_characters(text, file), *_conflicts(text, file))
    return (None, findings) if findings else (text, ())


def _foreign_encoding(data: bytes) -> str:
    """Name the UTF-16 or UTF-32 that a file's first bytes show; empty when they show none."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    zeros = [index for index, byte in enumerate(data[:_PROBE]) if byte == 0]
    if len(zeros) * 4 < len(data[:_PROBE]) or not zeros:
        return ""
    return "UTF-16 LE" if sum(index % 2 for index in zeros) * 2 > len(zeros) else "UTF-16 BE"


def _not_utf8(data: bytes, error: UnicodeDecodeError, file: str) -> Finding:
    """Report the first byte that is not UTF-8, and whether the file reads as GB18030."""
    before = data[: error.start].decode("utf-8-sig", "replace").replace("\r\n", "\n")
    where = Location(file, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
    if _looks_like_gb18030(data) and error.reason != "unexpected end of data":
        return finding("LOAD-104", where, encoding="GB18030 (GBK)")
    return finding("LOAD-105", where, byte=f"0x{data[error.start]:02X}")


def _looks_like_gb18030(data: bytes) -> bool:
    """Say whether a file reads as Chinese in GB18030, and not rather as UTF-8 with a few damaged bytes."""
    lenient = data.decode("utf-8", "replace")
    damaged = lenient.count("\ufffd")
    if len(_CHINESE.findall(lenient)) > damaged:
        return False
    try:
        return bool(_CHINESE.search(data.decode("gb18030")))
    except UnicodeDecodeError:
        return False


def _forbidden_characters(text: str, file: str) -> tuple[Finding, ...]:
    """Report every forbidden character, each kind where it first stands."""
    first: dict[str, int] = {}
    for match in _FORBIDDEN.finditer(text):
        first.setdefault(match[0], match.start())
    return tuple(
        finding("LOAD-106", _place(text, start, file), character=f"U+{ord(character):04X}")
        for character, start in first.items()
    )


def _conflicts(text: str, file: str) -> tuple[Finding, ...]:
    """Report the beginnings of merge conflicts, or the first mark where no beginning is left."""
    marks = list(islice(_CONFLICT.finditer(text), _SHOWN))
    begins = [match for match in marks if match[0].startswith("<")] or marks[:1]
    # A line of ======= alone may underline a heading in a text; beside the other marks it is a conflict.
    if all(match[0].startswith("=") for match in marks):
        return ()
    return tuple(finding("LOAD-107", _place(text, match.start(), file), mark=match[0]) for match in begins)


def _place(text: str, offset: int, file: str) -> Location:
    return Location(file, text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1)
