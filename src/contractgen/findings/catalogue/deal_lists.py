"""The part of the family DEAL that is about lists and the CSV files that hold their rows."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_FILES = Bilingual(
    "The rows of a list may stand in a CSV file beside the deal: UTF-8, cells separated by commas, the ids of the "
    "columns in the first line, one row a line. Its hash goes into the build record.",
    "清单的各行可以写在签约单所在文件夹的 CSV 文件中：UTF-8 编码，单元格以逗号分隔，首行为各列标识，每行一条。"
    "文件的哈希记入生成记录。",
)
_KEYS = Bilingual(
    "Price tables, which declare a currency, get their rows under `prices:`; lists, which do not, under `lists:`.",
    "声明了货币的价格表在 `prices:` 下填写，未声明货币的清单在 `lists:` 下填写。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "DEAL-520",
        "list-file-name",
        Bilingual(
            "the rows of the list {table} are not in a CSV file beside the deal",
            "清单 {table} 的各行不在签约单所在文件夹的 CSV 文件中",
        ),
        Bilingual(
            "Put the file into the deal's folder and give its bare name: `{table}: {{file: {table}.csv}}`.",
            "请将文件放入签约单所在文件夹，只写文件名：`{table}: {{file: {table}.csv}}`。",
        ),
        _FILES,
    ),
    error(
        "DEAL-521",
        "list-file-quote",
        Bilingual("a quotation mark stands open or out of place", "引号未成对，或不在单元格两端"),
        Bilingual(
            "Put the whole cell into quotation marks, and double those inside it; nothing may follow the last one.",
            "请用引号括起整个单元格，其中的引号写两个；末尾引号之后不得再有文字。",
        ),
        _FILES,
    ),
    error(
        "DEAL-522",
        "list-file-cells",
        Bilingual(
            "cells in this row: {given}; columns in the first line: {bound}",
            "本行单元格数为 {given}，首行列数为 {bound}",
        ),
        Bilingual(
            "Give every row as many cells as the first line has; put a cell with a comma into quotation marks.",
            "每行的单元格数须与首行相同；含逗号的单元格须加引号。",
        ),
        _FILES,
    ),
    error(
        "DEAL-523",
        "list-file-header",
        Bilingual(
            "what stands at place {place} of the first line is not the id of a column, or stands there twice",
            "首行第 {place} 项不是列标识，或重复出现",
        ),
        Bilingual(
            "Begin the file with a line of the ids of its columns, such as `number,site,plan`.",
            "文件首行须写各列标识，如 `number,site,plan`。",
        ),
        _FILES,
    ),
    error(
        "DEAL-524",
        "list-file-column",
        Bilingual("the list {table} has no column {name}", "清单 {table} 没有列 {name}"),
        Bilingual("Columns with the nearest names: {known}.", "名称相近的列有：{known}。"),
        _FILES,
    ),
    error(
        "DEAL-525",
        "list-file-lacks-column",
        Bilingual(
            "the first line lacks the column {name} ({title}) of the list {table}",
            "首行缺少清单 {table} 的列 {name}（{title}）",
        ),
        Bilingual(
            "Add {name} to the first line and its cell to every row.", "请在首行加上 {name}，并在每行补充该单元格。"
        ),
        _FILES,
    ),
    error(
        "DEAL-526",
        "rows-under-other-key",
        Bilingual(
            "the rows of {table} ({title}) stand under the wrong key", "{table}（{title}）的各行写在了错误的键下"
        ),
        Bilingual("Move `{table}:` to `{key}:`.", "请将 `{table}:` 移到 `{key}:` 之下。"),
        _KEYS,
    ),
    error(
        "DEAL-527",
        "rows-given-twice",
        Bilingual("{table} has rows under `prices:` and under `lists:`", "{table} 在 `prices:` 和 `lists:` 下都有行"),
        Bilingual("Delete one of the two.", "请删除其中之一。"),
        _KEYS,
    ),
    error(
        "DEAL-528",
        "list-file-computed-column",
        Bilingual(
            "the first line has the column {name} ({title}) of the list {table}, which is computed",
            "首行含有清单 {table} 的列 {name}（{title}），而该列由系统计算",
        ),
        Bilingual("Delete the column {name} from the file.", "请从文件中删除列 {name}。"),
        _FILES,
    ),
    error(
        "DEAL-529",
        "value-not-unique",
        Bilingual(
            "row {row} (line {line}) of {table} gives the same {name} ({title}) as row {first} (line {first_line})",
            "{table} 第 {row} 行（文件第 {line} 行）的 {name}（{title}）与第 {first} 行（文件第 {first_line} 行）重复",
        ),
        Bilingual("Correct one of the two rows, or delete it.", "请更正或删除其中一行。"),
        Bilingual(
            "The clause says `unique: true` of this column: no two rows may give the same value. Cells that are none, "
            "blank or not given are not compared.",
            "条款在该列写有 `unique: true`，各行的值不得重复。不适用、手填或未填写的单元格不参与比较。",
        ),
    ),
)
