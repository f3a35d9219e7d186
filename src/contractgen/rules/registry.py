"""The rules of the checker, in the order of their codes, and how they are run."""

from __future__ import annotations

from typing import Final

from contractgen.findings import Findings, in_order
from contractgen.model.structure import Structure
from contractgen.rules import (
    blk_501_placeholder,
    blk_502_bracketed,
    blk_503_instruction,
    blk_504_options,
    blk_505_markup,
    num_101_gap,
    num_102_duplicate,
    num_103_out_of_order,
    num_104_bad_start,
    num_105_unexpected_restart,
    num_106_missing_restart,
    num_107_scope_collision,
    num_110_bracket_width,
    num_111_bracket_width_of_lists,
    num_112_delimiter,
    num_113_delimiter_of_lists,
    num_114_numeral_system,
    num_115_redundant_mark,
    num_116_typed_in_numbered,
    num_117_typed_label,
    num_118_numeral_range,
    num_119_empty_or_bulleted,
    num_120_label_spacing,
    num_121_single_item,
    num_123_numeral_spelling,
    pun_301_list_endings,
    pun_306_unmatched,
    ref_201_dangling,
    ref_203_level_word,
    ref_204_self_reference,
    ref_205_ambiguous,
    ref_206_wrong_scope,
    ref_207_title_mismatch,
    ref_209_broken_field,
)
from contractgen.rules.rule import House, Rule

RULES: Final[tuple[Rule, ...]] = (
    blk_501_placeholder.RULE,
    blk_502_bracketed.RULE,
    blk_503_instruction.RULE,
    blk_504_options.RULE,
    blk_505_markup.RULE,
    num_101_gap.RULE,
    num_102_duplicate.RULE,
    num_103_out_of_order.RULE,
    num_104_bad_start.RULE,
    num_105_unexpected_restart.RULE,
    num_106_missing_restart.RULE,
    num_107_scope_collision.RULE,
    num_110_bracket_width.RULE,
    num_111_bracket_width_of_lists.RULE,
    num_112_delimiter.RULE,
    num_113_delimiter_of_lists.RULE,
    num_114_numeral_system.RULE,
    num_115_redundant_mark.RULE,
    num_116_typed_in_numbered.RULE,
    num_117_typed_label.RULE,
    num_118_numeral_range.RULE,
    num_119_empty_or_bulleted.RULE,
    num_120_label_spacing.RULE,
    num_121_single_item.RULE,
    num_123_numeral_spelling.RULE,
    pun_301_list_endings.RULE,
    pun_306_unmatched.RULE,
    ref_201_dangling.RULE,
    ref_203_level_word.RULE,
    ref_204_self_reference.RULE,
    ref_205_ambiguous.RULE,
    ref_206_wrong_scope.RULE,
    ref_207_title_mismatch.RULE,
    ref_209_broken_field.RULE,
)


def run_rules(structure: Structure, house: House) -> Findings:
    """Return what the rules find in a structure, with the severities of the house, in the order of the document."""
    told = (item for rule in RULES for item in rule.check(structure, house))
    return in_order(item for item in map(house.graded, told) if item is not None)
