"""HTTP -> errands and back: what is taken in and how long it may take; nothing is kept, and nothing of the copy is logged."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from linter import __version__
from linter.record import NamedTuple
from linter.service.asked import Folders, Refused, errand_of_file, errand_of_json
from linter.service.crew import Crew, ProcessEnded, TookTooLong
from linter.service.errand import Errand
from linter.service.manual import manual_page, openapi

READ_SECONDS = 30.0
"""So long a request may take to arrive."""
MOST_WAITING = 250
"""So many requests may be under way; one more is told to come back."""
MOST_WAITING_BYTES = 256_000_000
"""So much their bodies may hold together."""
LOOPBACK = ("localhost", "127.0.0.1", "::1")
HEADERS = {"cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer"}


class Bounds(NamedTuple):
    """What the service takes in."""

    megabytes: float
    """The largest body, in millions of bytes."""
    seconds: float
    """How long an article may take once a process has it."""
    processes: int
    hosts: tuple[str, ...]
    """The names by which the service may be called; empty: any."""


class Service:
    """The answers to each kind of request."""

    def __init__(self, folders: Folders, bounds: Bounds) -> None:
        self.folders = folders
        self.bounds = bounds
        self.crew = Crew(bounds.processes, bounds.seconds, folders.here)
        self.waiting = 0
        self.bytes = 0

    async def check(self, request: Request) -> Response:
        """Check one article."""
        if self.waiting >= MOST_WAITING:
            raise Refused(503, "too many articles are waiting: come back in a second")
        self.waiting += 1
        body = bytearray()
        try:
            await self._body(request, body)
            errand = self._errand(request, bytes(body))
            if await request.is_disconnected():
                return Response(status_code=499)
            done = await self.crew.do(errand)
        except TookTooLong:
            raise Refused(504, f"the article was given up after {self.bounds.seconds:g} s") from None
        except ProcessEnded:
            raise Refused(500, "the process that had the article was ended from outside") from None
        finally:
            self.waiting -= 1
            self.bytes -= len(body)
        if done.status == 500:
            raise Refused(500, done.body.decode())
        return Response(done.body, done.status, media_type=done.media)

    async def _body(self, request: Request, body: bytearray) -> None:
        """Take in the body as it comes, and no more of it than is allowed."""
        most = int(self.bounds.megabytes * 1e6)
        too_large = Refused(413, f"more than {self.bounds.megabytes:g} MB")
        if request.headers.get("content-length", "0").isdigit() and int(request.headers.get("content-length", "0")) > most:
            raise too_large
        try:
            async with asyncio.timeout(READ_SECONDS):
                async for part in request.stream():
                    body += part
                    self.bytes += len(part)
                    if len(body) > most:
                        raise too_large
                    if self.bytes > MOST_WAITING_BYTES:
                        raise Refused(503, "too many articles are waiting: come back in a second")
        except TimeoutError:
            raise Refused(408, f"the request took longer than {READ_SECONDS:g} seconds to arrive") from None
        except ClientDisconnect:
            raise Refused(400, "the request broke off") from None

    def _errand(self, request: Request, body: bytes) -> Errand:
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == "application/json":
            return errand_of_json(body, self.folders)
        if kind.startswith("multipart/"):
            raise Refused(415, "send the file itself as the body, not a form: POST /check?name=draft.docx")
        given = dict(request.query_params)
        return errand_of_file(body, given, request.query_params.getlist("sources"), self.folders)

    async def health(self, request: Request) -> Response:
        """Whether it runs, and what can be named."""
        names = {which: self.folders.names(which) for which in ("settings", "sources")}
        return JSONResponse({"version": __version__, **names})


def make_app(folders: Folders, bounds: Bounds, ready: Callable[[], None] = lambda: None) -> Starlette:
    """The application; its processes live as long as it does, and `ready` is called when they have begun."""
    service = Service(folders, bounds)
    told = openapi(bounds.megabytes, bounds.seconds)
    page = "\n".join(manual_page(told))

    @asynccontextmanager
    async def alive(app: Starlette) -> AsyncIterator[None]:
        await service.crew.begin()
        ready()
        try:
            yield
        finally:
            service.crew.end()

    async def described(request: Request) -> Response:
        return JSONResponse(told)

    async def manual(request: Request) -> Response:
        return HTMLResponse(page)

    async def front(request: Request) -> Response:
        return RedirectResponse("docs")

    def guarded(handle: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
        async def answered(request: Request) -> Response:
            try:
                _from_here(request, bounds.hosts)
                response = await handle(request)
            except Refused as no:
                response = JSONResponse({"error": no.why}, no.status)
                if no.status == 503:
                    response.headers["retry-after"] = "1"
            except Exception as error:  # its words stay here, they may quote the copy
                response = JSONResponse({"error": f"this should not happen ({type(error).__name__})"}, 500)
            response.headers.update(HEADERS)
            return response

        return answered

    pages = {"/": front, "/docs": manual, "/openapi.json": described, "/health": service.health}
    routes = [Route(path, guarded(handle), methods=["GET"]) for path, handle in pages.items()]
    return Starlette(routes=[*routes, Route("/check", guarded(service.check), methods=["POST"])], lifespan=alive)


def _from_here(request: Request, hosts: tuple[str, ...]) -> None:
    """Refuse what a foreign page makes a browser send: by another name of this host, or from another origin."""
    host = request.headers.get("host", "")
    name = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    if hosts and name.lower() not in hosts:
        raise Refused(421, "the service does not go by this name")
    origin = request.headers.get("origin")
    if origin is not None and origin.partition("://")[2] != host:
        raise Refused(403, "pages of another origin may not ask")
