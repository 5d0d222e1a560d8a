"""Where the theme, the templates and the site's configuration lie on this machine."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def theme() -> Path:
    """The folder ``theme/``: overrides, page bodies, deck, styles and scripts."""
    return _find("theme")


def candidate_template() -> Path:
    """The folder ``candidate_template/``: ``new/``, and ``samples/<program>/``."""
    return _find("candidate_template")


def site_configuration() -> Path:
    """The file ``mkdocs.yml`` from which every staged portfolio takes theme and features."""
    return _find("mkdocs.yml")


def _find(name: str, package: Path = _PACKAGE) -> Path:
    """Inside the package, where a wheel carries it, or beside it, where a checkout keeps it."""
    for folder in (package, package.parent):
        if (folder / name).exists():
            return folder / name
    raise FileNotFoundError(
        f"{name} is missing from this installation of casc-portfolio; installing it again helps."
    )
