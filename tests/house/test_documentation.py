"""The docs are one set: links resolve, the index names every page, what is computed is up to date."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from contractgen.findings import CATALOGUE

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md")])


def anchors_of(page: Path) -> set[str]:
    """Return the anchors of a page's headings as GitHub and GitLab make them."""
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def links_of(page: Path) -> list[str]:
    """Return where a page's links lead, those to other sites left out."""
    text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
    return re.findall(r"\]\((?!https?:)([^)\s]+)\)", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    for link in links_of(page):
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), link
        # The folder goes into every library that `contractgen init` begins, alone.
        assert page.parent != DOCS or target.resolve().is_relative_to(DOCS), link
        assert not anchor or anchor in anchors_of(target), link


def test_the_index_names_every_page() -> None:
    named = {link.partition("#")[0] for link in links_of(DOCS / "README.md")}
    assert {page.name for page in DOCS.glob("*.md")} - {"README.md"} <= named


def test_what_the_docs_compute_is_up_to_date() -> None:
    pages = runpy.run_path(str(ROOT / "tools" / "write_docs.py"))["pages"]()
    old = [str(page) for page, text in pages.items() if not page.exists() or page.read_text("utf-8") != text]
    assert not old, f"{old}: run .venv/bin/python tools/write_docs.py"


def test_the_page_about_the_engine_names_every_code_of_drawing_and_reading_once() -> None:
    page = (DOCS / "pdf-dialect.md").read_text("utf-8")
    refused = page.partition("\n## Refused\n")[2].partition("\n## ")[0]
    named = codes_in(refused)
    assert not sorted({code for code in named if named.count(code) > 1})
    assert set(named) == {code for code in CATALOGUE if code.startswith(("DOCX-", "PDF-"))}


def codes_in(text: str) -> list[str]:
    """Return the codes that a text names: those between the ends of `PDF-701 to 704` which there are, too."""
    codes = []
    for family, numbers in re.findall(r"\b([A-Z]+)-([0-9]{3}(?:(?: to |, )[0-9]{3})*)", text):
        for stretch in numbers.split(", "):
            first, _, last = stretch.partition(" to ")
            every = (f"{family}-{number}" for number in range(int(first), int(last or first) + 1))
            codes += [code for code in every if code in CATALOGUE or not last]
    return codes
