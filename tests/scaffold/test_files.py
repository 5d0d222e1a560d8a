"""The files of a new portfolio."""

import re
from datetime import date
from fnmatch import fnmatch

import pytest

from casc_portfolio import checks, frameworks, programs
from casc_portfolio.finding import Place
from casc_portfolio.portfolio import load
from casc_portfolio.progress import measure
from casc_portfolio.publish.place import whole_file
from casc_portfolio.scaffold import Person, new_files
from tests.worlds import make_world

ADA = Person(
    name="Ada Quill", start=date(2026, 7, 1), role="Assistant Principal", school="Alder School"
)


def made(program_id, person=ADA):
    program, findings = programs.load(program_id, None, place=Place(path="portfolio.yml"))
    assert not findings
    return new_files(person, program, frameworks.load(program.framework))


@pytest.mark.parametrize("program_id", programs.shipped())
def test_a_new_portfolio_is_clean_and_at_zero(tmp_path, program_id):
    portfolio = load(make_world(tmp_path, made(program_id)))
    assert checks.check(portfolio) == ()
    progress = measure(portfolio, as_of=date(2026, 7, 2))
    assert progress.sum.percent == 0


@pytest.mark.parametrize("program_id", programs.shipped())
def test_every_place_that_a_requirement_asks_for_is_there(program_id):
    files = made(program_id)
    program, _ = programs.load(program_id, None, place=Place(path="portfolio.yml"))
    assert {f"hours/{one.id}.csv" for one in program.hours if one.logged} <= files.keys()
    assert {one.path for one in program.documents} <= files.keys()


@pytest.mark.parametrize("program_id", programs.shipped())
def test_every_file_that_a_next_step_names_is_there(program_id):
    program, _ = programs.load(program_id, None, place=Place(path="portfolio.yml"))
    steps = " ".join(one.next for one in program.requirements)
    named = set(re.findall(r"\b(?:content|hours|records)/[\w/-]+\.\w+", steps))
    assert "records/credential.md" in named
    assert named <= made(program_id).keys()


def test_the_person_is_in_it():
    files = made("pcoe")
    assert "name: Ada Quill\n" in files["portfolio.yml"]
    assert "role: Assistant Principal\n" in files["portfolio.yml"]
    assert "Leadership portfolio of Ada Quill" in files["README.md"]


def test_a_name_that_would_break_yaml_does_not(tmp_path):
    person = Person(name='Ada: "the [first]" #1', start=date(2026, 7, 1), coach="{{ 7 * 7 }}")
    portfolio = load(make_world(tmp_path, made("ctc", person)))
    assert portfolio.settings.fields.name == 'Ada: "the [first]" #1'
    assert portfolio.settings.fields.coaches[0].name == "{{ 7 * 7 }}"


def test_signs_that_no_text_can_hold_are_left_out(tmp_path):
    person = Person(name="Ada\udcff \x07Quill\n", start=date(2026, 7, 1), school="\0Alder")
    files = made("pcoe", person)
    assert "Leadership portfolio of Ada Quill" in files["README.md"]
    assert checks.check(load(make_world(tmp_path, files))) == ()


def test_no_field_is_followed_by_a_remark_in_which_a_value_could_be_lost():
    for path, text in made("usc-rossier").items():
        header = text.split("\n---\n")[0] if path.endswith(".md") else text
        if path.endswith((".md", "portfolio.yml")) and not path.endswith("README.md"):
            lost = [line for line in header.splitlines() if re.match(r"[^#]+:\s+#", line)]
            assert lost == [], path


@pytest.mark.parametrize("program_id", programs.shipped())
def test_an_example_holds_when_its_signs_are_taken_away(tmp_path, program_id):
    files = {
        path: re.sub(r"^#(?=[a-z]|  )", "", text, flags=re.MULTILINE)
        for path, text in made(program_id).items()
        if path in ("portfolio.yml", "content/index.md") or "first-piece" in path
    }
    settings = load(make_world(tmp_path, files)).settings.fields
    assert [change.kind for change in settings.changes] == ["leave"]
    assert (settings.panel.date, settings.site.accent) == (date(2028, 5, 20), "blue")
    found = {finding.code for finding in checks.check(load(tmp_path))}
    assert found == {"CP240"}  # the pictures and files that the examples name


def test_what_must_stay_on_the_computer_is_kept_out_of_git():
    ignored = made("pcoe")[".gitignore"].splitlines()
    assert {"records/", "private/", "originals/", ".casc/", "site/"} <= set(ignored)


def test_what_a_killed_command_leaves_half_written_is_kept_out_of_git_as_well(tmp_path):
    ignored = made("pcoe")[".gitignore"].splitlines()
    with whole_file(tmp_path / "site-private.zip") as half:
        assert any(fnmatch(half.name, pattern) for pattern in ignored)
        half.write_bytes(b"half")


def test_every_prompt_can_be_found_by_the_rule_that_looks_for_them():
    files = made("usc-rossier")
    pages = {path: files[path] for path in files if path.endswith(".md") and path != "README.md"}
    for path, text in pages.items():
        assert text.count("<!--") == text.count("<!-- prompt: "), path


def test_workflows_install_the_tool_from_where_the_program_says():
    program, _ = programs.load("pcoe", None, place=Place(path="portfolio.yml"))
    other = program.model_copy(update={"tool": "casc-portfolio==1.2"})
    files = new_files(ADA, other, frameworks.load(program.framework))
    for name in ("portfolio", "progress"):
        assert 'CASC_SOURCE: "casc-portfolio==1.2"' in files[f".github/workflows/{name}.yml"]
