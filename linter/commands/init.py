"""`onrecord init`: a folder -> settings to begin with, the hook and the file for CI; what is there already is left alone."""

from __future__ import annotations

import argparse
import os

from linter.commands import CLEAN, FAILED, complain, emit

HELP = "Write settings to begin with, a pre-commit hook and a file for CI. What is there already is left alone."


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    parser.add_argument(
        "folder", nargs="?", default=".", metavar="FOLDER", help="the folder of the articles (default: this one)"
    )
    parser.add_argument("--ci", choices=("github", "gitlab", "none"), help="for whose CI (default: what the folder looks like)")


def run(arguments: argparse.Namespace) -> int:
    """Write the files and say which; where one is there, say what it may take over."""
    folder = arguments.folder
    if not os.path.isdir(folder):
        complain(f"{folder}: there is no such folder")
        return FAILED
    told: list[str] = []
    status = CLEAN
    top = _top(folder)
    for name, text in _files(top, arguments.ci).items():
        where = folder if name == SETTINGS_FILE else top  # hooks and CI are looked for at the top of a repository
        try:
            told += _written(where, name, text)
        except OSError as error:
            complain(f"{os.path.join(where, name)}: cannot be written: {error.strerror}")
            status = FAILED
    if status == CLEAN:
        told += ["", "Next: onrecord check" + ("" if folder == "." else f" {folder}")]
        told += ["      pip install pre-commit && pre-commit install    (once in every copy of the repository)"]
    return emit(told, status, "text")


def _top(folder: str) -> str:
    """The top of the repository that a folder lies in; the folder itself where it lies in none."""
    above = folder
    while not os.path.exists(os.path.join(above, ".git")):
        if os.path.dirname(os.path.abspath(above)) == os.path.abspath(above):
            return folder
        above = os.path.join(above, os.pardir)
    return above


def _files(folder: str, ci: str | None) -> dict[str, str]:
    """Name -> text of what a folder gets."""
    files = {SETTINGS_FILE: SETTINGS, ".pre-commit-config.yaml": HOOK}
    if ci is None:
        ci = "gitlab" if os.path.exists(os.path.join(folder, ".gitlab-ci.yml")) else "github"
    if ci == "github":
        files[".github/workflows/onrecord.yml"] = GITHUB
    elif ci == "gitlab":
        files[".gitlab-ci.yml"] = GITLAB
    return files


def _written(folder: str, name: str, text: str) -> list[str]:
    """Write a file unless there is one of its name, and say so."""
    path = os.path.join(folder, *name.split("/"))
    shown = os.path.normpath(path).replace(os.sep, "/")
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        if name == SETTINGS_FILE:
            return [f"{shown} is there already and was left alone."]
        lines = text.rstrip("\n").split("\n")
        return [
            f"{shown} is there already and was left alone. What it may take over:",
            "",
            *(f"    {line}".rstrip() for line in lines),
            "",
        ]
    return [f"{shown} written."]


SETTINGS_FILE = ".onrecord.yml"
SETTINGS = """\
# What onrecord checks in this folder and below. Every key is optional; a line behind a # is off.
# `onrecord check --show-settings` says what holds, `onrecord rules list` which rules there are.

# From which severity on a run fails: suggestion, warning or error.
fail-on: warning

# Only these styles or rules; without it, all that are not off by default.
# select: [quotes, names, wording, numbers, dates, sources, copy]

# Not these.
# ignore: [copy.Cliche, names.NotIntroduced]

# Another severity for a rule or a style: suggestion, warning, error or off.
# severity: {names.Variant: error, copy: suggestion}

# Your own rules (`onrecord rules new KIND` prints one to begin with) and the desk's lists of names and facts.
# rules: [house/]
# rosters: [desk/names.yml]
# facts: [desk/facts.yml]

# Files and folders that are no articles, as in .gitignore; which files are articles, instead of the usual endings.
# exclude: [archive/, "*.draft.md"]
# include: ["*.txt"]

# The day of articles that do not say it.
# date: 2026-03-14

# Exceptions that the desk has decided on.
# suppress:
#   - rule: names.Variant
#     path: archive/*.txt
#     why: the paper's own spelling in 1923
"""
HOOK = """\
repos:
  - repo: https://example.org/your-copy-of/onrecord  # where your copy lies
    rev: v0.1.0                                      # a tag that you have set there
    hooks:
      - id: onrecord         # plain text, Markdown, HTML
      - id: onrecord-word    # Word documents
"""
GITHUB = """\
name: onrecord
on: [pull_request]
permissions:
  contents: read
jobs:
  onrecord:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      # the address of your copy, and a tag that you have set there
      - run: pip install "onrecord @ git+https://example.org/your-copy-of/onrecord@v0.1.0"
      - run: onrecord check --format github
"""
GITLAB = """\
onrecord:
  image: python:3.12-slim
  script:
    - apt-get update && apt-get install --yes --no-install-recommends git
    # the address of your copy, and a tag that you have set there
    - pip install "onrecord @ git+https://example.org/your-copy-of/onrecord@v0.1.0"
    - onrecord check --output-file gitlab=codequality.json --output-file junit=onrecord.xml
  artifacts:
    when: always
    reports:
      codequality: codequality.json
      junit: onrecord.xml
"""
