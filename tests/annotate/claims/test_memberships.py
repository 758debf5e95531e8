"""The bodies that people belong to."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.memberships import read_memberships
from linter.read.plain import read


def told(text: str) -> list[tuple[str, str]]:
    story = Story(read(text, "test.txt"))
    return [(one.head, " ".join(one.body)) for one in read_memberships(story)]


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        ("Ada Voll, head of the Lindau Fire Brigade, left. Voll wept.", "head", "lindau fire brigade"),
        ("Ada Voll, the Northmere forward, left. Voll wept.", "forward", "northmere"),
        ("Norway's ambassador to Ghana, Ada Voll, left. Voll wept.", "ambassador", "ghana"),
        ("Ada Voll, the dockers' spokeswoman, left. Voll wept.", "spokeswoman", "docker"),
        ("Ada Voll, who leads the Lindau brigade, left. Voll wept.", "leads", "lindau brigade"),
        ("“No,” said Ada Voll for the drivers. Voll wept.", "for", "driver"),
        ("Ada Voll, who represents Thornby South, left. Voll wept.", "represents", "thornby south"),
    ],
)
def test_a_membership(text: str, head: str, body: str) -> None:
    assert (head, body) in told(text)


def test_who_led_once_is_not_of_a_body_now() -> None:
    assert told("Ada Voll led the Lindau Fire Brigade. Voll wept.") == []
