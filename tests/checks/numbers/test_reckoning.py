"""Figures that follow from others."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.numbers.reckoning import Reckoning
from linter.desk import Desk
from linter.finding import Hit, Severity
from linter.read import read_text


def _all(copy: str) -> list[Hit]:
    """What the arithmetic says of a story, whatever the figures are to each other."""
    roles = ("total", "rest", "difference", "margin", "change", "points", "multiple", "share", "product", "average")
    return list(Reckoning(of=roles).find(Story(read_text(copy, "story.txt")), Desk()))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sales rose 25 percent from $200 million to $250 million.", id="right"),
        pytest.param("Sales rose about 24 percent from $200 million to $250 million.", id="about"),
        pytest.param("It sold 1,200 cars in 2023 and 1,500 in 2024, a 25 percent increase.", id="right, of two years"),
        pytest.param("It sold 1,200 cars in 2021 and 1,500 in 2024, an average increase of 8 percent.", id="a year"),
        pytest.param("It sold 1,200 cars in 2023 and 1,500 in 2024, a 60 percent increase over 2019.", id="since another year"),
        pytest.param("It sold 900 cars in 2022, 1,200 in 2023 and 1,500 in 2024, a 67 percent increase.", id="three years"),
        pytest.param("It sold 1,200 cars in 2023 and 1,500 in 2024, helped by a 20 percent cut in prices.", id="of prices"),
        pytest.param("Turnout rose by 10 percent. Seats went from 200 to 250.", id="two facts"),
        pytest.param("Sales fell 10 percent and staff rose from 200 to 250.", id="another thing"),
        pytest.param("Prices rose from $2 to $3, a 40 percent rise.", id="rough figures"),
        pytest.param("Rates rose 2 percent, from 5 percent to 7 percent.", id="points: another rule"),
        pytest.param("The budget was cut from £400,000 to £300,000, a fall of 25 per cent.", id="right, told behind"),
        pytest.param("Profit rose 12 percent to £56 million from £50 million a year earlier.", id="right, turned round"),
        pytest.param("Profit rose 12 percent to £56 million from sales of £500 million.", id="from where it came"),
        pytest.param("Seats went from 200 to 250, a rise of interest to 10 percent of voters.", id="something else rises"),
    ],
)
def test_what_is_right_is_left_alone(flagged, text: str) -> None:
    assert flagged(Reckoning(of=("change",)), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Sales rose 10 percent from $200 million to $250 million.", "10 percent", id="in front"),
        pytest.param("The fare went up from 200p to 250p, a 50% rise.", "50%", id="behind"),
        pytest.param("Staff fell 40 percent from 500 to 400.", "40 percent", id="a fall"),
        pytest.param("The grant was cut from £400,000 to £300,000, a fall of 35 per cent.", "35 per cent", id="told behind"),
        pytest.param("Profit rose 22 percent to £56 million from £50 million.", "22 percent", id="to and from"),
        pytest.param("Revenue fell to $450 million, from $500 million, a drop of 15%.", "15%", id="to and from, told behind"),
        pytest.param("Shares fell 10 percent to $40 from $50.", "10 percent", id="turned round"),
    ],
)
def test_what_is_wrong_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Reckoning(of=("change",)), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Unemployment rose two percentage points, from 5 percent to 7 percent.", id="points"),
        pytest.param("Unemployment rose 40 percent, from 5 percent to 7 percent.", id="percent"),
        pytest.param("Sales rose 2 percent from $200 to $204.", id="no percentages"),
        pytest.param("Support rose to 55 percent from 50 percent, an increase of 10 percent.", id="percent, turned round"),
        pytest.param("Support rose 2 percent, from 50 percent to 51 percent.", id="percent and points near each other"),
    ],
)
def test_what_is_right_points_is_left_alone(flagged, text: str) -> None:
    assert flagged(Reckoning(of=("points",)), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Unemployment rose 2 percent, from 5 percent to 7 percent.", "2 percent", id="points called percent"),
        pytest.param("It rose to 5 percent from 4 percent, an increase of 1 percent.", "1 percent", id="turned round"),
        pytest.param(
            "Unemployment rose 40 percentage points, from 5 percent to 7 percent.",
            "40 percentage points",
            id="and the other way",
        ),
    ],
)
def test_what_is_wrong_points_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Reckoning(of=("points",)), text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The fare rose by $50, from $100 to $150.", [], id="right"),
        pytest.param("Profit fell $2m, from $10.2m to $8.1m.", [], id="rounded"),
        pytest.param("It cut 300 jobs from 2,000 to 1,500 shops.", [], id="another noun"),
        pytest.param("The fare rose by $20 in May and went from $100 to $150.", [], id="another change"),
        pytest.param("The fare rose by about $45, from $100 to $150.", [], id="about"),
        pytest.param("The fare rose by $30, from $100 to $150.", ["$30"], id="wrong"),
        pytest.param("Profit fell $5m, from $10m (£7m) in 2024 to $8m.", ["$5m"], id="a conversion between"),
    ],
)
def test_the_amount_of_a_change_is_reckoned(flagged, text: str, words: list[str]) -> None:
    assert flagged(Reckoning(of=("difference",)), text) == words


def test_the_two_figures_are_shown_as_they_stand() -> None:
    story = Story(read_text("Profit rose 22 percent to $56 million from $50 million.", "a.txt"))
    (hit,) = Reckoning(of=("change",)).find(story, Desk())
    assert story.document.words(hit.related[0].span) == "$56 million from $50 million"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In all, 45 of the 60 members (75 percent) came.", id="part and whole"),
        pytest.param("In all, 20 of 30 members, or 67 percent, came.", id="rounded"),
        pytest.param("A third of them, or 33 percent, came.", id="a fraction"),
        pytest.param("A third of them (31 percent) came. Almost half of them (44 percent) went.", id="a rough fraction"),
        pytest.param("Two thirds of them, or about 70 percent, came.", id="about"),
        pytest.param("Two thirds came, 45 percent of them women.", id="of something else"),
        pytest.param("He has 45 cows. The 60 members (80 percent) came.", id="no part"),
    ],
)
def test_a_share_that_fits_is_left_alone(flagged, text: str) -> None:
    assert flagged(Reckoning(of=("share",)), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("In all, 45 of the 60 members (80 percent) came.", "80 percent", id="part and whole"),
        pytest.param("A third of them, or 45 percent, came.", "45 percent", id="a fraction"),
        pytest.param("One in five (30%) came.", "30%", id="one in five"),
        pytest.param("It won 12 out of 16 games, or 57 percent, at home.", "57 percent", id="out of"),
    ],
)
def test_a_share_that_does_not_fit_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Reckoning(of=("share",)), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It killed 12 people (six men and six women).", id="right"),
        pytest.param("It killed 12 people, including three men and two women.", id="not all of them"),
        pytest.param("It killed 12 people. Three men and two women were hurt.", id="another clause"),
        pytest.param("About 12 people (six men and seven women) came.", id="about"),
        pytest.param("It killed 18 tourists, 14 of them Danes, and three guides.", id="another noun behind"),
        pytest.param("Of the 90 members, 60 said they read it and 45 that they own a boat.", id="groups that share members"),
        pytest.param("The first period ended 3:1. The score was 6:1 and 10:3 at the end.", id="scores"),
        pytest.param(
            "The Bank owns 52.6 percent, Holm 18.5 percent and Lind 14.2. The remaining 15 percent will float.", id="of 100"
        ),
        pytest.param("The team won five of its last six games and hosts the last three games in May.", id="last"),
        pytest.param(
            "Town failed on all five, so that the nine power plays of the night gave two goals between them.", id="yield"
        ),
        pytest.param("She has five (5) counts of theft and three (3) of fraud.", id="figures in brackets"),
        pytest.param("The firm had 52 million in sales and a total of 27 shops.", id="two things"),
    ],
)
def test_parts_that_fit_are_left_alone(flagged, text: str) -> None:
    assert flagged(Reckoning(of=("total", "rest")), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It killed 12 people (seven men and six women).", "seven men and six women", id="in brackets"),
        pytest.param(
            "It killed five people: two men, two women and two children.", "two men, two women and two children", id="a colon"
        ),
        pytest.param(
            "They had a cast of 14, eight women and seven men, and no sofa.", "eight women and seven men", id="a cast of"
        ),
        pytest.param(
            "The wall will cost £4.2m. Of that, £2.6m comes from the state, £900,000 from the town and £500,000 from a levy.",
            "£2.6m comes from the state, £900,000 from the town and £500,000",
            id="of that",
        ),
        pytest.param("Of the 240 clerks, 140 work days and 120 work nights.", "140 work days and 120", id="of the"),
        pytest.param("Bread brought in £400,000 and cakes £230,000, or £650,000 between them.", "£650,000", id="between them"),
        pytest.param(
            "The toll rose to 23. Twelve of the dead were found in Oldham, eight in Lees and four in Shaw.",
            "Twelve of the dead were found in Oldham, eight in Lees and four",
            id="of the dead",
        ),
        pytest.param("Kerr led 41 of the 58 laps; Stone led the other 16.", "16", id="the other"),
    ],
)
def test_parts_that_do_not_fit_are_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Reckoning(of=("total", "rest")), text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "The river rose from 4 feet to 19 feet. No one had seen the 13-foot rise coming.", ["13-foot"], id="a rise"
        ),
        pytest.param(
            "The first prize is $142,000 and the second $87,500, a difference of $55,400.", ["$55,400"], id="of two sums"
        ),
        pytest.param("City led 16-14 at the break. Town, trailing by three, came back.", ["three"], id="a score"),
        pytest.param("City beat Town 3-1 and won the league by a margin of six points.", [], id="a season"),
        pytest.param("World XI, 344-8, beat Asia, 232, by 112 runs.", [], id="runs and wickets"),
        pytest.param("It pays not less than 10 cents a share, making 13 cents against 15.", [], id="at least"),
    ],
)
def test_differences_are_reckoned(flagged, text: str, words: list[str]) -> None:
    assert flagged(Reckoning(of=("difference",)), text) == words


@pytest.mark.parametrize(
    ("what", "text"),
    [
        pytest.param("toll", "The fire killed three people. The three victims were from Leeds.", id="one toll"),
        pytest.param(
            "toll", "The fire killed three people. A fourth of the four victims of the fire died later.", id="an update"
        ),
        pytest.param("toll", "The fire killed three people. Police had earlier said the fire killed two people.", id="earlier"),
        pytest.param(
            "toll", "The fire killed three people, two of them children. Another fire killed four.", id="another fire"
        ),
        pytest.param("toll", "The fire killed at least three people. The fire killed four people, she said.", id="at least"),
        pytest.param("toll", "The storm killed 1,000 people. The storm killed 1,024 people, a clerk said.", id="rounded"),
        pytest.param("toll", "A bomb attack killed three people. The flood killed five people in Bonn.", id="two events"),
        pytest.param("toll", "A bomb killed 13. It comes a week after 44 people were killed in an attack.", id="a week after"),
        pytest.param("cost", "The bridge cost $40 million. The $45 million road opened.", id="two things"),
        pytest.param("cost", "The bridge cost $40 million. The bridge would cost $45 million if it were new.", id="if"),
        pytest.param("crowd", "A crowd of 20,000 saw the match. About 25,000 fans had tickets.", id="about"),
        pytest.param("again", "Three horses are ill. All 300 horses at the show were kept in.", id="all those at the show"),
        pytest.param("again", "Five men ran. The four men who were caught are in court.", id="those who"),
        pytest.param("again", "Seven women and five men sat. Of the 12 men on the list two came.", id="of the"),
        pytest.param("unit", "They had 40 kilos of flour. The 40 tonnes of fruit rotted.", id="another thing"),
        pytest.param("currency", "It cost €75,000. That is £75,000 less than a house. The other was £80,000.", id="two prices"),
    ],
)
def test_what_may_be_two_things_is_left_alone(flagged, what: str, text: str) -> None:
    assert flagged(Reckoning(of=(what,)), text) == []


@pytest.mark.parametrize(
    ("what", "text", "words"),
    [
        pytest.param(
            "toll", "The fire killed three people. The four victims were from Leeds.", "four victims", id="the victims"
        ),
        pytest.param(
            "toll",
            "The storm killed 12 people. It was cold. Fourteen people died in the storm.",
            "Fourteen people",
            id="died in",
        ),
        pytest.param("cost", "The bridge cost £40m. The £45m bridge opened in May.", "£45m", id="price before the thing"),
        pytest.param("crowd", "An attendance of 20,000 saw it. The 25,000 fans went home.", "25,000 fans", id="crowd"),
        pytest.param(
            "again",
            "The panel of seven women and five men sat. One of the four men on the panel spoke.",
            "four men",
            id="one of the",
        ),
    ],
)
def test_two_values_of_one_thing_are_flagged(flagged, what: str, text: str, words: str) -> None:
    assert flagged(Reckoning(of=(what,)), text) == [words]


def in_table(text: str, name: str) -> list[str]:
    story = Story(read_text(text, name))
    return [story.document.words(hit.span) for hit in Reckoning(of=("cell",)).find(story, Desk())]


_ROWS = [
    ("Bus", "19.8", "22.5", "−2.7"),
    ("Rail", "40.1", "36.0", "+4.1"),
    ("Roads", "12.2", "11.0", "+2.2"),
    ("Tram", "9.0", "8.0", "+1.0"),
]


def test_a_cell_of_a_table_in_markdown_or_html_is_held_against_the_other_rows() -> None:
    lines = ["| Line | Now | Then | Change |", "|---|---|---|---|", *(f"| {' | '.join(row)} |" for row in _ROWS)]
    assert in_table("Costs\n\n" + "\n".join(lines) + "\n", "a.md") == ["+2.2"]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in _ROWS)
    assert in_table(f"<p>Costs</p><table>{cells}</table>", "a.html") == ["+2.2"]


def test_a_table_whose_rows_have_nothing_in_common_is_left_alone() -> None:
    lines = ["| Town | Rain | Sun |", "|---|---|---|", "| Ayr | 12 | 30 |", "| Bala | 9 | 44 |", "| Clun | 17 | 21 |"]
    assert in_table("Weather\n\n" + "\n".join(lines) + "\n", "a.md") == []


def test_the_sum_is_shown_so_that_it_can_be_done_again() -> None:
    story = Story(read_text("The yard took on 4,300 people and the dock 1,150, or 5,540 between them.", "a.txt"))
    (hit,) = Reckoning(of=("total",)).find(story, Desk())
    assert hit.words[1] == "4,300 + 1,150 = 5,450"


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(
            "The study finds that 20 towns are mostly safe, compared with 14 that are lost. The remaining 16 are open.",
            id="what a third group is",
        ),
        pytest.param(
            "Of the 612 delegates, 471 backed Reed, with fewer than 95 still undecided.", id="fewer than so many, of a rest"
        ),
    ],
)
def test_what_is_further_off_than_slips_are_is_a_suggestion(copy: str) -> None:
    assert [hit.severity for hit in _all(copy)] == [Severity.SUGGESTION]


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(
            "They won in five of the past six elections. She took more than 50 percent of the vote, twice.", id="other votes"
        ),
        pytest.param(
            "In 2014 more members wanted to cut fees (65%) than to raise them (31%). Since 2007 the share of those who want "
            "to raise them increased by 28 points.",
            id="a gap between two groups, and growth of one",
        ),
        pytest.param(
            "The county of 108,000 residents votes late. Of its 76,981 voters, 30,290 are Greens and 10,280 are Liberals.",
            id="a whole in front of its parts",
        ),
        pytest.param(
            "She could save £35 billion while cutting £4 billion of tax. He has £22 billions of savings, so she must find the "
            "extra £13 billion.",
            id="billions",
        ),
        pytest.param(
            "In autumn Alder held a 24-point lead over Brook. By January, 10 days after the vote, Brook was ahead by 28 points, "
            "a 52-point swing.",
            id="points and days",
        ),
        pytest.param(
            "The club has 155 members, with 24 others in talks to join. On Friday Velm brought the number to 156.",
            id="one more",
        ),
        pytest.param(
            "Only two students are contesting each post (there are two trustee posts). It is a bad year, with only six students "
            "running for president.",
            id="contesting each",
        ),
    ],
)
def test_figures_of_two_things_are_left_alone(copy: str) -> None:
    assert not _all(copy)


def test_a_message_opens_with_a_capital() -> None:
    [hit] = _all("Sales rose 10 percent from $200 million to $250 million.")
    assert hit.words[1].startswith("From $200 million")
