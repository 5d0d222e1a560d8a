"""``casc pdf``: a PDF whole in its place, or the earlier one untouched."""

import sys

import pytest
from click.testing import CliRunner

from casc_portfolio.cli import cli
from casc_portfolio.publish.paper import is_paper
from tests.compose.small import world_with


@pytest.fixture
def portfolio(tmp_path, monkeypatch):
    root = world_with(tmp_path / "portfolio")
    (root / "content/artifacts/protocol.pdf").unlink()
    walks = root / "content/cpsel-2/evidence/walks.md"
    text = walks.read_text()
    walks.write_text(text[: text.index("artifacts:")] + text[text.index("status:") :])
    monkeypatch.chdir(root)
    return root


def casc(*arguments):
    return CliRunner().invoke(cli, arguments, standalone_mode=False)


def code(result):
    return result.exception.exit_code if result.exception else result.return_value


@pytest.mark.slow
def test_the_pdf_is_where_it_says_and_may_be_made_again(portfolio):
    for _ in range(2):
        result = casc("pdf", "--audience", "panel")
        assert (code(result), result.stderr) == (0, "")
        assert result.stdout.endswith("pages: portfolio-panel.pdf\n")
    assert is_paper(portfolio / "portfolio-panel.pdf")
    assert not (portfolio / "site").exists()


def test_a_file_of_somebody_else_s_is_left_alone(portfolio):
    (portfolio / "theirs.pdf").write_text("theirs")
    result = casc("pdf", "--out", "theirs.pdf")
    assert code(result) == 2
    assert "theirs.pdf is there already and was not made by casc." in str(result.exception)
    assert (portfolio / "theirs.pdf").read_text() == "theirs"


def test_it_never_goes_among_what_a_person_wrote(portfolio):
    result = casc("pdf", "--out", "content/artifacts/me.pdf")
    assert code(result) == 2
    assert not (portfolio / "content/artifacts/me.pdf").exists()


def test_without_weasyprint_nothing_changes_and_the_way_is_told(portfolio, monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    result = casc("pdf")
    assert code(result) == 4
    assert result.stderr.startswith("casc pdf sets pages with WeasyPrint, which is not installed")
    assert result.stderr.endswith("Nothing was changed.\n")
    assert not (portfolio / "portfolio-private.pdf").exists()


def test_with_errors_the_earlier_pdf_stands(portfolio):
    (portfolio / "portfolio.pdf").write_bytes(b"")
    page = "---\ntitle: A\ndate: 13/04/2026\n---\nWords.\n"
    (portfolio / "content/cpsel-2/evidence/a.md").write_text(page)
    result = casc("pdf")
    assert code(result) == 1
    assert "content/cpsel-2/evidence/a.md:3:7: " in result.stderr
    assert "There is no new PDF yet." in result.stderr
    assert not (portfolio / "portfolio-private.pdf").exists()
