"""``casc demo``: a complete sample, checked, measured and built."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import note, stay_outside, typed
from casc_portfolio.cli.crash import FINE, FOUND, OUR_BUG

if TYPE_CHECKING:
    from casc_portfolio.cli.checked import Checked
    from casc_portfolio.portfolio import Portfolio

_FOLDER = "casc-demo"

_THEN = """\
  casc serve       change a page and watch
  casc progress    what a program asks for, and where she stands"""


@click.command(
    "demo",
    short_help="Make a complete sample portfolio and its site.",
    epilog="Example:  casc demo   or   casc demo try-it --program pcoe",
)
@click.argument("folder", default=_FOLDER, type=click.Path(file_okay=False, path_type=Path))
@click.option("--program", default="pcoe", show_default=True, help="Whose sample it is.")
def command(folder: Path, program: str) -> int:
    """Make a complete sample portfolio in FOLDER, and its site.

    The person in it and everyone around her are invented. A copy that is there
    already is used as it stands, with whatever you changed in it.
    """
    from casc_portfolio import scaffold

    known = scaffold.samples()
    if program not in known:
        raise click.UsageError(
            f"There is no sample for '{program}'. There are: {', '.join(known)}."
        )
    files = scaffold.sample_files(program)
    if scaffold.is_copy(folder, files):
        note(f"A sample is in {folder} already; it is used as it stands.")
    else:
        stay_outside(folder)
        _copy(folder, files)
        click.echo(f"A complete portfolio of an invented person is in {folder}.")
    return _shown(folder)


def _copy(folder: Path, files: dict[str, bytes]) -> None:
    from casc_portfolio import scaffold

    try:
        scaffold.write_folder(folder, files)
    except scaffold.FolderTaken:
        raise click.UsageError(
            f"{folder} is there already and not empty. Nothing was changed; choose another name."
        ) from None


def _shown(folder: Path) -> int:
    """Checks, measures and builds, a line for each."""
    from casc_portfolio.cli.build import make_site
    from casc_portfolio.cli.checked import everything, look
    from casc_portfolio.cli.tell import tell, tell_excepted, tell_unfinished
    from casc_portfolio.cli.waiting import waiting
    from casc_portfolio.content.types import Audience
    from casc_portfolio.engine.order import EngineError

    root = folder.absolute()
    checked = look(everything(root))
    if checked.findings:
        tell(checked.findings, root=root)
    tell_excepted(checked.excepted)
    _line("check", _to_mend(checked))
    _line("progress", _progress(checked.portfolio))
    try:
        with waiting() as wait:
            _, outcome = make_site(root, audience=Audience.PRIVATE, out=root / "site", wait=wait)
    except EngineError as problem:
        note(
            "We could not finish the site. Everything in the sample is as it was.\n"
            f"The site's engine says: {problem}"
        )
        return OUR_BUG
    if not outcome.replaced:
        tell_unfinished(outcome)
        note("There is no new site yet. Mend what is told above, then run the same command again.")
        return FOUND
    _line("site", f"open {folder / 'site' / 'index.html'}")
    note(f"\nThen:\n  cd {typed(folder)}\n{_THEN}")
    return FINE


def _to_mend(checked: "Checked") -> str:
    """What ``casc check`` sums up."""
    from collections import Counter

    from casc_portfolio.checks import severity_of
    from casc_portfolio.report.findings_text import counted

    counts = Counter(severity_of(finding) for finding in checked.findings)
    return f"{counted(counts) if counts else 'nothing'} to mend in {len(checked.files)} files"


def _progress(portfolio: "Portfolio") -> str:
    from casc_portfolio.cli.day import today
    from casc_portfolio.progress import measure

    progress = measure(portfolio, as_of=today())
    if progress is None:
        return "its program could not be read"
    gates = [progress.gate(name) for name in ("final", "recommendation")]
    done = ", ".join(gate.milestone for gate in gates if gate.met) or "on the way"
    return f"{progress.sum.percent} % of {progress.sum.of} requirements; reached: {done}"


def _line(name: str, words: str) -> None:
    click.echo(f"  {name:<10}{words}")
