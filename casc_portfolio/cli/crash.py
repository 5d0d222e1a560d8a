"""How the process ends: designed exit codes, and for a bug of ours a report ready to paste."""

import sys
from pathlib import Path

import click

from casc_portfolio import __version__

FINE, FOUND, WRONG_USE, OUR_BUG, MACHINE_REFUSED, INTERRUPTED = 0, 1, 2, 3, 4, 130

_REPORT = """\
This is a mistake of ours, not of yours. Nothing you wrote was changed.
Please report it with the lines below; they hold no text of your portfolio.

    casc {version} · Python {python} · {system}
    {error}
{trace}"""


def run(command: click.Command) -> int:
    """Runs ``command`` and returns its exit code; every way to end is met here."""
    try:
        result = command.main(standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("Stopped. Nothing you wrote was changed.", err=True)
        return INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as problem:
        click.echo(problem.ctx.get_help())
        return WRONG_USE
    except click.ClickException as problem:
        problem.show()
        return problem.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return FINE
    except OSError as problem:
        click.echo(_refusal(problem), err=True)
        return MACHINE_REFUSED
    except Exception as problem:  # the last line of defence: it reports, and says so
        click.echo(_report(problem), err=True)
        return OUR_BUG
    return result if isinstance(result, int) else FINE


def _refusal(problem: OSError) -> str:
    name = f" ({problem.filename})" if problem.filename else ""
    return (
        f"The computer refused: {problem.strerror or problem}{name}.\n"
        "Nothing you wrote was changed. Mend that, then run the same command again."
    )


def _report(problem: Exception) -> str:
    """The error's kind and the lines of our own code it passed through, without its message."""
    import platform
    import traceback

    package = Path(__file__).parent.parent
    frames = traceback.extract_tb(problem.__traceback__)
    lines = []
    for frame in frames:
        file = Path(frame.filename)
        inside = file.is_relative_to(package)
        name = file.relative_to(package).as_posix() if inside else file.name
        lines.append(f"      {name}:{frame.lineno} in {frame.name}")
    return _REPORT.format(
        version=__version__,
        python=platform.python_version(),
        system=platform.system(),
        error=type(problem).__name__,
        trace="\n".join(lines),
    )
