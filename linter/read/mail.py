"""E-mail (.eml) -> Document: the subject and the body as a reader sees them; attachments are left out.

The text of a mail is decoded from its transfer form: its lines are those of the decoded text, below the subject.
"""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import Any

from linter.errors import ReadError
from linter.limits import DEFAULT, Limits
from linter.read import html, plain
from linter.read.compose import Copy, Origin
from linter.read.encoding import decode_bytes
from linter.text import Document

MOST_PARTS = 200
"""A mail has no more parts that hold parts."""
LONGEST = 2_000
"""So many characters of a header are read: the parser of the standard library is quadratic in it."""
LONGEST_DATE = 100


class _Cut(EmailPolicy):
    """How a mail is parsed: each of its headers is cut before anything reads it."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """The name of a header and its value."""
        name, value = super().header_source_parse(["".join(sourcelines)[: LONGEST + 100]])
        return name, value[: LONGEST_DATE if name.lower() == "date" else LONGEST]


def read_bytes(data: bytes, id: str, limits: Limits = DEFAULT) -> Document:
    """The document of a mail. Raises ReadError where it has no body to read."""
    if not data.strip():
        return Document(id, "", "", (), format="mail")
    try:
        if data.lower().count(b"boundary") > MOST_PARTS:
            raise ReadError(f"a mail of more than {MOST_PARTS} parts within parts", id)
        message = message_from_bytes(data, policy=_Cut())
        assert isinstance(message, EmailMessage)
        meta = _meta(message)
        part = message.get_body(("plain", "html"))
        body = _text(part, id) if isinstance(part, EmailMessage) else ""
    except ReadError:
        raise
    except Exception as error:  # the standard library meets a damaged mail with whatever Python raises
        raise ReadError(f"not a mail that can be read ({type(error).__name__})", id) from None
    if not body.strip():
        raise ReadError("a mail without a text", id)
    subject = meta.get("subject", "")
    source = f"{subject}\n\n{body}" if subject else body
    first = len(source) - len(body)
    copy = Copy()
    if subject:
        copy.add(subject, 0, len(subject))
        copy.end_block("headline", "text.subject")
    if part is not None and part.get_content_type() == "text/html":
        html.scan_html(body, copy, Origin([0], [first]), "eml")
    else:
        for start, end in plain.paragraphs(body):
            copy.add(body[start:end], start + first, end + first)
            copy.end_block("paragraph", "text.eml")
    return copy.document(id, source, "mail", meta)


def _meta(message: EmailMessage) -> dict[str, Any]:
    meta: dict[str, Any] = {}
    for name in ("subject", "from", "to", "date"):
        try:
            value = message[name]
            if value is not None:
                when = getattr(value, "datetime", None) if name == "date" else None
                meta[name] = when or " ".join(str(value).split())
        except Exception:  # a header beyond the parser
            continue
    return meta


def _text(part: EmailMessage, id: str) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset() or ""
    try:
        return decode_bytes(data, id, "" if charset in ("", "us-ascii", "utf-8") else charset)[0]
    except ReadError:
        return data.decode("utf-8", "replace").replace("\0", "\ufffd")
