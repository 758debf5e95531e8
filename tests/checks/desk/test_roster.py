"""Names held against the desk's own lists."""

from __future__ import annotations

import pytest
from conftest import ROOT

from linter.annotate import Story
from linter.checks.desk.roster import RosterCheck
from linter.desk import Desk
from linter.desk.roster import read_roster, roster_from_text
from linter.errors import ConfigError
from linter.read import read_text

ROSTER = read_roster(str(ROOT / "examples" / "roster.yml"))


def flagged(text):
    hits = list(RosterCheck().find(Story(read_text(text, "article.txt")), Desk(roster=ROSTER)))
    return [(text[hit.span.start : hit.span.end], hit.suggestions) for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Marta Oldekamp’s office is in Kyiv.", id="house spelling"),
        pytest.param("M. Oldekamp and the NHC met.", id="aliases"),
        pytest.param("Mayor Oldekamp spoke. Mrs Oldekamp left.", id="title and pronoun"),
        pytest.param("Former teacher Marta Oldekamp spoke.", id="an earlier occupation"),
        pytest.param("The chicken kiev was cold.", id="a common word"),
        pytest.param("Tom Oldekamp came.", id="a relative"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_fits_the_roster_is_left_alone(text):
    assert flagged(text) == []


@pytest.mark.parametrize(
    ("text", "found", "suggestion"),
    [
        pytest.param("They flew to Kiev’s airport.", "Kiev", "Kyiv", id="forbidden, possessive"),
        pytest.param(
            "The North Herring Council met.", "North Herring Council", "Northern Herring Council", id="forbidden, long"
        ),
        pytest.param("Then Marta Oldekmap left.", "Marta Oldekmap", "Marta Oldekamp", id="a slip in the surname"),
        pytest.param("Then Martta Oldekamp left.", "Martta Oldekamp", "Marta Oldekamp", id="a slip in the first name"),
        pytest.param("Then Märta Oldekamp left.", "Märta Oldekamp", "Marta Oldekamp", id="an accent"),
        pytest.param("Marta Oldekamp came. Governor Oldekamp left.", "Governor", "Mayor", id="another office"),
    ],
)
def test_what_the_roster_has_otherwise_is_found(text, found, suggestion):
    assert (found, (suggestion,)) in flagged(text)


def test_both_kinds_of_file_say_the_same():
    other = read_roster(str(ROOT / "examples" / "roster.csv"))
    fields = ("name", "aliases", "forbidden", "title", "pronoun")
    assert [[getattr(e, f) for f in fields] for e in ROSTER.entries] == [[getattr(e, f) for f in fields] for e in other.entries]


@pytest.mark.parametrize(
    ("text", "path", "problem"),
    [
        pytest.param("name: Ada", "r.yml", "r.yml:1:1: a roster is a list of entries, each with a 'name'", id="no list"),
        pytest.param("- nam: Ada", "r.yml", "r.yml:1:3: unknown key 'nam'; did you mean 'name'?", id="unknown key"),
        pytest.param("names\nAda", "r.csv", "r.csv:1:1: unknown column 'names'", id="unknown column"),
        pytest.param("name,title\n,Mayor", "r.csv", "r.csv:2:1: 'name' must not be empty", id="no name"),
    ],
)
def test_a_mistake_in_a_roster_is_located(text, path, problem):
    with pytest.raises(ConfigError) as error:
        roster_from_text(text, path)
    assert str(error.value).startswith(problem)
