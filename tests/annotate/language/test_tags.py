"""Words as the Penn Treebank cuts them, and their parts of speech."""

from __future__ import annotations

import runpy
import subprocess
import sys

import pytest
from conftest import ROOT

from linter.annotate.language.scope_view import ScopeView
from linter.annotate.language.tags import Model, Rows, model, tag
from linter.annotate.language.treebank_words import tagged_words, treebank_words
from linter.lexicon import SortedLines
from linter.text import Span


def cut(text: str) -> list[str]:
    return [word.text for word in treebank_words(ScopeView(text), Span(0, len(text)))]


def tagged(text: str) -> str:
    return " ".join(word.tag for word in tagged_words(ScopeView(text), Span(0, len(text))))


class TestWords:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("They can't and won’t.", "They|ca|n't|and|wo|n’t|.", id="contractions"),
            pytest.param("We'll see who's there; I’m not.", "We|'ll|see|who|'s|there|;|I|’m|not|.", id="more of them"),
            pytest.param("Mr. Patel left the U.S. in Jan. 2020.", "Mr.|Patel|left|the|U.S.|in|Jan.|2020|.", id="abbreviations"),
            pytest.param("She said no. 5 of 6", "She|said|no|.|5|of|6", id="no is a word"),
            pytest.param("£3.5bn, 1,200.50 at 3:30", "£|3.5bn|,|1,200.50|at|3:30", id="figures"),
            pytest.param("O'Neill's well-known AT&T shop", "O'Neill|'s|well-known|AT&T|shop", id="names and compounds"),
            pytest.param("the students' “day”...", "the|students|'|“|day|”|...", id="marks"),
            pytest.param(
                "See https://a.example/b?c=d, or ann@a.example.",
                "See|https://a.example/b?c=d|,|or|ann@a.example|.",
                id="addresses",
            ),
            pytest.param("Run *** now", "Run|***|now", id="masked code"),
            pytest.param("Çelik’s naïve Ωmega", "Çelik|’s|naïve|Ωmega", id="other letters"),
        ],
    )
    def test_are_cut(self, text, expected):
        assert cut(text) == expected.split("|")

    def test_keep_their_places(self):
        text = "  They can’t\tgo —\n Mr. Patel’s 1,200 wells-to-do. "
        assert all(text[word.start : word.end] == word.text for word in treebank_words(ScopeView(text), Span(0, len(text))))
        assert [word.start for word in treebank_words(ScopeView(text), Span(7, 12))] == [7, 9]

    @pytest.mark.parametrize(
        "text", ["a+" * 100_000, "." * 200_000, "x@" * 100_000, "a-" * 100_000, "a.b" * 100_000, "n't" * 50_000]
    )
    def test_take_no_longer_than_their_number(self, text):
        assert treebank_words(ScopeView(text), Span(0, len(text)))


class TestTags:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("The council will approve the plan.", "DT NN MD VB DT NN .", id="a plain sentence"),
            pytest.param("She was asked to leave.", "PRP VBD VBN TO VB .", id="participle and infinitive"),
            pytest.param("They walk; the walk was short.", "PRP VBP : DT NN VBD JJ .", id="verb and noun"),
            pytest.param("He has read it and he read it.", "PRP VBZ VBN PRP CC PRP VBD PRP .", id="participle and past"),
            pytest.param("They didn't go.", "PRP VBD RB VB .", id="contractions"),
            pytest.param("The mayor's three new cars", "DT NN POS CD JJ NNS", id="possessive"),
            pytest.param("Who said that?", "WP VBD DT .", id="question"),
            pytest.param("Blorvings zebberly frunted", "NNS RB VBD", id="words nobody knows"),
            pytest.param("", "", id="nothing"),
        ],
    )
    def test_by_context(self, text, expected):
        assert tagged(text) == expected

    def test_do_not_depend_on_the_apostrophe(self):
        assert tagged("They don’t, they’re late.") == tagged("They don't, they're late.")

    def test_are_the_same_again_and_computed_once(self):
        view = ScopeView("The plan was approved.")
        assert tagged_words(view, Span(0, 22)) is tagged_words(view, Span(0, 22))

    def test_of_the_web_treebank_are_mostly_right(self, capsys):
        benchmark = runpy.run_path(str(ROOT / "benchmarks" / "tags.py"))
        right = total = 0
        for sentences in benchmark["read"](ROOT / "benchmarks" / "ewt_sample.txt").values():
            for sentence in sentences:
                found = tag([word for word, _ in sentence])
                right += sum(
                    benchmark["shared"](w, t) == benchmark["shared"](w, f) for (w, t), f in zip(sentence, found, strict=True)
                )
                total += len(sentence)
        assert total == 3085
        assert right / total > 0.94

    def test_are_not_loaded_where_nobody_asks(self, tmp_path):
        (tmp_path / "a.txt").write_text("The plan was approved by the council.\n", "utf-8")
        code = "import sys; from linter.cli import main\ntry: main(['check', 'a.txt'])\nexcept SystemExit: pass\nprint('linter.annotate.language.tags' in sys.modules)"
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=True)
        assert run.stdout.split()[-1] == "False", run.stderr


def test_the_tagger_learns_what_it_is_shown():
    learn = runpy.run_path(str(ROOT / "training" / "train_tagger.py"))
    shown = [
        [("the", "DT"), ("walk", "NN"), ("ends", "VBZ")],
        [("they", "PRP"), ("walk", "VBP"), ("fast", "RB")],
        [("the", "DT"), ("ends", "NNS"), ("walk", "VBP")],
    ] * 20
    lexicon = learn["make_lexicon"](shown)
    weights = learn["learn"](shown, lexicon, epochs=3, least=1)
    learned = Model(lexicon, Rows(SortedLines("\n".join(sorted(f"{name}\t{row}" for name, row in weights.items())).encode())))
    assert len(lexicon["walk"]) == 2
    assert tag(["the", "walk", "ends"], learned) == ["DT", "NN", "VBZ"]
    assert tag(["they", "walk", "fast"], learned) == ["PRP", "VBP", "RB"]


def test_the_tagger_learns_from_a_treebank(tmp_path):
    learn = runpy.run_path(str(ROOT / "training" / "train_tagger.py"))
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("# reviews\n\nWe/PRP went/VBD to/IN him/PRP (/-LRB- 1/2/CD )/-RRB-\nSee/VB e.g./FW x@y.org/ADD\n", "utf-8")
    two.write_text("See/VB e.g./FW x@y.org/ADD\nIt’s/GW //, a/DT 'Walk/NN\n", "utf-8")
    gold = learn["treebank"]([one, two])
    assert gold == [
        [("We", "PRP"), ("went", "VBD"), ("to", "TO"), ("him", "PRP"), ("(", "("), ("1/2", "CD"), (")", ")")],
        [("See", "VB"), ("e.g.", "FW"), ("x@y.org", "NN")],
        [("It's", "NN"), ("/", ":"), ("a", "DT"), ("'Walk", "NN")],
    ]
    code = learn["CODE"]
    lexicon = learn["add_words"]({"see": code["NN"], "walk": code["VB"]}, gold * 2)
    assert lexicon["see"] == code["NN"] + code["VB"]
    assert (lexicon["walk"], lexicon["him"]) == (code["VB"], code["PRP"])


def test_the_shipped_lists_are_whole():
    learned = model()
    assert len(learned.lexicon) > 20_000
    assert learned.lexicon.get("council")
    assert learned.weights["bA"]
    assert not learned.weights["no such feature"]


@pytest.mark.parametrize("lines", [0, 1, 2, 3000])
def test_sorted_lines_are_found_in_every_block(lines: int):
    keys = sorted(f"{n * 7919 % 10007:x}" for n in range(lines))
    found = SortedLines("\n".join(f"{key}\t{key}!" for key in keys).encode())
    assert [found.get(key) for key in keys] == [f"{key}!" for key in keys]
    assert [found.get(key) for key in ("", " ", "~", "5x")] == ["", "", "", ""]
