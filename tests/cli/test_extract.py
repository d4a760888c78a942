"""`extract`: what is written where, in which form and order, and how the program ends."""

import json
import os
import pty
import signal
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner
from support import ARTICLE, Run

from vnnews_extract import ArticleRecord
from vnnews_extract.cli import extract
from vnnews_extract.pipes import steps
from vnnews_extract.pipes.facts import QuantityFact

EXTRACT = str(Path(sys.executable).with_name("extract"))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder `archive` of three articles in three forms, and `one.txt` beside it."""
    folder = tmp_path / "archive"
    (folder / "sub").mkdir(parents=True)
    (folder / "b.txt").write_bytes(unicodedata.normalize("NFD", ARTICLE).replace("\n", "\r\n").encode())
    (folder / "sub" / "a.txt").write_bytes(ARTICLE.encode("utf-16"))
    (folder / "a.txt").write_bytes(ARTICLE.encode("utf-8-sig"))
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def lines(data: bytes) -> list[ArticleRecord]:
    """The records of JSON Lines."""
    return [ArticleRecord.model_validate_json(line) for line in data.splitlines()]


def test_one_article_gives_one_indented_object(archive: Path, run: Run) -> None:
    done = run("one.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b'{\n  "schema_version": "1.0",\n')
    assert "Trần Văn Hoà" in done.stdout.decode()
    record = ArticleRecord.model_validate_json(done.stdout)
    record.check_against(ARTICLE)
    assert (record.article.source, record.article.published) == ("one.txt", "2023-02")


def test_a_folder_gives_json_lines_in_order_and_grounded(archive: Path, run: Run) -> None:
    done = run("archive")
    assert (done.returncode, done.stderr) == (0, b"")
    records = lines(done.stdout)
    assert [record.article.source for record in records] == [
        "archive/a.txt",
        "archive/b.txt",
        "archive/sub/a.txt",
    ]
    decomposed = unicodedata.normalize("NFD", ARTICLE).replace("\n", "\r\n")
    for record, text in zip(records, (ARTICLE, decomposed, ARTICLE), strict=True):
        record.check_against(text)
        assert list(record.mentions())
    composed, *others = [
        [(count.value, unicodedata.normalize("NFC", count.mention.text), count.noun) for count in record.counts]
        for record in records
    ]
    assert others == [composed, composed]


def test_several_articles_give_json_lines(archive: Path, run: Run) -> None:
    assert [record.article.source for record in lines(run("one.txt", "archive/a.txt").stdout)] == [
        "one.txt", "archive/a.txt",
    ]  # fmt: skip


def test_a_folder_of_one_article_gives_json_lines_too(archive: Path, run: Run) -> None:
    assert len(lines(run("archive/sub").stdout)) == 1


def test_standard_input_is_read_as_dash(run: Run) -> None:
    record = ArticleRecord.model_validate_json(run("-", input=ARTICLE.encode()).stdout)
    assert record.article.source == "-"
    record.check_against(ARTICLE)


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (["one.txt", "-o", "out.json"], b"{\n  "),
        (["one.txt", "-o", "out.jsonl"], b'{"schema_version"'),
        (["one.txt", "-o", "out.ndjson"], b'{"schema_version"'),
        (["one.txt", "-o", "out", "--format", "jsonl"], b'{"schema_version"'),
        (["archive", "-o", "out.json"], b'[\n{"schema_version"'),
        (["archive", "-o", "out"], b'{"schema_version"'),
        (["archive", "-o", "out.txt", "--format", "json"], b"[\n{"),
    ],
)
def test_the_format_is_told_by_the_suffix_or_by_name(
    arguments: list[str], start: bytes, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(archive.parent)
    result = CliRunner().invoke(extract, arguments)
    assert (result.exit_code, result.output) == (0, "")
    written = Path(arguments[2]).read_bytes()
    assert written.startswith(start)
    if not start.startswith(b'{"'):
        json.loads(written)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "Missing argument 'PATH...'"),
        (["--nonsense"], "No such option"),
        (["one.txt", "-o", "out.xyz"], "the suffix tells no format"),
        (["one.txt", "-o", "missing/out.json"], "cannot write missing/out.json: No such file or directory"),
        (["one.txt", "-o", "archive"], "cannot write archive: Is a directory"),
        (["archive", "-o", ".", "--format", "csv"], "cannot write .: name a file, folder or database"),
        (["archive", "-o", ""], "cannot write to an empty name"),
        (["archive", "--timeout", "nan"], "'nan' is no number"),
        (["archive", "--format", "json", "-o", "archive/a.txt"], "is an article to be read"),
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], complaint: str, archive: Path, run: Run) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert complaint in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_a_file_is_replaced_whole_and_keeps_its_permissions(archive: Path, run: Run, tmp_path: Path) -> None:
    out, link = tmp_path / "out.jsonl", tmp_path / "link.jsonl"
    out.write_text("old")
    out.chmod(0o640)
    link.symlink_to(out)
    assert run("archive", "missing.txt", "-o", "link.jsonl").returncode == 1
    assert len(lines(out.read_bytes())) == 3
    assert out.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()


def test_where_every_article_fails_the_file_stays_as_it_was(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("old")
    assert run("missing.txt", "gone.txt", "-o", "out.jsonl").returncode == 1
    assert (tmp_path / "out.jsonl").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "out.jsonl.failures.jsonl"]


def test_a_list_may_come_through_a_pipe_with_a_name(archive: Path, tmp_path: Path) -> None:
    command = f"'{EXTRACT}' --files-from <(printf 'one.txt\\narchive/a.txt\\n') -o out.jsonl"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(lines((tmp_path / "out.jsonl").read_bytes())) == 2


def test_limits_as_large_as_one_likes_are_none(archive: Path, run: Run) -> None:
    done = run("archive", "--timeout", "inf", "--memory", str(10**20))
    assert (done.returncode, done.stderr, len(lines(done.stdout))) == (0, b"", 3)


@pytest.mark.parametrize("name", ["what? #1 %41 &a=b.db", "ngày 1/tin tức.db"])
def test_a_database_has_the_name_that_was_given(name: str, archive: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    assert run("one.txt", "-o", name).returncode == 0
    assert (tmp_path / name).read_bytes().startswith(b"SQLite format 3")


@pytest.mark.parametrize(
    ("sent", "status", "said"),
    [(signal.SIGINT, 130, b"extract: interrupted\n"), (signal.SIGTERM, 143, b"")],
    ids=["Ctrl-C", "termination"],
)
def test_a_signal_ends_it_and_leaves_no_half_file(
    sent: signal.Signals, status: int, said: bytes, archive: Path, tmp_path: Path
) -> None:
    (tmp_path / "out.jsonl").write_text("old")
    command = [EXTRACT, "-", "archive", "-o", "out.jsonl"]
    pipes = {"stdin": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=tmp_path, **pipes) as process:  # type: ignore[call-overload]
        while not (tmp_path / "out.jsonl.partial").exists():
            assert process.poll() is None
        process.send_signal(sent)
        assert process.wait(60) == status
        assert process.stderr.read() == said
    assert (tmp_path / "out.jsonl").read_text() == "old"
    assert list(tmp_path.glob("*partial*")) == []


def test_a_reader_that_goes_away_is_no_error_to_speak_of(archive: Path, tmp_path: Path) -> None:
    command = f"'{EXTRACT}' archive archive/../one.txt | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"141\n", b"")


@pytest.mark.parametrize("output", ["standard output", "/dev/full"])
@pytest.mark.parametrize("paths", [["one.txt"], ["archive"]])
def test_a_full_device_is_an_error_of_one_line(paths: list[str], output: str, archive: Path, run: Run) -> None:
    with Path("/dev/full").open("wb") as full:
        redirected = {"capture_output": False, "stdout": full, "stderr": subprocess.PIPE}
        done = run(*paths, **redirected) if output == "standard output" else run(*paths, "-o", output)
    assert (done.returncode, done.stderr.decode()) == (1, f"extract: {output}: No space left on device\n")


@pytest.mark.parametrize("closed", [0, 1])
def test_a_closed_stream_is_an_error_of_one_line(closed: int, tmp_path: Path) -> None:
    redirect = ("<&-", ">&-")[closed]
    done = subprocess.run(
        ["bash", "-c", f"'{EXTRACT}' - {redirect}"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        input=b"Xa",
    )
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (1, b"", 1)


def on_a_terminal(*arguments: str, cwd: Path, **environment: str) -> str:
    """What `extract` shows on a terminal, standard output and standard error together."""
    ours, theirs = pty.openpty()
    variables = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    variables |= {"TERM": "xterm-256color"} | environment
    with subprocess.Popen([EXTRACT, *arguments], cwd=cwd, env=variables, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                chunk = os.read(ours, 65536)
            except OSError:  # how Linux says that the other side is closed
                break
            if not chunk:
                break
            shown += chunk
        os.close(ours)
    assert process.returncode == 0
    return shown.decode()


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_is_for_terminals_that_want_it(
    environment: dict[str, str], coloured: bool, archive: Path, tmp_path: Path
) -> None:
    assert ("\x1b[" in on_a_terminal("one.txt", cwd=tmp_path, **environment)) is coloured


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["archive", "-o", "out.jsonl"], True),
        (["archive", "-o", "out.jsonl", "--quiet"], False),
        (["one.txt", "-o", "out.jsonl"], False),
    ],
)
def test_progress_is_shown_for_several_articles(
    arguments: list[str], shown: bool, archive: Path, tmp_path: Path
) -> None:
    assert ("3/3" in on_a_terminal(*arguments, cwd=tmp_path)) is shown


def test_verbose_tells_what_was_rejected(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def impossible(_: object) -> list[QuantityFact]:
        return [QuantityFact("amount", (1, 2), 5, 3, "range", "test", unit="ha")]  # type: ignore[arg-type]

    monkeypatch.setattr(steps, "recorded", impossible)
    monkeypatch.chdir(archive)
    silent, verbose = (CliRunner().invoke(extract, [*options, "a.txt"]) for options in ([], ["-v"]))
    assert (silent.exit_code, silent.stderr, verbose.exit_code) == (0, "", 0)
    assert verbose.stderr.startswith("extract: a.txt: Amount rejected, upper 3 is below value 5")
    assert verbose.stderr.count("\n") == 1
