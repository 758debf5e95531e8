"""The service's own description: OpenAPI for programs, and the same as a page for people."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from linter import __version__
from linter.report.page import escaped, page_head
from linter.service.asked import KEYS
from linter.service.errand import MEDIA

_TOLD = {
    "text": "The copy.",
    "name": "The bare name of the file; its ending says how it is read: `.txt`, `.md`, `.html`, `.docx`, `.pdf` and more.",
    "settings": "The name of a folder of settings; without it those of the folder in which the service was started hold.",
    "sources": "The names of folders of sources to hold the article against; in the address once for each.",
    "date": "The day to take as the article's date where it gives none, YYYY-MM-DD.",
    "format": "`json`, the contract of docs/json.md, or `html`, a page to look at.",
}
_EXAMPLES = (
    """curl -H 'content-type: application/json' -d '{"text": "The the ferry ran again."}' http://127.0.0.1:8765/check""",
    "curl -H 'content-type: application/octet-stream' --data-binary @draft.docx 'http://127.0.0.1:8765/check?name=draft.docx'",
)
_REFUSALS = {
    "400": "The request says something that cannot be.",
    "403": "It comes from a page of another origin.",
    "404": "There are no settings or sources of this name.",
    "408": "It took too long to arrive.",
    "413": "The article is too large.",
    "415": "It is a form: send the file itself.",
    "421": "The service does not go by the name that it was called by.",
    "500": "Something failed here; nothing of the copy is told.",
    "503": "Too many articles are waiting; come back as `Retry-After` says.",
    "504": "The article took too long and was given up.",
}


def openapi(megabytes: float, seconds: float) -> dict[str, Any]:
    """The description, OpenAPI 3.1."""
    schema = json.loads(files("linter").joinpath("schemas", "findings.schema.json").read_text("utf-8"))
    shared = {f"Findings{name.capitalize()}": part for name, part in schema.pop("$defs").items()}
    schema.pop("$schema")
    schemas = {"Findings": schema, **shared, "Refusal": _object({"error": _string("Why.")}, "error")}
    schemas = json.loads(_moved(json.dumps(schemas), shared))
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "onrecord",
            "version": __version__,
            "description": f"Checks news copy. At most {megabytes:g} MB and {seconds:g} seconds an article; nothing is kept.",
        },
        "paths": {
            "/check": {"post": _check()},
            "/health": {"get": _health()},
        },
        "components": {"schemas": schemas},
    }


def _moved(text: str, shared: dict[str, Any]) -> str:
    """References within the schema -> references within the description."""
    for name in shared:
        text = text.replace(f"#/$defs/{name[len('Findings') :].lower()}", f"#/components/schemas/{name}")
    return text


def _string(told: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "description": told, **more}


def _object(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def _fields() -> dict[str, Any]:
    more: dict[str, dict[str, Any]] = {
        "name": {"default": "draft.txt", "maxLength": 200},
        "date": {"format": "date"},
        "format": {"enum": list(MEDIA), "default": "json"},
    }
    fields = {key: _string(_TOLD[key], **more.get(key, {})) for key in KEYS}
    fields["sources"] = {"type": "array", "items": {"type": "string"}, "description": _TOLD["sources"]}
    return fields


def _check() -> dict[str, Any]:
    fields = _fields()
    parameters = [
        {"name": key, "in": "query", "required": False, "description": f"For a file: {schema['description']}", "schema": schema}
        for key, schema in fields.items()
        if key != "text"
    ]
    found = {
        "application/json": {"schema": {"$ref": "#/components/schemas/Findings"}},
        "text/html": {"schema": {"type": "string"}},
    }
    refusal = {"application/json": {"schema": {"$ref": "#/components/schemas/Refusal"}}}
    return {
        "operationId": "check",
        "summary": "Check an article",
        "description": "Send the text in a JSON object, or a file as the body with its name in the address.",
        "parameters": parameters,
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": _object(fields, "text")},
                "application/octet-stream": {"schema": {"type": "string", "format": "binary"}},
            },
        },
        "responses": {
            "200": {"description": "What was found.", "content": found},
            "422": {"description": "The article could not be read: `errors` says why.", "content": found},
            **{status: {"description": told, "content": refusal} for status, told in _REFUSALS.items()},
        },
    }


def _health() -> dict[str, Any]:
    names = {"type": "array", "items": {"type": "string"}}
    schema = _object({"version": {"type": "string"}, "settings": names, "sources": names}, "version", "settings", "sources")
    told = {"description": "It runs.", "content": {"application/json": {"schema": schema}}}
    return {
        "operationId": "health",
        "summary": "Whether it runs, and which settings and sources can be named",
        "responses": {"200": told},
    }


def manual_page(told: dict[str, Any]) -> Iterator[str]:
    """The description as a page without a script."""
    yield from page_head("onrecord serve", "report.css")
    yield f"<main><h1>onrecord {escaped(told['info']['version'])}</h1><p>{_prose(told['info']['description'])}</p>"
    yield '<p>For programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>'
    for path, methods in told["paths"].items():
        for method, operation in methods.items():
            prose = f"{operation['summary']}. {operation.get('description', '')}"
            yield f"<h2>{method.upper()} {path}</h2><p>{_prose(prose)}</p>"
            yield from _operation(operation)
    yield "</main></body></html>"


def _operation(operation: dict[str, Any]) -> Iterator[str]:
    if "requestBody" in operation:
        for example in _EXAMPLES:
            yield f"<pre>{escaped(example)}</pre>"
        fields = operation["requestBody"]["content"]["application/json"]["schema"]["properties"]
        yield from _table("key", ((name, field["description"]) for name, field in fields.items()))
    yield from _table("status", ((status, answer["description"]) for status, answer in operation["responses"].items()))


def _table(head: str, rows: Iterator[tuple[str, str]]) -> Iterator[str]:
    yield f'<table class="manual"><thead><tr><th>{head}</th><th>what it says</th></tr></thead><tbody>'
    for name, told in rows:
        yield f"<tr><td><code>{escaped(name)}</code></td><td>{_prose(told)}</td></tr>"
    yield "</tbody></table>"


def _prose(text: str) -> str:
    """A sentence, its words in backticks as code."""
    pieces = escaped(text).split("`")
    return "".join(f"<code>{piece}</code>" if i % 2 else piece for i, piece in enumerate(pieces))
