"""What changed between two outputs over the same articles, record by record.

    python benchmarks/diff_records.py old.jsonl new.jsonl [--kind counts]

Prints `-` for a record that is gone, `+` for a new one, with its article; then the totals by kind.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

KINDS = ("counts", "percentages", "amounts", "officials", "activities")


def main() -> None:
    """Parse the arguments, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--kind", choices=KINDS, action="append", help="only this kind (may be repeated)")
    arguments = parser.parse_args()
    old, new = _load(arguments.old), _load(arguments.new)
    totals: Counter[tuple[str, str]] = Counter()
    for source in sorted(old.keys() | new.keys()):
        for kind in arguments.kind or KINDS:
            for sign, line in _changes(old.get(source, {}).get(kind, []), new.get(source, {}).get(kind, [])):
                totals[kind, sign] += 1
                print(f"{sign} {Path(source).name} {kind} {line}")
    for (kind, sign), number in sorted(totals.items()):
        print(f"{kind}: {sign}{number}")


def _load(path: Path) -> dict[str, dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return {record["article"]["source"] or "": record for record in map(json.loads, lines)}


def _changes(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    before = [json.dumps(record, ensure_ascii=False, sort_keys=True) for record in old]
    after = [json.dumps(record, ensure_ascii=False, sort_keys=True) for record in new]
    yield from (("-", line) for line in before if line not in after)
    yield from (("+", line) for line in after if line not in before)


if __name__ == "__main__":
    main()
