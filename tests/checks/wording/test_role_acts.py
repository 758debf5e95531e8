"""A party that does what only the other party to the dealing does."""

import pytest

from linter import lint_text


def found(text: str) -> list[str]:
    return [
        finding.document.text[finding.span.start : finding.span.end]
        for finding in lint_text(text)
        if finding.rule == "wording.Roles"
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ada Holm rents the mill cottage from the parish. The tenant has paid the rent on time for ten years.", id="its own"
        ),
        pytest.param("Ada Holm rents the mill cottage from the parish. The landlord did not pay the rent.", id="denied"),
        pytest.param("The landlords met on Monday. A landlord paid her rent in cash.", id="any landlord"),
        pytest.param("The host of the show flew home on Friday.", id="no visit"),
    ],
)
def test_a_party_may_do_its_own_part(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "Ada Holm rents the mill cottage from Piet Voss. The landlord has paid her rent for ten years.",
            "The landlord",
            id="rent",
        ),
        pytest.param(
            "The barn was sold on Friday. The buyer smiled as she handed over the keys.",
            "The buyer",
            id="a pronoun for the party",
        ),
        pytest.param(
            "The Ardal bank lent the mill two million. The borrower may seize the looms.", "The borrower", id="a loan"
        ),
        pytest.param(
            "Tilda Moe drove into a wall. The passenger had lost control on the bend.", "The passenger", id="at the wheel"
        ),
        pytest.param(
            "Lorna Quill has taught Felix Orre the lute since May. He carried the case for his pupil.",
            "his pupil",
            id="his own part",
        ),
    ],
)
def test_the_other_partys_deed_is_found(text: str, words: str) -> None:
    assert found(text) == [words]
