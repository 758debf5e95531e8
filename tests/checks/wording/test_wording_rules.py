"""The shipped event rules together: stories whose events follow one another, or befall different people, are left alone."""

from __future__ import annotations

import pytest

from linter.config import Config
from linter.desk import Desk
from linter.read import read_text
from linter.rulebook.select import rule_set
from linter.run import lint

STORIES = """
Man cleared of murder
A jury acquitted Dan Cole of murder on Friday. Cole, 40, was jailed for eighteen months for theft.
He had been convicted of assault in his youth.

Brothers sentenced
A court jailed Tom Reed for four years. His brother Sam Reed was acquitted.
The men were arrested in May.

Rovers out
Rovers lost to Athletic on penalties.
Rovers beat Lund in the second round and won the cup in 1998. The win over Lund was their best of the year.

Mayor re-elected
Ruth Okafor won the election with 52 per cent. Okafor lost the seat to Tom Pell eight years ago.
Pell conceded defeat at ten.

Bank cuts rate
The central bank cut its rate on Thursday.
It raised the rate four times last year. Economists think it will raise the rate again.

Oxley buys rival
Oxley bought Harwell for $4 million.
Oxley sold its paint arm in spring. The sale of Harwell to a rival had been blocked.

Profits rise
Profits at Oxley rose 4 per cent. Sales fell 2 per cent.
Shares in the firm fell 3 per cent on Tuesday and rose 1 per cent on Wednesday.

Minister goes
Defence minister Ana Bolt resigned on Monday.
Bolt, a retired general, was dismissed as an adviser by the last government.

Plane crash
A plane crashed near Lund. Nine passengers were killed and four injured.
The pilot, Jon Falk, survived. A passenger died in hospital.

Bill passes
The House passed the farm bill.
The Senate rejected a similar bill in spring. President Lantz vetoed the fishing bill, and signed the roads bill.

Actor dies
Actor Leo Marin has died, aged 80. He survived a plane crash in his thirties, and a heart attack.
Marin married twice.

Hostages
Rebels released two nurses. A doctor was killed.
The nurses escaped an earlier attack.

Strike
Unions called off the strike. The strike began in March after talks failed.
A walkout by teachers goes ahead.

Shooting
A gunman shot three people in a bar. Two of them died. The third, Ann Lee, was injured.
Lee was stabbed in a robbery as a student.

School
The school in Lund closed in June. It opened as a library in September.

Plan
The council approved plans for a tower. Residents had asked it to reject the plans.
The tower was opposed by Doyle, who supports a park. Doyle backed the council in June.

Teams
Novak beat Moya in the final. Moya had beaten Novak in Rome. The victory was his third.

Elections
Lantz was elected president in 2019. He appointed Bolt minister. Bolt was elected to parliament in May.

Charges
Police charged Nils Berg with theft. A man of 30 was released without charge.

Company
Harwell rejected a bid of $30 million. Oxley raised its bid to $40 million, and the board accepted the bid.

Denials
The minister denied reports of a split. An aide confirmed that a meeting had been held. The palace confirmed reports of a visit.

Award
Ida Storm won best director. The film lost best picture to a comedy. Storm lost the race for a script prize.

Deal
The two firms agreed a merger in May. The merger collapsed in a row over jobs.

Talks
Talks in Doha failed on Sunday. The talks in Oslo succeeded, diplomats say.

Court
Judges upheld the ban. A lower court had overturned the ban. Campaigners lost their appeal.
"""


WEIGHED = "wording.Opposites"
"""The rule that weighs; it cannot tell all of these dense stories from slips."""
MISTAKEN = {"Man cleared of murder", "Brothers sentenced", "Plane crash", "Elections", "Talks", "Denials"}
"""The stories that it may take for slips: two charges, two brothers, two people of a crash, two offices, two rounds of talks."""


@pytest.mark.parametrize("story", STORIES.strip().split("\n\n"), ids=lambda story: story.partition("\n")[0])
def test_a_story_of_events_that_may_all_be_true_is_left_alone(story) -> None:
    rules, problems = rule_set(Config(select=("wording",)))
    assert not problems
    findings = lint(read_text(story.replace("\n", "\n\n"), "story.txt"), rules, Desk()).findings
    assert [(finding.rule, finding.text) for finding in findings if finding.rule != WEIGHED] == []
    assert story.partition("\n")[0] in MISTAKEN or not any(finding.rule == WEIGHED for finding in findings)
