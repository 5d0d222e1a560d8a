"""``casc audit``: a site held against its sources, and the one review before a panel."""

import shutil

import pytest
from click.testing import CliRunner

from casc_portfolio.cli import cli
from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.portfolio import load
from tests.checks.examples import CLEAN
from tests.checks.worlds import PIECE, READY
from tests.cli.leaking import agenda, leaking
from tests.worlds import make_world, page

TOLD = READY.replace("status: ready", "status: ready\naudience: panel")
PUBLIC_PIECE = page("""
    ---
    title: Weekly walks
    date: 2025-10-14
    elements: [2A]
    role: I led the walks.
    result: Half of the teams plan with what they saw.
    artifacts:
      - {file: artifacts/agenda.docx, title: The agenda}
      - {file: artifacts/letter.pdf, title: The letter}
    audience: public
    status: ready
    ---
    """)
HEAD = '<meta name="casc:audience" content="panel">'


@pytest.fixture
def portfolio(tmp_path, monkeypatch):
    story = TOLD + "\nThree students had not eaten since the day before.\n"
    make_world(tmp_path / "mine", {**CLEAN, PIECE: story})
    monkeypatch.chdir(tmp_path / "mine")
    return tmp_path / "mine"


def casc(*arguments):
    return CliRunner().invoke(cli, arguments, standalone_mode=False)


def code(result):
    return result.exception.exit_code if result.exception else result.return_value


def site(root, page=f"<html>{HEAD}</html>"):
    """A folder with every page that the panel's site would have."""
    values = compose(load(root), audience=Audience.PANEL)
    for one in values.pages:
        file = root / "site" / one.path.replace(".md", ".html")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page)


def test_a_site_says_whom_it_was_made_for(portfolio):
    site(portfolio)
    result = casc("audit")
    assert (code(result), result.stderr) == (0, "")
    assert result.stdout == (
        "This site is for the panel: every file in it is explained, and nothing in it is for "
        "other eyes alone.\n"
    )


def test_what_must_not_be_there_is_told_with_its_place_and_source(portfolio):
    words = "the language they wanted. We read the sentences aloud at the end"
    site(portfolio)
    (portfolio / "site/index.html").write_text(f"<html>{HEAD}\n<p>{words}</p></html>")
    (portfolio / "site/more.txt").write_text("nothing much")
    result = casc("audit", "site")
    assert code(result) == 1
    assert result.stderr.splitlines()[0] == "This site is for the panel, and it must not hold this:"
    source = "content/cpsel-1/evidence/vision-evening.md:13, which is for private"
    assert f"  index.html:2: 8 words from {source}\n" in result.stderr
    assert "  more.txt: nothing in the portfolio explains this file\n" in result.stderr
    assert words not in result.stderr


def test_without_a_site_it_says_how_to_make_one(portfolio):
    result = casc("audit")
    assert code(result) == 2
    assert str(result.exception) == "There is no site yet. Make a site first with: casc build"
    assert "There is no folder elsewhere." in str(casc("audit", "elsewhere").exception)


def test_a_site_that_does_not_say_so_needs_an_audience(portfolio):
    site(portfolio, "<html></html>")
    result = casc("audit")
    assert code(result) == 2
    assert "--audience panel" in str(result.exception)
    assert code(casc("audit", "--audience", "panel")) == 0
    assert code(casc("audit", "--audience", "public")) == 1


def test_the_review_lists_every_place_and_changes_nothing(portfolio):
    before = sorted(portfolio.rglob("*"))
    result = casc("audit", "--review")
    assert code(result) == 0
    assert f"{PIECE}:14:1: CP627 few-students" in result.stderr
    assert result.stdout == "1 place to look at. When all of it may stay: casc audit --confirm\n"
    assert sorted(portfolio.rglob("*")) == before


def test_a_confirmation_settles_the_review(portfolio):
    assert "CP640" in casc("check").stdout
    result = casc("audit", "--confirm")
    assert code(result) == 0
    assert result.stdout.startswith("Written to privacy-review.yml: 1 place, looked at on 20")
    told = casc("check").stdout
    assert "CP640" not in told
    assert "CP627" not in told


def test_the_list_can_be_read_and_confirmed_at_once(portfolio):
    result = casc("audit", "--review", "--confirm")
    assert f"{PIECE}:14:1: CP627 few-students" in result.stderr
    assert result.stdout.startswith("Written to privacy-review.yml: 1 place")


def test_a_review_is_about_no_site(portfolio):
    for more in (["site"], ["--audience", "panel"]):
        result = casc("audit", "--review", *more)
        assert code(result) == 2
        assert "are about your pages for the panel, and not about a site" in str(result.exception)


def test_a_folder_without_a_first_page_is_no_site(portfolio):
    result = casc("audit", "content", "--audience", "panel")
    assert code(result) == 2
    assert str(result.exception) == "content is no site: there is no index.html in it."


def test_with_nothing_to_review_it_says_so(portfolio):
    shutil.rmtree(portfolio / "content/cpsel-2")
    result = casc("audit", "--review")
    assert result.stdout == (
        "Nothing that your panel may read tells of people who did not agree to it.\n"
    )


@pytest.mark.slow
def test_a_private_sentence_that_slipped_into_documents_for_everyone_stops_the_build(
    tmp_path, monkeypatch
):
    from weasyprint import HTML

    words = "The office staff first affirmed the difficult conversation, then left without a word."
    letter = HTML(string=f"<p style='hyphens: auto; width: 18em' lang='en'>{words}").write_pdf()
    reflection = "content/cpsel-2/reflections/alone.md"
    root = leaking(
        tmp_path / "portfolio",
        {
            reflection: f"---\ntitle: Alone\naudience: private\nstatus: ready\n---\n\n{words}\n",
            "content/artifacts/letter.pdf": letter,
            "content/artifacts/agenda.docx": agenda("", words),
            "content/cpsel-2/evidence/walks.md": PUBLIC_PIECE,
        },
    )
    monkeypatch.chdir(root)
    result = casc("build", "--audience", "public")
    assert code(result) == 1
    told = (
        f"from {reflection}:7, which is for private. Take them out of the file. If they are no "
        "secret: mark them there as a quotation (>) with a link to the file, or say them on a page "
        "for these readers too."
    )
    assert f"\n  artifacts/agenda.docx: 8 words {told}\n" in result.stderr
    assert f"\n  artifacts/letter.pdf: 8 words (page 1) {told}\n" in result.stderr
    assert not (root / "site").exists()
