"""The command line: one module per command, imported only when it is called."""

import gc
import os
import sys

import click

from casc_portfolio import __version__
from casc_portfolio.cli.group import LazyGroup

_COMMANDS = {
    "new": "Start a portfolio of your own.",
    "check": "Say exactly what is wrong, and how to mend it.",
    "progress": "Show what is done, what is still to come, and what is next.",
    "build": "Make the site.",
    "serve": "Preview the site while you write.",
    "present": "Make the slides for your panel or Showcase, and rehearse them.",
    "pdf": "Write the portfolio as a PDF for paper.",
    "panel": "For the office: merge scores, record a decision, recommend.",
    "audit": "Hold a finished site against its sources; review what tells of people.",
    "publish": "Put the site for everyone where everyone can open it.",
    "doctor": "Tell what stands between this folder and a published site.",
    "explain": "Explain a finding: what it means and how to mend it.",
    "programs": "Show what each program asks for.",
    "schema": "Print the JSON Schema of what other tools read.",
    "demo": "Make a complete sample portfolio and its site.",
}


@click.group(
    cls=LazyGroup,
    commands_help=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Begin with:  casc demo   or   casc new my-portfolio",
)
@click.version_option(__version__, prog_name="casc")
def cli() -> None:
    """Write your leadership portfolio in plain text; get a site, a presentation and your progress.

    Every command works from anywhere inside a portfolio.
    """


def main() -> None:
    """Runs the command line and ends the process with a designed exit code.

    Nothing here adds plugins to pydantic, and to look for some among all that is installed
    takes 20 ms. A short life makes little garbage, and to look for it takes as long again,
    most of all at its end.
    """
    from casc_portfolio.cli.crash import run
    from casc_portfolio.cli.streams import open_streams

    open_streams()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    gc.set_threshold(200_000)
    code = run(cli)
    gc.freeze()
    sys.exit(code)
