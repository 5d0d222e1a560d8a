"""Whatever ``casc check`` lets pass, ``casc build`` builds: every example that is no error."""

from collections.abc import Iterator

import pytest

from casc_portfolio.checks import RULES, Severity, check, severity_of
from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.engine.build import build
from casc_portfolio.engine.process import Engine, running
from casc_portfolio.portfolio import load
from casc_portfolio.root import SETTINGS
from tests.checks.examples import CLEAN, TODAY, Example, File, laid_over, read_example
from tests.worlds import make_world

pytestmark = pytest.mark.slow

TOO_LARGE = {"CP702"}
"""A gigabyte would be copied."""
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
        if rule.severity is Severity.ERROR or rule.code in TOO_LARGE:
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
    portfolio = load(root)
    found = check(portfolio, today=TODAY)
    assert [one for one in found if severity_of(one) is Severity.ERROR] == []
    # What is attached here is used, and no longer worth a note.
    assert {*codes.split(), "CP710"} <= {one.code for one in found} | {"CP710"}
    site = compose(portfolio, audience=Audience.PRIVATE, today=TODAY)
    outcome = build(site, engine=engine, root=root, out=tmp_path / "site")
    assert (outcome.warnings, outcome.replaced) == ((), True)


def _page_with(names: list[str]) -> str:
    """A page that shows every file, so that each goes all the way into the site."""
    lines = [f"  - file: {name.removeprefix('content/')}\n    title: A file\n" for name in names]
    artifacts = "artifacts:\n" + "".join(lines) if lines else ""
    return f"---\ntitle: Everything attached\n{artifacts}---\n"
