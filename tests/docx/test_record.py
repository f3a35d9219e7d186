"""The build record says where every paragraph came from, and no value of anybody."""

from __future__ import annotations

import json

import docx_cases as cases
import jsonschema

from contractgen.docx.record import build_record
from contractgen.model.assembly import Hole, Instrument, Origin, Paragraph, Role


def test_every_block_has_its_clause_version_provision_file_and_line() -> None:
    made = cases.agreement()
    record = json.loads(build_record(made, cases.look(), {"宋体": "sha256:aa"}))
    assert record["template"] == {"id": "sample", "version": "1.0.0"}
    assert record["look"] == cases.look().hash
    assert record["shape"] == made.assembly.shape
    assert record["fonts"] == {"宋体": "sha256:aa"}
    assert record["clauses"] == [{"clause": "confidentiality@1.1.0", "fingerprint": "sha256:00"}]
    assert len(record["blocks"]) == sum(len(part.blocks) for part in made.assembly.instruments)
    heading = record["blocks"][4]
    assert heading == {
        "anchor": "main/goods",
        "clause": "confidentiality",
        "file": "clauses/confidentiality/1.1.0.yaml",
        "instrument": "main",
        "kind": "paragraph",
        "label": "一、",
        "line": 7,
        "provision": "1",
        "version": "1.1.0",
    }
    assert record["blocks"][6]["kind"] == "table"
    assert record["blocks"][1]["values"] == ["party_a.name"]


def test_no_value_is_in_the_record() -> None:
    made = cases.agreement()
    record = build_record(made, cases.look(), {}).decode()
    private = {*cases.TABLE_VALUES.values(), *cases.PARTY_VALUES.values()} - {"1", "12"}
    assert not [value for value in private if value in record]


def test_the_record_is_the_same_for_all_deals_of_a_shape() -> None:
    made = [cases.document([cases.paragraph(Role.BODY, Hole("a"))], {"a": text}) for text in ("一", "二")]
    assert len({build_record(own, cases.look(), {}) for own in made}) == 1


def test_paths_are_those_of_the_library() -> None:
    origins = ["/home/somebody/lib/clauses/term/1.0.0.yaml", "../lib/templates/x/template.yaml", "/tmp/x.yaml"]  # noqa: S108
    blocks = tuple(Paragraph("", Role.BODY, None, (), Origin("c", "1.0.0", "1", file, 1)) for file in origins)
    made = cases.of_instruments([Instrument("main", "本合同", new_page=False, blocks=blocks)])
    record = json.loads(build_record(made, cases.look(), {}))
    assert [block["file"] for block in record["blocks"]] == [
        "clauses/term/1.0.0.yaml",
        "templates/x/template.yaml",
        "x.yaml",
    ]


def test_a_day_that_mattered_is_recorded() -> None:
    made = cases.document([])
    assert "as_of" not in json.loads(build_record(made, cases.look(), {}))
    assert json.loads(build_record(made, cases.look(), {}, as_of="2026-11-22"))["as_of"] == "2026-11-22"


def test_the_record_is_what_its_schema_says() -> None:
    schema = json.loads((cases.ROOT / "schemas" / "build-record.schema.json").read_text(encoding="utf-8"))
    for made, template in ((cases.agreement(), cases.CHINESE), (cases.english_agreement(), cases.ENGLISH)):
        record = json.loads(build_record(made, cases.look(template), {"宋体": "sha256:aa"}, as_of="2026-11-22"))
        jsonschema.Draft202012Validator(schema).validate(record)
