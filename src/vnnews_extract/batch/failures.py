"""The file that says which articles failed, and why."""

import errno
import json
from pathlib import Path
from typing import BinaryIO

from vnnews_extract.outcomes import Failed

_BEGINNING = b'{"source": "'


class FailuresFile:
    """Failures as JSON Lines: source, kind and reason. Without a failure there is no file.

    A file of an earlier run is replaced or removed; a device or FIFO is written directly.

    Raises:
        OSError: the file cannot be written, or holds something else than failures.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._stream: BinaryIO | None = None
        exists = path.exists()
        if exists and not path.is_file() and not path.is_dir():
            self._stream = path.open("wb")
            return
        if exists and not path.is_dir() and not _are_failures(path):
            raise FileExistsError(errno.EEXIST, "holds something else than failures; it is not replaced", str(path))
        path.open("ab").close()  # better told now than at the first failure
        path.resolve().unlink()

    def write(self, failed: Failed) -> None:
        """Write a failure, at once.

        Raises:
            OSError: it cannot be written.
        """
        if self._stream is None:
            self._stream = self.path.open("wb")
        fields = {"source": failed.source, "kind": failed.kind, "reason": failed.reason}
        self._stream.write(json.dumps(fields, ensure_ascii=False).encode() + b"\n")
        self._stream.flush()

    def close(self) -> bool:
        """Close the file; returns whether there is one."""
        if self._stream is None:
            return False
        self._stream.close()
        return True


def _are_failures(file: Path) -> bool:
    """Whether the file begins as this class begins one, if only with a part of that."""
    with file.open("rb") as stream:
        return _BEGINNING.startswith(stream.read(len(_BEGINNING)))
