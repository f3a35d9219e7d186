"""The names under which an agreement carries its build record: written, drawn and read back alike."""

from __future__ import annotations

from typing import Final

RECORD_NAMESPACE: Final = "urn:contractgen:build-record:1"
RECORD_NAME: Final = "build-record.json"
