"""`onrecord explain RULE`: why a rule is there, its examples, how it is switched off."""

from __future__ import annotations

import argparse

from linter.commands import rules

HELP = "Say why a rule is there, what it flags, what it leaves alone and how to switch it off."


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    parser.add_argument("id", metavar="RULE", help="a rule such as names.Variant, or a check kind")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="where the rule is, if it is none of the shipped ones")


def run(arguments: argparse.Namespace) -> int:
    """Print what `rules show` prints, and how to switch the rule off."""
    arguments.action = "show"
    status = rules.run(arguments)
    if status == rules.FINE and "." in arguments.id:
        print()
        print("To switch it off:")
        print(f"  on the next line, in Markdown and HTML\n    <!-- onrecord-disable-next-line {arguments.id} -->")
        print(f"  everywhere, in .onrecord.yml\n    ignore: [{arguments.id}]")
        print(f"To make it advice, in .onrecord.yml:\n    severity: {{{arguments.id}: suggestion}}")
    return status
