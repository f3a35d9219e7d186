"""REF-209: a reference field that has lost its target.

What: “Error! Reference source not found.”, 错误！未找到引用源。, or a number field whose bookmark is gone.
Why: the reader finds an error message where a number should be, at the latest when the file is printed.
Source: what Word and LibreOffice print for a missing bookmark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Structure
from contractgen.rules.passages import read
from contractgen.rules.rule import House, Rule, found

_ERROR = re.compile(
    r"Error[!:] ?(?:Reference source not found|Bookmark not defined|No bookmark name given)"
    r"|Error[!:] ?Not a valid (?:bookmark|link)"
    r"|错误[!！] ?(?:未找到引用源|未定义书签|书签自引用|未指定书签)|錯誤[!！] ?(?:找不到參照來源|尚未定義書籤)",
    re.IGNORECASE,
)


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the messages in the text, and number fields that lead nowhere."""
    for index, passage in read(structure):
        spans = [match.span() for match in _ERROR.finditer(passage.text)]
        for pointer in passage.pointers:
            is_told = any(start < pointer.end and pointer.start < end for start, end in spans)
            if pointer.is_number and pointer.target is None and pointer.end > pointer.start and not is_told:
                spans.append((pointer.start, pointer.end))
        for span in sorted(spans):
            yield found(structure, "REF-209", index, span)


RULE = Rule(
    "REF-209",
    _check,
    wrong=(
        "第一条 服务\n乙方按照错误！未找到引用源。提供服务。\n第二条 期限\n一年。",
        "第一条 服务\n乙方按照错误!未定义书签。提供服务。\n第二条 期限\n一年。",
        "1. Fees\nFees are due as set out in Section Error! Reference source not found.\n2. Term\nOne year.",
        "1. Fees\nFees are due as set out in Section {REF 0 4.2}.\n2. Term\nOne year.",
        "1. Fees\nFees are due as set out in Error: Reference source not found\n2. Term\nOne year.",
    ),
    right=(
        "第一条 服务\n乙方未找到故障原因的，应当告知甲方，并更正错误。\n第二条 期限\n一年。",
        "第一条 错误\n出现错误！乙方应当更正。\n第二条 期限\n一年。",
        "1. Errors\nIf an error occurs, or a reference source is not found, the Supplier is told.\n2. Term\nOne year.",
        "1. Fees\nFees are due as set out in Section 2.\n2. Term\nOne year.",
    ),
)
