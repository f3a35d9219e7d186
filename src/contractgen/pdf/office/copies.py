"""What LibreOffice is given of a DOCX: a copy in which something is changed that the pages do not show."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Final

from lxml import etree

from contractgen.word.xml import Element, parse

_DAY: Final = (1980, 1, 1, 0, 0, 0)  # the first that an archive can tell


def copied(docx: bytes, change: Callable[[Element], bool]) -> bytes:
    """Return a copy of a DOCX that was found to be sound; `change` is given the root of each part of its text.

    It says whether it changed anything; all other parts are taken over as they are.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for info in source.infolist():
            data = source.read(info)
            if info.filename.startswith("word/") and info.filename.endswith(".xml"):
                root, _ = parse(data, info.filename)
                if root is not None and change(root):
                    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            made.writestr(zipfile.ZipInfo(info.filename, _DAY), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()
