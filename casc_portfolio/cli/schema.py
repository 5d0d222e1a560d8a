"""``casc schema``: the JSON Schemas of what other tools read from us, and of what editors help with."""

import click

_DECISION = "decision"
"""What an office writes for casc panel decide; it is no page of a portfolio."""


@click.command(
    "schema",
    short_help="Print the JSON Schema of what other tools read or write.",
    epilog="Example:  casc schema check > check.schema.json",
)
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Print the JSON Schema of what --format json writes, or of what you write; without NAME,
    list them.

    check is the newest form of what casc check writes; check-1, with its number, stays the first
    one. score is what a score sheet saves, merge and recommend are what casc panel writes.
    portfolio is for portfolio.yml, decision for the file of casc panel decide, and the names of
    pages for their headers: an editor that is given one helps while you type.
    """
    from casc_portfolio.content.editors import MODELS, editor_schema, model_schema
    from casc_portfolio.report import schemas

    written = schemas.names()
    newest = {one.rpartition("-")[0]: one for one in sorted(written, key=_version)}
    earlier = [one for one in written if one not in newest.values()]
    known = (*newest, *earlier, *MODELS, _DECISION)
    if name is None:
        click.echo("\n".join(known))
        return
    wanted = name.lower()
    if wanted in MODELS:
        click.echo(editor_schema(wanted), nl=False)
        return
    if wanted == _DECISION:
        from casc_portfolio.panel.decision_file import DecisionFields

        click.echo(model_schema(DecisionFields), nl=False)
        return
    found = wanted if wanted in written else newest.get(wanted)
    if found is None:
        raise click.UsageError(f"There is no schema '{name}'. There are {', '.join(known)}.")
    click.echo(schemas.schema(found), nl=False)


def _version(name: str) -> int:
    return int(name.rpartition("-")[2])
