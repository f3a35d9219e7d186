"""References in Chinese: 第三条第（一）项, 第三、四、七条, 5.1款, 本条第（二）项, 前款, 附件一第二条."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from contractgen.lang.numerals import parse_number
from contractgen.model.structure import Aim, Reference, Step
from contractgen.recover.chinese_instruments import carries_on, instrument_before, is_amended

_HAN = "〇○零一二三四五六七八九十百千两廿卅壹贰叁肆伍陆柒捌玖拾佰"
_ATOM = (
    rf"(?:[{_HAN}]{{1,9}}|[0-9０-９]{{1,4}}(?:[ \u3000]?[.．][ \u3000]?[0-9０-９]{{1,3}}){{0,5}}"
    r"|[①-⑳]|[A-Za-z](?![A-Za-z]))"
)
_GAP = r"[ \u3000]{0,2}"
_NUMBER = rf"(?:[（(]{_GAP}{_ATOM}{_GAP}[)）]|{_ATOM}[)）]?)"
# level words, and what makes other words of them: 第三条线路, 第一项目部, 第二款项, 第一章程
_WORD = (
    r"(?:条款(?!项)|[条條](?!件|线|線|链|生产|船|路|道|跑|渠|管|数据|短信|信息|消息|街|光纤|电路|专线)|款(?!项|式|型|产品)"
    r"|[项項](?!目(?![录标])|下)|目(?!标|的(?:[是在地为，。]|$)|录|前|击)|章(?!程|鱼)|节(?!点|假|约|省|目|日)|编(?!号|码|制|写|辑)"
    r"|点(?!击|对|到|至|前|后|钟|半))"
)
_LINK = rf"{_GAP}(?:以及|或者|[、，,和及与或至到~～—–\-－])[—–\-－]?{_GAP}"
_FIRST = re.compile(rf"(第)?{_GAP}({_NUMBER}){_GAP}")
_LEVEL = re.compile(rf"{_GAP}({_WORD})(?:之([{_HAN}]{{1,3}})(?![{_HAN}]))?")
_NEXT = re.compile(_LINK)
_AND = re.compile(rf"{_GAP}(?:以及|或者|[、和及与或至到~～—–\-－])[—–\-－]?{_GAP}(?=[第（(0-9{_HAN}])")
_ENTRY = re.compile(r"(?:的)?列项((?:[a-z0-9]{1,2}[)）]){1,4})")
_LETTERED = re.compile(  # 第3.1(a)(i)项
    r"((?:[(（](?:[a-z]{1,4}|[0-9]{1,2})[)）]){1,4})(?:条(?!件)|款(?!项)|项(?!目)|目(?![的标]))?"
)
_BRACKET = re.compile(r"[(（][a-z0-9]{1,4}[)）]")
_START = re.compile(
    rf"第{_GAP}(?=[（(0-9０-９①-⑳A-Za-z{_HAN}])"
    rf"|(?<![第0-9０-９.．A-Za-z])(?=[0-9]{{1,2}}(?:[.．][0-9]{{1,3}}){{1,5}}{_GAP}(?:[条款项]))"
    rf"|(?<![、第）)和及与或至])(?=[（(]{_GAP}(?:[{_HAN}]{{1,4}}|[0-9]{{1,2}}|[a-z]){_GAP}[)）]{_GAP}(?:、|[至到和及与或]|[项項款目](?!目)))"
    r"|(?<=[见按照合反据行足守])(?=[0-9]{1,2}(?:\.[0-9]{1,3}){1,4}(?:的?(?:规定|约定|要求)|列项))"
    r"|(?<![目以此之支提])[前本上](?:一|两|二|三)?(?=[条条款项章节])"
    r"|(?:附件|附录|附表)(?=[^附])"
)
_RELATIVE = re.compile(
    r"([前本上])(一|两|二|三)?(条(?!件|款项)款?|款(?!项|式|型|产品)|项(?!目|下)|章(?!程)|节(?!点|假|约|省|目))"
)
_ANNEX_NUMBER = re.compile(
    rf"(附件|附录|附表){_GAP}((?:[{_HAN}]{{1,3}})(?![{_HAN}式并同起经旦致切般定些份个页张种次方直律])"
    r"|[0-9０-９]{1,2}(?:[-－.][0-9]{1,2})?(?!"
    r"[0-9０-９.%％]|[ \u3000]?[份张页个套种项年月日元万])|[A-Z](?:[-－.]?[0-9]{1,2})?(?![A-Za-z]))"
)
_ANNEX_MORE = re.compile(
    rf"({_LINK})((?:[{_HAN}]{{1,3}})(?![{_HAN}式并同起经旦致切般定些份个页张种方直律])|[0-9]{{1,2}}(?![0-9.%％份张页个年月日元])"
    r"|[A-Z](?![A-Za-z]))"
)
_BOOK = re.compile(r"[ \u3000]?[:：]?[ \u3000]?《([^《》\n]{1,60})》")
_QUOTED = re.compile(r"[ \u3000]?(?:[“\"「]([^”\"」“\n]{2,40})[”\"」]|[（(【\[]([^）)】\]（(0-9\n]{2,30})[）)】\]])")
_BARE = re.compile(rf"{_GAP}(?:第{_GAP})?({_NUMBER}){_GAP}(?={_WORD})")
_ORDER = {"编": 0, "章": 1, "节": 2, "条": 3, "款": 4, "项": 5, "目": 6, "点": 7}
_CHINESE = re.compile("[\u2460-\u2473\u3400-\u9fff]")
_MOST, _LISTED = 20, 9  # references of one list, and numbers before one word


@dataclass(frozen=True, slots=True)
class _Chain:
    """One reference that is being read: its steps and where it stands."""

    start: int
    end: int
    steps: tuple[Step, ...]


def chinese_references(text: str) -> Iterator[Reference]:
    """Read the Chinese references of a text; see `references_in`."""
    if not _CHINESE.search(text):
        return  # without a Chinese sign there is none
    at, group, last_end, was_outside = 0, 0, 0, False
    while match := _START.search(text, at):
        at = max(match.end(), match.start() + 1)
        chains = _annexes(text, match.start()) if match[0][:1] == "附" else _chains(text, match.start())
        if not chains:
            continue
        group += 1
        start, end = chains[0].start, chains[-1].end
        instrument, is_outside = instrument_before(text, start)
        is_outside |= was_outside and not instrument and carries_on(text[last_end:start])
        is_outside |= is_amended(text, start, end)
        quoted, at = _title(text, end, is_annex=chains[-1].steps[-1].word.startswith("附"))
        for number, chain in enumerate(chains):
            aim = Aim.OUTSIDE if is_outside else _aim(chain.steps)
            is_last = number == len(chains) - 1
            stop = at if is_last and quoted else chain.end
            title = quoted if is_last else ""
            yield Reference(
                0, chain.start, stop, text[chain.start : stop], aim, chain.steps, None, group, instrument, title
            )
        was_outside, last_end = is_outside, at


def _aim(steps: tuple[Step, ...]) -> Aim:
    """Say what a chain of steps names."""
    if all(step.word.startswith("附") for step in steps):
        return Aim.ANNEX
    return Aim.NUMBER if any(step.numbers for step in steps) else Aim.RELATIVE


def _title(text: str, end: int, *, is_annex: bool) -> tuple[str, int]:
    """Read the title that is given with a reference: it, and where it ends."""
    match = (_BOOK.match(text, end) if is_annex else None) or _QUOTED.match(text, end)
    if match is None:
        return "", end
    return next(part for part in match.groups() if part), match.end()


def _chains(text: str, start: int) -> list[_Chain]:
    """Read a reference with all that hangs on it: deeper levels, lists and ranges."""
    chains: list[_Chain] = []
    at, before = start, ()  # type: int, tuple[Step, ...]
    if relative := _RELATIVE.match(text, start):
        step = Step(relative[3].removesuffix("款") or "款", (), relative[0])
        chains, at, before = [_Chain(start, relative.end(), (step,))], relative.end(), (step,)
        if relative[1] != "本":
            return chains
    is_joined = bool(chains)  # to what stands before, without a link
    while len(chains) < _MOST and len(before) < _MOST and (segment := _segment(text, at)):
        numbers, word, over, end = segment
        rank = _ORDER.get(word, 3)
        is_joined = is_joined and rank >= _rank(before[-1])
        kept = before if is_joined else tuple(step for step in before if _rank(step) < rank)
        if len(_path(numbers[0][2])) > 1:
            kept = ()
        first = chains.pop().start if is_joined else numbers[0][0] if chains else start
        for number, (from_, to, written) in enumerate(numbers):
            is_last = number == len(numbers) - 1
            own = Step(word, (*_path(written), *(over if is_last else ())), text[from_ : end if is_last else to])
            chains.append(_Chain(from_ if number else first, end if is_last else to, (*kept, own)))
        at, before = end, chains[-1].steps
        if not word and (entry := _LETTERED.match(text, at)):
            more = tuple(Step("项", _path(part), part) for part in _BRACKET.findall(entry[1]))
            return [*chains[:-1], _Chain(chains[-1].start, entry.end(), (*before, *more))]
        if not word and (entry := _ENTRY.match(text, at)):
            more = tuple(Step("列项", _path(part), part) for part in re.findall(r"[a-z0-9]{1,2}[)）]", entry[1]))
            return [*chains[:-1], _Chain(chains[-1].start, entry.end(), (*before, *more))]
        following = _segment(text, at) if text[at : at + 1] in ("第", "（", "(") else None
        is_joined = following is not None and _ORDER.get(following[1], 3) >= rank
        if is_joined:
            continue
        link = _AND.match(text, at)
        if link is None:
            break
        at = link.end()
    return [chain for chain in chains if all(step.numbers or step.text[0] in "前本上" for step in chain.steps)]


def _rank(step: Step) -> int:
    """Say how deep the level word of a step is."""
    return _ORDER.get(step.word, 3)


def _segment(text: str, at: int) -> tuple[list[tuple[int, int, str]], str, tuple[int, ...], int] | None:
    """Read 第三、四、七条: its numbers (from, to, as written), its word, the 之N after it, and where it ends.

    None where no level word follows, but after 第5.1, and 2.2.2 before 列项b).
    """
    first = _FIRST.match(text, at)
    if first is None:
        return None
    numbers = [(at, first.end(2), first[2])]
    end = first.end(2)
    while len(numbers) < _LISTED:
        if word := _LEVEL.match(text, end):
            named = word[1].replace("條", "条").replace("項", "项").replace("条款", "条")
            over = (parse_number(word[2], "一") or 0,) if word[2] else ()
            if not first[1] and not _may_stand_alone(numbers[0][2], named):
                return None
            return numbers, named, over, word.end()
        link = _NEXT.match(text, end)
        more = _BARE.match(text, link.end()) or _FIRST.match(text, link.end()) if link else None
        if link is None or more is None:
            break
        numbers.append((link.end(), more.end(more.re.groups), more[more.re.groups]))
        end = numbers[-1][1]
    head = numbers[0]
    if len(_path(head[2])) > 1:  # 第5.1, and 2.2.2 before 列项b)
        return [head], "", (), head[1]
    return None


def _may_stand_alone(written: str, word: str) -> bool:
    """Say whether a number without 第 is a reference with its word: （三）项, 5.1款, 列项b)."""
    return written[:1] in "（(" or len(_path(written)) > 1 or word == "目" or not written[0].isdigit()


def _path(written: str) -> tuple[int, ...]:
    """Read a number as it is written, with or without brackets; () if it is none."""
    plain = unicodedata.normalize("NFKC", written.strip("（()） \u3000")) if written[:1] not in "①②③" else written
    plain = plain.replace(" ", "")
    if "." in plain:
        return tuple(int(part) for part in plain.split("."))
    for system in ("一", "1", "a", "A"):
        if (number := parse_number(plain, system)) is not None:
            return (number,)
    circled = parse_number(written.strip("（()） \u3000"), "①")
    return () if circled is None else (circled,)


def _annexes(text: str, start: int) -> list[_Chain]:
    """Read 附件一, 附件1、2和3, 附件《…》 and 附件一第二条."""
    match = _ANNEX_NUMBER.match(text, start)
    if match is None:
        word = text[start : start + 2]
        named = _BOOK.match(text, start + 2)
        return [_Chain(start, start + 2, (Step(word, (), word),))] if named else []
    chains = [_Chain(start, match.end(), (_annex_step(match[1], match[2], match[0]),))]
    inner = _chains(text, match.end()) if text[match.end() : match.end() + 1] in ("第", " ") else []
    inner = [chain for chain in inner if chain.steps[0].text[:1] == "第" or chain.steps[0].numbers[1:]]
    if inner:
        whole = [replace(chain, steps=(chains[0].steps[0], *chain.steps)) for chain in inner]
        return [replace(whole[0], start=start), *whole[1:]]
    while len(chains) < _MOST and (more := _ANNEX_MORE.match(text, chains[-1].end)):
        chains.append(_Chain(more.start(2), more.end(2), (_annex_step(match[1], more[2], more[2]),)))
    return chains


def _annex_step(word: str, written: str, text: str) -> Step:
    """Make the step of an annex: 附件1-2 has the path (1, 2)."""
    parts = re.split(r"[-－.]", unicodedata.normalize("NFKC", written))
    if len(parts) == 1 and len(written) > 1 and written[0].isupper():
        parts = [written[0], written[1:]]
    return Step(word, tuple(number for part in parts for number in _path(part)), text)
