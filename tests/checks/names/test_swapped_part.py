"""What befalls one of two, told of the other."""

from __future__ import annotations

import pytest

from linter.checks.names.swapped_part import SwappedPart


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Quill thrashed the holder, Ida Voss. Voss goes into the final on Friday.", "Voss goes into the final"),
        ("Ada Quill was defeated by Jon Berg in May. Quill will be sworn in today.", "Quill will be sworn in"),
        ("Ada Quill saw off Jon Berg by nine votes. Quill conceded at midnight.", "Quill conceded at"),
        ("Owen Tillard stabbed his cousin, Max Berg. Tillard needed nine stitches.", "Tillard needed nine stitches"),
        ("Ida Voss was shot by a neighbour, Owen Tillard. Voss was jailed on Friday.", "Voss was jailed"),
        ("Owen Tillard ran over Ida Voss in March. The court fined Voss 900 euros.", "fined Voss"),
        ("Ida Voss will succeed Owen Tillard as chair. Tillard starts in May.", "Tillard starts in"),
        ("Ada Quill eased past Ida Voss. The mayor handed the trophy to Voss.", "handed the trophy to Voss"),
        ("Owen Tillard was at the wheel, with Ida Voss beside him. Voss had braked too late.", "Voss had braked"),
    ],
)
def test_the_wrong_one_of_two(flagged, text: str, words: str) -> None:
    assert flagged(SwappedPart(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Quill beat Ida Voss. Quill goes into the final.", id="the right one"),
        pytest.param("Ada Quill beat Ida Voss. Voss beat Lena Holm and will meet Ada Berg in the final.", id="another match"),
        pytest.param("Owen Tillard punched Max Berg. Berg punched Tillard. Tillard spent a day in hospital.", id="struck back"),
        pytest.param("Ada Quill beat Ida Voss in the semi-final. Voss will play for bronze.", id="what befalls both"),
        pytest.param("Ada Quill beat Ida Voss. “Voss goes into the final,” said Holm.", id="quoted"),
        pytest.param("Ida Voss handed the chair to Lena Holm. Voss, who took over in 1988, is 80.", id="long ago"),
    ],
)
def test_silent(flagged, text: str) -> None:
    assert flagged(SwappedPart(), text) == []
