"""Start-up: CPU seconds of the whole process on the founding article, beside the bare import of what it needs.

python benchmarks/startup.py [RUNS]
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEED = str(ROOT / "seeds" / "carney-paris.txt")
BARE = "python -c 'import regex, yaml, rapidfuzz'"
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    BARE: [sys.executable, "-c", "import regex, yaml, rapidfuzz"],
    "onrecord --version": [sys.executable, "-m", "linter", "--version"],
    "onrecord check seeds/carney-paris.txt": [sys.executable, "-m", "linter", "check", SEED],
}


def cpu_seconds(command: list[str]) -> float:
    """User and system time of one run of a command, children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Run the commands in turn, so that a slow moment of the machine falls on all of them, and print the medians."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs + 1):
        for name, command in COMMANDS.items():
            times[name].append(cpu_seconds(command))
    medians = {name: statistics.median(seconds[1:]) for name, seconds in times.items()}  # the first run warms up
    print("| command | CPU ms, median | min | of the bare import |")
    print("|---|---|---|---|")
    for name, seconds in times.items():
        print(f"| `{name}` | {1000 * medians[name]:.0f} | {1000 * min(seconds):.0f} | {medians[name] / medians[BARE]:.2f} |")


if __name__ == "__main__":
    main()
