"""The whole pipeline against underthesea and pyvi over the same articles, in one run.

    python benchmarks/compare.py [FOLDER] [--write docs]

Every article is given to all of them in turn, so that a machine that slows down slows all. Prints
the median ratios with their spread over the rounds, each stage's share of the pipeline, what two
processes bring, the cost against the length of a text, and the peak memory. `--write FOLDER` puts the
tables into FOLDER/benchmarks.md and the plot into FOLDER/benchmarks.svg. pyvi takes part if it is
installed (`pip install '.[benchmark]'`).
"""

import argparse
import resource
from collections.abc import Sequence
from pathlib import Path

from measuring import Call, Spread, extractor, lengths, ratios, rounds, scaling, stages
from reporting import Report
from underthesea import ner, pos_tag, word_tokenize

CORPUS = Path(__file__).parent.parent / "corpus"
OURS, BASE = "vnnews-extract", "underthesea.word_tokenize"
SLOW = {"underthesea.pos_tag": pos_tag, "underthesea.ner": ner}  # too slow for every round
SLOW_ROUNDS = 2
SIZES = [1 << 10, 1 << 12, 1 << 14, 1 << 16, 1 << 18, 1 << 20, 5 << 20]  # bytes


def main() -> None:
    """Parse the arguments, measure, print or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=CORPUS, help="folder of *.txt articles")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="write benchmarks.md and benchmarks.svg there")
    parser.add_argument("--quick", action="store_true", help="only against word_tokenize, and the stages")
    arguments = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(arguments.folder.rglob("*.txt"))]
    if not texts:
        parser.error(f"no *.txt in {arguments.folder}")
    report = measure(texts, arguments.rounds, quick=arguments.quick)
    print(report.markdown())
    if arguments.write:
        (arguments.write / "benchmarks.md").write_text(report.page(), encoding="utf-8")
        (arguments.write / "benchmarks.svg").write_text(report.svg(), encoding="utf-8")


def measure(texts: Sequence[str], number: int, *, quick: bool) -> Report:
    """Everything that the report tells."""
    ours: Call = extractor()
    for call in (ours, word_tokenize):
        call(texts[0])  # loads the models
    first = rounds({OURS: ours, BASE: word_tokenize}, texts[1:] or texts, 1)
    calls = {OURS: ours, BASE: word_tokenize} | ({} if quick else _pyvi())
    rounds(calls, texts, 1)
    measured = rounds(calls, texts, number)
    against = {name: ratios(measured, name, BASE) for name in calls}
    if not quick:
        slow = rounds({BASE: word_tokenize, **SLOW}, texts, SLOW_ROUNDS)
        against |= {name: ratios(slow, name, BASE) for name in SLOW}
    shares = stages(texts, number)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Report(
        articles=len(texts),
        characters=sum(map(len, texts)),
        seconds=Spread.of([seconds[OURS] for seconds in measured]),
        first=ratios(first, OURS, BASE),
        against=against,
        stages=shares,
        scaling=None if quick else scaling(texts, number),
        lengths={} if quick else lengths(texts, SIZES, number),
        mebibytes=peak,
    )


def _pyvi() -> dict[str, Call]:
    try:
        from pyvi import ViTokenizer
    except ImportError:
        return {}
    return {"pyvi.ViTokenizer": ViTokenizer.tokenize}


if __name__ == "__main__":
    main()
