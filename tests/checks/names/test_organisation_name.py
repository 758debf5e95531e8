"""Names of organisations that change."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.names.organisation_name import OrganisationName
from linter.desk import Desk
from linter.read import read_text


def flagged(check, text):
    hits = list(check.find(Story(read_text(text, "article.txt")), Desk()))
    return [(text[hit.span.start : hit.span.end], hit.suggestions) for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Coastal Herring Council met. The Coastal Herring Councils met.", id="plural"),
        pytest.param("The Coastal Herring Council met. The Northern Herring Council met.", id="once each"),
        pytest.param("The Pan American Herring Council met. It speaks for the Americas.", id="a continent"),
        pytest.param("The Silver Lake Bank closed. The Gold Lake Bank opened.", id="two names with a word in common"),
        pytest.param("North Tarn and South Tarn flooded. Later North Tarn dried.", id="compass points"),
        pytest.param("The Red Lantern Trust met. The Red Lamp Trust, a rival, stayed away.", id="introduced as another"),
        pytest.param("The Lower Tarmsey mill burned, and the Lower Tamsey mill did not.", id="in one sentence"),
        pytest.param("The Herring Council met. The Herring Board met. The Herring Council left.", id="two words"),
        pytest.param("The coaster Ada Marie sank. Her sister ship Ada Maria stood by.", id="a sister ship"),
        pytest.param("The Senior Herring Room burned. The Junior Herring Room did not.", id="grades"),
        pytest.param("The ferry met gales off the United States. The United Nations wept.", id="names that all know"),
        pytest.param("Storm Morwenna has come. It is the worst since Storm Marcella.", id="held against another"),
        pytest.param(
            "Members of the Critics Quill Association went. The Critics Quill Awards are in May.", id="a body and its prizes"
        ),
        pytest.param("The side play in the Uefa Cup. They won the Israeli Cup in May.", id="two cups"),
        pytest.param("A leader of the Velmara Awami Union died. The Bangladesh Awami Union was told.", id="a branch"),
        pytest.param("The Republican Quill Convention met. He is the Republican Quill Committeeman.", id="a meeting and a man"),
        pytest.param("The Puerto Rico deal failed. The Puerto Rican governor was told.", id="a people"),
    ],
)
def test_an_organisation_keeps_its_name(text):
    assert flagged(OrganisationName(), text) == []


def test_a_name_that_changes_by_a_word_is_found():
    text = "The Coastal Herring Council met. The Coastal Herring Board left. The Coastal Herring Council stayed."
    assert flagged(OrganisationName(), text) == [("Coastal Herring Board", ("Coastal Herring Council",))]


@pytest.mark.parametrize(
    ("text", "flagged_words"),
    [
        pytest.param("The Red Lantern Trust met. The Red Lamp Trust rose.", "Red Lamp Trust", id="meaning"),
        pytest.param("A mill in Lower Tarmsey burned. Nobody in Lower Tamsey was hurt.", "Lower Tamsey", id="letter left out"),
        pytest.param("A clerk at Quill & Holm fell. Nobody at Holm & Quill saw it.", "Holm & Quill", id="order"),
        pytest.param("The ferry Queen Ottilie sank. The Queen Ottoline was raised.", "Queen Ottoline", id="a ship"),
        pytest.param(
            "The trawler Guiding Lamp sank. A tug had the Shining Lamp off.", "Shining Lamp", id="one that is named once more"
        ),
        pytest.param("The coaster Ada Marie sank. Divers found the Ada Maria.", "Ada Maria", id="a ship like a woman"),
        pytest.param("Storm Morwenna has come. Storm Marcella will pass by noon.", "Storm Marcella", id="a storm"),
        pytest.param("Queen Salome Primary won. The head of Queen Salisa Primary wept.", "Queen Salisa Primary", id="a school"),
        pytest.param(
            "St. Brigid's Collegiate keeps its name. The gymnasium of St. Bridget's opens in May.",
            "St. Bridget",
            id="a saint's",
        ),
        pytest.param(
            "Tarn National Park is open. He was in Tarn National Parkfor a week.", "Tarn National Parkfor", id="glued"
        ),
    ],
)
def test_a_name_of_several_words_that_changes_by_one_is_found(text, flagged_words):
    assert [words for words, _ in flagged(OrganisationName(), text)] == [flagged_words]
