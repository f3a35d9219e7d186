"""DEAL, special terms: what is wrong with a special term by itself."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_KINDS = Bilingual(
    "A special term is a provision that replaces another (`replace: clause.provision`), follows one (`after: "
    "clause.provision`) or ends a clause (`in: clause`); or it is a clause of its own (`after: clause`, with "
    "`heading:` "
    "and `provisions:`).",
    "特别约定有四种：替换一款（`replace: 条款.款`）、加在一款之后（`after: 条款.款`）、加在条款末尾（`in: "
    "条款`），"
    "以及新增一个条款（`after: 条款`，并写 `heading:` 和 `provisions:`）。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "DEAL-460",
        "special-term-without-one-place",
        Bilingual("the special term does not say once where it goes", "该特别约定没有指明位置，或指明了不止一处"),
        Bilingual(
            "Give it exactly one of `replace:`, `after:` and `in:`.",
            "请写 `replace:`、`after:`、`in:` 之一，且仅写其一。",
        ),
        _KINDS,
    ),
    error(
        "DEAL-461",
        "key-does-not-fit-special-term",
        Bilingual(
            "`{key}` does not belong to a special term with `{place}: {target}`",
            "带有 `{place}: {target}` 的特别约定不能写 `{key}`",
        ),
        Bilingual(
            "Remove it. A replacement keeps the id of what it replaces; `provisions:` belong to a new clause alone, "
            "and a "
            "new clause has its text in them.",
            "请删去。替换的款沿用原标识；`provisions:` 只用于新增条款，新增条款的正文全部写在其中。",
        ),
        _KINDS,
    ),
    error(
        "DEAL-462",
        "incomplete-new-clause",
        Bilingual(
            "what is to stand after the clause {target} is not a whole clause",
            "要加在条款 {target} 之后的内容不是完整的条款",
        ),
        Bilingual(
            "For a new clause, write `heading:` and `provisions:`; to add a provision to {target}, write `in: "
            "{target}` or "
            "`after: {target}.<provision>`.",
            "新增条款请写 `heading:` 和 `provisions:`；要在 {target} 内增加一款，请写 `in: {target}` 或 "
            "`after: {target}.<款>`。",
        ),
        _KINDS,
    ),
    error(
        "DEAL-463",
        "replaced-clause",
        Bilingual("a special term cannot replace the whole clause {target}", "特别约定不能替换整个条款 {target}"),
        Bilingual(
            "Name the provision that it replaces: `replace: {target}.<provision>`. Which clauses an agreement has is "
            "the "
            "template's to say.",
            "请指明所替换的款：`replace: {target}.<款>`。合同包含哪些条款由模板决定。",
        ),
        _KINDS,
    ),
    error(
        "DEAL-464",
        "replaced-twice",
        Bilingual("{target} is replaced twice; first in line {first}", "{target} 被替换了两次；首次在第 {first} 行"),
        Bilingual(
            "Join the two, or let one of them be `after: {target}`.",
            "请合并为一处，或将其中一处改为 `after: {target}`。",
        ),
        _KINDS,
    ),
    error(
        "DEAL-465",
        "malformed-target",
        Bilingual("{name} is not the id of a clause or of a provision", "{name} 不是条款或款的标识"),
        Bilingual(
            "Write `clause` or `clause.provision`, by their ids: `liability`, `liability.late-fee`.",
            "请按标识写 `条款` 或 `条款.款`，如 `liability`、`liability.late-fee`。",
        ),
        _KINDS,
    ),
    error(
        "DEAL-466",
        "in-a-provision",
        Bilingual("`in:` names the provision {target}, not a clause", "`in:` 指明的是款 {target}，而不是条款"),
        Bilingual(
            "Write `after: {target}` to follow the provision, or the clause alone to end it.",
            "要加在该款之后，请写 `after: {target}`；要加在条款末尾，请只写条款。",
        ),
        _KINDS,
    ),
)
