"""What `--fix` does to copy: only what has one right answer, only these words, never somebody's own."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config import Config
from linter.desk import Desk
from linter.desk.roster import roster_from_text
from linter.fixes import applied, diff, edits
from linter.read import read_text
from linter.read.encoding import decode_bytes, encoded_alike
from linter.rulebook.load import typed
from linter.rulebook.select import RuleSet, rule_set
from linter.run import lint

RULES = rule_set(Config(select=("copy.DoubledWord", "copy.Spacing", "numbers.OrdinalEnding", "names.Roster")))[0]
ROSTER = roster_from_text(
    """
- {name: Marta Oldekamp, forbidden: [Oldecamp, Marta Oldekampf], title: Mayor, pronoun: she}
- {name: Kyiv, forbidden: [Kiev]}
- {name: Veldman & Sons, forbidden: [Veldmann and Sons]}
- {name: José Tamar}
- {name: Unite the Union, forbidden: [Unite]}
""",
    "roster.yml",
)


def made(text, name="a.txt", rules=RULES):
    document = read_text(text, name)
    return edits(document, lint(document, rules, Desk(roster=ROSTER)).findings)


def mended(text, name="a.txt", rules=RULES):
    return applied(read_text(text, name).source, made(text, name, rules))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“I saw the the bridge,” she said.", id="a quotation"),
        pytest.param('"I saw the the bridge," she said. He saw a "red" one.', id="straight marks"),
        pytest.param("“I saw the bridge. And the the mayor. She left.", id="a quotation that never ends"),
        pytest.param("“I saw the river.\n\n“And the the bridge, too,” she said.", id="over paragraphs"),
        pytest.param("What it is is a matter of money.", id="a word that may stand twice"),
        pytest.param("The team that the tide tide left.", id="a word that is only presumed to be one too many"),
        pytest.param("Will will attend on Monday.", id="somebody called Will"),
        pytest.param("She waited.. Then she left.", id="two stops"),
        pytest.param("He works at Change.Org in town.", id="a name with a stop"),
        pytest.param("Between 5 , 000 and 6 , 000 came.", id="a figure in groups"),
        pytest.param("Then Marta Oldekmap left.", id="somebody who may be another"),
        pytest.param("Governor Oldekamp left. Marta Oldekamp came.", id="an office that may be new"),
        pytest.param("The Kiev Gallery in Bonn opened.", id="the name of something else"),
        pytest.param("They voted for Unite the Union.", id="a part of the right name"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_a_person_must_look_at_is_left_alone(text):
    assert made(text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("They saw the the bridge of of stone.", "They saw the bridge of stone."),
        ("They saw the the the bridge.", "They saw the bridge."),
        ("The 31th race , the 22th.", "The 31st race, the 22nd."),
        ("They left.The bus stayed.", "They left. The bus stayed."),
        ("Mayor Oldecamp’s bus left Kiev.", "Mayor Oldekamp’s bus left Kyiv."),
        ("Then Marta Oldekampf spoke.", "Then Marta Oldekamp spoke."),
        ("Then Jose Tamar spoke.", "Then José Tamar spoke."),
        ("Veldmann and Sons left.", "Veldman & Sons left."),
        ("“I saw the the bus,” she said of the the bridge.", "“I saw the the bus,” she said of the bridge."),
    ],
)
def test_what_has_one_right_answer_is_mended(text, right):
    assert mended(text) == right


@pytest.mark.parametrize(
    ("name", "text", "right"),
    [
        ("a.md", "# Bus\n\nThe **the** bus. They saw for\r\nfor it a *the the* bus.", None),
        ("a.md", "> They saw the the bus.\n\n`the the` bus", ""),
        ("a.md", "The *Veldmann and Sons* bus.", ""),
        ("a.html", "<p>They saw the <b>the</b> bus.</p><p>At the the bus.</p>", "<p>They saw the <b>the</b> bus.</p><p>At the bus.</p>"),
        ("a.html", "<blockquote>At the the bus.</blockquote><p>Veldmann and Sons</p>", ""),
        ("a.html", "<p>At&nbsp;the&nbsp;the bus.</p>", ""),
        ("a.md", "---\ndate: 2026-03-14\n---\n\nAt the the bus.\n", "---\ndate: 2026-03-14\n---\n\nAt the bus.\n"),
        ("a.json", '{"body": "At the the bus."}', ""),
        ("a.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nAt the the bus.\n", ""),
    ],
)  # fmt: skip
def test_markup_is_left_as_it_is(name, text, right):
    wanted = text.replace("for\r\nfor", "for").replace("the the", "the") if right is None else right or text
    assert mended(text, name) == wanted


def house(text):
    rule, problems = typed(text, "house.Own", "Own.yml")
    assert problems == []
    return RuleSet((rule,))


def test_a_rule_of_the_desk_mends_where_it_says_so_and_keeps_the_capital():
    text = "extends: substitution\nmessage: \"'%s', not '%s'.\"\nignorecase: true\nswap: {youths: young people}\n"
    copy = "Youths ran. Two youths sat. The Youths played."
    assert mended(copy, rules=house(text)) == copy
    assert mended(copy, rules=house(text + "fix: true\n")) == "Young people ran. Two young people sat. The Youths played."


WORDS = st.sampled_from("\n|\n\n|\r\n|\r\n\r\n|\r|\t| |\u2028".split("|")) | st.sampled_from(
    """the a of for Kiev Oldecamp Marta 31th 22th bus bridge mayor left.The said “ ” " ' ’ , . and Tamar Jose the the of of
    <b> </b> * ` > # & é – 😀""".split()
)
COPY = st.lists(WORDS, max_size=40).map(" ".join)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@given(text=COPY)
@settings(max_examples=150, deadline=None)
def test_nothing_but_the_words_of_the_findings_changes(name, text):
    document = read_text(text, name)
    done = edits(document, lint(document, RULES, Desk(roster=ROSTER)).findings)
    new = applied(document.source, done)
    at = back = 0
    for edit in done:
        assert new[back : back + edit.span.start - at] == document.source[at : edit.span.start]
        back += edit.span.start - at + len(edit.words)
        at = edit.span.end
        assert edit.words in edit.finding.suggestions or edit.words.lower() == edit.finding.suggestions[0].lower()
    assert new[back:] == document.source[at:]
    if done:
        again = read_text(new, name)
        assert [block.scope for block in again.blocks] == [block.scope for block in document.blocks]
        assert len(again.text) - len(document.text) == len(new) - len(document.source)


@given(text=COPY, encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
@settings(max_examples=150, deadline=None)
def test_the_bytes_of_a_file_are_kept(text, encoding):
    try:
        data = text.encode(encoding)
        read, _ = decode_bytes(data, "a.txt")
    except Exception:
        return
    assert encoded_alike(read, data, read) == data
    assert encoded_alike(read, data + b"x", read) is None
    new = encoded_alike(f"{read} bus", data, read)
    assert new is not None
    assert new.startswith(data)


def test_letters_that_the_encoding_lacks_are_not_written():
    data = "Caf\u00e9 Tamar".encode("cp1252")
    assert encoded_alike("Caf\u0117", data, "Caf\u00e9 Tamar") is None


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
@given(text=COPY.filter(lambda text: "\0" not in text))
@settings(max_examples=40, deadline=None)
def test_git_applies_the_diff(text, tmp_path_factory):
    document = read_text(text, "a.txt")
    done = made(text)
    if not done:
        return
    folder = tmp_path_factory.mktemp("diff")
    (folder / "a.txt").write_bytes(document.source.encode())
    patch = "".join(diff("a.txt", document.source, done)).encode()
    command = ["git", "apply", "--whitespace=nowarn", "-"]
    env = {**os.environ, "GIT_CEILING_DIRECTORIES": str(folder.parent)}
    ran = subprocess.run(command, cwd=folder, input=patch, capture_output=True, env=env)
    assert ran.returncode == 0, ran.stderr
    assert (folder / "a.txt").read_bytes() == applied(document.source, done).encode()


def test_a_long_line_with_many_faults_is_mended_in_time_that_grows_with_it(linear):
    linear(lambda n: made("They saw the the bus, and she left. " * n), 400)
