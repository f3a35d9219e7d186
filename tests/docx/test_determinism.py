"""The same document gives the same bytes, wherever and whenever it is written."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import docx_cases as cases
import pytest

SCRIPT = """
import hashlib, sys
import docx_cases as cases
print(hashlib.sha256(cases.written(cases.agreement())).hexdigest())
print(hashlib.sha256(cases.written(cases.english_agreement(), cases.ENGLISH)).hexdigest())
"""


def hashes() -> list[str]:
    made = [cases.written(cases.agreement()), cases.written(cases.english_agreement(), cases.ENGLISH)]
    return [hashlib.sha256(data).hexdigest() for data in made]


@pytest.mark.parametrize(
    ("zone", "locale", "seed", "flags"),
    [("Asia/Urumqi", "C", "0", []), ("America/New_York", "tr_TR.UTF-8", "999", ["-O"])],
)
def test_time_zone_locale_hash_seed_and_folder_change_nothing(
    zone: str, locale: str, seed: str, flags: list[str], tmp_path: Path
) -> None:
    path = os.pathsep.join(str(cases.ROOT / folder) for folder in ("src", "tests/support"))
    environment = {"TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed, "PYTHONPATH": path, "HOME": str(tmp_path)}
    command = [sys.executable, *flags, "-c", SCRIPT]
    printed = subprocess.run(command, env=environment, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert printed.stdout.split() == hashes()


def test_a_second_run_changes_nothing() -> None:
    assert hashes() == hashes()
