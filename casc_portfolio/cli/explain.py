"""``casc explain``: what a finding means, why it matters and how to mend it."""

import click

from casc_portfolio.cli.common import colour_wanted

_MENDED = "Where only one thing can be meant, casc check --fix mends it; --unsafe what is likely."


@click.command(
    "explain",
    short_help="Explain a finding: what it means and how to mend it.",
    epilog="Example:  casc explain CP501   or   casc explain missing-field",
)
@click.argument("rule", required=False, metavar="[CODE]")
def command(rule: str | None) -> None:
    """Explain a finding by its code or its name; without one, list everything that is checked."""
    from casc_portfolio.checks import RULES, nearest
    from casc_portfolio.mend import WAYS
    from casc_portfolio.report import colour, explain_text

    paint = colour.ansi if colour_wanted() else colour.plain
    if rule is None:
        click.echo(explain_text.render_list(RULES.values(), paint=paint), nl=False)
        return
    by_name = {one.name: one for one in RULES.values()}
    found = RULES.get(rule.upper()) or by_name.get(rule.lower())
    if found is None:
        near = nearest(rule, [*RULES, *by_name])
        hint = f"Did you mean '{near}'?" if near else "'casc explain' lists all of them."
        raise click.UsageError(f"There is no rule '{rule}'. {hint}")
    click.echo(explain_text.render(found, paint=paint), nl=False)
    if found.code in WAYS:
        click.echo(f"\n{_MENDED}")
