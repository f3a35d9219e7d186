"""The part of the family ASM that is about rows of one table which belong to rows of another."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_ONCE = Bilingual(
    "Where a table is repeated with `match:`, every row of it belongs to exactly one row of the table around it, so "
    "that all of the deal's rows are printed and none is printed twice.",
    "以 `match:` 逐行重复的表，其每一行必须恰好属于外层表的一行，使签约单的各行都印出且只印一次。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "ASM-550",
        "row-without-owner",
        Bilingual(
            "no row of {outer} has the {column} of this row of {table}, which would not be printed",
            "{outer} 中没有与 {table} 此行的 {column} 相同的行，此行将不会印出",
        ),
        Bilingual(
            "Correct the {column} of this row, or add the missing row to {outer}.",
            "请改正此行的 {column}，或在 {outer} 中补充相应的行。",
        ),
        _ONCE,
    ),
    error(
        "ASM-551",
        "two-owners",
        Bilingual(
            "another row of {outer} has the same {column}, so that rows of {table} would be printed twice",
            "{outer} 中另有一行的 {column} 与此相同，{table} 的行会印出两次",
        ),
        Bilingual("Give every row of {outer} a {column} of its own.", "请使 {outer} 各行的 {column} 互不相同。"),
        _ONCE,
    ),
    error(
        "ASM-552",
        "nothing-to-match",
        Bilingual("the rows of {table} cannot be matched by {column} here", "{table} 的各行在此处无法按 {column} 对应"),
        Bilingual(
            "Let both tables have a column {column} that the deal fills, and repeat the provision around it by "
            "`each:`.",
            "请使两表都有由签约单填写的列 {column}，并以 `each:` 重复其外层的款。",
        ),
        _ONCE,
    ),
    error(
        "ASM-553",
        "no-rows-of-its-own",
        Bilingual(
            "no row of {table} has the {column} of this row of {outer}",
            "{table} 中没有与 {outer} 此行的 {column} 相同的行",
        ),
        Bilingual(
            'Add its rows to {table}; or let the clause declare `rows: {{minimum: "0"}}`, which leaves the provision '
            "out where there are none.",
            '请在 {table} 中补充相应的行；或由条款声明 `rows: {{minimum: "0"}}`，没有行时即不印该款。',
        ),
        _ONCE,
    ),
)
