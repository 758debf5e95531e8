"""Words that speak of an event or a thing as known which the story never brought in."""

from __future__ import annotations

import pytest
from conftest import ROOT

from linter.annotate import Story
from linter.annotate.wording.event_families import EventClass, EventFamily
from linter.checks.wording.reference_back import ReferenceBack
from linter.desk import Desk
from linter.read import read_text


def flagged(text, **keys):
    story = Story(read_text(text, "a.txt"))
    return [story.text[hit.span.start : hit.span.end] for hit in ReferenceBack(**keys).find(story, Desk())]


BRIEFS = [
    "At least nine killed in Marl crane collapse\n\nNine people died when a crane fell on the market hall on Friday. The "
    "accident, which happened in the afternoon, was put down to high winds.",
    "The Reform League won the parliamentary election with half of the vote. Turnout in the referendum and the general election, "
    "both held on Thursday, was 61 percent.",
    "Ida Vesk suffered a first-round defeat in Tarn on Monday. The oldest and the youngest player in the draw went through.",
    "The carmakers Brode and Linth want a tie-up by May. New models of the joint venture would take two years.",
    "A coach overturned near Marl on Monday, killing nine people and injuring 31. The dead included the driver, police said. "
    "The injured were taken to two hospitals.",
    "Two climbers died and a third was rescued on Kasten Peak on Sunday. The survivor was flown to Lund. The rescue took six hours.",
    "An explosion at a feed mill killed one worker on Friday and hurt four. The blast broke windows a mile away. Nobody else was "
    "hurt, and the wounded are out of danger.",
    "Dario Conti was found guilty of theft on Tuesday but cleared of fraud. His lawyer welcomed the acquittal and said that he "
    "would appeal against the conviction.",
    "Two brothers stood trial for arson in Tarn. Ivo Brandel was convicted and jailed for four years; Jan Brandel was acquitted. "
    "The convicted man wept. The acquitted one left by a side door.",
    "Police arrested three men over the raid on Monday. Two of them were released on bail on Tuesday, and the third was charged. "
    "The charged man is due in court on Friday. The arrests followed a tip.",
    "Shares in Garam rose 3 percent on Monday and fell 2 percent on Tuesday. The fall wiped out most of the rise, traders said.",
    "Copper gained and zinc lost on Wednesday. The gain in copper was the ninth in a row. The loss in zinc surprised nobody.",
    "Hobb Foods sold its bakeries to Tamsin for £40m and bought a mill from Marle. The sale closes in May. The purchase needs the "
    "approval of the regulator.",
    "Torvale won the first leg 2-1 on Saturday and lost the second 3-0. The defeat ended their run. The win had been their ninth.",
    "Ana Prill beat Greta Holm in straight sets. Holm has now lost three finals. The loser shook hands; the winner wept. The victory "
    "was her tenth.",
    "Brindle drew 1-1 with Marn, and Orle lost at home to Lund. The draw lifts Brindle to third. The defeat leaves Orle last.",
]


@pytest.mark.parametrize("text", BRIEFS, ids=lambda text: text[:30])
def test_briefs_that_tell_two_outcomes_are_left_alone(text):
    assert flagged(text, of=("events", "things", "attributes")) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mill locked out its workers. Their walkout last year had been the first.", id="another time"),
        pytest.param("The mill locked out its workers. The union called for a walkout at the port.", id="asked for"),
        pytest.param("The mill locked out its workers. “The walkout goes on,” said a man at the gate.", id="said by somebody"),
        pytest.param("The mill locked out its workers. The walkout that closed the port is over.", id="told apart"),
        pytest.param("The mill locked out its workers. They walked out in May. The walkout is over.", id="told before"),
        pytest.param("The mill locked out its workers. Ada Holm had been hurt during the walkout.", id="of an earlier time"),
        pytest.param("Norns cleared Ola Holm of arson. Her conviction had been sought by the mayor.", id="only sought"),
        pytest.param("Partial profit at Hobb fell 3 percent. The rise in total profit pleased the board.", id="another figure"),
        pytest.param("Ola Quist resigned on Monday. Her lawyer, Ida Storm, welcomed Storm's dismissal.", id="somebody else's"),
        pytest.param(
            "Der Minister trat zurück. Die Entlassung kam am Montag, wie der Sprecher sagte, und er war auch da.", id="German"
        ),
    ],
)
def test_references_that_may_be_right_are_left_alone(text):
    assert flagged(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mill locked out its workers on Monday. Rain fell. The walkout is in its second day.", ["walkout"]),
        ("Ola Quist, the treasurer, resigned on Monday. Rain fell. Quist's dismissal surprised the club.", ["dismissal"]),
        ("A jury acquitted Ivo Brandel of arson. Rain fell. He smiled at the conviction.", ["conviction"]),
        ("Engineers said that there had been no explosion. The cause of the explosion is not known.", ["explosion"]),
    ],
)
def test_an_event_that_the_story_never_told(text, words):
    assert flagged(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "Drivers voted by four to one on Friday to reject an offer of 3.5 per cent. Since accepting the offer they have worked "
            "without overtime.",
            ["accepting the offer"],
            id="since",
        ),
        pytest.param(
            "The council of Tarn rejected the casino on Friday. Now that they have approved it, councillors should go home.",
            ["approved"],
            id="now that",
        ),
        pytest.param("Opener Jon Lund was run out on 97. He sat for an hour after being bowled.", ["being bowled"], id="after"),
        pytest.param(
            "Drivers voted on Friday to reject an offer of 3.5 per cent. They had worked on after accepting the offer of May 2019.",
            [],
            id="another one",
        ),
        pytest.param(
            "Plans for a cycleway at Tarn were voted down. Critics shrugged off Monday's approval.", ["approval"], id="a day's"
        ),
    ],
)
def test_a_clause_that_takes_its_verb_for_known(text, words):
    assert flagged(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "Envoys signed a fish accord in Vell on Monday. Shares fell on the failure of the talks.",
            "failure of the talks",
            id="own words",
        ),
        pytest.param(
            "The rector sent three boys home for five days. One mother called the expulsions harsh.",
            "expulsions",
            id="called harsh",
        ),
        pytest.param("The judge granted Theo Orre bail on Friday. His remand in custody drew groans.", "remand", id="granted"),
        pytest.param(
            "A jury in Tarn took less than two hours to clear Nils Marn of arson. His lawyer said that the conviction was a relief.",
            "conviction",
            id="took hours",
        ),
        pytest.param(
            "The county took in more than it spent last year. The shortfall is the first.", "shortfall", id="last year"
        ),
        pytest.param(
            "The bank lowered its main rate by a quarter point. Savers welcomed the increase.", "increase", id="a rate"
        ),
    ],
)
def test_what_stands_behind_a_noun_need_not_tell_it_apart(text, words):
    assert flagged(text) == [words]


def test_a_thing_and_a_word_that_tells_things_apart():
    text = "Ivo Brandel was stabbed with a bread knife on Friday. Divers found the screwdriver in the river."
    assert flagged(text, of=("things",)) == ["screwdriver"]
    assert flagged(text) == []
    text = "A northbound train hit a cow on Friday. The southbound train was late."
    assert flagged(text, of=("attributes",)) == ["southbound"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "Skipper Jon Lund hit a reef with a trawler off Tarn. Ola Holm, the surgeon, set her left knee, broken in the fall. "
            "She will have another operation on the right thigh in May.",
            ["right"],
            id="parts of one leg",
        ),
        pytest.param(
            "A van shed its load of bricks on the northbound carriageway near Tarn. The southbound lanes reopened at four.",
            ["southbound"],
            id="parts of one road",
        ),
        pytest.param(
            "A van shed its load of bricks on the northbound carriageway near Tarn. The southbound lanes stayed open.",
            [],
            id="spared",
        ),
        pytest.param(
            "A record rice crop was brought in at Tarn. The wheat will feed the town until June.", ["wheat"], id="a yield"
        ),
        pytest.param(
            "A diver found the jaw of a whale off Tarn. The tail may still be there. The museum will show the jaw in May.",
            [],
            id="told again, so there are two",
        ),
        pytest.param(
            "A diver found the jaw of a whale off Tarn. The museum will show the tail in May.", ["tail"], id="the lead's"
        ),
        pytest.param(
            "A goalkeeper stopped the puck with his mask. He keeps it beside the ball of his youth.", [], id="beside it"
        ),
    ],
)
def test_a_thing_taken_for_its_sister(text, words):
    assert flagged(text, of=("things", "attributes")) == words


def test_little_stands_before_so_what_is_known_must_be_among_it():
    text = "The Varga dam held on Friday; water ran over its crest for an hour. Sheep were drowned by the dam failure."
    assert flagged(text) == ["dam failure"]
    text = "The parties agreed to a ten-day ceasefire on Sunday. Lorries crossed the bridge within hours of the surrender."
    assert flagged(text) == ["surrender"]


def test_somebody_with_another_calling():
    text = "Vet Ida Quist delivered a baby on the ferry. The parents thanked the midwife."
    assert flagged(text, of=("things",)) == ["midwife"]
    assert flagged(text.replace("a baby", "Marga Tell"), of=("things",)) == []


def test_a_desk_brings_families_of_its_own_and_leaves_shipped_ones_out():
    text = "The mill locked out its workers on Monday. Rain fell. The walkout is in its second day."
    assert flagged(text, without=("stopping work",)) == []
    bells = EventFamily(
        "bells",
        {"rung": EventClass(verbs=("ring",), nouns=("peal",)), "muffled": EventClass(done_to=("muffle",), nouns=("hush",))},
        exclude=(("all",),),
    )
    assert flagged("The bells of Tarn rang on Monday. The hush lasted an hour.", families=(bells,)) == ["hush"]


def test_the_index_is_what_the_files_say(index_of):
    folder = ROOT / "linter" / "lexicon"
    assert (folder / "events.txt").read_text("utf-8") == index_of(folder / "events"), "run training/build_event_index.py"


def test_a_phrase_with_slashes_stands_for_several(index_of, tmp_path):
    rows = "families:\n  - family: x\n    classes:\n      torn: {done_to: [pull/tear down house/barn], nouns: [demolition]}\n"
    (tmp_path / "a.yml").write_text(rows, "utf-8")
    terms = {entry.split(" ", 3)[3] for entry in index_of(tmp_path).replace("\t", "\n").split("\n") if entry.count(" ") > 3}
    assert terms == {"pull down house", "pull down barn", "tear down house", "tear down barn"}


@pytest.fixture
def index_of(monkeypatch):
    """What reads a folder of families into the text of an index."""
    monkeypatch.syspath_prepend(ROOT / "training")
    from build_event_index import read

    return read


@pytest.mark.parametrize(
    "text",
    [
        "Hobb bought the Ardal mill from Tamsin on Friday. Tamsin, the seller, expects the sale to close in May.",
        "Hobb bought the Ardal mill from Tamsin on Friday. Marle, the buyer of the bakery, expects the sale to close in May.",
        "Hobb may buy the Ardal mill from Tamsin. Tamsin, the buyer of a rival last year, is in debt.",
    ],
)
def test_parts_in_a_dealing_that_are_as_told_are_left_alone(text):
    assert flagged(text, of=("roles",)) == []


def test_the_part_of_the_other_party():
    text = "Hobb Foods said on Monday that it would buy the mill from Tamsin. Tamsin, the buyer, expects no trouble."
    assert flagged(text, of=("roles",)) == ["the buyer"]


def test_a_thing_that_the_story_says_is_not_there():
    assert flagged("The clinic has no lift. Nurses carried her to the lift.", of=("things",)) == ["lift"]
    assert flagged("The clinic has a lift. Nurses carried her to the lift.", of=("things",)) == []


def test_a_headline_that_the_lead_gives_the_lie():
    lead = "Prosecutors abandoned the case against the Harle hunt before a juror was sworn, its lawyer told the court."
    assert flagged("Jury throws out hunt case\n\n" + lead) == ["throws out"]
    assert flagged("Prosecutors drop hunt case\n\n" + lead) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Robert Silk has quit the Velm Party. Officials began a process which could have triggered Mr Silk's expulsion.",
            id="what could have come",
        ),
        pytest.param(
            "Fears have not dampened the makers' profits. Velm Phones said its profits tripled.",
            id="held while its harm is denied",
        ),
        pytest.param("The laboratory is to shut down. Since its opening in 2000 it has made toys.", id="of a year of its own"),
    ],
)
def test_what_is_only_supposed_or_of_another_time_is_left_alone(flagged, text):
    assert flagged(ReferenceBack(), text) == []


STATES = {
    "armed": (
        "Warden Ida Lund was unarmed when she met the poacher in Sorrel Wood on Friday. He ran.\n\nShe put her pistol back and "
        "went home.",
        ["pistol"],
    ),
    "another's": (
        "Warden Ida Lund was unarmed when she met the poacher Karl Stent in Sorrel Wood on Friday. He ran.\n\nStent threw his "
        "pistol into the mere.",
        [],
    ),
    "unmarried": (
        "Organist Piet Maas, a lifelong bachelor, played his last Mass at Corve on Sunday.\n\nMaas means to live by the sea with "
        "his wife.",
        ["wife"],
    ),
    "another man's wife": (
        "Organist Piet Maas, a lifelong bachelor, played his last Mass at Corve on Sunday.\n\nDean Hugo Lenk came with his wife.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "words"), STATES.values(), ids=STATES)
def test_a_state_rules_out_what_one_of_that_state_has_not(text, words):
    assert flagged(text) == words


THINGS = {
    "a longer name for one of a kind": (
        "A milk float rolled down Tarn Hill into a bollard on Monday. No one was hurt.\n\nThe tram was towed away.",
        ["tram"],
    ),
    "a pickup is a car and a truck": (
        "A pickup truck hit a fence near Tarn on Monday.\n\nThe car was towed away. The truck belongs to a baker.",
        [],
    ),
    "said to be that": (
        "Swans came to the mere at Corve on Monday.\n\nMore frequent visitors are the geese.",
        [],
    ),
    "said by somebody else that there is none": (
        "“She does not have a passport,” the clerk said.\n\nLund showed the passport at the border.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "words"), THINGS.values(), ids=THINGS)
def test_a_thing_in_place_of_its_sister(text, words):
    assert flagged(text, of=("things",)) == words


def test_a_thing_far_from_its_sister_in_a_short_story_that_begins_with_it():
    between = " ".join(
        f"Farmer {n} of the valley spoke of rain and of nothing else that day." for n in ("Orr", "Ulm", "Ives") * 6
    )
    story = "A meteorite fell into a yard at Tarn on Friday. {} The comet weighs nine kilograms.{}"
    assert flagged(story.format(between, ""), of=("things",)) == ["comet"]
    assert flagged(story.format(between, " They went on." * 200), of=("things",)) == []


def test_the_participle_of_a_fate_that_nobody_met():
    text = "Judge Ada Holm declared a mistrial and sent the two accused home.\n\nThe acquitted pair left by a side door."
    assert flagged(text) == ["acquitted"]


DECISIONS = {
    "approved": (
        "The council at Corve approved the sea wall by nine votes to two on Monday.\n\nAnglers cheered the refusal.",
        ["refusal"],
    ),
    "stays open": (
        "The ward at Tarn will stay open, the board decided on Monday.\n\nNurses wept at the closure.",
        ["closure"],
    ),
    "given": (
        "A baker gave 90 clocks to the museum at Corve and asked for nothing in return.\n\nThe purchase fills a room.",
        ["purchase"],
    ),
    "stalemate before a deal": (
        "The unions reached a deal with the port on Monday.\n\nIt ended the stalemate.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "words"), DECISIONS.values(), ids=DECISIONS)
def test_what_was_decided(text, words):
    assert flagged(text) == words


def test_the_participle_that_opens_a_sentence_takes_its_event_for_known():
    told = "Magistrates remanded the student in custody on Friday.\n\n{} on bail, she waved to her mother."
    assert flagged(told.format("Freed")) == ["Freed on bail"]
    assert flagged(told.format("Not yet freed")) == []


def test_the_shot_of_another_is_another_shot():
    text = "Ivo Brand's header struck the bar after an hour at Tarn.\n\nThe keeper tipped the other striker's volley wide."
    assert flagged(text) == []


def test_the_part_of_one_whose_dealing_was_told_with_nobody_else_named():
    assert flagged("The kiosk was rented from Ida Kolm for years. The tenant, Kolm, has painted it.", of=("roles",)) == [
        "The tenant"
    ]


def test_who_speaks_of_a_party_is_no_name_of_it():
    assert flagged("Ida Kolm sold the kiosk to a choir. The buyer, Kolm said, was in tune.", of=("roles",)) == []


def test_a_name_of_two_words_for_a_party_is_read_whole():
    assert flagged("Tarn won the match on Friday. His side finished second in the group.", of=("roles",)) == []


def test_a_balance_of_trade_is_no_budget():
    trade = "Corve's trade surplus reached a record in May.\n\nThe finance ministry put the {} at nine million."
    assert flagged(trade.format("budget deficit")) == []
    assert flagged(trade.format("trade deficit")) == ["trade deficit"]
