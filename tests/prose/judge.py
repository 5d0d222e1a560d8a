"""What Python-Markdown makes of a text, reduced to what ``scan`` tells of it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown import Markdown

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
]
SETTINGS = {"pymdownx.tabbed": {"alternate_style": True}}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass
class Verdict:
    """The same things in the same shapes, whoever read the text."""

    headings: list[tuple[int, str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    images: list[tuple[str, str | None]] = field(default_factory=list)

    def sorted(self) -> "Verdict":
        """The same without its order: footnotes stand elsewhere on the page than in the file."""
        images = sorted(self.images, key=str)
        return Verdict(sorted(self.headings), sorted(self.links), images)


class _Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.verdict = Verdict()
        self.heading = None
        self.in_note = False

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "sup" and (values.get("id") or "").startswith("fnref"):
            self.in_note = True
        if tag in HEADINGS and "id" in values:
            self.heading = [int(tag[1]), values["id"], ""]
        elif tag == "a" and "href" in values and "footnote" not in (values.get("class") or ""):
            self.verdict.links.append(values["href"] or "")
        elif tag == "img":
            self.verdict.images.append((values.get("src") or "", values.get("alt")))

    def handle_endtag(self, tag):
        if tag == "sup":
            self.in_note = False
        if tag in HEADINGS and self.heading:
            level, anchor, text = self.heading
            self.verdict.headings.append((level, anchor, " ".join(text.split())))
            self.heading = None

    def handle_data(self, data):
        if self.heading and not self.in_note:
            self.heading[2] += data


def judge(text: str) -> Verdict:
    """Python-Markdown's reading."""
    markdown = Markdown(extensions=EXTENSIONS, extension_configs=SETTINGS)
    page = _Page()
    page.feed(markdown.convert(text))
    page.close()
    return page.verdict


def ours(prose) -> Verdict:
    """Our own reading in the same shape."""
    return Verdict(
        headings=[(h.level, h.anchor, h.text) for h in prose.headings],
        links=[link.target for link in prose.links if link.tag in (None, "a")],
        images=[(image.target, image.alt) for image in prose.images],
    )
