"""The Language Server Protocol over standard streams: drafts in the editor -> what `draft` says of them."""

from __future__ import annotations

import os
from functools import partial
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from linter import __version__
from linter.config import forget_files
from linter.editor.draft import Draft, TextChange
from linter.editor.positions import Point, Positions
from linter.errors import LinterError
from linter.finding import Finding, Severity
from linter.session import Options, Session
from linter.vale.found import forget_vale_files

LEVELS = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.SUGGESTION: lsp.DiagnosticSeverity.Information,
}
OPEN_RULE = "onrecord.openRule"


class Server(LanguageServer):
    """The open drafts, and one session for all until a settings file changes."""

    def __init__(self) -> None:
        super().__init__("onrecord", __version__)
        self.drafts: dict[str, tuple[int | None, Draft]] = {}
        self.told: set[str] = set()
        self.session = self._fresh()

    def _fresh(self) -> Session:
        return Session(Options(), None, self._complain)

    def _complain(self, problem: LinterError | str) -> None:
        """Say what is wrong with settings or rules, once."""
        text = str(problem)
        if text not in self.told:
            self.told.add(text)
            self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Warning, f"onrecord: {text}"))

    def reload(self) -> None:
        """Read settings, rules, rosters and sources anew, and check every open draft by them."""
        forget_files()
        forget_vale_files()
        self.told.clear()
        self.session = self._fresh()
        self.drafts.clear()
        for uri in list(self.workspace.text_documents):
            self.publish(uri)

    def draft(self, uri: str) -> Draft:
        """The draft as it stands now, not yet saved; checked again only where it has changed."""
        document = self.workspace.get_text_document(uri)
        known = self.drafts.get(uri)
        if known is None or known[0] != document.version:
            known = document.version, Draft(document.source, to_fs_path(uri) or uri, self.session)
            self.drafts[uri] = known
        return known[1]

    def publish(self, uri: str) -> None:
        """Send the diagnostics of a draft; one that cannot be read has none."""
        version = self.workspace.get_text_document(uri).version
        try:
            draft = self.draft(uri)
            at = Positions(draft.document.source)
            found = [_diagnostic(finding, at, uri) for finding in draft.findings]
        except LinterError as error:
            self._complain(error)
            found = []
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, version))


def _range(at: Positions, span: Any) -> lsp.Range:
    start, end = at.points(span)
    return lsp.Range(lsp.Position(*start), lsp.Position(*end))


def _diagnostic(finding: Finding, at: Positions, uri: str) -> lsp.Diagnostic:
    related = []
    for place in finding.related:
        document = place.document or finding.document
        span = document.source_span(place.span)
        own = document is finding.document
        where = uri if own else from_fs_path(os.path.abspath(document.id)) or ""
        shown = _range(at if own else Positions(document.source), span)
        related.append(lsp.DiagnosticRelatedInformation(lsp.Location(where, shown), place.message))
    url = lsp.CodeDescription(finding.url) if finding.url else None
    return lsp.Diagnostic(
        _range(at, finding.source_span),
        finding.message,
        LEVELS[finding.severity],
        finding.rule,
        url,
        "onrecord",
        related_information=related,
    )


def make() -> Server:
    """The server with its answers."""
    server = Server()
    feature = partial(_answer, server)

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        server.publish(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        server.publish(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        if _settles(params.text_document.uri):
            server.reload()

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        server.drafts.pop(params.text_document.uri, None)
        server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(params.text_document.uri, []))

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files(params: lsp.DidChangeWatchedFilesParams) -> None:
        server.reload()

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        draft, _, offset = feature(params)
        text = draft.hover(offset)
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text)) if text else None

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def symbols(params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        draft = server.draft(params.text_document.uri)
        at = Positions(draft.document.source)
        return [
            lsp.DocumentSymbol(symbol.name, lsp.SymbolKind.String, place := _range(at, symbol.span), place, symbol.detail)
            for symbol in draft.symbols()
        ]

    @server.feature(lsp.TEXT_DOCUMENT_RENAME)
    def rename(params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        draft, at, offset = feature(params)
        edits = [lsp.TextEdit(_range(at, edit.span), edit.words) for edit in draft.renamed(offset, params.new_name)]
        return lsp.WorkspaceEdit({params.text_document.uri: edits}) if edits else None

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix]))
    def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return list(_actions(server, params))

    @server.command(OPEN_RULE)
    def open_rule(rule: str) -> None:
        path = _rule_file(server, rule)
        if path:
            server.window_show_document(lsp.ShowDocumentParams(from_fs_path(path) or "", take_focus=True))

    return server


def _answer(server: Server, params: Any) -> tuple[Draft, Positions, int]:
    """The draft that a request is about, its positions, and the offset that it names."""
    draft = server.draft(params.text_document.uri)
    at = Positions(draft.document.source)
    return draft, at, at.offset(Point(params.position.line, params.position.character))


def _actions(server: Server, params: lsp.CodeActionParams) -> Any:
    uri = params.text_document.uri
    draft = server.draft(uri)
    at = Positions(draft.document.source)
    first, last = (at.offset(Point(p.line, p.character)) for p in (params.range.start, params.range.end))
    for finding in draft.findings:
        span = finding.source_span
        if span.end < first or span.start > last:
            continue
        told = [_diagnostic(finding, at, uri)]
        for action in draft.actions(finding):
            edit = _edit(action.edit, at, uri) if not action.path else _edit_of_settings(server, action.path, action.edit)
            yield lsp.CodeAction(action.title, lsp.CodeActionKind.QuickFix, told, action.preferred, edit=edit)
        command = lsp.Command("Open the rule", OPEN_RULE, arguments=[finding.rule])
        yield lsp.CodeAction(f"Open the rule {finding.rule}", lsp.CodeActionKind.QuickFix, told, command=command)


def _edit(edit: TextChange, at: Positions, uri: str) -> lsp.WorkspaceEdit:
    return lsp.WorkspaceEdit({uri: [lsp.TextEdit(_range(at, edit.span), edit.words)]})


def _edit_of_settings(server: Server, path: str, edit: TextChange) -> lsp.WorkspaceEdit:
    """An edit of the settings, which are made where there are none."""
    uri = from_fs_path(path) or ""
    at = Positions(server.drafts[uri][1].document.source if uri in server.drafts else _text(path))
    change = lsp.TextDocumentEdit(
        lsp.OptionalVersionedTextDocumentIdentifier(uri), [lsp.TextEdit(_range(at, edit.span), edit.words)]
    )
    made = [] if os.path.exists(path) else [lsp.CreateFile(uri, options=lsp.CreateFileOptions(ignore_if_exists=True))]
    return lsp.WorkspaceEdit(document_changes=[*made, change])


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except OSError:
        return ""


def _settles(uri: str) -> bool:
    """Whether a file is settings, a rule, a roster or facts."""
    return uri.endswith((".yml", ".yaml", ".toml", ".ini", ".csv", ".tsv", ".xlsx", ".xlsm"))


def _rule_file(server: Server, rule: str) -> str:
    for _, draft in server.drafts.values():
        rules = server.session.rules(draft.config, draft.path, True)
        found = next((each.path for each in rules.rules if each.id == rule), "")
        if found:
            return os.path.abspath(found)
    return ""
