"""Writes the gazetteer of the package anew, from the database of the package vietnamadminunits.

    pip install vietnamadminunits && python tests/places/make_gazetteer.py

It need not be installed otherwise. Only its data are read, none of its code is run.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[2] / "src/vnnews_extract/lexicons/gazetteer.tsv"

_HEAD = """\
# The administrative units of Việt Nam with their codes of the General Statistics Office, before July 2025
# (`former`) and since (`current`): provinces, in them districts, in them communes, each indented by a tab.
# A former province or commune, or a district without communes, has in a third column the codes of what became of it.
#
# Written by tests/places/make_gazetteer.py from vietnamadminunits {version}, whose licence (MIT) is:
#
"""
_FORMER = """
SELECT DISTINCT provinceCode, province, provinceKey, districtCode, district, districtKey, wardCode, ward, wardKey
FROM admin_units_legacy ORDER BY provinceCode, districtCode, wardCode
"""
_CURRENT = "SELECT provinceCode, province, provinceKey, wardCode, ward, wardKey FROM admin_units ORDER BY 1, 4"


def lines(data: Path) -> Iterator[str]:
    """The lines of the gazetteer."""
    connection = sqlite3.connect(f"{(data / 'dataset.db').as_uri()}?mode=ro&immutable=1", uri=True)
    former, current = connection.execute(_FORMER).fetchall(), connection.execute(_CURRENT).fetchall()
    connection.close()
    converter = json.loads((data / "converter_2025.json").read_text(encoding="utf-8"))
    provinces = {old: new for new, olds in converter["DICT_PROVINCE"].items() for old in olds}
    code_of_province = {row[2]: row[0] for row in current}
    successors = _successors(converter, {(row[2], row[5]): row[3] for row in current})
    yield "former"
    yield from _tree(
        (
            (province, name, code_of_province[provinces[key]]),
            (district, district_name, " ".join(successors.get(f"{key}_{district_key}_", ()))),
            (commune, commune_name, " ".join(successors.get(f"{key}_{district_key}_{commune_key}", ()))),
        )
        for province, name, key, district, district_name, district_key, commune, commune_name, commune_key in former
    )
    yield "current"
    yield from _tree(
        ((province, name, ""), (None, None, ""), (commune, commune_name, ""))
        for province, name, _, commune, commune_name, _ in current
    )


def _successors(converter: dict[str, Any], codes: dict[tuple[str, str], str]) -> dict[str, list[str]]:
    """The codes of what became of each commune, by the three keys of the commune."""
    successors: dict[str, list[str]] = {}
    for province, communes in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, olds in communes.items():
            for old in olds:
                successors.setdefault(old, []).append(codes[province, commune])
    for province, olds in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in olds.items():
            parts = sorted(parts, key=lambda part: not part["isDefaultNewWard"])
            successors.setdefault(old, []).extend(codes[province, part["newWardKey"]] for part in parts)
    return successors


def _tree(rows: Iterable[tuple[tuple[str | None, str | None, str], ...]]) -> Iterator[str]:
    last: list[str | None] = [None] * 3
    for row in rows:
        for depth, (code, name, successors) in enumerate(row):
            if code is not None and code != last[depth]:
                yield "\t" * depth + "\t".join(filter(None, (code, name, successors)))
                last[depth:] = [code, *[None] * (2 - depth)]


def main() -> None:
    """Write the file."""
    spec = find_spec("vietnamadminunits")
    assert spec is not None and spec.submodule_search_locations
    package = Path(spec.submodule_search_locations[0])
    (licence,) = package.parent.glob("vietnamadminunits-*.dist-info/**/LICENSE")
    head = _HEAD.format(version=version("vietnamadminunits"))
    head += "".join(f"# {line}".rstrip() + "\n" for line in licence.read_text(encoding="utf-8").strip().splitlines())
    TARGET.write_text(head + "\n".join(lines(package / "data")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
