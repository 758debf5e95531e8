"""A pronoun of the other sex."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.names.pronoun_sex import PronounSex
from linter.desk import Desk
from linter.read import read_text


def flagged(text):
    hits = PronounSex().find(Story(read_text(text, "article.txt")), Desk())
    return [(text[hit.span.start : hit.span.end], hit.suggestions) for hit in hits]


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        pytest.param("Actress Ottilie Merrow left. He starts at Corran in May.", "He", "She", id="a role"),
        pytest.param("Mr Jonas Averil mends clocks. Neighbours gave her a bench.", "her", "him", id="an honorific, an object"),
        pytest.param("Mr Jonas Averil mends clocks in her kitchen.", "her", "his", id="a possessive"),
        pytest.param("Jonas Averil, a father of six, left. The mother of six wept.", "mother", "father", id="a parent"),
        pytest.param("Jonas Averil broke his baton. The choir bought her one.", "her", "him", id="an earlier pronoun"),
        pytest.param(
            "“Up,” said the officer in charge, Ilka Merrow. She sent a boat. He thanked a baker.",
            "He",
            "She",
            id="a noun behind",
        ),
        pytest.param(
            "Mary Merrow rowed, and Anna Holm steered. Drivers hooted. The town gave him a bench.",
            "him",
            "her",
            id="two of a sex",
        ),
    ],
)
def test_the_other_sex_is_found(text, word, right):
    assert flagged(text) == [(word, (right,))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Actress Ottilie Merrow left. Her agent said he was sorry.", id="somebody described"),
        pytest.param("Actress Ottilie Merrow left. Tom Averil said he was sorry.", id="somebody named"),
        pytest.param("Actress Ottilie Merrow left. “He was sorry,” a note says.", id="in a quotation"),
        pytest.param("Mr Jude Averil left, and Mrs Averil, his wife, said she was sorry.", id="a couple"),
        pytest.param("Reigning champion Ashley Merrow will defend his title.", id="a name of either sex"),
        pytest.param("Jonas Averil, a grocer, left. The Liberal hopeful, who stayed, said she would win.", id="a new somebody"),
        pytest.param("Mary Merrow left. When he met the vicar, Tom Holm wept.", id="a clause that leads"),
        pytest.param("Mr Jonas Averil sailed his ship to Corran. She is 60 feet long.", id="a ship"),
        pytest.param("Chopra says she is done\n\nArjun Chopra made the remark. He has shot three films.", id="a headline"),
        pytest.param("He rang for his wife, Dena Greyson. She married him in May.", id="he was there first"),
        pytest.param(
            "Tilda Brask rents a shop from Knut-Arne Vold. A court in Velm ordered him to mend the roof.", id="a landlord"
        ),
    ],
)
def test_who_may_be_somebody_else_is_left_alone(text):
    assert flagged(text) == []
