"""Hostile Word files at the doors of the program: each refused by name, nothing drawn, within time and memory."""

from __future__ import annotations

import io
import json
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from word_cases import W, archive, docx, p, rels, unpacked

GOOD = docx(p("words"))
FOREIGN = "what stands in another file"
MOST_MEMORY = 150 * 1024  # KiB
LONGEST = 1.0  # seconds of the processor for a file


def _changed(name: str, data: bytes) -> bytes:
    return archive({**unpacked(GOOD), name: data})


def _with_entry(name: str, data: bytes = b"x") -> bytes:
    buffer = io.BytesIO(GOOD)
    with zipfile.ZipFile(buffer, "a") as packed:
        packed.writestr(zipfile.ZipInfo(name), data)
    return buffer.getvalue()


def _patched(data: bytes, at: int, form: str, value: int) -> bytes:
    """An archive whose first directory entry says something else."""
    changed = bytearray(data)
    struct.pack_into(form, changed, data.index(b"PK\x01\x02") + at, value)
    return bytes(changed)


def declarations(secret: Path) -> dict[str, bytes]:
    """Twelve files with entities that read files, reach out or grow."""
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
    grown = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {name} "{f"&{inner};" * 10}">' for inner, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    told = {
        "file": f'<!DOCTYPE x [<!ENTITY x SYSTEM "file://{secret}">]>',
        "net": '<!DOCTYPE x [<!ENTITY x SYSTEM "http://example.com/x">]>',
        "public": f'<!DOCTYPE x [<!ENTITY x PUBLIC "a" "file://{secret}">]>',
        "parameter": f'<!DOCTYPE x [<!ENTITY % p SYSTEM "file://{secret}"> %p; <!ENTITY x "a">]>',
        "outer": f'<!DOCTYPE x SYSTEM "file://{secret}">',
        "laughs": f'<!DOCTYPE x [{grown}<!ENTITY x "&j;">]>',
        "square": f'<!DOCTYPE x [<!ENTITY x "{"a" * 50_000}">]>',
        "loop": '<!DOCTYPE x [<!ENTITY x "&y;"><!ENTITY y "&x;">]>',
    }
    files = {name: _changed("word/document.xml", f"{text}{body}".encode()) for name, text in told.items()}
    files["wide"] = _changed("word/document.xml", f"{told['file']}{body}".encode("utf-16"))
    for part in ("docProps/core.xml", "_rels/.rels", "customXml/item1.xml"):
        files[part.replace("/", "-")] = _changed(part, f"{told['file']}<x>&x;</x>".encode())
    return files


def archives(_secret: Path) -> dict[str, bytes]:
    """Fifteen archives that unpack to too much, hold what they do not say, or reach out of their folder."""
    mega = bytes(1024 * 1024)
    names = (
        "../evil.xml",
        "/etc/evil",
        "word/../../evil.xml",
        "word\\evil.xml",
        "c:/evil",
        "word/恶意.xml",
        "a//b.xml",
    )
    files = {f"name{number}": _with_entry(name) for number, name in enumerate(names)}
    return files | {
        "double": _with_entry("word/document.xml"),
        "case": _with_entry("WORD/document.xml"),
        "ratio": _changed("word/document.xml", mega),
        "total": archive({f"{number}.bin": mega for number in range(70)}),
        "entries": archive({f"{number}.xml": "" for number in range(2_001)}),
        "encrypted": _patched(GOOD, 8, "<H", 1),
        "method": _patched(GOOD, 10, "<H", 12),
        "lies": _patched(archive({"word/document.xml": bytes(300 * 1024)}), 24, "<L", 1_000),
    }


def templates(_secret: Path) -> dict[str, bytes]:
    """Thirty files with programs, embedded objects, remote parts or fields that fetch."""
    related = {
        "template": ("attachedTemplate", "external:http://example.com/x.dotm"),
        "template-file": ("attachedTemplate", "external:file:///c:/x.dotm"),
        "template-share": ("attachedTemplate", "external:\\\\server\\x.dotm"),
        "image": ("image", "external:http://example.com/x.png"), "image-file": ("image", "external:file:///etc/passwd"),
        "ole": ("oleObject", "embeddings/x.bin"), "ole-linked": ("oleObject", "external:http://example.com/x"),
        "package": ("package", "embeddings/x.xlsx"), "chunk": ("aFChunk", "x.html"),
        "chunk-out": ("aFChunk", "external:http://example.com"), "sub": ("subDocument", "x.docx"),
        "sub-out": ("subDocument", "external:http://example.com/x.docx"), "control": ("control", "activeX/x.xml"),
        "activex": ("activeXControlBinary", "x.bin"), "vba": ("vbaProject", "vbaProject.bin"),
        "mail": ("mailMergeSource", "external:file:///c:/x.csv"), "frame": ("frame", "external:http://example.com"),
        "styles": ("styles", "external:http://example.com/s.xml"), "script": ("hyperlink", "external:javascript:x()"),
        "file": ("hyperlink", "external:file:///etc/passwd"), "header": ("header", "external:http://example.com/h.xml"),
        "diagram": ("diagramData", "x.xml"), "unknown": ("whatever", "x"),
    }  # fmt: skip
    files = {name: docx(p("x"), relations=[("rId9", *one)]) for name, one in related.items()}
    for name in ("INCLUDETEXT", "INCLUDEPICTURE", "DDE", "DDEAUTO", "LINK", "IMPORT"):
        field = f'<w:fldSimple w:instr=" {name} http://example.com/x "><w:r><w:t>x</w:t></w:r></w:fldSimple>'
        files[f"field-{name}"] = docx(p(field))
    of_settings = {"word/_rels/settings.xml.rels": rels([("rId1", "attachedTemplate", "external:http://example.com")])}
    return files | {"settings": docx(p("x"), settings="<w:zoom/>", parts=of_settings)}


FAMILIES: tuple[tuple[Callable[[Path], dict[str, bytes]], int], ...] = (
    (declarations, 12), (archives, 15), (templates, 30),
)  # fmt: skip
# Runs a command, and writes down the seconds of the processor and the KiB of memory that it took.
MEASURED = (
    "import resource, subprocess, sys\n"
    "code = subprocess.run(sys.argv[2:], check=False).returncode\n"
    "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
    "open(sys.argv[1], 'w').write(f'{used.ru_utime + used.ru_stime} {used.ru_maxrss}')\n"
    "sys.exit(code)\n"
)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("door", ["pdf", "lint"])
@pytest.mark.parametrize(("family", "count"), FAMILIES, ids=["declarations", "archives", "templates"])
def test_hostile_files_are_refused_by_name(
    door: str, family: Callable[[Path], dict[str, bytes]], count: int, tmp_path: Path
) -> None:
    secret, measures = tmp_path / "secret.txt", tmp_path / "measures.txt"
    secret.write_text(FOREIGN, encoding="utf-8")
    files = {tmp_path / f"{name}.docx": data for name, data in family(secret).items()}
    assert len(files) == count
    for path, data in files.items():
        path.write_bytes(data)
    program = [sys.executable, "-m", "contractgen", door, *map(str, files), "--format", "json"]
    more = ["--out", str(tmp_path / "out")] if door == "pdf" else []
    command = [sys.executable, "-c", MEASURED, str(measures), *program, *more]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    seconds, memory = map(float, measures.read_text(encoding="utf-8").split())
    assert "Traceback" not in done.stderr
    assert FOREIGN not in done.stdout + done.stderr
    assert not [*tmp_path.rglob("*.pdf")]
    assert seconds < LONGEST * count
    assert memory < MOST_MEMORY
    if door == "pdf" or family is declarations:  # who reads the words alone leaves other entries packed
        refused = [item for item in json.loads(done.stdout)["findings"] if item["severity"] == "error"]
        assert done.returncode == 1
        assert all(item["message"] and item["hint"] for item in refused)
        assert {path for path in files if any(str(path) in item["file"] for item in refused)} == set(files)
