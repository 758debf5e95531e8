"""What one person is said to be."""

from __future__ import annotations

import pytest

from linter.checks.names.one_role import OneRole

OFFICES = OneRole(
    groups={
        "offices": (
            "president",
            "vice president",
            "prime minister/premier",
            "minister",
            "senator/sen",
            "governor/gov",
            "mayor",
        ),
        "houses": ("representative/rep/congresswoman", "chair", "chief executive"),
    },
    fields=("minister",),
    together=("chair + chief executive",),
    rivals=True,
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sen. Ada Quill spoke. Senator Quill left.", id="short form"),
        pytest.param("Rep. Ada Quill spoke. Congresswoman Quill left.", id="synonyms"),
        pytest.param("Sen. Ada Quill spoke. Former Gov. Quill left.", id="former"),
        pytest.param("Sen. Ada Quill spoke. As then-Governor Quill she signed it.", id="then"),
        pytest.param("President Ada Quill spoke. Representative Quill left.", id="another group"),
        pytest.param("Sen. Ada Quill and her brother, Gov. Tom Quill, spoke. Gov. Quill left.", id="namesakes"),
        pytest.param("Sen. Ada Quill came with her son. Governor Quill left.", id="a relative who is not named"),
        pytest.param("Finance Minister Ada Quill spoke. Minister Quill left.", id="field left out"),
        pytest.param("Ada Quill, the minister for works, spoke. Works Minister Quill left.", id="one field, two forms"),
        pytest.param("Ada Quill, Velm's minister, spoke. Works Minister Quill left.", id="a possessive, no field"),
        pytest.param("Prime Minister Ada Quill spoke. Premier Quill left.", id="premier"),
        pytest.param("Mayor Ada Quill was elected governor. Governor Quill left.", id="a change"),
        pytest.param("Ada Quill, the chair, spoke. Quill, the chief executive, left.", id="they go together"),
        pytest.param("The mayor, Senator Ada Quill, spoke. Senator Quill left.", id="both with one name"),
        pytest.param("Mayor Ada Quill spoke. The list had her as “Governor Ada Quill”, and is pulped.", id="quoted"),
    ],
)
def test_roles_that_go_together(flagged, text: str) -> None:
    assert flagged(OFFICES, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Sen. Ada Quill spoke. Gov. Quill left. Sen. Quill stayed.", "Gov", id="senator, governor"),
        pytest.param("Foreign Minister Ada Quill spoke. Finance Minister Quill left.", "Finance Minister", id="fields"),
        pytest.param("Vice President Ada Quill spoke. President Quill left.", "President", id="vice"),
        pytest.param("Ada Quill, the mayor, spoke. The governor, Ms Quill, left.", "The governor", id="appositions"),
        pytest.param(
            "Mayor Ada Quill spoke. Quill, the works minister, left.", "the works minister", id="title and apposition"
        ),
        pytest.param(
            "Ada Quill, the chair, spoke. Tom Roe, the chief executive, left. Quill, the chief executive, stayed.",
            "the chief executive",
            id="somebody else is that",
        ),
        pytest.param(
            "Governor Ada Quill spoke. Tom Roe is the governor. Quill, the mayor, left.", "Governor", id="the odd one"
        ),
    ],
)
def test_roles_that_clash(flagged, text: str, words: str) -> None:
    assert flagged(OFFICES, text) == [words]


@pytest.mark.parametrize("values", [("",), ("mayor", "governor/"), (" ",)])
def test_an_empty_term_is_told(values: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="every term of 'offices'"):
        OneRole(groups={"offices": values})
