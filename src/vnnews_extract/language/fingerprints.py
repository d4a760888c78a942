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
        self._values = values[np.append(values[1:] != values[:-1], True)[: len(values)]]
        if len(self._values) != size:
            raise ValueError("two strings with the same fingerprint")
        bits = size.bit_length() + 1
        self._shift = np.uint64(64 - bits)
        self._first = np.zeros((1 << bits) + 1, np.intp)
        np.cumsum(np.bincount(self._buckets(self._values), minlength=1 << bits), out=self._first[1:])

    def __len__(self) -> int:
        return len(self._values)

    def rows(self, values: Prints) -> Integers:
        """The row of each fingerprint; `len(self)` where it is none of the set's."""
        values = values * _MIX
        buckets = self._buckets(values)
        places, stops = self._first[buckets], self._first[buckets + 1]
        rows = np.full(len(values), len(self._values))
        pending = np.flatnonzero(places < stops)
        places, stops, sought = places[pending], stops[pending], values[pending]
        while pending.size:
            hit = self._values[places] == sought
            rows[pending[hit]] = places[hit]
            places += 1
            more = ~hit & (places < stops)
            pending, places, stops, sought = pending[more], places[more], stops[more], sought[more]
        return rows

    def _buckets(self, mixed: Prints) -> Integers:
        return (mixed >> self._shift).astype(np.intp)
