"""Many articles: order, and what becomes of the batch when one article ends its worker."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from batch.processes import awaited, is_running, kill, started, workers
from support import ARTICLE, Run


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of 40 short articles, after which comes `poison.txt`, which takes a second or two, and one more."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(f"{ARTICLE}Xã có {number} thôn.\n", encoding="utf-8")
    (folder / "poison.txt").write_text(ARTICLE * 600, encoding="utf-8")
    (folder / "z.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def sources(path: Path) -> list[str]:
    """The sources of the records in a JSON Lines file."""
    return [json.loads(line)["article"]["source"] for line in path.read_text(encoding="utf-8").splitlines()]


def failures(path: Path) -> list[dict[str, str]]:
    """What a failures file says."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_results_come_in_the_order_of_the_inputs_and_do_not_depend_on_jobs(archive: Path, run: Run) -> None:
    outputs = []
    for jobs in ("0", "1", "3"):
        done = run("archive/poison.txt", "archive", "--jobs", jobs)
        assert (done.returncode, done.stderr) == (0, b"")
        outputs.append(done.stdout)
    assert outputs[1:] == outputs[:1] * 2
    read = [json.loads(line)["article"]["source"] for line in outputs[0].splitlines()]
    assert read == ["archive/poison.txt", *(f"archive/{number:02}.txt" for number in range(40)), "archive/z.txt"]


def survivors(archive: Path) -> list[str]:
    """What there is a record of when the poisoned article alone is lost."""
    return [f"archive/{path.name}" for path in sorted(archive.glob("[0-9z]*"))]


def test_an_article_that_takes_too_long_is_given_up_and_the_batch_goes_on(
    archive: Path, run: Run, tmp_path: Path
) -> None:
    done = run("archive", "--timeout", "0.3", "-o", "out.jsonl", "--jobs", "2")
    assert done.returncode == 1
    assert "extract: archive/poison.txt: took more than 0.3 s of processor time\n" in done.stderr.decode()
    assert failures(tmp_path / "out.jsonl.failures.jsonl") == [
        {"source": "archive/poison.txt", "kind": "timeout", "reason": "took more than 0.3 s of processor time"}
    ]
    assert sources(tmp_path / "out.jsonl") == survivors(archive)


def test_an_article_that_needs_too_much_memory_is_given_up_and_the_batch_goes_on(
    archive: Path, run: Run, tmp_path: Path
) -> None:
    program = "import vnnews_extract.batch.warm; print(open('/proc/self/status').read())"
    status = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    models = re.search(r"VmData:\s*(\d+) kB", status)
    assert models
    (archive / "poison.txt").write_text(ARTICLE * 3000, encoding="utf-8")
    limit = str(int(models[1]) // 1024 + 80)
    done = run("archive", "--memory", limit, "-o", "out.jsonl", "--failures", "lost.jsonl", "--jobs", "2")
    assert done.returncode == 1
    (failure,) = failures(tmp_path / "lost.jsonl")
    assert (failure["source"], failure["kind"]) == ("archive/poison.txt", "memory")
    assert sources(tmp_path / "out.jsonl") == survivors(archive)


@pytest.mark.parametrize(("kills", "lost"), [(1, False), (2, True)])
def test_an_article_whose_worker_dies_is_tried_once_more_alone(
    kills: int, lost: bool, archive: Path, tmp_path: Path
) -> None:
    (archive / "poison.txt").rename(archive / "0.txt")  # so that it comes first, and surely is the one
    dead: set[int] = set()
    with started("archive", "-o", "out.jsonl", "--jobs", "1", cwd=tmp_path) as process:
        for _ in range(kills):
            (worker,) = awaited(lambda: [pid for pid in workers(process.pid) if pid not in dead])
            kill(worker)
            dead.add(worker)
        _, said = process.communicate(timeout=60)
    assert process.returncode == lost
    assert ("archive/0.txt: the worker was ended by SIGKILL" in said) is lost
    assert ("archive/0.txt" in sources(tmp_path / "out.jsonl")) is not lost
    assert len(sources(tmp_path / "out.jsonl")) == 42 - lost
    assert (tmp_path / "out.jsonl.failures.jsonl").exists() is lost


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_worker_outlives_the_run(sent: signal.Signals, archive: Path, tmp_path: Path) -> None:
    (archive / "0.txt").write_text(ARTICLE * 3000, encoding="utf-8")
    with started("archive", "-o", "out.jsonl", "--timeout", "2", cwd=tmp_path) as process:
        running = awaited(lambda: workers(process.pid))
        os.kill(process.pid, sent)
        process.wait(30)
        awaited(lambda: not any(map(is_running, running)))


def test_the_failures_of_an_earlier_run_are_forgotten(archive: Path, run: Run, tmp_path: Path) -> None:
    (archive / "bad.txt").touch()
    assert run("archive", "-o", "out.jsonl", "--jobs", "0").returncode == 1
    assert failures(tmp_path / "out.jsonl.failures.jsonl") == [
        {"source": "archive/bad.txt", "kind": "unreadable", "reason": "empty"}
    ]
    (archive / "bad.txt").unlink()
    assert run("archive", "-o", "out.jsonl", "--jobs", "0").returncode == 0
    assert not (tmp_path / "out.jsonl.failures.jsonl").exists()
