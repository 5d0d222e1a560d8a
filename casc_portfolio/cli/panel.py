"""``casc panel``: the office's side of a panel."""

import click

from casc_portfolio.cli.panel_decide import decide
from casc_portfolio.cli.panel_merge import merge
from casc_portfolio.cli.panel_recommend import recommend

_EPILOG = """\b
Examples:
  casc panel merge scores/*.json
  casc panel decide --from decision.yml
  casc panel recommend --portfolio ../marisol-tanaka
"""


@click.group(
    "panel",
    short_help="For the office: merge scores, record a decision, recommend.",
    epilog=_EPILOG,
)
def command() -> None:
    """For the program's office: what a panel's scores come to, and what people decided.

    Scores are kept in a folder of the office's. What is printed here is not for
    candidates or panelists, except for the letter and the record that decide writes.
    """


command.add_command(merge)
command.add_command(decide)
command.add_command(recommend)
