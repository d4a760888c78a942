"""Bad input: one clear line, the right exit code, no traceback, and nothing else is lost."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from support import ARTICLE, Run

from vnnews_extract import extractor
from vnnews_extract.cli import extract
from vnnews_extract.language import Analysis
from vnnews_extract.pipes.facts import Facts

BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing.txt": (lambda path: None, "No such file or directory"),
    "empty.txt": (lambda path: path.touch(), "empty"),
    "blank.txt": (lambda path: path.write_bytes(b" \r\n\t\n"), "only white space"),
    "binary.txt": (
        lambda path: path.write_bytes(bytes(range(256))),
        "binary data, not text: a NUL at byte 0",
    ),
    "nul.txt": (
        lambda path: path.write_bytes(b"x\xc3\xa3 \x00 h\xe1\xbb\x8dp"),
        "binary data, not text: a NUL at character 3",
    ),
    "surrogate.txt": (
        lambda path: path.write_bytes(b"x\xed\xa0\x80"),
        "not UTF-8 (byte 1 is wrong), and no other encoding reads it as Vietnamese",
    ),
    "half.txt": (
        lambda path: path.write_bytes("\ufeffXã".encode("utf-16-le")[:-1]),
        "a byte order mark, but not utf-16 at byte 4",
    ),
    "folder": (lambda path: path.mkdir(), "a folder without articles (*.txt, *.html)"),
    "fifo.txt": (os.mkfifo, "not a regular file (use - to read standard input)"),
    "loop.txt": (lambda path: path.symlink_to(path), "Too many levels of symbolic links"),
    "device": (
        lambda path: path.symlink_to("/dev/zero"),
        "not a regular file (use - to read standard input)",
    ),
    "long" * 100: (lambda path: None, "File name too long"),
}


@pytest.fixture
def bad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, holding every bad input and one good article."""
    for name, (make, _) in BAD.items():
        make(tmp_path / name)
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", BAD)
def test_alone_it_fails_with_one_line(name: str, bad: Path) -> None:
    result = CliRunner().invoke(extract, [name])
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"extract: {name}: {BAD[name][1]}\n")


def test_among_others_nothing_else_is_lost(bad: Path, run: Run) -> None:
    done = run(*BAD, "good.txt")
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [f"extract: {name}: {reason}" for name, (_, reason) in BAD.items()]
    assert [json.loads(line)["article"]["source"] for line in done.stdout.splitlines()] == ["good.txt"]


def test_a_name_can_neither_break_the_line_nor_the_record(tmp_path: Path, run: Run) -> None:
    for name in (b"a\nb.txt", b"\x1b[31m.txt", b"\xff.txt"):
        Path(os.fsdecode(bytes(tmp_path) + b"/" + name)).write_bytes(b"\x00")
    (tmp_path / os.fsdecode(b"good\xff\n.txt")).write_text("Xã có 12 thôn.", encoding="utf-8")
    done = run(".")
    assert done.stderr.splitlines() == [
        b"extract: ./\\x1b[31m.txt: binary data, not text: a NUL at character 0",
        b"extract: ./a\\nb.txt: binary data, not text: a NUL at character 0",
        b"extract: ./\\xff.txt: binary data, not text: a NUL at character 0",
    ]
    (line,) = done.stdout.splitlines()
    assert json.loads(line)["article"]["source"] == "./good\\xff\n.txt"


@pytest.mark.parametrize("data", [b"", b" \n", b"\x00\x01"])
def test_standard_input_is_judged_like_a_file(data: bytes, run: Run) -> None:
    done = run("-", input=data)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (1, b"", 1)
    assert done.stderr.startswith(b"extract: -: ")


def test_one_line_of_two_megabytes_is_an_article(tmp_path: Path, run: Run) -> None:
    line = (ARTICLE.replace("\n", " ") * 5000).encode()[: 2 * 2**20].decode(errors="ignore")
    (tmp_path / "line.txt").write_text(line, encoding="utf-8")
    done = run("line.txt", timeout=240)
    assert (done.returncode, done.stderr) == (0, b"")
    record = json.loads(done.stdout)
    assert {mention["text"] for mention in (count["mention"] for count in record["counts"])} >= {"8/8", "25"}


def test_a_fault_of_ours_in_one_article_does_not_lose_the_others(bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    find_facts = extractor.find_facts

    def fail_once(analysis: Analysis) -> Facts:
        if analysis.text == "Xã họp.":
            raise ZeroDivisionError("division\nby zero")
        return find_facts(analysis)

    monkeypatch.setattr(extractor, "find_facts", fail_once)
    (bad / "poison.txt").write_text("Xã họp.", encoding="utf-8")
    result = CliRunner().invoke(extract, ["--jobs", "0", "poison.txt", "good.txt"])
    assert result.exit_code == 1
    assert result.stderr == "extract: poison.txt: internal error: ZeroDivisionError: division\\nby zero\n"
    assert json.loads(result.stdout)["article"]["source"] == "good.txt"
    debugged = CliRunner().invoke(extract, ["--debug", "poison.txt"])
    assert "Traceback" in debugged.stderr
