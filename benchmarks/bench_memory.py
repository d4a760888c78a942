"""The memory of one process over many articles, each with words that no article before it has.

    python benchmarks/bench_memory.py --articles 100000

Prints the resident memory, in MiB, as the articles go by: it is flat where nothing of them stays.
"""

import argparse
import random
from pathlib import Path

from vnnews_extract import Extractor

_LETTERS = "bcdđghklmnpqrstvxaăâeêioôơuưy"
_FRAME = "Ông {} - Bí thư Đảng ủy xã {} cho biết, năm qua {} đã hỗ trợ {} tỷ đồng cho {} hộ. {}.\n"


def main() -> None:
    """Parse the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--words", type=int, default=40, help="words of its own in each article")
    arguments = parser.parse_args()
    extractor = Extractor()
    step = max(arguments.articles // 10, 1)
    for number in range(arguments.articles + 1):
        extractor(article(number, arguments.words))
        if number % step == 0:
            print(f"{number:9,} articles  {resident():6.0f} MiB", flush=True)


def article(number: int, words: int) -> str:
    """An article with so many words of its own."""
    chance = random.Random(number)
    new = ["".join(chance.choices(_LETTERS, k=8)).capitalize() for _ in range(words)]
    figures = chance.randrange(10**4), chance.randrange(10**4)
    return _FRAME.format(" ".join(new[:3]), " ".join(new[3:5]), new[5], *figures, " ".join(new[6:]))


def resident() -> float:
    """The resident memory of this process in MiB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


if __name__ == "__main__":
    main()
