"""Attributions: who said it, how that is known, and what nobody said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.annotate import Story
from linter.annotate.quotes.attributions import Attribution
from linter.read import plain


def attribute(text: str) -> tuple[Attribution, ...]:
    return Story(plain.read(text, "story.txt")).attributions


ZYLA = "Benjamin Zyla, a professor at the University of Ottawa, said the plan leaves key issues open.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The meeting of the “coalition of the willing,” which includes Canada, opened on Monday.", id="a term"),
        pytest.param("She saw “The Return of the King” at the cinema on Monday and went home.", id="a film"),
        pytest.param("Ann Lee at the launch of “The Long Road” in May. Photograph: Tom Bell", id="a book in a caption"),
        pytest.param("William “Bill” Tate was born in the town.", id="a nickname"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_nobody_said_has_no_speaker_and_no_flag(text: str) -> None:
    assert [(a.speaker, a.flagged) for a in attribute(text) if a.quoted] == []


@pytest.mark.parametrize(
    ("text", "names", "ways"),
    [
        pytest.param("“We will win,” Ann Lee said.", ["Ann Lee"], ["cue-after"], id="tag after"),
        pytest.param("“We will win,” said Ann Lee.", ["Ann Lee"], ["cue-after"], id="inverted tag after"),
        pytest.param("Ann Lee said, “We will win.”", ["Ann Lee"], ["cue-before"], id="tag before"),
        pytest.param("Ann Lee said: “We will win.”", ["Ann Lee"], ["colon"], id="colon"),
        pytest.param("“We,” Ann Lee said, “will win.”", ["Ann Lee"] * 2, ["cue-mid", "cue-mid"], id="tag in the middle"),
        pytest.param("According to Ann Lee, “we will win.”", ["Ann Lee"], ["according-to"], id="according to"),
        pytest.param("The plan, Ann Lee said, is “a cruel joke” on the poor.", ["Ann Lee"], ["cue-before"], id="a fragment"),
        pytest.param("“We will win at last.” ― Ann Lee, 34, a nurse", ["Ann Lee"], ["cue-after"], id="signed behind a dash"),
        pytest.param("“We will win at last.”\n\n— Ann Lee, nurse", ["Ann Lee"], ["next-line"], id="signed on the next line"),
        pytest.param("“LEE: We will win this time.”", ["LEE"], ["label"], id="a label inside the marks"),
    ],
)
def test_the_speaker_and_the_way_are_told(text: str, names: list[str], ways: list[str]) -> None:
    found = attribute(text)
    assert [a.name for a in found] == names
    assert [a.how for a in found] == ways


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "“We won,” Ann Lee said. Tom Bell replied: “You did not.”", ["Ann Lee", "Tom Bell"], id="the next one's cue"
        ),
        pytest.param(
            "“We won,” Lee said, while Bell insisted that “nobody had won.”", ["Lee", "Bell"], id="two in one sentence"
        ),
        pytest.param("“She said so, and he said no,” Ann Lee told reporters.", ["Ann Lee"], id="said inside the quotation"),
        pytest.param("“We won,” said Ann Lee, the mayor, who was elected in 2012.", ["Ann Lee"], id="a long apposition behind"),
        pytest.param("“We won,” Ann Lee, the mayor since 2012, said on Monday.", ["Ann Lee"], id="a long apposition between"),
        pytest.param("“The bank is sound,” the Bank of Ireland said.", ["Bank of Ireland"], id="an organisation speaks"),
        pytest.param("“You have ten days,” the letter read.", ["the letter"], id="a letter speaks"),
        pytest.param("Ann Lee smiled, adding: “We are not done.”", ["Ann Lee"], id="a participle"),
        pytest.param("Lee looked up and said, “We are not done.”", ["Lee"], id="the second of two verbs"),
        pytest.param("Lee told Bell, “We are not done.”", ["Lee"], id="not the one who is told"),
        pytest.param("PARIS (AP) — “We are not done,” Ann Lee said.", ["Ann Lee"], id="a dateline"),
        pytest.param("Ann Lee, who called the plan “a cruel joke,” has resigned.", ["Ann Lee"], id="a relative clause"),
        pytest.param("“Be good to all.”\n— Ann Lee\n\nThe town woke late.", ["Ann Lee"], id="an epigraph"),
    ],
)
def test_the_right_one_of_several_is_the_speaker(text: str, names: list[str]) -> None:
    assert [a.name for a in attribute(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He said:\n\n“We will win this war together.”", id="a colon in the paragraph before"),
        pytest.param("The choir sang “Amazing Grace, how sweet the sound” as the doors opened.", id="lyrics"),
        pytest.param("Minister 'to quit' over leaked emails\n\nThe minister said nothing.", id="a headline"),
        pytest.param("Q: What did she say?\n\nA: She said, “You can stop when I tell you to stop.”", id="an interview"),
        pytest.param("MR. BELL: “I object to all of this,” he said, and I quote.", id="a transcript"),
        pytest.param("\n\n".join(f"“Great day in Ohio, day {n} of ten!”" for n in range(6)), id="a list of posts"),
    ],
)
def test_nothing_is_flagged_where_convention_names_the_speaker(text: str) -> None:
    assert [a.flagged for a in attribute(text) if a.flagged] == []


def test_a_surname_and_a_pronoun_get_the_full_name() -> None:
    found = attribute(ZYLA + "“It is up to them,” Zyla said. “They know.”\n\n“It is too early to say,” he said.")
    assert [a.name for a in found] == ["Benjamin Zyla"] * 3


def test_a_closed_quotation_in_a_new_paragraph_is_only_presumed_to_go_on() -> None:
    first, second = attribute(
        ZYLA + "“It is up to them to decide,” Zyla said.\n\n“The second important issue is the territory.”"
    )
    assert (first.presumed, first.flagged) == (False, False)
    assert (second.name, second.presumed, second.flagged) == ("Benjamin Zyla", True, "continuation")


def test_a_quotation_left_open_goes_on_without_a_flag() -> None:
    _, second = attribute(
        ZYLA + "“It is up to them to decide,” Zyla said. “It was clear.\n\n“The second issue is the territory.”"
    )[1:]
    assert (second.name, second.presumed, second.flagged) == ("Benjamin Zyla", False, False)


def test_a_full_sentence_that_nobody_says_is_flagged() -> None:
    (found,) = attribute(
        "The council met on Monday in the town hall.\n\n“We will not pay a single penny of this bill.”\n\nThe rain fell."
    )
    assert (found.speaker, found.flagged) == (None, True)


@given(st.lists(st.sampled_from([*"“”\"'’ \n.,:aBs", "Ann Lee ", " said ", "He "]), max_size=60))
def test_there_is_one_attribution_for_each_quotation(pieces: list[str]) -> None:
    text = "".join(pieces)
    story = Story(plain.read(text, "x"))
    assert [a.quotation for a in story.attributions] == list(story.quotations)
    for found in story.attributions:
        assert found.speaker is None or 0 <= found.speaker.start < found.speaker.end <= len(text)
        assert 0 <= found.confidence <= 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Dismissed as “a stunt in wellingtons” by the bishop, Walter Cray, it drew 400.", "Walter Cray", id="agent"
        ),
        pytest.param("Tom Quill doubts the report by Clara Voss that the fund was “a sieve”.", "Clara Voss", id="a report by"),
        pytest.param("“I counted the sheep twice.” The speaker is Maud Tranter, 88.", "Maud Tranter", id="the speaker is"),
        pytest.param(
            "“It was a shambles,” said shopkeeper Manoj Quill near Corran.", "Manoj Quill", id="a role before the name"
        ),
        pytest.param("Nobody on the board has ever said “sorry”. The board met.", "", id="nobody said it"),
    ],
)
def test_the_clause_around_a_quotation_tells_whose_it_is(text, name):
    from linter.annotate import Story
    from linter.read import read_text

    assert Story(read_text(text, "article.txt")).attributions[0].name == name
