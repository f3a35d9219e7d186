"""`contractgen init`: a library that passes every check, builds, verifies, and whose README is true."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from editor_view import typed
from jsonschema import Draft202012Validator
from pypdf import PdfReader
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from contractgen.cli.main import contractgen
from contractgen.publish import folders
from contractgen.source.yamltree import parse_tree

LANGUAGES = ("zh", "en")
TEMPLATE = "templates/maintenance/template.yaml"
# What a library shows: every block and every key of provisions that a clause can have, and what templates add.
KINDS = (
    "heading: ", "text: |", "items:", "closing: ", "fields:", "kind: company", "options: ", "table: ", "signatures:",
    "annexes: true", "departures: true", "each: parties", "each: sites", "when: {", "emphasis: notice",
    "exempting: true", "special_terms: refuse", "numbered: false", "facts:", "parameters:", "currency: ",
    "none: drop", "blank: true", "place: true", "tax: {", "${ref:annex.", "${self}", "|words}", "type: flag",
    "type: date", "type: choice", "type: percent", "type: integer", "type: text", "type: id",
)  # fmt: skip


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def library(language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library as `init` writes it, in a folder that was not there; the test stands in it."""
    monkeypatch.setenv("LC_ALL", {"zh": "zh_CN.UTF-8", "en": "en_GB.UTF-8"}[language])
    folder = tmp_path / "contracts" / "library"
    done = run(f"contractgen init {folder}")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(str(folder))
    assert done.stderr == ""
    monkeypatch.chdir(folder)
    return folder


def run(line: str) -> Result:
    """Run a command line in this process; its `*` mean files, as for a shell."""
    program, *words = line.split()
    assert program == "contractgen"
    found = (sorted(map(str, Path().glob(word))) if "*" in word else [word] for word in words)
    return CliRunner().invoke(contractgen, [part for parts in found for part in parts])


def blocks(readme: str) -> Iterator[tuple[str, str]]:
    """Yield the code blocks of a page: their kind and their text."""
    yield from re.findall(r"^```(\w+)\n(.*?)^```", readme, re.DOTALL | re.MULTILINE)


def clause_texts(library: Path) -> dict[str, str]:
    return {path.parent.name: path.read_text("utf-8") for path in sorted(library.glob("clauses/*/*.yaml"))}


def test_nothing_at_all_is_found_and_what_is_locked_builds_and_is_proved(library: Path) -> None:
    for command in ("contractgen check", "contractgen build deals/example.yaml --out out --locked"):
        done = run(f"{command} --format json")
        assert done.exit_code == 0, done.output
        assert json.loads(done.stdout)["findings"] == []
    assert run("contractgen verify out").exit_code == 0
    assert run("contractgen verify out --deal deals/example.yaml").exit_code == 0
    assert run("contractgen template inspect maintenance").exit_code == 0
    assert run("contractgen schema maintenance").exit_code == 0
    assert len(PdfReader(library / "out/example.pdf").pages) == 3
    manifest = (library / "out/manifest.json").read_text("utf-8")
    assert '"main/visits/flood-season"' in manifest
    assert re.search(r'"blanks": \[\s*"manager"', manifest)


def test_the_tour_of_the_readme_happens_as_it_says(library: Path) -> None:
    template = library / TEMPLATE
    outcome: Result | None = None
    executed = 0
    for kind, text in blocks((library / "README.md").read_text("utf-8")):
        if kind == "console":
            for line in text.splitlines():
                outcome = run(line)
                executed += 1
        elif kind == "diff":
            assert outcome is not None
            assert outcome.exit_code == 0, outcome.output
            template.write_text(patched(template.read_text("utf-8"), text), "utf-8")
        elif outcome is not None and outcome.exit_code == 0:
            printed = run("contractgen build deals/example.yaml --out out --to text")
            assert printed.exit_code == 0, printed.output
            assert text in (library / "out/example.txt").read_text("utf-8")
        else:
            assert outcome is not None
            assert outcome.exit_code == 1
            assert outcome.stderr.startswith(text)
            assert len(outcome.stderr.splitlines()) == len(text.splitlines()) + 1
            assert outcome.stdout == ""
    assert executed == 4
    template.write_text(template.read_text("utf-8").replace("      - confid", "      - liability ^1\n      - confid"))
    assert run("contractgen build deals/example.yaml --out out --locked").exit_code == 0


def patched(text: str, diff: str) -> str:
    lines = diff.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] in " -")
    assert text.count(before) == 1
    return text.replace(before, "".join(line[1:] for line in lines if line[0] in " +"))


def test_the_workflow_checks_and_builds_all_deals(library: Path) -> None:
    text = (library / ".github/workflows/contracts.yml").read_text("utf-8")
    assert parse_tree(text.encode(), "contracts.yml")[0]
    install, *commands = re.findall(r"^ +- run: (.+)$", text, re.MULTILINE)
    assert install == "pip install -r requirements.txt"
    assert re.fullmatch(r"contractgen==[0-9.]+\n", (library / "requirements.txt").read_text("utf-8"))
    assert len(commands) == 2
    for command in commands:
        done = run(command)
        assert done.exit_code == 0, done.output
        assert "::" not in done.output
    assert (library / "out/example.pdf").exists()
    template = library / TEMPLATE
    template.write_text(template.read_text("utf-8").replace("      - liability ^1\n", ""), "utf-8")
    done = run(commands[1])
    assert done.exit_code == 1
    assert "::error title=REF-202" in done.stdout


def test_there_is_one_of_each_kind(library: Path) -> None:
    texts = "\n".join(clause_texts(library).values())
    assert [kind for kind in KINDS if kind not in texts] == []


def test_every_file_says_at_its_top_what_it_shows_and_the_docs_have_the_page(library: Path) -> None:
    texts = [*clause_texts(library).values(), *((library / name).read_text("utf-8") for name in (TEMPLATE, DEAL))]
    assert len(texts) == 14
    for text in texts:
        modeline, *comments, _ = text[: text.index("\nid: ") + 1].split("\n")
        assert modeline.startswith("# yaml-language-server: ")
        assert len(comments) == 2
        named = re.findall(r"(docs/[a-z-]+\.md)(#[a-z-]+)?", "\n".join(comments))
        assert named, comments
        for page, anchor in named:
            headings = re.findall(r"^#+ (.+)$", (library / page).read_text("utf-8"), re.MULTILINE)
            slugs = {re.sub(r"[^a-z -]", "", heading.lower()).replace(" ", "-") for heading in headings}
            assert not anchor or anchor[1:] in slugs, page + anchor


DEAL = "deals/example.yaml"


def test_editors_find_the_schemas_without_a_network_and_have_nothing_to_say(library: Path) -> None:
    schemas = {path.name: json.loads(path.read_text("utf-8")) for path in (library / "schemas").iterdir()}
    registry = Registry().with_resources(
        (name, DRAFT202012.create_resource({key: value for key, value in schema.items() if key != "$schema"}))
        for name, schema in schemas.items()
    )
    settings = json.loads((library / ".vscode/settings.json").read_text("utf-8"))
    by_settings = {
        path: library / name for name, glob in settings["yaml.schemas"].items() for path in library.glob(glob)
    }
    written = [*library.glob("clauses/*/*.yaml"), *library.glob("templates/*/*.yaml"), *library.glob("deals/*.yaml")]
    assert set(by_settings) == set(written)
    for path in written:
        modeline = path.read_text("utf-8").splitlines()[0]
        named = (path.parent / modeline.partition("$schema=")[2]).resolve()
        assert named == by_settings[path].resolve()
        tree, found = parse_tree(path.read_bytes(), path.name)
        assert tree is not None, found
        Draft202012Validator({"$ref": named.name}, registry=registry).validate(typed(tree))


def test_the_schema_of_the_template_says_nothing_against_its_deal(library: Path) -> None:
    derived = json.loads(run("contractgen schema maintenance").stdout)
    tree, _ = parse_tree((library / DEAL).read_bytes(), DEAL)
    assert tree is not None
    deal = typed(tree)
    assert isinstance(deal, dict)
    Draft202012Validator(derived).validate(deal)
    deal["answers"]["managr"] = "x"
    assert not Draft202012Validator(derived).is_valid(deal)


def test_both_languages_show_the_same_and_differ_from_each_other(tmp_path: Path) -> None:
    trees = []
    for language in LANGUAGES:
        assert run(f"contractgen init {tmp_path / language} --lang en --language {language}").exit_code == 0
        folder = tmp_path / language
        names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        trees.append({name for name in names if not name.startswith("clauses/")})
        assert f"language: {'zh-CN' if language == 'zh' else 'en'}\n" in (folder / TEMPLATE).read_text("utf-8")
        assert len(clause_texts(folder)) == 12
    assert trees[0] == trees[1]


def test_links_of_the_documentation_stay_inside_the_library(library: Path) -> None:
    for page in library.glob("docs/*.md"):
        text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\((?!https?:)([^)#\s]+)", text):
            assert ((page.parent / target).resolve()).is_relative_to(library.resolve()), target
            assert (page.parent / target).exists(), target


def test_links_of_the_readme_lead_to_files(library: Path) -> None:
    page = (library / "README.md").read_text("utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", page) + re.findall(
        r"`((?:\.|deals|templates|docs|schemas)[^ `<]*)`", page
    ):
        assert (library / target).exists(), target


def test_a_folder_with_anything_in_it_is_refused_in_both_languages_and_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    for language, words in (("en", "the folder is not empty"), ("zh", "目录不是空的")):
        done = run(f"contractgen init {tmp_path} --lang {language}")
        assert done.exit_code == 2
        assert "ENV-952" in done.stderr
        assert words in done.stderr
        assert done.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_empty_folder_and_a_fresh_repository_are_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    assert run("contractgen init . --lang en").exit_code == 0
    assert run("contractgen check").exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} >= {".git", ".gitignore", "README.md", "clauses", "deals"}
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".contractgen")]


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert run(f"contractgen init {tmp_path / 'file'}").exit_code == 2
    done = run(f"contractgen init {tmp_path / 'file' / 'below'} --lang en")
    assert done.exit_code == 5
    assert "ENV-951" in done.stderr


def test_programs_are_told_what_was_written(tmp_path: Path) -> None:
    told = json.loads(run(f"contractgen init {tmp_path / 'new'} --format json").stdout)
    assert told["findings"] == []
    written = told["summary"]["written"]
    assert {"README.md", TEMPLATE, DEAL, "schemas/clause.schema.json", "docs/deal-files.md"} <= set(written)
    assert all((tmp_path / "new" / name).is_file() for name in written)


@pytest.mark.parametrize("fails_at", [1, 2, 5])
def test_a_failure_leaves_nothing_half_made(fails_at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    count = 0
    really = Path.rename

    def rename(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == fails_at:
            raise OSError(28, "No space left on device")
        return really(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    new = tmp_path / "a" / "new"
    found = folders.write_folder(new, {f"{name}/file": b"text" for name in "abcdef"})
    assert [item.code for item in found] == ["ENV-951"]
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_no_content(tmp_path: Path) -> None:
    left = tmp_path / ".contractgen-init-killed"
    left.mkdir()
    (left / "README.md").write_text("half", "utf-8")
    assert folders.write_folder(tmp_path, {"a/b": b"1", "c": b"2"}) == ()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c"]
    assert (tmp_path / "a/b").read_bytes() == b"1"
