"""Which files hold articles: arguments, globs and folders → paths, in one stable order."""

import glob
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b

from vnnews_extract.reading.formats import holds_articles, is_archive, is_hidden

_ANY_DEPTH = "**"


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
    pending = [iter([(os.fspath(folder), True)])]  # no recursion: folders may be thousands deep
    while pending:
        path, is_folder = next(pending[-1], (None, False))
        if path is None:
            pending.pop()
        elif not is_folder:
            yield path
        else:
            try:
                pending.append(_listed(path))
            except OSError:
                yield path


def names_several(path: str) -> bool:
    """Whether a path, by the look of it, is more than one file: a folder, a glob or an archive."""
    return os.path.isdir(path) or is_archive(path) or _is_glob(path)  # noqa: PTH112, raises nothing


def _matches(pattern: str) -> Iterator[str]:
    """What the glob matches. `**` follows no symbolic links: two that lead up would make it walk for ever."""
    parts = pattern.split("/")
    if _ANY_DEPTH not in parts:
        yield from glob.iglob(pattern)  # noqa: PTH207, a Path would drop ./
        return
    at = parts.index(_ANY_DEPTH)
    below = "/".join(parts[at + 1 :]) or "*"
    for top in glob.iglob("/".join([*parts[:at], ""])) if at else [""]:  # noqa: PTH207
        for folder in _folders(top):
            found = _matches(os.path.join(glob.escape(folder), below))  # noqa: PTH118
            yield from (match for match in found if not _is_passed_over(match))


def _is_passed_over(path: str) -> bool:
    """Whether it is a folder that is not walked into: hidden, or behind a symbolic link."""
    if not os.path.isdir(path):  # noqa: PTH112, as below
        return False
    return os.path.islink(path) or is_hidden(os.path.basename(path))  # noqa: PTH114, PTH119


def _folders(top: str) -> Iterator[str]:
    """The folder and all below it, as `article_files` walks them."""
    pending = [top]
    while pending:
        yield (folder := pending.pop())
        with suppress(OSError):
            pending += [path for path, is_folder in _listed(folder) if is_folder]


def _is_glob(path: str) -> bool:
    return glob.has_magic(path) and not os.path.lexists(path)


def _listed(folder: str) -> Iterator[tuple[str, bool]]:
    """What the folder holds, and whether it is a folder itself.

    Raises:
        OSError: it cannot be listed.
    """
    with os.scandir(folder or os.curdir) as entries:
        names = sorted(
            (os.fsencode(entry.name), is_folder)
            for entry in entries
            if not is_hidden(entry.name)
            and ((is_folder := entry.is_dir(follow_symlinks=False)) or holds_articles(entry.name))
        )
    # A Path would drop a leading ./
    return ((os.path.join(folder, os.fsdecode(name)), is_folder) for name, is_folder in names)  # noqa: PTH118


def _components(path: str) -> list[bytes]:
    return os.fsencode(path).split(b"/")


def _files_at(path: str) -> Iterator[str]:
    if os.path.isdir(path):  # noqa: PTH112, Path.is_dir raises where a parent folder is closed
        files = article_files(path)
    elif _is_glob(path):
        matches = sorted(_matches(path), key=_components)
        files = (file for match in matches for file in _files_at(match))
    else:
        files = iter(())
    first = next(files, path)
    yield first
    yield from files
