"""Languages: what a language tag (BCP 47: `zh-CN`, `en`) says of the words to be written."""

from __future__ import annotations


def is_chinese(language: str) -> bool:
    """Say whether a language tag is a Chinese one."""
    return language.lower().startswith("zh")
