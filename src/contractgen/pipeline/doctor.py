"""What this machine has of all that contractgen needs or can use."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import pylopdf_fonts_zh_cn

from contractgen.findings import Bilingual

_LEAST_PYTHON: Final = (3, 11)
_ENGINES: Final = ("typst", "pypdfium2", "pypdf", "python-docx", "docxtpl", "lxml", "jsonschema", "PyYAML")


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was examined: whether it is fit, whether it must be, its state, and the remedy."""

    name: Bilingual
    fit: bool
    needed: bool
    state: str
    remedy: Bilingual


def examine() -> tuple[Examined, ...]:
    """Examine Python, the packages, the packaged fonts, and LibreOffice (which only the tests need)."""
    return (_python(), *(_package(name) for name in _ENGINES), _fonts(), _libreoffice())


def _python() -> Examined:
    return Examined(
        Bilingual("Python", "Python"),
        sys.version_info >= _LEAST_PYTHON,
        needed=True,
        state=sys.version.split()[0],
        remedy=Bilingual("Install Python 3.11 or newer.", "请安装 Python 3.11 或更高版本。"),
    )


def _package(name: str) -> Examined:
    try:
        state = version(name)
    except PackageNotFoundError:
        state = ""
    remedy = Bilingual("Install contractgen again with its dependencies.", "请重新安装 contractgen 及其依赖。")
    return Examined(Bilingual(name, name), bool(state), needed=True, state=state or "–", remedy=remedy)


def _fonts() -> Examined:
    paths = (Path(pylopdf_fonts_zh_cn.serif_path()), Path(pylopdf_fonts_zh_cn.sans_path()))
    return Examined(
        Bilingual("Packaged Chinese fonts", "随附中文字体"),
        all(path.is_file() for path in paths),
        needed=True,
        state=", ".join(path.name for path in paths),
        remedy=Bilingual("Install the package pylopdf-fonts-zh-cn.", "请安装 pylopdf-fonts-zh-cn。"),
    )


def _libreoffice() -> Examined:
    program = shutil.which("soffice")
    state = "–"
    if program:
        told = subprocess.run(  # noqa: S603 - the program found on the path, asked for its version alone
            [program, "--version"], capture_output=True, text=True, check=False, timeout=60
        )
        state = told.stdout.strip() or "?"
    return Examined(
        Bilingual("LibreOffice (the tests' witness; not needed to build)", "LibreOffice（测试见证，生成协议不需要）"),
        program is not None,
        needed=False,
        state=state,
        remedy=Bilingual(
            "On Debian: apt-get install libreoffice-writer-nogui", "Debian：apt-get install libreoffice-writer-nogui"
        ),
    )
