"""Verbs that are deeds only with what they act on: what stands behind them."""

from collections.abc import Sequence

from vnnews_extract.pipes.activities.features import BUSINESS, CHARGE, MADE, MEASURE, RECIPIENT, STEERING
from vnnews_extract.pipes.activities.senses import is_made
from vnnews_extract.pipes.activities.vocabulary import NOUNS, Entry

_DEEDS = "av"

Entries = Sequence[Entry]


def acts_on_made(signs: Sequence[str], entries: Entries, after: int) -> bool:
    """`phát triển | ứng dụng |, …`: a thing with the name of a deed stands at `after`."""
    return after < len(signs) and bool(entries[after].features & MADE) and is_made(signs, entries, after)


def is_granted(signs: Sequence[str], entries: Entries, index: int) -> bool:
    """`Công ty giảm | 500.000 đồng cho | khách đặt trước`: how much somebody gets."""
    after = index + 1
    while after < len(signs) and signs[after] in "MUN":
        after += 1
    if signs[index + 1 : index + 2] != ["M"] or after + 1 >= len(signs) or not entries[after].features & RECIPIENT:
        return False
    return signs[after] == "p" and "".join(signs[after + 1 : after + 3]).lstrip("DM")[:1] in tuple("OTGB")


def measures(entries: Entries, index: int) -> bool:
    """`giảm (đáng kể) | tỷ lệ hộ nghèo`: what is measured stands at `index` or right behind."""
    return any(entry.features & MEASURE for entry in entries[index : index + 2])


def is_business(signs: Sequence[str], entries: Entries, index: int) -> bool:
    """`mở rộng | sản xuất`, `thu hút | đầu tư | vào nông nghiệp`: what is steered is a thing."""
    after = index + 1
    if not entries[index].features & STEERING or after == len(signs) or not entries[after].features & BUSINESS:
        return False
    return signs[after] in _DEEDS and (after + 1 == len(signs) or signs[after + 1] in "po>&,;:._)xk")


def acts_on_thing(signs: list[str], index: int, between: str) -> bool:
    """Whether a noun follows the verb at `index`, with nothing but the signs `between` before it."""
    after = index + 1
    while after < len(signs) and signs[after] in between:
        after += 1
    if signs[after : after + 1] == ["Y"]:
        return after + 1 < len(signs) and signs[after + 1] in "NZEFavn"  # `kéo dài | giờ thông quan`
    return after < len(signs) and signs[after] in NOUNS


def cuts_charge(signs: Sequence[str], entries: Entries, index: int) -> bool:
    """`Công ty | giảm | 30% giá thuê`: somebody lowers a charge by so much; `tỷ lệ hộ nghèo | giảm | 3%` by itself."""
    after = index + 1
    while after < len(signs) and signs[after] in "DM":
        after += 1
    return index + 1 < after < len(signs) and bool(entries[after].features & CHARGE)
