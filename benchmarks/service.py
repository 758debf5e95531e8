"""How soon the HTTP service answers, and whether it loses anything: articles of 500 words, so many at once.

python benchmarks/service.py [--requests 400]
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import re
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = 500
CROWDS = (1, 2, 10, 100)


def article(draw: random.Random) -> str:
    """So many words of our own fixtures."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "tests" / "articles").rglob("*.txt"))]
    paragraphs = [p for text in texts for p in re.split(r"\n\s*\n", text) if len(p) > 80 and "^^" not in p]
    draw.shuffle(paragraphs)
    taken: list[str] = []
    while len(" ".join(taken).split()) < WORDS:
        taken.append(paragraphs.pop())
    return "\n\n".join(taken)


def asked(port: int, name: str, text: str) -> tuple[float, bool]:
    """The seconds that one request takes, and whether its own answer came back."""
    began = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
    connection.request("POST", "/check", json.dumps({"name": name, "text": text}), {"content-type": "application/json"})
    response = connection.getresponse()
    found = json.loads(response.read())
    connection.close()
    own = response.status == 200 and found["summary"]["articles"] == 1 and {f["path"] for f in found["findings"]} <= {name}
    return time.perf_counter() - began, own


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--requests", type=int, default=400)
    requests = parser.parse_args().requests
    draw = random.Random(19)
    texts = [article(draw) for _ in range(20)]
    command = [sys.executable, "-m", "linter", "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as service:
        assert service.stderr is not None
        port = int(re.search(r":(\d+) ", service.stderr.readline())[1])  # type: ignore[index]
        print("| at once | requests | lost | a second | median | 95th percentile | slowest |")
        print("|---|---|---|---|---|---|---|")
        for crowd in CROWDS:
            began = time.perf_counter()
            with ThreadPoolExecutor(crowd) as pool:
                answers = list(pool.map(lambda i: asked(port, f"{i}.txt", texts[i % len(texts)]), range(requests)))
            rate = requests / (time.perf_counter() - began)
            taken = sorted(1000 * seconds for seconds, _ in answers)
            lost = sum(not own for _, own in answers)
            shown = (f"{ms:,.0f} ms" for ms in (statistics.median(taken), taken[int(0.95 * requests)], taken[-1]))
            print(f"| {crowd} | {requests} | {lost} | {rate:.0f} | " + " | ".join(shown) + " |")
        service.terminate()


if __name__ == "__main__":
    main()
