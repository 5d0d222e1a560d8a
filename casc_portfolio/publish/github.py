"""What GitHub says of a repository and of its Pages, asked through GitHub's own program."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from casc_portfolio.engine.installed import installed
from casc_portfolio.publish.repository import OnGitHub

ACTIONS, NOWHERE = "workflow", "nowhere"
"""Pages take a site from a workflow, or from nowhere; else from the branch that is named."""
_PATIENCE = 20
_WRITERS = ("ADMIN", "MAINTAIN", "WRITE")
_SOURCE = 'if .build_type == "workflow" then "workflow" else .source.branch end'


@dataclass(frozen=True, kw_only=True)
class GitHub:
    """What GitHub says, as far as anybody here can ask it.

    ``visibility`` is who can read the repository (public, private or internal; empty: unknown),
    ``may_write`` whether we may push to it, ``source_of`` where Pages of a place take the site from.
    """

    visibility: str = ""
    may_write: bool | None = None
    source_of: Callable[[OnGitHub], str] = lambda _: ""


def may_write(folder: Path) -> bool | None:
    """Whether we may write to the repository that ``folder`` is pushed to; ``None``: nobody can tell."""
    said, _ = _asked(
        folder, "repo", "view", "--json", "viewerPermission", "-q", ".viewerPermission"
    )
    return said in _WRITERS if said else None


def pages_source(folder: Path, place: OnGitHub) -> str:
    """Where Pages take the site from: ACTIONS, NOWHERE or a branch; empty when nobody can tell."""
    address = f"repos/{place.owner}/{place.name}/pages"
    said, problem = _asked(folder, "api", address, "--jq", _SOURCE)
    return NOWHERE if "HTTP 404" in problem else said


def _asked(folder: Path, *arguments: str) -> tuple[str, str]:
    """What the program answers, and what it complains of; nothing of both where it is not set up."""
    program = installed("gh")
    if program is None:
        return "", ""
    try:
        run = subprocess.run(  # noqa: S603 - GitHub's program, with arguments of ours
            [program, *arguments],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return "", ""
    return (run.stdout.strip(), "") if run.returncode == 0 else ("", run.stderr)
