"""Verbs that are nouns where they stand: `công tác | kiểm tra, giám sát`, `lễ | phát động`."""

from collections.abc import Sequence

from vnnews_extract.pipes.activities.vocabulary import ASSEMBLY, LIGHT, Entry

_HEADS = "EFZ"
_DEEDS = "av"
_ANY_DEED = "avsct"  # after a noun that says nothing but that something is done


def nominalise(signs: Sequence[str], entries: Sequence[Entry]) -> str:
    """The signs of a sentence, every verb that completes an event, a document or a `công tác` made a noun.

    An assembly keeps the verbs of what assemblies do: `Hội nghị | bầu | 15 ủy viên`.
    """
    result = list(signs)
    index = 0
    while index < len(result):
        if result[index] in _HEADS:
            index = _absorb(result, entries, index)
        else:
            index += 1
    return "".join(result)


def _absorb(signs: list[str], entries: Sequence[Entry], head: int) -> int:
    """Make nouns of the deeds after `head`; the index after the last one."""
    deeds = _ANY_DEED if signs[head] == "Z" else _DEEDS
    index = head + 1
    while index < len(signs):
        joins = signs[index] in ",&" and index > head + 1
        verb = index + 1 if joins else index
        if verb >= len(signs) or signs[verb] not in deeds:
            return index
        if entries[head].features & entries[verb].features & ASSEMBLY:
            return index
        if signs[index] == "," and not _same_kind(entries[index - 1], entries[verb]):
            return index
        signs[verb] = "n"
        index = verb + 1
    return index


def _same_kind(first: Entry, second: Entry) -> bool:
    return bool(first.verb_class) and first.verb_class == second.verb_class and not second.features & LIGHT
