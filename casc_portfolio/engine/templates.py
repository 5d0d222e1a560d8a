"""Page values to the text of a staged page, by the templates in ``theme/pages/``."""

import json
import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes, pass_context
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context
from markupsafe import Markup

from casc_portfolio.compose import Page, Site
from casc_portfolio.engine import parts
from casc_portfolio.engine.compiled import kept_in
from casc_portfolio.engine.filters import FILTERS
from casc_portfolio.engine.pictures import pictures
from casc_portfolio.engine.spoken import attributes
from casc_portfolio.engine.typed import as_body, as_markdown

_HEADING = re.compile(r"^# .*", re.MULTILINE)
_SPOKEN = re.compile(r'\{: lang="([^"]*)"')
"""The language of a title that a person typed; their own braces are escaped."""


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
        return _placed(context, name, html)


def _placed(context: Context, name: str, html: str) -> Markup:
    """The place of a part, by a name that the page has once."""
    kept = context["parts"]
    key = parts.key(name, f"{context['salt']} {len(kept)} {html}")
    kept[key] = html
    return Markup(f"\n\n{parts.placeholder(key)}\n\n")  # noqa: S704 - a name and a digest


@pass_context
def _body(context: Context, markdown: str) -> Markup:
    """A body that is over where it ends: what it leaves open does not reach the page below it."""
    if not markdown:
        return Markup("")
    if not context["typed"]:
        return as_body(markdown) + _placed(context, parts.END, "")
    begin = _placed(context, "typed", f"<div{context['typed']}>")
    return begin + as_body(markdown) + _placed(context, parts.END, "</div>")


def environment(folder: Path, *, cache: Path | None = None, language: str = "en") -> Environment:
    """Templates of one folder; everything they print is escaped unless it is markup.

    ``language`` is that of what a person typed: ``spoken`` says what they call it.
    """
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=[PartTag],
        bytecode_cache=kept_in(cache),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= attributes(language)
    made.filters |= {**FILTERS, "md": as_markdown, "body": _body}
    return made


def page_text(
    templates: Environment, site: Site, page: Page, *, files: Mapping[str, Any], notes: Any = ()
) -> str:
    """The whole staged file of a page: header, Markdown, and its parts in the last line.

    ``files`` are the attachments that could be staged, by their paths; ``notes`` are
    shown above the page (the findings of a preview).
    """
    text, header, kept = _rendered(templates, site, page, files, notes, salt="")
    if any(text.count(key) != 1 for key in kept):  # someone typed the name of a part
        salt = sha256(text.encode()).hexdigest()
        text, header, kept = _rendered(templates, site, page, files, notes, salt=salt)
    lines = "".join(
        f"{name}: {json.dumps(value, ensure_ascii=False)}\n"
        for name, value in header.items()
        if value
    )
    shown = pictures(text, page.path, files)
    return f"---\n{lines}---\n\n{parts.attach(text, kept | shown)}"


def _rendered(
    templates: Environment,
    site: Site,
    page: Page,
    files: Mapping[str, Any],
    notes: Any,
    *,
    salt: str,
) -> tuple[str, dict[str, Any], dict[str, str]]:
    """The page's Markdown, its header, and its parts under names that ``salt`` changes."""
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
        salt=salt,
        hide=lambda *what: header.update(hide=list(what)) or "",
    )
    heading = _HEADING.search(text)
    spoken = _SPOKEN.search(heading[0]) if heading else None
    header["lang"] = spoken[1] if spoken else ""
    return text, header, kept
