"""Names of administrative units, from the gazetteer that underthesea ships; nothing is fetched."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from vnnews_extract.language.shadow import make_shadow
from vnnews_extract.language.tokens import tokenize
from vnnews_extract.lexicons import PhraseLexicon, load_toml

WARD, DISTRICT, PROVINCE, COUNTRY = 2, 3, 4, 5  # ranks, as in the lexicon of levels

_LEVEL = re.compile(r"(?:Thành phố|Thị xã|Thị trấn|Tỉnh|Quận|Huyện|Phường|Xã|Đặc khu) +")


@cache
def places() -> PhraseLexicon[frozenset[int]]:
    """Names of places without their level word, each with the ranks of the units that bear it.

    >>> sorted(places().longest(["quy", "nhơn"], 0)[1])
    [2, 3]
    """
    ranks: dict[str, set[int]] = {}
    for rank, name in _names():
        ranks.setdefault(name, set()).add(rank)
    return PhraseLexicon((name, frozenset(found)) for name, found in ranks.items())


def _names() -> Iterator[tuple[int, str]]:
    for table in ("countries", "abroad"):
        for name in load_toml("places")[table]:
            yield COUNTRY, make_shadow(name).text
    columns = (
        ("old_ward", WARD),
        ("new_ward", WARD),
        ("old_district", DISTRICT),
        ("old_province", PROVINCE),
        ("new_province", PROVINCE),
    )
    for column, rank in columns:
        for unit in {record[column] for record in _records()}:
            shadow = make_shadow(_LEVEL.sub("", unit, count=1)).text
            name = " ".join(tokenize(shadow).forms)
            if name and not name.isdigit():
                yield rank, name


def _records() -> list[dict[str, str]]:
    spec = find_spec("underthesea")
    if spec is None or spec.origin is None:
        return []
    path = Path(spec.origin).parent / "address" / "data" / "mapping.json"
    records: list[dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))["ward_mapping"]
    return records
