"""The score sheet in a browser: filled, kept, locked, handed on and taken back."""

import csv
import io
import json
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from casc_portfolio import resources
from casc_portfolio.compose.sheet import ScoredCriterion
from casc_portfolio.panel.canonical import checksum
from casc_portfolio.panel.read_score import read_score
from casc_portfolio.panel.score import ScoreSheet
from tests.theme.axe import violations
from tests.theme.papers import (
    ALL_MEET,
    exported,
    fill,
    finish,
    offer,
    sample,
    saved,
    sealed,
    sheet_file,
)
from tests.theme.sites import served

SCRIPT = resources.theme() / "sheet"
BROKEN_WORDS = """() => [...document.querySelectorAll(".agreed .pick__word")].flatMap((one) => {
  const line = document.createRange();
  line.selectNodeContents(one);
  const single = !one.textContent.trim().includes(" ");
  return single && line.getClientRects().length > 1 ? [one.textContent] : [];
})"""
"""Names of levels that are broken within a word."""


def test_the_script_is_small():
    assert sum(part.stat().st_size for part in SCRIPT.glob("*.js")) < 21_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("papers")
    sheet_file(made)
    return made


@pytest.fixture
def sheet(page, folder):
    """The sample's empty sheet, opened by double click."""
    page.goto((folder / "present" / "sheet.html").as_uri())
    return page


def tab_to(page, name, *, most=80):
    """Presses Tab until a field of that name has the focus."""
    for _ in range(most):
        if page.evaluate("document.activeElement.name") == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{name} can't be reached")


@pytest.mark.slow
@pytest.mark.parametrize("over", ["file", "http"])
def test_it_is_filled_by_keyboard_and_is_still_there_after_a_reload(page, folder, over):
    def by_keyboard(address):
        page.goto(address)
        tab_to(page, "name")
        page.keyboard.type("Ruth Okafor")
        tab_to(page, "role")
        page.keyboard.type("Principal")
        tab_to(page, "independent")
        page.keyboard.press("Space")
        tab_to(page, "level-2")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        tab_to(page, "evidence-2")
        page.keyboard.press("Space")
        tab_to(page, "comment-2")
        page.keyboard.type("Two lines,\nwell seen.")
        page.reload()
        expect(page.locator("#comment-2")).to_have_value("Two lines,\nwell seen.")
        expect(page.locator("#scored")).to_have_text("1 of 6 standards scored")
        kept = exported(page)
        assert kept["panelist"] == {
            "name": "Ruth Okafor",
            "role": "Principal",
            "district": "",
            "independent": True,
        }
        assert kept["scores"][1]["level"] == "meets"
        assert len(kept["scores"][1]["evidence"]) == 1
        assert kept["finished"] is None

    if over == "file":
        by_keyboard((folder / "present" / "sheet.html").as_uri())
    else:
        with served(folder) as address:
            by_keyboard(f"{address}/present/sheet.html")


@pytest.mark.slow
def test_it_says_what_is_missing_and_leads_there(sheet):
    sheet.check('[name="level-2"][value="meets"]')
    sheet.check('[name="level-3"][value="?"]')
    sheet.check("#kind-resubmit")
    sheet.get_by_role("button", name="Finish this sheet").click()
    summary = sheet.locator("#summary")
    expect(summary).to_be_focused()
    told = summary.locator("a").all_inner_texts()
    assert told[0] == "Write your name."
    assert "Standard 1: choose a level, or “not enough evidence”." in told
    assert "Standard 2: tick the evidence that your level relies on." in told
    assert "Standard 3: say what you would need to see." in told
    assert told[-1] == "Standard 1: say what is missing; leave the others empty."
    expect(sheet.locator("#comment-3-problem")).to_be_visible()
    expect(sheet.locator("#comment-1-problem")).to_be_hidden()
    summary.get_by_text("Standard 3: say what").focus()
    sheet.keyboard.press("Enter")
    expect(sheet.locator("#comment-3")).to_be_focused()
    assert violations(sheet) == []


@pytest.mark.slow
def test_finishing_locks_the_scores_and_what_is_agreed_stands_beside_them(sheet, tmp_path):
    fill(sheet, levels={**ALL_MEET, "3": None}, kind="addition")
    sheet.fill("#missing-3", "A budget")
    sheet.fill("#by-3", "2026-09-01")
    expect(sheet.locator("#after")).to_be_hidden()
    finish(sheet)
    expect(sheet.locator("#done")).to_be_focused()
    expect(sheet.locator('[name="level-3"][value="meets"]')).to_be_disabled()
    expect(sheet.locator("#comment-3")).to_have_attribute("readonly", "")
    expect(sheet.locator("#own-3")).to_have_text("not enough evidence")
    assert sheet.evaluate(BROKEN_WORDS) == []
    assert violations(sheet) == []
    sheet.check('[name="agreed-3"][value="approaches"]')
    sheet.fill("#agreed-note", "We found the minutes together.")
    sheet.reload()
    expect(sheet.locator('[name="agreed-3"][value="approaches"]')).to_be_checked()
    read = read_score(saved(sheet, "Save the file for the office"))
    assert isinstance(read, ScoreSheet)
    assert (read.scores["3"].level, read.agreed.scores["3"].level) == (None, "approaches")
    assert list(read.agreed.scores) == ["3"]
    assert [(one.standard, one.missing, str(one.by)) for one in read.wanted] == [
        ("3", "A budget", "2026-09-01")
    ]


@pytest.mark.slow
def test_what_was_agreed_by_mistake_can_be_taken_back(sheet):
    fill(sheet)
    finish(sheet)
    sheet.check('[name="agreed-1"][value="approaches"]')
    sheet.check('[name="agreed-1"][value=""]')
    sheet.reload()
    expect(sheet.locator("#agreed-1-keep")).to_be_checked()
    assert exported(sheet)["agreed"] is None


@pytest.mark.slow
def test_the_programs_own_criteria_are_asked_beside_the_standards(page, tmp_path):
    anchors = (("Practice meets the standard", "Answers what was asked."),)
    criteria = (
        ScoredCriterion(id="presence", title="Presence", summary="In the room.", anchors=anchors),
        ScoredCriterion(id="care", title="Care", summary="", anchors=()),
    )
    page.goto(sheet_file(tmp_path, criteria=criteria).as_uri())
    expect(page.locator(".anchors")).to_contain_text("Answers what was asked.")
    fill(page)
    page.check('[name="criterion-presence"][value="approaches"]')
    page.fill("#said-presence", "Calm.")
    finish(page)
    page.reload()
    assert exported(page)["criteria"] == [
        {"id": "presence", "level": "approaches", "comment": "Calm."},
        {"id": "care", "level": None, "comment": ""},
    ]
    assert violations(page) == []


@pytest.mark.slow
def test_the_checksum_is_the_same_on_both_sides_whatever_is_typed(sheet):
    fill(sheet)
    typed = 'Zoë said "yes" \\ \t 日本語 😀 \u2028 \x7f </script>'
    sheet.fill("#comment-1", typed)
    sheet.evaluate(
        """() => {
            const field = document.getElementById('comment-2');
            field.value = 'half \\ud83d of it';
            field.dispatchEvent(new InputEvent('input', {bubbles: true}));
        }"""
    )
    finish(sheet)
    file = saved(sheet)
    root = json.loads(file.read_text("utf-8"))
    assert root["checksum"] == checksum(root["sheet"])
    assert root["sheet"]["scores"][0]["comment"] == typed
    assert root["sheet"]["scores"][1]["comment"] == "half \ufffd of it"
    assert isinstance(read_score(file), ScoreSheet)


@pytest.mark.slow
def test_a_saved_sheet_opens_on_another_computer_as_it_was(sheet, browser, folder):
    fill(sheet, levels={**ALL_MEET, "6": None}, kind="addition")
    sheet.fill("#missing-6", "One letter")
    sheet.fill("#by-6", "2026-10-10")
    finish(sheet)
    file = saved(sheet).read_bytes()
    other = browser.new_context().new_page()
    other.goto((folder / "present" / "sheet.html").as_uri())
    offer(other, file)
    expect(other.locator("#done")).to_be_visible()
    assert saved(other).read_bytes() == file
    other.context.close()


def changed(root, **changes):
    return sealed({**root["sheet"], **changes})


@pytest.mark.slow
def test_a_strange_file_is_refused_in_a_sentence_and_changes_nothing(sheet):
    fill(sheet)
    root = json.loads(saved(sheet).read_text("utf-8"))
    before = sheet.evaluate("JSON.stringify(localStorage)")
    damaged = json.dumps({**root, "sheet": {**root["sheet"], "round": 2}})
    for content, sentence in {
        "{": "This file is no score sheet.",
        "[" * 50_000: "This file is no score sheet.",
        " " * 300_000: "This file is no score sheet.",
        '{"schema": "else/1"}': "This file is no score sheet.",
        sealed(None): "This file is no score sheet.",
        damaged: "This file was changed after it was saved, or is damaged.",
        changed(root, candidate="Ana"): "This file is about another candidate.",
        changed(root, portfolio="0" * 64): "This file is about another version of the portfolio.",
        changed(root, program={"id": "x", "version": "1"}): "This file is about another program.",
        changed(
            root, program={"id": "pcoe", "version": "0"}
        ): "This file is about another version of the program.",
    }.items():
        offer(sheet, content)
        expect(sheet.locator("#trouble")).to_have_text(sentence)
        assert sheet.evaluate("JSON.stringify(localStorage)") == before


@pytest.mark.slow
def test_what_a_file_says_is_text_and_nothing_else(sheet):
    fill(sheet)
    root = json.loads(saved(sheet).read_text("utf-8"))
    bait = "<img src=x onerror=document.title='caught'>"
    raw = changed(
        root,
        id=[bait],
        panelist={"name": bait, "role": 5, "district": None, "independent": "yes"},
        scores=[
            {"standard": "1", "level": bait, "enough": bait, "evidence": {"a": 1}, "comment": bait},
            {"standard": bait},
            None,
        ],
        criteria="x",
        recommendation={"kind": bait, "items": [{"standard": "2", "missing": bait, "by": bait}]},
        finished=["2026-01-01T00:00:00Z"],
        agreed=7,
        __proto__={"caught": True},
        more=bait,
    )
    offer(sheet, raw)
    expect(sheet.locator("#name")).to_have_value(bait)
    sheet.get_by_role("button", name="Begin another sheet").click()
    expect(sheet.locator("#others-list button").first).to_contain_text("<img src=x")
    assert sheet.locator("img").count() == 0
    assert "caught" not in sheet.title()
    assert sheet.evaluate("({}).caught") is None


@pytest.mark.slow
def test_what_was_typed_here_is_not_lost_to_a_file(sheet):
    fill(sheet, name="Ruth Okafor")
    draft = saved(sheet).read_bytes()
    sheet.fill("#comment-1", "Typed later.")
    offer(sheet, draft)
    expect(sheet.locator("#comment-1")).to_have_value("")
    sheet.locator("#others-list button").click()
    expect(sheet.locator("#comment-1")).to_have_value("Typed later.")


@pytest.mark.slow
def test_a_finished_sheet_is_not_opened_again_by_its_draft(sheet):
    fill(sheet)
    draft = saved(sheet).read_bytes()
    finish(sheet)
    offer(sheet, draft)
    expect(sheet.locator("#told")).to_have_text(
        "This sheet is finished on this computer, and stays as it is."
    )
    expect(sheet.locator("#name")).to_have_attribute("readonly", "")


@pytest.mark.slow
def test_the_second_round_opens_what_the_first_did_not_find_reached(sheet, tmp_path):
    levels = {**ALL_MEET, "2": "approaches", "5": None, "6": "exemplifies"}
    fill(sheet, levels=levels, kind="resubmit")
    for number in "25":
        sheet.fill(f"#missing-{number}", "More of it")
        sheet.fill(f"#by-{number}", "2026-09-01")
    finish(sheet)
    first = saved(sheet).read_bytes()
    sheet.get_by_role("button", name="Begin another sheet").click()
    sheet.check("#round-2")
    assert sheet.locator("[data-standard]:visible").count() == 0
    offer(sheet, first, to="#first-round")
    expect(sheet.locator("#name")).to_have_value("Ruth Okafor")
    shown = sheet.locator("[data-standard]:visible")
    assert [one.get_attribute("data-standard") for one in shown.all()] == ["2", "5"]
    fill(sheet, levels={"2": "meets", "5": "meets"})
    finish(sheet)
    second = exported(sheet)
    assert second["round"] == 2
    assert [one["standard"] for one in second["scores"]] == ["2", "5"]
    sheet.reload()
    assert sheet.locator("[data-standard]:visible").count() == 2


@pytest.mark.slow
def test_a_decision_on_file_opens_the_second_round_by_itself(page, tmp_path):
    page.goto(sheet_file(tmp_path, failed=("3",)).as_uri())
    expect(page.locator("#round-2")).to_be_checked()
    shown = page.locator("[data-standard]:visible")
    assert [one.get_attribute("data-standard") for one in shown.all()] == ["3"]


@pytest.mark.slow
def test_several_candidates_on_one_computer_never_mix(page, tmp_path):
    site = sample()
    one = sheet_file(tmp_path / "one", site)
    other = sheet_file(tmp_path / "other", sample("usc-rossier"))
    later = sheet_file(tmp_path / "later", site, portfolio="1" * 64)
    page.goto(one.as_uri())
    page.fill("#name", "Ruth Okafor")
    for file in (other, later):
        page.goto(file.as_uri())
        expect(page.locator("#name")).to_have_value("")
        expect(page.locator("#others")).to_be_hidden()
        page.fill("#name", "Someone else")
    page.goto(one.as_uri())
    expect(page.locator("#name")).to_have_value("Ruth Okafor")


@pytest.mark.slow
def test_two_panelists_on_one_computer_have_a_sheet_each(sheet):
    fill(sheet, name="Ruth Okafor")
    finish(sheet)
    sheet.get_by_role("button", name="Begin another sheet").click()
    expect(sheet.locator("#name")).to_have_value("")
    sheet.fill("#name", "Ida Quist")
    sheet.reload()
    expect(sheet.locator("#name")).to_have_value("Ida Quist")
    sheet.get_by_role("button", name="Ruth Okafor, round 1, finished").click()
    expect(sheet.locator("#done")).to_be_visible()
    sheet.get_by_role("button", name="Take this sheet off this computer").click()
    sheet.get_by_role("button", name="Take it off").click()
    expect(sheet.locator("#name")).to_have_value("Ida Quist")
    expect(sheet.locator("#others")).to_be_hidden()


@pytest.mark.slow
def test_a_sheet_outlives_a_browser_that_lost_what_it_kept(sheet):
    fill(sheet)
    sheet.evaluate("localStorage.clear()")
    sheet.reload()
    expect(sheet.locator("#name")).to_have_value("Ruth Okafor")
    sheet.evaluate("sessionStorage.clear()")
    sheet.reload()
    expect(sheet.locator("#name")).to_have_value("Ruth Okafor")


@contextmanager
def two_tabs(page, folder):
    """A sheet that is filled in on the page, and the same in a second tab."""
    with served(folder) as address:
        page.goto(f"{address}/present/sheet.html")
        fill(page)
        other = page.context.new_page()
        other.goto(page.url)
        expect(other.locator("#name")).to_have_value("Ruth Okafor")
        yield other


@pytest.mark.slow
def test_a_sheet_taken_off_in_one_tab_does_not_come_back_from_another(page, folder):
    with two_tabs(page, folder) as other:
        other.get_by_role("button", name="Take this sheet off this computer").click()
        other.get_by_role("button", name="Take it off").click()
        page.wait_for_function("sessionStorage.length === 0")
        page.reload()
        expect(page.locator("#name")).to_have_value("")


@pytest.mark.slow
def test_a_sheet_that_is_finished_in_one_tab_is_locked_in_another(page, folder):
    with two_tabs(page, folder) as other:
        finish(page)
        expect(other.locator("#done")).to_be_visible()
        expect(other.locator('[name="level-1"][value="meets"]')).to_be_disabled()


@pytest.mark.slow
def test_a_file_that_is_not_finished_says_so_in_its_name(sheet):
    fill(sheet)
    names = []
    for button in ("Save as a file", "Save as a table (CSV)"):
        with sheet.expect_download() as download:
            sheet.get_by_role("button", name=button, exact=True).click()
        names.append(download.value.suggested_filename)
    finish(sheet)
    with sheet.expect_download() as download:
        sheet.get_by_role("button", name="Save the file for the office").click()
    names.append(download.value.suggested_filename)
    name = "score-joanne-tavares-r1-ruth-okafor"
    assert names == [f"{name}-not-finished.json", f"{name}-not-finished.csv", f"{name}.json"]


@pytest.mark.slow
def test_where_nothing_is_kept_it_says_so_and_still_saves_a_file(page, folder):
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
    )
    page.goto((folder / "present" / "sheet.html").as_uri())
    expect(page.locator("#unkept")).to_contain_text("Save the sheet as a file")
    fill(page)
    finish(page)
    assert isinstance(read_score(saved(page)), ScoreSheet)


@pytest.mark.slow
def test_the_table_opens_in_a_spreadsheet_and_runs_nothing(sheet):
    fill(sheet, name='=HYPERLINK("https://else.example")')
    sheet.fill("#comment-1", '-2+3, "quoted"\nand a second line')
    sheet.fill("#commendation", "Thank you")
    text = saved(sheet, "Save as a table (CSV)").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert {row["panelist"] for row in rows} == {'\'=HYPERLINK("https://else.example")'}
    assert rows[0]["what"] == "standard"
    assert rows[0]["level"] == "meets"
    assert rows[0]["comment"] == '\'-2+3, "quoted"\nand a second line'
    assert {"commendation": "Thank you"}.items() <= {
        row["what"]: row["comment"] for row in rows
    }.items()
    assert [cell for row in rows for cell in row.values() if cell[:1] in set("=+-@\t")] == []


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1280)])
def test_everyone_can_use_it(page, folder, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((folder / "present" / "sheet.html").as_uri())
    fill(page)
    page.check("#round-2")
    page.check("#open-1")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name="Take this sheet off").click()
    assert violations(page) == []


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 1280])
def test_whatever_a_portfolio_holds_nothing_runs_out_of_the_page(page, tmp_path, width):
    site = sample()
    piece = site.sheet.standards[0].pieces[0]
    titles = ("W" * 3000, "word " * 600, "قيادة المدرسة معًا", "校長としての二年間" * 40)
    pieces = tuple(
        replace(piece, id=f"p{at}", title=titles[at % 4], codes=("1A", "1B")) for at in range(80)
    )
    first = replace(site.sheet.standards[0], pieces=pieces, claim=titles[0])
    person = replace(site.person, name="W" * 120, role=titles[1][:300], school=titles[2])
    standards = (first, replace(site.sheet.standards[1], pieces=()), *site.sheet.standards[2:])
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(sheet_file(tmp_path, site, standards=standards, person=person).as_uri())
    assert page.locator("#standard-1 .piece").count() == 80
    expect(page.locator("#standard-2")).to_contain_text("shows no piece of evidence")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


@pytest.mark.slow
def test_on_paper_it_is_a_form_with_and_without_a_script(page, browser, folder, tmp_path, tool):
    import subprocess

    def printed(printing, name):
        file = tmp_path / name
        printing.pdf(path=file, format="Letter", prefer_css_page_size=True)
        command = [tool("pdftotext"), "-layout", str(file), "-"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    address = (folder / "present" / "sheet.html").as_uri()
    page.goto(address)
    fill(page)
    page.fill("#comment-4", "Well done, all of it.")
    filled = printed(page, "filled.pdf")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print an empty form").click()
    empty = printed(page, "empty.pdf")
    expect(page.locator("#comment-4")).to_have_value("Well done, all of it.")
    still = browser.new_context(java_script_enabled=False).new_page()
    still.goto(address)
    plain = printed(still, "plain.pdf")
    still.context.close()
    assert "Well done, all of it." in filled
    for text in (empty, plain):
        assert "Well done" not in text
        assert "Ruth Okafor" not in text
        assert text.count("not enough evidence") >= 12 or text.count("evidence") >= 18
        assert "By when" in text
        assert "agreed scores" in text
        assert "Signature" in text


@pytest.mark.slow
def test_it_may_load_nothing_at_all(sheet):
    asked = []
    sheet.on("request", lambda request: asked.append(request.url))
    sheet.reload()
    assert asked == [sheet.url]
    policy = sheet.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


GOLDEN = Path(__file__).parents[1] / "panel" / "scores" / "golden.json"


@pytest.mark.slow
def test_the_file_that_the_office_tests_with_is_one_of_this_sheet(page, tmp_path):
    """Opened and saved again it is the same, byte for byte, checksum included."""
    about = json.loads(GOLDEN.read_text("utf-8"))["sheet"]
    site = sample()
    person = replace(site.sheet.person, name=about["candidate"])
    changes = {"person": person, "portfolio": about["portfolio"]}
    changes["version"] = about["program"]["version"]
    page.goto(sheet_file(tmp_path, site, **changes).as_uri())
    offer(page, GOLDEN)
    expect(page.locator("#done")).to_be_visible()
    assert saved(page).read_bytes() == GOLDEN.read_bytes()
