"""Quoting: texts as YAML scalars that every reader takes for exactly these texts."""

from __future__ import annotations

import json


def quoted(text: str) -> str:
    """Return a text in double quotes, with the escapes that JSON and YAML share."""
    return json.dumps(text, ensure_ascii=False)
