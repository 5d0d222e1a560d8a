"""What a person sees, and where, for every bad file that has been thought of."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from casc_portfolio.cli.check import command as check
from tests.worlds import make_world

SETTINGS = "name: Ada Quill\nprogram: ctc\nstart: 2026-07-01\n"
PIECE = "content/cpsel-1/evidence/piece.md"
BILLION = "a: &a [x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abc", "bcd", strict=True)
)


def header(text: str) -> bytes:
    return f"---\n{text}\n---\nWords.\n".encode()


BAD: dict[str, bytes] = {
    "a colon in a value": header("title: Walks: a story"),
    "an unclosed quote": header('title: "Walks\nkind: plan'),
    "an unclosed list": header("elements: [1A, 1B\nkind: plan"),
    "a value that begins with an at sign": header("title: @school"),
    "no space after the colon": header("title:Walks\nkind: plan"),
    "quotes as a word processor makes them": header("title: “Walks”: a story"),
    "a line that is indented too far": header("title: Walks\n  kind: plan"),
    "a list item under a value": header("title: Walks\n- plan"),
    "the same field twice": header("title: Walks\ntitle: Talks"),
    "a tab before a field": header("title: Walks\n\tkind: plan"),
    "a tab in a list": header("artifacts:\n\t- file: a.pdf"),
    "an impossible date": header("date: 2026-02-30"),
    "a date in another form": header("date: 10/14/2025"),
    "a span that ends before it starts": header("date: {from: 2026-05-02, to: 2026-05-01}"),
    "an anchor": header("title: &walks Walks"),
    "an alias": header("title: *walks"),
    "a bomb of aliases": header(BILLION),
    "a merge key": header("<<: {title: Walks}"),
    "a tag": header("title: !!python/object/apply:os.system [ls]"),
    "a list for a header": header("- title\n- kind"),
    "words for a header": header("just some words"),
    "a list as the name of a field": header("? [a, b]\n: c"),
    "100,000 brackets": header("title: " + "[" * 100_000),
    "1,000 brackets": header("title: " + "[" * 1000 + "]" * 1000),
    "1,000 braces": header("title: " + "{a: " * 1000 + "}" * 1000),
    "1,000 dashes": header("- " * 1000 + "a"),
    "1,000 indentations": header("\n".join(" " * depth + "a:" for depth in range(300))),
    "a second document": header("title: Walks\n--- \ntitle: Talks"),
    "an unclosed header": b"---\ntitle: Walks\n\nWords without an end of the header.\n",
    "an empty header": b"---\n---\nWords.\n",
    "no header": b"# Walks\n\nWords.\n",
    "an empty file": b"",
    "a mark of byte order": b"\xef\xbb\xbf" + header("title: Walks\nkind: sculpture"),
    "line ends of Windows": b"---\r\ntitle: Walks\r\nkind: sculpture\r\n---\r\nWords.\r\n",
    "a NUL byte": header("title: Wa\x00lks"),
    "control characters": header("title: Wa\x07l\x1bks"),
    "a lone surrogate": b"---\ntitle: \xed\xa0\x80\n---\n",
    "a lone surrogate, escaped": header('title: "\\ud800"'),
    "bytes that are no UTF-8": b"---\ntitle: \xff\xfe\xfd\x81\n---\n",
    "UTF-16": "---\ntitle: Walks\n---\n".encode("utf-16"),
    "UTF-16 without a mark": "---\ntitle: Walks\n---\n".encode("utf-16-le"),
    "Windows-1252": "---\ntitle: José’s walks\n---\n".encode("cp1252"),
    "text far beyond the limit": b"---\ntitle: Walks\n---\n" + b"words " * 1_000_000,
    "a colon in a value inside a list": header(
        "artifacts:\n  - url: https://a.example\n    title: Walks: a plan\n    alt: [x]"
    ),
    "a field that stands too far out": header("title: Walks\npermission: The families"),
    "several elements in one": header("elements: [1A; 1B]\nrole: '#1'\nresult: Room #5"),
    "folders divided as on Windows": header("artifacts:\n  - file: artifacts\\a.pdf"),
    "unknown and misspelt fields": header("titel: Walks\nfavourite: yes"),
}


def seen(root: Path) -> str:
    here = Path.cwd()
    os.chdir(root)
    try:
        result = CliRunner().invoke(check, [], standalone_mode=False)
    finally:
        os.chdir(here)
    assert result.exception is None, result.exception
    return f"{result.stdout}(exit code {result.return_value or 0})\n"


@pytest.mark.parametrize("name", BAD)
def test_bad_page(tmp_path, snapshot, name):
    make_world(tmp_path, {"portfolio.yml": SETTINGS, PIECE: BAD[name]})
    assert seen(tmp_path) == snapshot


@pytest.mark.parametrize(
    "name", ["a colon in a value", "a tab before a field", "an alias", "a NUL byte", "UTF-16"]
)
def test_bad_settings(tmp_path, snapshot, name):
    text = BAD[name].removeprefix(b"---\n").removesuffix(b"---\nWords.\n")
    make_world(tmp_path, {"portfolio.yml": SETTINGS.encode() + text})
    assert seen(tmp_path) == snapshot


NAMES = [
    "content/cpsel-1/evidence/my walks.md",
    "content/cpsel-1/evidence/Nachtstück.md",
    "content/cpsel-1/evidence/walk \N{PEDESTRIAN}.md",
]


@pytest.mark.parametrize("path", NAMES)
def test_any_name_is_fine(tmp_path, path):
    make_world(tmp_path, {"portfolio.yml": SETTINGS, path: header("title: Walks")})
    assert "exit code 0" in seen(tmp_path)


def test_names_that_differ_only_in_case(tmp_path, snapshot):
    pages = {PIECE: header("title: A"), PIECE.replace("piece", "Piece"): header("title: B")}
    assert seen(make_world(tmp_path, {"portfolio.yml": SETTINGS, **pages})) == snapshot


@pytest.mark.parametrize(
    "copy",
    [
        "piece (1).md",
        "piece-LAPTOP-AB12CD.md",
        "piece (Ada's conflicted copy 2026-10-14).md",
    ],
)
def test_conflict_copies(tmp_path, snapshot, copy):
    pages = {PIECE: header("title: A"), PIECE.replace("piece.md", copy): header("title: B")}
    assert seen(make_world(tmp_path, {"portfolio.yml": SETTINGS, **pages})) == snapshot


def test_a_folder_named_like_a_page(tmp_path, snapshot):
    root = make_world(tmp_path, {"portfolio.yml": SETTINGS, f"{PIECE}/": ""})
    assert seen(root) == snapshot


def test_a_folder_named_like_a_page_of_the_site(tmp_path, snapshot):
    page = "content/cpsel-1/evidence/talks.html/first.md"
    root = make_world(tmp_path, {"portfolio.yml": SETTINGS, page: header("title: A")})
    assert seen(root) == snapshot


def test_pages_beside_the_settings_and_a_page_for_a_standard_that_has_one(tmp_path, snapshot):
    pages = {
        "my-evidence.md": header("title: Walks\nelements: [3B-2]"),
        "content/cpsel-1/index.md": header("title: Vision"),
        "content/other-1/index.md": header("title: Vision"),
    }
    assert seen(make_world(tmp_path, {"portfolio.yml": SETTINGS, **pages})) == snapshot


def test_a_file_that_the_site_leaves_out(tmp_path, snapshot):
    piece = header("title: Walks\nartifacts:\n  - file: artifacts/board.html\n    title: Board")
    files = {"content/artifacts/board.html": "<h1>Board</h1>", PIECE: piece}
    assert seen(make_world(tmp_path, {"portfolio.yml": SETTINGS, **files})) == snapshot


def test_a_log_about_what_does_not_exist(tmp_path, snapshot):
    log = (
        "date,hours,mode,with,focus\n"
        "2026-08-12,1,video,coach,7\n2026-08-19,1,video,coach,1A\n2026-08-26,1,video,coach,1F\n"
    )
    assert (
        seen(make_world(tmp_path, {"portfolio.yml": SETTINGS, "hours/coaching.csv": log}))
        == snapshot
    )


def test_links_that_leave_the_folder_or_turn_in_a_circle(tmp_path, snapshot):
    root = make_world(tmp_path / "mine", {"portfolio.yml": SETTINGS, PIECE: header("title: A")})
    make_world(tmp_path, {"other/secret.md": header("title: Secret")})
    folder = (root / PIECE).parent
    (folder / "leaves.md").symlink_to(tmp_path / "other" / "secret.md")
    (folder / "circle.md").symlink_to("circle.md")
    (folder / "gone.md").symlink_to("nowhere.md")
    assert seen(root) == snapshot


def test_a_file_of_100_mb(tmp_path, snapshot):
    root = make_world(tmp_path, {"portfolio.yml": SETTINGS, PIECE: header("title: A")})
    with (root / PIECE).open("r+b") as file:
        file.truncate(100 * 1024 * 1024 + 1)
    assert seen(root) == snapshot
