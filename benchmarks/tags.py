"""The tags of a treebank -> how many the shipped tagger gets right, and how many words it tags a second.

    python benchmarks/tags.py [FILE ...]

FILE holds sentences, one a line, as word/TAG (default: `ewt_sample.txt` beside this), or is a treebank in CoNLL-U, whose fifth
column is read. What counts as right:

- tags that the Penn Treebank lacks are mapped to what it has: `ADD` (addresses) to `NN`, `AFX` to `JJ`; `GW`, `XX`
  are never right;
- `to` is always `TO`, as in the Penn Treebank (the web treebank has `IN` before nouns);
- marks (no letter or figure in them) are one class: `HYPH`, `NFP`, `SYM`, `-LRB-`, `,` and `:` are told apart by no rule.

The second figure leaves marks out.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from pathlib import Path

from linter.annotate.language.tags import model, tag

SAMPLE = Path(__file__).resolve().parent / "ewt_sample.txt"
SAME = {"ADD": "NN", "AFX": "JJ", "-LRB-": "(", "-RRB-": ")"}
Sentence = list[tuple[str, str]]


def read(path: Path) -> dict[str, list[Sentence]]:
    """The sentences of a file under the headings (`# name`) that it has."""
    text = path.read_text("utf-8")
    if path.suffix == ".conllu":
        rows = [[line.split("\t") for line in block.split("\n")] for block in text.split("\n\n")]
        return {path.name: [[(row[1], row[4]) for row in block if len(row) > 4 and row[0].isdigit()] for block in rows]}
    parts: dict[str, list[Sentence]] = {}
    name = path.name
    for line in text.split("\n"):
        if line.startswith("# "):
            name = line[2:]
        elif line:
            words = [re.fullmatch(r"(.+?)/([^/]+)", word) for word in line.split(" ")]
            parts.setdefault(name, []).append([(word[1], word[2]) for word in words if word])
    return parts


def shared(word: str, given: str) -> str:
    """The tag that counts, of those that differ by convention alone."""
    if not any(c.isalnum() for c in word) and word not in "$%&@":
        return "mark"
    return "TO" if word.lower() == "to" and given in ("IN", "TO") else SAME.get(given, given)


def main(paths: list[str]) -> None:
    model()
    wrong: Counter[tuple[str, str]] = Counter()
    totals: Counter[str] = Counter()
    print("| text | words and marks | right | of the words alone |\n|---|---|---|---|")
    for path in map(Path, paths or [SAMPLE]):
        for name, sentences in read(path).items():
            counts: Counter[str] = Counter()
            for sentence in sentences:
                for (word, gold), guess in zip(sentence, tag([word for word, _ in sentence]), strict=True):
                    right = shared(word, gold) == shared(word, guess)
                    is_word = shared(word, gold) != "mark"
                    counts.update(all=1, right=right, words=is_word, right_words=right and is_word)
                    if not right:
                        wrong[gold, guess] += 1
            show(name, counts)
            totals += counts
    show("all", totals)
    print("\nMost frequent mistakes (right, given):", ", ".join(f"{a} {b} {n}" for (a, b), n in wrong.most_common(12)))
    words = [
        [word for word, _ in sentence]
        for path in map(Path, paths or [SAMPLE])
        for part in read(path).values()
        for sentence in part
    ]
    start = time.process_time()
    for _ in range(5):
        for sentence in words:
            tag(sentence)
    print(f"{5 * sum(map(len, words)) / (time.process_time() - start):,.0f} words a CPU second")


def show(name: str, counts: Counter[str]) -> None:
    right, words = counts["right"] / counts["all"], counts["right_words"] / counts["words"]
    print(f"| {name} | {counts['all']:,} | {right:.2%} | {words:.2%} |")


if __name__ == "__main__":
    main(sys.argv[1:])
