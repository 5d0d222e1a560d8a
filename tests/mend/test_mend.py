"""Fixes that do harm are told from those that don't, in a few looks."""

from casc_portfolio.mend import write
from casc_portfolio.mend.workshop import Workshop
from tests.checks.examples import CLEAN
from tests.mend.trial import PAGE, found, portfolio, trial

GOOD = "---\ntilte: Walks\nkind: agneda\n---\n"
SHOWN = "---\ntilte: Walks\nkind: agneda\naudience: public\nstatsu: ready\n---\n"


def pieces(text: str, count: int, name: str) -> dict[str, str]:
    return {f"content/cpsel-2/evidence/{name}-{number}.md": text for number in range(count)}


def test_what_is_good_in_a_file_is_kept_when_something_else_in_it_is_not(tmp_path):
    root = portfolio(tmp_path, pieces(SHOWN, 1, "walks"))
    done = trial(root)
    assert [fix.text for fix in done.fixes] == ["title", "agenda"]
    assert [fix.text for fix in done.held_back] == ["status"]


def test_what_is_held_back_is_told_in_the_order_of_the_files(tmp_path):
    """Harm that shows in the reflection is found out after that in the second file."""
    seen = "---\ntitle: Talks\naudience: publci\n---\n"
    late = seen.replace("audience", "date: Oct 9, 2026\naudience")
    look = "---\ntitle: Back\nevidence: [first-0]\ndate: 2025-11-02\nstatus: ready\n---\n"
    root = portfolio(
        tmp_path,
        pieces(late, 1, "first")
        | pieces(seen, 1, "second")
        | {"content/cpsel-2/reflections/back.md": look},
    )
    told = [(fix.path.rpartition("/")[2], fix.text) for fix in trial(root).held_back]
    assert told == [
        ("first-0.md", "2026-10-09"),
        ("first-0.md", "public"),
        ("second-0.md", "public"),
    ]


def test_a_hundred_files_with_one_fix_to_hold_back_take_a_few_looks(tmp_path, monkeypatch):
    root = portfolio(tmp_path, pieces(GOOD, 20, "good") | pieces(SHOWN, 80, "shown"))
    looks = []
    real = Workshop.look
    monkeypatch.setattr(Workshop, "look", lambda bench: looks.append(bench) or real(bench))
    done = trial(root)
    assert len(done.fixes) == 2 * 100
    assert len(done.held_back) == 80
    assert len(looks) < 20


def test_harm_in_another_file_is_found_too(tmp_path):
    """Once its day can be read, a reflection turns out to be older than what it looks back on."""
    evening = "content/cpsel-1/evidence/vision-evening.md"
    late = CLEAN[evening].replace("2025-10-09", "Oct 9, 2026")
    root = portfolio(tmp_path, {evening: late, **pieces(GOOD, 3, "good")})
    before = {finding.code for finding in found(root)}
    done = trial(root)
    assert [fix.text for fix in done.held_back] == ["2026-10-09"]
    assert [fix.text for fix in done.fixes] == ["title", "agenda"] * 3
    write(root, done.changes)
    assert {finding.code for finding in found(root)} == before - {"CP120", "CP124"}


def test_a_fix_tried_after_another_of_its_file_is_made_where_it_stands_then(tmp_path):
    """The day becomes shorter, so that all below it moves; the audience keeps the page from all at once."""
    typed = "date: October 14th 2025\nstatsu: ready\naudience: public"
    link = "[the evening](../../cpsel-1/evidence/Vision-Evening.md) and more of it"
    page = f"---\ntitle: Walks\n{typed}\nelements: [2.1]\n---\n{link}\n"
    root = portfolio(tmp_path, {PAGE: page})
    done = trial(root)
    assert [fix.text for fix in done.held_back] == ["status"]
    assert done.changes[PAGE].after.decode() == page.replace(
        "October 14th 2025", "2025-10-14"
    ).replace("2.1", "2A").replace("Vision-Evening", "vision-evening")


def test_harm_in_many_other_files_takes_a_few_looks_too(tmp_path, monkeypatch):
    """Each reflection is older than what it looks back on, as soon as that day can be read."""
    late = "---\ntilte: Walks\ndate: Oct 9, 2026\n---\n"
    look = "---\ntitle: Looking back\nevidence: [late-{}, good-{}]\ndate: 2025-11-02\nstatus: ready\n---\n"
    root = portfolio(
        tmp_path,
        pieces(late, 20, "late")
        | pieces(GOOD, 60, "good")
        | {
            f"content/cpsel-2/reflections/look-{number}.md": look.format(number, number)
            for number in range(20)
        },
    )
    looks = []
    real = Workshop.look
    monkeypatch.setattr(Workshop, "look", lambda bench: looks.append(bench) or real(bench))
    done = trial(root)
    assert len(done.fixes) == 20 + 2 * 60
    assert [fix.text for fix in done.held_back] == ["2026-10-09"] * 20
    assert len(looks) < 20
