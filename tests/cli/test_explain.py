"""`extract --explain` says what every number was taken for."""

from pathlib import Path

from support import Run


def test_numbers_activities_and_near_misses_are_explained_and_no_record_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Năm 2022, xã trồng 500 cây ở thôn 7, đạt 95%.", encoding="utf-8")
    done = run("--explain", "a.txt")
    lines = [line.split() for line in done.stdout.decode().splitlines()]
    assert lines[0] == ["#", "a.txt"]
    assert [(line[1], line[-1]) for line in lines[1:]] == [
        ("date", "2022"),
        ("activity", "trồng"),
        ("count", "500"),
        ("identifier", "7"),
        ("no", "đạt"),  # no activity, for it is a state
        ("percentage", "95%"),
    ]
    assert done.returncode == 0


def test_no_name_of_a_file_reaches_the_terminal_as_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a\n\x1b[31m.txt").write_text("Xã có 12 thôn.", encoding="utf-8")
    assert run("--explain", "a\n\x1b[31m.txt").stdout.startswith(b"# a\\n\\x1b[31m.txt\n")


def test_an_unreadable_article_is_named_and_the_others_explained(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Xã có 12 thôn.", encoding="utf-8")
    done = run("--explain", "missing.txt", "a.txt")
    assert done.returncode == 1
    assert b"missing.txt" in done.stderr
    assert "12" in done.stdout.decode()
