"""What this machine has of all that contractgen needs or can use."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import pylopdf_fonts_zh_cn

from contractgen.findings import Bilingual
from contractgen.pdf.office.program import LEAST, READS_LEGAL, find_program, no_network

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
    """Examine Python, the packages, the packaged fonts, and LibreOffice with its cage, which nobody must have."""
    return (_python(), *(_package(name) for name in _ENGINES), _fonts(), *_libreoffice())


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


def _libreoffice() -> tuple[Examined, ...]:
    """Examine the second PDF engine: that it is there and new enough, reads `w:isLgl`, and can be cut off."""
    program = find_program()
    first = Examined(
        Bilingual(
            "LibreOffice (build --pdf-engine libreoffice; not needed otherwise)",
            "LibreOffice（用于 build --pdf-engine libreoffice，其他功能不需要）",
        ),
        program is not None and program.is_fit,
        needed=False,
        state=program.version if program else "–",
        remedy=Bilingual(
            f"On Debian: apt-get install libreoffice-writer-nogui (version {_dotted(LEAST)} or newer)",
            f"Debian：apt-get install libreoffice-writer-nogui（{_dotted(LEAST)} 或更高版本）",
        ),
    )
    return (first, _legal(program.version, reads=program.reads_legal), _cage()) if program else (first,)


def _legal(version: str, *, reads: bool) -> Examined:
    newer = _dotted(READS_LEGAL)
    return Examined(
        Bilingual(
            "LibreOffice prints 第一条 / 1.1 as Word does (w:isLgl)",
            "LibreOffice 能像 Word 一样印出第一条 / 1.1（w:isLgl）",
        ),
        reads,
        needed=False,
        state=version,
        remedy=Bilingual(
            f"Below {newer}, agreements in such schemes are refused by name; the embedded engine draws them.",
            f"低于 {newer} 时，采用这类编号体系的协议会被指名拒绝；内置引擎可以绘制。",
        ),
    )


def _cage() -> Examined:
    cage = no_network()
    return Examined(
        Bilingual("LibreOffice without network", "LibreOffice 断网运行"),
        bool(cage),
        needed=False,
        state="unshare --net --pid" if cage else "–",
        remedy=Bilingual(
            "This system lets nobody make a network namespace: LibreOffice's own settings alone keep it from fetching."
            " Install util-linux, allow user namespaces, or run in a container without network.",
            "本机不允许创建网络命名空间，仅靠 LibreOffice 自身的设置阻止联网。请安装 util-linux、允许用户命名空间，"
            "或在断网的容器中运行。",
        ),
    )


def _dotted(numbers: tuple[int, int]) -> str:
    return ".".join(map(str, numbers))
