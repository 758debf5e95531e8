"""Events that come back at another time."""

from __future__ import annotations

import pytest

from linter.checks.dates.event_day import EventDay


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The dam failed in 1987. Films of that 1980s flood are on view.", id="the decade holds the year"),
        pytest.param("The dam failed in 1987. Films of a 1970s flood are on view.", id="another one"),
        pytest.param("The dam failed in 1987, and a weir in 1974. Films of that 1970s flood are on view.", id="told too"),
        pytest.param(
            "A crane fell on Monday. He said on Tuesday that the accident was no surprise.", id="the day of the saying"
        ),
        pytest.param("A crane fell on Monday and another on Tuesday. The Tuesday accident was worse.", id="told of both"),
        pytest.param("The council met on Monday. The Tuesday meeting is for members.", id="what is held again and again"),
        pytest.param("The vote was on Monday. The Tuesday vote was postponed.", id="moved"),
        pytest.param("HARNE, Tuesday — Members vote tomorrow. Friday's vote, on the pool, is another.", id="of another matter"),
        pytest.param("She died on 3 March. Her husband's death on 9 May 2001 had left her poor.", id="somebody else's"),
        pytest.param("The safe was robbed on Tuesday 4 March. Nobody speaks of that Tuesday.", id="that Tuesday"),
        pytest.param("The sale was on 3 May. It was put back, and the opening on 9 May was quiet.", id="put back"),
        pytest.param(
            "The policy was adopted in June 2016. Two boxes were bought. Their adoption in May 2013 pleased all.",
            id="of other things",
        ),
        pytest.param("The verdict fell on 1 May 1982. The court upheld the verdict on 3 May 1988.", id="the verb's day"),
        pytest.param("The race is skated every February. The summer race round the lake is on wheels.", id="another race"),
        pytest.param("In Hobart a frost came on 2 May. The autumn frost took the crop.", id="in the south"),
        pytest.param("It is shut for spring break, which begins in March.", id="a break"),
        pytest.param("Growth was slow in the September quarter. The December quarter will be better.", id="quarters"),
        pytest.param("He is fit for Sunday's clash with Velm. He missed Friday's clash with Orle.", id="two clashes"),
    ],
)
def test_an_event_at_its_time_is_left_alone(flagged, text: str) -> None:
    assert flagged(EventDay(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The dam failed in 1987. Films of that 1970s flood are on view.", "1970s flood", id="decade"),
        pytest.param("They met on 3 March. Nobody minutes that May meeting.", "May meeting", id="month"),
        pytest.param(
            "Dockers to walk out on Thursday\n\nThey stop work on Friday, the union said on Monday, and the walkout is short.",
            "Friday",
            id="a strike",
        ),
        pytest.param("Mill to shut in May\n\nThe mill will close on 30 June, the firm said.", "30 June", id="the headline"),
        pytest.param("A crane fell on Monday. The Tuesday accident was no surprise.", "Tuesday accident", id="by its verb"),
        pytest.param(
            "They will sign on Friday. Nobody will miss Thursday's signing.", "Thursday's signing", id="owned by a day"
        ),
        pytest.param("The inquiry opens on 4 May. The opening, on 14 May, is a form.", "opening, on 14 May", id="in commas"),
        pytest.param(
            "HARNE, Tuesday — Members will sign tomorrow. Friday's signing is in the hall.",
            "Friday's signing",
            id="from the dateline",
        ),
        pytest.param(
            "It was robbed on Tuesday 4 March. Who forgets the night of that Wednesday?", "Wednesday", id="that Wednesday"
        ),
        pytest.param("A frost came on 2 May. The autumn frost took the crop.", "autumn frost", id="a season"),
        pytest.param("It is shut for summer break, which begins in March.", "March", id="a break"),
        pytest.param("Voters rejected it on Sunday. Saturday's referendum shook him.", "Saturday's referendum", id="voters"),
        pytest.param("The paper appeared on Monday. The paper was published on Thursday.", "Thursday", id="a verb like it"),
        pytest.param("Shots were fired on Saturday. The weekday shooting was the third.", "weekday shooting", id="a weekday"),
        pytest.param("A bell cast in 1683 was raised. The 16th-century bell is whole.", "16th-century bell", id="a century"),
        pytest.param("Hail fell on August 2. No frost fell that spring morning.", "that spring morning", id="a morning"),
        pytest.param("It opened in 1958. He saw the opening in the sixties.", "opening in the sixties", id="behind the noun"),
    ],
)
def test_an_event_at_another_time_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(EventDay(), text) == [words]
