"""A site as one HTML document for paper, laid out by the templates in ``theme/print/``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from casc_portfolio import resources
from casc_portfolio.compose import Page, Site
from casc_portfolio.engine.places import compiled
from casc_portfolio.engine.templates import environment
from casc_portfolio.engine.words import anchored
from casc_portfolio.publish.chapters import chapters
from casc_portfolio.publish.woven import Place, joined, names_in, stepped, ticked, woven

_CHAPTER, _PIECE = 1, 2
_HUES = {
    "1": "#295fa4",
    "2": "#845300",
    "3": "#006e6e",
    "4": "#9f3540",
    "5": "#704899",
    "6": "#3b6e28",
}
"""The standards' colours on white; drawings know nothing of style sheets."""
DRAWINGS = "drawing:/"
"""How an address begins that stands for a drawing of ours."""


@dataclass(frozen=True, kw_only=True)
class Book:
    """The document, and what it shows: name → drawing as SVG."""

    html: str
    drawings: Mapping[str, str]


@dataclass(kw_only=True)
class _Press:
    """The templates, and the drawings that they asked for so far."""

    templates: Environment
    site: Site
    files: Mapping[str, Any]
    drawings: dict[str, str] = field(default_factory=dict)

    def section(self, page: Page, level: int, *, template: str = "") -> str:
        """A page's HTML, as if it stood by itself."""
        return self.templates.get_template(template or f"{page.kind}.html").render(
            site=self.site,
            page=page,
            view=page.view,
            files=self.files,
            level=level,
            drawing=self.drawing,
        )

    def drawing(self, template: str, hue: str, chart: object) -> str:
        """The address of a drawing that is made of a chart."""
        svg = self.templates.get_template(template).render(chart=chart, hue=hue)
        name = f"{len(self.drawings) + 1}.svg"
        self.drawings[name] = svg
        return DRAWINGS + name


def book(site: Site, *, files: Mapping[str, Any]) -> Book:
    """The whole document; ``files`` are the attachments that can be shown, by their paths."""
    templates = environment(resources.theme() / "print", cache=compiled("print"))
    templates.filters["body"] = _body
    templates.globals["hues"] = _HUES
    press = _Press(templates=templates, site=site, files=files)
    plan = chapters(site)
    order = [
        entry
        for chapter in plan
        for entry in ((chapter.page, _CHAPTER), *((piece, _PIECE) for piece in chapter.pieces))
    ]
    sections = {page.path: press.section(page, level) for page, level in order}
    places = {
        path: Place(id=f"p{number}", inside=names_in(html))
        for number, (path, html) in enumerate(sections.items(), start=1)
    }
    home = next(page for page in site.pages if page.kind == "home")

    def in_place(path: str, html: str) -> Markup:
        return Markup(joined(woven(html, path=path, places=places)))  # noqa: S704 - escaped

    html = templates.get_template("book.html").render(
        site=site,
        page=home,
        chapters=plan,
        places=places,
        cover=in_place(home.path, press.section(home, _CHAPTER, template="cover.html")),
        sections={path: in_place(path, text) for path, text in sections.items()},
    )
    return Book(html=html, drawings=press.drawings)


@pass_context
def _body(context: Context, markdown: str, below: int | None = None) -> Markup:
    """A person's words as clean HTML, its headings below those of the page."""
    level = context["level"] if below is None else below
    return Markup(stepped(ticked(anchored(markdown)), below=level))  # noqa: S704 - cleaned
