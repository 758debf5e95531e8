"""Mutated inputs for every reader and every kind of file, in one process, until the time or the number is up.

python fuzzing/fuzz.py [TARGET ...] [--seconds N] [--inputs N] [--seed N] [--found FOLDER] [--log FILE]

Input number i of a target is the same for the same seed. A failure is an exception that is no LinterError, more than two CPU
seconds, or more than 512 MiB on top of what the process had. It is saved in FOLDER, from where it belongs into `fuzzing/corpus`
together with its mend; `tests/test_fuzz.py` runs the corpus. Exit status 1 where anything failed.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import random
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from types import FrameType

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from fuzzing.targets import TARGETS, holds

CORPUS = Path(__file__).resolve().parent / "corpus"
SLOW = 2.0
MEMORY = 512 << 20
LARGEST = 30_000
PIECES = (
    "“ ” ‘ ’ \" ' « » ( ) [ ] { } < > — - … . , : ; ! ? | # * _ ` ~ & % $ £ € @ = + / \\ \0 \r \n \r\n \t \x1b \x85 "
    "\u2028 \ufeff \u202e \u200d \ud7ff 😀 e\u0301 İ ß ǅ 中 --- ``` <!-- --> <![CDATA[ ]]> <p> </p> <b> <script> "
    "<table> &amp; &#x110000; &#0; onrecord-disable onrecord-enable vale 9999999999999999999999 0 -1 1/0 1e999 nan "
    "inf 31/31/31 29 February 2025 said told Mr. O’ al- III $2.5m (€2m) per cent 99:99:99.999 --> WEBVTT "
    "Content-Type: multipart/mixed; boundary=b =?utf-8?q?a?= base64 Date: null true false ~ &a *a << "
    "!!python/object:os.system {2,3} (a|aa)+ \\p{Lu} \\1 (?<=a) (?i) [^ ]] $1 %s %[9]s extends: message: tokens: "
    "swap: scope: existence substitution occurrence repetition consistency conditional capitalization metric spelling "
    "sequence phrase fact age stream endstream obj endobj /Length /Filter /FlateDecode xref trailer <w:p> <w:t> "
    '<w:tbl> {\\rtf1 \\par \\u8217? \\\'92 {\\*\\x {\\footnote <nitf> <item> <content:encoded> </p> "body_xhtml": "@type":'
).split(" ")


def seeds(target: str) -> list[bytes]:
    """What there is to begin with: the corpus of a target."""
    found = [path.read_bytes() for path in sorted((CORPUS / target).glob("*"))]
    return found or [b"The the copy.\n"]


def mutated(dice: random.Random, pool: list[bytes]) -> bytes:
    """One of the pool with a few of its stretches changed, dropped, doubled, swapped with those of others, or repeated."""
    data = bytearray(dice.choice(pool))
    for _ in range(dice.choice((1, 1, 2, 3, 5, 12))):
        at, length = dice.randrange(len(data) + 1), dice.choice((1, 1, 2, 4, 16, 100))
        do = dice.randrange(8)
        if do == 0:
            del data[at : at + length]
        elif do == 1:
            data[at:at] = data[at : at + length] * dice.choice((1, 1, 2, 20))
        elif do == 2:
            data[at:at] = dice.choice(PIECES).encode("utf-8", "surrogatepass") * dice.choice((1, 1, 1, 1, 3, 200))
        elif do == 3 and data:
            data[at % len(data)] = dice.randrange(256)
        elif do == 4 and data:
            data[at % len(data)] ^= 1 << dice.randrange(8)
        elif do == 5:
            other = dice.choice(pool)
            start = dice.randrange(len(other) + 1)
            data[at : at + length] = other[start : start + dice.choice((4, 40, 400))]
        elif do == 6:
            del data[at:]
        else:
            data[at : at + length] = str(dice.choice((0, 1, -1, 255, 2**31, 10**40, 0.5))).encode()
    return bytes(data[:LARGEST])


class Stuck(BaseException):
    """An input takes ten times as long as it may."""


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stuck


def tried(target: str, data: bytes, number: int) -> tuple[str, str]:
    """How an input failed, and where; two empty texts where it did not."""
    start = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, 10 * SLOW)
    try:
        holds(target, data, number)
    except (Exception, Stuck) as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        return type(error).__name__, f"{Path(last.filename).name}:{last.lineno}: {error}"[:300]
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    spent = time.process_time() - start
    return ("slow", f"{spent:.1f} s") if spent > SLOW else ("", "")


def main() -> int:
    """Take the targets in turn, a hundred inputs each, and say what failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--inputs", type=int, default=0, help="stop after so many")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--found", type=Path, default=Path("fuzz-found"))
    parser.add_argument("--log", type=Path)
    given = parser.parse_args()
    faulthandler.enable()
    signal.signal(signal.SIGVTALRM, _stop)
    targets = given.targets or list(TARGETS)
    pools = {target: seeds(target) for target in targets}
    for target in targets:  # everything is loaded before the memory is bounded
        holds(target, pools[target][0])
    limit = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 + MEMORY
    resource.setrlimit(resource.RLIMIT_DATA, (limit, resource.getrlimit(resource.RLIMIT_DATA)[1]))
    counts: Counter[str] = Counter()
    failures: Counter[tuple[str, str, str]] = Counter()
    start = said = time.monotonic()
    number = 0
    while (now := time.monotonic()) - start < given.seconds and not (given.inputs and sum(counts.values()) >= given.inputs):
        for target in targets:
            for i in range(number, number + 100):
                data = mutated(random.Random(f"{given.seed}/{target}/{i}"), pools[target])
                kind, where = tried(target, data, i)
                counts[target] += 1
                key = (target, kind, where.rpartition(":")[0] if kind != "slow" else "")
                if kind:
                    failures[key] += 1
                if kind and failures[key] <= 3:
                    given.found.mkdir(parents=True, exist_ok=True)
                    (given.found / f"{target}-{kind}-{given.seed}-{i}").write_bytes(data)
                    print(f"{target} {kind} at seed {given.seed}, input {i}: {where}", flush=True)
        number += 100
        if now - said > 60 and given.log:
            said = now
            _note(given.log, given.seed, counts, failures)
    if given.log:
        _note(given.log, given.seed, counts, failures)
    total = sum(counts.values())
    print(f"{total:,} inputs in {time.monotonic() - start:.0f} s, seed {given.seed}: {sum(failures.values())} failures")
    return int(bool(failures))


def _note(log: Path, seed: int, counts: Counter[str], failures: Counter[tuple[str, str, str]]) -> None:
    row = {
        "seed": seed,
        "inputs": sum(counts.values()),
        "by_target": counts,
        "failures": [[*k, n] for k, n in failures.items()],
    }
    with log.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    sys.exit(main())
