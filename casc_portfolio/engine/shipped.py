"""The configuration that the tool ships: the one place of theme, features and extensions."""

from typing import Any

import yaml

from casc_portfolio.resources import site_configuration


def shipped() -> dict[str, Any]:
    """What ``mkdocs.yml`` of the installation says."""
    loaded = yaml.load(site_configuration().read_bytes(), Loader=yaml.CSafeLoader)
    return dict(loaded)


def extensions() -> tuple[list[str], dict[str, dict[str, Any]]]:
    """The Markdown extensions' names, and the settings of those that have some."""
    names: list[str] = []
    settings: dict[str, dict[str, Any]] = {}
    for entry in shipped()["markdown_extensions"]:
        if isinstance(entry, str):
            names.append(entry)
        else:
            (name, options), *_ = entry.items()
            names.append(name)
            settings[name] = options
    return names, settings
