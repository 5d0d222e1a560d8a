"""``casc schema``: the JSON Schemas of what other tools read from us."""

import click


@click.command(
    "schema",
    short_help="Print the JSON Schema of what other tools read.",
    epilog="Example:  casc schema check > check.schema.json",
)
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Print the JSON Schema of what --format json writes; without NAME, list them.

    check is the newest form of casc check, check-1 the first one.
    """
    from casc_portfolio.report import schemas

    names = schemas.names()
    if name is None:
        click.echo("\n".join(names))
        return
    newest = {one.rpartition("-")[0]: one for one in sorted(names, key=_version)}
    found = name if name in names else newest.get(name.lower())
    if found is None:
        raise click.UsageError(f"There is no schema '{name}'. There are {', '.join(names)}.")
    click.echo(schemas.schema(found), nl=False)


def _version(name: str) -> int:
    return int(name.rpartition("-")[2])
