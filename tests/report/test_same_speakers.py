"""The table of who said what and the fact-checker's sheet give one answer."""

from __future__ import annotations

import pytest

from linter.claims import claims_of
from linter.desk import Desk
from linter.read import read_text
from linter.report.quotes import quote_record, quote_rows

BRIDGE = (
    "The bridge at Orne will stay shut. Peter Lowe, who runs the ferry, welcomed it.\n\n"
    "“The road is shut for good this time,” the council leader said. “We will not open it again,” he added.\n\n"
    "Mary Bell, a teacher, had hoped for a tunnel.\n\n"
    "“Nobody asked us about any of this,” a baker from the town said. “It is a scandal,” she said.\n"
)
LEADER, BAKER = "the council leader", "a baker from the town"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(BRIDGE, [LEADER, LEADER, BAKER, BAKER], id="a role goes on, though somebody is named before"),
        pytest.param("The mayor, Ann Lee, spoke. “We won,” the mayor said.", ["Ann Lee"], id="a role that only one person has"),
        pytest.param("“We won,” Lee said. Ann Lee is the mayor.", ["Ann Lee"], id="a surname before the full name"),
        pytest.param(
            "“We won,” Ann Lee said. Tom Bell left. “It is over,” she said.", ["Ann Lee"] * 2, id="a pronoun of the other sex"
        ),
        pytest.param(
            "Tom Bell turned to Paul Reed. “You had your turn, Mr. Reed,” he said.", ["Tom Bell"], id="not the one addressed"
        ),
    ],
)
def test_both_tables_name_the_same_speaker(text: str, names: list[str]) -> None:
    document = read_text(text, "a.txt")
    assert [quote_record(row)["speaker"]["name"] for row in quote_rows(document)] == names
    assert [claim.about for claim in claims_of(document, Desk(), ()) if claim.kind == "quotation"] == names
