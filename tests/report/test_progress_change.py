"""What a pull request changes: what came, what moved, what is gone again."""

from datetime import date

import pytest

from casc_portfolio.report import progress_change, progress_json
from casc_portfolio.report.progress_change import UnreadableReportError, earlier
from tests.measuring import progress_of
from tests.programs.own import OWN

SETTINGS = "name: Ada\nprogram: ./own.yml\nstart: 2025-08-15\n"
CREDENTIAL = "---\nkind: credential\nstatus: ready\ndate: 2025-08-01\nexpires: 2029-08-01\n---\n"
HOURS = "date,hours,mode,with\n2025-09-02,1.5,site visit,Ruth\n"


def progress(tmp_path, **files):
    base = {"portfolio.yml": SETTINGS, "own.yml": OWN, "records/notes.txt": ""}
    named = {"credential": "records/credential.md", "hours": "hours/coaching.csv"}
    more = {named[name]: text for name, text in files.items()}
    return progress_of({**base, **more}, root=tmp_path, as_of=date(2026, 3, 10))


def told(tmp_path, before, after):
    then = progress_json.render(progress(tmp_path / "before", **before))
    return progress_change.render(progress(tmp_path / "after", **after), since=earlier(then))


def test_what_came_and_what_moved(tmp_path):
    assert told(tmp_path, {}, {"credential": CREDENTIAL, "hours": HOURS}) == (
        "## What this changes in your progress\n\n"
        "**One more is done.** 1 of 3 requirements are done.\n\n"
        "### Now there\n\n- Credential: done\n\n"
        "### Further than before\n\n- Coaching: 0 → 1.5 of 40 hours\n"
    )


def test_what_is_gone_again_comes_with_a_word(tmp_path):
    text = told(tmp_path, {"credential": CREDENTIAL}, {})
    assert "**Something is no longer there" in text
    assert text.endswith("### No longer there\n\n- Credential: to come\n")


def test_nothing_changed(tmp_path):
    assert "Nothing that your program counts has changed." in told(tmp_path, {}, {})


def test_without_an_earlier_report_everything_is_new(tmp_path):
    text = progress_change.render(progress(tmp_path, credential=CREDENTIAL), since=earlier("{}"))
    assert "- Credential: done" in text


@pytest.mark.parametrize("text", ["", "[]", "{", '{"requirements": [{}]}', "[" * 100_000, "\0"])
def test_what_is_no_report_is_refused_in_a_sentence(text):
    with pytest.raises(UnreadableReportError, match="--format json"):
        earlier(text)
