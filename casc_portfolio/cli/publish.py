"""``casc publish``: the site for everyone, put where everyone can open it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import asks, note, portfolio_root, say
from casc_portfolio.cli.crash import FINE, FOUND, MACHINE_REFUSED, OUR_BUG
from casc_portfolio.cli.making import making
from casc_portfolio.cli.tell import tell, tell_unfinished

if TYPE_CHECKING:
    from casc_portfolio.compose import Site
    from casc_portfolio.publish.repository import Repository

REMOTE = "pages"
"""What the separate repository is called among the remotes of a portfolio's own."""
_SEEN = ("public", "private", "internal")
_WAYS = """\
A free account shows a site only from a public repository, and there everyone
can read your sources too: drafts, hours, notes. So there are two ways, and both
keep what is private private.

  1. Your portfolio stays private; the site goes to a second, public repository.
     Make an empty public repository on GitHub, say my-portfolio-site, then:
         casc publish --to https://github.com/YOU/my-portfolio-site.git
  2. Your account may show sites from private repositories (GitHub Pro, Team,
     Enterprise), or all that lies here is for everyone anyway:
         casc publish --here

casc doctor tells what stands in between."""


@click.command(
    "publish",
    short_help="Put the site for everyone where everyone can open it.",
    epilog="Example:  casc publish --to https://github.com/YOU/my-portfolio-site.git",
)
@click.option(
    "--to",
    metavar="ADDRESS",
    help="A public repository of its own for the site; remembered as the remote named pages.",
)
@click.option(
    "--branch",
    metavar="NAME",
    default="gh-pages",
    show_default=True,
    help="The branch there that Pages shows.",
)
@click.option("--here", is_flag=True, help="From this repository, by GitHub's own Pages actions.")
@click.option(
    "--repository",
    "seen",
    type=click.Choice(_SEEN, case_sensitive=False),
    help="Who can read this repository on GitHub, where nobody can find out.",
)
@click.option(
    "--check", is_flag=True, help="Only say whether this repository may be published from."
)
@click.option("--yes", is_flag=True, help="Ask nothing; for those who looked at the site before.")
def command(
    to: str | None,
    branch: str,
    here: bool,  # noqa: FBT001
    seen: str | None,
    check: bool,  # noqa: FBT001
    yes: bool,  # noqa: FBT001
) -> int:
    """Put the site for everyone where everyone can open it.

    Only pages whose audience is public are in it, and it is searched for anything else
    before it leaves this computer. Without an option, the two ways are explained.
    """
    from casc_portfolio.engine.order import EngineError
    from casc_portfolio.publish.repository import GitError, NoGitError, repository

    root = portfolio_root()
    if here and to:
        raise click.UsageError("--to and --here are two ways; choose one.")
    try:
        known = repository(root)
        if check or here:
            return _from_here(root, known, seen, write=not check)
        address = to or (known.remotes.get(REMOTE, "") if known else "")
        if not address:
            click.echo(_WAYS)
            return FINE
        return _to_another(root, known, address, branch, sure=yes)
    except NoGitError as problem:
        note(str(problem))
        return MACHINE_REFUSED
    except GitError as problem:
        note(f"Nothing was published. Git says: {problem}\n{_ON_REFUSAL}")
        return MACHINE_REFUSED
    except EngineError as problem:
        note(
            "We could not finish the site. Nothing was published, and everything you wrote is "
            f"untouched.\nThe site's engine says: {problem}"
        )
        return OUR_BUG


_ON_REFUSAL = (
    "Look whether the address is right, whether you may write there, and whether git may sign in "
    "for you (GitHub Desktop or 'gh auth login' sets that up)."
)


def _from_here(root: Path, known: "Repository | None", seen: str | None, *, write: bool) -> int:
    from casc_portfolio.publish.repository import visibility

    if known is None:
        raise click.UsageError("This portfolio is in no git repository yet; casc doctor helps.")
    seen = seen or visibility(root) or _asked()
    if seen == "public" and (code := _too_much(root, known)):
        return code
    if not write:
        click.echo("Nothing lies in the way of publishing from this repository.")
        return FINE
    return _workflow(root)


def _asked() -> str:
    if not asks():
        raise click.UsageError(
            "Nobody here can tell who reads this repository on GitHub. "
            "Say it: --repository private, or --repository public."
        )
    answer: str = click.prompt(
        "Who can read this repository on GitHub?",
        type=click.Choice(("private", "public"), case_sensitive=False),
    )
    return answer


def _too_much(root: Path, known: "Repository") -> int:
    from casc_portfolio.portfolio import load
    from casc_portfolio.publish.exposure import exposed

    found = exposed(load(root), known.tracked)
    if not found:
        return 0
    lines = "\n".join(f"  {one.path}: {one.why}" for one in found[:20])
    more = f"\n  … and {len(found) - 20} more" if len(found) > 20 else ""
    note(
        "Everyone can read this repository, and these files in it are not for everyone:\n"
        f"{lines}{more}\n"
        "Nothing was published. Make the repository private on GitHub (Settings, at the very end), "
        "or keep your sources in a private one and use: casc publish --to ADDRESS"
    )
    return FOUND


def _workflow(root: Path) -> int:
    from casc_portfolio.portfolio import load
    from casc_portfolio.scaffold import workflow

    text = workflow("pages", load(root).program).encode()
    file = root / ".github/workflows/pages.yml"
    if file.exists() and file.read_bytes() != text:
        note(
            f"{file.relative_to(root)} is there already and says something else; it stays as it is."
        )
        return FOUND
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        with file.open("xb") as stream:
            stream.write(text)
    click.echo(
        "Written: .github/workflows/pages.yml\n"
        "Two steps are left, both yours:\n"
        "  1. On GitHub: Settings, Pages, Source: GitHub Actions.\n"
        "  2. Commit the new file and push. Every push then publishes the site for everyone."
    )
    return FINE


def _to_another(
    root: Path, known: "Repository | None", address: str, branch: str, *, sure: bool
) -> int:
    from casc_portfolio.publish.push import push
    from casc_portfolio.publish.repository import without_password

    if Path(address).is_dir():
        address = str(Path(address).resolve())  # git is asked in a folder of ours
    own = known.remotes.get("origin") if known else None
    if own and _same(own, address):
        raise click.UsageError(
            "That is the repository your sources are in. The site for everyone needs one of its "
            "own; or see: casc publish --here"
        )
    if not _is_address(address):
        raise click.UsageError(
            f"'{address}' is no address of a repository. On GitHub it is behind the button Code, "
            "such as https://github.com/YOU/my-portfolio-site.git"
        )
    if not sure and not asks():
        raise click.UsageError(_NOBODY)
    with making("site") as place:
        site = place / "site"
        made = _made(root, site)
        if made is None:
            return FOUND
        say(_summary(made, site))
        where = without_password(address)
        question = f"Publish this to {where}, branch {branch}, for everyone?"
        if not sure and not click.confirm(question):
            click.echo("Nothing was published.")
            return FINE
        push(site, to=address, branch=branch, message="The site, made by casc publish")
    _remember(root, known, address)
    say(_where_it_is(address, branch))
    return FINE


_NOBODY = "Nobody is here to be asked. Look at the site first, then add --yes."


def _is_address(typed: str) -> bool:
    """Whether git could take it for a repository: an address, or a folder."""
    known = any(sign in typed for sign in ":/\\") or Path(typed).exists()
    return known and not typed.startswith("-")


def _same(one: str, other: str) -> bool:
    from casc_portfolio.publish.repository import on_github

    places = on_github(one), on_github(other)
    if all(places):
        return places[0] == places[1]
    return one.rstrip("/").removesuffix(".git") == other.rstrip("/").removesuffix(".git")


def _made(root: Path, out: Path) -> "Site | None":
    from casc_portfolio.cli.build import make_site
    from casc_portfolio.cli.waiting import waiting

    with waiting() as wait:
        errors, outcome = make_site(root, audience="public", out=out, wait=wait)
    if errors:
        tell(errors, root=root)
    tell_unfinished(outcome)
    if not outcome.replaced:
        note("Nothing was published. Mend what is told above, then run the same command again.")
        return None
    if not any(page.kind == "evidence" for page in outcome.site.pages):
        note(
            "No piece of evidence is for everyone yet, so there would be little to see. Give what "
            "everyone may see the line audience: public, then run the same command again."
        )
        return None
    return outcome.site


def _summary(site: "Site", folder: Path) -> str:
    files = [file for file in folder.rglob("*") if file.is_file()]
    size = sum(file.stat().st_size for file in files) / 1e6
    pieces = [page.title for page in site.pages if page.kind == "evidence"]
    lines = "\n".join(f"  {title}" for title in pieces[:12])
    more = f"\n  … and {len(pieces) - 12} more" if len(pieces) > 12 else ""
    return (
        f"{site.title}: {len(site.pages)} pages, {len(files)} files, {size:.1f} MB. "
        f"It was searched and holds only what is for everyone:\n{lines}{more}"
    )


def _remember(root: Path, known: "Repository | None", address: str) -> None:
    from casc_portfolio.publish.repository import git, without_password

    if known and REMOTE not in known.remotes:
        git(root, "remote", "add", REMOTE, without_password(address))
        note(f"Remembered as the remote '{REMOTE}': from now on, casc publish is enough.")


def _where_it_is(address: str, branch: str) -> str:
    from casc_portfolio.publish.repository import on_github

    place = on_github(address)
    if place is None:
        return f"Published on the branch {branch}."
    return (
        f"Published. In a minute or two it is at {place.site}\n"
        f"The first time, tell GitHub to show it: {place.page}/settings/pages, "
        f"Source: Deploy from a branch, {branch}."
    )
