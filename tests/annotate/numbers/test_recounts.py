"""Sets of people that are told again by their number."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.recounts import find_recounts


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "Seven hikers were stranded on the ridge. All nine walked down unhurt.",
            "nine",
            "'nine' here, 'Seven hikers'",
            id="all",
        ),
        pytest.param(
            "Four men and three women were hired to sort the mail. The eight will start on Monday.",
            "eight",
            "'eight' here, 'Four men and three women'",
            id="two counts that are told as one",
        ),
        pytest.param(
            "Six nurses went into the ward. Police said the five nurses found nothing.",
            "five nurses",
            "'five nurses' here, 'Six nurses'",
            id="with a noun",
        ),
        pytest.param(
            "The class has 14 girls and no boys. It was cold. They took a bus. On Friday the 13 girls sang.",
            "13 girls",
            "'13 girls' here, '14 girls'",
            id="the same noun, far off",
        ),
        pytest.param(
            "Five men held up the bank. The six robbers fled.",
            "six robbers",
            "'six robbers' here, 'Five men'",
            id="people by another noun",
        ),
        pytest.param(
            "Two sisters and their uncle were rescued from the roof. A boat took the pair ashore.",
            "the pair",
            "'the pair' here, 'Two sisters and their uncle'",
            id="a word for two, of three",
        ),
        pytest.param(
            "The jury chose a shortlist of six. The seven books come from four countries.",
            "seven books",
            "'seven books' here, 'six'",
            id="a group without a noun",
        ),
        pytest.param(
            "Harpist Mora Quill and singer Dan Ostrey will tour in May. All three musicians live in Orle.",
            "three musicians",
            "2 are listed",
            id="people by name",
        ),
    ],
)
def test_a_number_that_is_not_that_of_the_set(text: str, told: str, shown: str) -> None:
    assert reckoned(find_recounts, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Seven hikers were stranded on the ridge. All seven walked down unhurt.", id="as many"),
        pytest.param("The class has 14 girls. On Friday the 13 girls who sing left.", id="only some are meant"),
        pytest.param("Ada Roe and Bo Lind met a baker. All three walked down.", id="somebody else is told of"),
        pytest.param("A panel of twelve, seven women and five men, sat. The twelve will vote on Friday.", id="a total told"),
        pytest.param("Seven hikers and a guide were stranded on the ridge. All eight walked down.", id="one more"),
        pytest.param("Seven hikers were stranded. The five who had maps walked down.", id="those who"),
        pytest.param("Seven hikers were stranded, and two died. The five walked down.", id="the rest"),
        pytest.param("Seven hikers were stranded. All nine rescuers walked up in the first hour.", id="others"),
        pytest.param("The boats came in by two lengths. All four had been at school together.", id="no people"),
    ],
)
def test_what_is_no_such_number(text: str) -> None:
    assert [group for group in groups(find_recounts, text) if not group.agrees] == []
