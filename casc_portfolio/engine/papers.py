"""The panel's papers as files: score sheet and handout, each a page that needs nothing beside it."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from casc_portfolio import resources
from casc_portfolio.compose import Site
from casc_portfolio.compose import handout as handouts
from casc_portfolio.compose import sheet as sheets
from casc_portfolio.engine.places import compiled
from casc_portfolio.engine.templates import environment

_MARK = '<meta name="generator" content="casc present --handout">'
_SCRIPT = ("fields", "read", "show", "missing", "kept", "taken", "handed", "begin")
"""The parts of the score sheet's script, in their order in the page."""
_TOKENS = "assets/stylesheets/tokens.css"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a paper stands, as links in it count."""

    path: str


def paper_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """The papers that the site has, by their paths in ``docs/``."""
    if site.sheet is not None:
        yield sheets.PATH, sheet_page(site).encode()
    if site.handout is not None:
        yield handouts.PATH, handout_page(site).encode()


def sheet_page(site: Site) -> str:
    """The score sheet, with style and script in it and leave for nothing else."""
    return paper(
        "sheet",
        page=Place(path=sheets.PATH),
        site=site,
        sheet=site.sheet,
        script=_inside(*(f"sheet/{part}.js" for part in _SCRIPT)),
    )


def handout_page(site: Site, *, alone: bool = False) -> str:
    """The handout; one that stands ``alone`` leads to no page beside it."""
    return paper(
        "handout",
        page=Place(path=handouts.PATH),
        site=site,
        handout=site.handout,
        alone=alone,
        code=qr_code,
    )


def is_handout(file: Path) -> bool:
    """Whether a file is a handout that we made."""
    try:
        return _MARK in file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return False


def paper(name: str, *, page: Place, site: Site, script: str = "", **values: object) -> str:
    """The page ``theme/<name>/<name>.html``; it may use what is in it and ask for nothing."""
    folder = resources.theme() / name
    style = _inside(_TOKENS, f"{name}/{name}.css")
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; "
        f"style-src {_allowed(style)}; script-src {_allowed(script)}"
    )
    return (
        environment(folder, cache=compiled(name), language=site.language)
        .get_template(f"{name}.html")
        .render(
            page=page,
            site=site,
            policy=policy,
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            parts={},
            **values,
        )
    )


def _inside(*names: str) -> str:
    """The files of the theme as they stand in a page, one after the other."""
    return "".join((resources.theme() / name).read_text("utf-8") for name in names)


def _allowed(text: str) -> str:
    """What a page says of a text that may run or style it: exactly this one."""
    if not text:
        return "'none'"
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def qr_code(address: str) -> Markup:
    """An address as a drawing of black squares on white, for cameras."""
    import segno

    drawing = segno.make(address, error="m", micro=False, boost_error=False)
    text = drawing.svg_inline(border=3, omitsize=True, dark="#000", light="#fff")
    return Markup(text)  # noqa: S704 - squares, drawn from an address
