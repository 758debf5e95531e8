"""Events that exclude one another, told of one person or thing."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.wording.contradiction import Contradiction
from linter.desk import Desk
from linter.finding import Severity
from linter.read.plain import read

CHECK = Contradiction(
    groups={
        "left": ("resign", "step down", "his resignation"),
        "removed": ("oust him", "capture him", "remove him from office", "his ouster", "his capture"),
    }
)
OPENING = "Soldiers captured President Ivo Lantz at his palace before dawn.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(OPENING + "Crowds welcomed the capture of Lantz.", id="the same event"),
        pytest.param(OPENING + "Lantz did not resign.", id="denied"),
        pytest.param(OPENING + "Lantz never resigned.", id="never"),
        pytest.param(OPENING + "Lantz would have resigned soon.", id="would"),
        pytest.param(OPENING + "The bishop had called for Lantz’s resignation.", id="called for"),
        pytest.param(OPENING + "If Lantz resigned, nobody would mind.", id="if"),
        pytest.param(OPENING + "Had Lantz refused? Was Lantz’s resignation real?", id="a question"),
        pytest.param(OPENING + "Rumours of Lantz’s resignation had gone round.", id="rumours"),
        pytest.param(OPENING + "Lantz’s wife, Ana Bolt, resigned as judge.", id="somebody else"),
        pytest.param(OPENING + "His brother’s resignation came as a surprise.", id="his brother's"),
        pytest.param(OPENING + "Lantz later resigned as head of the bank.", id="later, another office"),
        pytest.param(OPENING + "Lantz resigned as mayor in 1999, and again in 2001.", id="once, long ago"),
        pytest.param("Lantz, the president, resigned.\n\nLantz’s resignation was expected.", id="one event told twice"),
        pytest.param("Soldiers captured President Ivo Lantz after his resignation.", id="both in one sentence"),
        pytest.param("Lantz resigned on Monday.\n\nSoldiers captured Lantz on Friday.", id="two days"),
        pytest.param(OPENING + "The resignation of the minister is next.", id="a minister"),
        pytest.param(OPENING + "Lantz was ousted.\n\n“Lantz” is a town.", id="one group only"),
        pytest.param(OPENING + "Lantz had threatened to resign.", id="threatened"),
        pytest.param(OPENING + "Lantz tried to step down.", id="tried"),
        pytest.param(OPENING + "Lantz planned to step down in May.", id="planned"),
        pytest.param(OPENING + "Lantz fled instead of resigning.", id="instead of"),
        pytest.param(OPENING + "Lantz fought on rather than resign.", id="rather than"),
        pytest.param(OPENING + "Lantz denied that he had resigned.", id="denied that"),
        pytest.param(OPENING + "Had Lantz resigned, nobody would mind.", id="had he"),
        pytest.param(OPENING + "Lantz reportedly resigned.", id="reportedly"),
        pytest.param(OPENING + "The driver, Bo Lind, resigned.", id="somebody else in an apposition"),
        pytest.param(OPENING + "His lawyer resigned.", id="his lawyer"),
        pytest.param(OPENING + "The resignation letter is a fake.", id="a letter"),
    ],
)
def test_stories_that_hold_together_are_left_alone(flagged, text: str) -> None:
    assert flagged(CHECK, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(OPENING + "Crowds welcomed Lantz’s resignation.", "resignation", id="a noun with its owner"),
        pytest.param(OPENING + "Crowds welcomed the resignation of Lantz.", "resignation", id="a noun with of"),
        pytest.param(OPENING + "Crowds welcomed his resignation.", "resignation", id="a noun with a pronoun"),
        pytest.param(OPENING + "Crowds welcomed the resignation of the president.", "resignation", id="by his office"),
        pytest.param(OPENING + "Lantz resigned before dawn, the army said.", "resigned", id="a verb"),
        pytest.param(OPENING + "Lantz, 61, who stepped down, was flown out.", "stepped down", id="a relative clause"),
        pytest.param(
            "President Ivo Lantz resigned.\n\nThe ousted president, Lantz, left.".replace("president, ", ""),
            "ousted",
            id="a participle",
        ),
        pytest.param(
            "President Ivo Lantz resigned.\n\nLantz was removed from office by soldiers.", "removed from office", id="a passive"
        ),
    ],
)
def test_an_event_that_excludes_the_other_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(CHECK, text) == [words]


SHOT = Contradiction(groups={"shot": ("shoot him", "his shooting"), "stabbed": ("stab him", "his stabbing")})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "A black teenager was shot by a guard two weeks earlier.\n\nRoy Dunn, 18, was stabbed by the guard.",
            ["stabbed"],
            id="a teenager who is named later",
        ),
        pytest.param("Roy Dunn was shot by a guard.\n\nThe victim was stabbed.", ["stabbed"], id="the victim"),
        pytest.param("Roy Dunn was shot by a guard.\n\nThe stabbing shocked the town.", ["stabbing"], id="a noun of its own"),
        pytest.param(
            "She wrote of the shooting of the singer Roy Dunn, who was stabbed in his car.", ["stabbed"], id="a relative clause"
        ),
        pytest.param(
            "Guards shot Ann Lee and Roy Dunn.\n\nDunn, who is 18, was beaten and stabbed.",
            ["stabbed"],
            id="a passive with and",
        ),
        pytest.param("Roy Dunn and Ann Lee were shot.\n\nDunn – who was stabbed – is 18.", ["stabbed"], id="named with and"),
        pytest.param("Ann Lee, 40, was shot by a guard.\n\nThe boy was stabbed.", [], id="a boy is no woman of 40"),
        pytest.param("Roy Dunn was shot by a guard.\n\nHis brother was stabbed.", [], id="his brother"),
        pytest.param("Roy Dunn and Ann Lee were shot.\n\nThe driver was stabbed.", [], id="who of the two"),
        pytest.param("Roy Dunn was shot by a guard.\n\nThe stabbing of a nurse is another case.", [], id="of a nurse"),
        pytest.param("The shooting of Roy Dunn, who was once stabbed, shocked the town.", [], id="once"),
    ],
)
def test_somebody_unnamed_is_known_where_the_story_has_one_affair(flagged, text: str, words: list[str]) -> None:
    assert flagged(SHOT, text) == words


VOTE = Contradiction(
    groups={"passed": ("approve it", "its approval"), "rejected": ("reject it", "its rejection")},
    of=("thing",),
    things=("plan/scheme", "offer", "any"),
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The board rejected an offer from Oxley.\n\nOxley’s offer was approved.", ["approved"], id="one offerer"),
        pytest.param("The town approved the Smith plan.\n\nLee’s plan, rejected by the mayor, is dead.", [], id="two plans"),
        pytest.param("The town approved the plan on Monday.\n\nThe town rejected the scheme.", ["rejected"], id="a synonym"),
        pytest.param("The town approved the levy.\n\nThe town rejected the levy.", ["rejected"], id="a noun the rule lacks"),
        pytest.param("The town approved the school plan.\n\nIt rejected the housing plan.", [], id="school and housing"),
        pytest.param("The town approved a rival’s offer.\n\nThe town rejected the offer.", [], id="a rival's"),
        pytest.param("The council approved the plan.\n\nThe senate rejected the plan.", [], id="two houses"),
        pytest.param("The House approved the plan.\n\nThe plan was rejected in 2009.", [], id="another year"),
        pytest.param(
            "The town approved the plan on Monday.\n\nOn Friday the town rejected the plan.", [], id="Monday and Friday"
        ),
    ],
)
def test_things_are_told_apart_by_noun_owner_and_words_before(flagged, text: str, words: list[str]) -> None:
    assert flagged(VOTE, text) == words


SIDES = Contradiction(
    groups={"won": ("win", "his victory"), "lost": ("lose", "his defeat")},
    of=("person", "thing"),
    matters=("award/prize", "race"),
    sides=True,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Joan Marr won an award.\n\nMarr lost two prizes.", ["lost"], id="the same matter"),
        pytest.param("Joan Marr and the band Owl won awards.\n\nMarr lost the award.", ["lost"], id="named with a band"),
        pytest.param("Joan Marr won an award.\n\nMarr lost the race.", [], id="another matter"),
        pytest.param("Joan Marr won Ohio and lost Iowa.\n\nMarr won Iowa.", ["won"], id="a name is a matter"),
        pytest.param("Joan Marr won an award.\n\nBo Lind lost the award.", [], id="somebody else"),
        pytest.param("Joan Marr lost the race.\n\nThe victory was cheered.", [], id="the other side's victory"),
    ],
)
def test_what_somebody_does_to_a_matter_excludes_the_opposite(flagged, text: str, words: list[str]) -> None:
    assert flagged(SIDES, text) == words


def test_several_people_are_known_by_how_many_they_are(flagged) -> None:
    check = Contradiction(groups={"died": ("kill him",), "hurt": ("injure him",)})
    assert flagged(check, "Nine soldiers were injured.\n\nThe nine soldiers were killed by a mine.") == ["killed"]
    assert flagged(check, "Nine soldiers were injured.\n\nThe six soldiers were killed by a mine.") == []


def test_the_finding_names_both_words_both_places_and_the_person() -> None:
    story = Story(read(OPENING + "Crowds welcomed Lantz’s resignation.", "test.txt"))
    (hit,) = CHECK.find(story, Desk())
    assert hit.words == ("resignation", "captured", "line 3", "line 1", "Ivo Lantz")
    assert [story.document.words(related.span) for related in hit.related] == ["captured"]


def test_a_quoted_word_is_a_suggestion_at_most() -> None:
    story = Story(read(OPENING + "“We thank Lantz. Lantz’s resignation was overdue,” the general said.", "test.txt"))
    assert [hit.severity for hit in CHECK.find(story, Desk())] == [Severity.SUGGESTION]


def test_a_long_story_of_events_is_read_in_good_time() -> None:
    text = "Soldiers captured President Ivo Lantz and Ana Bolt resigned, " * 2000
    assert list(CHECK.find(Story(read(text, "test.txt")), Desk())) == []


@pytest.mark.parametrize(
    "groups", [{"wet": ("flood",)}, {"wet": ("flood", ""), "dry": ("parch",)}, {"wet": (), "dry": ("parch",)}]
)
def test_faulty_groups_are_told(groups) -> None:
    with pytest.raises(ValueError, match="'groups"):
        Contradiction(groups=groups)


@pytest.mark.parametrize(
    "text", ["his of", "be", "* him", "win *", "-", "it", "him it", "his", "his *", "win - x", "his the of"]
)
def test_odd_terms_find_nothing_and_break_nothing(flagged, text: str) -> None:
    assert (
        flagged(Contradiction(groups={"odd": (text,), "left": ("resign",)}), OPENING + "Lantz resigned of it. He sang.") == []
    )
