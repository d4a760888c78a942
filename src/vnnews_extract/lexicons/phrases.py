"""Phrase matching over syllables: many multi-syllable phrases in one pass."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_NO_VALUE = object()


class _Node:
    """The phrases that begin alike: the value of what is read so far, and what may follow."""

    __slots__ = ("next", "value")

    def __init__(self) -> None:
        self.value: Any = _NO_VALUE
        self.next: dict[str, _Node] | None = None


class PhraseLexicon(Generic[T]):
    """Phrases of one or more syllables, each with a value, found in lists of lower-case syllables.

    A phrase is written with spaces between its tokens (`"ủy viên trung ương"`,
    `"gd - đt"`) and matches token by token. Matching costs one dictionary
    look-up a position where nothing begins.

    >>> titles = PhraseLexicon({"bí thư": "role", "phó bí thư": "role"})
    >>> titles.scan(["ông", "phó", "bí", "thư", "nói"])
    [(1, 4, 'role')]
    """

    __slots__ = ("_first",)

    def __init__(self, entries: Mapping[str, T] | Iterable[tuple[str, T]] = ()) -> None:
        self._first: dict[str, _Node] = {}
        pairs = entries.items() if isinstance(entries, Mapping) else entries
        for phrase, value in pairs:
            self.add(phrase, value)

    def add(self, phrase: str, value: T) -> None:
        """Add a phrase; a phrase given twice keeps its later value."""
        first, *others = phrase.lower().split() or [""]
        if not first:
            raise ValueError("an empty phrase cannot be matched")
        node = self._first.setdefault(first, _Node())
        for syllable in others:
            if node.next is None:
                node.next = {}
            node = node.next.setdefault(syllable, _Node())
        node.value = value

    def longest(self, lowers: Sequence[str], start: int, stop: int | None = None) -> tuple[int, T] | None:
        """The end (exclusive) and value of the longest phrase that begins at `start`, or None."""
        limit = len(lowers) if stop is None else stop
        if start >= limit:
            return None
        node = self._first.get(lowers[start])
        found: tuple[int, T] | None = None
        after = start + 1
        while node is not None:
            if node.value is not _NO_VALUE:
                found = (after, node.value)
            node = node.next.get(lowers[after]) if node.next is not None and after < limit else None
            after += 1
        return found

    def everywhere(self, lowers: Sequence[str], start: int, stop: int) -> dict[int, tuple[int, T]]:
        """What `longest` finds in `lowers[start:stop]`, by the token where it begins, in one pass.

        >>> PhraseLexicon({"bí thư": "role"}).everywhere(["ông", "bí", "thư"], 0, 3)
        {1: (3, 'role')}
        """
        found: dict[int, tuple[int, T]] = {}
        for index, node in enumerate(map(self._first.get, lowers[start:stop]), start):
            after = index + 1
            while node is not None:
                if node.value is not _NO_VALUE:
                    found[index] = (after, node.value)
                node = node.next.get(lowers[after]) if node.next is not None and after < stop else None
                after += 1
        return found

    def scan(self, lowers: Sequence[str], start: int = 0, stop: int | None = None) -> list[tuple[int, int, T]]:
        """All phrases in `lowers[start:stop]`, leftmost longest, without overlap, as (start, end, value)."""
        limit = len(lowers) if stop is None else stop
        matches: list[tuple[int, int, T]] = []
        end = start
        for index, (after, value) in self.everywhere(lowers, start, limit).items():
            if index >= end:
                matches.append((index, after, value))
                end = after
        return matches
