"""The deck as files: one page of slides that reads without script, and reveal.js to show it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from markupsafe import Markup

from casc_portfolio import resources
from casc_portfolio.compose import Site
from casc_portfolio.engine.beside import Beside
from casc_portfolio.engine.folder import Content
from casc_portfolio.engine.places import compiled
from casc_portfolio.engine.templates import environment

FOLDER = "present"
REVEAL = ("reveal.js", "reveal.css", "reset.css", "plugin/notes.js")
"""What is copied of reveal.js."""


@dataclass(frozen=True, kw_only=True)
class _Place:
    """Where the deck stands, as links in it count."""

    path: str = f"{FOLDER}/index.html"


def reveal_folder() -> Path:
    """Where reveal.js lies in this installation."""
    found = find_spec("pyreveal")
    if found is None or found.origin is None:
        raise FileNotFoundError(
            "reveal.js is missing from this installation; installing casc-portfolio again helps."
        )
    return Path(found.origin).parent / "revealjs" / "dist"


Render = Callable[[Sequence[str]], Sequence[str]]
"""Markdown texts to clean HTML, each by itself."""


def deck_files(site: Site, files: Beside, *, render: Render) -> Iterator[tuple[str, Content]]:
    """The deck's page and what belongs to it, by their paths in ``docs/``."""
    if site.deck is None:
        return
    texts = [text for slide in site.deck.slides for text in (slide.words, slide.notes) if text]
    rendered = dict(zip(texts, map(Markup, render(texts) if texts else ()), strict=True))
    folder = resources.theme() / "deck"
    templates = environment(folder, cache=compiled("deck"))
    templates.filters["render"] = rendered.__getitem__
    text = templates.get_template("deck.html").render(
        site=site, deck=site.deck, page=_Place(), files=files.shown, parts={}
    )
    yield f"{FOLDER}/index.html", text.encode()
    for file in sorted(folder.iterdir()):
        if file.suffix in (".css", ".js"):
            yield f"{FOLDER}/{file.name}", file.read_bytes()
    for name in REVEAL:
        yield f"{FOLDER}/reveal/{name}", (reveal_folder() / name).read_bytes()
