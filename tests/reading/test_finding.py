"""Arguments → inputs: suffixes, globs, lists, and archives read as a stream."""

import gzip
import io
import tarfile
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from support import ARTICLE

from vnnews_extract.reading import FileList, Input, article_of, count_inputs, find_inputs

NAMES = ["a/2.txt", "a/10.html", ".hidden/b.txt", "notes.md", "c.txt.gz", "__MACOSX/c.txt"]
READ = ["a/2.txt", "a/10.html", "c.txt.gz"]


def content(name: str) -> bytes:
    """What a file of this name holds."""
    return gzip.compress(ARTICLE.encode()) if name.endswith(".gz") else ARTICLE.encode()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with the same files in a folder `files`, in `news.zip` and in `news.tar.gz`."""
    monkeypatch.chdir(tmp_path)
    with zipfile.ZipFile("news.zip", "w", zipfile.ZIP_DEFLATED) as packed, tarfile.open("news.tar.gz", "w:gz") as tar:
        for name in NAMES:
            path = Path("files", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content(name))
            packed.writestr(name, content(name))
            tar.add(path, name)
    return tmp_path


def sources(*paths: str) -> list[str]:
    """The sources of the inputs that the paths name."""
    return [found.source for found in find_inputs(paths)]


def test_a_folder_gives_text_html_and_archives(here: Path) -> None:
    (here / "news.zip").rename("files/b.zip")
    assert sources("files") == ["files/a/10.html", "files/a/2.txt", *(f"files/b.zip/{name}" for name in READ),
                                "files/c.txt.gz"]  # fmt: skip


@pytest.mark.parametrize("archive", ["news.zip", "news.tar.gz"])
def test_an_archive_gives_its_articles_with_their_bytes(archive: str, here: Path) -> None:
    found = list(find_inputs([archive]))
    assert [each.source for each in found] == [f"{archive}/{name}" for name in READ]
    assert [each.read() for each in found] == [content(name) for name in READ]


def test_a_glob_gives_what_matches_in_order_of_path_components(here: Path) -> None:
    assert sources("files/a/*") == ["files/a/10.html", "files/a/2.txt"]
    assert sources("files/**/2.*") == ["files/a/2.txt"]
    (missing,) = find_inputs(["files/*.doc"])
    assert missing.source == "files/*.doc"


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("**/*.txt", ["files/a/2.txt"]),
        ("files/**", ["files/a/10.html", "files/a/2.txt", "files/c.txt.gz", "files/notes.md"]),
        ("./fi*/**/a/**/*.txt", ["./files/a/2.txt"]),
        ("**", ["files/a/10.html", "files/a/2.txt", "files/c.txt.gz", "files/notes.md"]),
    ],
)
def test_a_glob_of_any_depth_follows_no_links(pattern: str, found: list[str], here: Path) -> None:
    for name in ("news.zip", "news.tar.gz"):
        (here / name).unlink()
    for name in ("x", "y"):
        (here / "files" / "a" / name).symlink_to("..")
    assert sources(pattern) == found


def test_a_list_gives_its_paths_and_skips_empty_lines(here: Path) -> None:
    (here / "list").write_text("files/c.txt.gz\r\n\nfiles/a\n", encoding="utf-8")
    assert sources(*FileList("list")) == ["files/c.txt.gz", "files/a/10.html", "files/a/2.txt"]


@pytest.mark.parametrize(
    ("path", "number"), [("files", 3), ("news.zip", 3), ("news.tar.gz", None), ("missing.zip", None), ("missing", 1)]
)
def test_articles_are_counted_where_that_needs_no_reading(path: str, number: int | None, here: Path) -> None:
    assert count_inputs([path]) == number


def test_gzipped_text_is_read_like_text(here: Path) -> None:
    (packed,) = find_inputs(["files/c.txt.gz"])
    assert article_of(packed.read(), packed.source).text == ARTICLE


def test_of_a_torn_archive_the_readable_part_is_read_and_the_rest_told(tmp_path: Path) -> None:
    path = tmp_path / "torn.tar"
    with tarfile.open(path, "w") as archive:
        for number in range(4):
            member = tarfile.TarInfo(f"{number}.txt")
            member.size = 3000
            archive.addfile(member, io.BytesIO(b"x" * 3000))
    path.write_bytes(path.read_bytes()[:9000])
    *read, last = find_inputs([str(path)])
    assert [found.source for found in read] == [f"{path}/0.txt", f"{path}/1.txt"]
    assert last.source == str(path)
    assert last.fault == "damaged archive: unexpected end of data"


@pytest.mark.parametrize("damage", [b"rubbish" * 100, b"rubbish"], ids=["overwritten", "torn"])
def test_a_damaged_header_is_not_taken_for_the_end(damage: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as archive:
        for number in range(3):
            member = tarfile.TarInfo(f"{number}.txt")
            member.size = 3
            archive.addfile(member, io.BytesIO(b"abc"))
    path.write_bytes(path.read_bytes()[:1024] + damage)
    first, last = find_inputs([str(path)])
    assert first == Input(f"{path}/0.txt", data=b"abc")
    assert last.fault in ("damaged archive: invalid header", "damaged archive: truncated header")


@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME])
def test_a_name_without_end_is_not_unpacked(kind: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.tar.gz"
    name = tarfile.TarInfo("name")
    name.type, name.size = kind, 50 * 2**20
    with gzip.open(path, "wb") as file:
        file.write(name.tobuf())
        for _ in range(50):
            file.write(b"x" * 2**20)
    tracemalloc.start()
    (found,) = find_inputs([str(path)])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.fault == "damaged archive: a header of 52428800 bytes"
    assert most < 20 * 2**20


@pytest.mark.parametrize(("name", "data", "fault"), [
    ("a.zip", b"PK", "damaged archive: File is not a zip file"),
    ("a.tar.gz", b"\x1f\x8b\x08\x00rubbish", "damaged archive: "),
    ("none.zip", None, "No such file or directory"),
])  # fmt: skip
def test_what_is_no_archive_is_told(name: str, data: bytes | None, fault: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    (found,) = find_inputs([str(path)])
    assert found.fault is not None
    assert found.fault.startswith(fault)


def test_an_archive_without_articles_is_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("readme.md", "x")
    assert [found.fault for found in find_inputs([str(tmp_path / "a.zip")])] == [
        "an archive without articles (*.txt, *.html)"
    ]


def test_one_damaged_member_does_not_lose_the_others(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "aaaa")
        archive.writestr("b.txt", "bbbb")
    path.write_bytes(path.read_bytes().replace(b"aaaa", b"aXaa"))
    bad, good = find_inputs([str(path)])
    assert bad.fault == "damaged archive: Bad CRC-32 for file 'a.txt'"
    assert good == Input(f"{path}/b.txt", data=b"bbbb")


def test_of_two_members_of_one_name_the_second_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as archive:
        for data in (b"one", b"two"):
            member = tarfile.TarInfo("a.txt")
            member.size = 3
            archive.addfile(member, io.BytesIO(data))
    assert [(found.data, found.fault) for found in find_inputs([str(path)])] == [
        (b"one", None), (None, "a second member of this name"),
    ]  # fmt: skip


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.txt", "w") as file:
        for _ in range(200):
            file.write(b" " * 2**20)
    tracemalloc.start()
    (found,) = find_inputs([str(tmp_path / "a.zip")])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found.read()) == 4 * 2**20 + 1
    assert most < 20 * 2**20
