"""Kinship, offices and deeds against sources: another one is flagged, the same one in other words is not."""

from __future__ import annotations

import pytest
from against import flagged

from linter.checks.sources.source_role import SourceRole

SOURCE = """Her brother, the potter Ole Brandvik, opened the kiln at Tarn. The deputy mayor, Ann Teller, spoke.

Harbour firm Lodestar sued the town of Vell over the quay. Lodestar is a subsidiary of Hask Group."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Her husband, the potter Ole Brandvik, opened the kiln.", "husband", id="kinship"),
        pytest.param("Ole Brandvik, her cousin, opened the kiln.", "cousin", id="behind the name"),
        pytest.param("The mayor, Ann Teller, spoke at the kiln.", "mayor", id="deputy"),
        pytest.param("Lodestar, the parent of Hask Group, went to court.", "parent", id="companies"),
        pytest.param("The town of Vell sued harbour firm Lodestar over the quay.", None, id="who did what"),
        pytest.param("Harbour firm Lodestar was sued by the town of Vell over the quay.", None, id="passive"),
    ],
)
def test_another_one_is_flagged(text, words):
    found = flagged(SourceRole(), text, SOURCE)
    assert found == [words] if words else len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ole Brandvik, her brother, opened the kiln.", id="same"),
        pytest.param("Ann Teller, the deputy mayor, spoke.", id="same office"),
        pytest.param("The town of Vell was sued by harbour firm Lodestar over the quay.", id="passive"),
        pytest.param("Ole Brandvik opened the kiln with Ida Holm, his sister.", id="somebody else"),
        pytest.param("“Her husband, Ole Brandvik, opened it,” said a neighbour.", id="in quotation marks"),
        pytest.param("The mayor thanked Ann Teller.", id="office of another"),
    ],
)
def test_the_same_is_silent(text):
    assert flagged(SourceRole(), text, SOURCE) == []


COURT = """Judge Rhea Amont dissented. Judge Carlo Pinn wrote the ruling, which runs to 80 pages.

The nurses rejected the offer; the ministry had asked for an answer by noon."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Judge Carlo Pinn dissented from the ruling.", "Judge Carlo Pinn", id="a rare deed"),
        pytest.param("Judge Rhea Amont wrote the ruling, which runs to 80 pages.", "Judge Rhea Amont", id="only the name"),
        pytest.param("The ministry rejected the offer.", "The ministry", id="a body"),
    ],
)
def test_the_deed_of_somebody_else_is_flagged(text, words):
    assert flagged(SourceRole(), text, COURT) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rhea Amont, a judge, was in dissent from the ruling of Carlo Pinn.", id="both"),
        pytest.param("The union rejected the offer.", id="a body that the source does not name"),
        pytest.param("The offer was rejected by the nurses.", id="passive"),
    ],
)
def test_the_deed_of_the_same_is_silent(text):
    assert flagged(SourceRole(), text, COURT) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "Velmouth have lost four of their last five away games.",
            "Velmouth fell in Tarn. The Tanners, who have lost four of their last five away games, wore orange.",
            id="a nickname",
        ),
        pytest.param(
            "Sporting director Ole Brandvik says that the races will go on.",
            "Marlstone sporting director Ole Brandvik says that the races will go on. Marlstone lost a roof.",
            id="a word that opens the sentence",
        ),
        pytest.param(
            "Reds captain Ivo Tarn is out.", "Skarn City captain Ivo Tarn is out. The Reds lost.", id="a club's byname"
        ),
        pytest.param(
            "Kelmarian opposition leader Ivo Tarn is dead.",
            "Ivo Tarn, Kelmaria's most vocal opposition leader, is dead. A Kelmarian court sat.",
            id="a country and its people",
        ),
        pytest.param("Vice - captain Ivo Tarn is out.", "The vice-captain, Ivo Tarn, is out.", id="a parted vice"),
        pytest.param(
            "Chancellor Ivo Tarn keeps the banker.", "The banker advised Chancellor Odd Vik in 1971.", id="in another year"
        ),
        pytest.param(
            "Ivo and his grandfather, Tom Tarn, sang.",
            "His grandmother, Anna Tarn, sang too.",
            id="another of one last name",
        ),
        pytest.param("Ivo, his wife Runa and a dog came.", "Her brother, Ivo, came.", id="a noun before the next name"),
    ],
)
def test_who_is_called_otherwise_is_no_other(text, source):
    assert flagged(SourceRole(), text, source) == []
