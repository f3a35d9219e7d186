"""A library in a git repository of its own, whatever the git of this machine is set up to do."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_CALM = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Legal",
    "GIT_AUTHOR_EMAIL": "legal@example.com",
    "GIT_COMMITTER_NAME": "Legal",
    "GIT_COMMITTER_EMAIL": "legal@example.com",
    "GIT_AUTHOR_DATE": "2026-11-01T08:00:00Z",
    "GIT_COMMITTER_DATE": "2026-11-01T08:00:00Z",
}


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder; what it prints."""
    command = ["git", *arguments]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _CALM
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
    return os.fsdecode(done.stdout).strip()


def repository(folder: Path) -> Path:
    """Begin a repository with a branch main, and commit what is in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main")
    return commit(folder)


def commit(folder: Path, message: str = "A step") -> Path:
    """Commit everything in the folder."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return folder
