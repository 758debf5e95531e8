"""Completions and the man page: they know every command and option, and the shells take them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location

import pytest
from conftest import ROOT
from process import run

from linter.command_parser import command_parser
from linter.commands import COMMANDS
from linter.commands.completions import FILES

SHELL = ROOT / "linter" / "shell"


@pytest.fixture(scope="module")
def build():
    spec = spec_from_file_location("build_shell", ROOT / "docs" / "build_shell.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("shell", sorted(FILES))
def test_every_command_and_option_is_known(shell, build):
    text = (SHELL / FILES[shell]).read_text("utf-8").replace("\\", "") + ("--help" if shell == "man" else "")
    options = {
        option.lstrip("-") if shell == "fish" else option
        for action in build._actions(command_parser())
        for option in action.option_strings
        if option.startswith("--")
    }
    assert sorted(word for word in {*COMMANDS, *options} if word not in text) == []
    assert run("completions", shell)[1] == (SHELL / FILES[shell]).read_text("utf-8")


@pytest.mark.skipif(sys.version_info[:2] > (3, 12), reason="later versions lay help out otherwise")
def test_the_files_are_those_that_the_parser_gives(build):
    pytest.importorskip("shtab")
    pytest.importorskip("argparse_manpage")
    told = "docs/build_shell.py writes them anew"
    assert {name: (SHELL / name).read_text("utf-8") == text for name, text in build.texts().items()} == dict.fromkeys(
        FILES.values(), True
    ), told


ASK = {
    "bash": 'source onrecord.bash; COMP_WORDS=(onrecord check --f); COMP_CWORD=2; _shtab_onrecord; echo "${COMPREPLY[@]}"',
    "fish": 'source onrecord.fish; complete -C "onrecord check --f"',
    "zsh": "zsh -n _onrecord && grep -e --fix _onrecord",
}


@pytest.mark.parametrize("shell", sorted(ASK))
def test_the_shell_completes_by_them(shell):
    if not shutil.which(shell):
        pytest.skip(f"needs {shell}")
    done = subprocess.run([shell, "-c", ASK[shell]], cwd=SHELL, capture_output=True, text=True, timeout=60)
    assert "--fix" in done.stdout, done.stderr


def test_the_man_page_is_one():
    if not shutil.which("groff"):
        pytest.skip("needs groff")
    command = ["groff", "-man", "-Tascii", "-P-cbou", "-ww", "onrecord.1"]
    done = subprocess.run(command, cwd=SHELL, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0
    assert "warning" not in done.stderr
    assert "EXIT STATUS" in done.stdout
