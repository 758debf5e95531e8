"""Rules of kind `sequence`, as style guides write them."""

from __future__ import annotations

import pytest
from vale_rules import findings, flagged, problems, rule

from linter.desk import Desk
from linter.read import read_text
from linter.rulebook.select import RuleSet
from linter.run import lint

BE = "am|are|be|been|being|is|was|were|'s|'re|'m"
PASSIVE = "[{pattern: \"am|are|be|been|being|is|was|were|'s|'re|'m\"}, {tag: VBN}, {pattern: by, skip: 2}]"
TO_JJ = "[{tag: MD}, {pattern: be}, {tag: JJ}, {tag: VB|VBN}]"
PLURAL_VERB = "[{tag: '^NNS$'}, {pattern: is|was}]"
TWO_MODALS = "[{tag: MD}, {tag: MD}]"
VERB_AS_NOUN = "[{pattern: a|an|the|this}, {pattern: ask|learn|spend, tag: NN}]"
LONG_NOUNS = "[{tag: '^NNS?$', min: 4}]"
THAT = "[{pattern: said, tag: VBD}, {pattern: that, negate: true}, {pattern: will|would}]"


class TestWordsByTheirForm:
    @pytest.mark.parametrize(
        ("tokens", "text"),
        [
            pytest.param("[{pattern: not}, {pattern: only}]", "It is not. Only late.", id="over two sentences"),
            pytest.param("[{pattern: not}, {pattern: but, skip: 1}]", "It is not very late but dark.", id="too far apart"),
            pytest.param("[{pattern: is}, {pattern: a}]", "This a day.", id="the pattern is for the whole word"),
            pytest.param("[{pattern: your}, {pattern: self}]", "Know your self-worth.", id="nor for a part of a compound"),
            pytest.param("[{pattern: may}, {pattern: be}]", "In May be there.", id="upper and lower case differ"),
            pytest.param("[{pattern: is}, {pattern: not, negate: true}]", "It is not late.", id="negated"),
            pytest.param("[{pattern: the, negate: true}, {pattern: people}]", "We asked the people.", id="negated before"),
            pytest.param("[{pattern: a}, {pattern: b}]", "", id="nothing to read"),
            pytest.param("[{pattern: a, skip: 3}, {pattern: b}]", "b", id="shorter than the rule"),
        ],
    )
    def test_these_are_right(self, tokens, text):
        assert flagged(f"extends: sequence\ntokens: {tokens}", text) == []

    @pytest.mark.parametrize(
        ("tokens", "text", "expected"),
        [
            pytest.param("[{pattern: not}, {pattern: only}]", "It is not only late.", ["not only"], id="two words"),
            pytest.param(
                "[{pattern: not}, {pattern: but, skip: 2}]", "It is not very late but dark.", ["not very late but"], id="skip"
            ),
            pytest.param("[{pattern: not}, {pattern: but, skip: 2}]", "It is not but.", ["not but"], id="skip of nothing"),
            pytest.param(
                "[{pattern: no}, {pattern: b, skip: 3}]", "Say no b or b now.", ["no b"], id="the nearest word that fits"
            ),
            pytest.param("[{pattern: a}, {skip: 1}, {pattern: c}]", "Say a b c.", ["a b c"], id="a step of skip alone"),
            pytest.param("[{pattern: is}, {pattern: not, negate: true}]", "It is not, it is late.", ["is late"], id="negated"),
            pytest.param("[{pattern: the, negate: true}, {pattern: People}]", "People asked.", ["People"], id="nothing before"),
            pytest.param("[{pattern: go}, {pattern: on, negate: true}]", "There they go", ["go"], id="nothing behind"),
            pytest.param('[{pattern: do}, {pattern: "n[\'’]t"}]', "They don’t.", ["don’t"], id="contractions are two words"),
            pytest.param('[{pattern: do}, {pattern: "n\'t"}]', "They don’t.", ["don’t"], id="straight stands for curly"),
            pytest.param('[{pattern: desk}, {pattern: "\'s"}]', "The desk's day.", ["desk's"], id="possessives too"),
            pytest.param("[{pattern: ','}, {pattern: and}]", "Red, and blue.", [", and"], id="marks are words"),
            pytest.param("[{pattern: a}, {pattern: well-known}]", "It is a well-known day.", ["a well-known"], id="compounds"),
            pytest.param(
                r"[{pattern: in}, {pattern: the}, {pattern: U\.S\.}]", "Held in the U.S. market.", ["in the U.S."], id="U.S."
            ),
            pytest.param(r"[{pattern: '1,200\.5'}, {pattern: tons}]", "Some 1,200.5 tons.", ["1,200.5 tons"], id="figures"),
            pytest.param("[{pattern: '^not$'}, {pattern: only, target: true}]", "It is not only late.", ["only"], id="target"),
            pytest.param(
                "[{pattern: a, target: true}, {pattern: b}, {pattern: c, target: true}]",
                "Say a b c d.",
                ["a b c"],
                id="targets",
            ),
            pytest.param("[{pattern: x}, {pattern: y, min: 2}]", "Say x y y, x y z.", ["x y y"], id="min"),
            pytest.param("[{pattern: x}, {pattern: y, min: 2, skip: 1}]", "Say x a y b y.", ["x a y b y"], id="min with skip"),
            pytest.param(
                "[{pattern: very}, {pattern: very}]", "It is very very very late.", ["very very", "very very"], id="each anchor"
            ),
        ],
    )
    def test_these_are_not(self, tokens, text, expected):
        assert flagged(f"extends: sequence\ntokens: {tokens}", text) == expected

    def test_the_case_can_be_left_open(self):
        assert flagged("extends: sequence\nignorecase: true\ntokens: [{pattern: may}, {pattern: be}]", "May be.") == ["May be"]

    def test_left_of_the_anchor_skip_counts_towards_it(self):
        rule = "extends: sequence\ntokens: [{tag: MD, skip: 2}, {pattern: have}]"
        assert flagged(rule, "He could not really have known.") == ["could not really have"]
        assert flagged(rule, "He could not really ever have known.") == []

    def test_the_message_takes_the_words_in_order(self):
        yaml = "extends: sequence\nmessage: '%[3]s, %[1]s'\ntokens: [{pattern: not}, {pattern: but, skip: 1}]"
        assert [finding.message for finding in findings(yaml, "It is not late but dark.")] == ["but, not"]

    def test_a_match_that_begins_in_an_exception_is_left_alone(self):
        rule = "extends: sequence\nexceptions: ['if not only']\ntokens: [{pattern: not}, {pattern: only}]"
        assert flagged(rule, "It is not only late, if not only now.") == ["not only"]

    def test_every_match_has_its_own_place(self):
        found = findings("extends: sequence\ntokens: [{pattern: of}, {pattern: the}]", "End of the day,  of  the week.")
        assert [(finding.span.start, finding.text) for finding in found] == [(4, "of the"), (17, "of  the")]

    def test_code_is_one_word_that_is_not_read(self):
        rule = "extends: sequence\ntokens: [{pattern: Run}, {pattern: it}, {pattern: now, skip: 1}]"
        assert flagged(rule, "Run it `now` now. Run it `a b` and now.", "md") == ["Run it *** now"]

    def test_scopes(self):
        rule = "extends: sequence\ntokens: [{pattern: not}, {pattern: only}]\nscope: "
        copy = "# It is not only late\n\nIt is not only dark.\n"
        assert len(flagged(rule + "heading", copy, "md")) == 1
        assert len(flagged(rule + "~heading", copy, "md")) == 1
        assert len(flagged(rule + "text", copy, "md")) == 2

    def test_action(self):
        rule = "extends: sequence\naction: {name: replace, params: [merely]}\ntokens: [{pattern: not}, {pattern: only}]"
        assert findings(rule, "It is not only late.")[0].suggestions == ("merely",)


class TestWordsByTheirPartOfSpeech:
    @pytest.mark.parametrize(
        ("tokens", "text"),
        [
            pytest.param(TO_JJ, "The change will be available to read.", id="the infinitive has its to"),
            pytest.param(TO_JJ, "The vote will be late.", id="no infinitive"),
            pytest.param(PASSIVE, "The mayor was ill by noon.", id="an adjective, not a participle"),
            pytest.param(PASSIVE, "The council is closing by the end of May.", id="the active voice"),
            pytest.param(PLURAL_VERB, "The clerks are late and the clerk is here.", id="verbs that agree"),
            pytest.param(TWO_MODALS, "He could have been there, and she might be.", id="one modal each"),
            pytest.param(VERB_AS_NOUN, "They ask a lot, and the pupils learn.", id="verbs as verbs"),
            pytest.param(LONG_NOUNS, "The state police officers met the old village council.", id="short runs of nouns"),
            pytest.param(THAT, "He said that she would come.", id="that is there"),
            pytest.param("[{upos: NOUN}, {pattern: was}]", "She was late.", id="a pronoun is no noun"),
            pytest.param("[{upos: AUX}, {pattern: late}]", "They came late.", id="a full verb is no auxiliary"),
        ],
    )
    def test_these_are_right(self, tokens, text):
        assert flagged(f"extends: sequence\ntokens: {tokens}", text) == []

    @pytest.mark.parametrize(
        ("tokens", "text", "expected"),
        [
            pytest.param(TO_JJ, "They will be able take part.", ["will be able take"], id="the infinitive lacks its to"),
            pytest.param(PASSIVE, "The plan was approved by the council.", ["was approved by"], id="passive"),
            pytest.param(
                PASSIVE, "The men were taken there by force.", ["were taken there by"], id="passive with words between"
            ),
            pytest.param(PLURAL_VERB, "The clerks was late.", ["clerks was"], id="verbs that do not agree"),
            pytest.param(TWO_MODALS, "He might could come.", ["might could"], id="two modals"),
            pytest.param(VERB_AS_NOUN, "That is a big ask, and the spend was high.", ["the spend"], id="verbs as nouns"),
            pytest.param(
                LONG_NOUNS, "The city school board budget committee met.", ["city school board budget"], id="runs of nouns"
            ),
            pytest.param(
                "[{tag: NN}, {pattern: said}]",
                "The clerks said so. Patel said no.",
                ["clerks said", "Patel said"],
                id="NN is a part of NNS and NNP",
            ),
            pytest.param(
                "[{tag: '^NN$'}, {pattern: said}]", "The clerks said so. The clerk said no.", ["clerk said"], id="NN alone"
            ),
            pytest.param(
                "[{tag: VB, negate: true}, {pattern: fast}]", "They run fast. The fast car.", ["The fast"], id="negated"
            ),
            pytest.param(
                "[{upos: PRON|PROPN}, {pattern: said}]",
                "She said so. Patel said no. A clerk said it.",
                ["She said", "Patel said"],
                id="upos",
            ),
            pytest.param("[{upos: AUX}, {pattern: late}]", "They were late.", ["were late"], id="auxiliaries"),
            pytest.param(
                "[{pattern: to, tag: TO}, {tag: RB}, {tag: '^VB$'}]",
                "He wants to quickly leave.",
                ["to quickly leave"],
                id="split infinitive",
            ),
        ],
    )
    def test_these_are_not(self, tokens, text, expected):
        assert flagged(f"extends: sequence\ntokens: {tokens}", text) == expected

    def test_no_two_matches_of_parts_of_speech_alone_overlap(self):
        rule = "extends: sequence\ntokens: [{tag: '^NN$'}, {tag: '^NN$'}]"
        assert flagged(rule, "The city school board budget was late.") == ["city school", "board budget"]

    def test_curly_apostrophes_do_not_change_the_tags(self):
        rule = "extends: sequence\ntokens: [{tag: MD}, {pattern: \"n't\"}, {tag: '^VB$'}]"
        assert flagged(rule, "They won't come. They won’t come.") == ["won't come", "won’t come"]


class TestFaultyRules:
    @pytest.mark.parametrize(
        ("tokens", "word"),
        [
            ("[{skip: 2}]", "must name a pattern"),
            ("[{pattern: a, negate: true}]", "not negated"),
            ("[{tag: NN, upos: NOUN}]", "both 'tag' and 'upos'"),
            ("[{pattern: a, min: 1000}]", "more than 100"),
            ("[{upos: NOWN}]", "'upos' must be one of"),
        ],
    )
    def test_are_told_when_they_are_loaded(self, tokens, word):
        found = problems(f"extends: sequence\nmessage: x\ntokens: {tokens}")
        assert any(word in problem for problem in found), found

    @pytest.mark.parametrize("tokens", ["[{pattern: '(a'}]", "[{pattern: a, tag: '(a'}]"])
    def test_or_when_they_run(self, tokens):
        found = lint(read_text("Say a.", "a.txt"), RuleSet((rule(f"extends: sequence\ntokens: {tokens}"),)), Desk())
        assert "opens a parenthesis" in found.errors[0].message

    def test_a_wide_rule_takes_time_as_the_copy_grows(self, linear):
        tokens = "[" + ", ".join(["{pattern: a, skip: 1000000}"] * 60) + ", {pattern: z}]"

        def work(size: int) -> None:
            assert flagged(f"extends: sequence\ntokens: {tokens}", "a " * size + ".") == []

        linear(work, 150)
