"""Gold files: a draft for correction by hand, and the check of one that was corrected.

A gold file holds the five lists of a record with the fields of the guide; officials without their
mentions, and no links. A draft has one record a line, so that a wrong one is a line to delete.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from vnnews_extract.evaluation.agreement import SLOTS
from vnnews_extract.language.shadow import make_shadow
from vnnews_extract.reading import ReadError, read_article
from vnnews_extract.reading.objects import read_objects
from vnnews_extract.records import KINDS, Activity, Amount, ArticleRecord, Count, Grounded, Model, Official, Percentage

MODELS: dict[str, type[Grounded]] = {
    "counts": Count,
    "percentages": Percentage,
    "amounts": Amount,
    "officials": Official,
    "activities": Activity,
}
_NUMBER = ("mention", "value", "upper", "modifier")
_FIELDS = {
    "counts": (*_NUMBER, "total", "noun"),
    "percentages": (*_NUMBER, "change", "of"),
    "amounts": (*_NUMBER, "unit", "per"),
    "officials": ("name", "positions"),
    "activities": ("trigger", "actor", "object", "status"),
}
_POSITION = ("title", "organization", "former")
_NUMBERS = ("counts", "percentages", "amounts")
_MOST_PLACES = 5  # offsets that are proposed for a mention that is elsewhere


def draft(record: ArticleRecord) -> str:
    """The record as a gold file, to be corrected by hand."""
    lists = (f'"{kind}": {_lines(_drafted(kind, record))}' for kind in KINDS)
    return "{\n" + ",\n".join(lists) + "\n}\n"


def _drafted(kind: str, record: ArticleRecord) -> list[dict[str, Any]]:
    drafted = []
    for item in getattr(record, kind):
        fields = {name: value for name, value in item.model_dump(mode="json").items() if name in _FIELDS[kind]}
        if "positions" in fields:
            fields["positions"] = [{name: position[name] for name in _POSITION} for position in fields["positions"]]
        drafted.append(fields)
    return drafted


def _lines(records: list[dict[str, Any]]) -> str:
    if not records:
        return "[]"
    return "[\n" + ",\n".join(f"  {json.dumps(record, ensure_ascii=False)}" for record in records) + "\n]"


def gold_files(path: Path) -> list[Path]:
    """The gold files that `path` names: itself, or the NAME.json of a folder."""
    return sorted(path.glob("*.json")) if path.is_dir() else [path]


def check_gold(file: Path, article: Path) -> list[str]:
    """What is wrong with a gold file, one line a fault; nothing if it is complete and points at the text."""
    try:
        (gold,) = read_objects(file)
        text = read_article(article).text
    except ReadError as error:
        return [str(error)]
    except ValueError:
        return [f"{file}: not one JSON object"]
    return [f"{file}: {fault}" for fault in _faults(gold, text)]


def _faults(gold: dict[str, Any], text: str) -> Iterator[str]:
    for key in gold.keys() - ArticleRecord.model_fields.keys():
        yield f"{key!r} is no list of records ({', '.join(KINDS)})"
    sound: dict[str, list[dict[str, Any]]] = {}
    for kind in KINDS:
        sound[kind] = []
        if not isinstance(gold.get(kind), list):
            yield f"{kind} is {'no list' if kind in gold else 'missing; an empty list says that there are none'}"
            continue
        for index, record in enumerate(gold[kind]):
            faults = list(_record_faults(kind, record, text))
            yield from (f"{kind}[{index}]{_named(kind, record)}: {fault}" for fault in faults)
            if not faults:
                sound[kind].append(record)
    yield from _misplaced(sound)


def _named(kind: str, record: Any) -> str:
    """The record's own words, by which it is found in the file."""
    words = None
    if isinstance(record, dict):
        slot = record.get(SLOTS.get(kind, ""))
        words = slot.get("text") if isinstance(slot, dict) else record.get("name")
    return f" ‘{words}’" if words else ""


def _record_faults(kind: str, record: Any, text: str) -> Iterator[str]:
    if not isinstance(record, dict):
        yield "not a record"
        return
    yield from _model_faults(MODELS[kind], _with_a_mention(kind, record))
    slot = record.get(SLOTS.get(kind, ""))
    if isinstance(slot, dict) and isinstance(slot.get("text"), str) and slot["text"]:
        yield from _ungrounded(slot, text)
    if kind == "officials" and isinstance(record.get("name"), str) and not _occurs(record["name"], text):
        yield "the name does not occur in the article"


def _with_a_mention(kind: str, record: dict[str, Any]) -> dict[str, Any]:
    """A gold official with the mention that the model asks for and gold files leave out."""
    if kind != "officials" or "mentions" in record:
        return record
    return record | {"mentions": [{"start": 0, "end": 1, "text": " "}]}


def _model_faults(model: type[Model], record: dict[str, Any]) -> Iterator[str]:
    try:
        model.model_validate_json(json.dumps(record), strict=True)
    except ValidationError as error:
        for fault in error.errors():
            where = ".".join(map(str, fault["loc"]))
            yield f"{where}: {fault['msg'].removeprefix('Value error, ')}".removeprefix(": ")


def _ungrounded(mention: dict[str, Any], text: str) -> Iterator[str]:
    start, end, words = mention.get("start"), mention.get("end"), mention["text"]
    if not isinstance(start, int) or not isinstance(end, int) or text[start:end] == words:
        return
    places = list(_places(words, text))
    where = f"it is at {', '.join(map(str, places))}" if places else "it is nowhere in the article"
    yield f"the article has {text[start:end]!r} from {start} to {end}; {where}"


def _places(words: str, text: str) -> Iterator[int]:
    start = text.find(words)
    for _ in range(_MOST_PLACES):
        if start < 0:
            return
        yield start
        start = text.find(words, start + 1)


def _occurs(name: str, text: str) -> bool:
    return make_shadow(name).text in " ".join(make_shadow(text).text.split())


def _misplaced(gold: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
    """Records out of text order or given twice, and numbers that are two kinds at once."""
    for kind, slot in SLOTS.items():
        places = [(record[slot]["start"], record[slot]["end"]) for record in gold[kind]]
        for index in range(1, len(places)):
            if places[index] == places[index - 1]:
                yield f"{kind} has the mention at {places[index][0]} twice"
            elif places[index] < places[index - 1]:
                yield f"{kind} is not in text order: {places[index][0]} stands after {places[index - 1][0]}"
    numbers = sorted((r["mention"]["start"], r["mention"]["end"], kind) for kind in _NUMBERS for r in gold[kind])
    for index in range(1, len(numbers)):
        (_, end, one), (start, _, other) = numbers[index - 1], numbers[index]
        if start < end and one != other:
            yield f"the number at {start} is in {one} and in {other}"
