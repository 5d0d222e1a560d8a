"""``casc present``: the slides to stand before, their PDF, and a rehearsal."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import near, note, portfolio_root
from casc_portfolio.cli.crash import FINE, FOUND, OUR_BUG
from casc_portfolio.cli.day import Day
from casc_portfolio.cli.waiting import Waiting, waiting

if TYPE_CHECKING:
    from casc_portfolio.compose import Site
    from casc_portfolio.engine.build import Outcome
    from casc_portfolio.portfolio import Portfolio

_FOLDER = "presentation"
_PDF = "slides.pdf"
_HANDOUT = "handout.html"
_KIT = "panel-kit"
_UNTOUCHED = "Nothing was changed, and whatever you made earlier is as it was."


@click.command(
    "present",
    short_help="Make the slides for your panel or Showcase, and rehearse them.",
    epilog="Example:  casc present --open   or   casc present --rehearse",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help=f"Where the slides go, such as a USB stick; by default the folder {_FOLDER} in your portfolio.",
)
@click.option("--open", "show", is_flag=True, help="Open the slides in your browser.")
@click.option(
    "--pdf",
    type=click.Path(dir_okay=False, path_type=Path),
    is_flag=False,
    flag_value=Path(_PDF),
    metavar="[FILE]",
    help=f"Print the same slides as a PDF; by default {_PDF} in your portfolio.",
)
@click.option(
    "--handout",
    type=click.Path(dir_okay=False, path_type=Path),
    is_flag=False,
    flag_value=Path(_HANDOUT),
    metavar="[FILE]",
    help=f"Write one page for each panelist to hold; by default {_HANDOUT} in your portfolio.",
)
@click.option(
    "--kit",
    type=click.Path(file_okay=False, path_type=Path),
    is_flag=False,
    flag_value=Path(_KIT),
    metavar="[FOLDER]",
    help="Make all that the panel needs, as a folder and an archive beside it; "
    f"by default {_KIT} in your portfolio.",
)
@click.option(
    "--password",
    is_flag=False,
    flag_value="-",
    metavar="",
    help="With --kit: encrypt the archive. You are asked for the password, twice.",
)
@click.option(
    "--delete-by",
    type=Day(),
    metavar="DATE",
    help="With --kit: the day by which the panel deletes its copies.",
)
@click.option("--rehearse", is_flag=True, help="Present to yourself, and see where the time goes.")
@click.option(
    "--port",
    type=click.IntRange(1, 65515),
    default=8000,
    show_default=True,
    help="For a rehearsal: the number at the end of its address; if it is taken, the next free one.",
)
def command(
    *,
    out: Path | None,
    show: bool,
    pdf: Path | None,
    handout: Path | None,
    kit: Path | None,
    password: str | None,
    delete_by: date | None,
    rehearse: bool,
    port: int,
) -> int:
    """Make the slides that you present: what the panel may see, and your own notes.

    The folder works without network, on any computer, by double click on index.html in
    its folder present. It holds your notes: keep it to yourself, and give the panel what
    --kit makes.
    """
    if pdf and (rehearse or show or out):
        raise click.UsageError("--pdf names its own file; it goes without the other options.")
    if rehearse and out:
        raise click.UsageError("A rehearsal leaves nothing behind; leave --out away.")
    if (password or delete_by) and not kit:
        raise click.UsageError("--password and --delete-by belong to --kit.")
    if sum(map(bool, (pdf, handout, kit, rehearse))) > 1 or ((handout or kit) and (out or show)):
        raise click.UsageError("One thing at a time: --pdf, --handout, --kit or --rehearse.")
    root = portfolio_root()
    if kit or handout:
        return _papers(root, kit=kit, handout=handout, password=password, delete_by=delete_by)
    if pdf:
        return _print(root, pdf)
    if rehearse:
        from casc_portfolio.cli.rehearsing import rehearse as begin

        return begin(root, port=port, show=show)
    return _build(root, out or root / _FOLDER, show=show)


def _papers(
    root: Path,
    *,
    kit: Path | None,
    handout: Path | None,
    password: str | None,
    delete_by: date | None,
) -> int:
    from casc_portfolio.cli import kit as kits

    if kit:
        folder = root / _KIT if kit == Path(_KIT) else kit
        return kits.make(root, folder, password=password, delete_by=delete_by)
    file = handout or Path(_HANDOUT)
    return kits.write_handout(root, root / file if file == Path(_HANDOUT) else file)


def _build(root: Path, out: Path, *, show: bool) -> int:
    from casc_portfolio.engine.order import EngineError
    from casc_portfolio.engine.swap import NotOursError

    try:
        with waiting() as wait:
            site, outcome = make_slides(root, out, wait=wait)
    except NotOursError as problem:
        raise click.UsageError(f"{problem} Nothing was changed; choose another folder.") from None
    except EngineError as problem:
        note(f"We could not finish the slides. {_UNTOUCHED}\nThe site's engine says: {problem}")
        return OUR_BUG
    if outcome is None:
        note(f"There are no new slides yet. {_UNTOUCHED}")
        return FOUND
    for line in outcome.warnings:
        note(f"The site's engine says: {line}")
    if not outcome.replaced:
        note(f"We could not finish the slides. {_UNTOUCHED}")
        return FOUND
    slides = outcome.out / "present" / "index.html"
    click.echo(f"Your slides are ready. Open {near(slides)}")
    _tell_too_many(site)
    note(
        "They hold your notes. Keys: S notes, ? all keys; type 3D and Enter to jump to an element."
    )
    if show:
        click.launch(slides.absolute().as_uri())
    return FINE


def _tell_too_many(site: "Site | None") -> None:
    deck = site.deck if site else None
    if deck and deck.most and len(deck.slides) > deck.most:
        note(
            f"The talk has {len(deck.slides)} slides, and your program gives it {deck.most}: "
            "choose fewer pieces; the others still wait behind it for questions."
        )


def make_slides(root: Path, out: Path, *, wait: Waiting) -> "tuple[Site | None, Outcome | None]":
    """The speaker's site and what came of building it; with errors in the portfolio neither.

    The errors are told. Raises EngineError, NotOursError, and OSError.
    """
    from casc_portfolio.engine.places import compiled, project_of
    from casc_portfolio.engine.process import running

    before = project_of(root, _FOLDER)
    with running(project=before, cache=compiled("theme")) as engine:
        wait.say("Reading your portfolio")
        site = read_slides(root)
        if site is None:
            return None, None
        from casc_portfolio.engine.build import build

        wait.say("Making the slides")
        return site, build(site, engine=engine, root=root, out=out, name=_FOLDER)


def read_slides(root: Path) -> "Site | None":
    """The site that a speaker presents from; ``None`` with errors, which are told."""
    from casc_portfolio.compose.presenting import for_speaker

    portfolio = _sound(root)
    return for_speaker(portfolio) if portfolio else None


def _sound(root: Path) -> "Portfolio | None":
    """The portfolio; ``None`` with errors, which are told."""
    from casc_portfolio.cli.build import errors_in
    from casc_portfolio.cli.tell import tell
    from casc_portfolio.portfolio import load

    portfolio = load(root)
    errors = errors_in(portfolio)
    if errors:
        tell(errors, root=root)
        return None
    return portfolio


def _print(root: Path, pdf: Path) -> int:
    from casc_portfolio.compose.presenting import for_speaker
    from casc_portfolio.engine.swap import NotOursError
    from casc_portfolio.publish.deck_pdf import is_ours, print_deck, published_paths
    from casc_portfolio.publish.paper import NoPressError
    from casc_portfolio.publish.place import TakenError, free_for_file

    target = root / _PDF if pdf == Path(_PDF) else pdf
    try:
        target = free_for_file(target, root=root, ours=is_ours)
        with waiting() as wait:
            wait.say("Reading your portfolio")
            portfolio = _sound(root)
            if portfolio is None:
                note(f"There is no PDF yet. {_UNTOUCHED}")
                return FOUND
            wait.say("Printing the slides")
            site, there = for_speaker(portfolio), published_paths(portfolio)
            pages = print_deck(site, target, root=root, published=there)
    except (NotOursError, TakenError) as problem:
        raise click.UsageError(f"{problem} Nothing was changed; choose another name.") from None
    except NoPressError as problem:
        raise click.UsageError(str(problem)) from None
    click.echo(f"{pages} slides are in {near(target)}")
    _tell_too_many(site)
    return FINE
