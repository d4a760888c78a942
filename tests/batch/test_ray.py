"""A real Ray cluster of two nodes: the same rows as one machine gives, also where a node is killed in the middle."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from batch.processes import awaited, started
from ray.cluster_utils import Cluster
from sinks.databases import dump
from support import ARTICLE, Run

pytest_plugins = ["sinks.conftest"]

NODE = {"num_cpus": 1, "object_store_memory": 100 * 2**20}


@pytest.fixture(scope="module")
def head() -> Iterator[Cluster]:
    """A cluster of one node, which has one processor."""
    os.environ["RAY_AUTH_MODE"] = "disabled"
    running = Cluster(initialize_head=True, head_node_args=NODE | {"include_dashboard": False})
    yield running
    running.shutdown()


@pytest.fixture
def cluster(head: Cluster) -> Cluster:
    """A cluster of two nodes, one processor each."""
    if not head.worker_nodes:
        head.add_node(**NODE)
    return head


def archive(folder: Path, number: int) -> Path:
    """A folder of articles, of which one in forty cannot be read."""
    folder.mkdir()
    for article in range(number):
        text = "" if article % 40 == 7 else f"{ARTICLE}Xã có {article} thôn.\n" * 8
        (folder / f"{article:04}.txt").write_text(text, encoding="utf-8")
    return folder


def ray_options(cluster: Cluster) -> tuple[str, ...]:
    """The options that send a run to the cluster."""
    return "--engine", "ray", "--ray-address", str(cluster.address)


def test_processes_and_ray_and_a_second_run_give_postgresql_the_same_rows(
    cluster: Cluster, postgres: str, tmp_path: Path, run: Run, request: pytest.FixtureRequest
) -> None:
    archive(tmp_path / "archive", 60)
    fresh = request.getfixturevalue("server").new_url()

    here = run("archive", "-o", postgres)
    there = run("archive", "-o", fresh, *ray_options(cluster))
    rows = dump(postgres)

    assert (there.returncode, there.stderr) == (here.returncode, here.stderr)
    assert here.returncode == 1
    assert len(rows["articles"]) == 58
    assert dump(fresh) == rows
    assert run("archive", "-o", fresh).returncode == 1
    assert dump(fresh) == rows


def test_a_node_that_is_killed_costs_nothing(cluster: Cluster, tmp_path: Path, run: Run) -> None:
    archive(tmp_path / "archive", 600)
    (lost,) = cluster.worker_nodes

    with started("archive", "-o", "there.db", *ray_options(cluster), cwd=tmp_path) as process:
        awaited(lambda: done(tmp_path / "there.db"), seconds=120)
        cluster.remove_node(lost, allow_graceful=False)
        assert process.poll() is None, "the run was over before the node was killed"
        process.communicate(timeout=300)

    assert process.returncode == 1
    assert run("archive", "-o", "here.db").returncode == 1
    assert dump(f"sqlite:///{tmp_path}/there.db") == dump(f"sqlite:///{tmp_path}/here.db")


def done(database: Path) -> int:
    """How many articles are in the database."""
    if not database.exists():
        return 0
    connection = sqlite3.connect(database, timeout=30)
    try:
        return int(connection.execute("SELECT COUNT(*) FROM articles").fetchone()[0])
    except sqlite3.OperationalError:  # the tables are not there yet
        return 0
    finally:
        connection.close()


def test_one_bad_article_costs_itself_alone(tmp_path: Path, run: Run) -> None:
    """On a cluster that the run starts by itself."""
    archive(tmp_path / "archive", 5)
    (tmp_path / "archive/poison.txt").write_text(ARTICLE * 3000, encoding="utf-8")

    ended = run("archive", "-o", "out.jsonl", "--engine", "ray", "--jobs", "1", "--timeout", "0.3")

    assert ended.returncode == 1
    assert ended.stderr.decode().splitlines()[0] == (
        "extract: archive/poison.txt: took more than 0.3 s of processor time"
    )
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 5


def test_a_cluster_that_is_not_there_is_one_line(tmp_path: Path, run: Run) -> None:
    archive(tmp_path / "archive", 2)

    ended = run("archive", "-o", "out.jsonl", "--engine", "ray", "--ray-address", "127.0.0.1:1")

    (line,) = [line for line in ended.stderr.decode().splitlines() if line.startswith("extract:")]
    assert ended.returncode == 1
    assert line.startswith("extract: Ray cluster 127.0.0.1:1:")
    assert not (tmp_path / "out.jsonl").exists()


def test_an_address_needs_the_engine(run: Run) -> None:
    ended = run(".", "--ray-address", "127.0.0.1:1")

    assert ended.returncode == 2
    assert b"--ray-address goes with --engine ray." in ended.stderr
