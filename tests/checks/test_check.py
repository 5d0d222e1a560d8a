"""A whole portfolio is looked at: everything once, in the order in which a person reads."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casc_portfolio import frameworks, programs, scaffold
from casc_portfolio.attachments import Cache
from casc_portfolio.checks import Severity, check, severity_of, word
from casc_portfolio.content.pages import About, Evidence, Inquiry, Reflection
from casc_portfolio.content.plan import Assessment, Plan
from casc_portfolio.content.records import (
    Credential,
    Decision,
    Employment,
    Transfer,
    Verification,
    Waiver,
)
from casc_portfolio.content.settings import Presentation, Settings
from casc_portfolio.fields import field_names
from casc_portfolio.portfolio import load
from tests.checks.examples import CLEAN, TODAY
from tests.checks.worlds import DRAFT, PIECE, READY, found, names
from tests.complete import AT_THE_END, complete
from tests.worlds import make_world


@pytest.mark.parametrize("program", programs.shipped())
def test_a_complete_portfolio_has_nothing_to_mend(program, tmp_path):
    assert check(load(make_world(tmp_path, complete(program))), today=AT_THE_END) == ()


@pytest.mark.parametrize("program", programs.shipped())
def test_a_new_portfolio_has_nothing_to_mend(program, tmp_path):
    chosen, _ = programs.load(program, tmp_path)
    person = scaffold.Person(name="Dana Whitfield", start=date(2026, 7, 1))
    files = scaffold.new_files(person, chosen, frameworks.load(chosen.framework))
    assert check(load(make_world(tmp_path, files)), today=TODAY) == ()


def test_an_empty_folder_is_told_what_it_lacks(tmp_path):
    assert names(list(check(load(tmp_path), today=TODAY))) == ["settings-missing"]


def test_findings_are_ordered_by_file_and_from_top_to_bottom(tmp_path):
    files = {
        "content/artifacts/spare.txt": "One.\n",
        PIECE: "---\ntitle: A\ngoal: gone\nelements: [9Z]\nkind: sculpture\n---\n[a](x.md)\n",
        "content/cpsel-1/evidence/a.md": "---\ntitle: A\ngoal: gone\n---\n",
    }
    places = [
        (finding.place.path, finding.place.line, finding.place.column)
        for finding in found(tmp_path, files)
    ]
    assert places == [
        ("content/artifacts/spare.txt", None, None),
        ("content/cpsel-1/evidence/a.md", 3, 7),
        (PIECE, 3, 7),
        (PIECE, 4, 12),
        (PIECE, 5, 7),
        (PIECE, 7, 5),
    ]


def test_the_same_finding_is_told_once_and_different_ones_of_a_place_are_all_told(tmp_path):
    findings = found(tmp_path, {PIECE: DRAFT.replace("---\n", "---\nevidence: a\n", 1)})
    assert len(findings) == len(set(map(str, findings)))
    missing = found(tmp_path, {PIECE: "---\ntitle: A\nstatus: ready\n---\n"})
    fields = [one.arguments["field"] for one in missing if one.code == "CP501"]
    assert sorted(fields) == ["date", "elements", "result", "role"]


def test_what_lies_in_the_future_depends_on_the_day(tmp_path):
    root = make_world(tmp_path, {**CLEAN, PIECE: READY})
    early, late = (check(load(root), today=date(2025, 11, day)) for day in (3, 4))
    assert "date-in-future" in names(list(early))
    assert "date-in-future" not in names(list(late))


def test_with_a_cache_the_same_is_found(tmp_path):
    root = make_world(tmp_path, {**CLEAN, "content/artifacts/a.pdf": b"%PDF-1.7\n"})
    cache = Cache(root / ".casc" / "cache")
    first = check(load(root), today=TODAY, cache=cache)
    assert names(list(first)) == ["damaged-attachment", "unused-file"]
    assert check(load(root), today=TODAY, cache=cache) == first
    assert check(load(root), today=TODAY) == first


def test_a_copy_without_records_is_no_worse(tmp_path):
    """As on a server: ``records/`` is kept out of the repository."""
    change = (
        "changes:\n  - kind: leave\n    date: 2026-01-12\n    approved_by: director\n"
        "    document: records/leave.pdf\n"
    )
    settings_text = CLEAN["portfolio.yml"].replace("\n        ", "\n").lstrip() + change
    assert found(tmp_path, {"portfolio.yml": settings_text}) == []


NASTY = st.one_of(
    st.text(alphabet="2A-: []{}'\"#\n\t/.\\é日😀", max_size=20),
    st.sampled_from(
        ["[2A, 2.1]", "{2A: x}", "2025-10-14", "9999-12-31", "0001-01-01", "../..", "~"]
    ),
    st.sampled_from(["[[a]]", "- a", "yes", "http://a", "{1: {level: x}}", "[{file: a}]", "ready"]),
)
PATHS = st.sampled_from(
    [
        "content/index.md",
        PIECE,
        "content/cpsel-1/reflections/r.md",
        "content/iip/year-2.md",
        "content/self-assessment/final.md",
        "content/inquiry/index.md",
        "records/waiver.md",
        "records/credential.md",
        "presentation.md",
        "portfolio.yml",
    ]
)
MODELS = (Settings, Presentation, About, Evidence, Reflection, Inquiry, Plan, Assessment)
MODELS += (Credential, Employment, Waiver, Transfer, Verification, Decision)
FIELDS = st.sampled_from(sorted({name for model in MODELS for name in field_names(model)}))
BODIES = st.text(alphabet="#[]()<>!`*_-= \n\tabcTODO\\:/.'\"é😀", max_size=60)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PATHS, st.dictionaries(FIELDS, NASTY, max_size=6), BODIES)
def test_whatever_is_written_everything_has_a_place_and_words(tmp_path, path, fields, body):
    header = "".join(f"{name}: {value}\n" for name, value in fields.items())
    text = header if path.endswith(".yml") else f"---\n{header}status: ready\n---\n{body}"
    root = Path(tmp_path) / str(len(list(tmp_path.iterdir())))
    make_world(root, {**CLEAN, path: text.encode()})
    lines = len(text.splitlines()) + 1
    for finding in check(load(root), today=TODAY):
        assert word(finding).message
        assert severity_of(finding) in Severity
        if finding.place.path == path and finding.place.line is not None:
            assert 1 <= finding.place.line <= lines
