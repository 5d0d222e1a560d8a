"""``casc demo``: a complete sample, checked, measured and built."""

import re

import pytest
from click.testing import CliRunner

from casc_portfolio.cli import cli
from tests.cli.leaking import LEAK, giving_up, leaking
from tests.compose.small import SMALL
from tests.worlds import make_world, page, read_world

SAMPLE = SMALL["portfolio.yml"].replace("Ana Reyes", "Joanne Tavares") + "sample: yes\n"
"""The settings of somebody who could be the sample's person."""


@pytest.fixture
def casc(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *arguments, **how: CliRunner().invoke(cli, arguments, **how)


@pytest.mark.slow
def test_it_ends_with_a_site_and_says_where(casc, tmp_path):
    result = casc("demo", "try-it")
    assert result.exit_code == 0, result.output
    assert "nothing to mend" in result.stdout
    assert "100 % of" in result.stdout
    assert "reached: final, recommendation" in result.stdout
    assert (tmp_path / "try-it" / "site" / "index.html").is_file()
    assert ".casc/" in (tmp_path / "try-it" / ".gitignore").read_text()


@pytest.mark.slow
def test_a_copy_is_used_as_it_stands(casc, tmp_path):
    casc("demo", "try-it")
    about = tmp_path / "try-it" / "content" / "index.md"
    about.write_text(about.read_text() + "\nA sentence of mine.\n")
    result = casc("demo", "try-it")
    assert "used as it stands" in result.stderr
    assert about.read_text().endswith("A sentence of mine.\n")
    assert "A sentence of mine." in (tmp_path / "try-it" / "site" / "index.html").read_text()


def test_no_sample_is_put_inside_a_portfolio(casc, tmp_path):
    make_world(tmp_path, {"portfolio.yml": "name: Ada\n"})
    result = casc("demo")
    assert result.exit_code == 2
    assert "casc-demo would lie inside the portfolio" in result.output
    assert read_world(tmp_path) == {"portfolio.yml": b"name: Ada\n"}


@pytest.mark.slow
def test_a_site_that_must_not_be_says_why(casc, tmp_path):
    leaking(tmp_path / "try-it", {"portfolio.yml": SAMPLE})
    result = casc("demo", "try-it", standalone_mode=False)
    assert result.return_value == 1
    assert f"it must not hold this:\n  {LEAK}, which is a record\n" in result.stderr
    assert "There is no new site yet." in result.stderr


def test_it_tells_what_casc_check_tells(casc, tmp_path, monkeypatch):
    settings = SAMPLE + page("""
        exceptions:
          - code: vague-link
            reason: The words are those of the district.
        """)
    piece = page("""
        ---
        title: Begun
        date: 13/04/2026
        status: ready
        ---

        See [here](https://school.example/) for more.
        """)
    root = leaking(
        tmp_path / "try-it",
        {"portfolio.yml": settings, "content/cpsel-1/evidence/begun.md": piece},
    )
    result = casc("demo", "try-it")
    monkeypatch.chdir(root)
    told = casc("check").stdout
    findings, _, _ = told.rpartition("\n\n")
    assert "1 finding may stay, as portfolio.yml says:" in findings
    assert findings in result.stderr
    assert re.search(r"check +1 error, 3 warnings and 2 notes to mend in \d files", result.stdout)


def test_a_folder_that_holds_something_else_is_left_alone(casc, tmp_path):
    make_world(tmp_path, {"casc-demo/letter.txt": "dear"})
    result = casc("demo")
    assert result.exit_code == 2
    assert "Nothing was changed" in result.output
    assert read_world(tmp_path) == {"casc-demo/letter.txt": b"dear"}


def test_an_unknown_program_is_met_with_the_samples_there_are(casc):
    assert (
        "There is no sample for 'ctc'. There are: pcoe" in casc("demo", "--program", "ctc").output
    )


def test_an_engine_that_gives_up_is_told(casc, monkeypatch):
    monkeypatch.setattr("casc_portfolio.cli.build.make_site", giving_up)
    result = casc("demo", standalone_mode=False)
    assert result.return_value == 3
    assert result.stderr.endswith(
        "We could not finish the site. Everything in the sample is as it was.\n"
        "The site's engine says: It lost a page.\n"
    )
