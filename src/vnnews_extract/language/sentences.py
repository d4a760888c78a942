"""Sentence boundaries inside a paragraph, by rule over its tokens."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from vnnews_extract.language.credits import credit_edges
from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.lexicons import load_toml

_LONGEST = 1000  # tokens; text that never ends a sentence is cut, so that no rule sees more at once


@cache
def _marks() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    data = load_toml("segmentation")["sentence"]
    return (
        frozenset(data["enders"]),
        frozenset(data["closers"]),
        frozenset(data["openers"]),
        frozenset(data["abbreviations"]),
    )


@cache
def _lettered() -> frozenset[str]:
    return frozenset(load_toml("segmentation")["sentence"]["lettered"])


def split_sentences(
    forms: Sequence[str], starts: Sequence[int], ends: Sequence[int], first: int, last: int
) -> list[tuple[int, int]]:
    """The token ranges of the sentences of the paragraph `first:last`.

    A full stop does not end a sentence after an abbreviation (`TP. Hội An`, `Th.S`), between
    initials (`Ảnh: Đ.H`), or where no capital, digit or opening mark follows it. The numbers of a list
    in one line begin sentences: `1. Lê Văn Tám, Bí thư Thành ủy | 2. Hồ Thị Lan, …`.
    """
    enders, closers, _, _ = _marks()
    begins = {ender[0] for ender in enders}
    ending = [index for index, form in enumerate(forms[first:last], first) if form[0] in begins]
    marks = [index for index in ending if forms[index] in enders or forms[index][:2] == ".."]
    sentences: list[tuple[int, int]] = []
    begin = stop = first
    entry = 1  # the number of the next entry of a list
    for mark in marks:
        if mark < stop:
            continue
        if (
            mark > begin
            and forms[mark - 1] == str(entry)
            and (entry > 1 or mark - 1 == begin or forms[mark - 2] == ":")
        ):
            if begin < mark - 1 and entry > 1:
                sentences.append((begin, mark - 1))
                begin = mark - 1
            entry += 1
        stop = mark + 1
        while stop < last and (forms[stop] in closers or forms[stop] in enders) and starts[stop] == ends[stop - 1]:
            stop += 1
        if stop < last and _ends_here(forms, starts, ends, begin, mark, stop):
            sentences.append((begin, stop))
            begin = stop
    if begin < last:
        sentences.append((begin, last))
    edges = credit_edges(forms, starts, first, last)
    return [piece for sentence in sentences for part in _parted(sentence, edges) for piece in _bounded(part)]


def _parted(sentence: tuple[int, int], edges: Sequence[int]) -> list[tuple[int, int]]:
    """The sentence cut at the edges inside it."""
    first, last = sentence
    inside = sorted({edge for edge in edges if first < edge < last})
    return list(pairwise([first, *inside, last])) if inside else [sentence]


def _bounded(sentence: tuple[int, int]) -> list[tuple[int, int]]:
    first, last = sentence
    if last - first <= _LONGEST:
        return [sentence]
    return [(begin, min(begin + _LONGEST, last)) for begin in range(first, last, _LONGEST)]


def _ends_here(
    forms: Sequence[str], starts: Sequence[int], ends: Sequence[int], begin: int, mark: int, following: int
) -> bool:
    """Whether the mark at `mark` ends a sentence when the next token is `following`."""
    _, _, openers, abbreviations = _marks()
    after = forms[following]
    spaced = starts[following] > ends[following - 1]
    starts_sentence = after[0].isupper() or (spaced and (after[0].isdigit() or after in openers))
    if not starts_sentence:
        return False
    if forms[mark] != "." or mark == begin:
        return spaced or forms[mark] != "…"
    before = forms[mark - 1]
    glued = starts[mark] == ends[mark - 1]
    if not glued:
        return True
    if not spaced:  # `đầu tư.Ông Nam`, but not `TP.Hội An`, `Đ.H`
        return before.islower() and len(before) > 1 and before not in abbreviations and len(after) > 1
    if len(before) == 1 and before.isupper() and mark - 2 >= begin and forms[mark - 2].lower() in _lettered():
        return True  # `thi khối V. Nhà trường …`, `dưới 15 độ C. Các tỉnh …`
    if before.lower() in abbreviations and (before[0].isupper() or before.lower() == "v"):
        return False
    if len(before) == 1 and before.isupper():
        initials = len(after) == 1 and after.isupper()
        named = mark - 2 >= begin and forms[mark - 2][0].isupper() and len(forms[mark - 2]) > 1
        dotted = mark - 2 >= begin and forms[mark - 2] == "."
        foreign = after.istitle() and not is_syllable(after)  # `George W. Bush`
        return (named or dotted) and not initials and not foreign
    return True
