"""What a command costs before it has done anything: `extract --help`, and the first record of a short article.

    python benchmarks/bench_start.py

Each command is a new process; all run in turn, so that a busy machine slows them alike. Prints the median
of the processor time and of the time by the clock, and how many times that is of `python -c pass`.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

SCRIPT = Path(sys.executable).with_name("extract")
ARTICLE = """\
Ông Trần Văn Hòa - Bí thư Đảng ủy phường Tân Lập cho biết, năm 2022 phường đã tổ chức 25 cuộc kiểm tra.
UBND phường hỗ trợ hơn 2,5 tỷ đồng cho 120/150 hộ nghèo; tỷ lệ hộ nghèo giảm 1,2% so với năm trước.
"""


def main() -> None:
    """Parse the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=10)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "article.txt")
        article.write_text(ARTICLE, encoding="utf-8")
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "extract --help": [str(SCRIPT), "--help"],
            "extract article.txt": [str(SCRIPT), str(article)],
        }
        for command in commands.values():
            seconds(command)  # compiles what Python keeps compiled
        measured = [{name: seconds(command) for name, command in commands.items()} for _ in range(arguments.rounds)]
    base, *_ = commands
    print(f"medians of {arguments.rounds} rounds; how many times `{base}`")
    for name in commands:
        processor, clock = (median(each[name][kind] for each in measured) for kind in (0, 1))
        ratio = median(each[name][0] / each[base][0] for each in measured)
        print(f"{name:20} {processor:6.3f} s processor  {clock:6.3f} s clock  {ratio:6.1f} x")


def seconds(command: list[str]) -> tuple[float, float]:
    """The seconds that a command takes, of processor time and by the clock."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    clock, after = perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, clock


if __name__ == "__main__":
    main()
