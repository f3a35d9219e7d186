"""The shipped clauses, edited at random: none of their edits is taken for nothing, and nothing for an edit."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from soak import size

from contractgen.cli.revisiontext import as_text
from contractgen.model.revision import Revision, Step
from contractgen.revise.compare import compare
from contractgen.source.clauses import read_clause_file

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "clauses").rglob("*.yaml"))
WORDS = (
    ("true", "false"), ("false", "true"), ("half-up", "down"), ("inclusive", "exclusive"), ("money", "decimal"),
    ("integer", "decimal"), ("company", "individual"), ("slash", "drop"), ("series", "own"), ("sum", "product"),
    ("refuse", "allow"), ("甲方", "乙方"), ("应当", "可以"),
)  # fmt: skip


def edited(text: str, rng: random.Random) -> str:
    """Return a text with an edit or two: a line fewer, twice, elsewhere; another word, number or key fewer in it."""
    lines = text.split("\n")
    for _ in range(rng.randint(1, 2)):
        place, other = (rng.randrange(len(lines)) for _ in range(2))
        line = lines[place]
        old, new = rng.choice([pair for pair in WORDS if pair[0] in line] or [("", "")])
        keys = re.findall(r", [a-z_]+: [^,}]+", line) or [""]
        edits = {
            "less": lines[:place] + lines[place + 1 :],
            "twice": [*lines[: place + 1], *lines[place:]],
            "elsewhere": [
                *(lines[:place] + lines[place + 1 :])[:other],
                line,
                *(lines[:place] + lines[place + 1 :])[other:],
            ],
            "word": [*lines[:place], line.replace(old, new, 1) if old else line, *lines[place + 1 :]],
            "number": [
                *lines[:place],
                re.sub(r"\d+", lambda found: str(int(found[0]) + 1), line, count=1),
                *lines[place + 1 :],
            ],
            "key": [*lines[:place], line.replace(rng.choice(keys), "", 1), *lines[place + 1 :]],
        }
        lines = edits[rng.choice(list(edits))]
    return "\n".join(lines)


def revisions(count: int) -> list[Revision]:
    rng = random.Random(20261123)
    found: list[Revision] = []
    while len(found) < count:
        text = rng.choice(FILES).read_text("utf-8")
        old, new = (read_clause_file(one.encode(), "a.yaml").clause for one in (text, edited(text, rng)))
        if old and new and old != new:
            found += [compare(old, new), compare(new, old)]
    return found


@pytest.fixture(scope="module")
def found() -> list[Revision]:
    return revisions(size(push=80, full=6000))


def test_the_step_is_none_exactly_where_the_fingerprints_are_equal(found: list[Revision]) -> None:
    for revision in found:
        assert revision.old is not None
        assert revision.new is not None
        assert (revision.step is Step.NONE) == (revision.old.fingerprint == revision.new.fingerprint), revision.changes
    steps = [revision.step for revision in found]
    assert min(steps.count(step) for step in Step) > len(steps) // 50


def test_every_one_can_be_shown(found: list[Revision]) -> None:
    for revision in found:
        assert as_text(revision, "zh", colour=False).startswith(f"{revision.clause} ")
