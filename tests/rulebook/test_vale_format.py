"""The style format, statement by statement, each driven through a repository with a `.vale.ini`."""

from __future__ import annotations

from textwrap import dedent

import pytest
from vale_repository import run

NOTHING: list[str] = []


def rule(yaml: str) -> str:
    yaml = dedent(yaml)
    return yaml if "message:" in yaml else f"message: \"'%s'\"\n{yaml}"


@pytest.fixture
def vale(tmp_path, monkeypatch):
    """Run one rule, `House.Rule`, over one text."""

    def over(yaml: str, text: str, ext: str = "md", **files: str):
        named = {name.replace("__", "/"): text for name, text in files.items()}
        given = {"styles/House/Rule.yml": rule(yaml), f"a.{ext}": text, **named}
        return run(tmp_path, monkeypatch, given, f"a.{ext}")

    return over


CASES = {
    # existence
    "tokens stand between word boundaries": ("extends: existence\ntokens: [very]", "A very Very everyday.", ["1:3 Rule very"]),
    "several tokens, the first that fits": (
        "extends: existence\ntokens: [so very, so]",
        "It is so very so.",
        ["1:7 Rule so very", "1:15 Rule so"],
    ),
    "blank tokens are dropped": ("extends: existence\ntokens: ['', ' ', very]", "A very b.", ["1:3 Rule very"]),
    "a single value stands for a list": ("extends: existence\ntokens: very", "A very b.", ["1:3 Rule very"]),
    "a number and a bool are texts": (
        "extends: existence\ntokens: [404, true, 1.10]",
        "404 is true, 1.10 and 1x10.",
        ["1:1 Rule 404", "1:8 Rule true", "1:14 Rule 1.10", "1:23 Rule 1x10"],
    ),
    "nonword takes patterns as they stand": ("extends: existence\nnonword: true\ntokens: [er]", "every", ["1:3 Rule er"]),
    "ignorecase": ("extends: existence\nignorecase: true\ntokens: [very]", "Very VERY", ["1:1 Rule Very", "1:6 Rule VERY"]),
    "a key in any case": ("extends: existence\nIgnoreCase: true\nTokens: [very]", "Very", ["1:1 Rule Very"]),
    "line anchors": ("extends: existence\nnonword: true\ntokens: ['^So', 'it$']", "So is it\nSo", ["1:1 Rule So", "1:7 Rule it", "2:1 Rule So"]),
    "an exception within the match": (
        "extends: existence\ntokens: ['[A-Z]{2,}']\nexceptions: [API]",
        "API and ABI",
        ["1:9 Rule ABI"],
    ),
    "an exception is unanchored but a word": (
        "extends: existence\ntokens: ['very \\w+']\nexceptions: [well]",
        "very well, very wellish",
        ["1:12 Rule very wellish"],
    ),
    "an exception is in its own case": ("extends: existence\nignorecase: true\ntokens: [very]\nexceptions: [Very]", "Very very", ["1:6 Rule very"]),
    "a flag in one exception is none in the next": (
        "extends: existence\nignorecase: true\ntokens: [abc, xyz]\nexceptions: ['(?i)abc', xyz]",
        "ABC XYZ xyz",
        ["1:5 Rule XYZ"],
    ),
    "a phrase that holds the match": (
        "extends: existence\ntokens: [mea]\nexceptions: [mea culpa]",
        "mea culpa, mea maxima",
        ["1:12 Rule mea"],
    ),
    # substitution
    "substitution": ("extends: substitution\nswap: {utilise: use}", "We utilise it.", ["1:4 Rule utilise"]),
    "the longest key is tried first": (
        "extends: substitution\nswap: {in: x, in order: y, in order to: z}",
        "in order to be in order in",
        ["1:1 Rule in order to", "1:16 Rule in order", "1:25 Rule in"],
    ),
    "what is right already": ("extends: substitution\nignorecase: true\nswap: {github: GitHub}", "GitHub github", ["1:8 Rule github"]),
    "a value that is a pattern says what is right": (
        "extends: substitution\nignorecase: true\nswap: {'java ?script': 'Java[Ss]cript'}",
        "JavaScript Javascript javascript java script",
        ["1:23 Rule javascript", "1:34 Rule java script"],
    ),
    "with replace the value is literal": (
        "extends: substitution\nnonword: true\nswap: {',,,': '...'}\naction: {name: replace}",
        "so,,, b",
        ["1:3 Rule ,,,"],
    ),
    "a substitution's exception": ("extends: substitution\nswap: {'e-?mail\\w*': mail}\nexceptions: [emails]", "email emails", ["1:1 Rule email"]),
    "look-behind of any width": (
        "extends: substitution\nswap: {'(?<!the|very )big': large}",
        "big, very big, the big",
        ["1:1 Rule big", "1:20 Rule big"],
    ),
    "pos is read and not used": ("extends: substitution\npos: NN\nswap: {utilise: use}", "utilise", ["1:1 Rule utilise"]),
    # occurrence
    "at most": ("extends: occurrence\nscope: paragraph\ntoken: ','\nmax: 1", "a, b.\n\na, b, c.", ["3:2 Rule ,"]),
    "at least, none there": ("extends: occurrence\nscope: heading\ntoken: x\nmin: 1", "b\n\n# A\n", ["1:1 Rule"]),
    "at least, some there": ("extends: occurrence\nscope: paragraph\ntoken: b\nmin: 3", "a b b\n\nb b b", ["1:3 Rule b"]),
    "zero is no bound": ("extends: occurrence\nscope: paragraph\ntoken: b", "a b b", NOTHING),
    "a count within words": ("extends: occurrence\nscope: paragraph\ntoken: a\nmax: 2", "banana", ["1:2 Rule a"]),
    "the first that is no code": ("extends: occurrence\nscope: paragraph\ntoken: '[^\\s]+'\nmax: 1", "`x` b c", ["1:5 Rule b"]),
    "words of code alone": ("extends: occurrence\nscope: paragraph\ntoken: '[^\\s]+'\nmax: 1", "`x` `y`", NOTHING),
    # repetition
    "repetition": ("extends: repetition\nalpha: true\ntokens: ['[^\\s]+']", "the the end end. End 1 1", ["1:1 Rule the the"]),
    "a sentence ends between": ("extends: repetition\ntokens: ['[^\\s.]+']", "That is it. it is", NOTHING),
    "repeats up to max": ("extends: repetition\nmax: 1\ntokens: ['[^\\s]+']", "no no but no no no", ["1:11 Rule no no"]),
    "a repetition's exception": ("extends: repetition\ntokens: ['[^\\s]+']\nexceptions: [that]", "that that the the", ["1:11 Rule the the"]),
    # consistency
    "consistency": (
        "extends: consistency\nlevel: error\neither: {advisor: adviser}",
        "advisor\n\nadviser\n\nnone\n\nadvisor adviser\n",
        ["3:1 Rule adviser", "7:9 Rule adviser"],
    ),
    "consistency passes over unknown keys": ("extends: consistency\nnonsense: 1\neither: {a: b}", "a\n\nb", ["3:1 Rule b"]),
    # conditional
    "what is never spelled out": (
        "extends: conditional\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'",
        "World Health Organization (WHO), WHO, DAFB",
        ["1:39 Rule DAFB"],
    ),
    "spelled out too late": (
        "extends: conditional\nfirst: '\\b[A-Z]{3}\\b'\nsecond: '\\w+ \\(([A-Z]{3})\\)'",
        "WHO\n\nThe Who (WHO)\n\nWHO\n",
        ["1:1 Rule WHO"],
    ),
    "without a group a match in the block speaks for all": (
        "extends: conditional\nfirst: TODO\nsecond: '@\\w+'",
        "TODO @ann TODO\n\nTODO\n",
        ["3:1 Rule TODO"],
    ),
    "a conditional's exception": ("extends: conditional\nfirst: '\\b[A-Z]{3}\\b'\nsecond: '\\(([A-Z]{3})\\)'\nexceptions: [API]", "API XYZ", ["1:5 Rule XYZ"]),
    # capitalization
    "$title": ("extends: capitalization\nmatch: $title\nscope: heading", "# The Rise of It\n\n# the rise of it\n", ["3:3 Rule the rise of it"]),
    "$sentence": ("extends: capitalization\nmatch: $sentence\nscope: heading", "# The rise of it\n\n# The Rise Of It\n", ["3:3 Rule The Rise Of It"]),
    "$sentence with a wrong first word": (
        "extends: capitalization\nmatch: $sentence\nscope: heading",
        "# the rise of nearly all of it again\n",
        ["1:3 Rule the rise of nearly all of it again"],
    ),
    "$lower": ("extends: capitalization\nmatch: $lower\nscope: heading", "# all small\n\n# Not small\n", ["3:3 Rule Not small"]),
    "$upper": ("extends: capitalization\nmatch: $upper\nscope: heading", "# ALL BIG\n\n# NOT big\n", ["3:3 Rule NOT big"]),
    "a pattern of one's own": ("extends: capitalization\nmatch: '^[A-Z].*s$'\nscope: heading", "# Things\n\n# Thing\n", ["3:3 Rule Thing"]),
    "the Chicago style": (
        "extends: capitalization\nmatch: $title\nstyle: Chicago\nscope: heading",
        "# Life between the Lines\n\n# Life Between the Lines\n",
        ["3:3 Rule Life Between the Lines"],
    ),
    "threshold": (
        "extends: capitalization\nmatch: $sentence\nthreshold: 0.5\nscope: heading",
        "# The Rise of it\n\n# The Rise Of It\n",
        ["3:3 Rule The Rise Of It"],
    ),
    "indicators": (
        "extends: capitalization\nmatch: $sentence\nthreshold: 0.99\nindicators: [':']\nscope: heading",
        "# One: The other\n\n# One: the Other\n",
        ["3:3 Rule One: the Other"],
    ),
    "no indicator of its own": (
        "extends: capitalization\nmatch: $sentence\nthreshold: 0.99\nscope: heading",
        "# One: The other\n",
        ["1:3 Rule One: The other"],
    ),
    "prefix": (
        "extends: capitalization\nmatch: $lower\nprefix: '[A-Z]+-\\d+ '\nscope: heading",
        "# ABC-12 all small\n",
        NOTHING,
    ),
    "exceptions of a heading": (
        "extends: capitalization\nmatch: $sentence\nexceptions: [Azure, Visual Studio]\nscope: heading",
        "# The Visual Studio of Azure\n\n# The Visual Office of Them\n",
        ["3:3 Rule The Visual Office of Them"],
    ),
    # metric, readability
    "metric": ("extends: metric\nformula: heading.h2 + list\ncondition: '> 2.0'", "## A\n\n## B\n\n- c\n", ["1:1 Rule"]),
    "metric with maths": ("extends: metric\nformula: math.sqrt(words)\ncondition: '> 1.9'", "A b c d.", ["1:1 Rule"]),
    "readability": ("extends: readability\nmetrics: [Flesch-Kincaid]\ngrade: 8", "The cat sat.", NOTHING),
    # rules of all kinds
    "limit": ("extends: existence\nlimit: 2\ntokens: [a]", "a a a a", ["1:1 Rule a", "1:3 Rule a"]),
    "description and link": ("extends: existence\ndescription: Why.\nlink: https://x.example\ntokens: [a]", "a", ["1:1 Rule a"]),
    "name is the loader's": ("extends: existence\nname: Other.Name\ntokens: [a]", "a", ["1:1 Rule a"]),
    "an alias in YAML": ("extends: existence\ntokens: &all [a]\nexceptions: *all", "a", NOTHING),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_statement_of_the_format(vale, name):
    yaml, text, expected = CASES[name]
    result = vale(yaml, text)
    assert (result.found, result.errors) == (expected, [])


@pytest.mark.parametrize(
    ("keys", "text", "expected"),
    [
        pytest.param(r"raw: ['un', '(?:der)?']", "undertake, untake", ["undertake", "untake"], id="raw pieces are joined"),
        pytest.param(r"append: true\nraw: ['!+']", "undertake take!! take", ["take!!"], id="behind the tokens"),
    ],
)
def test_raw_stands_around_the_tokens(vale, keys, text, expected):
    token = r"\w*take" if "append" not in keys else "take"
    result = vale("extends: existence\nnonword: true\n" + keys.replace("\\n", "\n") + f"\ntokens: ['{token}']", text)
    assert [finding.text for finding in result.findings] == expected


def test_raw_alone_needs_no_word_boundary(vale):
    assert vale("extends: existence\nraw: ['er', 'y']", "every").found == ["1:3 Rule ery"]


@pytest.mark.parametrize(
    ("keys", "message", "expected"),
    [
        pytest.param("swap: {utilise: use}", "'%s' for '%s'", "'use' for 'utilise'", id="expected, observed"),
        pytest.param("swap: {utilise: use}", "%[2]s > %[1]s", "utilise > use", id="by index"),
        pytest.param("swap: {utilise: use}", "write %s", "write use", id="surplus words are dropped"),
        pytest.param("swap: {utilise: use}", "a\nb", "a b", id="a line end is a space"),
        pytest.param(
            "swap: {utilise: use|employ|apply}\naction: {name: replace}",
            "Write '%s', not '%s'.",
            "Write 'use', 'employ', or 'apply', not 'utilise'.",
            id="alternatives, one pair of marks",
        ),
        pytest.param(
            "swap: {utilise: use|employ}\naction: {name: replace}",
            'Write "%s", not "%s".',
            "Write 'use' or 'employ', not \"utilise\".",
            id="two alternatives",
        ),
        pytest.param(
            r"swap: {'util(is|iz)e': 'us$1e'}", "%s", "usise", id="a group in the value", marks=()
        ),
        pytest.param(r"swap: {'(u)til(ise)': '$2-${1}'}", "%s", "ise-u", id="two groups"),
    ],
)  # fmt: skip
def test_the_message_of_a_substitution(vale, keys, message, expected):
    quoted = message.replace('"', '\\"').replace("\n", "\\n")
    assert vale(f'extends: substitution\nmessage: "{quoted}"\n{keys}', "We utilise it.").messages == [expected]


def test_capitalized_alternatives(vale):
    yaml = "extends: substitution\nignorecase: true\ncapitalize: true\nswap: {utilise: use|employ}\naction: {name: replace}"
    (finding,) = vale(yaml, "Utilise it.").findings
    assert finding.suggestions == ("Use", "Employ")


def test_a_bar_can_be_written(vale):
    (finding,) = vale("extends: substitution\nswap: {either or: 'a\\|b|c'}\naction: {name: replace}", "either or").findings
    assert finding.suggestions == ("a|b", "c")


@pytest.mark.parametrize(
    ("action", "text", "expected"),
    [
        pytest.param("{name: replace, params: [a, b]}", "very", ("a", "b"), id="replace"),
        pytest.param("{name: remove}", "very", ("",), id="remove"),
        pytest.param("{name: convert, params: [simple]}", "very_Big", ("very big",), id="convert"),
        pytest.param("{name: edit, params: [regex, '(v)ery', '${1}ast']}", "very", ("vast",), id="edit regex"),
        pytest.param("{name: edit, params: [trim_left, v]}", "very", ("ery",), id="edit trim_left"),
        pytest.param("{name: edit, params: [trim_right, y]}", "very", ("ver",), id="edit trim_right"),
        pytest.param("{name: edit, params: [trim, vy]}", "very", ("er",), id="edit trim"),
        pytest.param("{name: edit, params: [truncate, r]}", "very", ("ve",), id="edit truncate"),
        pytest.param("{name: edit, params: [split, r, 1]}", "very", ("y",), id="edit split"),
        pytest.param("{name: edit, params: [split, r, 9]}", "very", (), id="edit split without such a piece"),
        pytest.param("{name: edit, params: [nonsense]}", "very", (), id="an unknown way"),
        pytest.param("{name: suggest, params: [ours.tengo]}", "very", (), id="a script is not run"),
    ],
)
def test_actions(vale, action, text, expected):
    result = vale(f"extends: existence\ntokens: ['very\\w*']\naction: {action}", text)
    assert ([finding.suggestions for finding in result.findings], result.errors) == ([expected], [])


def test_the_second_word_of_a_message_is_what_to_write(vale):
    yaml = "extends: existence\nmessage: \"'%s': %s\"\ntokens: [very]\naction: {name: replace, params: [PARAMS]}"
    assert vale(yaml.replace("PARAMS", "quite"), "very").messages == ["'very': quite"]
    assert vale(yaml.replace("PARAMS", "quite, rather"), "very").messages == ["'very': 'quite' or 'rather'"]


def test_the_count_of_an_occurrence_goes_into_the_message(vale):
    yaml = "extends: occurrence\nscope: paragraph\ntoken: a\nmax: 1\nmessage: '%d (%s) of them'"
    assert vale(yaml, "a a a").messages == ["3 () of them"]


def test_matchcase_takes_the_case_of_the_words_found(vale):
    yaml = "extends: existence\nignorecase: true\nmatchcase: true\ntokens: [a ok]\naction: {name: replace, params: [A-ok]}"
    assert [f.suggestions for f in vale(yaml, "a ok, A ok, A OK").findings] == [("a-ok",), ("A-ok",), ("A-OK",)]


@pytest.mark.parametrize(
    ("yaml", "told"),
    [
        pytest.param("extends: existence\ntokns: [a]", "5:1: unknown key 'tokns'; did you mean 'tokens'?", id="unknown key"),
        pytest.param("extends: existence\ncode: true\ntokens: [a]", "write 'scope: raw'", id="code"),
        pytest.param("extends: existence\nlevel: eror\ntokens: [a]", "did you mean 'error'?", id="level"),
        pytest.param("extends: existance\ntokens: [a]", "did you mean 'existence'?", id="kind"),
        pytest.param("extends: script\nscript: x", "runs no code out of a rule file", id="script"),
    ],
)
def test_a_faulty_rule_is_told_and_the_others_run(tmp_path, monkeypatch, yaml, told):
    files = {
        "styles/House/Bad.yml": "# first\n# second\nmessage: x\n" + yaml,
        "styles/House/Good.yml": rule("extends: existence\ntokens: [a]"),
        "a.md": "a",
    }
    result = run(tmp_path, monkeypatch, files)
    assert result.found == ["1:1 Good a"]
    assert len(result.errors) == 1
    assert told in result.errors[0]


SCOPES = """
---
title: word in front
---
# word h1

## word h2

A word in a paragraph with [a word](http://x.example), **strong word**, *soft word* and `code word`. Second word.

> A word in a quote.

- A word in a list

| word head | b |
| --- | --- |
| word cell | b |

![alt word](x.png)

```
word fenced
```

<figure><img src="y.png" alt="second alt word"><figcaption>word caption</figcaption></figure>
""".lstrip()


@pytest.mark.parametrize(
    ("scope", "lines"),
    [
        pytest.param("heading", [4, 6], id="heading"),
        pytest.param("heading.h1", [4], id="heading.h1"),
        pytest.param("h2.heading", [6], id="in any order"),
        pytest.param("paragraph", [8, 8, 8, 8, 8], id="paragraph"),
        pytest.param("list", [12], id="list"),
        pytest.param("blockquote", [10], id="blockquote"),
        pytest.param("table", [14, 16], id="table"),
        pytest.param("table.header", [14], id="table.header"),
        pytest.param("table.cell", [16], id="table.cell"),
        pytest.param("figure.caption", [24], id="figure.caption"),
        pytest.param("alt", [18, 24], id="alt"),
        pytest.param("text.attr.alt", [18, 24], id="text.attr.alt"),
        pytest.param("link", [8], id="link"),
        pytest.param("strong", [8], id="strong"),
        pytest.param("emphasis", [8], id="emphasis"),
        pytest.param("code", [8], id="code"),
        pytest.param("frontmatter.title", [2], id="frontmatter.KEY"),
        pytest.param("[heading, list]", [4, 6, 12], id="a list means either"),
        pytest.param("heading & ~heading.h1", [6], id="joined and negated"),
        pytest.param("~heading & ~alt & ~frontmatter", [8, 8, 8, 8, 8, 10, 12, 14, 16, 24], id="negated only"),
        pytest.param("raw", [2, 4, 6, 8, 8, 8, 8, 8, 8, 10, 12, 14, 16, 18, 21, 24, 24], id="raw"),
        pytest.param("heading.md", [4, 6], id="with the ending"),
        pytest.param("heading.html", [], id="another ending"),
        pytest.param("text & blockquote", [10], id="text and something"),
    ],
)
def test_scopes(vale, scope, lines):
    result = vale(f"extends: existence\nscope: {scope}\ntokens: [word]", SCOPES)
    assert ([int(found.partition(":")[0]) for found in result.found], result.errors) == (lines, [])


def test_a_sentence_at_a_time(vale):
    yaml = "extends: occurrence\nscope: sentence\ntoken: ','\nmax: 1"
    assert vale(yaml, "One, two. Three, four, five.\n\n- a, b, c\n").found == ["1:16 Rule ,", "3:4 Rule ,"]


def test_the_summary_is_measured_only(vale):
    assert vale("extends: metric\nformula: words\ncondition: '> 2.0'\nmessage: '%s'", "# A b\n\nC d e.\n").messages == ["3.00"]


def test_a_text_file_is_one_block(vale):
    assert vale("extends: existence\ntokens: ['one\\s+two']", "one\n\ntwo\n", "txt").found == ["1:1 Rule one two"]
    assert vale("extends: existence\nscope: paragraph\ntokens: ['one\\s+two']", "one\n\ntwo\n", "txt").found == []


def test_html_skips_what_is_no_prose(vale):
    html = "<p>word <code>word</code> <tt>word</tt> <kbd>word</kbd></p><pre>word</pre><script>word</script><style>word</style>"
    assert vale("extends: existence\ntokens: [word]", html, "html").found == ["1:4 Rule word"]
    assert vale("extends: existence\ntokens: ['\\w+ word']", "<p>a <code>b</code> word</p>", "html").found == []


def test_a_scope_that_selects_by_css_is_told(vale):
    result = vale("extends: existence\nscope: sentence & doc(section:has(> h2))\ntokens: [a]", "a")
    assert result.found == []
    assert "selects by CSS" in result.errors[0]
