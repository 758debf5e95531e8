"""Comments in Word files: on their words, as an independent reader sees them, in a package that is otherwise the same."""

from __future__ import annotations

import io
import re
import subprocess
from itertools import pairwise
from shutil import which
from xml.sax.saxutils import escape

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from office_files import HEAD, NAMES, ODT_PARTS, PARTS, paragraph, parts_of, run, text_box, word_draft, zipped

from linter.comments import add_comments
from linter.config import Config
from linter.errors import ReadError
from linter.finding import Finding, Related, Severity
from linter.read import read_bytes
from linter.rulebook.select import rule_set
from linter.run import lint
from linter.text import Document, Span


def found(data: bytes, name: str) -> tuple[Document, tuple[Finding, ...]]:
    document = read_bytes(data, name)
    return document, lint(document, rule_set(Config())[0]).findings


def commented(data: bytes, name: str = "draft.docx") -> bytes:
    document, findings = found(data, name)
    done, lost = add_comments(data, document.text, name, findings)
    assert not lost
    return done


def on_words(data: bytes, words: str) -> tuple[bytes, Document]:
    """The file with one comment, on the first place of some words."""
    document = read_bytes(data, "a.docx")
    at = document.text.index(words)
    finding = Finding(document, Span(at, at + len(words)), "house.Rule", Severity.WARNING, "A message.")
    return add_comments(data, document.text, "a.docx", [finding])[0], document


def anchored(data: bytes) -> dict[str, str]:
    """The words that each comment of the main part stands on, by its number."""
    root = etree.fromstring(parts_of(data)["word/document.xml"])
    words: dict[str, list[str]] = {}
    open_: set[str] = set()
    for element in root.iter():
        number = element.get(qn("w:id"))
        if element.tag == qn("w:commentRangeStart"):
            open_.add(number)
            words[number] = []
        elif element.tag == qn("w:commentRangeEnd"):
            open_.remove(number)
        elif element.tag == qn("w:t"):
            for number in open_:
                words[number].append(element.text or "")
    assert not open_
    return {number: "".join(parts) for number, parts in words.items()}


def letters(xml: bytes) -> list[tuple[str, bytes, tuple[str, ...]]]:
    """Every character of a part, with the properties of its run and what stands around it."""
    seen = []
    for t in etree.fromstring(xml).iter(qn("w:t"), qn("w:delText"), qn("w:tab"), qn("w:footnoteReference")):
        run = t.getparent()
        properties = run.find(qn("w:rPr"))
        look = b"" if properties is None else etree.tostring(properties)
        around = tuple(parent.tag for parent in run.iterancestors())
        seen += [(letter, look, around) for letter in (t.text or t.tag if t.text else [t.tag])]
    return seen


def test_each_finding_is_a_comment_on_its_words():
    done = commented(word_draft())
    comments = {str(comment.comment_id): comment for comment in docx.Document(io.BytesIO(done)).comments}
    where = {number: words for number, words in anchored(done).items() if comments[number].author == "onrecord"}
    told = {comments[number].text.split("\n")[0]: words for number, words in where.items()}
    assert told == {
        "'Brandwik' here, 'Brandvik' for Ole Brandvik in paragraph 3.": "Brandwik",
        "'The' stands twice.": "The the",
        "'from' stands twice.": "from from",
        "In a text box: ‘the the’": "Call the the town hall." * 2,  # for newer and for older Word
        "In a footnote: ‘on on’": "",  # the reference
        "In the page header: ‘the the’": "Harbour bridge to close for repairs",
    }
    name = next(comment for comment in comments.values() if "Brandwik" in comment.text)
    assert name.text.split("\n")[1:] == [
        "Paragraph 3: 'Ole Brandvik' here — …to close the harbour bridge, said Mayor Ole Brandvik, who has led the town since 2019."
        " The work…",
        "names.Variant (warning)",
    ]
    assert name.initials == "or"


def test_the_document_is_otherwise_unchanged():
    before, after = parts_of(word_draft()), parts_of(commented(word_draft()))
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml", "word/comments.xml"]
    assert letters(before["word/document.xml"]) == letters(after["word/document.xml"])
    marks = rb"<w:commentRange\w+ w:id=\"\d+\"/>|<w:r><w:commentReference w:id=\"\d+\"/></w:r>"
    theirs = re.sub(marks, b"", before["word/document.xml"])
    ours = re.sub(marks, b"", after["word/document.xml"])
    split = rb'</w:t></w:r><w:r w:rsidR="00A1">(?:<w:rPr>.*?</w:rPr>)?<w:t xml:space="preserve">'
    kept = rb' xml:space="preserve"'
    assert re.sub(split, b"", ours).replace(kept, b"") == re.sub(split, b"", theirs).replace(kept, b"")
    assert read_bytes(word_draft(), "a.docx").text == read_bytes(commented(word_draft()), "a.docx").text


def test_a_second_run_replaces_its_own_comments_and_leaves_those_of_people():
    once = commented(word_draft())
    assert commented(once) == once
    before = {comment.text for comment in docx.Document(io.BytesIO(once)).comments if comment.author != "onrecord"}
    assert before == {"Who said it?"}
    mended = parts_of(once)
    mended["word/document.xml"] = mended["word/document.xml"].replace(b">Brandwik<", b">Brandvik<")
    again = list(docx.Document(io.BytesIO(commented(zipped(mended)))).comments)
    assert not any("Brandwik" in comment.text for comment in again)
    assert [comment.author for comment in again].count("Kari Dahl") == 1


@pytest.mark.parametrize("state", ['w15:done="1"', 'w15:done="0"/><w15:commentEx w15:paraId="33" w15:paraIdParent="22"'])
def test_a_comment_that_somebody_settled_or_answered_stays_and_is_not_made_again(state):
    parts = parts_of(commented(word_draft()))
    at = parts["word/comments.xml"].index(b"'from' stands twice.")
    begin = parts["word/comments.xml"].rindex(b"<w:p>", 0, at)
    comments = parts["word/comments.xml"]
    parts["word/comments.xml"] = comments[:begin] + b'<w:p w14:paraId="22">' + comments[begin + 5 :]
    more = f'<w15:commentEx w15:paraId="22" {state}/></w15:commentsEx>'
    parts["word/commentsExtended.xml"] = parts["word/commentsExtended.xml"].replace(b"</w15:commentsEx>", more.encode())
    again = commented(zipped(parts))
    told = [comment.text for comment in docx.Document(io.BytesIO(again)).comments]
    assert sum("'from'" in text for text in told) == 1
    assert b'paraId="22"' in parts_of(again)["word/comments.xml"]
    assert parts_of(again)["word/commentsExtended.xml"] == parts["word/commentsExtended.xml"]


def test_what_word_keeps_beside_a_comment_goes_with_it():
    parts = parts_of(commented(word_draft()))
    parts["word/comments.xml"] = parts["word/comments.xml"].replace(
        b'w:initials="or"><w:p>', b'w:initials="or"><w:p w14:paraId="22">', 1
    )
    more = b'<w15:commentEx w15:paraId="22" w15:done="0"/></w15:commentsEx>'
    parts["word/commentsExtended.xml"] = parts["word/commentsExtended.xml"].replace(b"</w15:commentsEx>", more)
    assert parts_of(commented(zipped(parts)))["word/commentsExtended.xml"].decode() == PARTS["word/commentsExtended.xml"]


def test_a_file_without_comments_gets_a_part_for_them():
    left_out = ("word/comments.xml", "word/commentsExtended.xml")
    parts = {name: text for name, text in PARTS.items() if name not in left_out}
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        parts[name] = re.sub(r'<(?:Override|Relationship) [^<>]*"[^"]*comments(?:Extended)?\.xml"[^<>]*/>', "", parts[name])
    marks = r'<w:commentRange\w+ w:id="3"/>|<w:r><w:commentReference w:id="3"/></w:r>'
    parts["word/document.xml"] = re.sub(marks, "", parts["word/document.xml"])
    done = commented(zipped(parts))
    assert {comment.author for comment in docx.Document(io.BytesIO(done)).comments} == {"onrecord"}
    assert commented(done) == done


def test_words_over_several_runs_and_paragraphs():
    body = paragraph(run("One "), run("two", "<w:b/>"), "<w:r><w:tab/><w:t>three</w:t></w:r>") + paragraph(
        run("four &amp; five")
    )
    data = word_draft(document=f"{HEAD}<w:document {NAMES}><w:body>{body}</w:body></w:document>")
    for words in ("two\tthree\nfour", "e two", "three", "four & five", "&", "& f"):
        done, _ = on_words(data, words)
        assert [*anchored(done).values()] == [words.replace("\t", "").replace("\n", "")]
        assert letters(parts_of(done)["word/document.xml"]) == letters(parts_of(data)["word/document.xml"])


TEXTS = st.text(st.sampled_from("ab é😀&<’ \u00a0"), min_size=1, max_size=6)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(TEXTS, min_size=1, max_size=4), min_size=1, max_size=3), st.data())
def test_any_words_of_any_runs(paragraphs, data):
    runs = [[run(escape(text), "<w:i/>" * (len(text) % 2)) for text in texts] for texts in paragraphs]
    body = "".join(paragraph(*each) for each in runs)
    file = word_draft(document=f"{HEAD}<w:document {NAMES}><w:body>{body}</w:body></w:document>")
    document = read_bytes(file, "a.docx")
    end = document.text.find("The timetable") - 1
    if end < 1:
        return
    cuts = sorted(data.draw(st.lists(st.integers(0, end), min_size=2, max_size=6)))
    spans = [Span(a, b) for a, b in pairwise(cuts) if a < b and document.text[a:b].strip()]
    findings = [Finding(document, span, "house.Rule", Severity.WARNING, "A message.") for span in spans]
    done, lost = add_comments(file, document.text, "a.docx", findings)
    told = ["".join(words.split()) for words in anchored(done).values()]
    assert told == ["".join(document.words(span).split()) for span in spans] or lost
    assert letters(parts_of(done)["word/document.xml"]) == letters(parts_of(file)["word/document.xml"])


def test_another_place_in_a_source_is_quoted_and_the_head_of_a_page_is_held_against_none():
    from linter.desk import Desk
    from linter.sources.source import Source, Sources

    source = read_bytes("“It is old,” Brandvik said. The work will cost 5 million kroner, he said.".encode(), "wire.txt")
    document = read_bytes(word_draft(), "a.docx")
    desk = Desk(sources=Sources([Source(source)]))
    findings = lint(document, rule_set(Config())[0], desk).findings
    assert not any(f.rule.startswith("sources.") and document.on_page_edge(f.span.start) for f in findings)
    done, _ = add_comments(word_draft(), document.text, "a.docx", [f for f in findings if f.rule == "sources.Number"])
    told = [comment.text for comment in docx.Document(io.BytesIO(done)).comments if comment.author == "onrecord"]
    assert any("wire.txt, line 1: the source has '5 million kroner' here — " in text for text in told)


def test_a_hostile_finding_is_harmless():
    document = read_bytes(word_draft(), "a.docx")
    at = document.text.index("Brandwik")
    evil = Finding(document, Span(at, at + 4), "house.<w:x>", Severity.ERROR, "]]>&<\x00\u202e\ud800", ("</w:t>",))
    done, _ = add_comments(word_draft(), document.text, "a.docx", [evil._replace(related=(Related(Span(0, 3), "<"),))])
    told = [comment.text for comment in docx.Document(io.BytesIO(done)).comments][-1]
    assert told.startswith("]]>&<\\x00\\u202e?\nSuggestion: ‘</w:t>’\nParagraph 1: <")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param(
            zipped({**PARTS, "word/document.xml": PARTS["word/document.xml"].replace("Siri", "Kari")}), "changed", id="changed"
        ),
        pytest.param(zipped({**PARTS, "word/comments.xml": "<w"}), "damaged", id="damaged comments"),
        pytest.param(word_draft()[:-60], "damaged", id="cut off"),
    ],
)
def test_what_cannot_be_commented_on(data, told):
    document, findings = found(word_draft(), "a.docx")
    with pytest.raises(ReadError, match=told):
        add_comments(data, document.text, "a.docx", findings)


def test_a_text_box_inside_of_a_box_and_a_heading_of_capitals_have_their_place():
    body = (
        paragraph(run("Before. "), text_box(paragraph(run("Inner words"), text_box(paragraph(run("innermost")))))) + paragraph()
    )
    data = word_draft(document=f"{HEAD}<w:document {NAMES}><w:body>{body}</w:body></w:document>")
    done, document = on_words(data, "innermost")
    assert "In a text box: ‘innermost’" in [comment.text for comment in docx.Document(io.BytesIO(done)).comments][-1]
    assert read_bytes(done, "a.docx").text == document.text


def test_a_file_whose_parts_have_other_names_and_letters():
    parts = {name.replace("word/document.xml", "word/document2.xml"): text for name, text in PARTS.items()}
    parts["_rels/.rels"] = parts["_rels/.rels"].replace("document.xml", "document2.xml")
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("/word/document.xml", "/word/document2.xml")
    parts["word/_rels/document2.xml.rels"] = parts.pop("word/_rels/document.xml.rels")
    parts["word/document2.xml"] = parts["word/document2.xml"].replace("UTF-8", "UTF-16").encode("utf-16")
    parts["word/comments.xml"] = parts["word/comments.xml"].replace("w:", "n:").replace("xmlns:w=", "xmlns:n=")
    done = commented(zipped(parts))
    comments = [(comment.author, comment.text.split("\n")[0]) for comment in docx.Document(io.BytesIO(done)).comments]
    assert ("Kari Dahl", "Who said it?") in comments
    assert ("onrecord", "'The' stands twice.") in comments
    assert commented(done) == done


def test_a_strict_file_gets_strict_comments():
    names = NAMES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    body = f"{HEAD}<w:document {names}><w:body>{paragraph(run('See the the ship.'))}</w:body></w:document>"
    done = parts_of(commented(zipped({"word/document.xml": body})))
    assert b"purl.oclc.org/ooxml/wordprocessingml/main" in done["word/comments.xml"]
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in done["word/_rels/document.xml.rels"]


@pytest.mark.slow
@pytest.mark.skipif(not which("soffice"), reason="LibreOffice is not here")
@pytest.mark.parametrize("name", ["draft.docx", "draft.odt"])
def test_libreoffice_shows_the_comments_on_their_words(name, tmp_path):
    data = word_draft() if name.endswith("docx") else zipped(dict(ODT_PARTS))
    (tmp_path / name).write_bytes(commented(data, name))
    other = "fodt"
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", other, "--outdir"]
    subprocess.run([*command, str(tmp_path), str(tmp_path / name)], check=True, capture_output=True, timeout=180)
    root = etree.parse(str(tmp_path / f"draft.{other}")).getroot()
    spaces = {key: value for key, value in root.nsmap.items() if key}
    shown = {}
    for comment in root.iterfind(".//office:annotation", spaces):
        if comment.findtext("dc:creator", "", spaces) != "onrecord":
            continue
        lines = ["".join(p.itertext()) for p in comment.iterfind("text:p", spaces)]
        name_of = comment.get(f"{{{spaces['office']}}}name")
        shown[lines[0]] = _between(root, comment, name_of, spaces)
    assert shown["'Brandwik' here, 'Brandvik' for Ole Brandvik in paragraph %s." % (3 if "docx" in name else 2)] == "Brandwik"
    assert shown["'The' stands twice."] == "The the"
    assert shown["'from' stands twice."] == "from from"
    assert len(shown) == len(found(data, name)[1])


def _between(root, comment, name, spaces) -> str:
    """The words between a comment and its end."""
    parts = [comment.tail or ""]
    after = False
    inside: set[object] = set()
    for element in root.iter():
        if element is comment:
            after, inside = True, set(comment.iter())
        elif after and element not in inside:
            if element.tag == f"{{{spaces['office']}}}annotation-end" and element.get(f"{{{spaces['office']}}}name") == name:
                return "".join(parts)
            parts += [element.text or "", element.tail or ""]
    return ""
