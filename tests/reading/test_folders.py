"""Which files are articles, and in which order."""

import os
from pathlib import Path

import pytest

from vnnews_extract import find_articles


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder tree to walk, as the current folder."""
    names = [
        "b.txt",
        "a/z.txt",
        "a.txt",
        "a/y/x.TXT",
        "ă.txt",
        "B.txt",
        "notes.md",
        ".hidden.txt",
        ".git/c.txt",
    ]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_gives_its_articles_in_bytewise_order_of_path_components(archive: Path) -> None:
    names = ["B.txt", "a/y/x.TXT", "a/z.txt", "a.txt", "b.txt", "ă.txt"]
    assert list(find_articles(["."])) == [f"./{name}" for name in names]


def test_arguments_keep_their_order_and_spelling(archive: Path) -> None:
    assert list(find_articles(["b.txt", archive / "a.txt", "a/"])) == [
        "b.txt", f"{archive}/a.txt", "a/y/x.TXT", "a/z.txt",
    ]  # fmt: skip


def test_a_file_named_outright_needs_no_suffix(archive: Path) -> None:
    assert list(find_articles(["notes.md", ".hidden.txt"])) == ["notes.md", ".hidden.txt"]


def test_a_file_reached_twice_comes_once(archive: Path) -> None:
    (archive / "c.txt").symlink_to("a.txt")
    assert list(find_articles(["a.txt", "./a.txt", "c.txt", "a", "a/z.txt"])) == [
        "a.txt",
        "a/y/x.TXT",
        "a/z.txt",
    ]


def test_a_folder_may_be_thousands_deep(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(1500):
        Path("d").mkdir()
        monkeypatch.chdir("d")
    Path("deep.txt").touch()
    deepest = Path.cwd()
    monkeypatch.chdir(archive)
    found = list(find_articles(["d"]))
    (deepest / "deep.txt").unlink()
    for folder in [deepest, *deepest.parents][:1500]:  # rmtree cannot do it
        folder.rmdir()
    assert found == ["d/" * 1500 + "deep.txt"]


def test_a_folder_that_links_to_itself_ends(archive: Path) -> None:
    (archive / "a" / "loop").symlink_to(archive)
    assert list(find_articles(["a"])) == ["a/y/x.TXT", "a/z.txt"]


@pytest.mark.parametrize("path", ["missing", "missing.txt", "-", "empty"])
def test_what_cannot_be_an_article_is_passed_on_for_its_reason(path: str, archive: Path) -> None:
    (archive / "empty").mkdir()
    assert list(find_articles([path, "b.txt"])) == [path, "b.txt"]


def test_a_folder_that_cannot_be_listed_is_passed_on_in_its_place(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def closed(path: str) -> object:
        if path.endswith("/y"):
            raise PermissionError
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert list(find_articles(["a"])) == ["a/y", "a/z.txt"]
