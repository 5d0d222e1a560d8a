"""Annotations as GitHub reads them: ten of a kind, nothing that was typed becomes a command."""

from casc_portfolio.checks import more_about
from casc_portfolio.report.findings_github import MOST, render
from tests.report.told import WARNING, WHOLE, WORST, goal


def test_an_annotation_marks_its_line():
    assert render([goal()]) == (
        "::error file=content/a.md,line=3,col=7,endLine=3,endColumn=11,title=CP201 unknown-goal"
        f"::No plan has a goal called “walk”. Did you mean walks?%0AMore: {more_about('CP201')}\n"
    )


def test_the_path_begins_at_the_repository():
    assert "file=portfolios/dana/content/a.md," in render([goal()], prefix="portfolios/dana/")


def test_each_severity_has_its_word():
    text = render([goal(), WARNING, WHOLE])
    assert [line.split()[0] for line in text.splitlines()] == ["::error", "::warning", "::notice"]


def test_a_whole_file_has_no_line_and_several_lines_no_column_at_their_end():
    assert "file=content/artifacts/a b.txt,title=" in render([WHOLE])
    assert "line=9,col=1,endLine=10,title=" in render([WARNING])


def test_at_most_ten_of_a_kind_are_annotations():
    text = render([*(goal(line=line) for line in range(1, 14)), WARNING])
    assert text.count("::error ") == MOST == 10
    assert text.count("::warning ") == 1
    assert text.endswith("3 more errors: the summary of this job lists them.\n")


def test_nothing_that_was_typed_begins_a_command_of_its_own():
    text = render([WORST])
    assert text.count("\n") == 1
    (line,) = text.splitlines()
    file = line.partition("file=")[2].partition(",line=")[0]
    assert "," not in file
    assert ":" not in file
    assert "%250A" in file
    assert text.encode()
