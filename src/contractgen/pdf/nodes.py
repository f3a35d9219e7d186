"""Nodes: the language between the layout in Python and the fixed program, which is JSON and nothing else.

A tree has the document's properties, the numbered `styles` of runs, `formats` of paragraphs and `frames` of cells, and
its sections with their `blocks`. A cell that holds one plain paragraph has the `line` alone: its format and inlines.
Lengths are points.

Blocks, by `k`: `p` a paragraph, `g` a box around some with its ground and its lines, `l` a line between them, `t` a
table, `v` space that stays, `b` a page break, `m` bookmarks without words. Inlines: `[style, words]`, `[style, words,
bookmark it links to]` or `[style, words, "", address it links to]`; `long` a word that may be broken anywhere; `field`
a page number, as a figure or under `form` by a table of `numerals`; `break` a line break; `spread` the justified end of
a line; `h` space; `words` inlines of one link; `picture` a picture by its number, with its size and what its line takes
above and below it. A paragraph with tabs has `lines` of parts instead of inlines.
"""

from __future__ import annotations

from typing import Any

TREE_VERSION = 1

Node = dict[str, Any]
Inline = list[Any] | Node
