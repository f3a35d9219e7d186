"""ASM, special terms: where they go in an agreement, and what keeps them from it."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_PLACE = Bilingual(
    "A special term stands in the place of a provision of the standard text, or after one, so that the text it names "
    "must be in this deal's agreement, once, and open to special terms.",
    "特别约定替换标准文本的某一款，或位于其后，因此所指明的内容必须出现在本签约单的合同中，且只出现一次，"
    "并允许作特别约定。",
)
_REFERRED = Bilingual(
    "A replacement keeps the id of what it replaces, so that references to it still resolve. The ids of items inside "
    "are those that the replacement gives its own items.",
    "替换的款沿用原标识，对它的引用仍然有效；其中各项的标识则以替换后的文字为准。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "ASM-540",
        "unlisted-departures",
        Bilingual(
            "this deal has special terms, but its agreement nowhere lists its departures from the standard",
            "本签约单有特别约定，但其合同没有列出对标准文本的改动",
        ),
        Bilingual(
            "Add a provision with `departures: true` to a clause of the template; `when: {{special_terms: true}}` "
            "prints it "
            "only where there are any.",
            "请在模板的某一条款中加入带 `departures: true` 的款；写 `when: {{special_terms: true}}` "
            "则仅在有特别约定时印出。",
        ),
        Bilingual(
            "Who signs must see at one glance what was changed for this deal. The list is computed; an agreement "
            "without "
            "it is not published.",
            "签署人应当一眼看出本次交易改动了哪些内容。该清单自动生成，没有清单的合同不予发布。",
        ),
    ),
    error(
        "ASM-541",
        "unknown-special-target",
        Bilingual(
            "no clause of the template has {target} for a special term to go to",
            "模板的条款中没有特别约定所指的 {target}",
        ),
        Bilingual(
            "Correct the name (nearest: {nearest}). Only provisions with an id can be named.",
            "请更正名称（相近的有：{nearest}）。只有带标识的款才能指明。",
        ),
        _PLACE,
    ),
    error(
        "ASM-542",
        "special-target-elsewhere",
        Bilingual(
            "{target} exists in the library, but the template {template} does not have that clause",
            "条款库中有 {target}，但模板 {template} 不包含该条款",
        ),
        Bilingual(
            "Name a clause that this agreement has, or add the clause to the template.",
            "请指明本合同包含的条款，或将该条款加入模板。",
        ),
        _PLACE,
    ),
    error(
        "ASM-543",
        "special-target-left-out",
        Bilingual(
            "a special term goes to {target}, which is not in this deal's agreement",
            "特别约定所指的 {target} 不在本签约单的合同中",
        ),
        Bilingual(
            "What leaves it out is at {place}. Check the answers, or let the special term follow something else.",
            "使其未列入的内容在 {place}。请检查相关取值，或改为放在其他位置。",
        ),
        _PLACE,
    ),
    error(
        "ASM-544",
        "special-term-refused",
        Bilingual("{what} refuses special terms", "{what} 不允许作特别约定"),
        Bilingual(
            "Take the special term out of the deal. `special_terms: refuse` is at {place}; to lift it is a matter "
            "for the "
            "owner of that text.",
            "请从签约单中删去该特别约定。`special_terms: refuse` 写于 {place}；是否放开由该文本的负责人决定。",
        ),
        Bilingual(
            "A template, a clause or a provision can say that no deal may change it. That holds for whatever would "
            "replace it, what is inside it, or what it is inside of. In a package, `template:` in the special term "
            "says which other agreement is meant.",
            "模板、条款或款可以规定签约单不得改动。替换该款、其内部或包含它的款，均不允许。"
            "一份签约单生成几份合同时，可在特别约定中以 `template:` 指明另一份合同。",
        ),
    ),
    error(
        "ASM-545",
        "unclear-instrument",
        Bilingual("it is not clear in which instrument {target} is meant", "无法确定 {target} 是哪一份文书中的"),
        Bilingual("Write `instrument:` with one of: {instruments}.", "请写 `instrument:`，可选：{instruments}。"),
        _PLACE,
    ),
    error(
        "ASM-546",
        "special-term-not-printed",
        Bilingual(
            "the special term at {target} would not be printed: it mentions something that was answered with none",
            "位于 {target} 的特别约定不会印出：其中提到的某项取值填的是不适用（none）",
        ),
        Bilingual(
            "Take the mark out of its text, or answer what it mentions.", "请从其文字中删去该标记，或填写它提到的取值。"
        ),
        Bilingual(
            "A parameter with `none: drop` drops the provisions that mention it. A special term that vanished in "
            "this way "
            "would be missed by nobody.",
            "带 `none: drop` 的参数填写为不适用时，提到它的款不印出。特别约定不得因此在无人察觉时消失。",
        ),
    ),
    error(
        "ASM-547",
        "taken-special-id",
        Bilingual("the id {id} is taken", "标识 {id} 已被使用"),
        Bilingual("Choose another id, or leave it out if nothing refers to it.", "请另取标识；无人引用时可以不写。"),
        Bilingual(
            "References call clauses and provisions by their ids, so that an id means one thing: among the clauses "
            "of the "
            "library, and among the provisions of one clause.",
            "引用按标识指明条款和款，因此条款库内各条款的标识、同一条款内各款的标识均不得重复。",
        ),
    ),
    error(
        "ASM-548",
        "replacement-drops-target",
        Bilingual(
            "the replacement leaves out {target}, which is referred to at {place}",
            "替换后的文字没有 {target}，但 {place} 引用了它",
        ),
        Bilingual(
            "Give the item of the replacement that takes its place the same `id:`, or replace what refers to it, too.",
            "请给替换后相应的项写上相同的 `id:`，或将引用它的款一并替换。",
        ),
        _REFERRED,
    ),
    error(
        "ASM-549",
        "inside-replaced",
        Bilingual(
            "a special term goes to {target}, inside of {outer}, which another one replaces (line {line})",
            "特别约定要放在 {target} 处，而它位于已被另一特别约定（第 {line} 行）替换的 {outer} 之内",
        ),
        Bilingual("Write it into the replacement of {outer}.", "请直接写入替换 {outer} 的文字。"),
        _REFERRED,
    ),
    error(
        "ASM-560",
        "special-target-in-no-agreement",
        Bilingual(
            "no agreement of the package has {target} for a special term to go to",
            "`templates:` 列出的合同都没有特别约定所指的 {target}",
        ),
        Bilingual(
            "Correct the name (nearest: {nearest}). Only provisions with an id can be named.",
            "请更正名称（相近的有：{nearest}）。只有带标识的款才能指明。",
        ),
        Bilingual(
            "In a package a special term goes to every agreement that has the text it names; `template:` says which "
            "one alone is meant. One that goes nowhere would be missed by nobody.",
            "一份签约单生成几份合同时，特别约定放入含有所指明内容的每一份；`template:` 可限定为其中一份。"
            "无处可放的特别约定若被忽略，将无人察觉。",
        ),
    ),
)
