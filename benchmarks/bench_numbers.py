"""Number reading alone, in megabytes of UTF-8 text a second on one core.

    python benchmarks/bench_numbers.py corpus/

Prints the best of the rounds for the whole reading and for the one scan that finds the spots, so that
the cost of the grammar shows.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from time import process_time

from vnnews_extract.numbers import find_numbers
from vnnews_extract.numbers.scanner import spots


def main() -> None:
    """Parse the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="folder of *.txt articles")
    parser.add_argument("--rounds", type=int, default=10)
    arguments = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(arguments.folder.rglob("*.txt"))]
    if not texts:
        parser.error(f"no *.txt in {arguments.folder}")
    size = sum(len(text.encode()) for text in texts) / 1e6
    count = sum(len(find_numbers(text)) for text in texts)  # compiles the patterns
    scan = min(_seconds(lambda text: list(spots(text)), texts) for _ in range(arguments.rounds))
    whole = min(_seconds(find_numbers, texts) for _ in range(arguments.rounds))
    print(f"{len(texts)} articles, {size:.2f} MB, {count:,} numbers, {arguments.rounds} rounds")
    print(f"number reading: {size / whole:.1f} MB/s, {whole / max(count, 1) * 1e6:.1f} µs a number")
    print(f"  scan alone:   {size / scan:.1f} MB/s")


def _seconds(read: Callable[[str], object], texts: list[str]) -> float:
    start = process_time()
    for text in texts:
        read(text)
    return process_time() - start


if __name__ == "__main__":
    main()
