"""LIB, git: a library at another revision of its repository."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_GIT = Bilingual(
    "What changed is found by comparing the library with another revision of its git repository, most often the branch "
    "that a change is to be merged into. contractgen asks the `git` on the PATH; it checks nothing out, fetches "
    "nothing and writes nothing.",
    "改动是将条款库与其 git 仓库的另一修订（通常为拟合并到的分支）比较得出的。"
    "contractgen 通过 PATH 上的 `git` 读取，不检出、不联网、不写入。",
)

ENTRIES = (
    error(
        "LIB-290",
        "no-git",
        Bilingual("git is not installed here", "本机没有安装 git"),
        Bilingual("Install git, or leave --base out.", "请安装 git，或不使用 --base。"),
        _GIT,
    ),
    error(
        "LIB-291",
        "no-repository",
        Bilingual("the library is not in a git repository", "条款库不在 git 仓库中"),
        Bilingual(
            "Run this in a clone of the repository, or leave --base out.",
            "请在仓库的克隆中运行，或不使用 --base。",
        ),
        _GIT,
    ),
    error(
        "LIB-292",
        "no-revision",
        Bilingual("git knows no revision {revision} here", "git 仓库中没有修订 {revision}"),
        Bilingual(
            "Fetch it first (git fetch origin), write it as origin/main, or name a tag or a commit. In a CI job fetch "
            "the whole history (fetch-depth: 0).",
            "请先取得该修订（git fetch origin），写作 origin/main，或写标签、提交号。"
            "CI 任务请取得全部历史（fetch-depth: 0）。",
        ),
        _GIT,
    ),
    error(
        "LIB-293",
        "history-too-short",
        Bilingual(
            "this is a shallow clone, and where the work left {revision} is not in it",
            "此为浅克隆，其中没有与 {revision} 的共同祖先",
        ),
        Bilingual(
            "Fetch the whole history: git fetch --unshallow; in a CI job: fetch-depth: 0 (GitHub), "
            "GIT_DEPTH: 0 (GitLab).",
            "请取得全部历史：git fetch --unshallow；CI 任务：fetch-depth: 0（GitHub）、GIT_DEPTH: 0（GitLab）。",
        ),
        _GIT,
    ),
    error(
        "LIB-294",
        "git-failed",
        Bilingual("git could not answer: {reason}", "git 未能完成读取：{reason}"),
        Bilingual(
            "Run git status in the library's folder, and mend what it says; a clone without all files (--filter) needs "
            "a git fetch of its own.",
            "请在条款库目录运行 git status 并按提示处理；部分克隆（--filter）须先自行 git fetch。",
        ),
        _GIT,
    ),
    error(
        "LIB-295",
        "not-your-repository",
        Bilingual(
            "git refuses to read {folder}, because it belongs to another user",
            "git 拒绝读取 {folder}，因其属于其他用户",
        ),
        Bilingual(
            "If you trust it, as in the container of a CI job: git config --global --add safe.directory {folder}",
            "确可信任的（如 CI 任务的容器），请运行：git config --global --add safe.directory {folder}",
        ),
        _GIT,
    ),
    Entry(
        "LIB-296",
        "nothing-there-before",
        Severity.INFO,
        Bilingual(
            "there was no library in this folder at {revision}: everything counts as new",
            "修订 {revision} 中此目录没有条款库，全部内容按新增处理",
        ),
        Bilingual(
            "Right for the first change of a new library; else check the revision and the folder.",
            "新建条款库的首次改动属正常；否则请核对修订与目录。",
        ),
        _GIT,
    ),
    error(
        "LIB-297",
        "nothing-in-common",
        Bilingual("{revision} and this branch have no commit in common", "{revision} 与当前分支没有共同的提交"),
        Bilingual(
            "Name the branch that this one began from.",
            "请写明当前分支由其分出的那个分支。",
        ),
        _GIT,
    ),
)
