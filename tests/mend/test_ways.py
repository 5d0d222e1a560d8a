"""What people write, and what a fix makes of it."""

import pytest

from casc_portfolio.checks import word
from casc_portfolio.mend import Reach, write
from tests.checks.examples import CLEAN
from tests.mend.trial import PAGE, found, mended, portfolio, trial
from tests.worlds import read_world


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("title:Walks", "title: Walks"),
        ("title: Walks: what we saw", 'title: "Walks: what we saw"'),
        ("title: Walks: what we saw # mine", 'title: "Walks: what we saw" # mine'),
        ("title: “Walks: one”", 'title: "Walks: one"'),
        ("title: 'Dana's walks'", 'title: "Dana\'s walks"'),
        (r'title: "C:\dir"', r"title: 'C:\dir'"),
        ('title: "Walks', 'title: "Walks"'),
        ("title: @home", 'title: "@home"'),
        ("title:\u00a0Walks", "title: Walks"),
        ("**title**: Walks", "title: Walks"),
        ("__title:__ Walks", "title: Walks"),
        ("elements:\n  -2A\n  -2C", "elements:\n  - 2A\n  - 2C"),
        ("elements:\n  • 2A\n  • 2C", "elements:\n  - 2A\n  - 2C"),
        ("title: Walks\nelements:\n\t- 2A\n\t- 2C", "title: Walks\nelements:\n  - 2A\n  - 2C"),
        (
            "artifacts:\n\t- url: https://a.example/x\n\t  title: X",
            "artifacts:\n  - url: https://a.example/x\n    title: X",
        ),
        (
            "artifacts:\n  - url: https://a.example/x\n  \ttitle: X",
            "artifacts:\n  - url: https://a.example/x\n    title: X",
        ),
        ("tilte: Walks", "title: Walks"),
        ("Title:   Walks  # mine", "title:   Walks  # mine"),
        ("kind: agneda", "kind: agenda"),
        ("kind: 'agneda'", "kind: 'agenda'"),
        ("goal: Y1-Walkthrough", "goal: y1-walkthroughs"),
        ("elements: 2.1, 2c", "elements: 2A, 2C"),
        (
            "elements:\n  2.1: It grew.\n  CPSEL 2B: It held.",
            "elements:\n  2A: It grew.\n  2B: It held.",
        ),
        ("date: 10/14/2025", "date: 2025-10-14"),
        ("date: Tuesday, October 14, 2025", "date: 2025-10-14"),
        ("date: 2025/10/4", "date: 2025-10-04"),
        ("date: 2025–10–14", "date: 2025-10-14"),
        (
            "date: Oct 14, 2025 to Nov 4, 2025",
            "date: {from: 2025-10-14, to: 2025-11-04}",
        ),
        (
            "date: {from: 10/14/2025, to: 2025-11-24}",
            "date: {from: 2025-10-14, to: 2025-11-24}",
        ),
        (
            "date:\n  from: 10/14/25  # the first day\n  to: 2025-11-04  # and the last",
            "date:\n  from: 2025-10-14  # the first day\n  to: 2025-11-04  # and the last",
        ),
        (
            "date: {from: 10/14/25, to: 11/24/2025}",
            "date: {from: 2025-10-14, to: 2025-11-24}",
        ),
        (
            "date: {from: 10/14/25, to: 13.11.2025}",
            "date: {from: 2025-10-14, to: 13.11.2025}",
        ),
        (
            "date:\n  from: 10/14/25\n  to: Nov 24, 2025",
            "date:\n  from: 2025-10-14\n  to: 2025-11-24",
        ),
        (
            "artifacts:\n  - file: https://a.example/x",
            "artifacts:\n  - url: https://a.example/x",
        ),
    ],
)
def test_what_can_mean_one_thing_is_written_so(tmp_path, typed, written):
    assert mended(tmp_path, typed) == written


@pytest.mark.parametrize(
    "typed",
    [
        "date: 4/5/2025",
        "title: Walks\n\trole: Led",
        "\ttitle: Walks\n\trole: Led\nkind: agenda",
        "artifacts:\n  - url: https://a.example/x\n\ttitle: X",
        "date: 13/04/2026",
        "date: Monday, October 14, 2025",
        "goal: y2-walkthroughs",
        "kind: plane",
        "rule: I led it",
        "elements: [2F]",
        "title: Room #5",
        'title: "Walks" and more',
        "date: {from: 10/14/25 to 10/15/25, to: 2025-11-04}",
    ],
)
def test_what_can_mean_something_else_stays_as_it_is(tmp_path, typed):
    assert mended(tmp_path, f"title: Walks\n{typed}") == f"title: Walks\n{typed}"


@pytest.mark.parametrize(
    "typed",
    [
        "title: Walks\naudience: pubic",
        "title: Walks\nstatus: ready\naudienc: panel",
        "title: Walks\naudience: public\nstatsu: ready",
    ],
)
def test_no_safe_fix_shows_a_page_to_more_people(tmp_path, typed):
    assert mended(tmp_path, typed) == typed
    assert trial(tmp_path).held_back


def test_an_unsafe_fix_may(tmp_path):
    typed = "title: Walks\naudience: pubic"
    assert mended(tmp_path, typed, reach=Reach.UNSAFE) == "title: Walks\naudience: public"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("title: 'Dana's walks'  # the day's walk", "title: \"Dana's walks\"  # the day's walk"),
        (r'title: "C:\dir"  # the day', r"title: 'C:\dir'  # the day"),
        ('title: "Walks" and more # one', "title: '\"Walks\" and more' # one"),
        ("title: Room #5 # the day", 'title: "Room #5" # the day'),
        ("date: 10/14/25  # the day", "date: 2025-10-14  # the day"),
        ("date: 4/5/25  # the day", "date: 2025-04-05  # the day"),
    ],
)
def test_a_remark_stays_a_remark_under_an_unsafe_fix(tmp_path, typed, written):
    assert mended(tmp_path, typed, reach=Reach.UNSAFE) == written


@pytest.mark.parametrize("typed", ["not public", "non-public", "everyone but the panel"])
def test_who_shall_not_see_a_page_is_not_let_in_by_an_unsafe_fix(tmp_path, typed):
    header = f"title: Walks\naudience: {typed}"
    assert mended(tmp_path, header, reach=Reach.UNSAFE) == header


def test_a_fix_after_which_something_new_would_be_found_is_held_back(tmp_path):
    root = portfolio(tmp_path, {PAGE: "---\ntitle: Walks\nStatus: ready\n---\n"})
    done = trial(root)
    assert (done.changes, [fix.text for fix in done.held_back]) == ({}, ["status"])


def test_what_one_fix_brings_to_light_is_mended_with_it(tmp_path):
    goal = CLEAN["content/iip/year-1.md"].replace("y1-walkthroughs", "Y1 walkthroughs")
    piece = CLEAN["content/cpsel-1/evidence/vision-evening.md"].replace(
        "goal: y1-walkthroughs", "goal: Y1-walk-throughs"
    )
    files = {
        "content/iip/year-1.md": goal,
        "content/cpsel-1/evidence/vision-evening.md": piece,
    }
    root = portfolio(tmp_path, files)
    write(root, trial(root).changes)
    assert found(root) == ()


@pytest.mark.parametrize(
    ("path", "typed", "written"),
    [
        ("presentation.md", "kind: panel\nminutes: 20 min", "kind: panel\nminutes: 20"),
        ("presentation.md", "kind: panel\nminutes: about 20", "kind: panel\nminutes: about 20"),
        (
            "records/hours.md",
            "kind: verification\nhours: 40.5 hrs.",
            "kind: verification\nhours: 40.5",
        ),
        (
            "records/hours.md",
            "kind: verification\nhours: 40 min",
            "kind: verification\nhours: 40 min",
        ),
    ],
)
def test_a_number_with_the_unit_of_its_field(tmp_path, path, typed, written):
    root = portfolio(tmp_path, {path: f"---\n{typed}\n---\n"})
    write(root, trial(root).changes)
    assert (root / path).read_text() == f"---\n{written}\n---\n"


def test_a_number_among_others_leaves_them_where_they_are(tmp_path):
    typed = "sections: [opening: 5 min, growth, inquiry: 15]"
    root = portfolio(tmp_path, {"presentation.md": f"---\n{typed}\n---\n"})
    write(root, trial(root, reach=Reach.UNSAFE).changes)
    written = typed.replace("5 min", "5")
    assert (root / "presentation.md").read_text() == f"---\n{written}\n---\n"


@pytest.mark.parametrize(
    ("row", "written"),
    [
        ("14.10.2025,1.5,video,coach,1", "2025-10-14,1.5,video,coach,1"),
        ('"Oct 14, 2025",1.5,video,coach,1', '"2025-10-14",1.5,video,coach,1'),
        ("2025-10-14,1½ h,video,coach,1", "2025-10-14,1:30,video,coach,1"),
        ("2025-10-14, 1:30 hrs ,video,coach,1", "2025-10-14, 1:30 ,video,coach,1"),
        ("2025-10-14,90',video,coach,1", "2025-10-14,90 min,video,coach,1"),
        ("2025-10-14,1.5,site visti,coach,1", "2025-10-14,1.5,site-visit,coach,1"),
    ],
)
def test_a_row_of_a_log(tmp_path, row, written):
    log = "date,hours,mode,with,focus\r\n{}\r\n2025-09-12,1,video,Señor Ruiz,1\r\n"
    root = portfolio(tmp_path, {"hours/coaching.csv": log.format(row).encode()})
    write(root, trial(root).changes)
    text = (root / "hours/coaching.csv").read_bytes().decode()
    assert text == log.format(written)


def test_a_table_of_windows_becomes_utf_8_as_excel_knows_it(tmp_path):
    log = (
        'Date;Hours;Mode;With;Next step\r\n2025-09-12;"1,5";video;José Peña;“Más” – €5\r\n;;;;\r\n'
    )
    root = portfolio(tmp_path, {"hours/coaching.csv": log.encode("cp1252")})
    write(root, trial(root).changes)
    assert (root / "hours/coaching.csv").read_bytes() == b"\xef\xbb\xbf" + log.encode()
    assert trial(root).changes == {}


@pytest.mark.parametrize("byte", [b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d"])
def test_a_table_with_a_byte_that_is_no_letter_is_told_and_left_as_it_is(tmp_path, byte):
    log = (
        "date,hours,mode,with,focus\r\n2025-09-12,1,video,José".encode("cp1252") + byte + b",1\r\n"
    )
    root = portfolio(tmp_path, {"hours/coaching.csv": log})
    (told,) = (word(one) for one in found(root) if one.place.path == "hours/coaching.csv")
    assert (told.message, told.hint) == (
        "From here on this file is not text in UTF-8.",
        "In Excel choose “Save As” and “CSV UTF-8”, and look at the names in it.",
    )
    assert trial(root, reach=Reach.UNSAFE).changes == {}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\r\ntitle: A\n---\r\nOne  \nTwo\r\n", "---\r\ntitle: A\r\n---\r\nOne  \r\nTwo\r\n"),
        ("---\ntilte: A\r\n---\nOne\rTwo", "---\ntitle: A\n---\nOne\nTwo"),
        ("---\rtitle: A\r---\rOne\r", "---\ntitle: A\n---\nOne\n"),
        ("---\r\ntitle: A\r\n---\r\nOne\r\r\n", "---\r\ntitle: A\r\n---\r\nOne\r\n\r\n"),
    ],
)
def test_lines_end_as_most_of_them_do(tmp_path, before, after):
    root = portfolio(tmp_path, {PAGE: before.encode()})
    write(root, trial(root).changes)
    assert (root / PAGE).read_bytes() == after.encode()
    assert trial(root).changes == {}


@pytest.mark.parametrize(
    ("link", "written"),
    [
        ("[a](../../artifacts/Walks%20one.txt#top)", "[a](../../artifacts/walks%20one.txt#top)"),
        ("[a](..\\..\\artifacts\\plan.txt)", "[a](../../artifacts/plan.txt)"),
        ("[a](../../iip/year-1.html)", "[a](../../iip/year-1.md)"),
        ("[a](/iip/year-1.md)", "[a](../../iip/year-1.md)"),
        ("[a][b]\n\n[b]: ../../artifacts/PLAN.txt", "[a][b]\n\n[b]: ../../artifacts/plan.txt"),
    ],
)
def test_a_link(tmp_path, link, written):
    page = "---\r\ntitle: Walks\r\n---\r\nSee {}\r\n".replace("\r\n", "\n")
    files = {
        PAGE: page.format(link),
        "content/artifacts/walks one.txt": "One.",
        "content/artifacts/plan.txt": "Plan.",
    }
    root = portfolio(tmp_path, files)
    write(root, trial(root).changes)
    assert (root / PAGE).read_text() == page.format(written)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_marks_stay(tmp_path, mark, end):
    before = mark + end.join(["---", "tilte: Walks", "---", "One. ", ""]).encode()
    root = portfolio(tmp_path, {PAGE: before})
    write(root, trial(root).changes)
    assert (root / PAGE).read_bytes() == before.replace(b"tilte", b"title")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-32"])
def test_another_encoding_becomes_utf_8_and_the_rest_is_mended_too(tmp_path, encoding):
    text = "---\r\ntilte: Cañon School\r\nelements: [2.1]\r\n---\r\n“One”\r\n"
    root = portfolio(tmp_path, {PAGE: text.encode(encoding)})
    write(root, trial(root).changes)
    after = text.replace("tilte", "title").replace("2.1", "2A")
    assert (root / PAGE).read_bytes() == after.encode()


@pytest.mark.parametrize(
    ("typed", "written"),
    [("An evening about our vision", "vision-evening"), ("vision evening", "vision-evening")],
)
def test_a_piece_that_is_called_by_its_title(tmp_path, typed, written):
    path = "content/cpsel-1/reflections/whose-words.md"
    page = "---\ntitle: Whose words\nelements: [1A]\nevidence:\n  - {}\n---\n"
    root = portfolio(tmp_path, {path: page.format(typed)})
    write(root, trial(root).changes)
    assert (root / path).read_text() == page.format(written)


@pytest.mark.parametrize(
    "data",
    [
        "---\ntitle: Cañon\n---\n".encode("utf-16-le"),
        b"---\ntitle: Ca\xf1on \xc3\xa9\n---\n",
        b"---\ntitle: \x81\x8d\n---\n",
    ],
    ids=["no mark", "half and half", "no letters"],
)
def test_what_can_t_be_told_for_sure_is_not_written_anew(tmp_path, data):
    root = portfolio(tmp_path, {PAGE: data})
    assert found(root) != ()
    assert trial(root, reach=Reach.UNSAFE).changes == {}


def test_nothing_is_left_beside_the_portfolio(tmp_path):
    root = portfolio(tmp_path, {PAGE: "---\ntilte: Walks\n---\n"})
    files = set(read_world(root))
    write(root, trial(root).changes)
    assert set(read_world(root)) == files
