"""Runs into a database that are killed, or whose database goes away or runs full: the rows are the same in the end."""

import time
from contextlib import suppress
from pathlib import Path

import pytest
from batch.processes import awaited, started
from sinks.databases import Server, dump, query
from support import ARTICLE, Run


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of 150 articles."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(150):
        (folder / f"{number:03}.txt").write_text(f"{ARTICLE}Xã có {number} thôn.\n" * 8, encoding="utf-8")
    return folder


def articles(url: str) -> int:
    """How many articles the database holds by now."""
    try:
        return int(str(query(url, "SELECT COUNT(*) FROM articles")[0][0]))
    except Exception:  # it has no tables yet, is locked, or away
        return 0


def size(folder: Path) -> int:
    """How much is in the files of a DuckDB database in the folder."""
    with suppress(FileNotFoundError):  # a log that has just been taken over
        return sum(file.stat().st_size for file in folder.glob("*.duckdb*"))
    return 0


def test_killed_again_and_again_it_ends_with_the_same_rows(
    url: str, fresh_url: str, archive: Path, run: Run, tmp_path: Path
) -> None:
    for _ in range(2):
        with started("archive", "-o", url, "--jobs", "1", cwd=tmp_path) as process:
            if "duckdb" in url:  # nobody else can look into it meanwhile
                reached = size(tmp_path)
                awaited(lambda at=reached: size(tmp_path) > at or process.poll() is not None)  # type: ignore[misc]
            else:
                reached = articles(url)
                awaited(lambda at=reached: articles(url) > at or process.poll() is not None)  # type: ignore[misc]
            process.kill()
            process.wait()
    for target in (url, url, fresh_url):
        done = run("archive", "-o", target, "--quiet")
        assert (done.returncode, done.stderr) == (0, b"")
    assert dump(url) == dump(fresh_url)
    assert articles(url) == 150


def test_a_database_that_goes_away_and_comes_back_gets_everything(
    server: Server, postgres: str, archive: Path, tmp_path: Path
) -> None:
    with started("archive", "-o", postgres, "--jobs", "1", cwd=tmp_path) as process:
        awaited(lambda: articles(postgres))
        server.stop()
        time.sleep(1)
        server.start()
        _, said = process.communicate(timeout=180)
    assert (process.returncode, said) == (0, "")
    assert articles(postgres) == 150


def test_a_database_that_stays_away_ends_the_run_in_a_line_and_later_it_goes_on(
    server: Server, postgres: str, archive: Path, run: Run, tmp_path: Path
) -> None:
    (archive / "long.txt").write_text(
        ARTICLE * 1500, encoding="utf-8"
    )  # so that the server surely stops before the end
    with started("archive", "-o", postgres, "--jobs", "1", "--wait", "1", cwd=tmp_path) as process:
        awaited(lambda: articles(postgres))
        server.stop()
        _, said = process.communicate(timeout=180)
    server.start()
    assert process.returncode == 1
    assert said.startswith("extract: postgresql+psycopg://")
    assert said.count("\n") == 1
    assert 0 < articles(postgres) < 151
    assert run("archive", "-o", postgres, "--quiet").returncode == 0
    assert articles(postgres) == 151


def test_a_full_database_ends_the_run_in_a_line_and_with_room_it_goes_on(
    archive: Path, run: Run, tmp_path: Path
) -> None:
    import resource

    limited = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))}
    done = run("archive", "-o", "news.db", "--quiet", **limited)
    assert done.returncode == 1
    assert done.stderr.startswith(b"extract: sqlite:///news.db: ")
    assert done.stderr.count(b"\n") == 1
    assert run("archive", "-o", "news.db", "--quiet").returncode == 0
    assert run("archive", "-o", "fresh.db", "--quiet").returncode == 0
    assert dump(f"sqlite:///{tmp_path}/news.db") == dump(f"sqlite:///{tmp_path}/fresh.db")
