"""What stands around the rules of a Vale repository: inheritance, folders, vocabularies, switches, comments, hostile files."""

from __future__ import annotations

import time

import pytest
from vale_repository import INI, run

WORD = "extends: existence\nmessage: \"'%s'\"\ntokens: [{}]\n"


@pytest.fixture
def vale(tmp_path, monkeypatch):
    return lambda files, *paths, **more: run(tmp_path, monkeypatch, files, *paths, **more)


class TestInheritance:
    BASE = "extends: existence\nmessage: base '%s'\nlevel: error\nignorecase: true\ntokens: [very, quite]\n"

    def run(self, vale, child: str, text: str = "Very quite rather so."):
        files = {"styles/Base/_hidden/Words.yml": self.BASE, "styles/House/Words.yml": child, "a.md": text}
        return vale(files)

    def test_everything_is_inherited(self, vale):
        result = self.run(vale, "extends: Base._hidden.Words\n")
        assert (result.found, result.messages[0]) == (["1:1 Words Very", "1:6 Words quite"], "base 'Very'")

    def test_a_key_replaces_and_lists_are_edited(self, vale):
        assert self.run(vale, "extends: Base._hidden.Words\ntokens: [so]\nmessage: own").found == ["1:19 Words so"]
        assert self.run(vale, "extends: Base._hidden.Words\ntokens+: [rather]\n").found[2:] == ["1:12 Words rather"]
        assert self.run(vale, "extends: Base._hidden.Words\ntokens-: [very]\n").found == ["1:6 Words quite"]

    def test_pairs_are_merged(self, vale):
        files = {
            "styles/Base/Swap.yml": 'extends: substitution\nmessage: "%s/%s"\nswap: {utilise: use, commence: begin}\n',
            "styles/House/Swap.yml": "extends: Base.Swap\nswap+: {commence: start, purchase: buy}\n",
            "styles/House/Less.yml": "extends: House.Swap\nswap-: [purchase, utilise]\n",
            "a.md": "utilise commence purchase",
        }
        result = vale(files)
        assert list(zip(result.found, result.messages, strict=True)) == [
            ("1:1 Swap utilise", "use/utilise"),
            ("1:9 Less commence", "start/commence"),
            ("1:9 Swap commence", "start/commence"),
            ("1:18 Swap purchase", "buy/purchase"),
        ]

    @pytest.mark.parametrize(
        ("child", "told"),
        [
            pytest.param("extends: Base.Wrods", "there is no rule 'Base.Wrods' to extend", id="no such rule"),
            pytest.param("extends: House.Words", "extends itself", id="itself"),
            pytest.param("extends: existence\nmessage: x\ntokens+: [a]", "needs a parent", id="no parent"),
            pytest.param("extends: Base._hidden.Words\ntokens-: [nice]", "no 'nice' to take out", id="not there"),
            pytest.param("extends: Base._hidden.Words\nlevel+: [error]", "give 'level' anew", id="a single value"),
            pytest.param("extends: Base._hidden.Words\ntokens+: so", "must be a list", id="no list"),
            pytest.param("extends: Base._hidden.Words\ntokens: [a]\ntokens+: [b]", "keep one", id="both"),
            pytest.param("extends: Base._hidden.Words\nswap+: {a: b}", "the parent has no 'swap'", id="no such key"),
            pytest.param("extends: ../../etc.passwd", "there is no rule", id="a path"),
        ],
    )
    def test_what_is_wrong_is_told_at_its_line(self, vale, child, told):
        result = self.run(vale, child)
        assert len(result.errors) == 1
        assert result.errors[0].startswith("styles/House/Words.yml:")
        assert told in result.errors[0]

    def test_a_long_chain_ends(self, vale):
        files = {f"styles/House/R{i}.yml": f"extends: House.R{i + 1}\n" for i in range(12)}
        files |= {"styles/House/R12.yml": WORD.format("a"), "a.md": "a"}
        result = vale(files)
        assert "is more than 10 rules deep" in result.errors[0]
        assert len(result.found) == 11

    def test_a_shipped_rule_can_be_extended(self, vale):
        files = {"styles/House/Mine.yml": "extends: copy.Cliche\nmessage: \"'%s'!\"\n", "a.md": "Few words."}
        assert vale(files).errors == []


class TestFolders:
    def test_a_sub_folder_joins_the_name(self, vale):
        files = {"styles/House/dates/Time.yml": WORD.format("noon"), "styles/House/_off/No.yml": "nonsense", "a.md": "noon"}
        files["styles/House/meta.json"] = "{}"
        files["styles/House/Rule.test.yml"] = "- name: x"
        files["styles/House/Other.yaml"] = "nonsense"
        result = vale(files)
        assert (result.found, result.errors) == (["1:1 dates.Time noon"], [])
        files[".vale.ini"] = INI + "House.dates.Time = NO\n"
        assert vale(files).found == []

    def test_the_first_folder_that_has_a_style_wins(self, vale):
        files = {
            ".vale.ini": "StylesPath = one\nStylesPath = two\n[*]\nBasedOnStyles = House, More\n",
            "one/House/A.yml": WORD.format("a"),
            "two/House/B.yml": WORD.format("b"),
            "two/More/C.yml": WORD.format("c"),
            "a.md": "a b c",
        }
        assert vale(files).found == ["1:1 A a", "1:5 More.C c"]

    def test_a_rule_of_a_style_that_is_not_on(self, vale):
        files = {
            ".vale.ini": "StylesPath = styles\n[*]\nBasedOnStyles = House\nOther.A = error\n",
            "styles/House/B.yml": WORD.format("b"),
            "styles/Other/A.yml": WORD.format("a"),
            "styles/Other/C.yml": WORD.format("c"),
            "a.md": "a b c",
        }
        result = vale(files)
        assert result.found == ["1:1 Other.A a", "1:3 B b"]
        assert str(result.findings[0].severity) == "error"

    def test_a_style_or_a_vocabulary_that_is_nowhere(self, vale):
        files = {
            ".vale.ini": "StylesPath = styles\nVocab = Dsek\n[*]\nBasedOnStyles = House, Huose\n",
            "styles/House/A.yml": WORD.format("a"),
            "a.md": "a",
        }
        result = vale(files)
        assert result.found == ["1:1 A a"]
        assert result.errors == [
            ".vale.ini:2:1: there is no vocabulary 'Dsek' in styles/config/vocabularies",
            ".vale.ini:4:1: the style 'Huose' is not in styles",
        ]


class TestSwitches:
    FILES = {  # noqa: RUF012
        "styles/House/A.yml": WORD.format("a"),
        "styles/House/B.yml": WORD.format("b"),
        "styles/More/C.yml": WORD.format("c"),
        "a.md": "a b c",
        "docs/b.md": "a b c",
        "b.txt": "a b c",
    }

    def run(self, vale, ini: str):
        return vale({**self.FILES, ".vale.ini": "StylesPath = styles\n" + ini}, "a.md", "docs/b.md", "b.txt").found

    def test_later_sections_replace_styles_and_switches_add_up(self, vale):
        found = self.run(
            vale, "[*]\nBasedOnStyles = House\nHouse.A = NO\n[*.md]\nMore.C = YES\n[docs/*]\nBasedOnStyles = More\n"
        )
        assert found == ["a.md:1:3 B b", "a.md:1:5 More.C c", "b.txt:1:3 B b", "docs/b.md:1:5 More.C c"]

    def test_without_a_section_for_all_others_are_left_alone(self, vale):
        assert self.run(vale, "[*.txt]\nBasedOnStyles = More\n") == ["b.txt:1:5 More.C c"]

    def test_a_whole_style(self, vale):
        found = self.run(vale, "[*]\nBasedOnStyles = House, More\nHouse = NO\nHouse.B = YES\n")
        assert found[:2] == ["a.md:1:3 B b", "a.md:1:5 More.C c"]

    def test_the_least_level(self, vale):
        assert self.run(vale, "MinAlertLevel = error\n[*]\nBasedOnStyles = House\nHouse.B = error\n") == [
            f"{path}:1:3 B b" for path in ("a.md", "b.txt", "docs/b.md")
        ]


class TestVocabulary:
    def run(self, vale, text: str, accept: str, ini: str = "", more: str = WORD.format("'[a-z]*hub'")):
        files = {
            ".vale.ini": f"StylesPath = styles\nVocab = Desk\n[*]\nBasedOnStyles = House, Vale\nVale.Spelling = NO\n{ini}",
            "styles/config/vocabularies/Desk/accept.txt": accept,
            "styles/config/vocabularies/Desk/reject.txt": "gobbledegook\n(?i)whilst\n",
            "styles/House/Rule.yml": more,
            "a.md": text,
        }
        return vale(files)

    def test_accepted_words_are_exceptions(self, vale):
        assert self.run(vale, "github gitlabhub", "github\n# hub\n").found == ["1:8 Rule gitlabhub"]
        off = WORD.format("'[a-z]*hub'") + "vocab: false\n"
        assert self.run(vale, "github", "github\n", more=off).found == ["1:1 Rule github"]

    def test_nonword_rules_take_no_vocabulary(self, vale):
        yaml = "extends: existence\nmessage: x\nnonword: true\ntokens: ['\"[a-z]+\"']\n"
        assert self.run(vale, '"github"', "github\n", more=yaml).found == ['1:1 Rule "github"']

    def test_terms_are_written_as_accepted(self, vale):
        result = self.run(vale, "GitHub, GITHUB, Visual studio", "GitHub\nVisual Studio\n")
        assert result.found == ["1:9 Vale.Terms GITHUB", "1:17 Vale.Terms Visual studio"]
        assert result.messages == ["Use 'GitHub' instead of 'GITHUB'.", "Use 'Visual Studio' instead of 'Visual studio'."]

    def test_a_term_may_be_a_pattern(self, vale):
        assert self.run(vale, "python Python PYTHON", "[pP]ython\n").found == ["1:15 Vale.Terms PYTHON"]
        assert self.run(vale, "python PYTHON", "(?i)python\n").found == []
        assert self.run(vale, "Go go GO", "Go\ngo\n").found == []

    def test_a_long_vocabulary_is_no_burden(self, vale):
        accept = "".join(f"Word{i}\nPhrase{i} of{i}\n" for i in range(2000)) + "hub\n(?i)pattern.*\n"
        yaml = "extends: capitalization\nmessage: x\nmatch: $sentence\nscope: heading\n"
        start = time.process_time()
        assert self.run(vale, "# The Great Word7\n\nhub", accept, "Vale.Terms = NO\n", yaml).errors == []
        assert self.run(vale, "hub github phrase3 of3\n", accept, "Vale.Terms = NO\n").found == ["1:5 Rule github"]
        assert time.process_time() - start < 10

    def test_rejected_words(self, vale):
        assert self.run(vale, "gobbledegook, Gobbledegook Whilst", "x\n").found == [
            "1:1 Vale.Avoid gobbledegook",
            "1:28 Vale.Avoid Whilst",
        ]

    def test_repeated_words(self, vale):
        result = self.run(vale, "the The end", "x\n")
        assert (result.found, result.messages) == (["1:1 Vale.Repetition the The"], ["'The' is repeated!"])
        assert result.findings[0].suggestions == ("the",)


class TestSpelling:
    @pytest.fixture(autouse=True)
    def _reader(self):
        pytest.importorskip("spylls")

    def run(self, vale, text: str, **files: str):
        ini = "StylesPath = styles\nVocab = Desk\n[*]\nBasedOnStyles = Vale\n"
        files = {name.replace("__", "/"): content for name, content in files.items()}
        return vale(
            {".vale.ini": ini, "styles/config/vocabularies/Desk/accept.txt": "foobaz\nmea culpaz\n", "a.md": text, **files}
        )

    def test_accepted_words_in_any_case_and_phrases_as_phrases(self, vale):
        assert self.run(vale, "foobaz foobazes mea culpaz, culpaz").found == [
            "1:8 Vale.Spelling foobazes",
            "1:29 Vale.Spelling culpaz",
        ]

    def test_lists_in_config_ignore(self, vale):
        assert self.run(vale, "wrold teh", styles__config__ignore__words="wrold\n").found == ["1:7 Vale.Spelling teh"]


class TestWhatIsPassedOver:
    def test_comments(self, vale):
        text = (
            "a b\n\n<!-- vale off -->\n\na b\n\n<!-- vale on -->\n\n<!-- vale House.A = NO -->\na b\n\n<!-- vale House.A = YES -->\n"
            '\n<!-- vale House.A["a"] = NO -->\na b\n\n<!-- vale House.A["a"] = YES -->\n\na b\n'
        )
        files = {"styles/House/A.yml": WORD.format("a"), "styles/House/B.yml": WORD.format("b"), "a.md": text}
        assert vale(files).found == ["1:1 A a", "1:3 B b", "10:3 B b", "15:3 B b", "19:1 A a", "19:3 B b"]

    def test_comments_do_not_touch_raw_rules_or_text_files(self, vale):
        files = {"styles/House/A.yml": WORD.format("a") + "scope: raw\n", "styles/House/B.yml": WORD.format("b")}
        text = "<!-- vale off -->\n\na b\n"
        assert vale({**files, "a.md": text}).found == ["3:1 A a"]
        assert vale({**files, "a.txt": text}, "a.txt").found == ["1:7 A a", "3:1 A a", "3:3 B b"][1:]

    def test_comment_delimiters(self, vale):
        files = {
            ".vale.ini": "StylesPath = styles\n[formats]\nmdx = md\n[*.mdx]\nBasedOnStyles = House\nCommentDelimiters = {/*, */}\n",
            "styles/House/A.yml": WORD.format("a"),
            "x.mdx": "a {/* a */}\n\n{/* vale off */}\n\na\n\n{/* vale on */}\n\na\n",
        }
        assert vale(files, "x.mdx").found == ["1:1 A a", "9:1 A a"]

    def test_classes(self, vale):
        files = {
            ".vale.ini": "StylesPath = styles\nIgnoredClasses = skip, other\n[*]\nBasedOnStyles = House\n",
            "styles/House/A.yml": WORD.format("a"),
            "a.html": '<p>a <span class="b skip">a <span>a</span> a</span> a</p><div class="other"><p>a</p></div><p class=skip>a',
        }
        assert vale(files, "a.html").found == ["1:4 A a", "1:53 A a", "1:105 A a"]

    def test_formulas_and_the_classes_of_code(self, vale):
        files = {
            "styles/House/A.yml": WORD.format("a"),
            "a.md": "a $$a$$ a\n\n$$\na = 1\n$$\n\na $$ a\n",
            "a.html": '<p>a <span class="pre">a</span> <code>a</code> a</p><div class="code"><p>a</p></div><p>a</p>',
        }
        assert vale(files).found == ["1:1 A a", "1:9 A a", "7:1 A a", "7:6 A a"]
        assert vale(files, "a.html").found == ["1:4 A a", "1:48 A a", "1:88 A a"]

    def test_tokens_and_blocks(self, vale):
        files = {
            ".vale.ini": "StylesPath = styles\n[*]\nBasedOnStyles = House\nTokenIgnores = (\\$[^\\n$]+\\$), x\\,a\n"
            "[*.md]\nBlockIgnores = (?s) *({{< raw >}}.*?{{< /raw >}})\n",
            "styles/House/A.yml": WORD.format("a"),
            "a.md": "a $a b$ x,a a\n\n{{< raw >}}\n\na\n\n{{< /raw >}}\n\na\n",
        }
        assert vale(files).found == ["1:1 A a", "1:13 A a", "9:1 A a"]

    def test_raw_rules_read_what_is_passed_over(self, vale):
        files = {
            ".vale.ini": INI + "TokenIgnores = a\n",
            "styles/House/A.yml": WORD.format("a") + "scope: raw\n",
            "a.md": "a",
        }
        assert vale(files).found == ["1:1 A a"]


class TestSettingsOfTheUser:
    def test_they_lie_under_the_repository(self, tmp_path, monkeypatch):
        import linter.vale.found

        monkeypatch.setattr(linter.vale.found, "vale_of_user", lambda: "")
        monkeypatch.setattr("linter.session.vale_of_user", lambda: str(tmp_path / "own" / ".vale.ini"))
        files = {
            "own/.vale.ini": "StylesPath = mine\nMinAlertLevel = error\n[*]\nBasedOnStyles = Mine\nHouse.A = NO\n",
            "own/mine/Mine/M.yml": WORD.format("m") + "level: error\n",
            ".vale.ini": "StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = House\n",
            "styles/House/A.yml": WORD.format("a"),
            "styles/House/B.yml": WORD.format("b"),
            "a.md": "a b m",
            "a.txt": "a b m",
        }
        result = run(tmp_path, monkeypatch, files, "a.md", "a.txt")
        assert result.found == ["a.md:1:3 B b", "a.txt:1:5 Mine.M m"]

    def test_the_environment_names_a_file(self, tmp_path, monkeypatch):
        monkeypatch.setenv("VALE_CONFIG_PATH", str(tmp_path / "other.ini"))
        files = {"other.ini": INI, ".vale.ini": "nonsense", "styles/House/A.yml": WORD.format("a"), "a.md": "a"}
        assert run(tmp_path, monkeypatch, files).found == ["1:1 A a"]


class TestHostileFiles:
    @pytest.mark.parametrize(
        ("ini", "told"),
        [
            pytest.param("\0\0\0[*", "a line must be", id="binary"),
            pytest.param("[*]\nBasedOnStyles = House\nTokenIgnores = (a\n", "opens a parenthesis", id="a faulty pattern"),
            pytest.param("[*]\nBasedOnStyles = House\nHouse.A = maybe\n", "must be one of YES, NO", id="a switch"),
            pytest.param("StylesPath = nowhere\n[*]\nBasedOnStyles = House\n", "there is no folder 'nowhere'", id="no folder"),
            pytest.param("WordTemplate = x\n[*]\nBasedOnStyles = House\n", "must hold '%s' once", id="a template"),
            pytest.param("[*]\nCommentDelimiters = {/*\nBasedOnStyles = House\n", "must be two marks", id="one mark"),
            pytest.param("x\n" * 5000, "4980 more such lines", id="many faulty lines"),
            pytest.param("[*]\n" + "A.B = NO\n" * 200_000, "is longer than", id="too long"),
        ],
    )
    def test_one_clear_line(self, vale, ini, told):
        start = time.process_time()
        result = vale({".vale.ini": ini, "styles/House/A.yml": WORD.format("a"), "a.md": "a"})
        assert any(told in error for error in result.errors)
        assert time.process_time() - start < 5

    def test_many_sections_are_no_burden(self, vale):
        ini = (
            "StylesPath = styles\n"
            + "".join(f"[docs/{i}/*.md]\nHouse.A = NO\n" for i in range(5000))
            + "[*]\nBasedOnStyles = House\n"
        )
        start = time.process_time()
        assert vale({".vale.ini": ini, "styles/House/A.yml": WORD.format("a"), "a.md": "a"}).found == ["1:1 A a"]
        assert time.process_time() - start < 5

    def test_a_glob_cannot_hang(self, vale):
        ini = "StylesPath = styles\n[" + "*a" * 40 + "b]\nBasedOnStyles = House\n[*]\nBasedOnStyles = House\n"
        path = "a" * 120 + ".md"
        start = time.process_time()
        assert vale({".vale.ini": ini, "styles/House/A.yml": WORD.format("a"), path: "a"}, path).found == ["1:1 A a"]
        assert time.process_time() - start < 5

    def test_a_pattern_of_an_ignore_cannot_hang(self, vale):
        ini = INI + "TokenIgnores = (x|xx)+y\n"
        result = vale({".vale.ini": ini, "styles/House/A.yml": WORD.format("a"), "a.md": "a " + "x" * 90})
        assert "'TokenIgnores' takes too long in a.md" in result.errors[0]


class TestValesOwnTests:
    RULE = (
        "extends: existence\nmessage: \"no '%s'\"\ntokens: [very]\ntests:\n"
        "  - name: found\n    input: |\n      # Very\n\n      It is very so.\n    want: |\n      3:7:House.Very:no 'very'\n"
        "  - {name: text, input: very, format: txt, contains: no 'very', absent: [nothing]}\n"
    )

    def run(self, tmp_path, capsys, more: str = ""):
        import argparse

        from linter.commands.rules import run as command

        path = tmp_path / "House" / "Very.yml"
        path.parent.mkdir()
        path.write_text(self.RULE + more, "utf-8")
        status = command(argparse.Namespace(action="test", paths=[str(path)]))
        return status, capsys.readouterr().out

    def test_they_run_beside_the_examples(self, tmp_path, capsys):
        assert self.run(tmp_path, capsys) == (0, "2 examples right, 0 wrong, in 1 rule.\n")

    def test_a_failing_one_shows_what_was_found(self, tmp_path, capsys):
        status, out = self.run(tmp_path, capsys, "  - {name: wrong, input: very very, want: ''}\n")
        assert status == 1
        assert "test 'wrong': other findings than wanted" in out
        assert "  found:    1:6:House.Very:no 'very'" in out

    def test_one_that_asserts_nothing_is_told(self, tmp_path, capsys):
        status, out = self.run(tmp_path, capsys, "  - {name: empty, input: very}\n")
        assert (status, "needs one of 'want', 'contains' and 'absent'" in out) == (1, True)
