"""The library: every finding of every file in one run, and what files say of each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from source_cases import CLAUSE, LIABILITY, TEMPLATE, changed, codes, is_well_formed, line_of, write_library

from contractgen.findings import Finding, hint_of
from contractgen.model.version import Version, VersionRange
from contractgen.source.library import check_references, load_library, select_library_root
from contractgen.source.lockfile import lock_text, read_lock

ROOT = Path(__file__).parent.parent.parent
NEXT = LIABILITY.replace("1.0.0", "1.10.0").replace("按日", "按月")


def findings_of(root: Path) -> tuple[Finding, ...]:
    library, findings = load_library(root)
    assert library is not None
    assert all(is_well_formed(item) for item in findings)
    return findings


def test_a_library_is_all_its_clauses_and_templates(tmp_path: Path) -> None:
    library, findings = load_library(write_library(tmp_path, (CLAUSE, LIABILITY, NEXT)))
    assert findings == ()
    assert library is not None
    assert {name: [str(clause.version) for clause in clauses] for name, clauses in library.clauses.items()} == {
        "confidentiality": ["1.1.0"], "liability": ["1.0.0", "1.10.0"],
    }  # fmt: skip
    assert list(library.templates) == ["service"]
    newest = library.newest("liability", VersionRange("^1", Version(1, 0, 0), Version(2, 0, 0)))
    assert newest is not None
    assert newest.version == Version(1, 10, 0)


def test_files_are_named_relative_to_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_library(tmp_path, (changed(CLAUSE, "${self}", "${Self}"), LIABILITY))
    monkeypatch.chdir(tmp_path)
    expected = "clauses/confidentiality/1.1.0.yaml"
    assert {item.where.file for item in findings_of(tmp_path)} == {expected}
    assert {item.where.file for item in findings_of(Path())} == {expected}
    monkeypatch.chdir("/")
    assert {item.where.file for item in findings_of(tmp_path)} == {str(tmp_path / expected).lstrip("/")}


def test_the_root_is_the_nearest_folder_with_clauses(tmp_path: Path) -> None:
    write_library(tmp_path)
    assert select_library_root(tmp_path / "templates" / "service") == tmp_path
    assert select_library_root(tmp_path) == tmp_path
    assert select_library_root(Path("/")) is None


def test_the_root_is_found_from_a_relative_folder_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write_library(tmp_path) / "templates")
    assert select_library_root(Path("service")) == tmp_path


def test_a_folder_without_clauses_is_no_library(tmp_path: Path) -> None:
    library, findings = load_library(tmp_path)
    assert library is None
    assert codes(findings) == ["LIB-248"]


def test_an_empty_library_is_a_library(tmp_path: Path) -> None:
    (tmp_path / "clauses").mkdir()
    library, findings = load_library(tmp_path)
    assert library is not None
    assert (dict(library.clauses), dict(library.templates), findings) == ({}, {}, ())


def test_files_out_of_place_are_told(tmp_path: Path) -> None:
    root = write_library(tmp_path)
    places = ("clauses/1.0.0.yaml", "clauses/a/1.0.yaml", "clauses/a/1.0.0.yml", "clauses/a/b/1.0.0.yaml")
    for place in places:
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_text(LIABILITY, "utf-8")
    (root / "clauses/liability/2.0.0.yaml").write_text(LIABILITY, "utf-8")
    (root / "clauses/liability/.hidden.yaml").write_text("x", "utf-8")
    (root / "clauses/README.md").write_text("x", "utf-8")
    (root / "templates/other").mkdir()
    (root / "templates/other/template.yaml").write_text(TEMPLATE, "utf-8")
    assert sorted(codes(findings_of(root))) == ["LIB-201", "LIB-247", "LIB-247", "LIB-247", "LIB-247", "TPL-301"]


def test_every_defect_of_every_file_is_told_in_one_run(tmp_path: Path) -> None:
    clause = changed(CLAUSE, "${survival_years}", "${survival_year}")
    clause = changed(clause, "${ref:liability}", "${ref:liablity}")
    clause = changed(clause, "${ref:confidentiality.duty}", "${ref:confidentiality.duti}")
    clause = changed(clause, "${party_a.name}不得", "${party_a.nam}不得")
    clause = changed(clause, "${tariff.amount|capitals}", "${tariff.amout|capitals}")
    clause = changed(clause, "${row.price}", "${row.prize}")
    clause = changed(clause, "[start, months]", "[start, month]")
    liability = changed(LIABILITY, "按日", "按${party.name}${row.price}日，见${ref:annex.rule}和${ref:liability.fee}")
    template = changed(TEMPLATE, "- confidentiality ^1", "- confidentiality ^2")
    template = changed(template, "[liability ~1.0]", "[liabilities ^1]")
    told = [
        (item.code, item.where.file.rsplit("/", 2)[-2])
        for item in findings_of(write_library(tmp_path, (clause, liability), template))
    ]
    assert sorted(told) == sorted(
        [("LIB-203", "confidentiality")] * 2 + [("LIB-204", "confidentiality")] + [("LIB-205", "confidentiality")] * 2
        + [("LIB-210", "confidentiality"), ("LIB-211", "confidentiality"), ("LIB-209", "liability")]
        + [("LIB-209", "liability"), ("LIB-211", "liability"), ("LIB-211", "liability")]
        + [("TPL-303", "service"), ("TPL-302", "service")]
    )  # fmt: skip


@pytest.mark.parametrize("defect", [("title: ", "titel: "), ("title: ", 'title: "'), ("title: ", "title: &a ")])
def test_a_template_with_errors_does_not_blame_clauses_that_refer_to_it(
    tmp_path: Path, defect: tuple[str, str]
) -> None:
    liability = changed(LIABILITY, "按日", "按${ref:instrument.service}和${ref:annex.rules}，按日")
    other = TEMPLATE.replace("id: service", "id: other")
    root = write_library(tmp_path, (CLAUSE, liability), TEMPLATE.replace(*defect))
    (root / "templates/other").mkdir()
    (root / "templates/other/template.yaml").write_text(other, "utf-8")
    assert "LIB-211" not in codes(findings_of(root))
    assert any(code.startswith("LOAD") for code in codes(findings_of(root)))


def test_the_nearest_name_is_offered(tmp_path: Path) -> None:
    (item,) = findings_of(
        write_library(tmp_path, (changed(CLAUSE, "${survival_years}", "${survival_year}"), LIABILITY))
    )
    assert "nearest: survival_years" in hint_of(item, "en")
    assert str(item.where).endswith(f":{line_of(CLAUSE, '${survival_years}')}:24")


def test_a_name_may_be_declared_by_another_clause_of_the_template(tmp_path: Path) -> None:
    liability = changed(LIABILITY, "按日", "自${start}起，按${tariff.amount}每日")
    assert findings_of(write_library(tmp_path, (CLAUSE, liability))) == ()


def test_a_condition_on_what_another_clause_declares_is_judged_by_that(tmp_path: Path) -> None:
    liability = changed(LIABILITY, "    text: 逾期", "    when: {survival: 长期有效}\n    text: 逾期")
    assert findings_of(write_library(tmp_path / "a", (CLAUSE, liability))) == ()
    liability = liability.replace("长期有效", "永久")
    assert codes(findings_of(write_library(tmp_path / "b", (CLAUSE, liability)))) == ["LIB-223"]


def test_a_name_of_a_clause_that_the_template_has_not_is_told(tmp_path: Path) -> None:
    liability = changed(LIABILITY, "按日", "自${start}起，按${tariff.amount}每日")
    template = changed(TEMPLATE, "      - confidentiality ^1\n", "").replace(", {channels: [短信, 邮件]}", "")
    assert codes(findings_of(write_library(tmp_path, (CLAUSE, liability), template))) == ["TPL-309", "TPL-308"]


def test_a_role_that_the_template_has_not_is_told(tmp_path: Path) -> None:
    template = changed(TEMPLATE, "role: party_a", "role: buyer")
    root = write_library(tmp_path, (CLAUSE, LIABILITY), template)
    assert set(codes(findings_of(root))) == {"LIB-203"}
    other = root / "templates" / "other"
    other.mkdir()
    (other / "template.yaml").write_text(TEMPLATE.replace("id: service", "id: other"), "utf-8")
    assert set(codes(findings_of(root))) == {"TPL-308"}


def test_a_role_that_is_to_sign_and_that_the_template_has_not_is_told(tmp_path: Path) -> None:
    block = "  - {id: signed, signatures: {parties: [party_a, surety], caption: 签署}}\n"
    liability = LIABILITY.rstrip() + "\n" + block
    assert codes(findings_of(write_library(tmp_path, (CLAUSE, liability)))) == ["TPL-308"]


def test_a_condition_of_a_template_asks_what_is_declared(tmp_path: Path) -> None:
    template = changed(TEMPLATE, "when: {region: 新疆}, scheme", "when: {survival: 永久}, scheme")
    assert codes(findings_of(write_library(tmp_path / "a", template=template))) == ["LIB-223"]
    template = changed(TEMPLATE, "when: {region: 新疆}, scheme", "when: {regional: 新疆}, scheme")
    assert codes(findings_of(write_library(tmp_path / "b", template=template))) == ["LIB-203"]


def test_a_clause_in_another_language_is_told(tmp_path: Path) -> None:
    english = LIABILITY.replace("zh-CN", "en")
    assert set(codes(findings_of(write_library(tmp_path, (CLAUSE, english))))) == {"TPL-316"}


def test_a_broken_file_is_not_held_against_those_that_need_it(tmp_path: Path) -> None:
    root = write_library(tmp_path)
    (root / "clauses/liability/1.0.0.yaml").write_text("id: [", "utf-8")
    assert codes(findings_of(root)) == ["LOAD-113"]
    (root / "clauses/liability/1.0.0.yaml").write_text(LIABILITY, "utf-8")
    (root / "clauses/confidentiality/1.1.0.yaml").write_text(
        CLAUSE.replace("heading: 保密\n", "titel: 保密\n"), "utf-8"
    )
    assert codes(findings_of(root)) == ["LOAD-141"]


def test_a_broken_clause_is_not_in_the_library(tmp_path: Path) -> None:
    library, _ = load_library(write_library(tmp_path, (CLAUSE, LIABILITY, NEXT.replace("zh-CN", "xx"))))
    assert library is not None
    assert [str(clause.version) for clause in library.clauses["liability"]] == ["1.0.0"]


def test_a_reference_out_of_the_template_is_told_by_the_check(tmp_path: Path) -> None:
    template = changed(TEMPLATE, "      - {clause: liability ^1, when: {region: 新疆}, scheme: own}\n", "")
    template = changed(template, "clauses: [liability ~1.0]", "clauses: [rules ^1]")
    rules = LIABILITY.replace("id: liability", "id: rules").replace(
        "按日", "按${ref:annex.main}和${ref:instrument.main}每日"
    )
    library, findings = load_library(write_library(tmp_path, (CLAUSE, LIABILITY, rules), template))
    assert findings == ()
    assert library is not None
    found = check_references(library)
    assert codes(found) == ["TPL-317", "TPL-318"]
    assert found[0].where.line == line_of(CLAUSE, "${ref:liability}")
    assert "template.yaml" in hint_of(found[0], "zh")


def test_a_lock_is_read_and_written_alike(tmp_path: Path) -> None:
    from contractgen.model.library import FilePin, Lock, Pin  # noqa: PLC0415 - read beside the lock it makes

    hash_ = "sha256:" + "0a" * 32
    lock = Lock(
        "service", Version(1, 0, 0), (Pin("liability", Version(1, 10, 0), hash_),), (FilePin("look.docx", hash_),)
    )
    root = write_library(tmp_path, (CLAUSE, LIABILITY, NEXT))
    path = root / "templates" / "service" / "template.lock"
    path.write_text(lock_text(lock), "utf-8")
    assert read_lock(path) == (lock, ())
    library, findings = load_library(root)
    assert library is not None
    assert (dict(library.locks), findings) == ({"service": lock}, ())
    empty = Lock("service", Version(1, 0, 0), (), ())
    path.write_text(lock_text(empty), "utf-8")
    assert read_lock(path) == (empty, ())


def test_a_lock_with_errors_is_told(tmp_path: Path) -> None:
    root = write_library(tmp_path)
    path = root / "templates" / "service" / "template.lock"
    pin = f'{{clause: liability, version: "1.0.0", fingerprint: "sha256:{"0" * 64}"}}'
    path.write_text(f'template: service\nversion: "1.0.0"\nclauses: [{pin}, {pin}]\nfiles: []\n', "utf-8")
    assert codes(findings_of(root)) == ["LIB-249"]
    path.write_text('template: other\nversion: "1.0.0"\nclauses: []\nfiles: []\n', "utf-8")
    assert codes(findings_of(root)) == ["LIB-244"]
    path.write_text('template: service\nversion: "1.0.0"\nclauses: [{clause: a}]\nfiles: []\n', "utf-8")
    assert set(codes(findings_of(root))) == {"LOAD-142"}


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    root = write_library(tmp_path)
    (root / "clauses/liability/2.0.0.yaml").mkdir()
    assert codes(findings_of(root)) == ["LOAD-101"]


def test_two_loads_are_equal(tmp_path: Path) -> None:
    root = write_library(tmp_path)
    assert load_library(root) == load_library(root)


def test_the_shipped_library_has_no_error() -> None:
    library, findings = load_library(ROOT)
    assert library is not None
    assert [str(item.where) for item in (*findings, *check_references(library))] == []
