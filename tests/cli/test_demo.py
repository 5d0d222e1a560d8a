"""``casc demo``: a complete sample, checked, measured and built."""

import pytest
from click.testing import CliRunner

from casc_portfolio.cli import cli
from tests.worlds import make_world, read_world


@pytest.fixture
def casc(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(cli, arguments)


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
