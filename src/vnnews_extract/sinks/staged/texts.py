"""`TextStage`: an output of one or several files that grow at their ends."""

import os
import shutil
from pathlib import Path

from vnnews_extract.outcomes import Extracted
from vnnews_extract.sinks.formats import Format
from vnnews_extract.sinks.staged.folders import check_replaceable, put_folder, remove
from vnnews_extract.sinks.staged.journal import Mark

_SECONDS = 1.0  # after which what was extracted is made durable
_LARGEST = 4 * 2**20  # bytes that wait to be written


class TextStage:
    """Collects what a format makes of the records in `TARGET.partial`: a file, or a folder of them."""

    def __init__(self, target: Path, form: Format) -> None:
        self.name = form.name
        self.path = target.with_name(f"{target.name}.partial")
        self.prepare = form.prepare
        self._format = form
        self._paths = [self.path / name for name in form.files] or [self.path]
        self._files: list[int] = []  # descriptors: a buffer that cannot be written would be in the way of closing
        self._ends: list[int] = []
        self._pending = [bytearray() for _ in self._paths]

    def check(self, target: Path) -> None:
        """See `Stage`."""
        if self._format.files:
            check_replaceable(target, self._has_made)

    def open_at(self, mark: Mark | None) -> None:
        """Cut the files at the mark, or begin them."""
        if self._format.files:
            self.path.mkdir(exist_ok=True)
        self._ends = list(mark or [0] * len(self._paths))
        for path, end in zip(self._paths, self._ends, strict=True):
            file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
            self._files.append(file)
            os.ftruncate(file, end)
            os.lseek(file, end, os.SEEK_SET)
        if mark is None:
            self._add(self._format.heads)

    def append(self, outcome: Extracted, *, new: bool) -> None:
        """Add what belongs to the article to each file."""
        if self._length(0) > len(self._format.heads[0]):
            self._pending[0] += self._format.between
        self._add(self._format.parts(outcome, new))

    def due(self, seconds: float) -> bool:
        """After a second, or when much is waiting."""
        return seconds > _SECONDS or sum(map(len, self._pending)) > _LARGEST

    def settle(self) -> Mark:
        """Write what waits to the disk; the mark is the length of each file."""
        for place, file in enumerate(self._files):
            pending = self._pending[place]
            while pending:
                written = os.write(file, pending)
                self._ends[place] += written
                del pending[:written]
            os.fsync(file)
        return list(self._ends)

    def finish(self, target: Path) -> None:
        """Add what stands after the last record, and put the file or folder in its place."""
        self._pending[0] += self._format.tail
        self.settle()
        self.close()
        if self._format.files:
            put_folder(self.path, target, self._has_made)
            return
        if target.exists():
            shutil.copymode(target, self.path)
        self.path.replace(target)

    def close(self) -> None:
        """Close the files."""
        while self._files:
            os.close(self._files.pop())

    def remove(self) -> None:
        """Delete what was collected."""
        self.close()
        remove(self.path)

    def _has_made(self, path: Path) -> bool:
        """Whether a file of a folder has the name and the first column of one that the format makes."""
        head = dict(zip(self._format.files, self._format.heads, strict=True)).get(path.name)
        if head is None or not path.is_file():
            return False
        first, _, _ = head.partition(b",")
        with path.open("rb") as file:
            return file.read(len(first)) == first

    def _length(self, place: int) -> int:
        return self._ends[place] + len(self._pending[place])

    def _add(self, parts: tuple[bytes, ...]) -> None:
        for pending, part in zip(self._pending, parts, strict=True):
            pending += part
