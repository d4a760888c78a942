"""What a second node brings: the same articles on a Ray cluster of one node, then of two, each with one processor.

    python benchmarks/bench_ray.py [FOLDER] [--articles N]

The nodes are processes on this machine, which needs a processor for each. The articles of FOLDER (by default those in
`corpus/`) are repeated with a line more until there are N. A cluster takes some seconds to begin and to end, however
much there is to do: so each cluster does one batch and one of four times its size, and what counts is what the
difference took.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ray.cluster_utils import Cluster

from vnnews_extract.batch import Task
from vnnews_extract.batch.ray import RayPool
from vnnews_extract.reading import Input
from vnnews_extract.sinks import JSON_LINES

CORPUS = Path(__file__).parent.parent / "corpus"
NODE: dict[str, Any] = {"num_cpus": 1, "object_store_memory": 200 * 2**20}
LARGER = 4  # times the smaller batch


def main() -> None:
    """Parse the arguments, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=CORPUS, help="folder of *.txt articles")
    parser.add_argument("--articles", type=int, default=1000, metavar="N", help="in the smaller batch [1000]")
    arguments = parser.parse_args()
    texts = [path.read_bytes() for path in sorted(arguments.folder.rglob("*.txt"))]
    if not texts:
        parser.error(f"no *.txt in {arguments.folder}")
    cluster = Cluster(initialize_head=True, head_node_args=NODE | {"include_dashboard": False})
    print("| nodes | articles a second | beginning and end, s |\n| --- | --- | --- |")
    rates = []
    for nodes in (1, 2):
        if nodes == 2:
            cluster.add_node(**NODE)
        small, large = (seconds(str(cluster.address), texts, size) for size in sizes(arguments.articles))
        rates.append((LARGER - 1) * arguments.articles / (large - small))
        overhead = small - arguments.articles / rates[-1]
        print(f"| {nodes} | {rates[-1]:.0f} | {overhead:.1f} |")
    print(f"\nTwo nodes against one: {rates[1] / rates[0]:.2f} x")
    cluster.shutdown()  # type: ignore[no-untyped-call]


def sizes(articles: int) -> tuple[int, int]:
    """How many articles are in the two batches."""
    return articles, LARGER * articles


def seconds(address: str, texts: Sequence[bytes], number: int) -> float:
    """How long the cluster takes for so many articles."""
    begun = time.perf_counter()
    with RayPool(address, None, JSON_LINES.prepare) as pool:
        done = sum(1 for _ in pool.outcomes(tasks(texts, number)))
    assert done == number
    return time.perf_counter() - begun


def tasks(texts: Sequence[bytes], number: int) -> Iterator[Task]:
    """So many articles, no two of them alike."""
    for index in range(number):
        data = texts[index % len(texts)] + f"\nBài số {index}.\n".encode()
        yield Task(Input(f"{index}.txt", data=data))


if __name__ == "__main__":
    main()
