"""What is counted again with `the`, with another value."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.retold_counts import find_retold_counts


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "The class has 14 girls and no boys. On Friday the 13 girls sang.",
            "13",
            "'13 girls' here, '14 girls'",
            id="the same noun",
        ),
        pytest.param(
            "Five men held up the bank. The six robbers fled.",
            "six",
            "'six robbers' here, 'Five men'",
            id="people by another noun",
        ),
        pytest.param(
            "The farm has 40 acres. The 45 acres were sold.", "45 acres", "'45 acres' here, '40 acres'", id="a measure"
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_retold_counts, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The class has 14 girls and no boys. On Friday the 14 girls sang.", id="the same number"),
        pytest.param("The class has 14 girls and no boys. On Friday the 13 girls who sing left.", id="only some are meant"),
        pytest.param("The farm has 40 acres. Another 45 acres were sold.", id="others"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_retold_counts, text) == []
