"""A description that is one person's, given to another."""

from __future__ import annotations

import pytest

from linter.checks.names.swapped_role import SwappedRole

INTRODUCED = "The quarry's owner, Sten Aalders, wants to dig. The villagers' lawyer, Ida Voll, will sue.\n\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (INTRODUCED + "Aalders, the villagers' lawyer, left early.", "the villagers' lawyer"),
        (INTRODUCED.replace("'", "’") + "Aalders, the villagers’ lawyer, left early.", "the villagers’ lawyer"),
        ("Coroner Ann Rees heard Dr. Bo Lind, a surgeon, on Monday.\n\nLind, the coroner, wept.", "the coroner"),
        (INTRODUCED + "Aalders is the villagers' lawyer.", "the villagers' lawyer"),
    ],
)
def test_the_description_of_another(flagged, text: str, words: str) -> None:
    assert flagged(SwappedRole(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(INTRODUCED + "Voll, the villagers' lawyer, and Aalders, the owner, left.", id="each his own"),
        pytest.param(INTRODUCED + "Aalders, the villagers' former lawyer, left.", id="former"),
        pytest.param(INTRODUCED + "Aalders, the villager, left.", id="other words"),
        pytest.param(INTRODUCED + "“Aalders, the villagers' lawyer, is a liar,” said Voll.", id="quoted"),
        pytest.param(INTRODUCED + "Aalders, a lawyer, left.", id="indefinite"),
        pytest.param("Vice-minister Tian Lo was abroad. Envoy Tang Bo, the vice-minister who came, sat down.", id="narrowed"),
        pytest.param(INTRODUCED + "Voll's partner Jon Berg, the villagers' lawyer, took over.", id="in one breath"),
        pytest.param("Sten Aalders left. Ida Voll, the owner, stayed. Aalders, the owner, came back.", id="never introduced"),
        pytest.param(
            "Prime Minister Jon Nath came. President Ida Webb was glad. Emerging from talks with Ms. Webb, the prime minister left.",
            id="the subject behind a phrase",
        ),
    ],
)
def test_silent(flagged, text: str) -> None:
    assert flagged(SwappedRole(), text) == []
