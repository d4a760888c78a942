"""Reading files: what is refused, and why, in one line."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from vnnews_extract import Article, Extractor, ReadError, read_article
from vnnews_extract.reading.article import LARGEST


def test_an_article_is_its_text_and_where_it_came_from(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Xã họp\r\n".encode())
    assert read_article(file) == Article("Xã họp\r\n", str(file))


def _socket(path: Path) -> None:
    # A socket's own path may be no longer than about a hundred characters.
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(here)


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: None, "No such file or directory"),
    "empty": (lambda path: path.touch(), "empty"),
    "only a byte order mark": (lambda path: path.write_bytes(b"\xef\xbb\xbf"), "empty"),
    "blank": (lambda path: path.write_bytes(" \r\n\t\u00a0\u3000".encode()), "only white space"),
    "an empty folder": (lambda path: path.mkdir(), "a folder without articles (*.txt, *.html)"),
    "a FIFO": (os.mkfifo, "not a regular file"),
    "a socket": (_socket, "not a regular file"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "not a regular file"),
    "a link to itself": (lambda path: path.symlink_to(path), "Too many levels of symbolic links"),
    "a link to nothing": (lambda path: path.symlink_to("nothing"), "No such file or directory"),
    "huge": (_huge, "more than 4 MiB, too large for an article"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_article_is_refused_with_its_reason(case: str, tmp_path: Path) -> None:
    make, reason = REFUSED[case]
    path = tmp_path / "a.txt"
    make(path)
    with pytest.raises(ReadError) as caught:
        read_article(path)
    assert caught.value.reason.startswith(reason)
    assert str(caught.value) == f"{path}: {caught.value.reason}"


def test_a_folder_with_articles_is_no_article_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Xã họp", encoding="utf-8")
    with pytest.raises(ReadError, match="a folder, not an article"):
        read_article(tmp_path)


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A folder that its reader may not enter, also where the tests run as root."""
    user = os.geteuid()
    folder = tmp_path / "closed"
    folder.mkdir()
    (folder / "a.txt").touch()
    folder.chmod(0)
    if user == 0:
        os.seteuid(65534)
    yield folder
    os.seteuid(user)
    folder.chmod(0o700)


@pytest.mark.parametrize("name", ["", "a.txt"])
def test_what_may_not_be_read_is_refused(name: str, closed: Path) -> None:
    with pytest.raises(ReadError, match=f"{name}: Permission denied"):
        read_article(closed / name)


def test_a_name_that_is_not_utf_8_becomes_a_source_that_is(tmp_path: Path, extractor: Extractor) -> None:
    path = os.fsencode(tmp_path) + b"/x\xe1\xbb.txt"
    Path(os.fsdecode(path)).write_text("Xã họp", encoding="utf-8")
    article = read_article(os.fsdecode(path))
    assert article.source == f"{tmp_path}/x\\xe1\\xbb.txt"
    assert extractor(article).article.source == article.source


def test_an_error_stays_on_one_line_whatever_the_name() -> None:
    assert str(ReadError("empty", "a\nb\x1b[31m\u202ec.txt")) == r"a\nb\x1b[31m\u202ec.txt: empty"


@pytest.mark.parametrize("make", [Article, lambda text: Extractor()(text)])
def test_a_lone_surrogate_is_refused(make: Callable[[str], object]) -> None:
    with pytest.raises(ValueError, match="a lone surrogate at character 3"):
        make("Xã \ud800")
