"""Page values to the text of a staged page, by the templates in ``theme/pages/``."""

import json
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context
from markupsafe import Markup

from casc_portfolio.compose import Page, Site
from casc_portfolio.engine import parts
from casc_portfolio.engine.compiled import kept_in
from casc_portfolio.engine.filters import FILTERS
from casc_portfolio.engine.typed import as_body, as_markdown


class PartTag(Extension):
    """``{% part "name" %}…{% endpart %}``: HTML of ours, kept apart from what people typed."""

    tags = {"part"}  # noqa: RUF012 - Jinja's own shape

    def parse(self, parser: Parser) -> nodes.Node:
        """One call with the finished HTML."""
        line = next(parser.stream).lineno
        name = parser.parse_expression()
        body = parser.parse_statements(("name:endpart",), drop_needle=True)
        call = self.call_method("_take", [nodes.ContextReference(), name])
        return nodes.CallBlock(call, [], [], body).set_lineno(line)

    def _take(self, context: Context, name: str, caller: Callable[[], str]) -> Markup:
        html = caller().strip()
        if not html:
            return Markup("")
        key = parts.key(name, html)
        context["parts"][key] = html
        return Markup(f"\n\n{parts.placeholder(key)}\n\n")  # noqa: S704 - a name and a digest


def environment(folder: Path, *, cache: Path | None = None) -> Environment:
    """Templates of one folder; everything they print is escaped unless it is markup."""
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=[PartTag],
        bytecode_cache=kept_in(cache),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {**FILTERS, "md": as_markdown, "body": as_body}
    return made


def page_text(
    templates: Environment, site: Site, page: Page, *, files: Mapping[str, Any], notes: Any = ()
) -> str:
    """The whole staged file of a page: header, Markdown, and its parts in the last line.

    ``files`` are the attachments that could be staged, by their paths; ``notes`` are
    shown above the page (the findings of a preview).
    """
    kept: dict[str, str] = {}
    header: dict[str, Any] = {
        "title": escape(page.title),
        "description": escape(page.description),
        "kind": page.kind,
        "tab": escape(page.tab),
        "trail": [
            {"title": escape(step.title), "url": step.path.removesuffix(".md") + ".html"}
            for step in page.trail
        ],
    }
    template = templates.get_template(f"{page.kind}.md")
    text = template.render(
        site=site,
        page=page,
        view=page.view,
        files=files,
        findings=notes,
        parts=kept,
        hide=lambda *what: header.update(hide=list(what)) or "",
    )
    lines = "".join(
        f"{name}: {json.dumps(value, ensure_ascii=False)}\n"
        for name, value in header.items()
        if value
    )
    return f"---\n{lines}---\n\n{parts.attach(text, kept)}"
