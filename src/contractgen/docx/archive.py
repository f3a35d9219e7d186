"""ZIP archives whose bytes depend on their content alone: fixed order, date, attributes and compression.

The format is the one OPC asks for (ECMA-376 Part 2, annex B): local headers with known sizes, deflate or stored.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_STORED, _DEFLATED = 0, 8
_VERSION = 20
_MIDNIGHT, _FIRST_OF_1980 = 0, 0x21
_LEVEL = 6
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")


@dataclass(frozen=True, slots=True)
class Entry:
    """A part as it stands in the archive, compressed once and copied as often as needed."""

    name: bytes
    method: int
    crc: int
    size: int
    data: bytes


def deflated(name: str, content: bytes) -> Entry:
    """Compress a part."""
    engine = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    data = engine.compress(content) + engine.flush()
    return Entry(name.encode("ascii"), _DEFLATED, zlib.crc32(content), len(content), data)


def stored(name: str, content: bytes) -> Entry:
    """Take a part as it is."""
    return Entry(name.encode("ascii"), _STORED, zlib.crc32(content), len(content), content)


def archive(entries: Iterable[Entry]) -> bytes:
    """Join entries to an archive, in the given order."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in entries:
        common = (_VERSION, 0, entry.method, _MIDNIGHT, _FIRST_OF_1980, entry.crc, len(entry.data), entry.size)
        pieces += (_LOCAL.pack(b"PK\x03\x04", *common, len(entry.name), 0), entry.name, entry.data)
        directory += (
            _CENTRAL.pack(b"PK\x01\x02", _VERSION, *common, len(entry.name), 0, 0, 0, 0, 0, offset),
            entry.name,
        )
        offset += _LOCAL.size + len(entry.name) + len(entry.data)
    count = len(directory) // 2
    length = sum(map(len, directory))
    return b"".join((*pieces, *directory, _END.pack(b"PK\x05\x06", 0, 0, count, count, length, offset, 0)))
