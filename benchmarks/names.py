"""The name checks measured: recall by kind of error, harmless changes, clean articles, real slips, speed.

python benchmarks/names.py [--part dev|held-out] [--level warning|suggestion] [--show FILE]

Uses the scorer that comes with the data. Findings of every severity from `--level` on count.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from data import SHARED, held_out, records

from linter.annotate import Story
from linter.config import Config
from linter.desk import Desk
from linter.finding import Severity
from linter.read import read_text
from linter.rulebook.select import rule_set
from linter.run import lint

KINDS = ("surname", "firstname", "title_wrong", "honorific_wrong")


def score(role: str, folder: Path) -> str:
    """What the scorer says of one role."""
    command = [sys.executable, str(SHARED / "tools" / "score_findings.py"), role]
    command += ["--bench", str(folder / f"{role}.bench.jsonl.gz"), "--findings", str(folder / f"{role}.jsonl")]
    if role in ("errors", "distractors"):
        command += ["--clean-findings", str(folder / "all_clean.jsonl")]
    if role == "errors":
        command += ["--misses", str(folder / "misses.json")]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("dev", "held-out"), default="dev")
    parser.add_argument("--level", default="warning", choices=("warning", "suggestion"))
    parser.add_argument("--show", help="write every finding on clean articles here")
    parser.add_argument("--keep", help="keep the findings in this folder")
    args = parser.parse_args()
    rules, problems = rule_set(Config(select=("names",)))
    assert not problems, problems
    level = Severity[args.level.upper()]

    def chosen(name: str) -> list[dict]:
        return [r for r in records(name) if held_out(r.get("base_id") or r["id"]) == (args.part == "held-out")]

    def found(text: str) -> list[dict[str, object]]:
        result = lint(read_text(text, "article.txt"), rules, Desk())
        for error in result.errors:
            raise error
        return [
            {
                "start": f.span.start,
                "end": f.span.end,
                "rule": f.rule,
                "severity": str(f.severity),
                "message": f.message,
                "suggestions": list(f.suggestions),
                "related": [{"start": r.span.start, "end": r.span.end} for r in f.related if r.document is None],
            }
            for f in result.findings
            if f.severity >= level
        ]

    folder = Path(args.keep or tempfile.mkdtemp())
    folder.mkdir(exist_ok=True)
    sets = {
        "errors": [r for r in chosen("articles/errors") if r["error"]["kind"].startswith(KINDS)],
        "distractors": chosen("articles/distractors"),
        "slips": chosen("articles/real_slips"),
        "clean": chosen("articles/clean"),
    }
    bases = {r["base_id"]: r["clean_text"] for r in sets["errors"] + sets["distractors"]}
    for role, rows in sets.items():
        with gzip.open(folder / f"{role}.bench.jsonl.gz", "wt", encoding="utf-8") as out:
            out.writelines(json.dumps(r) + "\n" for r in rows)
        with open(folder / f"{role}.jsonl", "w", encoding="utf-8") as out:
            out.writelines(json.dumps({"id": r["id"], "findings": found(r["text"])}) + "\n" for r in rows)
    with open(folder / "all_clean.jsonl", "w", encoding="utf-8") as out:
        out.writelines(json.dumps({"id": id, "findings": found(text)}) + "\n" for id, text in bases.items())
    print(f"articles that are {args.part}, findings from {args.level} on\n")
    for role in sets:
        print(score(role, folder))
    if args.show:
        texts = {r["id"]: r["text"] for r in sets["clean"]}
        with open(folder / "clean.jsonl", encoding="utf-8") as lines, open(args.show, "w", encoding="utf-8") as out:
            for row in map(json.loads, lines):
                for f in row["findings"]:
                    text = texts[row["id"]]
                    context = text[max(0, f["start"] - 70) : f["end"] + 60].replace("\n", " / ")
                    out.write(f"{f['rule']}  {f['severity']}  {row['id']}\n    {f['message']}\n    …{context}…\n")
    speed(chosen("articles/clean"), rules)


def speed(rows: list[dict], rules: object) -> None:
    """Characters per CPU second: the register alone, and with all name rules."""
    texts = [r["text"] for r in rows][:800]
    size = sum(map(len, texts))
    documents = [read_text(text, "article.txt") for text in texts]
    clock = time.process_time()
    for document in documents:
        _ = Story(document).people
    register = time.process_time() - clock
    clock = time.process_time()
    for document in documents:
        lint(document, rules, Desk())  # type: ignore[arg-type]
    whole = time.process_time() - clock
    print(
        f"speed, M characters a CPU second: register {size / register / 1e6:.2f}, with all name rules {size / whole / 1e6:.2f}"
    )


if __name__ == "__main__":
    main()
