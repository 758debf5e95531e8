"""The formats of newsrooms: what of each is copy, as what, and where it stands in the file; hostile files get one clear line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linter.config import Config
from linter.errors import ReadError
from linter.read import read_bytes, read_documents, read_text
from linter.rulebook.select import rule_set
from linter.run import lint

NEWS = Path(__file__).parent / "news"
HEADLINE = "Harbour bridge to close for repairs"
SHORT = "Bridge to close"
SUMMARY = "Skarvik’s bridge needs a year of work, and a ferry takes its place."
FIRST = "The council of Skarvik voted on Monday to close the harbour bridge, said Mayor Ole Brandvik."
SECOND = "“It’s old,” Brandwik said. The work costs 4 million kroner & takes a year."
CAPTION = "The bridge at Skarvik on Monday, seen from the the ferry pier."
ARTICLES = sorted(path.name for path in NEWS.iterdir())


def read(name: str):
    return read_documents((NEWS / name).read_bytes(), name)


def copy(document) -> list[tuple[str, str]]:
    return [(block.role, document.words(block.span).replace("\u00a0", " ")) for block in document.blocks]


@pytest.mark.parametrize("name", ARTICLES)
def test_the_article_is_read_from_every_format(name):
    document = read(name)[0]
    blocks = copy(document)
    assert blocks[0] == ("headline", HEADLINE)
    texts = [text for role, text in blocks if role == "paragraph"]
    if name != "draft.rtf":
        assert texts[:2] == [FIRST, SECOND]
        assert str(document.meta["date"]).replace("-", "").replace("Mon, 02 Mar 2026", "20260302").startswith("20260302")
    assert ("caption", CAPTION) in blocks or name in ("draft.rtf", "feed.rss", "feed.atom")
    if name not in ("feed.rss",):
        assert ("standfirst", SUMMARY) in blocks
    assert [text for text in (text for _, text in blocks) if "Read more" in text or "no copy" in text or "edNote" in text] == []
    names = [text for role, text in blocks if role == "byline"]
    assert names == (
        [] if name in ("draft.rtf", "wordpress.xml") else ["By Inge Aasen Staff Writer"] if "nitf" in name else ["Inge Aasen"]
    )


@pytest.mark.parametrize("name", ARTICLES)
def test_every_word_has_its_place_in_the_file(name):
    data = (NEWS / name).read_bytes()
    source = data.decode("latin-1") if name.endswith("rtf") else data.decode()
    for document in read(name):
        assert document.source == source
        for text, origin in document.origin:
            words, there = document.words(text), source[origin.start : origin.end]
            assert words == there.replace("\n", " ") or words in (" ", "\n", "— ") or there[:1] in "\\&" or words.isspace()
        at = document.text.find("the the") if document.text.find("the the") >= 0 else document.text.find("The the")
        if at >= 0:
            span = document.source_span(document.blocks[0].span._replace(start=at, end=at + 7))
            assert source[span.start : span.end].lower() == "the the"


@pytest.mark.parametrize("name", ARTICLES)
def test_the_fault_is_found_in_every_format(name):
    rules = rule_set(Config())[0]
    found = [finding for document in read(name) for finding in lint(document, rules).findings]
    assert [f.text for f in found if f.rule == "names.Variant"] == ["Brandwik"]


def test_the_newsml_is_what_the_standards_own_reader_takes_it_for():
    """The items of the fixture, read by the library of the IPTC, have the texts that are read from it here."""
    news = pytest.importorskip("NewsMLG2")
    etree = pytest.importorskip("lxml.etree")
    root = etree.parse(NEWS / "message.newsml").getroot()
    text, picture = (
        news.NewsMLG2Document(etree.tostring(item)).get_item()
        for item in root.iter("{http://iptc.org/std/nar/2006-10-01/}newsItem")
    )
    kinds = [news.qcode_to_uri(item.itemmeta.itemclass.qcode).rpartition("/")[2] for item in (text, picture)]
    assert kinds == ["text", "picture"]
    blocks = copy(read("message.newsml")[0])
    for role, told in (
        ("headline", text.contentmeta.headline),
        ("standfirst", text.contentmeta.description),
        ("byline", text.contentmeta.by),
        ("caption", picture.contentmeta.description),
    ):
        assert (role, str(next(iter(told)))) in blocks


@pytest.mark.parametrize("name", ["feed.rss", "feed.atom", "wordpress.xml"])
def test_a_feed_is_what_another_reader_takes_it_for(name):
    feed = pytest.importorskip("feedparser").parse(str(NEWS / name))
    assert not feed.bozo
    titles = [entry.title.replace("<i>", "").replace("</i>", "") for entry in feed.entries]
    assert [copy(document)[0][1] for document in read(name)] == [title for title in titles if not title.endswith(".jpg")]


def test_what_stands_in_an_arc_story():
    assert copy(read("ans-story.json")[0])[6:] == [
        ("heading", "A year of ferries"),
        ("paragraph", SECOND),
        ("quote", "I shall miss the view."),
        ("quote", "— Siri Moen"),
        ("list", "The ferry runs from from six."),
        ("table", "Ferry"),
        ("table", "Every hour"),
    ]


def test_what_stands_in_a_rich_text():
    assert copy(read("draft.rtf")[0])[2:] == [
        ("paragraph", FIRST),
        ("paragraph", "“It’s old,” Brandwik said. The work costs 4 million kroner & takes a year — or 😀."),
        ("table", "Ferry"),
        ("table", "Every hour"),
        ("paragraph", "A link to the town."),
        ("heading", "Draft of the the harbour story"),
        ("paragraph", "The timetable is on on the site."),
    ]


@pytest.mark.parametrize("name", ["feed.rss", "feed.atom", "wordpress.xml"])
def test_the_articles_of_a_feed_are_apart(name):
    first, second = read(name)
    assert (first.part, second.part) == ("item 1", "item 2")
    assert "Rain on the coast" not in first.text
    assert "The the rain fell on Tuesday, Ole Brandwik said." in second.text
    assert str(second.place(second.text.index("rain"))) == "paragraph 2 of item 2"
    whole = read_bytes((NEWS / name).read_bytes(), name)  # as a source
    assert whole.text == f"{first.text}\n\n{second.text}"


@pytest.mark.parametrize(
    "wrapped",
    [
        pytest.param(lambda items: items, id="a list"),
        pytest.param(lambda items: {"items": items}, id="an object with a list"),
        pytest.param(lambda items: {"data": {"newsItems": items}, "count": 2}, id="deep inside"),
    ],
)
@pytest.mark.parametrize("name", ["ninjs-1.json", "ninjs-3.json", "ans-story.json", "article.jsonld"])
def test_a_list_of_json_articles_is_a_feed(name, wrapped):
    item = json.loads((NEWS / name).read_text("utf-8"))
    documents = read_documents(json.dumps(wrapped([item, item]), ensure_ascii=False).encode(), "feed.json")
    assert [document.text for document in documents] == [read(name)[0].text] * 2


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(
            {
                "title": {"rendered": HEADLINE},
                "content": {"rendered": f"<p>{FIRST}</p>"},
                "excerpt": {"rendered": f"<p>{FIRST[:60]} […]</p>"},
            },
            id="WordPress's interface",
        ),
        pytest.param({"id": "1", "title": HEADLINE, "content_html": f"<p>{FIRST}</p>", "content_text": FIRST}, id="JSON Feed"),
        pytest.param(
            {"headline": HEADLINE, "abstract": f"<p>{FIRST[:70]}…</p>", "body_html": f"<p>{FIRST}</p>"}, id="Superdesk"
        ),
    ],
)
def test_other_items_of_json(item):
    assert read_documents(json.dumps({"items": [item]}).encode(), "a.json")[0].text == f"{HEADLINE}\n\n{FIRST}"


def test_a_headline_that_the_story_says_again_is_read():
    story = {"headlines": {"basic": "It closes"}, "content_elements": [{"type": "text", "content": "It closes on Monday."}]}
    assert read_documents(json.dumps(story).encode(), "a.json")[0].text == "It closes\n\nIt closes on Monday."


def test_json_that_only_looks_like_an_article_is_read_as_any_other():
    assert read_documents(b'{"headlines": {"basic": ""}, "transcript": "One two."}', "a.json")[0].text == "One two."
    with pytest.raises(ReadError, match="no text in it"):
        read_documents(b'{"headlines": {"basic": ""}}', "a.json")


def test_json_lines_are_an_article_a_line():
    item = json.dumps(json.loads((NEWS / "ninjs-1.json").read_text("utf-8")))
    documents = read_documents(f'{item}\n\n{{"text": "One the the two."}}\r\n{item}\n'.encode(), "a.jsonl")
    assert [document.text for document in documents] == [
        read("ninjs-1.json")[0].text,
        "One the the two.",
        read("ninjs-1.json")[0].text,
    ]
    assert documents[1].position(documents[1].text.index("the")) == (3, 15)
    with pytest.raises(ReadError, match=r"a\.jsonl:2:"):
        read_documents(f'{item}\n{{"text": '.encode(), "a.jsonl")


def test_an_arc_collection_is_a_feed_and_its_own_headline_no_article():
    story = json.loads((NEWS / "ans-story.json").read_text("utf-8"))
    collection = {
        "type": "collection",
        "version": "0.10.7",
        "headlines": {"basic": "Front"},
        "content_elements": [story, story],
    }
    assert len(read_documents(json.dumps(collection).encode(), "a.json")) == 2


def test_a_related_text_of_a_ninjs_item_is_an_article_of_its_own():
    item = {
        "headline": "One",
        "body_text": "It closes.",
        "associations": {"more": {"headline": "Two", "body_text": "It opens."}},
    }
    assert [d.text for d in read_documents(json.dumps(item).encode(), "a.json")] == ["One\n\nIt closes.", "Two\n\nIt opens."]


ENTITY = '<!DOCTYPE nitf [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>'
OUTSIDE = (
    '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&a;</p></body.content></body></nitf>'
)
PARAMETER = '<!DOCTYPE nitf [<!ENTITY % a SYSTEM "http://127.0.0.1/x.dtd"> %a;]><nitf/>'


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        pytest.param("a.xml", ENTITY, "it declares entities", id="entities"),
        pytest.param("a.nitf", OUTSIDE, "it declares entities", id="an external entity"),
        pytest.param("a.xml", PARAMETER, "it declares entities", id="a parameter entity"),
        pytest.param("a.xml", "<nitf>" + "<p>" * 1_000, "nested too deeply", id="nesting"),
        pytest.param("a.xml", "<rss><channel><item><title>A", "a.xml:1:", id="cut off"),
        pytest.param("a.xml", "<rss><channel/></rss>", "no article in it", id="an empty feed"),
        pytest.param("a.xml", "<catalog><p>One.</p></catalog>", "of no kind that is read: <catalog>", id="another XML"),
        pytest.param("a.xml", "Plain text.", "not XML", id="no XML"),
        pytest.param(
            "a.rss", "<rss><channel><item><x/></item><item><y/></item></channel></rss>", "no copy in any", id="nothing said"
        ),
        pytest.param(
            "a.xml", "<rss><channel>" + "<item/>" * 10_001 + "</channel></rss>", "more than 10,000 articles", id="an archive"
        ),
        pytest.param("a.ninjs", '{"bodies": [', "not JSON", id="JSON cut off"),
        pytest.param("a.rtf", "Plain text.", "not an RTF file", id="no RTF"),
        pytest.param("a.rtf", "{\\rtf1" + "{" * 100_000, "nested too deeply", id="RTF nesting"),
        pytest.param("a.rtf", "{\\rtf1 " + "a\\par " * 100_001 + "}", "more than 100,000 paragraphs", id="RTF paragraphs"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(name, text, told):
    with pytest.raises(ReadError) as error:
        read_documents(text.encode(), name)
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_a_rich_text_that_is_cut_off_is_read_as_far_as_it_goes_and_this_is_told():
    document = read_bytes(b"{\\rtf1 One.\\par Tw", "a.rtf")
    assert (document.text, document.notes) == ("One.\n\nTw", ("the file ends in the middle: what is missing was not read",))


@pytest.mark.parametrize("name", ["a.xml", "a.json", "a.rtf", "a.rss"])
def test_an_empty_file_is_an_empty_article(name):
    assert [document.text for document in read_documents(b" ", name)] == [""]


def test_named_letters_need_no_declaration():
    document = read_text(
        "<nitf><body><body.content><p>Sk&aring;ne&mdash;4&nbsp;km &bogus; x</p></body.content></body></nitf>", "a.nitf"
    )
    assert document.text == "Skåne—4\u00a0km \ufffd x"


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        pytest.param(r"{\rtf1\ansi It\'92s \'93one\'94.}", "It’s “one”.", id="bytes of a code page"),
        pytest.param(r"{\rtf1\mac It\'d5s.}", "It’s.", id="of a Macintosh"),
        pytest.param(r"{\rtf1\uc1 It\u8217?s \u8220\'93one\u8221\'94.}", "It’s “one”.", id="stand-ins"),
        pytest.param(r"{\rtf1\uc0 It\u8217s.}", "It’s.", id="no stand-ins"),
        pytest.param(r"{\rtf1 a\{b\}c\\d\~e\_f\-g}", "a{b}c\\d\u00a0e\u2011fg", id="signs"),
        pytest.param("{\\rtf1 a\r\n b\\line c}", "a b\nc", id="line ends"),
        pytest.param(r"{\rtf1 a{\pict\pngblip 89504e}b{\*\unknown no}c}", "abc", id="pictures and the unknown"),
        pytest.param("{\\rtf1 a{\\object{\\*\\objdata\\bin3 }}}}}b}", "ab", id="binary data"),
        pytest.param(
            "{\\rtf1\\ansi\\cocoartf2513\n\\f0\\fs24 \\cf0 It\\'92s one.\\\n\\\nTwo\\uc0\\u8217 s.}",
            "It’s one.\n\nTwo’s.",
            id="of TextEdit",
        ),
        pytest.param(
            r"{\rtf1{\header Head\par}{\headerr Head\par}{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 3}}\par}Text}",
            "Text\n\nHead",
            id="heads of pages",
        ),
        pytest.param(r"{\rtf1{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Box\par}}}Text}", "Box\n\nText", id="a text box"),
    ],
)
def test_rich_text(rtf, text):
    assert read_bytes(rtf.encode("latin-1"), "a.rtf").text == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"{\\rtf1 One.}", "One.", id="rich text"),
        pytest.param(b"", "", id="nothing"),
    ],
)
def test_a_file_called_doc(data, text):
    assert read_bytes(data, "a.doc").text == text
    with pytest.raises(ReadError, match=r"save it as \.docx"):
        read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "a.doc")


def test_a_feed_as_text_is_checked_article_by_article():
    import onrecord

    report = onrecord.check((NEWS / "feed.rss").read_text("utf-8"), name="feed.rss", select=["copy.DoubledWord"])
    assert (report.articles, [finding.text for finding in report.findings]) == (2, ["The the"])
