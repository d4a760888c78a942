"""The file that says which articles failed, and why."""

import json
from pathlib import Path
from typing import BinaryIO

from vnnews_extract.outcomes import Failed


class FailuresFile:
    """Failures as JSON Lines: source, kind and reason. Without a failure there is no file.

    A file of an earlier run is replaced or removed.
    """

    def __init__(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self.path = path
        self._stream: BinaryIO | None = None

    def write(self, failed: Failed) -> None:
        """Write a failure, at once."""
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
