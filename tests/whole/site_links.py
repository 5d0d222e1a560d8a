"""The links of a built site, followed: an independent look, with nothing of ours in it."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_ATTRIBUTES = {"href", "src", "poster", "data"}


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("id", "name") and value:
                self.ids.add(value)
            elif name in _ATTRIBUTES and value is not None:
                self.links.append(value)
            elif name == "srcset" and value:
                self.links += [part.split()[0] for part in value.split(",") if part.strip()]


def broken_links(site: Path) -> list[str]:
    """``page → link`` for every link inside the site that leads nowhere."""
    pages = {file: _read(file) for file in sorted(site.rglob("*.html"))}
    broken = []
    for file, page in pages.items():
        if file.name == "404.html":
            continue
        for link in page.links:
            target = urlsplit(link)
            if target.scheme or target.netloc:
                continue
            path = (file.parent / unquote(target.path)).resolve() if target.path else file
            if path.is_dir():
                path /= "index.html"
            anchor = unquote(target.fragment)
            if anchor.startswith("/"):
                anchor = ""  # a slide's address, which the deck itself understands
            missing = not path.exists() or (
                anchor and path in pages and anchor not in {*pages[path].ids, "top"}
            )
            if missing:
                broken.append(f"{file.relative_to(site)} → {link}")
    return broken


def outside_links(site: Path) -> set[str]:
    """Hosts that a page would ask for something as it opens."""
    hosts = set()
    for file in site.rglob("*.html"):
        page = _Loads()
        page.feed(file.read_text(encoding="utf-8"))
        hosts |= page.hosts
    return hosts


class _Loads(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.hosts: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        loads = [found.get("src")]
        if tag == "link" and found.get("rel") not in ("canonical", "next", "prev"):
            loads.append(found.get("href"))
        self.hosts |= {urlsplit(one).netloc for one in loads if one and urlsplit(one).netloc}


def _read(file: Path) -> _Page:
    page = _Page()
    page.feed(file.read_text(encoding="utf-8"))
    return page
