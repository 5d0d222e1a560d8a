"""What of the HTML that a person types stays on a page: elements, attributes and their values."""

import re

BOXES = tuple(
    "abstract bug danger example failure info note question quote success tip warning".split()
)
"""Kinds of boxes (``!!! note``) that have a look of their own."""
_MADE_BY_MARKDOWN = """
admonition admonition-title prompt inline end code filename highlight highlighttable linenodiv linenos
footnote footnote-backref footnote-ref headerlink left center right
tabbed-alternate tabbed-block tabbed-content tabbed-control tabbed-labels tabbed-set
task-list task-list-control task-list-indicator task-list-item
"""
_CLASSES = frozenset([*BOXES, *_MADE_BY_MARKDOWN.split()])
_CODE_CLASS = re.compile(r"[a-z][a-z0-9]{0,2}|language-[a-z0-9+#-]+")
"""Pygments' short names for kinds of code, and a language's own name."""
_UNSEEN = re.compile(r"\A[\0-\x20]+|[\t\n\r]+")
"""What browsers leave out of an address before they read it."""
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]", re.IGNORECASE)
"""How an address begins that leads out of the folder in which the site stands."""
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB = re.compile(r"(?:(https?):/*|/{2,})(?P<rest>[^/].*)", re.IGNORECASE | re.DOTALL)
_OF_THE_THEME = re.compile(r"__(?!tabbed_|code_|codelineno)")
_LOADED = {"img", "video", "audio", "source", "track"}
_ADDRESSES = {"cite", "href", "poster", "src"}

FRAMES = frozenset("iframe embed object frame frameset portal fencedframe".split())
"""Elements that would show something else within a page; none of them stays."""

PLAYERS = frozenset({"audio", "video"})
"""Elements that play what they name; from another site it becomes a link."""

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""How an address may begin that is more than the name of a file."""

TAGS = frozenset(
    """
    a abbr acronym article aside audio b bdi bdo blockquote br caption center cite code col
    colgroup data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6
    header hgroup hr i img input ins kbd label li mark nav ol p picture pre q rp rt rtc ruby s
    samp section small source span strike strong sub summary sup table tbody td th thead time
    tr track tt u ul var video wbr
    """.split()
)
"""Elements that stay; of any other the words stay, except of scripts and style sheets."""

ATTRIBUTES = {
    "*": {"class", "dir", "id", "lang", "title"},
    "a": {"href", "hreflang", "download"},
    "audio": {"controls", "src"},
    "details": {"open"},
    "div": {"data-tabs"},
    "img": {"alt", "height", "loading", "src", "width"},
    "input": {"checked", "disabled", "name", "type"},
    "label": {"for"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "q": {"cite"},
    "source": {"src", "type"},
    "td": {"align", "colspan", "headers", "rowspan"},
    "th": {"align", "colspan", "headers", "rowspan", "scope"},
    "time": {"datetime"},
    "track": {"kind", "label", "src", "srclang"},
    "video": {"controls", "height", "poster", "src", "width"},
}
"""Element → its attributes that stay; those under ``*`` stay on every element."""


def web_address(typed: str) -> str:
    """The page or file of another host that a browser would ask for there; empty: none."""
    found = _WEB.fullmatch(_UNSEEN.sub("", typed).strip().replace("\\", "/"))
    return f"{(found[1] or 'https').lower()}://{found['rest']}" if found else ""


def stays(tag: str, name: str) -> bool:
    """Whether an element may have the attribute at all."""
    return name in ATTRIBUTES["*"] or name in ATTRIBUTES.get(tag, ())


def kept(tag: str, name: str, value: str) -> str | None:
    """What stays of the value of an attribute that stays; ``None``: the attribute goes."""
    if name == "class":
        words = (word for word in value.split() if word in _CLASSES or _CODE_CLASS.fullmatch(word))
        return " ".join(words) or None
    if name in ("id", "for", "name"):
        return None if _OF_THE_THEME.match(value) else value
    if tag == "input" and name == "type":
        return value.lower() if value.lower() in ("checkbox", "radio") else None
    if name in _ADDRESSES:
        return value if _leads(tag, _UNSEEN.sub("", value)) else None
    return value


def _leads(tag: str, address: str) -> bool:
    """Whether a page may lead there; what it loads has to lie beside it."""
    if tag in _LOADED:
        return _ELSEWHERE.match(address) is None
    scheme = _SCHEME.match(address)
    return scheme is None or scheme[1].lower() in SCHEMES
