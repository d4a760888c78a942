"""How every command ends when its output is gone or full, when it is interrupted, and when options contradict."""

import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support import ARTICLE, Run

BIN = Path(sys.executable).parent
PRINTING = {
    "help": ("extract", "--help"),
    "commands": ("vnnews-extract", "--help"),
    "explain": ("extract", "--explain", "one.txt"),
    "pretty": ("extract", "--pretty", "one.txt"),
    "config": ("vnnews-extract", "config", "--show"),
    "completion": ("vnnews-extract", "completion", "bash"),
    "schema": ("vnnews-extract", "schema"),
    "annotate": ("vnnews-extract", "annotate", "one.txt"),
    "evaluate": ("vnnews-extract", "evaluate", "gold", "gold"),
    "report": ("vnnews-extract", "report", "one.txt", "-o", "report"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an article, `one.txt`, and gold of it."""
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "gold").mkdir()
    lists = ("counts", "percentages", "amounts", "officials", "activities")
    (tmp_path / "gold" / "one.json").write_text(json.dumps({name: [] for name in lists}))
    return tmp_path


@pytest.mark.parametrize("name", PRINTING)
def test_a_full_standard_output_is_an_error_of_one_line(name: str, folder: Path) -> None:
    command = [str(BIN / PRINTING[name][0]), *PRINTING[name][1:]]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.endswith(b": standard output: No space left on device\n")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("name", PRINTING)
def test_a_reader_that_goes_away_is_no_error_to_speak_of(name: str, folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [str(BIN / PRINTING[name][0]), *PRINTING[name][1:]]
    done = subprocess.run(command, cwd=folder, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("name", ["explain", "pretty"])
def test_a_signal_ends_what_is_for_people_in_order(name: str, sent: signal.Signals, status: int, folder: Path) -> None:
    command = [str(BIN / "extract"), f"--{name}", "one.txt", "-"]
    with subprocess.Popen(
        command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        while b"-" not in process.stdout.readline():  # the first article is done, the second waits for its end
            assert process.poll() is None
        process.send_signal(sent)
        _, said = process.communicate(timeout=60)
    assert process.returncode == status
    assert said == (b"extract: interrupted\n" if sent == signal.SIGINT else b"")


@pytest.mark.parametrize("script", ["extract", "vnnews-extract"])
def test_an_interruption_of_the_imports_ends_in_no_traceback(script: str, folder: Path, run: Run) -> None:
    (folder / "click.py").write_text("import os, signal, time; os.kill(os.getpid(), signal.SIGINT); time.sleep(5)")
    path = os.pathsep.join(filter(None, (str(folder), os.environ.get("PYTHONPATH"))))
    as_at_a_terminal = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    done = run("one.txt", script=script, env=os.environ | {"PYTHONPATH": path}, **as_at_a_terminal)
    assert (done.returncode, done.stderr) == (-signal.SIGINT, b"")


def test_without_a_standard_error_nothing_is_said_among_the_records(folder: Path) -> None:
    program = f"'{BIN / 'extract'}' one.txt missing.txt 2>&-"
    done = subprocess.run(["bash", "-c", program], cwd=folder, capture_output=True, check=False)
    assert done.returncode == 1
    assert [json.loads(line)["article"]["source"] for line in done.stdout.splitlines()] == ["one.txt"]


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        ("extract one.txt one.txt --resume", "--resume goes with -o"),
        ("extract one.txt --engine ray --jobs 0", "--jobs 0 has no worker"),
        ("extract one.txt --explain --pretty", "exclude each other"),
        ("extract one.txt --explain -o out.jsonl", "-o and --format are for records"),
        ("extract one.txt --pretty --format json", "-o and --format are for records"),
        ("extract one.txt -o news.db --format jsonl", "a database takes no --format"),
        ("extract one.txt one.txt -o out.jsonl --failures out.jsonl", "cannot be the output and the file of failures"),
        ("vnnews-extract evaluate gold gold --json --errors all", "--json prints nothing but the scores"),
        ("vnnews-extract evaluate gold gold --check", "--check takes GOLD alone"),
    ],
)
def test_options_that_contradict_are_wrong_usage(command: str, complaint: str, folder: Path, run: Run) -> None:
    script, *arguments = command.split()
    done = run(*arguments, script=script)
    assert (done.returncode, done.stdout) == (2, b"")
    assert complaint in " ".join(done.stderr.decode().split())
    assert sorted(path.name for path in folder.iterdir()) == ["gold", "one.txt"]


def test_failures_replace_no_file_of_somebody_else(folder: Path, run: Run) -> None:
    for name in ("one.txt", "gold"):
        done = run("one.txt", "missing.txt", "-o", "out.jsonl", "--failures", name)
        assert done.returncode == 1
        assert done.stderr.decode().startswith(f"extract: {name}: ")
        assert done.stderr.count(b"\n") == 1
        assert not (folder / "out.jsonl").exists()
    assert (folder / "one.txt").read_text(encoding="utf-8") == ARTICLE


def test_failures_go_into_what_is_no_file_and_leave_it_there(folder: Path, run: Run) -> None:
    os.mkfifo(folder / "fifo")
    with subprocess.Popen(["timeout", "60", "cat", "fifo"], cwd=folder, stdout=subprocess.PIPE) as reader:
        done = run("one.txt", "missing.txt", "-o", "out.jsonl", "--failures", "fifo")
        written, _ = reader.communicate(timeout=60)
    assert done.returncode == 1
    assert json.loads(written)["source"] == "missing.txt"
    assert (folder / "fifo").is_fifo()


def test_failures_that_cannot_be_written_are_told_before_anything_is_read(folder: Path, run: Run) -> None:
    done = run("one.txt", "missing.txt", "-o", "out.jsonl", "--failures", "none/f.jsonl")
    assert (done.returncode, done.stderr) == (1, b"extract: none/f.jsonl: No such file or directory\n")


@pytest.mark.parametrize("target", ["none/out.jsonl", "none/out.csv"])
def test_a_target_that_cannot_be_written_is_told_with_the_reason(target: str, folder: Path, run: Run) -> None:
    done = run("one.txt", "one.txt", "gold", "-o", target)
    assert done.returncode == 2
    assert f"cannot write {target}: No such file or directory." in done.stderr.decode()


def test_a_database_that_cannot_be_made_is_told_with_the_reason(folder: Path, run: Run) -> None:
    done = run("one.txt", "-o", "none/news.db")
    assert done.returncode == 1
    assert done.stderr == (
        b"extract: sqlite:///none/news.db: unable to open database file: No such file or directory\n"
    )


@pytest.mark.parametrize(
    ("listed", "status", "complaint"),
    [(b"", 1, "extract: list: names no article"), (b"one.txt\na\0b\n", 2, "cannot read list: a NUL in line 2")],
)
@pytest.mark.parametrize("option", [["-o", "out.jsonl"], ["--explain"]])
def test_a_list_that_names_nothing_is_told(
    listed: bytes, status: int, complaint: str, option: list[str], folder: Path, run: Run
) -> None:
    (folder / "list").write_bytes(listed)
    done = run("--files-from", "list", *option)
    assert done.returncode == status
    assert complaint in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def read_no_closed_file() -> None:
    """Take from this process, if it is root's, the right to read what nobody may read."""
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


def test_a_file_that_may_not_be_read_costs_itself_only(folder: Path, run: Run) -> None:
    (folder / "closed.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "closed.txt").chmod(0)
    done = run("closed.txt", "one.txt", preexec_fn=read_no_closed_file)
    assert (done.returncode, done.stderr) == (1, b"extract: closed.txt: Permission denied\n")
    assert [json.loads(line)["article"]["source"] for line in done.stdout.splitlines()] == ["one.txt"]


def test_a_report_of_nothing_readable_leaves_what_was_there(folder: Path, run: Run) -> None:
    assert run("report", "one.txt", "-o", "report", script="vnnews-extract").returncode == 0
    before = (folder / "report" / "index.html").read_bytes()
    (folder / "empty.txt").touch()
    done = run("report", "empty.txt", "-o", "report", script="vnnews-extract")
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"report: empty.txt: empty\n")
    assert (folder / "report" / "index.html").read_bytes() == before


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("extract one.txt -o out.json", "extract: out.json: File too large"),
        ("extract one.txt one.txt gold -o out.jsonl", "extract: out.jsonl: disk I/O error"),
        ("extract one.txt -o out.csv", "extract: out.csv: disk I/O error"),
        ("extract one.txt -o out.parquet", "extract: out.parquet: disk I/O error"),
        ("extract one.txt -o out.db", "extract: sqlite:///out.db: disk I/O error"),
        ("vnnews-extract report one.txt -o out", "report: out: File too large"),
        ("vnnews-extract annotate one.txt -o out.json", "annotate: out.json: File too large"),
        ("vnnews-extract schema -o out.json", "schema: out.json: File too large"),
    ],
)
def test_a_disk_that_is_full_from_the_beginning_is_an_error_of_one_line(
    command: str, told: str, folder: Path, run: Run
) -> None:
    script, *arguments = command.split()
    limited = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))}
    done = run(*arguments, script=script, **limited)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (1, b"", f"{told}\n")
    assert list(folder.glob("*partial*")) == []
