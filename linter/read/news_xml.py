"""News in XML (NewsML-G2, NewsML 1, NITF, RSS, Atom, WordPress exports) -> documents, one an article; the root says which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from linter.errors import ReadError
from linter.read.compose import Copy
from linter.read.feeds import feed_items
from linter.read.items import Item, apart, together
from linter.read.markup import NewsMarkup, add_escaped, joined
from linter.read.xml_nodes import XmlNode, parse_xml
from linter.text import Document

ENDING = "xml"
FAR = 20_000
"""So much of a text is held against what is told besides it."""
SAME = 60
"""What agrees in so many characters is the same text once more."""


def read(text: str, id: str) -> Document:
    """All articles of the file as one document. Raises ReadError where it is no XML, or of no kind that is known."""
    return together(_items(text, id), id, text, "xml") if text.strip() else Document(id, text, "", (), format="xml")


def read_each(text: str, id: str) -> list[Document]:
    """The articles of the file. Raises ReadError like `read`."""
    return apart(_items(text, id), id, text, "xml") if text.strip() else [Document(id, text, "", (), format="xml")]


def _items(text: str, id: str) -> list[Item]:
    root = parse_xml(text, id)
    kinds: dict[str, Callable[[XmlNode], list[Item]]] = {
        "nitf": lambda node: [partial(_nitf, node)],
        "newsItem": lambda node: [partial(_news_item, node, ())],
        "newsMessage": _message,
        "NewsML": _newsml_1,
        "rss": feed_items,
        "RDF": feed_items,
        "feed": feed_items,
        "entry": feed_items,
        "html": lambda node: [partial(_page, node)],
    }
    if root.name not in kinds:
        raise ReadError(
            f"an XML file of no kind that is read: <{root.name[:40]}> is not NewsML, NITF, RSS, Atom or WordPress", id
        )
    items = kinds[root.name](root)
    if not items:
        raise ReadError(f"no article in it: the <{root.name}> holds none with copy", id)
    return items


def _page(node: XmlNode, copy: Copy) -> Mapping[str, Any]:
    NewsMarkup(copy, "html").add(node.first("body") or node)
    return {}


def _nitf(node: XmlNode, copy: Copy) -> Mapping[str, Any]:
    markup = NewsMarkup(copy, ENDING)
    body = node.first("body") or node
    head = node.first("head")
    above = body.first("body.head")
    if head and (title := head.first("title")) and not (above and any(above.below("hl1"))):
        markup.add(title, "headline")
    for name, role in (("hedline", ""), ("abstract", "standfirst"), ("byline", "byline"), ("dateline", "dateline")):
        for part in above.elements(name) if above else ():
            markup.add(part, role)
    for part in body.elements("body.content"):
        markup.add(part)
    return _nitf_date(head, above)


def _nitf_date(head: XmlNode | None, above: XmlNode | None) -> Mapping[str, Any]:
    for part, names, keys in (
        (above, ("story.date",), ("norm",)),
        (head, ("date.issue", "pubdata"), ("norm", "date.publication")),
    ):
        for found in part.below(*names) if part else ():
            when = next((found.attributes[key] for key in keys if found.attributes.get(key)), "")
            if when:
                return {"date": when}
    return {}


def _message(node: XmlNode) -> list[Item]:
    """The items of a NewsML-G2 message; pictures belong to the text, where there is but one."""
    items = list(node.below("newsItem"))
    texts = [item for item in items if any(item.below("inlineXML", "inlineData"))]
    if len(texts) == 1:
        return [partial(_news_item, texts[0], tuple(item for item in items if item is not texts[0]))]
    return [partial(_news_item, item, ()) for item in items]


def _news_item(node: XmlNode, pictures: tuple[XmlNode, ...], copy: Copy) -> Mapping[str, Any]:
    markup = NewsMarkup(copy, ENDING)
    about = node.first("contentMeta")
    contents = list(node.below("inlineXML", "inlineData"))
    body = " ".join(" ".join(content.text.split()) for content in contents)[:FAR]

    def add(name: str, role: str) -> None:
        for number, part in enumerate(about.elements(name) if about else ()):
            told = " ".join(part.text.split())
            if told and (name == "headline" or told[:SAME].rstrip(" .…") not in body):
                markup.said.add(told)
                markup.add(part, _described(part) if name == "description" else role if not number else "heading")

    add("headline", "headline")
    add("description", "standfirst")
    add("by", "byline")
    add("dateline", "dateline")
    for content in contents:
        if content.name == "inlineXML":
            _inline(content, markup, copy)
        else:
            value, origin = joined(content.words())
            add_escaped(copy, value, origin, "", ENDING)
    for picture in pictures:
        for part in picture.below("description"):
            if " ".join(part.text.split()) not in body:
                markup.add(part, "caption")
    meta = node.first("itemMeta")
    when = (about and about.first("contentModified", "contentCreated")) or (
        meta and meta.first("versionCreated", "firstCreated")
    )
    return {"date": when.text.strip()} if when else {}


def _described(part: XmlNode) -> str:
    return "caption" if "caption" in part.attributes.get("role", "") else "standfirst"


def _inline(content: XmlNode, markup: NewsMarkup, copy: Copy) -> None:
    for part in content.elements():
        if part.name == "nitf":
            _nitf(part, copy)
        else:
            markup.add(part)


def _newsml_1(node: XmlNode) -> list[Item]:
    return [partial(_news_component, item) for item in node.elements("NewsItem")]


def _news_component(node: XmlNode, copy: Copy) -> Mapping[str, Any]:
    markup = NewsMarkup(copy, ENDING)
    lines = {"HeadLine": "headline", "SubHeadLine": "standfirst", "ByLine": "byline", "DateLine": "dateline"}
    for part in node.below(*lines, "DataContent"):
        if part.name == "DataContent" and (nitf := part.first("nitf")):
            _nitf(nitf, copy)
        else:
            first = not any(block.role == "headline" for block in copy.blocks)
            role = lines.get(part.name, "")
            markup.add(part, "heading" if role == "headline" and not first else role)
    when = next(node.below("ThisRevisionCreated", "FirstCreated"), None)
    return {"date": when.text.strip()} if when else {}
