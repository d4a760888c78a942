"""Archives of any size: articles made by permuting the sentences of those that there are."""

import io
import random
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from vnnews_extract.language import analyse

SENTENCES = 14  # in an article, about as many as in local news


def sentences(folder: Path) -> list[str]:
    """The sentences of all articles of a folder."""
    found = []
    for path in sorted(folder.rglob("*.txt")):
        analysis = analyse(path.read_text(encoding="utf-8"))
        found += [analysis.text[slice(*analysis.raw_span(*span))] for span in analysis.sentences]
    return found


def articles(known: Sequence[str], number: int, seed: int = 1) -> Iterator[str]:
    """So many articles, no two of them alike."""
    chance = random.Random(seed)
    for index in range(number):
        chosen = chance.sample(known, min(SENTENCES, len(known)))
        yield f"Bài số {index}.\n" + "\n".join(chosen) + "\n"


def write_archive(path: Path, folder: Path, number: int) -> None:
    """A tar.gz of so many articles made of those in `folder`."""
    with tarfile.open(path, "w:gz", compresslevel=1) as archive:
        for index, text in enumerate(articles(sentences(folder), number)):
            data = text.encode()
            member = tarfile.TarInfo(f"{index // 1000:03}/{index:06}.txt")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
