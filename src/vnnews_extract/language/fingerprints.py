"""64-bit fingerprints of strings, such that those of joined strings follow from those of the parts.

The fingerprint of a string is a polynomial in its characters, modulo 2^64. Tokens have theirs
computed once; any window of them is then looked up without being spelled out, a whole text at a time.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

Integers = np.ndarray[tuple[int], np.dtype[np.intp]]
Prints = np.ndarray[tuple[int], np.dtype[np.uint64]]

_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd: multiplying by it loses nothing
_MIX = np.uint64(0xD6E8FEB86659FD93)  # spreads fingerprints over the buckets of a table
_SPACE = np.uint64(ord(" "))


class Fingerprints(NamedTuple):
    """Of each string its fingerprint, and the power of the base by which what follows it is shifted."""

    values: Prints
    shifts: Prints


def fingerprints(strings: Sequence[str]) -> Fingerprints:
    """The fingerprints of `strings`."""
    lengths = np.fromiter(map(len, strings), np.intp, len(strings))
    powers = np.full(int(lengths.max(initial=0)) + 1, _BASE)
    powers[0] = 1
    powers = np.multiply.accumulate(powers)
    codes = np.frombuffer("".join(strings).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    ends = np.cumsum(lengths)
    places = np.arange(len(codes)) - np.repeat(ends - lengths, lengths)
    sums = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum((codes + np.uint64(1)) * powers[places], out=sums[1:])
    return Fingerprints(sums[ends] - sums[ends - lengths], powers[lengths])


def joined(windows: Fingerprints, tokens: Fingerprints, shift: int) -> Fingerprints:
    """The fingerprints of `windows`, each with a space and the token `shift` places further on after it."""
    windows = Fingerprints(windows.values[:-1], windows.shifts[:-1])
    tokens = Fingerprints(tokens.values[shift:], tokens.shifts[shift:])
    values = windows.values + windows.shifts * (_SPACE + np.uint64(1) + _BASE * tokens.values)
    return Fingerprints(values, windows.shifts * (_BASE * tokens.shifts))


class FingerprintTable:
    """A set of `size` strings, given by their fingerprints in any order, each with a row number.

    Raises:
        ValueError: two of the strings have the same fingerprint.
    """

    def __init__(self, values: Prints, size: int) -> None:
        values = np.sort(values * _MIX)  # which keeps different values different, and spreads them evenly
        values = values[np.append(values[1:] != values[:-1], True)[: len(values)]]
        if len(values) != size:
            raise ValueError("two strings with the same fingerprint")
        bits = size.bit_length() + 2
        self._size = size
        self._shift = np.uint64(64 - bits)
        self._first = np.zeros((1 << bits) + 1, np.intp)  # by bucket, the first row of it or of a later one
        np.cumsum(np.bincount(self._buckets(values), minlength=1 << bits), out=self._first[1:])
        self._values = np.append(values, np.iinfo(np.uint64).max)

    def __len__(self) -> int:
        return self._size

    def rows(self, values: Prints) -> Integers:
        """The row of each fingerprint; `len(self)` where it is none of the set's."""
        sought = values * _MIX
        rows = self._first.take(self._buckets(sought))
        found = self._values.take(rows)
        pending = np.flatnonzero(found < sought)
        while pending.size:
            rows[pending] += 1
            found[pending] = self._values.take(rows[pending])
            pending = pending[found[pending] < sought[pending]]
        rows[found != sought] = self._size
        return rows

    def _buckets(self, mixed: Prints) -> Integers:
        return (mixed >> self._shift).astype(np.intp)
