"""Where somebody lives or something stands: `anh Nam, | ở | thôn 8, | xã Tân Lập (Đắk Lâm), | mua …`."""

from collections.abc import Sequence

from vnnews_extract.pipes.activities.phrases import Phrase, head_noun
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import LOCATIVE

HOLDERS = "OGHPBR"  # of whom it is told


def address_end(sentence: Sentence, phrases: Sequence[Phrase], noun: int) -> int | None:
    """The phrase after the address of the noun at phrase `noun`, or None where it has none."""
    index = noun + 2 if noun + 1 < len(phrases) and phrases[noun + 1].kind == "comma" else noun + 1
    if index + 1 >= len(phrases) or phrases[index].kind not in ("preposition", "state"):
        return None
    if phrases[index].last - phrases[index].first > 1 or not sentence.entries[phrases[index].first].features & LOCATIVE:
        return None
    if not _is_named_place(sentence, phrases[index + 1]):
        return None
    index += 2
    while index + 1 < len(phrases) and phrases[index].kind == "comma" and _is_named_place(sentence, phrases[index + 1]):
        index += 2
    return index


def _is_named_place(sentence: Sentence, phrase: Phrase) -> bool:
    """`thôn 8`, `xã Tân Lập`, `Gia Lai`; but a bare `xã` is the commune that acts."""
    if phrase.kind != "noun":
        return False
    head = sentence.signs[head_noun(sentence, phrase.span)]
    return head == "P" or (head == "T" and phrase.last - phrase.first > 1)
