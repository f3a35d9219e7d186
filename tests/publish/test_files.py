"""Files are there whole or not at all, whatever goes wrong and wherever."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from contractgen.publish.files import folder_held, write_all, write_atomically, write_files

OLD: Mapping[str, bytes] = {"a.docx": b"old docx", "a.pdf": b"old pdf", "manifest.json": b"old manifest"}
NEW: Mapping[str, bytes] = {"a.docx": b"new docx" * 999, "a.pdf": b"new pdf" * 999, "manifest.json": b"new manifest"}
OPERATIONS = (
    "open", "write", "fsync", "replace", "rename", "close", "fchmod", "unlink", "mkdir", "umask", "scandir", "listdir",
)  # fmt: skip


def publish(folder: Path, files: Mapping[str, bytes] = NEW) -> None:
    with folder_held(folder) as descriptor:
        write_files(folder, descriptor, files)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


class Killed(BaseException):
    """The process was killed: nothing of it runs any more."""


class Faults:
    """Counts the file operations, and lets the one of a given number fail; a kill lets all later ones fail too.

    A descriptor is closed even where `close` fails, as Linux does, and a killed process loses all it has open.
    """

    def __init__(self, at: int, problem: BaseException | None) -> None:
        self.at, self.problem, self.count = at, problem, 0
        self.opened: set[int] = set()

    def wrap(self, name: str, operation: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - stands for any operation
            self.count += 1
            dead = isinstance(self.problem, Killed) and self.count > self.at
            fails = self.problem is not None and (self.count == self.at or dead)
            if fails and name != "close":
                raise self.problem  # type: ignore[misc]
            done = operation(*args, **kwargs)
            if name == "open":
                self.opened.add(done)
            elif name == "close":
                self.opened.discard(args[0])
            if fails:
                raise self.problem  # type: ignore[misc]
            return done

        return counted


@contextmanager
def failing(at: int, problem: BaseException | None) -> Iterator[Faults]:
    faults = Faults(at, problem)
    close = os.close
    with pytest.MonkeyPatch.context() as patch:
        for name in OPERATIONS:
            patch.setattr(os, name, faults.wrap(name, getattr(os, name)))
        yield faults
    for descriptor in faults.opened:
        close(descriptor)


def prepared(folder: Path, old: Mapping[str, bytes]) -> Path:
    folder.mkdir()
    for name, data in old.items():
        (folder / name).write_bytes(data)
    return folder


def operations_of_a_sound_run(folder: Path) -> int:
    with failing(0, None) as faults:
        publish(folder)
    return faults.count


def test_files_are_published_with_the_modes_that_the_umask_gives(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        publish(tmp_path / "out" / "deep")
    finally:
        os.umask(before)
    assert contents(tmp_path / "out" / "deep") == NEW
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "out" / "deep").iterdir()} == {0o640}


def test_files_that_are_there_already_are_not_touched(tmp_path: Path) -> None:
    publish(tmp_path)
    before = {path.name: path.stat() for path in tmp_path.iterdir()}
    publish(tmp_path)
    after = {path.name: path.stat() for path in tmp_path.iterdir()}
    assert {name: (item.st_ino, item.st_mtime_ns) for name, item in before.items()} == {
        name: (item.st_ino, item.st_mtime_ns) for name, item in after.items()
    }


def test_a_link_in_the_place_of_a_file_is_replaced_and_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"untouched")
    folder = prepared(tmp_path / "out", {})
    (folder / "a.docx").symlink_to(outside)
    publish(folder)
    assert outside.read_bytes() == b"untouched"
    assert not (folder / "a.docx").is_symlink()


def test_what_a_broken_run_left_is_removed_by_the_next(tmp_path: Path) -> None:
    (tmp_path / ".contractgen-7-0-a.docx.tmp").write_bytes(b"half")
    (tmp_path / ".other").write_bytes(b"not ours")
    publish(tmp_path)
    assert leftovers(tmp_path) == [".other"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT, errno.EROFS])
@pytest.mark.parametrize("old", [OLD, {}], ids=["over older files", "into an empty folder"])
def test_every_file_operation_may_fail_and_no_file_is_half_made(
    tmp_path: Path, number: int, old: Mapping[str, bytes]
) -> None:
    total = operations_of_a_sound_run(prepared(tmp_path / "sound", old))
    assert total >= 20
    for at in range(1, total + 1):
        folder = prepared(tmp_path / f"{at}", old)
        with failing(at, OSError(number, os.strerror(number))):
            try:
                publish(folder)
            except OSError:
                pass
            else:
                assert contents(folder) == NEW
        check_whole(folder, old)
        publish(folder)
        assert contents(folder) == NEW
        assert leftovers(folder) == []


@pytest.mark.parametrize("old", [OLD, {}], ids=["over older files", "into an empty folder"])
def test_a_run_may_be_killed_at_every_file_operation_and_the_next_one_heals(
    tmp_path: Path, old: Mapping[str, bytes]
) -> None:
    total = operations_of_a_sound_run(prepared(tmp_path / "sound", old))
    for at in range(1, total + 1):
        folder = prepared(tmp_path / f"{at}", old)
        with failing(at, Killed()), suppress(Killed):
            publish(folder)
        check_whole(folder, old)
        publish(folder)
        assert contents(folder) == NEW
        assert leftovers(folder) == []


def check_whole(folder: Path, old: Mapping[str, bytes]) -> None:
    """Every file under a final name is the old one or the new one, and the manifest is new only if all are."""
    found = contents(folder)
    for name, data in found.items():
        assert data in (old.get(name), NEW[name]), name
    assert set(old) <= set(found)
    if found.get("manifest.json") == NEW["manifest.json"]:
        assert found == NEW


def test_a_short_write_is_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, bytes(data[:100])))
    publish(tmp_path)
    assert contents(tmp_path) == NEW


def test_a_disk_without_locks_is_written_to_and_nothing_of_others_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr("contractgen.publish.files.fcntl.flock", no_locks)
    (tmp_path / ".contractgen-7-0-a.docx.tmp").write_bytes(b"another run's")
    publish(tmp_path)
    assert leftovers(tmp_path) == [".contractgen-7-0-a.docx.tmp"]


def test_one_file_is_written_atomically_and_trouble_is_a_finding(tmp_path: Path) -> None:
    assert write_atomically(tmp_path / "template.lock", b"one") == ()
    assert (tmp_path / "template.lock").read_bytes() == b"one"
    (tmp_path / "file").write_bytes(b"")
    (finding,) = write_atomically(tmp_path / "file" / "template.lock", b"two")
    assert finding.code == "ENV-951"


def test_files_in_several_folders_are_written_or_stay_what_they_were(tmp_path: Path) -> None:
    old, new, last = tmp_path / "a" / "lock", tmp_path / "b" / "lock", tmp_path / "file" / "lock"
    assert write_all({old: b"one"}) == ()
    (tmp_path / "file").write_bytes(b"")
    (found,) = write_all({old: b"two", new: b"two", last: b"two"})
    assert found.code == "ENV-951"
    assert old.read_bytes() == b"one"
    assert not new.exists()
    (tmp_path / "file").unlink()
    assert write_all({old: b"two", new: b"two", last: b"two"}) == ()
    assert {path.read_bytes() for path in (old, new, last)} == {b"two"}
