"""Words that exclude each other, told of what looks like one affair."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from linter.annotate import Story
from linter.annotate.wording.collocations import company, ratio
from linter.annotate.wording.opposites import odds
from linter.annotate.wording.reality import is_unreal, words_around
from linter.checks.wording.opposites import Opposites
from linter.config import Config
from linter.desk import Desk
from linter.read.plain import read
from linter.rulebook.select import rule_set

CHECK: Opposites = next(rule.check for rule in rule_set(Config(select=("wording.Opposites",)))[0].rules)

BAD = {
    "council": (
        "Council approves plan for new bridge\n\nThe council on Monday rejected the plan for a new bridge over the Lund.\n\n"
        "It will cost £3m.",
        {"approves", "rejected"},
    ),
    "obituary": (
        "Organist Tove Rask dies at 81\n\nThe organist Tove Rask, who taught at Lund for forty years, has survived aged 81.\n\n"
        "She leaves two sons.",
        {"dies", "survived"},
    ),
    "crime": (
        "Police name man shot dead outside bakery\n\nThe man who was shot outside a bakery in Lund on Friday was named as Ivo Bell."
        "\n\nOfficers said the stabbing outside the bakery was over in seconds.",
        {"shot", "stabbing"},
    ),
    "parliament": (
        "Governor signs water bill\n\nGov. Mia Holt signed the water bill on Thursday.\n\n"
        "“It was time,” said Ana Bolt, a senator.\n\nFarmers said the water bill that Holt vetoed would ruin them.",
        {"signed", "signs", "vetoed"},
    ),
    "court": (
        "Baker convicted of arson\n\nA baker was convicted of setting fire to his own shop in Lund.\n\n"
        "Judge Bo Lind said the baker, acquitted of setting fire to the shop, showed no remorse.",
        {"convicted", "acquitted"},
    ),
    "wedding": (
        "Actor Ole Brandt marries in Lund\n\nOle Brandt has been divorced to the singer Rut Falk since Saturday.\n\n"
        "The wedding of Brandt and Falk was a small affair.",
        {"marries", "divorced", "wedding"},
    ),
    "business": (
        "Halden Foods buys Lund mill\n\nHalden Foods has sold the Lund mill for £40m, adding it to its four others.\n\n"
        "The mill employs 90 people.",
        {"buys", "sold"},
    ),
    "award": (
        "Skerry wins book prize\n\nThe novelist Una Skerry has lost the Hollis book prize for her third novel.\n\n"
        "She was given the award in Leeds.",
        {"wins", "lost"},
    ),
    "sport": (
        "Rovers suspend captain\n\nRovers have suspended their captain, Kit Ames, after a brawl in a bar.\n\n"
        "Ames was reinstated after the brawl, the club said.",
        {"suspend", "suspended", "reinstated"},
    ),
}

GOOD = {
    "two bills": (
        "Governor signs water bill\n\nGov. Mia Holt signed the water bill on Thursday.\n\nIn March she vetoed a tax on sugar."
    ),
    "one wins, the other loses": (
        "Rovers beat United in cup\n\nRovers won the cup on Saturday with a late goal.\n\nUnited lost their captain to injury."
    ),
    "arrested, then released": (
        "Three arrested after brawl\n\nThree men were arrested in Lund on Friday.\n\nTwo of them were released on bail on Sunday."
    ),
    "a wish": (
        "Union wants mill to stay open\n\nThe union asked the owners not to close the mill.\n\nThe mill opened in 1911."
    ),
    "a threat": (
        "Holt threatens to veto bill\n\nGov. Mia Holt has threatened to veto the water bill.\n\nHolt signed a like bill in 2011."
    ),
    "a denial": (
        "Minister denies he will quit\n\nThe minister denied that he would resign.\n\nHe was not sacked, his office said."
    ),
    "survived by": "Organist Tove Rask dies at 81\n\nTove Rask has died.\n\nShe is survived by two sons.",
    "a press release": (
        "Ministry withholds report\n\nThe ministry withheld the report on the dam.\n\nIt said so in a press release on Monday."
    ),
    "dead and hurt": (
        "Two killed in crash on A9\n\nTwo people were killed when a van hit a tree on the A9.\n\nA third was injured."
    ),
    "both in one sentence": (
        "Writer shot and stabbed\n\nThe writer was shot and stabbed in Lund on Friday.\n\nThe stabbing came first, police said."
    ),
    "a question": "Did Holt sign the water bill?\n\nHolt vetoed the water bill in June.\n\nSo says the record.",
}


@pytest.mark.parametrize("name", BAD)
def test_a_word_that_says_the_opposite_of_the_story_is_found(flagged, name: str) -> None:
    text, words = BAD[name]
    found = flagged(CHECK, text)
    assert found, "nothing found"
    assert set(found) <= words


@pytest.mark.parametrize("name", GOOD)
def test_stories_that_hold_together_are_left_alone(flagged, name: str) -> None:
    assert flagged(CHECK, GOOD[name]) == []


def test_a_finding_names_both_words_and_both_lines() -> None:
    (hit,) = CHECK.find(story(BAD["council"][0]), Desk())
    assert hit.words == ("rejected", "approves", "line 3", "line 1")
    assert [place.message for place in hit.related] == ["'approves' here"]


def test_a_desk_can_ask_for_more_certainty(flagged) -> None:
    sure = Opposites(axes=CHECK.axes, doers=CHECK.doers, odds=20)
    assert all(flagged(sure, text) == [] for text, _ in BAD.values())


def test_an_axis_of_the_desk_s_own(flagged) -> None:
    check = Opposites(axes={"hatching": {"hatched": ("hatch",), "starved": ("starve",)}}, odds=-1)
    text = "Heron chicks hatch at Lund pond\n\nThree heron chicks starved at the Lund pond on Friday.\n\nThe chicks are grey."
    assert flagged(check, text) == ["starved"]


def test_a_word_that_clashes_in_two_axes_is_told_once(flagged) -> None:
    dry = {"wet": ("flood",), "dry": ("parch",)}
    burnt = {"wet": ("flood",), "burnt": ("scorch",)}
    text = "Meadows at Lund Mill parched\n\nThe meadows at Lund Mill flooded in May.\n\nThe meadows at Lund Mill were scorched."
    assert len(flagged(Opposites(axes={"dry": dry}, odds=-9), text)) == 1
    assert len(flagged(Opposites(axes={"burnt": burnt}, odds=-9), text)) == 1
    for axes in ({"dry": dry, "burnt": burnt}, {"burnt": burnt, "dry": dry}):
        assert len(flagged(Opposites(axes=axes, odds=-9), text)) == 1


def test_groups_of_an_axis_share_no_term() -> None:
    for axis in CHECK._axes:
        for (one, terms), (other, others) in combinations(axis.groups.items(), 2):
            assert not set(terms) & set(others), f"{axis.name}: {one}, {other}"


def test_doers_are_axes() -> None:
    assert set(CHECK.doers) <= set(CHECK.axes)


@pytest.mark.parametrize(
    ("axes", "doers", "said"),
    [
        ({"water": {"wet": ("flood",)}}, (), "'axes.water' needs two groups or more"),
        ({"water": {"wet": ("flood", " "), "dry": ("parch",)}}, (), "'axes.water.wet' must list terms"),
        ({"water": {"wet": (), "dry": ("parch",)}}, (), "'axes.water.wet' must list terms"),
        ({"water": {"wet": ("flood",), "dry": ("parch",)}}, ("fire",), "'doers' must name axes of the rule, not 'fire'"),
    ],
)
def test_a_faulty_axis_is_told(axes, doers, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        Opposites(axes=axes, doers=doers)


def story(text: str) -> Story:
    return Story(read(text, "article.txt"))


@pytest.mark.parametrize(
    ("text", "unreal"),
    [
        ("Holt signed the bill.", False),
        ("Holt has not signed the bill.", True),
        ("Holt could have signed the bill.", True),
        ("Holt refused to sign the bill.", True),
        ("Holt said she signed the bill.", False),
        ("If Holt signed the bill, it was at night.", True),
        ("Has Holt signed the bill?", True),
        ("Until Holt signed the bill, nobody slept.", True),
    ],
)
def test_what_takes_the_reality_of_an_event_away(text: str, unreal: bool) -> None:
    from linter.annotate.wording.events import event_term

    one = story(text)
    (event,) = one.events.of(event_term("sign it"))
    assert is_unreal(one, event) is unreal


def test_the_words_around_an_event() -> None:
    from linter.annotate.wording.events import event_term

    one = story("The baker was married to a singer, Rut Falk, for 12 years.")
    (event,) = one.events.of(event_term("marry him"))
    around = words_around(one, event)
    assert {"<was", ">to", ">to_a", "<baker_was", "~baker", "~singer", "~#"} <= set(around)
    assert not {"~rut", "~falk"} & set(around)
    assert around == sorted(set(around))


def test_company_speaks_for_one_side_and_against_the_other() -> None:
    assert company("marriage", "verb", "divorced", "married", [">to"]) > 0
    assert company("marriage", "verb", "married", "divorced", [">to"]) < 0
    assert company("no such axis", "verb", "married", "divorced", [">to"]) == 0
    assert ratio([">to", "~aisle"], {">to": -1.0, "~aisle": -1.0}, {">to": 1.0}) == 1.5  # one word counts so much, no more


def test_the_odds_are_the_sum_of_what_the_signs_weigh() -> None:
    one = story(BAD["council"][0])
    axis = next(axis for axis in CHECK._axes if axis.name == "approval")
    found = list(one.opposites.clashes(axis))
    assert {(clash.side, clash.against) for clash in found} == {("approved", "rejected"), ("rejected", "approved")}
    for clash in found:
        nothing = clash._replace(signs={})
        assert odds(clash) > odds(nothing)
        assert odds(clash._replace(axis="no such axis")) - odds(nothing._replace(axis="no such axis")) == pytest.approx(
            odds(clash) - odds(nothing)
        )
