"""The lock that everything which calls PDFium must hold: the library is not safe for threads."""

from __future__ import annotations

from threading import RLock

PDFIUM = RLock()
