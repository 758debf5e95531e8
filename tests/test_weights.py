"""Learned weights and the code that reads them: the same signs on both sides, so that no renamed sign weighs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.annotate import Story
from linter.annotate.names import namesakes, variant_signs
from linter.annotate.names.name_words import name_words
from linter.annotate.names.variants import variant_candidates
from linter.annotate.numbers.figure_signs import HOW, figure_signs
from linter.annotate.numbers.misprints import altered, scaled
from linter.annotate.quotes.speaker_candidates import Passages, speaker_candidates
from linter.annotate.quotes.speaker_features import TEMPLATES
from linter.annotate.quotes.speaker_ranking import rank
from linter.annotate.quotes.speakers import NOBODY, Speech
from linter.lexicon import BIAS, weights
from linter.read import plain
from linter.sources import support_signs

ROOT = Path(__file__).parent.parent
WEIGHTS = ROOT / "linter" / "lexicon" / "weights"
MODELS = {
    ("variants", "near"): variant_signs.VARIANT_SIGNS["near"],
    ("variants", "reworded"): variant_signs.VARIANT_SIGNS["reworded"],
    ("variants", "namesakes"): namesakes.NAMESAKE_SIGNS,
    ("figures", "scale"): figure_signs("scale"),
    ("figures", "digits"): figure_signs("digits"),
    ("support", "support"): support_signs.SUPPORT_SIGNS,
}
ARTICLES = [*sorted((ROOT / "tests" / "articles").rglob("*.txt")), ROOT / "seeds" / "carney-paris.txt"]

COURT = "The court heard this.\n\n“ODELL: We never signed it, and we never will.”\n\nThe judge rose."


def stories() -> Iterator[Story]:
    for path in ARTICLES:
        yield Story(plain.read(path.read_text("utf-8"), path.name))


@pytest.mark.parametrize("model", MODELS, ids=" ".join)
def test_signs_of_code_and_table_are_the_same(model: tuple[str, str]) -> None:
    assert set(weights(*model)) == MODELS[model] | {BIAS}


def test_every_table_is_declared() -> None:
    sections = {
        (path.stem, head) for path in WEIGHTS.iterdir() for head in re.findall(r"^\[(.+)\]$", path.read_text("utf-8"), re.M)
    }
    assert sections == set(MODELS) | {("attribution", "attribution")}


def test_what_is_told_of_names_is_declared() -> None:
    for story in stories():
        for kind, pair, use, target in variant_candidates(story, name_words(story)):
            if kind in variant_signs.VARIANT_SIGNS:
                assert variant_signs.variant_signs(story, kind, pair, use, target).keys() <= variant_signs.VARIANT_SIGNS[kind]
        for both in story.namesakes:
            assert both.evidence.keys() <= namesakes.NAMESAKE_SIGNS


def test_what_is_told_of_figures_is_declared() -> None:
    for story in stories():
        reader = story.figure_signs
        for what, pairs in (("scale", scaled), ("digits", altered)):
            for one, other, how in pairs(reader.figures):
                assert how in HOW[what]
                assert set(reader.signs(one, other, how)) <= figure_signs(what)


def test_every_template_of_a_speaker_has_weights_and_every_weight_a_template() -> None:
    learned = weights("attribution")
    used = dict.fromkeys(TEMPLATES, 0)
    for story in [*stories(), Story(plain.read(COURT, "court.txt"))]:
        passages, heard = Passages(story), None
        for index, quotation in enumerate(story.quotations):
            if quotation.kind == "nickname":
                continue
            for feature in (
                f for option in speaker_candidates(passages, index, heard) for f in option.features if f in learned
            ):
                for name, template in TEMPLATES.items():
                    used[name] += bool(re.fullmatch(template, feature))
            chosen = rank(passages, index, heard, False).candidate.mention
            heard = Speech(chosen, index, NOBODY) if chosen else heard
    assert [name for name, times in used.items() if not times] == []
    known = re.compile("|".join(TEMPLATES.values()))
    assert [sign for sign in learned if not known.fullmatch(sign)] == []


def test_every_shipped_list_has_a_row_that_says_where_it_comes_from() -> None:
    lexicon = WEIGHTS.parent
    told = set(re.findall(r"^\| (.+?) \|", (lexicon / "SOURCES.md").read_text("utf-8"), re.M))
    listed = {name for row in told for name in re.findall(r"`([\w/]+\.\w+)`", row)}
    shipped = {str(path.relative_to(lexicon)) for path in lexicon.rglob("*.t[xs][tv]")}
    assert shipped == listed
