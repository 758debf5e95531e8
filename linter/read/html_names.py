"""The names of HTML: which elements are blocks, which are no copy, which classes name a role."""

from __future__ import annotations

import re

BLOCKS = {
    **dict.fromkeys(
        "address article aside body center dd details dialog div dl dt fieldset figure form header hgroup hr html li main menu"
        " ol p section summary table tbody tfoot thead tr ul".split()
    ),
    "h1": "heading.h1",
    "h2": "heading.h2",
    "h3": "heading.h3",
    "h4": "heading.h4",
    "h5": "heading.h5",
    "h6": "heading.h6",
    "blockquote": "blockquote",
    "li": "list",
    "dt": "list",
    "dd": "list",
    "th": "table.header",
    "td": "table.cell",
    "caption": "table.caption",
    "figcaption": "figure.caption",
}
"""Elements that begin a block -> the scope of the copy in them, None for paragraphs."""
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
SKIPPED = frozenset(
    "script style nav footer template noscript pre head button select option textarea svg math canvas object iframe audio video"
    " dialog del s strike".split()
)
"""Elements whose content is no copy."""
ROLES = {
    "heading": "heading",
    "blockquote": "quote",
    "list": "list",
    "table.header": "table",
    "table.cell": "table",
    "table.caption": "caption",
    "figure.caption": "caption",
}
"""Scope -> role of a block."""
INLINE = {
    "em": "emphasis",
    "i": "emphasis",
    "strong": "strong",
    "b": "strong",
    "a": "link",
    "code": "code",
    "kbd": "code",
    "tt": "code",
}
"""Inline elements -> role of their stretch."""
CLASSES = (
    (re.compile(r"(?:^|[\s_-])by-?line", re.IGNORECASE), "byline"),
    (
        re.compile(r"(?:^|[\s_-])(?:standfirst|dek|deck|subhead(?:line)?|sub-?title|summary)(?:$|[\s_-])", re.IGNORECASE),
        "standfirst",
    ),
    (re.compile(r"(?:^|[\s_-])(?:caption|wp-caption-text|cutline)(?:$|[\s_-])", re.IGNORECASE), "caption"),
    (re.compile(r"(?:^|[\s_-])dateline(?:$|[\s_-])", re.IGNORECASE), "dateline"),
    (re.compile(r"(?:^|[\s_-])(?:headline|entry-title)(?:$|[\s_-])", re.IGNORECASE), "headline"),
    (re.compile(r"(?:^|[\s_-])copyright(?:$|[\s_-])", re.IGNORECASE), "copyright"),
)
"""What a class name says of the role of its element."""
ROLES_APART = frozenset("navigation contentinfo search menu menubar toolbar dialog".split())
CLASSES_APART = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text breadcrumb breadcrumbs navbar share-tools share-buttons"
    " social-share sharedaddy comments comment-list advertisement cookie-banner".split()
)
"""Classes of elements that a reader does not see, or sees as no part of the article."""
FURNITURE = ("aside", "form")
"""Elements that are no copy unless they hold the story itself."""
PARAGRAPHS = 8
"""What holds more paragraphs is no box beside the story, whatever it is called."""
CLASS_OF_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:newsletters?|cookies?|consent|gdpr|subscribe|subscription|sign-?up|promos?|recirc(?:ulation)?|outbrain|taboola"
    r"|related(?:[_-]?(?:articles?|stor(?:y|ies)|posts?|content|links?|news|topics?))?|(?:most|also|more)[_-]?(?:read|popular|like)"
    r"|read[_-]?(?:more|next|also)|see[_-]?also|trending|share|sharing|social|follow[_-]us|breadcrumbs?|paywall|advert(?:s|isement)?"
    r"|sponsored|skip[_-]?link|popup|modal|author[_-]?(?:bio|box|card)|tag[_-]?list|sidebar|comments?|pagination|toc)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""What classes and ids call the boxes of a page: calls to subscribe, links to other stories, buttons."""
