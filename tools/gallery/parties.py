"""Tables of parties: who they are, and where they sign."""

from __future__ import annotations

from gallery.book import Book, section
from gallery.chinese import HEI
from gallery.markup import (
    BOLD,
    BOTH,
    CENTER,
    KEEP,
    TAB,
    UNDERLINE,
    borders,
    cell,
    p,
    row,
    run,
    spacing,
    table,
    tabs,
)
from gallery.tables import title


def party_table() -> bytes:
    """Return the head of an agreement: keys and values in tables without borders, a line under each value."""
    book = Book("房屋租赁合同", size=11)
    line = borders("tcBorders", {"bottom": ("single", 4, "7F7F7F")})

    def pair(name: str, value: str) -> str:
        return row(
            (
                cell(p(name, props='<w:jc w:val="distribute"/>' + spacing(4, 2)), width=96),
                cell(p("：", props=spacing(4, 2)), width=16),
                cell(p(value, props=spacing(4, 2)), props=line, width=310),
            )
        )

    def party(*pairs: tuple[str, str]) -> str:
        return table([pair(*item) for item in pairs], (96, 16, 310), "", (0, 2))

    body = [
        title("房屋租赁合同", 18),
        p(run("一、合同当事人", HEI), props=spacing(6, 6) + KEEP),
        party(("出租人（甲方）", "示例青松置业有限公司"), ("统一社会信用代码", "00000000TEST000001"), ("住所", "示例市青松区云杉路 18 号"), ("法定代表人", "林晓舟"), ("联系电话", "0000-5550188")),
        p(props=spacing(0, 0)),
        party(("承租人（乙方）", "示例云岭数据有限公司"), ("统一社会信用代码", "00000000TEST000002"), ("住所", "示例市青松区白桦街 7 号 3 层"), ("授权代表", "周野"), ("电子邮箱", "lease@yunling.example")),
        p(run("二、租赁房屋", HEI), props=spacing(12, 6) + KEEP),
        party(("房屋坐落", "示例市青松区云杉路 18 号 2 幢 5 层"), ("建筑面积", "642.30 平方米"), ("租赁用途", "办公"), ("租赁期限", "2026 年 7 月 1 日至 2029 年 6 月 30 日")),
        p("除本合同另有约定外，上列地址为双方的送达地址；任何一方变更地址的，应当提前 7 日书面通知对方，否则按原地址寄出即视为送达。", props='<w:ind w:firstLineChars="200" w:firstLine="440"/>' + spacing(12, 0, 1.5) + BOTH),
    ]  # fmt: skip
    return book.finished(body, section())


def signature_block() -> bytes:
    """Return the last page of an agreement: two columns by tabs, and blanks underlined over tabs."""
    book = Book("签署页")
    stops = tabs(("left", 205), ("left", 230), ("left", 435))

    def blanks(left: str, right: str) -> str:
        return p(left, run("\t", UNDERLINE), TAB, right, run("\t", UNDERLINE), props=stops + spacing(line=2) + KEEP)

    two = tabs(("left", 230))
    body = [
        p("（本页无正文，为《数据共享合作协议》之签署页）", props=CENTER + spacing(0, 40)),
        p(run("甲方", HEI), "：示例市青松区档案馆（盖章）", TAB, run("乙方", HEI), "：示例云岭公司（盖章）", props=two + spacing(line=2) + KEEP),
        blanks("代表：", "代表："),
        blanks("职务：", "职务："),
        blanks("日期：", "日期："),
        p(props=spacing(0, 24)),
        p(run("IN WITNESS WHEREOF, the parties have executed this Agreement as of the date first above written."), props=spacing(24, 24) + BOTH),
        p(run("SPRUCE EXAMPLE ARCHIVES", BOLD), TAB, run("YUNLING EXAMPLE DATA LTD", BOLD), props=two + spacing(0, 20) + KEEP),
        blanks("By: ", "By: "),
        blanks("Name: ", "Name: "),
        blanks("Title: ", "Title: "),
        p("签订地点：", run("　　　　　　　　　　　　", UNDERLINE), "　合同份数：一式", run("　肆　", UNDERLINE), "份", props=spacing(30, 0)),
    ]  # fmt: skip
    return book.finished(body, section())
