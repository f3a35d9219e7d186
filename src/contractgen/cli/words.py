"""The few words of the command line that are no findings, in English and Chinese."""

from __future__ import annotations

import re
from typing import Final

_ONE = re.compile(
    r"(?<!\S)"
    r"(1 (?:combination|error|warning|note|finding|page|label|reference|value|file|clause version|template|agreement"
    r"|clause))s\b"
)

WORDS: Final = {
    "published": {"en": "published", "zh": "已发布"},
    "refused": {"en": "refused", "zh": "未发布"},
    "read_back": {
        "en": "read back: {labels} labels, {references} references, {values} values, {pages} pages; "
        "DOCX and PDF agree with what was assembled",
        "zh": "已重新读出：编号 {labels} 处、引用 {references} 处、取值 {values} 处、共 {pages} 页；"
        "DOCX、PDF 与组装结果一致",
    },
    "drawn_back": {
        "en": "read back: {pages} pages; the PDF says what the Word file says",
        "zh": "已重新读出：共 {pages} 页；PDF 与 Word 文件内容一致",
    },
    "font_used": {"en": "{family} → {face} ({source})", "zh": "{family} → {face}（{source}）"},
    "font_imitated": {"en": ", bold imitated", "zh": "，粗体为描边模拟"},
    "draft_missing": {
        "en": "DRAFT, not for signature; {count} still missing: {names}",
        "zh": "草稿，不得签署；尚缺 {count} 项：{names}",
    },
    "draft_complete": {
        "en": "DRAFT, not for signature; nothing is missing: build it without --draft",
        "zh": "草稿，不得签署；内容已齐全，可去掉 --draft 生成正式文本",
    },
    "held_back": {
        "en": "{deal}: none of its agreements was published; refused: {refused}; nothing wrong with: {held}",
        "zh": "{deal}：所要求的合同均未发布；有问题的：{refused}；没有问题的：{held}",
    },
    "none_published": {
        "en": "nothing was published: {errors} errors",
        "zh": "未发布任何文件：{errors} 处错误",
    },
    "some_published": {
        "en": "{published} published, {refused} refused: {errors} errors",
        "zh": "已发布 {published} 份，拒绝 {refused} 份：{errors} 处错误",
    },
    "clean": {
        "en": "checked {clauses} clause versions and {templates} templates: no errors, {warnings} warnings",
        "zh": "已检查 {clauses} 个条款版本、{templates} 个模板：无错误，{warnings} 处警告",
    },
    "combined_all": {
        "en": "{template}: {count} combinations of conditions, all of them assembled",
        "zh": "{template}：条件组合 {count} 种，已全部试组装",
    },
    "combined_meeting": {
        "en": "{template}: {count} combinations of conditions; {tried} assembled, with all that can meet at one place",
        "zh": "{template}：条件组合 {count} 种；试组装 {tried} 种，已包含同一处可能遇到的全部组合",
    },
    "combined_pairs": {
        "en": "{template}: {count} combinations of conditions; only {tried} assembled, with every pair of answers",
        "zh": "{template}：条件组合 {count} 种；仅试组装 {tried} 种，已包含任意两个取值的组合",
    },
    "unclean": {"en": "{errors} errors, {warnings} warnings", "zh": "{errors} 处错误，{warnings} 处警告"},
    "verified": {
        "en": "verified {agreements} agreements: every file is as published, DOCX, PDF, records and manifest agree, "
        "and every PDF was drawn again and is what its DOCX draws",
        "zh": "已验证 {agreements} 份协议：文件与发布时一致，DOCX、PDF、生成记录与清单相互一致；"
        "PDF 均已由 DOCX 重新绘制，结果相同",
    },
    "verified_unseen": {
        "en": "verified {agreements} agreements: every file is as published, and DOCX, PDF, records and manifest "
        "agree; NOT every PDF could be drawn again",
        "zh": "已验证 {agreements} 份协议：文件与发布时一致，DOCX、PDF、生成记录与清单相互一致；"
        "部分 PDF 未能重新绘制比对",
    },
    "verified_alone": {
        "en": "the file is whole by itself; there is no manifest beside it to compare it with",
        "zh": "文件自身完整；旁边没有可供比对的清单",
    },
    "verified_deal": {
        "en": "verified {agreements} agreements against their deals: rebuilt, and equal in every word",
        "zh": "已对照签约单验证 {agreements} 份协议：重新生成，逐字一致",
    },
    "not_verified": {"en": "NOT verified: {errors} errors", "zh": "未通过验证：{errors} 处错误"},
    "group_style": {"en": "Styles", "zh": "样式"},
    "group_tag": {"en": "Tags", "zh": "标签"},
    "group_prototype": {
        "en": "Prototype tables (Table Properties › Alt Text › Title)",
        "zh": "样表（表格属性 › 可选文字 › 标题）",
    },
    "group_font": {"en": "Fonts", "zh": "字体"},
    "group_drawing": {"en": "Elsewhere", "zh": "其他"},
    "look_place": {"en": "{part}, paragraph {paragraph}", "zh": "{part} 第 {paragraph} 段"},
    "hint": {"en": "hint: ", "zh": "提示："},
    "examples_wrong": {"en": "It is found in:", "zh": "下列文本有此问题："},
    "examples_right": {"en": "It is not found in:", "zh": "下列文本没有此问题："},
    "explained": {"en": "What to do: {hint}", "zh": "怎么办：{hint}"},
    "severity_error": {"en": "error", "zh": "错误"},
    "severity_warning": {"en": "warning", "zh": "警告"},
    "severity_info": {"en": "note", "zh": "说明"},
    "fix": {"en": "fix: ", "zh": "改为："},
    "fix_replace": {"en": "“{old}” → “{new}”", "zh": "“{old}” → “{new}”"},
    "fix_insert": {"en": "insert “{new}”", "zh": "在此加上“{new}”"},
    "fix_delete": {"en": "delete “{old}”", "zh": "删去“{old}”"},
    "paragraph": {"en": "paragraph {paragraph} {label}", "zh": "第 {paragraph} 段 {label}"},
    "look_fit": {
        "en": "nothing is missing: a specimen of everything was written in this look and drawn",
        "zh": "没有缺漏：已用此版式写出并绘制一份包含全部要素的样张",
    },
    "look_unfit": {"en": "{amiss} things are missing or cannot be drawn", "zh": "{amiss} 处缺漏或无法绘制"},
    "locked": {"en": "{file}: {clauses} clauses locked", "zh": "{file}：已锁定 {clauses} 个条款"},
    "started": {
        "en": "{folder}: a library of {clauses} clauses, locked and ready; its README.md is a tour of three minutes:\n"
        "  cd {folder}\n  contractgen check\n  contractgen build deals/example.yaml --out out",
        "zh": "{folder}：已建立含 {clauses} 个条款的条款库，已锁定，可以直接使用；三分钟导览见其中的 README.md：\n"
        "  cd {folder}\n  contractgen check\n  contractgen build deals/example.yaml --out out",
    },
    "column_error": {"en": "errors", "zh": "错误"},
    "column_warning": {"en": "warnings", "zh": "警告"},
    "column_info": {"en": "notes", "zh": "说明"},
    "more_files": {"en": "and {files} files more", "zh": "另有 {files} 个文件"},
    "linted": {
        "en": "{files} files: {errors} errors, {warnings} warnings",
        "zh": "共 {files} 个文件：{errors} 处错误，{warnings} 处警告",
    },
    "linted_notes": {"en": ", {notes} notes", "zh": "，{notes} 处说明"},
    "linted_accepted": {"en": "; {accepted} accepted or known", "zh": "；另有 {accepted} 处已接受或已知"},
    "baseline_written": {
        "en": "{file}: {findings} findings known from now on",
        "zh": "{file}：已记录 {findings} 处已知问题",
    },
    "wrong_usage": {"en": "Error: {what}", "zh": "用法错误：{what}"},
    "more_help": {"en": "More about it: {command} --help", "zh": "查看用法：{command} --help"},
    "no_command": {"en": "there is no command {name}", "zh": "没有命令 {name}"},
    "no_option": {"en": "there is no option {name}", "zh": "没有选项 {name}"},
    "nearest": {"en": "; nearest: {names}", "zh": "；相近的有：{names}"},
    "missing_parameter": {"en": "{name} is missing", "zh": "缺少 {name}"},
    "bad_choice": {"en": "{name} is one of: {choices}", "zh": "{name} 应为下列之一：{choices}"},
    "bad_value": {"en": "{name} does not fit: {reason}", "zh": "{name} 的取值不符合要求：{reason}"},
    "takes_value": {"en": "{name} needs a value", "zh": "{name} 缺少取值"},
    "takes_nothing": {"en": "{name} takes no value", "zh": "{name} 不带取值"},
    "bad_usage": {"en": "{reason}", "zh": "命令的参数不符合用法：{reason}"},
    "ask_changes": {"en": "What will be new in it (may stay empty)", "zh": "本版本有何变更（可留空）"},
    "bumped": {
        "en": "{file}: copied from {old}, not approved yet; edit it, then: contractgen clause diff {clause}",
        "zh": "{file}：已由 {old} 复制，尚未批准；修改后请运行：contractgen clause diff {clause}",
    },
    "renumbered": {
        "en": "{file}: was {old}; its changes need a {step} step",
        "zh": "{file}：原为 {old}；其改动须升{step}",
    },
    "number_fits": {
        "en": "{file}: the number fits; its changes need a step of at least: {step}",
        "zh": "{file}：版本号与改动相称；其改动至少须升：{step}",
    },
    "log_step": {"en": " · {taken} step, {needed} needed", "zh": " · 所升：{taken}（须升：{needed}）"},
    "log_small": {
        "en": " · {taken} step, {needed} needed: too small",
        "zh": " · 所升：{taken}（须升：{needed}，不足）",
    },
    "log_approved": {"en": "approved by {by} on {on}", "zh": "{by} 于 {on} 批准"},
    "log_draft": {"en": "not approved yet", "zh": "尚未批准"},
    "log_withdrawn": {"en": "withdrawn by {by} on {on}: {reason}", "zh": "{by} 于 {on} 撤回：{reason}"},
    "log_days": {"en": "in effect {first}…{last}", "zh": "有效期 {first}…{last}"},
    "impact_of": {"en": "{clause} fits {templates} templates", "zh": "{clause}：可采用的模板 {templates} 个"},
    "impact_free": {"en": " (nothing pinned)", "zh": "（未锁定）"},
    "impact_here": {"en": " (pinned here)", "zh": "（已锁定本版本）"},
    "impact_pinned": {"en": " (pinned: {version})", "zh": "（锁定为 {version}）"},
    "impact_deals": {
        "en": "deals read: {deals}; would get it: {users}",
        "zh": "已读签约单 {deals} 份，其中会用到的 {users} 份",
    },
    "impact_unsure": {
        "en": "{file}: cannot be assembled, so it is not known",
        "zh": "{file}：无法组装，不能确定是否用到",
    },
    "clause_begun": {
        "en": "{file}: begun; replace its words, list {clause} in a template, then: contractgen check",
        "zh": "{file}：已建立；请替换其中的文字，在模板中列入 {clause}，再运行：contractgen check",
    },
    "withdrawn": {"en": "{file}: withdrawn by {by} on {on}", "zh": "{file}：{by} 已于 {on} 撤回"},
    "approved": {"en": "{file}: approved by {by} on {on}", "zh": "{file}：{by} 已于 {on} 批准"},
    "pin_moved": {"en": "{name}: {old} → {new} ({step})", "zh": "{name}：{old} → {new}（{step}）"},
    "pin_changed": {"en": "{name}: {old} → {new}", "zh": "{name}：{old} → {new}"},
    "pins": {
        "en": "{pins} pins compared: {outdated} outdated, {drifted} drifted",
        "zh": "已比较 {pins} 项锁定：落后 {outdated} 项，失配 {drifted} 项",
    },
    "trace_of": {"en": "template {template}", "zh": "模板 {template}"},
    "trace_draft": {"en": "template {template}, DRAFT", "zh": "模板 {template}，草稿"},
    "trace_paragraph": {"en": "paragraph {number}", "zh": "第 {number} 段"},
    "trace_beside": {"en": "beside the paragraphs", "zh": "正文段落之外"},
    "trace_page": {"en": "page {page}", "zh": "第 {page} 页"},
    "trace_look": {"en": "the look {look}, no words of the agreement's own", "zh": "版式 {look}，不属于合同条文"},
    "trace_contents": {
        "en": "the table of contents, which repeats headings",
        "zh": "目录，由各标题自动生成",
    },
    "trace_annexed-file": {"en": "the annexed file {instrument}, {hash}", "zh": "附件文件 {instrument}，{hash}"},
    "trace_special-terms": {
        "en": "a special term ({provision}), line {line} of the deal",
        "zh": "特别约定（{provision}），签约单第 {line} 行",
    },
    "trace_deal": {"en": "line {line} of the deal", "zh": "签约单第 {line} 行"},
    "trace_file": {"en": "announces a file of {pages} pages, {hash}", "zh": "所附文件共 {pages} 页，{hash}"},
    "trace_prints": {"en": "prints", "zh": "所印内容"},
    "trace_behind": {"en": "which follow from", "zh": "其依据"},
    "trace_asks": {"en": "is there, or says so, because of", "zh": "是否写入或勾选取决于"},
    "trace_unknown": {"en": "the build record does not say from where", "zh": "生成记录未载明来源"},
    "trace_default": {
        "en": "{field}, or where the deal is silent its default ({declared})",
        "zh": "{field}；签约单未填写时取默认值（{declared}）",
    },
    "trace_follows": {
        "en": "{field}, or where the deal is silent {operands}",
        "zh": "{field}；签约单未填写时取 {operands}",
    },
    "trace_how_sum": {"en": "the sum of {operands}", "zh": "{operands} 之和"},
    "trace_how_product": {"en": "the product of {operands}", "zh": "{operands} 之积"},
    "trace_how_difference": {"en": "the difference of {operands}", "zh": "{operands} 之差"},
    "trace_how_tax": {"en": "the tax, from {operands}", "zh": "税额，依据 {operands}"},
    "trace_how_net": {"en": "the amount without tax, from {operands}", "zh": "不含税金额，依据 {operands}"},
    "trace_how_gross": {"en": "the amount with tax, from {operands}", "zh": "含税金额，依据 {operands}"},
    "trace_how_place": {"en": "the number of the row", "zh": "行的序号"},
    "trace_how_graduated": {"en": "priced tier by tier, from {operands}", "zh": "按阶梯分段计价，依据 {operands}"},
    "trace_how_volume": {
        "en": "priced by the tier it falls in, from {operands}",
        "zh": "按所在阶梯计价，依据 {operands}",
    },
    "trace_how_tier": {"en": "the price of the tier, from {operands}", "zh": "所在阶梯的单价，依据 {operands}"},
    "trace_how_from": {"en": "where the tier begins", "zh": "阶梯起点"},
    "trace_how_add-months": {"en": "a date computed from {operands}", "zh": "由 {operands} 推算的日期"},
    "trace_how_count": {"en": "the number of {operands}{field}", "zh": "{operands}{field} 的数量"},
    "trace_how_subtotal": {"en": "the subtotal of {operands}", "zh": "{operands} 的小计"},
    "trace_how_total": {"en": "a total of {operands}", "zh": "{operands} 的合计"},
    "trace_how_title": {"en": "the template's title", "zh": "模板的标题"},
    "trace_how_as-of": {"en": "the day that the agreement was built as of", "zh": "生成合同所依据的日期"},
}


def say(word: str, language: str, **places: object) -> str:
    """Return one of the command line's sentences, in English with its nouns in the right number."""
    said = WORDS[word][language].format_map(places)
    return _ONE.sub(r"\1", said) if language == "en" else said
