"""``casc present --kit`` and ``--handout``: for the panel's hands."""

import datetime as dt
import re
import shutil

import pytest
import pyzipper
from click.testing import CliRunner
from playwright.sync_api import expect

from casc_portfolio.cli import cli
from casc_portfolio.cli.kit import _about_the_codes, _about_the_day, _about_the_slides, _password
from casc_portfolio.source import inventory
from tests.cli.leaking import LEAK, leaking
from tests.compose.small import SMALL, TALK, site_of
from tests.theme.axe import violations
from tests.theme.papers import SAMPLES, fill, finish


def casc(*arguments):
    return CliRunner().invoke(cli, arguments, standalone_mode=False)


def ended(result):
    return result.exception.exit_code if result.exception else result.return_value


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kit") / "portfolio"
    shutil.copytree(SAMPLES / "pcoe", folder, ignore=shutil.ignore_patterns(".casc", "site"))
    return folder


@pytest.fixture
def inside(portfolio, monkeypatch):
    monkeypatch.chdir(portfolio)
    return portfolio


@pytest.fixture(scope="module")
def kit(portfolio):
    """The kit as it comes out of its archive on a panelist's computer."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(portfolio)
        patch.setenv("CASC_KIT_PASSWORD", "three plain words")
        result = casc("present", "--kit", "--password", "--delete-by", "2026-07-01")
    assert ended(result) == 0, result.output
    assert "panel-kit/start.html" in result.output
    assert "Nobody can recover the password" in result.output
    with pyzipper.AESZipFile(portfolio / "panel-kit.zip") as packed:
        packed.setpassword(b"three plain words")
        packed.extractall(portfolio.parent / "received")
    return portfolio.parent / "received" / "panel-kit"


@pytest.mark.slow
def test_a_panelist_finds_everything_from_the_first_page(page, kit):
    start = (kit / "start.html").as_uri()
    for words, title in {
        "The portfolio": "Joanne Tavares · Electronic portfolio",
        "The slides": re.compile("Joanne Tavares"),
        "The handout": "Handout: Joanne Tavares",
        "The score sheet": "Score sheet: Joanne Tavares",
    }.items():
        page.goto(start)
        page.get_by_role("link", name=words, exact=True).click()
        expect(page).to_have_title(title)
    fill(page)
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Open From sixty-one words").first.click()
    expect(opened.value.get_by_role("heading", level=1)).to_contain_text("From sixty-one words")
    finish(page)


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1280)])
def test_everyone_can_read_the_first_page(page, kit, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((kit / "start.html").as_uri())
    expect(page.locator(".secret__day")).to_contain_text("July 1, 2026")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.slow
def test_a_kit_in_the_portfolio_is_no_part_of_it(portfolio, kit):
    assert (portfolio / "panel-kit" / "start.html").is_file()
    files, _ = inventory(portfolio)
    assert [path for path in files.files if path.startswith("panel-kit/")] == []


@pytest.mark.slow
def test_a_kit_that_would_tell_what_it_must_not_is_refused_and_says_why(tmp_path, monkeypatch):
    root = leaking(tmp_path / "portfolio")
    monkeypatch.chdir(root)
    result = casc("present", "--kit")
    assert ended(result) == 1
    assert f"it must not hold this:\n  {LEAK}, which is a record\n" in result.stderr
    assert "There is no new kit yet." in result.stderr
    assert not (root / "panel-kit").exists()


def test_a_kit_without_slides_says_why(tmp_path, capsys):
    site = site_of(tmp_path, {"presentation.md": TALK.replace("ready", "draft")}, audience="panel")
    _about_the_slides(site)
    assert "presentation.md is a draft" in capsys.readouterr().err
    _about_the_slides(site_of(tmp_path, {"presentation.md": TALK}, audience="panel"))
    assert capsys.readouterr().err == ""


def test_pieces_whose_codes_would_lead_nowhere_are_named(tmp_path, capsys):
    at = SMALL["portfolio.yml"] + "site:\n  address: https://ana.example/\n"
    _about_the_codes(site_of(tmp_path, {"portfolio.yml": at}, audience="panel"))
    assert capsys.readouterr().err == (
        "On the handout these have no QR code, because your site for everyone has no page of "
        "them:\n  Weekly walks\nThe panel finds them in its kit. For a code give a piece the "
        "line audience: public.\n"
    )
    walks = "content/cpsel-2/evidence/walks.md"
    for_all = SMALL[walks].replace("status: ready", "audience: public\nstatus: ready")
    changes = {"portfolio.yml": at, walks: for_all}
    _about_the_codes(site_of(tmp_path, changes, audience="panel"))
    assert capsys.readouterr().err == ""


def test_a_day_that_has_passed_is_told(capsys):
    _about_the_day(None)
    _about_the_day(dt.date(2999, 7, 1))
    assert capsys.readouterr().err == ""
    _about_the_day(dt.date(2020, 7, 1))
    assert capsys.readouterr().err == (
        "The day by which the panel deletes its copies, 2020-07-01, has passed already.\n"
    )


def test_the_handout_is_a_file_of_its_own(inside):
    result = casc("present", "--handout")
    assert ended(result) == 0
    assert "The handout is ready: handout.html" in result.output
    assert "It has no QR codes: site.address in portfolio.yml is empty." in result.output
    assert "Joanne Tavares" in (inside / "handout.html").read_text("utf-8")


def test_a_file_of_someone_elses_is_no_place_for_it(inside):
    (inside / "mine.html").write_text("mine")
    result = casc("present", "--handout", "mine.html")
    assert ended(result) == 2
    assert "was not made by casc. Nothing was changed" in str(result.exception)
    assert (inside / "mine.html").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--password",), "--password and --delete-by belong to --kit."),
        (("--delete-by", "2026-07-01"), "--password and --delete-by belong to --kit."),
        (("--kit", "--handout"), "One thing at a time: --pdf, --handout, --kit or --rehearse."),
        (("--kit", "k", "--delete-by", "7/1/2026"), "Did you mean 2026-07-01?"),
        (("--kit", "content/kit"), "content in your portfolio is not a place"),
        (("--kit", "kit", "--password"), "There is nobody to ask for a password."),
        (("--kit", "kit", "--password", "short"), "A password has at least 8 characters"),
    ],
)
def test_wrong_use_is_told_in_a_sentence(inside, monkeypatch, arguments, sentence):
    monkeypatch.delenv("CASC_KIT_PASSWORD", raising=False)
    result = casc("present", *arguments)
    assert ended(result) == 2
    assert sentence in str(result.exception.format_message())
    assert not (inside / "kit").exists()


def test_a_password_on_the_command_line_is_taken_with_a_word_of_warning(capsys):
    assert _password("three plain words") == "three plain words"
    assert "stays in the shell's history" in capsys.readouterr().err


def test_on_a_terminal_the_password_is_asked_for_twice(monkeypatch):
    asked = []

    def prompt(words, **how):
        asked.append((words, how))
        return "three plain words"

    monkeypatch.delenv("CASC_KIT_PASSWORD", raising=False)
    monkeypatch.setattr("casc_portfolio.cli.kit.asks", lambda: True)
    monkeypatch.setattr("click.prompt", prompt)
    assert _password("-") == "three plain words"
    assert asked == [
        ("Password for the archive", {"hide_input": True, "confirmation_prompt": "Once more"})
    ]


def test_without_the_option_there_is_none(monkeypatch):
    monkeypatch.setenv("CASC_KIT_PASSWORD", "three plain words")
    assert _password(None) == ""
