"""What LibreOffice draws although the embedded engine does not: findings of the strict reader that do not stop it."""

from __future__ import annotations

from typing import Final

# Looks alone: of such a document the strict reader has every word, so that its PDF is compared with it as ever.
LOOKS_BEYOND: Final = frozenset({"DOCX-629", "DOCX-630", "DOCX-631", "DOCX-632", "DOCX-645"})

# Things with words or pictures of their own, too: text boxes and shapes, notes, other fields, equations.
BEYOND: Final = LOOKS_BEYOND | {
    "DOCX-621",
    "DOCX-622",
    "DOCX-623",
    "DOCX-625",
    "DOCX-626",
    "DOCX-627",
    "DOCX-646",
    "DOCX-680",
    "DOCX-681",
}
