"""What pronouns tell of people."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.pronoun_posts import read_pronoun_posts
from linter.read import read_text


@pytest.mark.parametrize(
    ("copy", "told"),
    [
        pytest.param(
            "Ada Quill, prosecuting, was brief. Her client was a baker.", [("Quill", "for the other side")], id="client"
        ),
        pytest.param("Ada Quill, a broker, was jailed. Her clients lost a million.", [], id="no prosecutor"),
        pytest.param(
            "Ada Quill, prosecuting, was brief. The defence lawyer rose. Her client was a baker.", [], id="another lawyer"
        ),
        pytest.param("Prosecutor Ada Quill was brief. Jon Holm rose. Her client was a baker.", [], id="somebody else between"),
        pytest.param(
            "Ada Quill is the member for Selby. Nobody works in her seat of Orrin.", [("Quill", "seat of orrin")], id="seat"
        ),
        pytest.param(
            "Ada Quill, the works minister, spoke. As minister of health, a post she likes, she will stay.",
            [("Quill", "minister of health")],
            id="as",
        ),
        pytest.param("Jon Quill spoke. As minister of health, she will stay.", [], id="another sex"),
        pytest.param(
            "Ada Quill sat down. The member for Orrin, as Ms Quill has been since May, was pleased.",
            [("Quill", "the member for orrin")],
            id="as somebody has been",
        ),
        pytest.param("The member for Orrin, as Ms Quill knows, was pleased. Ada Quill sat down.", [], id="as somebody knows"),
    ],
)
def test_what_is_told(copy: str, told: list[tuple[str, str]]) -> None:
    posts = read_pronoun_posts(Story(read_text(copy, "a.txt")))
    assert [(post.person.surname, post.value) for post in posts] == told
