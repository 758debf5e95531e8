"""What an editor is told of a draft: edits that change what they should and nothing else."""

from __future__ import annotations

import pytest

from linter.config import read_config
from linter.editor.draft import Draft
from linter.session import Options, Session

TEXT = """# Harbour

Benjamin Oldacre, 51, the harbour master, closed the quay on Monday in the the rain.

“It was time,” Oldacre said. The quay will open again in May, Oldcare said.
"""


@pytest.fixture
def draft(tmp_path):
    return Draft(TEXT, str(tmp_path / "a.md"), Session(Options(), None, lambda problem: None))


def changed(text, edits):
    for edit in sorted(edits, key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.words + text[edit.span.end :]
    return text


def action(draft, rule, begins):
    finding = next(f for f in draft.findings if f.rule == rule)
    return next(a for a in draft.actions(finding) if a.title.startswith(begins))


def test_a_suggestion_replaces_the_flagged_words(draft):
    text = changed(TEXT, [action(draft, "names.Variant", "Replace").edit])
    assert text == TEXT.replace("Oldcare", "Oldacre")


def test_a_finding_is_silenced_where_it_stands(draft, tmp_path):
    text = changed(TEXT, [action(draft, "names.Variant", "Silence names.Variant here").edit])
    assert "names.Variant" not in [f.rule for f in Draft(text, draft.path, draft.session).findings]


@pytest.mark.parametrize("settings", ["", "select: [names]\n", "suppress:\n  - rule: copy\n", "select: [names]\nsuppress:\n"])
def test_a_finding_is_silenced_in_the_settings(tmp_path, settings):
    path = tmp_path / ".onrecord.yml"
    if settings:
        path.write_text(settings, "utf-8")
    from linter.config import forget_files
    from linter.vale.found import forget_vale_files

    forget_files()
    forget_vale_files()
    draft = Draft(TEXT, str(tmp_path / "a.md"), Session(Options(), None, lambda problem: None))
    done = action(draft, "names.Variant", "Silence names.Variant for")
    assert done.path == str(path)
    path.write_text(changed(settings, [done.edit]), "utf-8")
    assert read_config(str(path)) is not None
    forget_files()
    forget_vale_files()
    again = Draft(TEXT, str(tmp_path / "a.md"), Session(Options(), None, lambda problem: None))
    assert "names.Variant" not in [f.rule for f in again.findings]


def test_a_person_is_renamed_everywhere_and_nobody_else(draft):
    assert changed(TEXT, draft.renamed(TEXT.index("Oldacre"), "Alderman")) == TEXT.replace("Oldacre", "Alderman")
    assert draft.renamed(TEXT.index("quay"), "pier") == []
    with pytest.raises(ValueError, match="one word"):
        draft.renamed(TEXT.index("Oldacre"), "van Alderman")


def test_a_hover_tells_who_is_meant_and_who_speaks(draft):
    assert "**Benjamin Oldacre**" in draft.hover(TEXT.index("Oldacre"))
    assert "Said by Benjamin Oldacre" in draft.hover(TEXT.index("time"))
    assert draft.hover(TEXT.index("closed")) == ""


def test_copy_in_a_hover_is_no_markup(tmp_path):
    text = "Ada [Quill](http://x) <b>Marr</b> said so. “It `rained`,” Ada Quill said.\n"
    draft = Draft(text, str(tmp_path / "a.txt"), Session(Options(), None, lambda problem: None))
    assert "](http" not in "".join(draft.hover(i) for i in range(len(text)))


def test_the_outline_has_every_quotation_with_its_speaker(draft):
    assert [(symbol.name, symbol.detail) for symbol in draft.symbols()] == [("Benjamin Oldacre", "“It was time,”")]
