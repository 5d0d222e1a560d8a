"""The folder of logs: one file for each category of the program."""

import pytest

from casc_portfolio.hours import problems
from casc_portfolio.hours.folder import read_folder, words_of
from casc_portfolio.programs import Program
from casc_portfolio.source.walk import FileFact, Inventory, inventory

WORKSHOPS = {
    "id": "workshops",
    "title": "Workshops",
    "part_of": "learning",
    "topics": [{"id": "equity", "title": "Leading for equity"}],
    "workshops": {"sessions": "4"},
}
PROGRAM = Program.model_validate(
    {
        "hours": [
            {"id": "coaching", "title": "Coaching", "modes": ["site-visit", "video"]},
            {"id": "learning", "title": "Professional learning", "columns": ["parking-lot"]},
            WORKSHOPS,
            {"id": "together", "title": "All together", "logged": "no"},
            {"id": "cohort", "title": "Cohort", "part_of": "together"},
        ]
    }
)
ROW = "date,hours\n2025-10-14,1\n"


def read(world, files, program=PROGRAM):
    """The log of a folder and its findings as code, path and arguments."""
    root = world(files)
    log, findings = read_folder(root, inventory(root)[0], program)
    return log, [(one.code, one.place.path, dict(one.arguments)) for one in findings]


def test_every_log_is_read_in_its_category(world):
    files = {"hours/coaching.csv": ROW, "hours/Learning.CSV": ROW, "content/index.md": "x"}
    log, findings = read(world, files)
    assert [(one.category, one.path) for one in log.entries] == [
        ("learning", "hours/Learning.CSV"),
        ("coaching", "hours/coaching.csv"),
    ]
    assert (log.categories, findings) == (("learning", "coaching"), [])


def test_a_log_that_is_no_category_is_reported_and_not_read(world):
    log, findings = read(world, {"hours/coching.csv": ROW})
    known = ("coaching", "learning", "workshops", "cohort")
    arguments = {"value": "coching", "known": known}
    assert findings == [(problems.NOT_A_CATEGORY, "hours/coching.csv", arguments)]
    assert (log.entries, log.categories) == ((), ())


def test_a_sum_has_no_log_of_its_own(world):
    _, findings = read(world, {"hours/together.csv": ROW})
    arguments = {"value": "together", "cause": "sum", "known": ("cohort",)}
    assert findings == [(problems.NOT_A_CATEGORY, "hours/together.csv", arguments)]


@pytest.mark.parametrize("suffix", ["xlsx", "ods", "numbers"])
def test_a_workbook_beside_the_logs_is_reported(world, suffix):
    path = f"hours/coaching.{suffix}"
    _, findings = read(world, {path: b"PK\x03\x04"})
    assert findings == [(problems.NOT_A_LOG, path, {"cause": "workbook"})]


def test_copies_that_a_program_made_are_told_elsewhere(world):
    copies = ["coaching (Ana's conflicted copy 2025-10-14).csv", "coaching (1).csv"]
    files = {f"hours/{name}": ROW for name in ("coaching.csv", *copies, "~$coaching.xlsx")}
    log, findings = read(world, files)
    assert (len(log.entries), findings) == (1, [])


def test_notes_and_proofs_may_lie_beside_the_logs(world):
    log, findings = read(world, {"hours/README.md": "x", "hours/proof.pdf": b"%PDF"})
    assert (log.entries, findings) == ((), [])


def test_without_a_program_every_log_is_read(world):
    log, findings = read(world, {"hours/anything.csv": ROW}, program=None)
    assert (log.categories, len(log.entries), findings) == (("anything",), 1, [])


def test_a_log_that_can_not_be_read_is_reported(world):
    root = world({"hours/coaching.csv/": ""})
    fact = FileFact(size=10, mtime_ns=0, is_symlink=False)
    files = Inventory(files={"hours/coaching.csv": fact})
    log, (finding,) = read_folder(root, files, PROGRAM)
    assert finding.place.path == "hours/coaching.csv"
    assert (log.entries, log.categories) == ((), ("coaching",))


def test_categories_below_each_other_each_have_their_words():
    deep = [{"id": f"h{n}", "title": f"H {n}", "part_of": f"h{n - 1}"} for n in range(1, 60)]
    program = Program.model_validate({"hours": [{"id": "h0", "title": "H"}, *deep]})
    parts = words_of(program.category("h0"), program).parts
    assert [words.names for words in parts.values()] == [(f"H {n}",) for n in range(1, 60)]


def test_a_category_has_the_words_of_its_program_and_of_its_parts():
    words = words_of(PROGRAM.category("learning"), PROGRAM)
    assert (words.names, words.columns) == (("Professional learning",), ("parking-lot",))
    part = words.parts["workshops"]
    assert (part.topics, part.sessions) == ({"equity": ("Leading for equity",)}, 4)
    assert words_of(PROGRAM.category("coaching"), PROGRAM).modes == ("site-visit", "video")
