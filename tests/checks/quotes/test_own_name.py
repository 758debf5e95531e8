"""Quotations that speak of their own speaker by name."""

from __future__ import annotations

import pytest

from linter.checks.quotes.own_name import OwnName


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Ada Quill left. “Ada taught us all we know,” Quill said.", ["Quill"], id="by name"),
        pytest.param("Ada Quill left. “I am Ada and we are well,” Quill said.", [], id="who I am"),
        pytest.param("Ada Quill left. “Ada taught us all we know,” Tom Averil said.", [], id="another speaks"),
        pytest.param("Ada Quill left. “Call me Ada, we are friends,” Quill said.", [], id="call me"),
        pytest.param("Ada Quill and Ada Brask left. “Ada taught us all we know,” Quill said.", [], id="another of that name"),
        pytest.param("Ada Quill left. “Ada taught them all they know,” Quill said.", [], id="no I and no we"),
    ],
)
def test_who_speaks_of_themselves(flagged, text, names):
    assert flagged(OwnName(), text) == names
