"""Known facts: offices, capitals, events, spellings, measures."""

from __future__ import annotations

import pytest
from conftest import ROOT

from linter.annotate import Story
from linter.checks.desk.fact import Fact
from linter.desk import Desk
from linter.desk.facts import Facts, facts_from_text, read_facts
from linter.errors import ConfigError
from linter.read.plain import read as article

FACTS = facts_from_text(
    """
as_of: 2026-01-01
source: the almanac of the desk
holders:
  Freeland president:
    - Ada Voss 2010-01-01 2018-12-31
    - Max Lind 2019-01-01 -
capitals:
  Freeland: Marun/Old Marun
events:
  great flood: 1976-03-02
spellings:
  Marun Marathon: Maroon Marathon/Marun marathon
measures:
  Marun Marathon/marathon: 42.195 km
  Mount Ash: 2,000 metre
""",
    "facts.yml",
)


def found(what: str, text: str, date: str = "2026-01-05") -> list[str]:
    story = Story(article(text, "test.txt"))
    return [story.document.words(hit.span) for hit in Fact(what=what).find(story, Desk(date=date, facts=(FACTS,)))]


@pytest.mark.parametrize(
    ("what", "text", "date"),
    [
        pytest.param("holders", "President Max Lind spoke.", "2026-01-05", id="in office"),
        pytest.param("holders", "Former President Ada Voss spoke.", "2026-01-05", id="said to be a former one"),
        pytest.param("holders", "In 2015, President Ada Voss spoke.", "2026-01-05", id="of another year"),
        pytest.param("holders", "President Ada Voss spoke.", "2015-01-05", id="an old story"),
        pytest.param("holders", "President Ada Voss spoke.", "", id="nobody knows the day"),
        pytest.param("holders", "Professor Ada Voss spoke.", "2026-01-05", id="another title"),
        pytest.param("holders", "A.\n\nB.\n\nC.\n\nPresident Ada Voss spoke.", "2026-01-05", id="further down"),
        pytest.param("capitals", "Marun, the capital of Freeland, sleeps.", "", id="the capital"),
        pytest.param("capitals", "Oshil, the capital of Utopia, sleeps.", "", id="a country nobody listed"),
        pytest.param("events", "The great flood of 1976 is remembered.", "", id="the year"),
        pytest.param("events", "Fifty years after the great flood, walls stand.", "2026-01-05", id="the distance"),
        pytest.param("events", "In 1990, the great flood was a memory.", "", id="another year of the story"),
        pytest.param("spellings", "The Marun Marathon is on. Nobody ran the Maroon Marathons.", "", id="the right form"),
        pytest.param("measures", "She ran the 42-km marathon, a marathon of 26 miles.", "", id="the measure, rounded"),
        pytest.param("measures", "She ran the 26.2-mile marathon up Mount Ash (6,562ft).", "", id="in other units"),
        pytest.param(
            "measures", "The marathon was 2 hours long. They camped 300 metres below Mount Ash.", "", id="another measure"
        ),
        pytest.param("measures", "She ran 12 miles of the marathon.", "", id="a part"),
    ],
)
def test_what_agrees_with_the_facts_is_left_alone(what: str, text: str, date: str) -> None:
    assert found(what, text, date) == []


@pytest.mark.parametrize(
    ("what", "text", "words"),
    [
        pytest.param("holders", "President Ada Voss spoke.", "President Ada Voss", id="no longer in office"),
        pytest.param("capitals", "Oshil, the capital of Freeland, sleeps.", "Oshil", id="a wrong capital"),
        pytest.param("capitals", "Freeland's capital, Oshil, sleeps.", "Oshil", id="the country first"),
        pytest.param("events", "The great flood of 1986 is remembered.", "1986", id="a wrong year"),
        pytest.param("events", "Forty years after the great flood, walls stand.", "Forty years after", id="a wrong distance"),
        pytest.param("spellings", "The Maroon Marathon is on.", "Maroon Marathon", id="a misspelling"),
        pytest.param("measures", "She ran the 28-mile marathon.", "28-mile", id="a measure before"),
        pytest.param("measures", "Mount Ash (2,200 metres) is shut.", "2,200 metres", id="in brackets"),
        pytest.param("measures", "Mount Ash is 2,200 metres high.", "2,200 metres", id="in words"),
    ],
)
def test_what_the_facts_contradict_is_flagged(what: str, text: str, words: str) -> None:
    assert found(what, text) == [words]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("- a", "a file of facts has the keys", id="a list"),
        pytest.param("holders:\n  mayor:\n    - Ada Voss", "NAME FROM TO", id="no days"),
        pytest.param("events:\n  flood: soon", "YYYY-MM-DD or YYYY", id="no day"),
        pytest.param("measures:\n  marathon: long", "a figure and a unit", id="no figure"),
        pytest.param("measures:\n  marathon: 42 leagues", "a figure and a unit", id="no unit"),
        pytest.param("capitols:\n  a: b", "did you mean 'capitals'", id="an unknown key"),
    ],
)
def test_a_bad_file_of_facts_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        facts_from_text(text, "facts.yml")


def test_the_example_file_reads() -> None:
    facts = read_facts(str(ROOT / "examples" / "facts.yml"))
    assert facts.as_of
    assert facts.source
    assert facts.capitals["Benin"] == "Porto-Novo/Cotonou"


def test_the_schema_knows_every_key_and_takes_the_example() -> None:
    import json

    import jsonschema
    import yaml

    from linter.record import fields_of

    schema = json.loads((ROOT / "linter" / "schemas" / "facts.schema.json").read_text("utf-8"))
    assert set(schema["properties"]) == set(fields_of(Facts))
    example = yaml.load((ROOT / "examples" / "facts.yml").read_text("utf-8"), yaml.BaseLoader)
    jsonschema.validate(example, schema)


def test_a_missing_file_of_facts_is_named() -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_facts("no/such/facts.yml")
