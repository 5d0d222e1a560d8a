"""A portfolio in which every value is an attack: bodies, headers, settings, logs, names, a program."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from casc_portfolio.content.pages import About, Evidence, Inquiry, Reflection, StandardPage
from casc_portfolio.content.plan import Assessment, Plan
from casc_portfolio.content.settings import Presentation, Settings
from casc_portfolio.hours import COLUMNS
from casc_portfolio.programs import text
from casc_portfolio.prose import scan
from tests.attachments import pdf, png
from tests.engine.attacks import ALONE, BODIES, GROUPS
from tests.worlds import World, make_world

POISON = (
    "Poison\"'>--></title></script></style></textarea><img src=x onerror=pwn()><svg/onload=pwn()>"
    "{{ 7 * 7 }}{% raw %}[x](javascript:pwn())![x](//evil.example/x.png){: onclick=pwn() }<!--"
)
"""What every field holds that takes words."""
ADDRESS = "https://evil.example/\"'><img/src=x/onerror=pwn()><script>pwn()</script>"
"""What every field holds that takes an address; none of them is to be asked for anything."""
NAMES = (
    *("<img src=x onerror=pwn()>", '"onmouseover=pwn() x="', "'onfocus='pwn()", "<script>pwn()<"),
    *("javascript:pwn();", "data:text;html,x", "https:evil.example", "file:x", "mailto:x"),
    *("%2e%2e%2f%2e%2e%2fx", "..\\..\\x", "%00", "%", "#x", "?x=y", "a b&c;d", "-->", "~", "-x"),
    *("{{ 7 * 7 }}", "{% raw %}", "[x](javascript:pwn())", "*x*", "__search", "CON", "x.html"),
    *("index", "README", "readme", "404", "\u202etxt.exe", "\uff1cscript\uff1e", "x" * 200),
)
"""Names of files, without what says their kind."""
PACK = 6
"""Attacks on one page, where they don't need a page for themselves."""


def packs() -> dict[str, tuple[str, ...]]:
    """Name of a page → the attacks that are typed into it."""
    packed = {}
    for group in GROUPS:
        names = _names(group)
        size = 1 if group in ALONE else PACK
        for start in range(0, len(names), size):
            packed[names[start]] = tuple(names[start : start + size])
    return packed


def _names(group: str) -> list[str]:
    return [name for name in BODIES if name.rpartition("-")[0] == group]


def attacked(root: Path) -> Path:
    """Writes the portfolio below ``root`` and returns its folder."""
    folder = make_world(root / "portfolio", _files())
    for path in artifacts():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix == ".png":
            file.write_bytes(png())
        elif file.suffix == ".pdf":
            pdf(file)
        else:
            file.write_text("<script>pwn()</script>")
    return folder


def artifacts() -> list[str]:
    """Files below ``content/`` that headers name: honest ones, and those that lie."""
    honest = [f"artifacts/{name}{end}" for name in NAMES for end in (".png", ".pdf", ".txt")]
    hosts = ["https:/evil.example/x.png", "javascript:pwn()/x.png", "//evil.example/x.png"]
    beside = ["inquiry/javascript:pwn();.pdf", "inquiry/https:evil.example.png"]
    ends = (".html", ".svg", ".xhtml", ".shtml", ".xht", ".xml", ".mht", ".htc", ".js", ".css")
    ends += (
        ".markdown",
        ".mkd",
        ".json",
        ".php",
        ".swf",
        ".html ",
        ".svgz",
        ".rss",
        ".webmanifest",
    )
    return [*honest, *hosts, *beside, *(f"artifacts/x{end}" for end in ends), *OURS]


OURS = (
    *("assets/images/favicon.png", "assets/javascripts/portfolio.js", "data/evidence-map.csv"),
    *("present/deck.css", "present/index.html/x.png", "present/x.png", "search/x.png"),
    *("index.html/x.png", "evidence.md/x.png", "cpsel-1/index.html/x.png", "sitemap.xml/x.png"),
    *("search/search_index.json/x.png", "404.html/x.png", "assets/stylesheets/tokens.css/x.png"),
)
"""Files below ``content/`` that stand where something of ours does."""


def _files() -> World:
    files: dict[str, str | bytes] = {
        "portfolio.yml": _settings(),
        "my-program.yml": _program(),
        "hours/coaching.csv": _log(),
        "hours/<img src=x onerror=pwn()>.csv": _log(),
        "presentation.md": _talk(),
        "content/index.md": _page(About, vision=POISON),
        "content/cpsel-1/index.md": _page(StandardPage),
        "content/iip/year-1.md": _page(Plan),
        "content/iip/javascript:pwn();.md": _page(Plan, year="2"),
        "content/inquiry/index.md": _page(Inquiry, artifacts=_shown("inquiry/")),
        "content/cpsel-1/reflections/poison.md": _page(Reflection, evidence=["poison"]),
        "content/cpsel-1/evidence/poison.md": _page(Evidence, artifacts=_shown("")),
    }
    for number, period in enumerate(("initial", "final", POISON), start=1):
        rating = {"level": "meets", "sentence": POISON, "elements": {"1A": POISON}}
        standards = {"1": rating, "2": {**rating, "level": POISON}, POISON: rating}
        date = f"2025-0{number}-01"
        given = {"period": period, "date": date, "standards": standards}
        files[f"content/self-assessment/{number}.md"] = _page(Assessment, **given)
    for name in NAMES:
        files[f"content/cpsel-2/evidence/{name}.md"] = (
            "---\nelements: [2A]\nstatus: ready\n---\nx\n"
        )
    for kind, values in REFUSED.items():
        for number, value in enumerate(values):
            shown = [{kind.removeprefix("refused-"): value, "title": POISON}]
            header = filled(Evidence, status="ready", elements=["4A"])
            text = f"---\n{yaml.safe_dump({**header, 'artifacts': shown})}---\n"
            files[f"content/cpsel-4/evidence/{kind}-{number}.md"] = text
    for name, attacks in packs().items():
        files[f"content/cpsel-3/evidence/{name}.md"] = typed(name, attacks)
    return files


def typed(name: str, attacks: tuple[str, ...]) -> str:
    """A piece of evidence with attacks in its body, and a line behind each that must be there."""
    body = "\n\n".join(f"{BODIES[attack]}\n\nBehind {attack}.\n" for attack in attacks)
    links = [{"url": "https://district.example/", "title": f"Link {number}"} for number in (1, 2)]
    header = {"title": name, "elements": ["3A"], "artifacts": links, "status": "ready"}
    return f"---\n{yaml.safe_dump(header)}---\n\nBefore.\n\n{body}"


def _shown(folder: str) -> list[dict[str, str]]:
    files = [path for path in artifacts() if path.startswith(folder)]
    links = [{"url": f"https://evil.example/?{POISON.split()[0]}"}, {"url": "https://evil.example"}]
    words = {"title": POISON, "alt": POISON, "permission": POISON, "captions": files[0]}
    return [{"file": f"./{files[0]}", **words}, *({"file": f"./{path}"} for path in files), *links]


REFUSED = {
    "refused-file": [
        *("../x.png", "/etc/passwd", "a/../../../x.png", "C:/x.png", "c:x.png", "\\\\host\\x.png"),
        *("..\\x.png", "content/../../x.png", "~/x.png", "", ".", "..", "./", "//host/x.png"),
    ],
    "refused-url": [
        *(
            "https://[evil",
            "https://evil.example:x/",
            "javascript:pwn()",
            "//evil.example/",
            "data:x",
        ),
        *("https://evil.example\\@x", ADDRESS, "https://\u202eevil.example", "https:evil.example"),
        *("\tjavascript:pwn()", "file:///etc/passwd", "https://", "https://@/", "http://?x"),
    ],
}
"""Field → what it does not take, or what leads nowhere, each in an artifact of its own page."""


def _page(model: type[BaseModel], **given: Any) -> str:
    header = filled(model, status="ready", audience="panel", **given)
    return f"---\n{yaml.safe_dump(header, allow_unicode=True)}---\n\n## {POISON}\n\n{POISON}\n"


def _settings() -> str:
    site = {
        "address": "https://district.example//evil.example/",
        "language": "en",
        "accent": POISON,
        "order": ["2", "1"],
    }
    given = {
        "program": "./my-program.yml",
        "start": "2024-08-15",
        "audience": "panel",
        "site": site,
    }
    return yaml.safe_dump(filled(Settings, **given), allow_unicode=True)


def _talk() -> str:
    header = filled(Presentation, status="ready", sections=["opening", POISON, {POISON: "3"}])
    slides = [
        f"## {name}\n\n{BODIES[name]}\n\n### Notes\n\n{BODIES[name]}\n"
        for name in sorted(BODIES, key=lambda name: _takes_the_rest(BODIES[name]))
    ]
    words = "\n".join([*slides, f"## {POISON}\n\n{POISON}\n"])
    return f"---\n{yaml.safe_dump(header, allow_unicode=True)}---\n\n{words}"


def _takes_the_rest(body: str) -> bool:
    """Whether headings behind an attack are none any more."""
    return not any(one.text == "Behind" for one in scan(f"{body}\n\n## Behind\n").headings)


def filled(model: type[BaseModel], **given: Any) -> dict[str, Any]:
    """Every field of a group with the worst value that it takes."""
    values = dict(given)
    for name, field in model.model_fields.items():
        key = field.alias or name
        if key not in values:
            possible = (value for value in _values(field.annotation) if _takes(model, key, value))
            values[key] = next(possible, None)
    return {key: value for key, value in values.items() if value is not None}


def _values(annotation: object) -> Iterator[Any]:
    for group in _groups(annotation):
        inner = filled(group)
        yield from (inner, [inner], {"1": inner})
    yield from (POISON, [POISON], {"1A": POISON, POISON: POISON}, ADDRESS, "2025-01-01", "1", "yes")
    yield from ("other", "met", "self", "panel", "mid-year", "none")


def _groups(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _groups(inner)


def _takes(model: type[BaseModel], key: str, value: Any) -> bool:
    try:
        model.model_validate({key: value})
    except ValidationError:
        return False
    return True


def _log() -> str:
    columns = [name for name in COLUMNS if name not in ("date", "hours", "minutes", "start", "end")]
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(["date", "hours", *columns])
    rows.writerows([f"2025-0{month}-11", "1", *([POISON] * len(columns))] for month in (1, 2, 3))
    return out.getvalue()


_WORDS = {"title", "name", "institution", "summary", "text", "prompt", "members", "rule", "next"}
_WORDS |= {"portfolio", "plan", "inquiry", "panel", "role", "version", "steps"}


def _program() -> str:
    return yaml.safe_dump(
        _poisoned(yaml.load(text("pcoe", Path()), yaml.BaseLoader)), allow_unicode=True
    )


def _poisoned(value: Any, name: str = "") -> Any:
    """A program whose every word for people is an attack, and whose names still hold together."""
    if isinstance(value, dict):
        return {key: _poisoned(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_poisoned(inner, name) for inner in value]
    if name in _WORDS and isinstance(value, str) and value not in ("yes", "no"):
        return value + POISON
    return value
