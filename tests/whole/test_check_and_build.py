"""Whatever ``casc check`` lets pass, ``casc build`` builds: every example that is no error."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from casc_portfolio.checks import RULES, Severity, check, severity_of
from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.engine.build import build
from casc_portfolio.engine.process import Engine, running
from casc_portfolio.finding import Finding
from casc_portfolio.portfolio import load
from casc_portfolio.root import SETTINGS
from tests.checks.examples import CLEAN, TODAY, Example, File, laid_over, read_example
from tests.worlds import make_world

pytestmark = pytest.mark.slow

TOO_LARGE = {"CP702"}
"""A gigabyte would be copied."""
NAMES = (
    *("a b", "ümlaut", "50%", "a#b", "a&b", "emoji😀", "quote'd", "x.y", "UPPER", "a%20b"),
    *("semi;colon", "plus+", "at@", "(paren)", "[br]", "{cu}", "dollar$", "tilde~", "eq=1"),
    *("comma,", "!x", "_under", "index", "README", "search", "404", "présent"),
)
BODIES = (
    *("[TOC]", "![x](../../artifacts/plain.txt)", "[a](mailto:)", "<http://a.example>"),
    *("[a](g.md?x=1)", "[a](g.md#nowhere)", "[a](g.md#%78)", "## Ä ö\n\n[a](#ä-ö)", "[^1]"),
    *("*[HTML]: x", "<div>open", "<p>x</b>", "```\nopen", "!!! note\n    [a](g.md#no)"),
    *('=== "T"\n\n    [a](g.md)', "[a][b]\n\n[b]: g.md", "[b]: nothing.md", "[a](<g.md>)"),
    *("![a](g.md)", "<img src=g.md alt=x>", "<a>x</a>", "[ ](g.md)", "[a](g%2Emd)"),
    *("[a](//x.example)", "[a](//)", "[a](https://)", "[a](../../artifacts/plain.txt#x)"),
    *("[a](../../index.md#nope)", "{% x %}", "{{ x }}", "[a](javascript:x)", "[a](data:x)"),
    *("<a id='q'></a>[a](#q)", "[a](#fn:1)", "[a](#fnref:1)\n\n[^1]\n\n[^1]: n", "[a](#cp-x)"),
    *("| a |\n|---|\n| [a](g.md#no) |", "Term\n:   [a](#no)", "> [a](g.md#no)"),
    *("# Second\n\n[a](#second)\n\n# Third", "## X {#own}\n\n[a](#own)"),
    *("<div markdown>\n[a](g.md#no)\n</div>", "<a id='cp-here'></a>[a](#cp-here)"),
)
"""What a person may type that is no error, and that an engine could stumble over."""
ATTACHED = "content/cpsel-2/evidence/everything-attached.md"


def _renamed(code: str, example: Example) -> tuple[File, ...]:
    """The files of an example; the page that most examples write is called after its rule."""
    return tuple(
        File(
            path=file.path.replace("/feedback-cycles.md", f"/{code.lower()}.md"),
            made=file.made,
            text=file.text,
        )
        for file in example.files
    )


def _together() -> dict[str, list[File]]:
    """Codes → the files of their examples: as few portfolios as there can be without a clash."""
    portfolios: list[tuple[list[str], dict[str, File]]] = []
    for rule in sorted(RULES.values(), key=lambda rule: rule.code):
        if Severity.ERROR in (rule.severity, *rule.severities.values()) or rule.code in TOO_LARGE:
            continue
        files = {file.path: file for file in _renamed(rule.code, read_example(rule.example))}
        free = (one for one in portfolios if _fit(files, one[1]))
        codes, there = next(free, ([], {}))
        if not codes:
            portfolios.append((codes, there))
        codes.append(rule.code)
        there.update(files)
    return {" ".join(codes): list(there.values()) for codes, there in portfolios}


def _fit(files: dict[str, File], there: dict[str, File]) -> bool:
    """Whether files can lie beside others; what changes the settings stands alone."""
    if SETTINGS in files or SETTINGS in there:
        return False
    return all(there.get(path, file) == file for path, file in files.items())


PORTFOLIOS = _together()


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with running() as engine:
        yield engine


@pytest.mark.parametrize("codes", PORTFOLIOS)
def test_what_check_lets_pass_is_built(codes, tmp_path, engine):
    files = PORTFOLIOS[codes]
    root = laid_over(CLEAN, files, tmp_path / "portfolio")
    names = [file.path for file in files if file.path.startswith("content/artifacts/")]
    make_world(root, {ATTACHED: _page_with(names)})
    found = _checked_and_built(root, engine)
    # What is attached here is used, and no longer worth a note.
    assert {*codes.split(), "CP710"} <= {one.code for one in found} | {"CP710"}


@pytest.mark.parametrize("audience", [Audience.PRIVATE, Audience.PUBLIC])
def test_strange_names_and_strange_bodies_are_built(audience, tmp_path, engine):
    folder = "content/cpsel-2/evidence"
    page = "---\ntitle: A page\naudience: public\nelements: [2A]\nstatus: ready\n---\n{}\n\nEnd.\n"
    world = {"content/artifacts/plain.txt": "Words\n", f"{folder}/g.md": page.format("## X")}
    world |= {f"{folder}/{name}.md": page.format("Words.") for name in NAMES}
    world |= {f"{folder}/body-{at}.md": page.format(body) for at, body in enumerate(BODIES)}
    root = laid_over({**CLEAN, **world}, (), tmp_path / "portfolio")
    _checked_and_built(root, engine, audience=audience)
    assert len(list((root / "site/cpsel-2/evidence").glob("*.html"))) >= len(world) - 1


def _checked_and_built(
    root: Path, engine: Engine, *, audience: Audience = Audience.PRIVATE
) -> tuple[Finding, ...]:
    """What is found, none of it an error; the site is built without a word of the engine."""
    portfolio = load(root)
    found = check(portfolio, today=TODAY)
    assert [one for one in found if severity_of(one) is Severity.ERROR] == []
    site = compose(portfolio, audience=audience, today=TODAY)
    outcome = build(site, engine=engine, root=root, out=root / "site")
    assert (outcome.warnings, outcome.replaced) == ((), True)
    return found


def _page_with(names: list[str]) -> str:
    """A page that shows every file, so that each goes all the way into the site."""
    lines = [f"  - file: {name.removeprefix('content/')}\n    title: A file\n" for name in names]
    artifacts = "artifacts:\n" + "".join(lines) if lines else ""
    return f"---\ntitle: Everything attached\n{artifacts}---\n"
