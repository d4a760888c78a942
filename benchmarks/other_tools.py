"""What other tools find of a gold folder: `python benchmarks/other_tools.py FOLDER`.

The folder holds NAME.txt with NAME.json, as `corpus/` does. Persons of underthesea's entity recogniser are held
against the officials by name; quantities of EDS-NLP, where that is installed, against the amounts and
percentages by overlap.
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from vnnews_extract.evaluation import Tally, load_records
from vnnews_extract.evaluation.phrases import canonical
from vnnews_extract.reading import read_article

Record = dict[str, Any]


def main(folder: Path) -> None:
    """Print precision and recall of each tool."""
    articles = [(read_article(folder / f"{name}.txt").text, gold) for name, gold in load_records(folder).items()]
    persons = sum((_persons(text, gold) for text, gold in articles), start=Tally())
    print(f"underthesea ner, officials by name: P {persons.precision:.3f} R {persons.recall:.3f}  {persons}")
    if find_spec("edsnlp"):
        for kind in ("amounts", "percentages"):
            print(f"EDS-NLP quantities, {kind} by overlap: {_quantities(articles, kind)}")


def _persons(text: str, gold: Record) -> Tally:
    wanted = {canonical(official["name"]) for official in gold["officials"]}
    found = set(_names(text))
    hits = len(wanted & found)
    return Tally(len(wanted), len(found), hits, hits)


def _names(text: str) -> Iterator[str]:
    from underthesea import ner

    for line in filter(str.strip, text.splitlines()):
        name: list[str] = []
        for word, _, _, tag in [*ner(line), ("", "", "", "O")]:
            if tag != "I-PER" and name:
                yield canonical(" ".join(name))
                name = []
            if tag in ("B-PER", "I-PER"):
                name.append(word)


def _quantities(articles: list[tuple[str, Record]], kind: str) -> str:
    nlp = import_module("edsnlp").blank("eds")
    nlp.add_pipe("eds.sentences")
    nlp.add_pipe("eds.quantities", config={"quantities": "all", "extract_ranges": True})
    found = wanted = 0
    for text, gold in articles:
        spans = [(span.start_char, span.end_char) for span in nlp(text).spans["quantities"]]
        mentions = [record["mention"] for record in gold[kind]]
        wanted += len(mentions)
        found += sum(any(m["start"] < end and start < m["end"] for start, end in spans) for m in mentions)
    return f"{found} of {wanted}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
