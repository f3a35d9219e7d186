"""The blocks of a Markdown text: headings, paragraphs and items, rows of tables, notes; what is none of them goes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from contractgen.model.manuscript import Setting
from contractgen.recover.furniture import settings_of
from contractgen.recover.openings import allowance
from contractgen.recover.text_lines import Line, lines_of
from contractgen.recover.text_tables import cells_of
from contractgen.recover.unwrap import layout_of, paragraphs

_FENCE = re.compile(r"(`{3,}|~{3,})")
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)|(#{1,6})(?=[第一二三四五六七八九十（\u4e00-\u9fff])")
_TRAILING = re.compile(r"[ \t]+#{1,8}$")
_RULE = re.compile(r"(?:[-*_][ \t]{0,3}){3,80}$")
_UNDERLINE = re.compile(r"(?:={2,80}|-{2,80})$")
_QUOTE = re.compile(r"(?:>[ \t]?){1,8}")
_NOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:[ \t]*")
_DIVIDER = re.compile(r"\|?(?:[ \t]{0,20}:?-{1,80}:?[ \t]{0,20}\|){1,60}(?:[ \t]{0,20}:?-{1,80}:?[ \t]{0,20})?$")
_LINK_TARGET = re.compile(r"\[[^\]\s^][^\]\s]{0,80}\]:[ \t]+\S")


@dataclass(frozen=True, slots=True)
class Block:
    """A block: its lines, without the signs that make it one, or the cells of a row (`row`: table and row, from 0)."""

    lines: tuple[Line, ...] = ()
    heading: int = 0
    setting: Setting = Setting.BODY
    is_quoted: bool = False
    cells: tuple[Line, ...] = field(default=())
    row: tuple[int, int] = (0, 0)


def blocks_of(text: str) -> tuple[list[Block], tuple[tuple[str, str], ...]]:
    """Return the blocks of a Markdown text, and the findings that it allows."""
    lines, allowed = _contract_lines(lines_of(text))
    quoted = [_QUOTE.match(line.text) for line in lines]
    lines = [_cut(line, quote.end()) if quote else line for line, quote in zip(lines, quoted, strict=True)]
    kept = [index for index, line in enumerate(lines) if line.text]
    return _Sorter([lines[index] for index in kept], [bool(quoted[index]) for index in kept]).sorted(), allowed


def _contract_lines(lines: list[Line]) -> tuple[list[Line], tuple[tuple[str, str], ...]]:
    """Leave out fenced code, comments, front matter and the targets of links; collect what is allowed."""
    kept: list[Line] = []
    allowed: list[tuple[str, str]] = []
    fence, comment = "", False
    matter = (
        bool(lines)
        and lines[0].number == 1
        and lines[0].text == "---"
        and any(line.text == "---" for line in lines[1:60])
    )
    for index, line in enumerate(lines):
        opened = _FENCE.match(line.text)
        if matter:
            matter = index == 0 or line.text != "---"
        elif fence:
            fence = "" if opened and opened[1].startswith(fence) else fence
        elif comment:
            comment = "-->" not in line.text
        elif opened:
            fence = opened[1]
        elif line.text.startswith("<!--"):
            allows = allowance(line.text)
            allowed += [allows] if allows else []
            comment = "-->" not in line.text
            after = line.text.rpartition("-->")[2].strip() if not comment else ""
            kept += [_cut(line, len(line.text) - len(after))] if after else []
        elif not _LINK_TARGET.match(line.text):
            kept.append(line)
    return kept, tuple(allowed)


def _cut(line: Line, count: int) -> Line:
    """Return a line without its first characters."""
    rest = line.text[count:]
    start = count + len(rest) - len(rest.lstrip())
    return replace(line, text=rest.strip(), column=line.column + start)


class _Sorter:
    """Sorts lines into blocks; a paragraph is what follows on each other without a block of another kind between."""

    def __init__(self, lines: list[Line], quoted: list[bool]) -> None:
        """Take the lines of the contract, and which of them are quoted."""
        self._lines, self._quoted = lines, quoted
        self._settings = settings_of(lines)
        self._blocks: list[Block] = []
        self._flow: list[int] = []
        self._layout = layout_of(lines)
        self._tables = 0

    def sorted(self) -> list[Block]:
        """Return the blocks."""
        index = 0
        while index < len(self._lines):
            index = self._take(index)
        self._end_flow()
        return self._blocks

    def _take(self, index: int) -> int:
        """Take the block that begins at a line, and return the line after it."""
        line, setting = self._lines[index], self._settings[index]
        heading = _HEADING.match(line.text)
        following = self._lines[index + 1] if index + 1 < len(self._lines) else None
        underlined = following is not None and not following.after_blank and _UNDERLINE.match(following.text)
        if heading:
            text = _TRAILING.sub("", line.text[-120:])
            whole = replace(line, text=line.text[:-120] + text)
            self._add(Block((_cut(whole, heading.end()),), heading=len(heading[1] or heading[2])))
        elif following is not None and _DIVIDER.match(following.text) and "|" in line.text:
            return self._take_table(index)
        elif _RULE.match(line.text):
            self._end_flow()
        elif underlined and following and not line.marker and (line.after_blank or not index):
            self._add(Block((line,), heading=1 if following.text[0] == "=" else 2))
            return index + 2
        elif note := _NOTE.match(line.text):
            self._add(Block((_cut(line, note.end()),), setting=Setting.NOTE))
        elif setting is not Setting.BODY:
            self._add(Block((line,), setting=setting))
        else:
            self._flow.append(index)
        return index + 1

    def _take_table(self, index: int) -> int:
        """Take the rows of a table: its heads, and after the divider all lines with columns."""
        self._end_flow()
        row = 0
        while (
            index < len(self._lines)
            and "|" in self._lines[index].text
            and (row < 1 or not self._lines[index].after_blank)
        ):
            line = self._lines[index]
            if not _DIVIDER.match(line.text):
                lead = len(line.text) - len(line.text.lstrip("|"))
                piped = line.text if lead and line.text.endswith("|") else f"|{line.text.strip('|')}|"
                shift = 0 if lead and line.text.endswith("|") else lead - 1
                cells = tuple(
                    replace(line, text=text, column=line.column + offset + shift) for offset, text in cells_of(piped)
                )
                if cells:  # a row of empty cells, as tables without heads begin with, has none
                    self._blocks.append(Block(cells=cells, row=(self._tables, row)))
                row += 1
            index += 1
        self._tables += 1
        return index

    def _add(self, block: Block) -> None:
        """Add a block that is no paragraph."""
        self._end_flow()
        self._blocks.append(block)

    def _end_flow(self) -> None:
        """Make paragraphs of the lines that were taken since the last block of another kind."""
        lines = [self._lines[index] for index in self._flow]
        for group in paragraphs(lines, self._layout):
            index = self._flow[group[0]]
            self._blocks.append(Block(tuple(lines[place] for place in group), is_quoted=self._quoted[index]))
        self._flow = []
