"""The editor server, driven through the protocol by a real client over its standard streams."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest
from conftest import ROOT

lsp = pytest.importorskip("lsprotocol.types")
pytest.importorskip("pytest_lsp")
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities, make_test_lsp_client  # noqa: E402

pytestmark = pytest.mark.slow
TEXT = "# Harbour 𝄞\n\n𝄞 Benjamin Oldacre, 51, the harbour master, closed the quay.\n\n𝄞 The quay opens in May, Oldcare said.\n"


async def started(folder: Path) -> LanguageClient:
    """A client that has opened a folder."""
    config = ClientServerConfig(
        server_command=[sys.executable, "-m", "linter", "lsp"],
        client_factory=make_test_lsp_client,
        server_env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    client = await config.start()
    await client.initialize_session(
        lsp.InitializeParams(
            capabilities=client_capabilities("visual-studio-code"),
            workspace_folders=[lsp.WorkspaceFolder(uri=folder.as_uri(), name="desk")],
            root_uri=folder.as_uri(),
        )
    )
    return client


async def opened(client: LanguageClient, path: Path, text: str) -> str:
    uri = path.as_uri()
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, lsp.LanguageKind.Markdown, 1, text)))
    await client.wait_for_notification(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return uri


def drive(folder: Path, steps) -> None:
    """Run a scenario against a server, and end the server."""

    async def main() -> None:
        client = await started(folder)
        try:
            await asyncio.wait_for(steps(client), 60)
        finally:
            await client.shutdown_session()

    asyncio.run(main())


def test_a_draft_is_told_its_findings_and_told_anew_when_it_changes(tmp_path):
    async def steps(client):
        uri = await opened(client, tmp_path / "a.md", TEXT)
        (found,) = [d for d in client.diagnostics[uri] if d.code == "names.Variant"]
        assert (found.range.start.line, found.range.start.character) == (4, TEXT.split("\n")[4].index("Oldcare") + 1)
        assert found.related_information[0].location.uri == uri
        assert found.related_information[0].location.range.start.line == 2
        change = lsp.TextDocumentContentChangePartial(range=found.range, text="Oldacre")
        client.text_document_did_change(lsp.DidChangeTextDocumentParams(lsp.VersionedTextDocumentIdentifier(2, uri), [change]))
        await client.wait_for_notification(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        assert not [d for d in client.diagnostics[uri] if d.code == "names.Variant"]

    drive(tmp_path, steps)


def test_actions_hover_symbols_and_rename(tmp_path):
    async def steps(client):
        uri = await opened(client, tmp_path / "a.md", TEXT + "\n“It is time,” Oldacre said.\n")
        (found,) = [d for d in client.diagnostics[uri] if d.code == "names.Variant"]
        document = lsp.TextDocumentIdentifier(uri)
        actions = await client.text_document_code_action_async(
            lsp.CodeActionParams(document, found.range, lsp.CodeActionContext([found]))
        )
        titles = [action.title for action in actions]
        assert titles[0] == "Replace with “Oldacre”"
        assert any("here" in title for title in titles)
        assert any(".onrecord.yml" in title for title in titles)
        assert actions[0].edit.changes[uri][0].range == found.range
        place = lsp.Position(2, TEXT.split("\n")[2].index("Oldacre") + 2)
        hover = await client.text_document_hover_async(lsp.HoverParams(document, place))
        assert "Benjamin Oldacre" in hover.contents.value
        symbols = await client.text_document_document_symbol_async(lsp.DocumentSymbolParams(document))
        assert [symbol.name for symbol in symbols] == ["Benjamin Oldacre"]
        renamed = await client.text_document_rename_async(lsp.RenameParams(document, place, "Alder"))
        assert {edit.new_text for edit in renamed.changes[uri]} == {"Alder"}
        assert len(renamed.changes[uri]) == 2

    drive(tmp_path, steps)


def test_settings_are_read_again_when_they_change(tmp_path):
    async def steps(client):
        uri = await opened(client, tmp_path / "a.md", TEXT)
        assert [d for d in client.diagnostics[uri] if d.code == "names.Variant"]
        settings = tmp_path / ".onrecord.yml"
        settings.write_text("ignore: [names]\n", "utf-8")
        client.workspace_did_change_watched_files(
            lsp.DidChangeWatchedFilesParams([lsp.FileEvent(settings.as_uri(), lsp.FileChangeType.Created)])
        )
        await client.wait_for_notification(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        assert not [d for d in client.diagnostics[uri] if d.code == "names.Variant"]

    drive(tmp_path, steps)


def test_faulty_settings_are_a_message_and_no_end(tmp_path):
    async def steps(client):
        (tmp_path / ".onrecord.yml").write_text("selct: [names]\n", "utf-8")
        uri = await opened(client, tmp_path / "a.md", TEXT)
        assert any("selct" in message.message for message in client.messages)
        assert client.diagnostics[uri]

    drive(tmp_path, steps)
