"""From the bytes of any contract to its text: the encoding is declared by the file, or named; it is never guessed."""

from __future__ import annotations

import codecs
import re
from typing import Final

from contractgen.findings import Finding, Location, finding

MAXIMUM_CONTRACT: Final = 64 * 1024 * 1024  # bytes; the longest contracts have a few million characters

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    # before UTF-16, whose mark begins the one of UTF-32
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What texts do not hold: NUL, and most controls; form feeds and the end sign of old systems do occur.
_FOREIGN: Final = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f]")
_PROBE: Final = 4096
_MOSTLY_CHINESE, _MOSTLY_LATIN = 0.2, 0.1  # the least share of Chinese, the greatest share of other signs
_LINE_ENDS: Final = re.compile("\r\n?")


def decode_contract(data: bytes, file: str, encoding: str = "") -> tuple[str | None, tuple[Finding, ...]]:
    """Return the text of a contract with line feeds for line ends, or what is wrong with its bytes.

    A byte order mark declares UTF-8 or UTF-16. `encoding` is what the user names for all other files; without it only
    UTF-8 is read.
    """
    if len(data) > MAXIMUM_CONTRACT:
        return None, (finding("LOAD-103", Location(file, 1, 1), limit=MAXIMUM_CONTRACT),)
    mark, declared = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", ""))
    used = declared or encoding or "utf-8"
    try:
        text = data[len(mark) :].decode(used)
    except (UnicodeDecodeError, UnicodeError) as error:
        return None, (_undecoded(data[len(mark) :], error, file, used, named=bool(declared or encoding)),)
    text = _LINE_ENDS.sub("\n", text)
    foreign = _FOREIGN.search(text)
    if foreign:
        return None, (finding("LOAD-184", _place(text, foreign.start(), file)),)
    if not text.strip():
        return None, (finding("LOAD-185", Location(file, 1, 1)),)
    return text, ()


def _undecoded(data: bytes, error: UnicodeError, file: str, used: str, *, named: bool) -> Finding:
    """Report bytes that the encoding does not fit, at the first of them; zeros show that it is no text at all."""
    start = error.start if isinstance(error, UnicodeDecodeError) else 0
    if b"\0" in data[:_PROBE] and not used.lower().startswith(("utf-16", "utf-32")):
        return finding("LOAD-184", Location(file, 1, 1))
    where = _place(_LINE_ENDS.sub("\n", data[:start].decode(used, "replace")), None, file)
    if named:
        return finding("LOAD-183", where, encoding=used)
    reads = _reads_as(data)
    if reads:
        return finding("LOAD-182", where, reads=reads)
    return finding("LOAD-105", where, byte=f"0x{data[start]:02X}")


def _reads_as(data: bytes) -> str:
    """Name an encoding in which the bytes make a plausible text, to be asked for by name; empty when there is none."""
    for encoding, share in (("gb18030", _MOSTLY_CHINESE), ("windows-1252", 0)):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        foreign = sum(not sign.isascii() for sign in text)
        if (foreign >= len(text) * share) if share else (foreign <= len(text) * _MOSTLY_LATIN):
            return encoding
    return ""


def _place(text: str, offset: int | None, file: str) -> Location:
    """Return the place of an offset, or of the end of a text."""
    end = len(text) if offset is None else offset
    return Location(file, text.count("\n", 0, end) + 1, end - (text.rfind("\n", 0, end) + 1) + 1)
