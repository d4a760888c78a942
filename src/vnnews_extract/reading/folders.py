"""Which files are articles: arguments and folders → paths, in one stable order."""

import os
from collections.abc import Iterable, Iterator

SUFFIX = ".txt"


def find_articles(paths: Iterable[str | os.PathLike[str]]) -> Iterator[str]:
    """The article files that `paths` name: a file as itself, a folder as the files below it.

    A file that is reached twice, also through a symbolic link, comes once, where it was met first.
    What cannot be an article (a missing path, a folder that holds none or cannot be listed) is
    passed on like a file: reading it gives the reason.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _articles_at(os.fspath(path)):
            real = os.path.realpath(file)
            if real not in seen:
                seen.add(real)
                yield file


def article_files(folder: str | os.PathLike[str]) -> Iterator[str]:
    """The `*.txt` files below `folder`, sorted by their path's components, bytewise.

    Hidden files and folders are left out, and symbolic links to folders are not followed.
    A folder that cannot be listed is given in its own place.
    """
    pending = [(os.fspath(folder), True)]
    while pending:
        path, is_folder = pending.pop()
        if not is_folder:
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                found = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError:
            yield path
            continue
        found.sort(key=lambda entry: os.fsencode(entry.name), reverse=True)
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                pending.append((entry.path, True))
            elif entry.name.lower().endswith(SUFFIX):
                pending.append((entry.path, False))


def _articles_at(path: str) -> Iterator[str]:
    is_folder = os.path.isdir(path)  # noqa: PTH112, Path.is_dir raises where a parent folder is closed
    files = article_files(path) if is_folder else iter(())
    first = next(files, path)
    yield first
    yield from files
