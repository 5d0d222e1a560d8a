"""What the site takes away of typed HTML is told, exactly that, and at its place."""

from collections import Counter
from functools import cache
from html.parser import HTMLParser

import pytest
from markdown import Markdown

from casc_portfolio.checks import check, word
from casc_portfolio.engine.shipped import extensions
from casc_portfolio.engine.words import anchored
from casc_portfolio.portfolio import load
from tests.checks.examples import CLEAN, TODAY
from tests.checks.worlds import PIECE, READY, found
from tests.engine.attacks import BODIES
from tests.worlds import make_world

FOLDER = "content/cpsel-2/evidence"
HTML = {"CP256", "CP262", "CP263", "CP264", "CP265"}
"""What only typed HTML, addresses and classes can cause."""
ADDRESSES = {"CP250", "CP254", "CP255"}
"""What is told of addresses besides; they may be taken away as well."""
HARMLESS = {
    "[plan](../../iip/year-1.md)",
    "`<script>x()</script>` and ``<iframe src='https://a.example'>``",
    "    <script>x()</script>",
    "```html\n<form><input onclick='x()'></form>\n```",
    "~~~\n![x](https://a.example/x.png)\n~~~",
    "1 < 2 > 0 and a<b",
    "<!-- <script>x()</script> -->",
    "&lt;script&gt;",
    '!!! note "Ten minutes"\n    <kbd>Ctrl</kbd>',
    "!!! tip inline end\n    x",
    "- [x] done\n- [ ] not yet",
    '=== "Autumn"\n    x\n\n=== "Spring"\n    y',
    "| a | b |\n|:--|--:|\n| 1 | 2 |",
    "A note[^1].\n\n[^1]: Of it.",
    "## Words {#other}\n\n[x](#other)",
    "Term\n:   Its meaning",
    '<details open><summary title="x">x</summary>y</details>',
    '<p lang="es" dir="ltr">x</p> <abbr title="x">y</abbr> H<sub>2</sub>O <br> <u>x</u>',
    '<a href="https://a.example/x" title="y">z</a> <mark>x</mark>',
    '<figure markdown="span">*x*<figcaption>y</figcaption></figure>',
    '<table><tr><td colspan="2" align="right">x</td></tr></table>',
    '<ol start="3" type="a"><li value="4">x</li></ol>',
    "[call](tel:+15305550100) <office@district.example>",
}
UNSEEN = {
    "markdown-08": "the line that opens code is not looked into: a name in it is only given up",
    "markdown-25": "what follows *[HTML]: is read as the explanation of an abbreviation",
}
"""Attacks that are taken away and not told, and why not."""


class _Page(HTMLParser):
    """How often there is each element, each attribute of one, and each class of one."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: Counter[tuple[str, ...]] = Counter()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.seen[(tag,)] += 1
        for name, value in attrs:
            if name == "class":
                self.seen.update((tag, name, kind) for kind in (value or "").split())
            elif name not in ("markdown", "data-tabs"):  # words to Markdown and to its script
                self.seen[tag, name] += 1


@cache
def _markdown() -> Markdown:
    names, settings = extensions()
    ours = [name for name in names if name.startswith("casc_portfolio")]
    others = [name for name in names if name not in ours]
    return Markdown(extensions=others, extension_configs={**settings, "toc": {"permalink": False}})


def taken(body: str) -> Counter[tuple[str, ...]]:
    """What a page has when nobody cleans it, and has no more when it is cleaned."""
    before = _Page(_markdown().reset().convert(body)).seen
    return before - _Page(anchored(body)).seen


def page(body: str) -> str:
    return f"---\ntitle: A page\n---\n{body}\n"


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The name of a page → the codes that are told of its HTML and its addresses."""
    harmless = {f"harmless-{number:02}": text for number, text in enumerate(sorted(HARMLESS))}
    bodies = {**BODIES, **harmless}
    files = {f"{FOLDER}/{name}.md": page(body) for name, body in bodies.items()}
    root = make_world(tmp_path_factory.mktemp("html"), {**CLEAN, **files})
    codes: dict[str, set[str]] = {name: set() for name in bodies}
    for finding in check(load(root), today=TODAY):
        name = finding.place.path.removeprefix(f"{FOLDER}/").removesuffix(".md")
        codes.setdefault(name, set()).add(finding.code)
    return bodies, codes


def test_what_the_site_takes_away_has_a_finding(told):
    bodies, codes = told
    silent = {
        name: dict(gone)
        for name, body in bodies.items()
        if (gone := taken(body)) and not codes[name] & (HTML | ADDRESSES)
    }
    assert silent.keys() == UNSEEN.keys(), silent


def test_what_the_site_leaves_as_it_is_has_none(told):
    bodies, codes = told
    loud = {name: codes[name] & HTML for name, body in bodies.items() if not taken(body)}
    assert {name: found for name, found in loud.items() if found} == {}
    assert sum(name.startswith("harmless") for name in loud) == len(HARMLESS)


def look(world, body: str) -> list[str]:
    """What is told of a page's text, each with the words it points at."""
    root = world({**CLEAN, f"{FOLDER}/typed.md": page(body)})
    portfolio = load(root)
    text = portfolio.documents[f"{FOLDER}/typed.md"].source
    found = [one for one in check(portfolio, today=TODAY) if one.code in HTML]
    lines = text.text.splitlines()
    return [
        f"{one.code} {lines[one.place.line - 1][one.place.column - 1 : one.place.end_column - 1]}"
        f" | {word(one).message}"
        for one in found
    ]


@pytest.fixture
def world(tmp_path):
    return lambda files: make_world(tmp_path, files)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "Seen <b onclick='count()'>once</b>.",
            "CP264 onclick='count()' | The site leaves out onclick=…, because it could run in a"
            " reader's browser.",
        ),
        (
            '<form action="https://a.example"><p>x</p></form>',
            'CP264 <form action="https://a.example"> | The site leaves out <form>: nobody is there'
            " to receive what a reader types.",
        ),
        (
            "<svg><path d='M0 0'/><text onclick=x()>Plan</text></svg>",
            "CP264 <svg> | The site leaves out the drawing <svg>; at most its words stay.",
        ),
        (
            "<font color=red>x</font> <font>y</font>\n\n<font>z</font>",
            "CP265 <font color=red> | The site leaves out <font> here and in 2 more places, keeping"
            " the words in it.",
        ),
        (
            "*Red*{ style='color:red' }",
            "CP265 { style='color:red' } | The site leaves out style=…, because it could cover or"
            " hide the page.",
        ),
        (
            "<div class='note md-overlay'>x</div>",
            "CP265 class='note md-overlay' | The site leaves out the class “md-overlay”: it would"
            " borrow a look that is not a page's own.",
        ),
        (
            "!!! hint\n    x",
            "CP265 hint | No box is called “hint”, so this one looks like any other.",
        ),
        (
            "<a name=top>x</a>",
            "CP265 name=top | The site leaves out name=… of <a>, so no link can lead to this place.",
        ),
        (
            "<p id=cp-nav>x</p>",
            "CP265 id=cp-nav | The name “cp-nav” belongs to the site itself and is not given.",
        ),
        (
            '<iframe width="400" src="https://video.example/embed/1"></iframe>',
            'CP263 <iframe width="400" src="https://video.example/embed/1"> | This would show'
            " video.example within your page; the site has a link to it in its place.",
        ),
        (
            "<embed src='../../iip/year-1.md'>",
            "CP263 <embed src='../../iip/year-1.md'> | A page opens no window onto a file; the site"
            " has a link to it in its place.",
        ),
        (
            "<p>Your name: <input name=q></p>",
            "CP264 <input name=q> | The site leaves out <input>: nobody is there to receive what a"
            " reader types.",
        ),
        (
            "<iframe srcdoc='x'></iframe>",
            "CP263 <iframe srcdoc='x'> | A window onto something else is left out of the page.",
        ),
        (
            "<video controls src='//video.example/1.mp4'></video>",
            "CP263 //video.example/1.mp4 | This video would be loaded from video.example; the site"
            " has a link to it in its place.",
        ),
        (
            "<video controls><source src='//video.example/1.mp4'></video>",
            "CP263 //video.example/1.mp4 | This file would be loaded from video.example, so the"
            " site leaves that out.",
        ),
        (
            "<img alt='A table' src=https://a.example/t.jpg>",
            "CP262 https://a.example/t.jpg | This picture lies on another site, so yours shows a"
            " link to it in its place.",
        ),
        (
            "[x](JavaScript:count())",
            "CP256 JavaScript:count() | An address that begins with javascript: can run something,"
            " so the site takes it away.",
        ),
    ],
)
def test_each_is_told_at_its_place_with_its_reason(world, body, said):
    assert look(world, body) == [said]


def test_a_draft_is_told_too_and_a_record_is_not(world):
    root = world(
        {
            **CLEAN,
            f"{FOLDER}/typed.md": page("<script>x()</script>"),
            "records/note.md": "---\nkind: note\n---\n<script>x()</script>\n",
        }
    )
    told = [one.place.path for one in check(load(root), today=TODAY) if one.code in HTML]
    assert told == [f"{FOLDER}/typed.md"]


def test_what_follows_a_drawing_is_told_whatever_letters_stand_above_it(tmp_path):
    grows = "\u0130" * 80  # a letter that is two when its case is folded
    body = f"{grows}\n\n<svg><a></a></svg>\n\n<form></form>\n"
    told = found(tmp_path, {PIECE: READY + body})
    assert [one.arguments.get("tag") for one in told if one.code == "CP264"] == ["svg", "form"]
