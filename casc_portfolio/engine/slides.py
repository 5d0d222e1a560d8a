"""The deck as files: one page of slides that reads without script, and reveal.js to show it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Any

from markupsafe import Markup

from casc_portfolio import resources
from casc_portfolio.compose import Site
from casc_portfolio.compose.backup import SECTION as QUESTIONS
from casc_portfolio.compose.slides import Slide
from casc_portfolio.engine.beside import Beside
from casc_portfolio.engine.folder import Content
from casc_portfolio.engine.places import compiled
from casc_portfolio.engine.spoken import right_to_left
from casc_portfolio.engine.templates import environment

FOLDER = "present"
REVEAL = ("reveal.js", "reveal.css", "reset.css", "plugin/notes.js")
"""What is copied of reveal.js."""
SCREEN, PAPER = "deck.html", "paper.html"
"""The templates that lay the slides out."""
_STACKED = ("highlights", "inquiry", QUESTIONS)
"""Parts whose slides stand one below the other in the overview, standard by standard."""


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
    text = deck_text(site, files.shown, render=render, template=SCREEN)
    yield f"{FOLDER}/index.html", text.encode()
    for file in sorted((resources.theme() / "deck").iterdir()):
        if file.suffix in (".css", ".js"):
            yield f"{FOLDER}/{file.name}", file.read_bytes()
    for name in REVEAL:
        yield f"{FOLDER}/reveal/{name}", (reveal_folder() / name).read_bytes()


def deck_text(site: Site, shown: Mapping[str, Any], *, render: Render, template: str) -> str:
    """The deck by one of its templates; ``shown`` are the pictures that could be staged."""
    deck = site.deck
    assert deck is not None
    texts = [text for slide in deck.every for text in (slide.words, slide.notes) if text]
    rendered = dict(zip(texts, map(Markup, render(texts) if texts else ()), strict=True))
    templates = environment(
        resources.theme() / "deck", cache=compiled("deck"), language=site.language
    )
    templates.filters["render"] = rendered.__getitem__
    return templates.get_template(template).render(
        site=site,
        deck=deck,
        rows=rows(deck.every),
        parts_by_id={part.id: part for part in deck.parts},
        speaking=any(slide.notes or slide.rest for slide in deck.every),
        waiting=QUESTIONS,
        rtl=right_to_left(site.language),
        on_paper=template != SCREEN,
        page=_Place(),
        files=shown,
        parts={},
    )


def rows(slides: Sequence[Slide]) -> list[list[Slide]]:
    """The slides as the overview shows them: columns, some of more than one slide."""
    return [list(group) for _, group in groupby(slides, key=_column)]


def _column(slide: Slide) -> tuple[str, ...]:
    if slide.section in _STACKED:
        return slide.section, slide.number
    return slide.section, slide.number, slide.id
