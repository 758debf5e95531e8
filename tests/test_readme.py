"""The first screen of the README is true: what it prints, the commands it gives, the hook it shows."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
import yaml
from conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")
SHELL = re.findall(r"^```sh\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


@pytest.mark.slow
def test_the_output_shown_is_the_output():
    shown = re.search(r"<!-- output of `onrecord check seeds/`.*?-->\n```text\n(.*?)```", README, re.DOTALL)[1]
    if not shown:
        pytest.skip("the first screen is not filled in yet")
    done = subprocess.run([sys.executable, "-m", "linter", "check", "seeds/"], cwd=ROOT, capture_output=True, timeout=300)
    assert done.stdout.decode("utf-8").strip() == shown.strip()
    assert done.returncode == 1


def test_both_commands_start_from_nothing_and_one_is_what_ci_runs():
    lint, test = (block.strip() for block in SHELL[:2])
    assert lint == "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/onrecord check seeds/"
    assert test in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_the_hook_shown_is_a_hook_there_is():
    shown = next(
        yaml.safe_load(block)
        for block in re.findall(r"^```yaml\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
        if "hooks:" in block
    )
    there = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert {hook["id"] for repo in shown["repos"] for hook in repo["hooks"]} <= there
