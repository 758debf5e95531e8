"""Terms in prison that run one after the other, and their whole."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.terms import find_terms


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "The judge gave Roe four years for the burglary and six for the wounding, one to follow the other. Jailed for a "
            "total of 12 years, he smiled.",
            "12 years",
            id="behind",
        ),
        pytest.param(
            "A clerk was jailed for seven years. She got four years for the fraud and two for the lie. The judge ordered that "
            "the one term follow the other.",
            "seven years",
            id="before",
        ),
        pytest.param(
            "She was given four years for the passports and 18 months for the seals, to run consecutively. She faces four and a "
            "half years in Orle.",
            "four and a half years",
            id="years and months",
        ),
    ],
)
def test_a_whole_that_the_terms_do_not_come_to(text: str, told: str) -> None:
    assert [figure for figure, _ in reckoned(find_terms, text)] == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "He got four years for the burglary and six for the wounding, one after the other. Jailed for ten years, he smiled.",
            id="right",
        ),
        pytest.param(
            "He got four years for the burglary and six for the wounding, to run at once. Jailed for six years, he smiled.",
            id="together",
        ),
        pytest.param(
            "The club won four titles for the town and six cups for itself, one after the other. It took 12 years.",
            id="no terms",
        ),
    ],
)
def test_what_is_no_such_whole(text: str) -> None:
    assert groups(find_terms, text) == []
