"""The profile: every setting that LibreOffice is given, made anew for each run and thrown away behind it."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from contractgen.pdf.office.faces import OfficeFonts

_COLLECTION: Final = b"ttcf"
_COMMON: Final = "/org.openoffice.Office.Common"
_SCRIPTING: Final = f"{_COMMON}/Security/Scripting"
_UPDATES: Final = "/org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments"

# Nothing runs, nothing is fetched, nothing asks, nothing follows the machine's language.
_SETTINGS: Final = (
    (_SCRIPTING, "MacroSecurityLevel", "3"),
    (_SCRIPTING, "DisableMacrosExecution", "true"),
    (_SCRIPTING, "DisableActiveContent", "true"),
    (_SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),
    (f"{_COMMON}/Misc", "FirstRun", "false"),
    (f"{_COMMON}/Misc", "UseOpenCL", "false"),
    ("/org.openoffice.Setup/Office", "ooSetupInstCompleted", "true"),
    ("/org.openoffice.Setup/L10N", "ooLocale", "en-US"),
    ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "en-US"),
    ("/org.openoffice.Office.Linguistic/General", "DefaultLocale", "en-US"),
    ("/org.openoffice.Office.Linguistic/General", "DefaultLocale_CJK", "zh-CN"),
    (_UPDATES, "AutoCheckEnabled", "false"),
)

# PDF/A-3b with tags and bookmarks; what LibreOffice does not write itself is put in afterwards (`finish.py`).
_EXPORT: Final = {
    "SelectPdfVersion": {"type": "long", "value": "3"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
    "ExportNotes": {"type": "boolean", "value": "false"},
    "ExportFormFields": {"type": "boolean", "value": "false"},
    "UseLosslessCompression": {"type": "boolean", "value": "true"},
    "ReduceImageResolution": {"type": "boolean", "value": "false"},
}
# What else decides how pages look: the copy that is drawn, marks drawn again inside their lines, sheets under pages.
_STEPS: Final = ("copies", "rewritten", "hanging", "watermarks", "finish")
TARGET: Final = f"pdf:writer_pdf_Export:{json.dumps(_EXPORT, separators=(',', ':'))}"


def settings_hash() -> str:
    """Return what a drawing depends on besides the DOCX, its fonts and the version of LibreOffice."""
    digest = hashlib.sha256((_registry() + TARGET).encode())
    for name in _STEPS:
        digest.update(f"\0{name}\0".encode() + Path(__file__).with_name(f"{name}.py").read_bytes())
    return f"sha256:{digest.hexdigest()}"


def write_profile(folder: Path) -> None:
    """Write LibreOffice's settings into a folder that is to be its profile."""
    user = folder / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_registry(), encoding="utf-8")


def write_fonts(folder: Path, fonts: OfficeFonts, cache: Path) -> Path:
    """Give LibreOffice the declared font files and no others, under the names that the look calls them by.

    Returns the path of the configuration (fontconfig's own format).
    """
    # The last rule is what makes LibreOffice thicken a face: without it words in bold would be drawn like all others.
    files = folder / "files"
    files.mkdir(parents=True)
    for place, face in enumerate(fonts.faces):
        target = files / f"{place:02d}.otf"
        if face.data is None and _is_collection(face.path):
            # LibreOffice sees no faces in a collection that is a link.
            shutil.copyfile(face.path, target)
        elif face.data is None:
            target.symlink_to(face.path)
        else:
            target.write_bytes(face.data)
    rules = "".join(
        '<match target="pattern">'
        f'<test name="family" compare="eq"><string>{escape(rule.asked)}</string></test>'
        + ('<test name="weight" compare="more_eq"><const>demibold</const></test>' if rule.bold else "")
        + ('<test name="slant" compare="more_eq"><const>italic</const></test>' if rule.italic else "")
        + f'<edit name="family" mode="assign" binding="same"><string>{escape(rule.given)}</string></edit></match>\n'
        for rule in fonts.rules()
    )
    path = folder / "fonts.conf"
    path.write_text(
        f'<?xml version="1.0"?>\n<fontconfig><dir>{escape(str(files))}</dir>'
        f"<cachedir>{escape(str(cache))}</cachedir>\n{rules}"
        '<match target="font"><test name="weight" compare="less_eq"><const>medium</const></test>'
        '<test target="pattern" name="weight" compare="more_eq"><const>bold</const></test>'
        '<edit name="embolden" mode="assign"><bool>true</bool></edit>'
        '<edit name="weight" mode="assign"><const>bold</const></edit></match>\n'
        "</fontconfig>\n",
        encoding="utf-8",
    )
    return path


def _is_collection(path: str) -> bool:
    with Path(path).open("rb") as file:
        return file.read(len(_COLLECTION)) == _COLLECTION


def _registry() -> str:
    items = "\n".join(
        f'<item oor:path="{escape(path, {chr(34): "&quot;"})}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry"'
        ' xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
        f"{items}\n</oor:items>\n"
    )
