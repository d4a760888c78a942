"""Folders as outputs: put in their place as a whole, and never instead of what is not ours."""

import errno
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path


def put_folder(made: Path, target: Path, ours: Callable[[Path], bool]) -> None:
    """Rename the folder `made` to `target`, instead of the one that is there.

    Raises:
        OSError: as for `check_replaceable`.
    """
    check_replaceable(target, ours)
    if not target.exists():
        made.rename(target)
        return
    old = target.with_name(f".{secrets.token_hex(8)}.old")
    target.rename(old)
    made.rename(target)
    shutil.rmtree(old)


def remove(path: Path) -> None:
    """Delete a file or folder, if there is one; of a symbolic link the link."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def check_replaceable(target: Path, ours: Callable[[Path], bool]) -> None:
    """Check that a folder of ours may stand at `target`: nothing does, or a folder of which all files are `ours`.

    Raises:
        OSError: it may not.
    """
    if target.exists():
        if not target.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "a file, where a folder is to be written", str(target))
        if any(path.is_symlink() or not ours(path) for path in target.rglob("*")):
            raise OSError(errno.ENOTEMPTY, "the folder holds other files; it is not replaced", str(target))
