"""WordNet 3.0 and the development articles -> linter/lexicon/relations.txt, the table of synonyms and opposites.

PYTHONPATH=benchmarks python training/build_relations.py FOLDER    (FOLDER: data.noun, index.noun … as Princeton ships them)

A line is a stem, in how many articles it stands, WordNet's heading for its commonest sense, the stems of its synonyms and
derived words, the stems of its opposites, those of its synonyms included, and marks of what its commonest senses are kinds of.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from data import ROOT, records

from linter.sources.stems import stem
from linter.sources.words import fold, words_of

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
HEADINGS = """adj.all adj.pert adv.all noun.Tops noun.act noun.animal noun.artifact noun.attribute noun.body noun.cognition
    noun.communication noun.event noun.feeling noun.food noun.group noun.location noun.motive noun.object noun.person
    noun.phenomenon noun.plant noun.possession noun.process noun.quantity noun.relation noun.shape noun.state noun.substance
    noun.time verb.body verb.change verb.cognition verb.communication verb.competition verb.consumption verb.contact
    verb.creation verb.emotion verb.motion verb.perception verb.possession verb.social verb.stative verb.weather
    adj.ppl""".split()
THINGS = frozenset(f"noun.{name}" for name in "animal food plant substance object body artifact".split())
MOST_SISTERS = 400
"""What more things than this are a kind of says nothing of them."""
Key = tuple[str, str]


class Synset(NamedTuple):
    """A sense: its words, its heading, and its pointers (sign, where to, word from, word to)."""

    words: list[str]
    heading: str
    pointers: list[tuple[str, Key, int, int]]


def read(folder: Path) -> tuple[dict[Key, Synset], dict[str, list[tuple[Key, int, bool]]], Counter[tuple[str, str]]]:
    """The synsets, the senses of every lemma in order of their use, and how often a lemma is used under a heading."""
    synsets: dict[Key, Synset] = {}
    senses: dict[str, list[tuple[Key, int, bool]]] = defaultdict(list)
    uses: Counter[tuple[str, str]] = Counter()
    for name, part in PARTS.items():
        for line in (folder / f"data.{name}").read_text("utf-8").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split("|")[0].split()
            count = int(fields[3], 16)
            words = [re.sub(r"\(\w+\)$", "", word).lower() for word in fields[4 : 4 + 2 * count : 2]]
            rest = fields[4 + 2 * count :]
            pointers = []
            for i in range(int(rest[0])):
                sign, offset, to, places = rest[1 + 4 * i : 5 + 4 * i]
                pointers.append((sign, ("a" if to == "s" else to, offset), int(places[:2], 16), int(places[2:], 16)))
            synsets[part, fields[0]] = Synset(words, HEADINGS[int(fields[1])], pointers)
        for line in (folder / f"index.{name}").read_text("utf-8").splitlines():
            if not line.startswith("  "):
                fields = line.split()
                count = int(fields[2])
                tagged = int(fields[-count - 1])
                senses[fields[0]] += [((part, offset), rank, rank < tagged) for rank, offset in enumerate(fields[-count:])]
    for line in (folder / "cntlist.rev").read_text("utf-8").splitlines():
        sense, _, count_text = line.split()
        lemma, _, place = sense.partition("%")
        uses[lemma, HEADINGS[int(place.split(":")[1])]] += int(count_text)
    return synsets, senses, uses


def plain(word: str) -> bool:
    """Whether a lemma is one ordinary word."""
    return word.isalpha()


def of(word: str) -> str:
    """The stem by which the table knows a word."""
    return stem(fold(word))


def _heading(found: Counter[str]) -> str:
    """The commonest heading; a noun that names a thing counts before a verb that is not far commoner (ducks, parrots)."""
    if not found:
        return "-"
    things = Counter({heading: count for heading, count in found.items() if heading in THINGS})
    if things and 4 * things.most_common(1)[0][1] >= found.most_common(1)[0][1]:
        return things.most_common(1)[0][0]
    return found.most_common(1)[0][0]


def kinds(synsets: dict[Key, Synset], senses: dict[str, list[tuple[Key, int, bool]]]) -> dict[str, set[Key]]:
    """Stem -> the senses that its two commonest senses are kinds of, where that says something."""
    sizes = Counter(to for synset in synsets.values() for sign, to, _, _ in synset.pointers if sign == "@")
    found: dict[str, set[Key]] = defaultdict(set)
    for lemma, own in senses.items():
        for key, rank, _ in own if plain(lemma) else ():
            if rank < 2:
                above = [to for sign, to, _, _ in synsets[key].pointers if sign == "@"]
                found[of(lemma)].update(to for to in above if 1 < sizes[to] <= MOST_SISTERS)
    return found


def main() -> None:
    """Write the table."""
    synsets, senses, uses = read(Path(sys.argv[1]))
    frequency: Counter[str] = Counter()
    for record in records("articles/clean"):
        frequency.update({of(word) for word in words_of(record["text"]).folded})
    for (lemma, _), count in uses.items():
        if plain(lemma) and count > 1:
            frequency[of(lemma)] += 0
    same, opposite = defaultdict(set), defaultdict(set)
    headings: dict[str, Counter[str]] = defaultdict(Counter)
    for lemma, found in senses.items():
        own = of(lemma)
        if not plain(lemma) or own not in frequency:
            continue
        for key, rank, tagged in found:
            synset = synsets[key]
            headings[own][synset.heading] += uses[lemma, synset.heading] + 0.5 / (1 + rank)
            if rank > (3 if tagged else 2):
                continue
            same[own].update(of(word) for word in synset.words if plain(word))
            place = synset.words.index(lemma) + 1 if lemma in synset.words else 0
            for sign, to, source, target in synset.pointers:
                there = synsets.get(to)
                if there is None:
                    continue
                if sign in ("+", "\\", "<") and source in (0, place):
                    same[own].update(of(word) for word in there.words[target - 1 : target] if plain(word))
                elif sign in ("&", "$", "^"):
                    same[own].update(of(word) for word in there.words if plain(word))
                    if sign == "&":
                        for second, beyond, _, at in there.pointers:
                            if second == "!":
                                opposite[own].update(of(word) for word in synsets[beyond].words[at - 1 : at] if plain(word))
                elif sign == "!":
                    opposite[own].update(of(word) for word in there.words[target - 1 : target] if plain(word))
                    for second, beyond, _, _ in there.pointers:
                        if second == "&":
                            opposite[own].update(of(word) for word in synsets[beyond].words if plain(word))
    over = kinds(synsets, senses)
    marks = {key: f"{number:x}" for number, key in enumerate(sorted({key for own in frequency for key in over[own]}))}
    lines = []
    for own in sorted(frequency):
        near = sorted(word for word in same[own] - {own} if word in frequency)
        far = sorted(word for word in opposite[own] - same[own] - {own} if word in frequency)
        heading = _heading(headings[own])
        if own.isalpha() and (frequency[own] > 2 or near or far):
            kin = sorted(marks[key] for key in over[own])
            lines.append("\t".join((own, str(frequency[own]), heading, *map(" ".join, (near, far, kin)))).rstrip())
    (ROOT / "linter/lexicon/relations.txt").write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} stems")


if __name__ == "__main__":
    main()
