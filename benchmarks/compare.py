"""Whole-pipeline time as a ratio to `underthesea.word_tokenize` over the same texts.

    python benchmarks/compare.py corpus/

Both are timed article by article in turn, in one process, so that a machine that slows down slows
both. Prints the median ratio with its spread over the rounds, each stage's share of the pipeline
and the peak memory.
"""

import argparse
import resource
import statistics
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from spacy.tokens import Doc
from underthesea import word_tokenize

from vnnews_extract import Extractor
from vnnews_extract.assemble import assemble
from vnnews_extract.language import analyse


def main() -> None:
    """Parse the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="folder of *.txt articles")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(arguments.folder.rglob("*.txt"))]
    if not texts:
        parser.error(f"no *.txt in {arguments.folder}")
    extractor = Extractor()
    _round(extractor, texts)  # loads the models and fills the caches
    rounds = [_round(extractor, texts) for _ in range(arguments.rounds)]
    ratios = [ours / theirs for ours, theirs in rounds]
    ours = statistics.median(ours for ours, _ in rounds)
    print(f"{len(texts)} articles, {sum(map(len, texts)):,} characters, {arguments.rounds} rounds")
    print(
        f"pipeline / word_tokenize: {statistics.median(ratios):.2f} "
        f"(from {min(ratios):.2f} to {max(ratios):.2f}); {len(texts) / ours:.0f} articles a second"
    )
    stages = _stages(extractor, texts)
    whole = sum(stages.values())
    for name, seconds in stages.items():
        print(f"  {name:12} {seconds / whole:6.1%}")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _round(extractor: Extractor, texts: list[str]) -> tuple[float, float]:
    ours = theirs = 0.0
    for text in texts:
        ours += _time(lambda text=text: extractor(text))  # type: ignore[misc]
        theirs += _time(lambda text=text: word_tokenize(text))  # type: ignore[misc]
    return ours, theirs


def _stages(extractor: Extractor, texts: list[str]) -> dict[str, float]:
    """Seconds spent in each stage over all texts: analysis, the `Doc`, each component, the record."""
    nlp = extractor.nlp
    seconds = dict.fromkeys(["analysis", "doc", *nlp.pipe_names, "assemble"], 0.0)
    for text in texts:
        seconds["analysis"] += _time(lambda text=text: analyse(text))  # type: ignore[misc]
        start = perf_counter()
        doc: Doc = nlp.make_doc(text)
        seconds["doc"] += perf_counter() - start
        for name, component in nlp.pipeline:
            seconds[name] += _time(lambda component=component, doc=doc: component(doc))  # type: ignore[misc]
        seconds["assemble"] += _time(lambda doc=doc: assemble(doc))  # type: ignore[misc]
    seconds["doc"] -= seconds["analysis"]  # making the Doc analyses the text first
    return seconds


def _time(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return perf_counter() - start


if __name__ == "__main__":
    main()
