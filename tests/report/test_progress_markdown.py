from datetime import date

from markdown import markdown

from casc_portfolio.report import progress_markdown
from tests.complete import AT_THE_END, complete
from tests.measuring import progress_of
from tests.programs.own import OWN

SETTINGS = """
    name: {name}
    program: ./own.yml
    start: 2025-08-15
"""
PACE = "2.5 hours a week gets you there by June 30."
MARKDOWN = f"""\
## Progress of Ada Whitlock

Valley Induction, March 10, 2026

**One thing is still open from an earlier date; it comes first below.**

Up to *final* there is still something to do: 3 of the lines below.

| Milestone | Date | Done |
|---|---|---|
| Start | August 15, 2025 | 0 of 1 |
| Year 1 | June 30, 2026 | 0 of 1 |
| Final | May 15, 2027 | 0 of 1 |
| Panel | June 5, 2027 | nothing due |
| Recommendation | August 15, 2027 | nothing due |

| Requirement | Due at | Whose | How far | Next |
|---|---|---|---|---|
| Credential | Start | you | to come | Bring it. |
| Coaching | Year 1 | you | 0 of 40 hours | {PACE} Meet again. |
| Assessment | Final | you | 0 of 6 standards | Write it. |
"""


def rendered(tmp_path, name="Ada Whitlock", gate="final"):
    files = {"portfolio.yml": SETTINGS.format(name=name), "own.yml": OWN, "records/notes.txt": ""}
    progress = progress_of(files, root=tmp_path, as_of=date(2026, 3, 10))
    return progress_markdown.render(progress, gate=progress.gate(gate) if gate else None)


def test_the_summary_of_a_job(tmp_path):
    assert rendered(tmp_path) == MARKDOWN


def test_what_a_person_typed_stays_text(tmp_path):
    text = rendered(tmp_path, name="'<img src=x> | [a](b) `c` *d* _e_'", gate=None)
    html = markdown(text, extensions=["tables"])
    assert "<img" not in html
    assert "<a " not in html
    assert "<code>" not in html
    assert html.count("<em>") == 0
    assert "&lt;img src=x&gt; | [a](b) `c` *d* _e_" in html


def test_at_the_end_only_the_milestones_are_left(tmp_path):
    progress = progress_of(complete("ctc"), root=tmp_path, as_of=AT_THE_END)
    text = progress_markdown.render(progress, gate=progress.gate("recommendation"))
    assert "Everything up to *recommendation* is there." in text
    assert "| Requirement |" not in text


def test_a_clone_says_what_it_does_not_hold(tmp_path):
    files = {"portfolio.yml": SETTINGS.format(name="Ada"), "own.yml": OWN}
    progress = progress_of(files, root=tmp_path, as_of=date(2026, 3, 10))
    text = progress_markdown.render(progress)
    assert "| Start | August 15, 2025 | 1 not in this copy |" in text
    assert text.endswith("There, casc progress counts them too.\n")
