"""`onrecord serve`: the HTTP service that a CMS calls."""

from __future__ import annotations

import argparse
import os
import socket

from linter.commands import CLEAN, FAILED, complain

HELP = "Serve a CMS over HTTP: POST /check with text or a file, findings back as JSON."


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    parser.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help="where to listen (default: this machine alone)")
    parser.add_argument("--port", type=int, default=8765, help="the port (default: 8765; 0: any that is free)")
    parser.add_argument("--settings", default="", metavar="FOLDER", help="requests may name the folders in here as settings")
    parser.add_argument("--sources", default="", metavar="FOLDER", help="requests may name the folders in here as sources")
    parser.add_argument("--jobs", type=_above_zero, default=os.cpu_count() or 1, metavar="N", help="so many processes")
    parser.add_argument("--max-megabytes", type=float, default=8, metavar="N", help="the largest article (default: 8)")
    parser.add_argument("--seconds", type=float, default=30, metavar="N", help="the longest an article may take (default: 30)")


def _above_zero(word: str) -> int:
    if not (word.isascii() and word.isdigit() and int(word)):
        raise argparse.ArgumentTypeError(f"must be a whole number, 1 or more, not '{word}'")
    return int(word)


def run(arguments: argparse.Namespace) -> int:
    """Serve until somebody ends it."""
    try:
        import uvicorn

        from linter.service.app import LOOPBACK, Bounds, make_app
    except ImportError:
        complain("this needs more libraries: pip install 'starlette>=0.40' 'uvicorn>=0.30'")
        return FAILED
    from linter.service.asked import Folders

    folders = Folders(os.getcwd(), *(folder and os.path.realpath(folder) for folder in (arguments.settings, arguments.sources)))
    for folder in folders:
        if folder and not os.path.isdir(folder):
            complain(f"{folder}: there is no such folder")
            return FAILED
    try:
        listening = _listening(arguments.host, arguments.port)
    except OSError as error:
        complain(f"{arguments.host}:{arguments.port}: {error.strerror or error}")
        return FAILED
    host, port = listening.getsockname()[:2]
    local = host in LOOPBACK or host.startswith("127.")
    bounds = Bounds(arguments.max_megabytes, arguments.seconds, arguments.jobs, (*LOOPBACK, host) if local else ())
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    told = f"serving on {address} ({arguments.jobs} process{'' if arguments.jobs == 1 else 'es'}), described at {address}/docs"
    app = make_app(folders, bounds, lambda: complain(told))
    config = uvicorn.Config(app, access_log=False, log_level="error", server_header=False, lifespan="on")
    uvicorn.Server(config).run(sockets=[listening])
    return CLEAN


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens, so that a taken port is told in one line."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    made = socket.socket(family, kind, protocol)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
        made.listen(1024)
    except OSError:
        made.close()
        raise
    return made
