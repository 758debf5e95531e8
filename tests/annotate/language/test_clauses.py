"""Who does what to whom: the link questions of `links.yaml`, nine in ten of which the reading of clauses must answer."""

from __future__ import annotations

import pathlib

import yaml

from linter.annotate import Story
from linter.annotate.language.stance import of_verb
from linter.read import read_text

LINKS = yaml.safe_load((pathlib.Path(__file__).parent / "links.yaml").read_text("utf-8"))


def questions():
    """(sentence, verb, what is asked, the answer, what the reading says)"""
    for entry in LINKS:
        ((text, links),) = entry.items()
        clauses = Story(read_text(text, "a.txt")).clauses
        verbs = [verb for sentence in range(len(clauses)) for verb in clauses.of(sentence).verbs]
        for link in links:
            word, subject, *rest = link.split()
            verb = next((v for v in verbs if v.word == word), None)
            yield text, word, "subject", subject, head(verb and verb.subject)
            if rest and rest[0] == "by":
                yield text, word, "agent", rest[1], head(verb and verb.agent)
                rest = rest[2:]
            elif rest:
                if rest[0] != "-":
                    yield text, word, "object", rest[0], head(verb and verb.object)
                rest = rest[1:]
            if rest:
                yield text, word, "stance", rest[0], verb and of_verb(verb)


def head(noun):
    return noun.word if noun is not None else "-"


def test_nine_in_ten_link_questions_are_answered():
    asked = list(questions())
    wrong = [f"{word}: {what} {got}, not {answer}. {text}" for text, word, what, answer, got in asked if got != answer]
    assert len(asked) >= 200
    assert len(wrong) <= len(asked) // 10, "\n".join(wrong)
