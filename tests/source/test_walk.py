import os
import subprocess
import sys
import unicodedata

import pytest

from casc_portfolio.source import inventory
from casc_portfolio.source.problems import (
    CONFLICT_COPY,
    FILE_UNREADABLE,
    LINK_LEAVES_FOLDER,
    NAME_CLASH,
    NAME_NOT_PORTABLE,
    NOT_A_FILE,
)

unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows can't have such files")


def listed(root):
    return list(inventory(root)[0].files)


def told(root):
    """The findings as (code, path, arguments)."""
    return [(f.code, f.place.path, dict(f.arguments)) for f in inventory(root)[1]]


def test_every_file_is_listed_in_the_order_of_the_paths(world):
    root = world(
        {
            "portfolio.yml": "",
            "content/cpsel-2/evidence/b.md": "",
            "content/cpsel-2/evidence/a.md": "",
            "content/Index.md": "",
            "content/empty/": "",
            "hours/Größe 🌱.csv": "",
        }
    )
    assert inventory(root)[1] == []
    assert listed(root) == [
        "content/Index.md",
        "content/cpsel-2/evidence/a.md",
        "content/cpsel-2/evidence/b.md",
        "hours/Größe 🌱.csv",
        "portfolio.yml",
    ]


def test_size_and_time_are_known(world):
    root = world({"plan.md": "12345"})
    os.utime(root / "plan.md", ns=(0, 1_760_000_000_123_456_700))
    fact = inventory(root)[0].files["plan.md"]
    assert (fact.size, fact.mtime_ns, fact.is_symlink) == (5, 1_760_000_000_123_456_700, False)


def test_a_folder_that_we_made_is_none_of_the_persons(world):
    root = world(
        {
            "for-the-panel/.casc-site": "Made by us.",
            "for-the-panel/site/index.md": "",
            "content/index.md": "",
        }
    )
    assert listed(root) == ["content/index.md"]


def test_a_mark_at_the_top_hides_no_portfolio(world):
    assert listed(world({".casc-site": "", "content/index.md": ""})) == [
        ".casc-site",
        "content/index.md",
    ]


def test_what_is_not_the_person_s_is_skipped(world):
    root = world(
        {
            ".git/config": "",
            ".casc/stage.md": "",
            ".venv/x.md": "",
            ".obsidian/x.json": "",
            "node_modules/x.md": "",
            "content/__pycache__/x.md": "",
            "site/index.html": "",
            "content/site/index.md": "",
            ".github/workflows/portfolio.yml": "",
            ".gitignore": "",
        }
    )
    assert listed(root) == [
        ".github/workflows/portfolio.yml", ".gitignore", "content/site/index.md",
    ]  # fmt: skip


def test_a_folder_that_is_not_there(tmp_path):
    files, (finding,) = inventory(tmp_path / "no")
    assert (dict(files.files), finding.code, finding.place.path) == ({}, FILE_UNREADABLE, ".")


def test_a_folder_named_like_a_page_is_told_and_looked_into(world):
    root = world({"content/x.md/a.md": "", "hours/coaching.CSV/": ""})
    assert told(root) == [
        (NOT_A_FILE, "content/x.md", {}),
        (NOT_A_FILE, "hours/coaching.CSV", {}),
    ]
    assert listed(root) == ["content/x.md/a.md"]


@unix
def test_a_link_inside_the_folder_is_followed(world):
    root = world({"content/plan.md": "12345", "shared/a.md": ""})
    (root / "link.md").symlink_to("content/plan.md")
    (root / "content/shared").symlink_to("../shared", target_is_directory=True)
    files, findings = inventory(root)
    assert findings == []
    assert list(files.files) == [
        "content/plan.md", "content/shared/a.md", "link.md", "shared/a.md",
    ]  # fmt: skip
    assert files.files["link.md"].is_symlink
    assert files.files["link.md"].size == 5


@unix
def test_links_that_leave_loop_or_lead_nowhere_are_told_and_not_followed(world, tmp_path):
    (tmp_path / "secret.md").touch()
    root = world({"portfolio/content/plan.md": ""}) / "portfolio"
    (root / "out.md").symlink_to("../secret.md")
    (root / "out").symlink_to("..", target_is_directory=True)
    (root / "content/up").symlink_to("..", target_is_directory=True)
    (root / "content/self").symlink_to("self")
    (root / ".hidden").symlink_to(".hidden")
    (root / "gone.md").symlink_to("no.md")
    assert [(code, path, arguments["cause"]) for code, path, arguments in told(root)] == [
        (LINK_LEAVES_FOLDER, ".hidden", "loop"),
        (LINK_LEAVES_FOLDER, "content/self", "loop"),
        (LINK_LEAVES_FOLDER, "content/up", "loop"),
        (FILE_UNREADABLE, "gone.md", "missing"),
        (LINK_LEAVES_FOLDER, "out", "outside"),
        (LINK_LEAVES_FOLDER, "out.md", "outside"),
    ]
    assert listed(root) == ["content/plan.md"]


@unix
def test_folders_that_lead_to_each_other_have_an_end(world):
    names = [f"folder-{number}" for number in range(9)]
    root = world({f"{name}/a.md": "" for name in names})
    for name in names:
        for other in names:
            (root / name / f"to-{other}").symlink_to(f"../{other}", target_is_directory=True)
    files, findings = inventory(root)
    assert len(files.files) == 9 + 9 * 8
    assert {finding.arguments["cause"] for finding in findings} == {"loop", "nested"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_no_file(world):
    root = world({"plan.md": ""})
    os.mkfifo(root / "pipe.md")
    assert told(root) == [(NOT_A_FILE, "pipe.md", {})]
    assert listed(root) == ["plan.md"]


@unix
def test_a_folder_without_permission_is_told(shared, as_nobody):
    (shared / "closed").mkdir()
    (shared / "plan.md").touch()
    (shared / "closed").chmod(0)
    with as_nobody():
        files, (finding,) = inventory(shared)
    (shared / "closed").chmod(0o700)
    assert list(files.files) == ["plan.md"]
    assert (finding.code, finding.place.path) == (FILE_UNREADABLE, "closed")
    assert finding.arguments["cause"] == "permission"


def test_names_that_differ_only_in_case(world):
    root = world({"content/plan.md": "", "content/Plan.md": "", "Hours/": "", "hours/": ""})
    if len(list(root.iterdir())) < 3:
        pytest.skip("this system keeps such names in one file")
    assert told(root) == [
        (NAME_CLASH, "content/plan.md", {"other": "Plan.md"}),
        (NAME_CLASH, "hours", {"other": "Hours"}),
    ]


def test_names_that_differ_only_in_how_accents_are_made(world):
    composed = "Größe.md"
    decomposed = unicodedata.normalize("NFD", composed)
    root = world({composed: "", decomposed: ""})
    if len(list(root.iterdir())) < 2:
        pytest.skip("this system keeps such names in one file")
    assert told(root) == [(NAME_CLASH, composed, {"other": decomposed})]


def test_the_same_name_in_two_folders_is_no_clash(world):
    assert told(world({"a/index.md": "", "b/Index.md": ""})) == []


def test_copies_that_programs_made(world):
    root = world(
        {
            "content/plan.md": "",
            "content/plan (Elena's conflicted copy 2025-10-14).md": "",
            "content/plan-LAPTOP-AB12CD.md": "",
            "content/plan (1).md": "",
            "content/plan 2.md": "",
            "content/.~lock.plan.md#": "",
            "content/walk 2.md": "",
        }
    )
    assert [(path, arguments["cause"]) for _, path, arguments in told(root)] == [
        ("content/.~lock.plan.md#", "lock"),
        ("content/plan (1).md", "copy"),
        ("content/plan (Elena's conflicted copy 2025-10-14).md", "conflict"),
        ("content/plan 2.md", "copy"),
        ("content/plan-LAPTOP-AB12CD.md", "conflict"),
    ]
    assert {code for code, _, _ in told(root)} == {CONFLICT_COPY}
    assert {arguments["original"] for _, _, arguments in told(root)} == {"plan.md"}


@unix
def test_names_that_windows_can_not_have(world):
    root = world({"aux.md": "", "a:b.md": "", "plan.": "", "notes /x.md": ""})
    assert told(root) == [
        (NAME_NOT_PORTABLE, "a:b.md", {"cause": "sign", "sign": ":"}),
        (NAME_NOT_PORTABLE, "aux.md", {"cause": "reserved", "sign": "aux"}),
        (NAME_NOT_PORTABLE, "notes ", {"cause": "ending", "sign": " "}),
        (NAME_NOT_PORTABLE, "plan.", {"cause": "ending", "sign": "."}),
    ]
    assert len(listed(root)) == 4


@unix
def test_names_that_no_text_can_hold_are_told_and_not_listed(world):
    root = world({"plan.md": "", "a\nb.md": ""})
    try:
        (root / os.fsdecode(b"caf\xe9")).mkdir()
    except OSError:
        pytest.skip("this system has no such names")
    (root / os.fsdecode(b"caf\xe9/x.md")).touch()
    assert told(root) == [
        (NAME_NOT_PORTABLE, "a\ufffdb.md", {"cause": "unwritable", "sign": "\ufffd"}),
        (NAME_NOT_PORTABLE, "caf\ufffd", {"cause": "unwritable", "sign": "\ufffd"}),
    ]
    assert listed(root) == ["plan.md"]
    "".join(finding.place.path for finding in inventory(root)[1]).encode()


def test_the_spelling_of_a_file_is_found_without_case(world):
    files, _ = inventory(world({"content/Artifacts/Größe.PDF": "", "plan.md": ""}))
    assert files.folded("content/artifacts/größe.pdf") == "content/Artifacts/Größe.PDF"
    decomposed = unicodedata.normalize("NFD", "content/Artifacts/Größe.PDF")
    assert files.folded(decomposed) == "content/Artifacts/Größe.PDF"
    assert files.folded("plan.md") == "plan.md"
    assert files.folded("plans.md") is None


def test_an_exact_spelling_wins(world):
    root = world({"Plan.md": "", "plan.md": ""})
    if len(list(root.iterdir())) < 2:
        pytest.skip("this system keeps such names in one file")
    files, _ = inventory(root)
    assert [files.folded(name) for name in ("Plan.md", "plan.md", "PLAN.md")] == [
        "Plan.md", "plan.md", "Plan.md",
    ]  # fmt: skip


def test_two_looks_at_one_folder_say_the_same(world):
    root = world({f"content/{name}.md": "" for name in "zyxwABC"})
    assert inventory(root) == inventory(root)


@pytest.mark.slow
def test_a_folder_of_strange_names_never_stops_a_command(world):
    root = world({"a\x1b[31mb.md": "", "plan.md": ""})
    script = (
        "import sys; from pathlib import Path; from casc_portfolio.source import inventory\n"
        "files, findings = inventory(Path(sys.argv[1]))\n"
        "print(*files.files, *(finding.place.path for finding in findings))"
    )
    run = subprocess.run([sys.executable, "-c", script, str(root)], capture_output=True, check=True)
    assert run.stdout.decode().split() == ["plan.md", "a\ufffd[31mb.md"]
