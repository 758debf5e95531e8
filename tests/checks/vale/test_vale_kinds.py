"""The check kinds that onrecord shares with Vale, one by one."""

from __future__ import annotations

import pytest
from vale_rules import findings, flagged, problems

from linter.read import read_text
from linter.rulebook.select import RuleSet
from linter.run import lint


def messages(yaml: str, text: str, ext: str = "txt") -> list[str]:
    return [finding.message for finding in findings(yaml, text, ext)]


class TestExistence:
    @pytest.mark.parametrize(
        ("keys", "text"),
        [
            pytest.param("tokens: [very]", "Every Very", id="whole words, case kept"),
            pytest.param("tokens: [very]\nexceptions: [very well]", "", id="nothing to read"),
            pytest.param("tokens: ['very \\w+']\nexceptions: [well]", "very well", id="an exception inside the match"),
            pytest.param("tokens: [mea]\nexceptions: [mea culpa]", "a mea culpa", id="inside a phrase that is an exception"),
            pytest.param("tokens: ['']", "very", id="a blank pattern"),
            pytest.param("tokens: []", "very", id="no pattern"),
        ],
    )
    def test_it_leaves_alone(self, keys, text):
        assert flagged(f"extends: existence\n{keys}", text) == []

    @pytest.mark.parametrize(
        ("keys", "text", "expected"),
        [
            pytest.param("tokens: [very, in order to]", "It is very late in order to.", ["very", "in order to"], id="words"),
            pytest.param("tokens: [very]\nignorecase: true", "Very VERY", ["Very", "VERY"], id="either case"),
            pytest.param("tokens: ['\\.\\.\\.']\nnonword: true", "So... no", ["..."], id="no word boundaries"),
            pytest.param(
                "raw: ['(?:is|are)\\s']\ntokens: [made]", "is made, are made", ["is made", "are made"], id="raw before"
            ),
            pytest.param("raw: ['\\s(?:up)']\nappend: true\ntokens: [made]", "made up", ["made up"], id="raw behind"),
            pytest.param("tokens: very", "very", ["very"], id="one pattern for a list"),
            pytest.param("tokens: [(?:^|\\s)I\\s]\nnonword: true", "So I am", [" I "], id="white space is kept"),
            pytest.param("tokens: [(?:^|\\s)I\\s]\nnonword: true", "a \n  I\n am", [" I"], id="but for line ends"),
            pytest.param("tokens: [it's]", "It's what it’s.", ["it’s"], id="a curly apostrophe is a straight one"),
            pytest.param("tokens: [it’s]", "it's it’s", ["it’s"], id="not the other way"),
            pytest.param("tokens: ['\\w''\\w']\nnonword: true", "it’s it's", ["t's"], id="a mark by itself is that mark"),
            pytest.param('tokens: ["(?:do|ca)n\'t"]', "don’t can't", ["don’t", "can't"], id="behind a group"),
            pytest.param('tokens: ["it\'s fine"]', "Well, it’s fine.", ["it’s fine"], id="a phrase with one"),
            pytest.param("tokens: ['a\\s+b']", "a\n\nb", ["a\n\nb"], id="a text file is one block"),
            pytest.param("tokens: [foo(?i)bar]", "fooBAR", ["fooBAR"], id="a flag in the middle"),
        ],
    )
    def test_it_flags(self, keys, text, expected):
        assert flagged(f"extends: existence\n{keys}", text) == expected

    @pytest.mark.parametrize(
        ("action", "text", "suggestions"),
        [
            pytest.param("{name: remove}", "very", ("",), id="remove"),
            pytest.param("{name: replace, params: [most, quite]}", "very", ("most", "quite"), id="replace"),
            pytest.param("{name: edit, params: [truncate, r]}", "very", ("ve",), id="truncate"),
            pytest.param("{name: edit, params: [regex, '(v)e', '${1}a']}", "very", ("vary",), id="edit by pattern"),
            pytest.param("{name: edit, params: [trim_right, y]}", "very", ("ver",), id="trim"),
            pytest.param("{name: edit, params: [split, e, '1']}", "very", ("ry",), id="split"),
            pytest.param("{name: convert, params: snake}", "very", ("very",), id="convert"),
        ],
    )
    def test_an_action_offers_words(self, action, text, suggestions):
        (finding,) = findings(f"extends: existence\ntokens: [very]\naction: {action}", text)
        assert finding.suggestions == suggestions

    def test_the_message_names_the_replacements(self):
        yaml = "extends: existence\ntokens: [very]\naction: {name: replace, params: [a, b, c]}\nmessage: \"not '%s': %s\""
        assert messages(yaml, "very") == ["not 'very': 'a', 'b', or 'c'"]

    def test_code_is_masked_and_shown_so(self):
        yaml = "extends: existence\nnonword: true\ntokens: ['\\(.+\\)']"
        assert flagged(yaml, "Do (use `very` much) it.", "md") == ["(use **** much)"]
        assert flagged("extends: existence\ntokens: [very]", "Use `very` there.", "md") == []


class TestSubstitution:
    def rule(self, swap: str, more: str = "") -> str:
        return f"extends: substitution\nswap:\n  {swap}\nmessage: \"use '%s' instead of '%s'\"\n{more}"

    def test_it_says_what_to_write(self):
        (finding,) = findings(self.rule("utilise: use"), "We utilise it.")
        assert finding.message == "use 'use' instead of 'utilise'"
        assert finding.suggestions == ("use",)
        assert finding.text == "utilise"

    def test_what_is_right_already_is_left_alone(self):
        assert flagged(self.rule("'[Ee]mail|e-mail': email", "ignorecase: true"), "email Email") == ["Email"]
        assert flagged(self.rule("java ?script: JavaScript", "ignorecase: true"), "JavaScript") == []
        assert flagged(self.rule("'Foo.*': '[Ff]oo(?:bar)?'"), "Foobar") == []

    def test_groups_fill_the_words_to_write(self):
        (finding,) = findings(self.rule(r"'(\w+) of all the (\w+)': $1 of the $2"), "some of all the men")
        assert finding.suggestions == ("some of the men",)

    def test_the_longest_pattern_comes_first(self):
        assert flagged("extends: substitution\nswap: {due to: over, due to the fact that: as}", "due to the fact that") == [
            "due to the fact that"
        ]

    def test_several_replacements_are_listed_and_quoted_once(self):
        (finding,) = findings(self.rule("begat: 'was|became'", "action: {name: replace}"), "he begat")
        assert finding.message == "use 'was' or 'became' instead of 'begat'"
        assert finding.suggestions == ("was", "became")
        assert flagged(self.rule("'begat|was': 'was|became'", "action: {name: replace}"), "he was") == []

    def test_capitalize_follows_the_copy(self):
        (finding,) = findings(self.rule("utilise: use", "ignorecase: true\ncapitalize: true"), "Utilise it")
        assert finding.suggestions == ("Use",)

    def test_exceptions(self):
        assert flagged(self.rule(r"'\w+ise': -ize", "exceptions: [promise]"), "promise organise") == ["organise"]


class TestOccurrence:
    def test_too_many_are_flagged_once_a_block_at_the_first(self):
        yaml = "extends: occurrence\ntoken: ','\nmax: 2\nscope: sentence\nmessage: '%d commas'"
        text = "One, two. A, b, c, d."
        (finding,) = findings(yaml, text)
        assert (finding.message, finding.source_span.start) == ("3 commas", text.index("A") + 1)

    def test_too_few_are_flagged_at_the_beginning(self):
        (finding,) = findings("extends: occurrence\ntoken: because\nmin: 1", "\n\nWhy?")
        assert finding.document.lines.position(finding.source_span.start) == (1, 1)
        assert flagged("extends: occurrence\ntoken: because\nmin: 1", "Just because.") == []


class TestRepetition:
    RULE = "extends: repetition\nalpha: true\ntokens: ['[^\\s]+']"

    @pytest.mark.parametrize("text", ["the man the", "I forgot that. That is so", "5 5", "Bora. Bora", "that. that"])
    def test_it_leaves_alone(self, text):
        assert flagged(self.RULE, text) == []

    def test_it_flags_both_words(self):
        assert flagged(self.RULE, "in the the end\nof of it") == ["the the", "of of"]
        assert messages(self.RULE, "in the the end") == ["'the'"]

    def test_case_and_max(self):
        assert flagged(self.RULE, "The the") == []
        assert flagged(self.RULE + "\nignorecase: true", "The the") == ["The the"]
        assert flagged(self.RULE + "\nmax: 1", "the the end, no no no") == ["no no"]


class TestConditional:
    RULE = r"""
        extends: conditional
        first: '\b([A-Z]{3,5})\b'
        second: '(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)'
        exceptions: [API]
        """

    def test_what_is_spelled_out_is_known_from_there_on(self):
        text = "# WHO\n\nThe World Health Organization (WHO) met.\n\nWHO spoke to NATO of the API.\n"
        found = findings(self.RULE, text, "md")
        assert [(f.text, f.document.lines.position(f.source_span.start).line) for f in found] == [("WHO", 1), ("NATO", 5)]

    def test_without_a_group_a_match_in_the_block_is_enough(self):
        yaml = "extends: conditional\nfirst: EU\nsecond: European Union"
        assert flagged(yaml, "The EU, that is the European Union.\n\nThe EU.", "md") == ["EU"]


class TestConsistency:
    RULE = "extends: consistency\nignorecase: true\neither: {advisor: adviser, 'organi[sz]ed': coordinated}"

    def test_one_way_is_left_alone(self):
        assert flagged(self.RULE, "An advisor. The advisor.") == []

    def test_two_ways_are_flagged_from_the_second_on(self):
        found = findings(self.RULE, "An advisor.\n\nAn adviser.\n\nNobody.\n\nMy advisor.\n", "md")
        assert [finding.text for finding in found] == ["adviser", "advisor"]
        assert found[0].related[0].message == "'advisor' here"


class TestCapitalization:
    def flagged(self, match: str, heading: str, more: str = "") -> list[str]:
        return flagged(f"extends: capitalization\nmatch: {match}\nscope: heading\n{more}", f"# {heading}\n", "md")

    @pytest.mark.parametrize(
        ("match", "heading"),
        [
            pytest.param("$sentence", "The council voted", id="sentence"),
            pytest.param("$sentence", "The council voted: No to cuts", id="behind a colon"),
            pytest.param("$sentence", "2. Error handling", id="behind a number"),
            pytest.param("$title", "The Rise of the Council", id="title"),
            pytest.param("$title", "How to Make It in the BBC", id="abbreviation in a title"),
            pytest.param("$title", "What to Write Before You Go", id="an infinitive in a title"),
            pytest.param("$lower", "all small", id="lower"),
            pytest.param("$upper", "ALL LARGE", id="upper"),
            pytest.param("'^[A-Z]'", "Any thing", id="a pattern"),
        ],
    )
    def test_it_leaves_alone(self, match, heading):
        assert self.flagged(match, heading) == []

    @pytest.mark.parametrize(
        ("match", "heading"),
        [
            pytest.param("$sentence", "The Council Voted", id="sentence"),
            pytest.param("$sentence", "the council voted at last today", id="the first word"),
            pytest.param("$title", "The council voted", id="title"),
            pytest.param("$lower", "Not small", id="lower"),
            pytest.param("$upper", "not LARGE", id="upper"),
            pytest.param("'^[A-Z]'", "nothing", id="a pattern"),
        ],
    )
    def test_it_flags_the_whole_heading(self, match, heading):
        assert self.flagged(match, heading) == [heading]

    @pytest.mark.parametrize("heading", ["How To Win Friends", "Back to Work", "Time To Boldly Go", "From Dusk to Dawn"])
    def test_to_is_upper_case_in_an_infinitive_alone(self, heading):
        other = heading.replace(" To ", " to ") if " To " in heading else heading.replace(" to ", " To ")
        assert self.flagged("$title", heading, "threshold: 1.0") == []
        assert self.flagged("$title", other, "threshold: 1.0") == [other]
        assert self.flagged("$title", heading.replace(" To ", " to "), "threshold: 1.0\nstyle: Chicago") == []

    def test_exceptions_keep_their_case(self):
        assert self.flagged("$sentence", "Meet the Visual Studio people", "exceptions: [Visual, Studio]") == []

    def test_the_message_says_what_it_should_be(self):
        yaml = "extends: capitalization\nmatch: $sentence\nscope: heading\nmessage: \"'%s': '%s'\"\naction: {name: replace}"
        (finding,) = findings(yaml, "# The Council Voted\n", "md")
        assert finding.message == "'The Council Voted': 'The council voted'"
        assert finding.suggestions == ("The council voted",)

    def test_a_wrong_variable_is_told(self):
        assert "'match' must be" in problems("extends: capitalization\nmessage: x\nmatch: $titel")[0]


class TestMetric:
    def test_the_article_is_flagged_with_the_figure(self):
        yaml = "extends: metric\nformula: words / sentences + heading.h1 * 100\ncondition: '> 2.5'\nmessage: '%s'"
        (finding,) = findings(yaml, "# Head\n\nOne two three. Four five six.\n", "md")
        assert (finding.message, finding.source_span) == ("103.00", (0, 0))

    def test_plain_text_is_measured_too(self):
        assert messages("extends: metric\nformula: words\ncondition: '> 2'\nmessage: '%s'", "One two three.") == ["3.00"]

    def test_an_empty_article_is_left_alone(self):
        assert flagged("extends: metric\nformula: words / sentences\ncondition: '< 5'", "") == []

    @pytest.mark.parametrize(
        "formula", ["__import__('os')", "words ** 99", "'a' * 9", "words.real", "wrods", "math.sqrt", "(words", "a := 1", "()"]
    )
    def test_only_sums_are_reckoned(self, formula):
        assert (
            "'formula' cannot be reckoned"
            in problems(f'extends: metric\nmessage: x\nformula: "{formula}"\ncondition: "> 1"')[0]
        )

    def test_a_condition_compares_with_a_number(self):
        assert "'condition' must be" in problems("extends: metric\nmessage: x\nformula: words\ncondition: many")[0]


def test_readability_is_the_mean_of_its_metrics():
    yaml = "extends: readability\nmetrics: [Flesch-Kincaid, SMOG]\ngrade: 8\nmessage: '%s'"
    assert messages(yaml, "The cat sat. The dog ran. It was fun.") == []
    hard = (
        "Constitutional considerations notwithstanding, parliamentary representatives overwhelmingly anticipated difficulties."
    )
    assert float(messages(yaml, hard)[0]) > 15
    assert "'metrics' must be" in problems("extends: readability\nmessage: x\nmetrics: [Fog]\ngrade: 8")[0]


def test_a_script_is_refused_and_says_why():
    assert "runs no code out of a rule file" in problems("extends: script\nmessage: x\nscript: 'matches := []'")[0]


class TestSpelling:
    @pytest.fixture(autouse=True)
    def _reader(self):
        pytest.importorskip("spylls")

    @pytest.mark.parametrize(
        ("text", "keys"),
        [
            pytest.param("The council’s members don't agree.", "", id="possessives and contractions"),
            pytest.param("NATO, iPhone, 3rd, well-knwon, café", "", id="passed over by the default filters"),
            pytest.param("The wrold", "filters: ['^w']", id="passed over by a filter"),
            pytest.param("The wrold", "exceptions: [wrold]", id="an exception"),
            pytest.param("Use `wrold`.", "", id="code"),
        ],
    )
    def test_it_leaves_alone(self, text, keys):
        assert flagged(f"extends: spelling\n{keys}", text, "md") == []

    def test_it_flags_a_word_without_the_signs_around_it(self):
        assert flagged("extends: spelling", "“The wrold,” (teh man) said.") == ["wrold", "teh"]

    def test_it_offers_the_nearest_words(self):
        (finding,) = findings("extends: spelling\naction: {name: suggest, params: [spellings]}", "Goverment matters.")
        assert finding.suggestions[0] == "Government"

    def test_dictionaries_lie_where_the_styles_do(self, tmp_path, monkeypatch):
        from linter.rulebook.load import load_all, rule_files

        for folder, word in (("dicts", "foo"), ("config/dictionaries", "bar"), ("elsewhere", "baz")):
            (tmp_path / "styles" / folder).mkdir(parents=True)
            (tmp_path / "styles" / folder / f"{word}.aff").write_text("SET UTF-8\n", "utf-8")
            (tmp_path / "styles" / folder / f"{word}.dic").write_text(f"1\n{word}\n", "utf-8")
        (tmp_path / "styles" / "House").mkdir()
        rule = "extends: spelling\nmessage: x\ndicpath: dicts\ndictionaries: [foo, bar, baz]\n"
        (tmp_path / "styles" / "House" / "Words.yml").write_text(rule, "utf-8")
        monkeypatch.setenv("DICPATH", str(tmp_path / "styles" / "elsewhere"))
        rules, problems = load_all(rule_files(str(tmp_path / "styles" / "House")))
        assert problems == []
        document = read_text("foo bar baz wrold", "a.txt")
        assert [f.text for f in lint(document, RuleSet(tuple(rules.values()))).findings] == ["wrold"]

    def test_other_dictionaries_and_lists(self, tmp_path):
        (tmp_path / "xx.aff").write_text("SET UTF-8\n", "utf-8")
        (tmp_path / "xx.dic").write_text("1\nfoo\n", "utf-8")
        (tmp_path / "words.txt").write_text("bar\n", "utf-8")
        keys = f"extends: spelling\ndicpath: {tmp_path}\ndictionaries: [xx]\nignore: {tmp_path}/words.txt"
        assert flagged(keys, "foo bar world") == ["world"]
        assert flagged(keys + "\nappend: true", "foo bar world wrold") == ["wrold"]
