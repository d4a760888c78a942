"""Runs that are killed, run out of disk or are interrupted: going on gives what an undisturbed run gives."""

import json
import os
import resource
import signal
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest
from batch.processes import awaited, started
from support import ARTICLE, Run


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of 160 articles, of which one in forty cannot be read and two have the same text."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(160):
        text = "" if number % 40 == 7 else f"{ARTICLE}Xã có {number // 2 if number < 4 else number} thôn.\n" * 8
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def files(path: Path) -> list[Path]:
    """The file, or all files of the folder."""
    return [path] if path.is_file() else [file for file in sorted(path.rglob("*")) if file.is_file()]


def contents(path: Path) -> dict[str, bytes]:
    """The bytes of a file, or of all files of a folder."""
    return {str(file.relative_to(path)): file.read_bytes() for file in files(path)}


def size(path: Path) -> int:
    """How much is in a file or folder that may go to its place meanwhile."""
    with suppress(FileNotFoundError):
        return sum(file.stat().st_size for file in files(path))
    return 0


@pytest.mark.parametrize("target", ["out.jsonl", "out.json", "out.csv"])
def test_killed_again_and_again_it_ends_with_the_same_bytes(
    target: str, archive: Path, run: Run, tmp_path: Path
) -> None:
    undisturbed = tmp_path / "undisturbed"
    undisturbed.mkdir()
    assert run("archive", "-o", f"undisturbed/{target}", "--quiet").returncode == 1
    partial, kills = tmp_path / f"{target}.partial", 3 if target == "out.jsonl" else 1
    for number in range(kills):
        with started("archive", "-o", target, "--resume", "--jobs", "1", cwd=tmp_path, hasty=True) as process:
            reached = size(partial)
            awaited(lambda at=reached: size(partial) > at + 5000 or process.poll() is not None)  # type: ignore[misc]
            time.sleep(number / 50)  # at another moment each time
            process.kill()
            process.wait()
    if partial.exists():  # else the run was faster
        with (partial / "counts.csv" if partial.is_dir() else partial).open("ab") as torn:
            torn.write(b'{"schema_version":"1.')
    done = run("archive", "-o", target, "--resume", "--quiet")
    assert done.returncode == 1
    assert contents(tmp_path / target) == contents(undisturbed / target)
    failures = f"{target}.failures.jsonl"
    assert (tmp_path / failures).read_bytes() == (undisturbed / failures).read_bytes()
    assert list(tmp_path.glob("*partial*")) == []


def journalled(path: Path) -> int:
    """How many articles the journal of an unfinished output holds."""
    if not path.exists():
        return 0
    peeping = f"file:{path}?immutable=1"  # without a lock, which the run has
    with closing(sqlite3.connect(peeping, uri=True)) as journal, suppress(sqlite3.DatabaseError):
        return int(journal.execute("SELECT COUNT(*) FROM articles").fetchone()[0])
    return 0  # it is only just being made


def interrupted(archive: Path, tmp_path: Path, *arguments: str) -> str:
    """What a run says that is interrupted in its middle."""
    with started(str(archive.name), "-o", "out.jsonl", "--jobs", "1", *arguments, cwd=tmp_path, hasty=True) as process:
        awaited(lambda: journalled(tmp_path / "out.jsonl.partial-journal"))
        os.kill(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    return said


def test_interrupted_it_keeps_what_is_done_and_says_how_to_go_on(archive: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("old")
    said = interrupted(archive, tmp_path)
    assert "articles are done; to go on, run the same command with --resume\nextract: interrupted\n" in said
    assert (tmp_path / "out.jsonl").read_text() == "old"
    assert run("archive", "-o", "out.jsonl", "--resume", "--quiet").returncode == 1
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 156


def test_what_changed_meanwhile_is_read_again(archive: Path, run: Run, tmp_path: Path) -> None:
    interrupted(archive, tmp_path)
    (archive / "010.txt").write_text("Xã có 5 thôn.", encoding="utf-8")
    (archive / "007.txt").unlink()
    run("archive", "-o", "out.jsonl", "--resume", "--quiet")
    run("archive", "-o", "fresh.jsonl", "--quiet")
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "fresh.jsonl").read_bytes()


def test_without_resume_a_run_begins_anew(archive: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl.partial").write_text("rubbish")
    (tmp_path / "out.jsonl.partial-journal").write_text("rubbish")
    for resume in ([], ["--resume"]):
        assert run("archive/000.txt", "archive/001.txt", "-o", "out.jsonl", *resume).returncode == 0
        records = map(json.loads, (tmp_path / "out.jsonl").read_bytes().splitlines())
        assert [each["article"]["source"] for each in records] == ["archive/000.txt", "archive/001.txt"]


def test_a_full_disk_ends_it_in_a_line_and_with_room_it_goes_on(archive: Path, run: Run, tmp_path: Path) -> None:
    limited = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))}
    done = run("archive", "-o", "out.jsonl", "--quiet", **limited)
    assert done.returncode == 1
    assert done.stderr.decode().endswith("extract: out.jsonl: File too large\n")
    assert b"Traceback" not in done.stderr
    assert not (tmp_path / "out.jsonl").exists()
    run("archive", "-o", "out.jsonl", "--resume", "--quiet")
    run("archive", "-o", "fresh.jsonl", "--quiet")
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "fresh.jsonl").read_bytes()


def test_of_two_runs_into_one_file_the_second_is_refused(archive: Path, run: Run, tmp_path: Path) -> None:
    with started("-", "archive", "-o", "out.jsonl", cwd=tmp_path, reading=True) as process:
        assert process.stdin is not None
        awaited((tmp_path / "out.jsonl.partial").exists)
        for resume in ([], ["--resume"]):
            done = run("archive", "-o", "out.jsonl", "--quiet", *resume)
            assert (done.returncode, done.stderr) == (1, b"extract: out.jsonl: another run is writing it\n")
        process.communicate("Xã có 12 thôn.", timeout=120)
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 157


def test_a_folder_of_somebody_else_is_not_replaced(archive: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "out.csv").mkdir()
    (tmp_path / "out.csv" / "mine.txt").touch()
    done = run("archive", "-o", "out.csv", "--quiet")
    assert done.returncode == 2, "told before anything is read"
    assert "the folder holds other files; it is not replaced" in done.stderr.decode()
    assert contents(tmp_path / "out.csv") == {"mine.txt": b""}
