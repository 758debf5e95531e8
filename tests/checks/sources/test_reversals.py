"""A source and a draft that turns it round in one place: the change is told, and the draft that keeps to the source is silent."""

from __future__ import annotations

import pytest

from linter.config import Config
from linter.desk import Desk
from linter.finding import Severity
from linter.read import read_text
from linter.rulebook.select import rule_set
from linter.run import lint
from linter.sources.source import Source, Sources

RULES, _ = rule_set(Config(select=("sources",)))
REVERSALS = (
    # source, what it has, what the draft has instead
    ("The port of Aske moved 1.2 million tonnes last year, down 8 percent.", "down", "up"),
    ("Traffic on the Kelder bridge was down 8 percent in 2025, the county said.", "down", "up"),
    ("The firm lost 3 million euros in 2025, its annual report says.", "lost", "made"),
    ("Her husband Gwil Brandvik died in the flood, the sexton said.", "husband", "brother"),
    ("The deputy mayor, Ann Teller, signed the lease on Monday.", "deputy mayor", "mayor"),
    ("Two workers were killed and seven others were hurt, three of them seriously.", "three of them", "four of them"),
    ("The council refused the application for twelve cabins on 20 January.", "refused", "approved"),
    ("The county told the tenants of the rent rise in May.", "told", "never told"),
    ("Sales at the Lodestar yard rose 4 percent to 61 million kroner.", "rose", "fell"),
    ("The club made a profit of 2 million kroner in the cup year.", "profit", "loss"),
    ("Turnout was up 3 points at 54 percent in the town of Vell.", "up", "down"),
    ("The ferry Tern carried 900 more passengers in May than in June.", "more", "fewer"),
    ("The trust will open a second museum in Stade in the spring.", "open", "close"),
    ("The jury convicted the former treasurer on all four counts.", "convicted", "acquitted"),
    ("The clinic stands north of the ring road, beside the fire station.", "north", "south"),
    ("The minister praised the police for their patience on Sunday.", "praised", "criticised"),
    ("The union accepted the offer of 4 percent after a night of talks.", "accepted", "rejected"),
    ("The town sold the old mill to a baker for 88,000 kroner.", "sold", "bought"),
    ("The referee awarded the goal before the break.", "before", "after"),
    ("The museum may sell its three Dutch clocks in the spring.", "may", "will"),
    ("The trust intends to buy the Aske ferry in October.", "intends to buy", "has bought"),
    ("The county could not rule out rot in the north wall.", "could not rule", "ruled"),
    ("The pier will be repaired in May if the county pays for the timber.", " if the county pays for the timber", ""),
    ("Police have arrested two alleged members of the lamp gang.", "alleged members", "members"),
    ("The wind farm cost 45 million kroner, the ministry said.", "million", "billion"),
    ("The composer Silke Brandvik sued the singer Jon Teller over a tune.", None,
     "The singer Jon Teller sued the composer Silke Brandvik over a tune."),
    ("The town of Vell paid the builder Lodestar 52,000 kroner in May.", None,
     "The builder Lodestar paid the town of Vell 52,000 kroner in May."),
    ("Marathon winner Ole Brandvik, 34, trained on the dunes of Aske.", "34", "43"),
    ("The bridge at Kelder closed on 3 March for repairs, the county said.", "3 March", "13 March"),
    ("The hearing at the court of Stade begins on Tuesday at ten.", "Tuesday", "Thursday"),
    ("The grant for the school in Vell was paid by the Hallam Trust.", "Hallam Trust", "Northfield Fund"),
    ("The book was turned down by 14 publishers before it was printed.", "14 publishers", "40 publishers"),
    ("The sheepfold stands at a height of 640 metres above the lake.", "metres", "feet"),
    ("Support for the Greens rose by four percentage points to 12 percent.", "four percentage points", "four percent"),
    ("“The wall is not safe,” said the engineer Piet Sorrel.", "not safe", "safe"),
    ("The mother of the boy thanked the rescuers at the pier of Aske.", "mother", "father"),
    ("The landlord, Ann Teller, owes the town 7,000 kroner for water.", "landlord", "tenant"),
    ("The new drug did not shorten hospital stays, the trial in Stade found.", "did not shorten", "shortened"),
)  # fmt: skip


def loud(text: str, source: str) -> list[str]:
    desk = Desk(sources=Sources([Source(read_text(source, "source.txt"))]))
    found = lint(read_text(text, "draft.txt"), RULES, desk)
    assert not found.errors
    return [finding.message for finding in found.findings if finding.severity >= Severity.WARNING]


@pytest.mark.parametrize(("source", "theirs", "ours"), REVERSALS)
def test_a_reversal_is_told(source, theirs, ours):
    draft = source.replace(theirs, ours) if theirs is not None else ours
    assert draft != source
    assert loud(draft, source)


@pytest.mark.parametrize("source", sorted({source for source, _, _ in REVERSALS}))
def test_the_source_itself_is_silent(source):
    assert loud(source, source) == []
