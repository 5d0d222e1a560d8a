"""How the process ends: designed exit codes, and for a bug of ours a report ready to paste."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import StringIO
from pathlib import Path
from traceback import FrameSummary

import click

from casc_portfolio import __version__
from casc_portfolio.cli.common import note

FINE, FOUND, WRONG_USE, OUR_BUG, MACHINE_REFUSED, INTERRUPTED = 0, 1, 2, 3, 4, 130
SIGNALLED = 128
"""What shells add to the number of the signal that ended a command."""

_REPORT = """\
This is a mistake of ours, not of yours. Everything you wrote is safe.
Please report it with the lines below; they hold no text of your portfolio.

    casc {version}{command} · Python {python} · {system}
    {error}
{trace}"""
_CODE = (".py", ".pyx", ".pxi")
_FIRST, _LAST = 5, 20
"""Lines of the report's beginning and end; a function that calls itself has a thousand between."""


def run(command: click.Command) -> int:
    """Runs ``command`` and returns its exit code; every way to end is met here."""
    try:
        return _run(command)
    except OSError as problem:  # nobody reads what we say of it, or there is no room for that
        _say_no_more()
        return FINE if isinstance(problem, BrokenPipeError) else MACHINE_REFUSED


def _say_no_more() -> None:
    """What is still on its way to a reader goes nowhere, so that Python doesn't complain of it."""
    with Path(os.devnull).open("wb") as nowhere:
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                os.dup2(nowhere.fileno(), stream.fileno())


def _run(command: click.Command) -> int:
    try:
        result = command.main(standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt) as problem:
        _stopped(problem)
        return INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as problem:
        click.echo(problem.ctx.get_help())
        return WRONG_USE
    except click.ClickException as problem:
        _show(problem)
        return problem.exit_code
    except SystemExit as problem:  # a signal that asked for the end; else click has no reader left
        code = problem.code
        return code if isinstance(code, int) and code > SIGNALLED else FINE
    except OSError as problem:
        click.echo(_refusal(problem), err=True)
        return MACHINE_REFUSED
    except Exception as problem:  # the last line of defence: it reports, and says so
        click.echo(_report(problem, command), err=True)
        return OUR_BUG
    return result if isinstance(result, int) else FINE


def _stopped(problem: BaseException) -> None:
    """Says so on a line of its own: out of a question, click ends without a line break."""
    if problem.__cause__ is None and sys.stderr.isatty():
        note("")
    note("Stopped. Nothing you wrote was changed.")


def _show(problem: click.ClickException) -> None:
    """What click says about a wrong use, in lines that fit the terminal."""
    said = StringIO()
    problem.show(file=said)
    note(said.getvalue().rstrip("\n"))


def _refusal(problem: OSError) -> str:
    name = f" ({problem.filename})" if problem.filename else ""
    return (
        f"The computer refused: {problem.strerror or problem}{name}.\n"
        "Nothing you wrote was changed. Mend that, then run the same command again."
    )


def _report(problem: Exception, command: click.Command) -> str:
    """The errors' kinds and the lines of our own code they passed through, without their messages.

    Of what was typed, only the name of one of our own commands is repeated; of other people's
    code, the name of the file and nothing of where it lies.
    """
    import platform

    ours = command.list_commands(click.Context(command)) if isinstance(command, click.Group) else []
    named = [one for one in sys.argv[1:2] if one in ours]
    return _REPORT.format(
        version=__version__,
        command="".join(f" {one}" for one in named),
        python=platform.python_version(),
        system=platform.system(),
        error=_kinds(problem),
        trace="\n".join(_trace(problem)),
    )


def _kinds(problem: BaseException) -> str:
    """The error's kind, and those of the errors from which it came."""
    kinds: list[str] = []
    at: BaseException | None = problem
    while at is not None and len(kinds) < _FIRST:
        kinds.append(type(at).__name__)
        at = at.__cause__ or at.__context__
    return ", from ".join(kinds)


def _trace(problem: Exception) -> list[str]:
    import traceback

    frames: Sequence[FrameSummary] = traceback.extract_tb(problem.__traceback__)
    package = Path(__file__).parent.parent
    lines = [f"      {_where(frame, package)}" for frame in frames]
    between = len(lines) - _FIRST - _LAST
    if between <= 1:
        return lines
    return [*lines[:_FIRST], f"      … {between} more …", *lines[-_LAST:]]


def _where(frame: FrameSummary, package: Path) -> str:
    file = Path(frame.filename)
    inside = file.is_relative_to(package)
    if not inside and file.suffix not in _CODE and not frame.filename.startswith("<"):
        return f"a template:{frame.lineno}"
    name = file.relative_to(package).as_posix() if inside else file.name
    return f"{name}:{frame.lineno} in {frame.name}"
