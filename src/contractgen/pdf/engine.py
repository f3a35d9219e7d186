"""The engine: a node tree through the fixed program to a PDF, and its complaints as findings."""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import typst

from contractgen.pdf.faces import FontSet
from contractgen.pdf.fonts import engine_fonts
from contractgen.pdf.tree import Tree

_PROGRAM = Path(__file__).with_name("program")
_MAIN = "main.typ"
_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|(.))")
_FAULTS = "tab|margin|figure|row|clip|number|blank|tall"
_OWN = re.compile(rf"contractgen: ({_FAULTS}) (body|header|footer) ([0-9]+)(?: ([0-9]+))?(?: (default|first|even))?")
_CREATED = 0  # PDF/A wants a date; none of ours would be the same tomorrow


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the engine could not do.

    `characters` are those it has no glyph for. `fault` is what the program refused: a `tab`, `margin`, `figure`,
    `clip`, `row` or page `number`, in which `part` and at which `place`: for a `margin` its section, counted from 0,
    the `height` of what stands in it, in points, and the `pages` that it is of. `message` is the engine's own.
    """

    message: str
    characters: tuple[str, ...] = ()
    fault: str = ""
    part: str = ""
    place: int = 0
    height: float = 0
    pages: str = ""


def program_hash() -> str:
    """Return what the drawing depends on besides the DOCX and its fonts: the program and the engine's version."""
    digest = hashlib.sha256(f"typst {version('typst')}".encode())
    for name, source in sorted(_program().items()):
        digest.update(f"\0{name}\0".encode() + source)
    return f"sha256:{digest.hexdigest()}"


def compile_tree(tree: Tree, fonts: FontSet, *, accessible: bool = False) -> bytes | Complaint:
    """Draw a node tree as PDF/A-3u: the same tree, fonts and engine give the same bytes.

    The engine sees a folder with the program and the tree, and the declared fonts; it has no packages. What is
    `accessible` declares PDF/UA-1 too, unless the engine sees more in its way than we do.
    """
    if accessible and isinstance(pdf := _compiled(tree, fonts, accessible=True), bytes):
        return pdf
    return _compiled(tree, fonts, accessible=False)


def _compiled(tree: Tree, fonts: FontSet, *, accessible: bool) -> bytes | Complaint:
    """Draw a tree under the standards that its PDF is to declare."""
    with _compiler(tree, fonts) as compiler:
        try:
            pdf, warnings = compiler.compile_with_warnings(
                format="pdf", pdf_standards=["a-3u", "ua-1"] if accessible else "a-3u", timestamp=_CREATED
            )
        except typst.TypstError as error:
            return _complaint(error)
    if warnings:
        # An unknown family or a layout that does not settle: the pages are not what was asked for.
        return Complaint("; ".join(sorted({warning.message for warning in warnings})))
    if not isinstance(pdf, bytes):
        message = "the engine returned no single PDF"
        raise TypeError(message)
    return pdf


def page_references(tree: Tree, fonts: FontSet) -> Mapping[str, str] | Complaint:
    """Return the page numbers that a node tree prints for bookmarks, by the bookmark."""
    with _compiler(tree, fonts) as compiler:
        try:
            found = json.loads(compiler.query("<page-reference>", field="value"))
        except RuntimeError:
            # A query tells less of what is wrong than drawing does.
            drawn = _compiled(tree, fonts, accessible=False)
            if isinstance(drawn, Complaint):
                return drawn
            raise
    return {item["bookmark"]: item["shown"] for item in found}


@contextmanager
def _compiler(tree: Tree, fonts: FontSet) -> Iterator[typst.Compiler]:
    """Give the engine with the program, the tree and the declared fonts."""
    with _workplace(tree) as folder:
        yield typst.Compiler(
            input=folder / _MAIN,
            root=folder,
            font_paths=engine_fonts(fonts),
            ignore_system_fonts=True,
            package_path=folder,
            package_cache_path=folder,
        )


@cache
def _program() -> dict[str, bytes]:
    """Return the files of the program by name, read once: what draws is what the hash says."""
    return {file.name: file.read_bytes() for file in _PROGRAM.glob("*.typ")}


@contextmanager
def _workplace(tree: Tree) -> Iterator[Path]:
    """Give the engine a private folder with the program, the tree and its pictures, which are files in memory alone.

    The engine keeps what it has laid out for the next document while the program's path and its `sys.inputs` stay
    the same; a tree passed as input would make every agreement of a batch wait as long as the first.
    """
    files = {"tree.json": tree.nodes.encode()}
    files |= {f"picture-{number}": data for number, data in enumerate(tree.pictures)}
    with ExitStack() as open_files:
        folder = Path(open_files.enter_context(tempfile.TemporaryDirectory(prefix="contractgen-")))
        for part, source in _program().items():
            (folder / part).write_bytes(source)
        for name, data in files.items():
            file = open_files.enter_context(os.fdopen(os.memfd_create(f"contractgen-{name}"), "wb"))
            file.write(data)
            file.flush()
            (folder / name).symlink_to(f"/dev/fd/{file.fileno()}")
        yield folder


def _complaint(error: typst.TypstError) -> Complaint:
    """Read the engine's error."""
    characters = tuple(dict.fromkeys(_plain(text) for text in _MISSING.findall(error.diagnostic)))
    own = _OWN.search(error.message)
    if own:
        return Complaint(error.message, characters, own[1], own[2], int(own[3]), int(own[4] or 0) / 100, own[5] or "")
    return Complaint(error.message, characters)


def _plain(text: str) -> str:
    """Return a text as the engine quotes it without its escapes."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else match[2], text)
