import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from casc_portfolio.cli import panel_ask, panel_decide, panel_write
from casc_portfolio.cli.panel import command
from casc_portfolio.portfolio import load
from casc_portfolio.progress import measure
from tests.complete import AT_THE_END, complete
from tests.panel.sheets import agreed, sheet, written
from tests.panel.test_decision_file import FILE
from tests.worlds import make_world, page, read_world

ASHA, BRUNO, CHIOMA = "Asha Whitfield", "Bruno Castellanos", "Chioma Larkspur"
MEETS = (
    page(FILE)
    .replace("after a small addition", "")
    .split("missing:")[0]
    .replace("{1: meets, 2: meets}", "{1: meets, 2: meets, 3: meets, 4: meets, 5: meets, 6: meets}")
)


@pytest.fixture
def office(tmp_path, monkeypatch):
    """Makes the office's folder and goes there; the day is fixed."""

    def go(**files):
        make_world(tmp_path, files)
        monkeypatch.chdir(tmp_path)
        for module in (panel_decide, panel_ask):
            monkeypatch.setattr(module, "today", lambda: date(2026, 7, 1))
        return tmp_path

    return go


def panel(*arguments, stdin=None):
    return CliRunner().invoke(command, arguments, input=stdin, standalone_mode=False)


def said(result):
    """What the command would tell before it ends."""
    return result.exception.format_message()


def three(**changed):
    return {
        "scores/a.json": written(sheet(ASHA, "mmmmmm")),
        "scores/b.json": written(sheet(BRUNO, "mmemmm")),
        "scores/c.json": written(sheet(CHIOMA, "mmmmm-", agreed=agreed("6m"))),
    } | changed


def test_sheets_are_merged_without_a_portfolio(office):
    office(**three())
    result = panel("merge", "scores/a.json", "scores/b.json", "scores/c.json")
    assert result.return_value == 0
    assert "Proposal: meets" in result.stdout
    assert result.stderr == ""


def test_a_folder_or_a_pattern_that_the_shell_left_alone_is_all_its_files(office):
    office(**three())
    whole = panel("merge", "scores").stdout
    assert "Chioma Larkspur" in whole
    assert panel("merge", "scores/*.json").stdout == whole


def test_a_refused_file_ends_with_1_and_the_rest_is_shown(office):
    office(**three(**{"scores/d.json": b"{"}))
    result = panel("merge", "scores")
    assert result.return_value == 1
    assert "scores/d.json: 1:2: not counted (can't be read)" in result.stdout.replace("\\", "/")
    assert "All" not in result.stdout
    assert result.stderr == "1 file is not counted; the reason stands beside each.\n"


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_every_form_is_for_the_office(office, form):
    office(**three())
    result = panel("merge", "scores", "--format", form)
    assert result.return_value == 0
    assert "office" in result.stdout
    if form == "json":
        assert json.loads(result.stdout)["proposal"]["outcome"] == "meets"


def test_merging_changes_no_file(office):
    root = office(**three())
    before = read_world(root)
    panel("merge", "scores")
    assert read_world(root) == before


def test_a_file_that_is_not_there_is_told(office):
    office()
    assert "There is no file scores" in said(panel("merge", "scores"))


def test_a_folder_without_scores_is_told(office):
    office(**{"scores/": ""})
    assert said(panel("merge", "scores")) == "There are no score files there; they end in .json."


def test_when_nothing_can_be_read_the_reasons_are_told(office):
    office(**{"a.json": b"{"})
    result = panel("merge", "a.json")
    assert said(result) == "None of these files is a finished score sheet."
    assert "a.json: 1:2: not counted (can't be read)" in result.stderr


def test_a_wrong_file_is_told_in_plain_words(office):
    office(**{"letter.pdf": b"%PDF-1.7\nDear Ms. Whitfield", "sheet.html": b"<!doctype html>"})
    for name in ("letter.pdf", "sheet.html"):
        assert panel("merge", name).stderr.splitlines()[:3] == [
            f"{name}: not counted (no score sheet)",
            "  This is another file, not one that a score sheet saved.",
            "  Give only files named score-….json, as the sheet saves them.",
        ]


def test_a_program_of_its_own_is_named_with_its_file(office):
    own = {"id": "valley", "version": "1"}
    office(**{"a.json": written(sheet(ASHA, "mmmmmm", program=own))})
    assert said(panel("merge", "a.json")) == (
        "These sheets are for the program 'valley', which does not come with the tool. "
        "Name its file: --program FILE"
    )


def test_a_programs_own_file_is_used(office):
    from tests.programs.own import OWN

    scores = [
        {"standard": str(at), "level": "solid", "enough": True, "evidence": [], "comment": ""}
        for at in range(1, 7)
    ]
    own = {"id": "valley", "version": "1"}
    office(**{"a.json": written(sheet(ASHA, "", program=own, scores=scores)), "valley.yml": OWN})
    result = panel("merge", "a.json", "--program", "valley.yml")
    assert result.return_value == 0
    assert "Valley Induction" in result.stdout


def test_a_decision_is_shown_and_written(office):
    root = office(**{"decision.yml": MEETS})
    result = panel("decide", "--from", "decision.yml")
    assert result.return_value == 0
    folder = "decision-marisol-tanaka-2026-06-08"
    assert sorted(path for path in read_world(root) if path.startswith(folder)) == [
        f"{folder}/letter.html",
        f"{folder}/letter.md",
        f"{folder}/records/showcase-decision-2026-06-08.md",
    ]
    for path in ("letter.md", "records/showcase-decision-2026-06-08.md"):
        assert (root / folder / path).read_text(encoding="utf-8") in result.stdout


def test_what_is_written_is_what_the_candidate_files(office, tmp_path):
    root = office(**{"decision.yml": MEETS})
    panel("decide", "--from", "decision.yml", "--out", "out")
    files = complete("pcoe")
    del files["records/decision.md"]
    home = make_world(tmp_path / "home", files)
    assert not measure(load(home), as_of=AT_THE_END).gate("recommendation").met
    for record in (root / "out" / "records").iterdir():
        (home / "records" / record.name).write_bytes(record.read_bytes())
    assert measure(load(home), as_of=AT_THE_END).gate("recommendation").met


def test_nothing_is_ever_written_over(office):
    root = office(**{"decision.yml": MEETS, "out/mine.txt": "mine"})
    result = panel("decide", "--from", "decision.yml", "--out", "out")
    assert said(result) == (
        "out is there already. Nothing was changed; choose another name with --out."
    )
    assert list(read_world(root / "out")) == ["mine.txt"]


def test_it_can_only_be_shown(office):
    root = office(**{"decision.yml": MEETS})
    result = panel("decide", "--from", "decision.yml", "--show")
    assert "outcome: meets" in result.stdout
    assert list(read_world(root)) == ["decision.yml"]


def test_all_of_it_can_be_said_with_options(office):
    root = office()
    levels = [word for number in range(1, 7) for word in ("--level", f"{number}=meets")]
    result = panel(
        "decide",
        *("--program", "pcoe", "--candidate", "Marisol Tanaka", "--outcome", "addition"),
        *("--date", "2026-06-08", "--decider", "director", "--decider", "two administrators"),
        *("--by", "Program director", "--reason", "Almost there.", *levels),
        *("--missing", "4: A page: with what changed: 2026-09-01", "--out", "out"),
    )
    assert result.return_value == 0
    text = (root / "out/records/showcase-decision-2026-06-08.md").read_text(encoding="utf-8")
    assert 'missing: "Standard 4: A page: with what changed, by September 1, 2026."' in text
    assert "  - two administrators" in text


def test_scores_are_no_decision(office):
    root = office(**three())
    before = read_world(root)
    assert "A decision is made by people" in said(panel("decide", "--from", "scores/a.json"))
    result = panel("decide", "--program", "pcoe", "--candidate", "Marisol Tanaka")
    assert said(result).startswith(
        "A decision is made by people, so nothing is filled in for them:\n  - What was decided?"
    )
    assert read_world(root) == before


def test_a_mistake_in_the_file_is_told_at_its_place(office):
    office(**{"decision.yml": MEETS.replace("2026-06-08", "6/8/2026")})
    result = panel("decide", "--from", "decision.yml")
    assert "decision.yml:3:7:" in result.stderr
    assert said(result) == "decision.yml can't be used yet; see above."


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--level", "three meets", "'three meets' is no standard and level. Write --level 3=meets"),
        ("--missing", "more", "'more' does not say standard, what and when."),
    ],
)
def test_an_option_that_says_too_little_is_told_how(office, option, value, sentence):
    office()
    assert said(panel("decide", "--program", "pcoe", option, value)).startswith(sentence)


def test_on_a_terminal_people_are_asked_for_what_they_did_not_say(office, monkeypatch):
    root = office()
    monkeypatch.setattr(panel_decide, "asks", lambda: True)
    answers = [
        "pcoe",
        "Marisol Tanaka",
        "2026-06-08",
        "program director",
        "",
        "resubmit",
        *("meets", "meets", "meets", "approaches", "meets", "meets"),
        "What changed for families",
        "2026-09-01",
        "Nearly all of it convinced us.",
        "",
        "Program director",
        "y",
    ]
    result = panel("decide", "--out", "out", stdin="\n".join(answers) + "\n")
    assert result.exception is None, result.output
    text = (root / "out/records/showcase-decision-2026-06-08.md").read_text(encoding="utf-8")
    assert "outcome: resubmit" in text
    assert "  4: approaches" in text


def test_on_a_terminal_nothing_is_written_without_a_yes(office, monkeypatch):
    root = office(**{"decision.yml": MEETS})
    monkeypatch.setattr(panel_decide, "asks", lambda: True)
    result = panel("decide", "--from", "decision.yml", stdin="\n")
    assert "Nothing was written." in result.stderr
    assert list(read_world(root)) == ["decision.yml"]


def test_answers_are_never_typed_twice(office, monkeypatch):
    root = office()
    monkeypatch.setattr(panel_decide, "asks", lambda: True)
    answers = [
        *("pcoe", "Marisol Tanaka", "2026-08-01", "2026-06-08", "program director", "", "meets"),
        *("meets", "meets", "meets", "approaches", "meets", "meets"),
        *('Nearly all of it "convinced" us.', "You count: every walk", "", "Program director"),
    ]
    result = panel("decide", stdin="\n".join(answers) + "\n")
    assert "2026-08-01 has not come yet" in result.output
    assert "Standard 4 is at 'approaches'" in said(result)
    _, _, kept = result.stderr.partition("casc panel decide --from decision.yml\n\n")
    (root / "decision.yml").write_text(kept.replace('"approaches"', '"meets"'), encoding="utf-8")
    assert panel("decide", "--from", "decision.yml", stdin="y\n").exception is None
    letter = (root / "decision-marisol-tanaka-2026-06-08/letter.md").read_text(encoding="utf-8")
    assert "You count: every walk" in letter


def test_a_part_of_a_name_is_enough(office):
    other = {"scores/d.json": written(sheet(ASHA, "mmmmmm", candidate="Mario Tanaka"))}
    office(**three(**other))
    result = panel("merge", "scores", "--candidate", "marisol")
    assert (result.return_value, result.stderr) == (0, "1 sheet about other people: left out.\n")
    assert "Marisol Tanaka\n" in result.stdout
    assert "Proposal: meets" in result.stdout
    assert said(panel("merge", "scores", "--candidate", "Tanaka")) == (
        "Sheets of several people here are about 'Tanaka'. There are sheets about: "
        "Mario Tanaka, Marisol Tanaka."
    )
    assert said(panel("merge", "scores", "--candidate", "Ana")).startswith(
        "No sheet here is about 'Ana'."
    )


def test_the_table_for_a_spreadsheet_is_no_sheet(office):
    office(**three(**{"scores/a.csv": "candidate\n"}))
    result = panel("merge", "scores/a.csv", "scores/b.json", "scores/a.json", "scores/c.json")
    assert "scores/a.csv is left out: it is the table for a spreadsheet." in result.stderr.replace(
        "\\", "/"
    )
    assert "Proposal: meets" in result.stdout
    assert said(panel("merge", "scores/a.csv")).startswith("There are no score files there")


def test_merge_without_a_file_asks_which(office):
    office()
    assert said(panel("merge")).startswith("Which sheets? Name the files")


def test_no_question_suggests_an_answer_about_a_level():
    source = Path(panel_ask.__file__).read_text(encoding="utf-8")
    assert source.count("default=") == 2 * source.count('default="", show_default=False') == 2


def test_the_recommendation_is_printed_from_anywhere(office, tmp_path):
    make_world(tmp_path / "home", complete("pcoe"))
    office()
    result = panel("recommend", "--portfolio", "home/content", "--as-of", str(AT_THE_END))
    assert result.return_value == 0
    assert "Recommendation of Marisol Tanaka" in result.stdout
    assert "Everything that the program asks for is on file." in result.stdout


def test_while_something_is_open_it_ends_with_1(office, tmp_path):
    make_world(tmp_path / "home", complete("pcoe"))
    office()
    result = panel("recommend", "--portfolio", "home", "--as-of", "2026-05-15")
    assert result.return_value == 1
    assert "things are still open" in result.stdout


@pytest.mark.parametrize(
    ("form", "start"), [("html", "<!doctype html>"), ("json", "{"), ("markdown", "# ")]
)
def test_a_file_is_new_or_not_written(office, tmp_path, form, start):
    make_world(tmp_path / "home", complete("pcoe"))
    root = office()
    arguments = ("recommend", "--portfolio", "home", "--format", form, "--out", "sheet")
    panel(*arguments, "--as-of", str(AT_THE_END))
    text = (root / "sheet").read_text(encoding="utf-8")
    assert text.startswith(start)
    assert said(panel(*arguments)) == (
        "sheet is there already. Nothing was changed; choose another name with --out."
    )
    assert (root / "sheet").read_text(encoding="utf-8") == text
    assert sorted(path.name for path in root.iterdir()) == ["home", "sheet"]


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.html", "<!doctype html>"), ("a.json", "{"), ("a.md", "# "), ("a", "For")],
)
def test_the_name_of_the_file_says_its_form(office, tmp_path, name, start):
    make_world(tmp_path / "home", complete("pcoe"))
    root = office()
    panel("recommend", "--portfolio", "home", "--out", name)
    assert (root / name).read_text(encoding="utf-8").startswith(start)


def test_what_could_not_be_read_is_mentioned(office, tmp_path):
    broken = {"records/credential.md": "---\nkind: [\n---\n"}
    make_world(tmp_path / "home", complete("pcoe") | broken)
    office()
    result = panel("recommend", "--portfolio", "home", "--as-of", str(AT_THE_END))
    assert "could not be read" in result.stderr
    assert "none on file" in result.stdout


def test_outside_of_a_portfolio_it_says_so(office):
    office()
    assert said(panel("recommend")) == (
        "You are in no portfolio. Name the candidate's folder: --portfolio DIR"
    )
    assert "There is no portfolio.yml" in said(panel("recommend", "--portfolio", "."))


def test_a_disk_without_hard_links_writes_all_the_same(office, tmp_path, monkeypatch):
    make_world(tmp_path / "home", complete("pcoe"))
    root = office()

    def refuse(*_):
        raise OSError("no links here")

    monkeypatch.setattr(panel_write.os, "link", refuse)
    panel("recommend", "--portfolio", "home", "--out", "sheet.txt")
    assert "Marisol Tanaka" in (root / "sheet.txt").read_text(encoding="utf-8")
    assert "is there already" in said(
        panel("recommend", "--portfolio", "home", "--out", "sheet.txt")
    )
    assert sorted(path.name for path in root.iterdir()) == ["home", "sheet.txt"]
