"""The panel's kit and the handout, as ``casc present`` makes them."""

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.build import build_day, errors_in, make_site
from casc_portfolio.cli.common import asks, near, note
from casc_portfolio.cli.crash import FINE, FOUND, OUR_BUG
from casc_portfolio.cli.day import today
from casc_portfolio.cli.making import making
from casc_portfolio.cli.tell import tell, tell_unfinished
from casc_portfolio.cli.waiting import waiting

if TYPE_CHECKING:
    from casc_portfolio.compose import Site
    from casc_portfolio.publish.kit import KitPlaces

ASK = "-"
"""A password that is wanted and was not typed."""
_VARIABLE = "CASC_KIT_PASSWORD"
_SHORTEST = 8
_UNTOUCHED = "Nothing was changed, and whatever you made earlier is as it was."


def make(root: Path, folder: Path, *, password: str | None, delete_by: date | None) -> int:
    """Builds the panel's site and puts the kit into ``folder`` and an archive beside it."""
    from casc_portfolio.engine.order import EngineError
    from casc_portfolio.engine.swap import NotOursError
    from casc_portfolio.publish.kit import kit_places
    from casc_portfolio.publish.place import TakenError

    try:
        places = kit_places(folder, root=root)
        word = _password(password)
        return _made(root, places, password=word, delete_by=delete_by)
    except (NotOursError, TakenError) as problem:
        raise click.UsageError(f"{problem} Nothing was changed; choose another name.") from None
    except EngineError as problem:
        note(f"We could not finish the kit. {_UNTOUCHED}\nThe site's engine says: {problem}")
        return OUR_BUG


def _made(root: Path, places: "KitPlaces", *, password: str, delete_by: date | None) -> int:
    from casc_portfolio.publish.kit import START, make_kit
    from casc_portfolio.publish.links import broken_lines

    with making("kit") as shop, waiting() as wait:
        built = shop / "site"
        errors, outcome = make_site(root, audience="panel", out=built, wait=wait)
        if errors:
            tell(errors, root=root)
        if not outcome.replaced:
            tell_unfinished(outcome)
            note(f"There is no new kit yet. {_UNTOUCHED}")
            return FOUND
        wait.say("Packing the kit")
        broken = make_kit(
            outcome.site, built, places, root=root, delete_by=delete_by, password=password
        )
    if broken:
        note("\n".join(broken_lines(broken)))
        note(f"These links lead nowhere, so there is no kit yet. {_UNTOUCHED}")
        return FOUND
    size = places.archive.stat().st_size / 1e6
    click.echo(f"The panel's kit is ready. Open {near(places.folder / START)}")
    click.echo(f"To hand over: {near(places.archive)} ({size:.1f} MB)")
    _about_the_slides(outcome.site)
    _about_the_codes(outcome.site)
    _about_the_day(delete_by)
    note("What tells of people in it, in one list:  casc audit --review")
    _about_the_password(places, password)
    return FINE


def _about_the_slides(site: "Site") -> None:
    if site.deck is None:
        note("The slides are not in it: presentation.md is a draft, or is not for the panel.")


def _about_the_codes(site: "Site") -> None:
    """Which pieces on the handout have no code, because it would lead nowhere."""
    rows = site.handout.rows if site.handout else ()
    titles = [row.shown.title for row in rows if row.shown and row.shown.in_kit]
    if titles:
        named = "\n".join(f"  {title}" for title in titles)
        note(
            "On the handout these have no QR code, because your site for everyone has no page of "
            f"them:\n{named}\n"
            "The panel finds them in its kit. For a code give a piece the line audience: public."
        )


def _about_the_day(delete_by: date | None) -> None:
    if delete_by and delete_by < today():
        note(f"The day by which the panel deletes its copies, {delete_by}, has passed already.")


def _about_the_password(places: "KitPlaces", password: str) -> None:
    if not password:
        note("Whoever has it can read it. With --password the archive is encrypted.")
        return
    note(
        f"The archive is encrypted; the names of its files are not, and the folder "
        f"{near(places.folder)} has no password: hand over the archive only.\n"
        "Nobody can recover the password, we included. Tell it to the panel by another way than "
        "the archive. It opens with 7-Zip, Keka, The Unarchiver and other programs that know AES."
    )


def _password(typed: str | None) -> str:
    """The password that is wanted: from the environment, or asked for twice; empty for none."""
    if typed is None:
        return ""
    if typed != ASK:
        note(
            "A password typed on the command line stays in the shell's history. Better: "
            f"--password alone, which asks for it, or the variable {_VARIABLE}."
        )
        return _long_enough(typed)
    if given := os.environ.get(_VARIABLE, ""):
        return _long_enough(given)
    if not asks():
        raise click.UsageError(
            f"There is nobody to ask for a password. Put it into the variable {_VARIABLE}."
        )
    note("Nobody can recover this password, we included.")
    return _long_enough(
        click.prompt("Password for the archive", hide_input=True, confirmation_prompt="Once more")
    )


def _long_enough(password: str) -> str:
    if len(password) < _SHORTEST:
        raise click.UsageError(
            f"A password has at least {_SHORTEST} characters; three or four words are good. "
            "Nothing was changed."
        )
    return password


def write_handout(root: Path, file: Path) -> int:
    """Writes the handout as a page that prints on one sheet."""
    from casc_portfolio.compose import compose
    from casc_portfolio.content.types import Audience
    from casc_portfolio.engine.papers import handout_page, is_handout
    from casc_portfolio.engine.swap import NotOursError
    from casc_portfolio.portfolio import load
    from casc_portfolio.publish.place import TakenError, free_for_file, whole_file

    try:
        target = free_for_file(file, root=root, ours=is_handout)
    except (NotOursError, TakenError) as problem:
        raise click.UsageError(f"{problem} Nothing was changed; choose another name.") from None
    portfolio = load(root)
    errors = errors_in(portfolio)
    site = compose(portfolio, audience=Audience.PANEL, today=build_day())
    if errors or site.handout is None:
        tell(errors, root=root)
        note(f"There is no handout yet. {_UNTOUCHED}")
        return FOUND
    with whole_file(target) as new:
        new.write_bytes(handout_page(site, alone=True).encode())
    click.echo(f"The handout is ready: {near(target)}. Print it, one for each panelist.")
    if not site.address:
        note("It has no QR codes: site.address in portfolio.yml is empty.")
    _about_the_codes(site)
    return FINE
