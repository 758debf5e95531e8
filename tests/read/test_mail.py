"""Mails: the subject and the body, decoded."""

from __future__ import annotations

import base64
import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import ReadError
from linter.read import read_bytes
from linter.text import Document

HEAD = "From: Ann <ann@example.org>\nDate: Mon, 1 Jan 2024 10:00:00 +0000\nSubject: =?utf-8?q?Caf=C3=A9_news?=\nMIME-Version: 1.0\n"


def words(document: Document) -> list[str]:
    return [document.words(block.span) for block in document.blocks]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nIt’s a day.\n\nTwo.\n",
            id="as it stands",
        ),
        pytest.param(
            "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nIt=92s a=\n day.\n\nTwo.\n",
            id="quoted-printable",
        ),
        pytest.param(
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
            + base64.b64encode("It’s a day.\n\nTwo.\n".encode()).decode()
            + "\n",
            id="base64",
        ),
        pytest.param("Content-Type: text/html\n\n<p>It&rsquo;s a <b>day</b>.</p><p>Two.</p>\n", id="HTML alone"),
        pytest.param(
            'Content-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/html\n\n<p>No</p>\n--x\n'
            "Content-Type: text/plain; charset=utf-8\n\nIt’s a day.\n\nTwo.\n--x\nContent-Type: text/plain\n"
            "Content-Disposition: attachment\n\nNo\n--x--\n",
            id="several parts",
        ),
    ],
)
def test_bodies(body: str) -> None:
    document = read_bytes((HEAD + body).encode(), "a.eml")
    assert words(document) == ["Café news", "It’s a day.", "Two."]
    assert document.meta["date"].year == 2024
    assert document.meta["from"] == "Ann <ann@example.org>"


def test_a_mail_without_a_text_is_refused() -> None:
    with pytest.raises(ReadError, match="without a text"):
        read_bytes(HEAD.encode(), "a.eml")
    assert read_bytes(b"", "a.eml").blocks == ()


@given(st.lists(st.sampled_from([b"Subject: ", b"a", b"\n", b"Content-Type: multipart/mixed; boundary=x\n", b"--x\n", b"--x--", b"Content-Transfer-Encoding: base64\n", b"\xff\xfe", b"=?x?q?=FF?=", b"Content-Type: text/html; charset=\xe9\n", b"Date: x\n", b"From: <\n", b"\0", b": "]), max_size=15).map(b"".join))  # fmt: skip
def test_any_mail_is_read_or_refused(data: bytes) -> None:
    try:
        document = read_bytes(data, "a.eml")
    except ReadError:
        return
    assert all(document.words(block.span).strip() for block in document.blocks)


@pytest.mark.parametrize(
    "mail",
    [
        pytest.param("Subject: " + "=?utf-8?q?a?= " * 50_000 + "\n\nHi\n", id="encoded words"),
        pytest.param("Content-Type: text/plain; " + "a*0*=x; " * 20_000 + "\n\nHi\n", id="parameters"),
        pytest.param("From: " + '"' * 50_000 + "\n\nHi\n", id="quotation marks"),
        pytest.param("Date: Mon, 3 Mar " + "9" * 1_000_000 + " 10:00:00 +0000\n\nHi\n", id="digits of a year"),
        pytest.param("Date: Mon, 3 Mar " + "9" * 40 + " 10:00:00 +0000\n\nHi\n", id="a year of forty digits"),
    ],
)
def test_a_header_that_no_mail_program_wrote_costs_nothing(mail: str) -> None:
    start = time.process_time()
    with contextlib.suppress(ReadError):
        assert read_bytes(mail.encode(), "a.eml").text.endswith("Hi")
    assert time.process_time() - start < 1


def test_parts_within_parts_are_bounded() -> None:
    head = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (i, i) for i in range(20_000))
    with pytest.raises(ReadError, match="parts within parts"):
        read_bytes(head + b"Content-Type: text/plain\r\n\r\nHi", "a.eml")
