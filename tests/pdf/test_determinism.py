"""The same DOCX gives the same bytes: in another process, another zone, another folder, a warm engine, two threads."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pdf_cases import chinese_agreement, english_agreement
from pdf_drafts import declared, draw, par

from contractgen.pdf.draw import draw_pdf, program_hash

SOURCE = Path(__file__).parents[2] / "src"
SCRIPT = """
import hashlib, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from pdf_cases import fonts
from contractgen.pdf.draw import draw_pdf
for name in sys.argv[2:]:
    pdf, found = draw_pdf(Path(name).read_bytes(), fonts())
    print(hashlib.sha256(pdf).hexdigest())
"""


def elsewhere(folder: Path, files: list[Path], **environment: str) -> list[str]:
    """Draw files in a process of its own and return the hashes of the PDFs."""
    variables = {"PATH": os.environ["PATH"], "PYTHONPATH": f"{SOURCE}", **environment}
    command = [sys.executable, "-c", SCRIPT, str(Path(__file__).parents[1] / "support"), *map(str, files)]
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_two_processes_in_different_surroundings_draw_the_same_bytes(tmp_path: Path) -> None:
    files = [tmp_path / "zh.docx", tmp_path / "en.docx"]
    files[0].write_bytes(chinese_agreement(6))
    files[1].write_bytes(english_agreement())
    other = tmp_path / "other"
    other.mkdir()
    first = elsewhere(tmp_path, files, TZ="UTC", LANG="C.UTF-8", PYTHONHASHSEED="0")
    second = elsewhere(other, files[::-1], TZ="Asia/Urumqi", LANG="de_DE.UTF-8", LC_ALL="C", PYTHONHASHSEED="999")
    here = [hashlib.sha256(draw_pdf(file.read_bytes(), declared())[0] or b"").hexdigest() for file in files]
    assert first == second[::-1] == here
    assert len(set(first)) == 2


def test_a_warm_engine_draws_the_same_bytes_as_a_cold_one() -> None:
    data = chinese_agreement(3)
    first, _ = draw_pdf(data, declared())
    for count in range(12):
        draw(par(f"另一份文件{count}"))
    draw_pdf(chinese_agreement(2), declared())
    assert draw_pdf(data, declared())[0] == first


def test_threads_do_not_disturb_each_other() -> None:
    files = [chinese_agreement(count) for count in (1, 2, 3)] + [english_agreement()]
    alone = [draw_pdf(data, declared())[0] for data in files]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda data: draw_pdf(data, declared())[0], files * 4))
    assert together == alone * 4


def test_the_program_has_a_hash_for_the_record() -> None:
    assert program_hash() == program_hash()
    assert program_hash().startswith("sha256:")
    assert len(program_hash()) == len("sha256:") + 64
