"""The guides match the tool: every command in them exists, and every example is right."""

import re
import shlex
import subprocess
import sys
from textwrap import dedent

import click
import pytest
import yaml

from casc_portfolio.checks import word
from casc_portfolio.cli import cli
from casc_portfolio.content.pages import About, Evidence, Inquiry, Reflection, StandardPage
from casc_portfolio.content.plan import Assessment, Plan
from casc_portfolio.content.records import SHAPES, Record
from casc_portfolio.content.settings import Presentation, Settings
from casc_portfolio.fields import validate
from casc_portfolio.hours.read import read_log
from casc_portfolio.panel.decision_file import DecisionFields
from casc_portfolio.programs import Program
from casc_portfolio.resources import site_configuration
from casc_portfolio.source import Header, Source, read_yaml

DOCS = site_configuration().parent / "docs"
GUIDES = sorted(DOCS.glob("*.md"))
PAGES = (About, Evidence, Inquiry, Reflection, StandardPage, Assessment, Plan)
MODELS = (*PAGES, Presentation, Settings, Record, *SHAPES.values(), DecisionFields, Program)


def blocks(language):
    """Guide, line and text of every block of a language."""
    fence = re.compile(rf"^([ ]*)```{language}\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
    for guide in GUIDES:
        text = guide.read_text(encoding="utf-8")
        for found in fence.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield pytest.param(dedent(found[2]), id=f"{guide.name}:{line}")


def commands():
    """Every command of ours in a block or between backticks."""
    for guide in GUIDES:
        text = guide.read_text(encoding="utf-8")
        found = [*re.findall(r"^ *(casc .*)$", text, re.M), *re.findall(r"`(casc [^`\n]+)`", text)]
        for command in dict.fromkeys(found):
            yield pytest.param(command, id=f"{guide.name}: {command}")


@pytest.mark.parametrize("command", list(commands()))
def test_every_command_exists_with_these_options(command):
    _, name, *arguments = shlex.split(command.partition(" > ")[0], comments=True)
    context = click.Context(cli)
    found = cli.get_command(context, name)
    assert found is not None
    if isinstance(found, click.Group) and arguments:
        found, arguments = found.commands[arguments[0]], arguments[1:]
    found.make_context(name, arguments, parent=context, resilient_parsing=not arguments)


@pytest.mark.parametrize("text", list(blocks("yaml")))
def test_every_example_of_a_header_can_be_read(text):
    source = Source(path="example.yml", text=text.replace("---\n", ""))
    header, findings = read_yaml(source)
    assert findings == []
    assert any(validate(model, Header.of(header), source=source)[1] == [] for model in MODELS)


@pytest.mark.parametrize("text", list(blocks("csv")))
def test_every_example_of_a_log_can_be_read(text):
    entries, findings = read_log(text.encode(), path="hours/coaching.csv", category="coaching")
    assert findings == []
    assert len(entries) == text.strip().count("\n")


def lengths():
    """Each length of the guide on hours that has to be written otherwise, and how."""
    text = (DOCS / "hours.md").read_text(encoding="utf-8")
    table = text.partition("| in the log | write |\n|---|---|\n")[2].partition("\n\n")[0]
    return re.findall(r"^\| (.+) \| `(.+)` \|$", table, re.MULTILINE)


@pytest.mark.parametrize(("typed", "written"), lengths())
def test_a_length_that_only_people_read_is_reported_as_the_guide_says(typed, written):
    log = "date,duration\n2025-10-14,{}\n"
    read = [
        read_log(log.format(cell).encode(), path="hours/coaching.csv", category="coaching")
        for cell in (typed, written)
    ]
    (refused, (finding,)), (counted, found) = read
    assert (len(refused), len(counted), len(found)) == (0, 1, 0)
    assert word(finding).hint.startswith(f"Write {written}")


def test_the_guide_on_hours_tells_lengths_in_words_and_between_two_times():
    assert {typed for typed, _ in lengths()} >= {"half an hour", "9:00-10:30"}


@pytest.mark.slow
def test_the_guides_build_without_a_warning(tmp_path):
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    done = subprocess.run(build, cwd=DOCS.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "records.html").is_file()


def test_every_guide_has_its_place_in_the_navigation():
    text = site_configuration().read_text(encoding="utf-8")
    assert set(_pages(yaml.safe_load(text)["nav"])) == {guide.name for guide in GUIDES}


def _pages(items):
    for item in items:
        for value in item.values():
            if isinstance(value, str):
                yield value
            else:
                yield from _pages(value)
