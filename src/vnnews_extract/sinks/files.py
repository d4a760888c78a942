"""Output files that are either whole or not there."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file at `path` when the block ends; on an error it stays as it was.

    The bytes are collected beside the file, which keeps its permissions; a symbolic link stays and
    the file that it names is replaced. A device or FIFO, which nothing could replace, is written directly.

    Raises:
        OSError: the folder is missing or closed, or `path` is a folder.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            yield stream
        return
    collected = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with collected.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, collected)
        collected.replace(target)
    finally:
        collected.unlink(missing_ok=True)
