"""Which files hold articles: arguments, globs and folders → paths, in one stable order."""

import glob
import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from vnnews_extract.reading.formats import holds_articles, is_archive, is_hidden


class Seen:
    """Names that were met. Only digests are kept: a hundred thousand paths would be many megabytes."""

    def __init__(self) -> None:
        self._digests: set[bytes] = set()

    def add(self, name: str) -> bool:
        """Add the name; returns whether it is new."""
        digest = blake2b(os.fsencode(name), digest_size=16).digest()
        new = digest not in self._digests
        self._digests.add(digest)
        return new


def find_articles(paths: Iterable[str | os.PathLike[str]]) -> Iterator[str]:
    """The article files that `paths` name: a file as itself, a folder or a glob as the files that it holds.

    A file that is reached twice, also through a symbolic link, comes once, where it was met first.
    What cannot be an article (a missing path, a folder that holds none or cannot be listed) is
    passed on like a file: reading it gives the reason. Archives are left out unless named outright.
    """
    named = [os.fspath(path) for path in paths]
    outright = frozenset(named)
    return (file for file in find_files(named) if file in outright or not is_archive(file))


def find_files(paths: Iterable[str]) -> Iterator[str]:
    """As `find_articles`, with the archives that the folders hold."""
    seen = Seen()
    return (file for path in paths for file in _files_at(path) if seen.add(os.path.realpath(file)))


def article_files(folder: str | os.PathLike[str]) -> Iterator[str]:
    """The articles and archives below `folder`, sorted by their path's components, bytewise.

    Hidden files and folders are left out, and symbolic links to folders are not followed.
    A folder that cannot be listed is given in its own place.
    """
    folder = os.fspath(folder)
    try:
        with os.scandir(folder) as entries:
            names = sorted(
                (os.fsencode(entry.name), is_folder)
                for entry in entries
                if not is_hidden(entry.name)
                and ((is_folder := entry.is_dir(follow_symlinks=False)) or holds_articles(entry.name))
            )
    except OSError:
        yield folder
        return
    for name, is_folder in names:
        path = os.path.join(folder, os.fsdecode(name))  # noqa: PTH118, a Path would drop a leading ./
        if is_folder:
            yield from article_files(path)
        else:
            yield path


def names_several(path: str) -> bool:
    """Whether a path, by the look of it, is more than one file: a folder, a glob or an archive."""
    return os.path.isdir(path) or is_archive(path) or _is_glob(path)  # noqa: PTH112, raises nothing


def _is_glob(path: str) -> bool:
    return glob.has_magic(path) and not os.path.lexists(path)


def _components(path: str) -> list[bytes]:
    return os.fsencode(path).split(b"/")


def _files_at(path: str) -> Iterator[str]:
    if os.path.isdir(path):  # noqa: PTH112, Path.is_dir raises where a parent folder is closed
        files = article_files(path)
    elif _is_glob(path):
        matches = sorted(glob.iglob(path, recursive=True), key=_components)  # noqa: PTH207, a Path would drop ./
        files = (file for match in matches for file in _files_at(match))
    else:
        files = iter(())
    first = next(files, path)
    yield first
    yield from files
