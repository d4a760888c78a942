"""Whole archives through the command line: articles a second, memory, what a second process brings, and kills.

    python benchmarks/bench_archives.py [FOLDER] [--articles N] [--jobs-articles N] [--kills N]

Makes archives by permuting the sentences of FOLDER (by default `corpus/`) and extracts them, each time as a run of its
own, into JSON Lines, SQLite and PostgreSQL (a server that the package pgserver brings). Memory is that of all
processes of a run together, shared pages counted once. With `--kills`, each target is written by runs that are killed
outright at random moments until so many were; what it then holds is compared with what an undisturbed run gives.
"""

import argparse
import json
import random
import signal
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from permuting import write_archive
from pgserver.postgres_server import get_server
from sqlalchemy import create_engine, text

CORPUS = Path(__file__).parent.parent / "corpus"
EXTRACT = str(Path(sys.executable).with_name("extract"))
ROUNDS = 3
PAUSE = 0.25  # seconds between two looks at the memory


@dataclass(slots=True)
class Run:
    """A run of `extract`: how long it took, and the memory of its processes over time, in MiB."""

    seconds: float = 0
    memory: list[float] = field(default_factory=list)

    def at(self, share: float) -> float:
        """The most memory in the tenth of the time that ends at `share` of it."""
        end = max(1, round(len(self.memory) * share))
        return max(self.memory[max(0, end - len(self.memory) // 10 - 1) : end])


def extract(*arguments: str) -> Run:
    """Run `extract` to its end.

    Raises:
        CalledProcessError: it failed.
    """
    run, begun = Run(), time.perf_counter()
    with subprocess.Popen([EXTRACT, *arguments, "--quiet"]) as process:
        while process.poll() is None:
            run.memory.append(memory(process.pid))
            time.sleep(PAUSE)
    run.seconds = time.perf_counter() - begun
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return run


def memory(pid: int) -> float:
    """MiB of a process and its descendants."""
    return sum(map(_share, family(pid))) / 1024


def family(pid: int) -> Iterator[int]:
    """A process and its descendants."""
    yield pid
    with suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield from family(int(child))


def _share(pid: int) -> int:
    """KiB of a process, pages that it shares with others counted in part."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


class Targets:
    """Places to write to, new ones each time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server = get_server(folder / "postgres", cleanup_mode="stop")

    def new(self, kind: str) -> str:
        """A target of this kind: `jsonl`, `sqlite` or `postgres`."""
        name = f"t{uuid4().hex}"
        if kind != "postgres":
            return str(self._folder / f"{name}.{'db' if kind == 'sqlite' else kind}")
        self._server.psql(f"CREATE SCHEMA {name}")
        url = str(self._server.get_uri()).replace("postgresql://", "postgresql+psycopg://")
        return f"{url}&options=-csearch_path%3D{name}"


def sources(target: str) -> list[str]:
    """The sources of the articles in a target, in order; those that are there twice are listed twice."""
    if target.endswith(".jsonl"):
        lines = Path(target).read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["article"]["source"] for line in lines]
    if target.endswith(".db"):
        with sqlite3.connect(target) as connection:
            return [row[0] for row in connection.execute("SELECT source FROM v_articles ORDER BY source")]
    engine = create_engine(target)
    with engine.connect() as connection:
        return sorted(row[0] for row in connection.execute(text("SELECT source FROM v_articles")))


def rates(archive: str, number: int, targets: Targets) -> None:
    """Print how fast an archive goes into each target, and the memory on the way."""
    print("\n| target | articles a second | again, unchanged | MiB at 10 % | at 50 % | at 100 % |")
    print("| --- | --- | --- | --- | --- | --- |")
    for kind in ("jsonl", "sqlite", "postgres"):
        target = targets.new(kind)
        run = extract(archive, "-o", target)
        again = "" if kind == "jsonl" else f"{number / extract(archive, '-o', target).seconds:.0f}"
        used = " | ".join(f"{run.at(share):.0f}" for share in (0.1, 0.5, 1))
        print(f"| {kind} | {number / run.seconds:.0f} | {again} | {used} |", flush=True)


def jobs(archive: str, targets: Targets) -> None:
    """Print what a second process brings."""
    taken: dict[str, list[float]] = {"1": [], "2": []}
    for _ in range(ROUNDS):
        for count, seconds in taken.items():
            seconds.append(extract(archive, "-o", targets.new("jsonl"), "--jobs", count).seconds)
    ratios = [one / two for one, two in zip(taken["1"], taken["2"], strict=True)]
    spread = f"{min(ratios):.2f} to {max(ratios):.2f}"
    print(f"\nTwo processes against one: {statistics.median(ratios):.2f} x ({spread}, {ROUNDS} rounds)", flush=True)


def kills(archive: str, number: int, targets: Targets) -> None:
    """Print what is lost or doubled where runs are killed at random moments."""
    print("\n| target | kills | lost | doubled |\n| --- | --- | --- | --- |")
    chance = random.Random(1)
    for kind in ("jsonl", "sqlite", "postgres"):
        whole = targets.new(kind)
        seconds = extract(archive, "-o", whole).seconds
        expected, killed, lost, doubled = sources(whole), 0, 0, 0
        while killed < number:
            target, more = targets.new(kind), True
            while more:
                command = [EXTRACT, archive, "-o", target, "--quiet", *(["--resume"] if kind == "jsonl" else [])]
                with subprocess.Popen(command) as process:
                    with suppress(subprocess.TimeoutExpired):
                        process.wait(chance.uniform(0, seconds) if killed < number else None)
                    more = process.poll() is None
                    if more:
                        process.send_signal(signal.SIGKILL)
                        killed += 1
            found = sources(target)
            lost += len(set(expected) - set(found))
            doubled += len(found) - len(set(found))
        print(f"| {kind} | {killed} | {lost} | {doubled} |", flush=True)


def main() -> None:
    """Parse the arguments, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=CORPUS, help="folder of *.txt articles")
    parser.add_argument("--articles", type=int, default=20_000, metavar="N", help="for rates and memory [20000]")
    parser.add_argument("--jobs-articles", type=int, default=2000, metavar="N", help="for two processes [2000]")
    parser.add_argument("--kills", type=int, default=0, metavar="N", help="of runs into each target [none]")
    arguments = parser.parse_args()
    with TemporaryDirectory(prefix="archives-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)  # PostgreSQL does not run as root
        targets = Targets(folder)
        for size in {arguments.articles, arguments.jobs_articles, 500}:
            write_archive(folder / f"{size}.tar.gz", arguments.folder, size)
        if arguments.articles:
            rates(str(folder / f"{arguments.articles}.tar.gz"), arguments.articles, targets)
        if arguments.jobs_articles:
            jobs(str(folder / f"{arguments.jobs_articles}.tar.gz"), targets)
        if arguments.kills:
            kills(str(folder / "500.tar.gz"), arguments.kills, targets)


if __name__ == "__main__":
    main()
