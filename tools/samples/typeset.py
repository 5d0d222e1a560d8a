"""Sets the text of a paper, written in a few marks, on pages with a letterhead.

Blocks are divided by empty lines: ``# `` and ``## `` begin headings, ``- `` an item of a list,
``> `` a line to be said aloud, ``~ `` small words, ``| `` a row of a table; ``%`` is an order.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from tools.samples.flow import (
    AFTER_TABLE,
    BODY,
    BOOK,
    HEAD,
    RULE,
    SMALL,
    TITLE,
    UNDER,
    Flow,
    Style,
)
from tools.samples.pdf import Color
from tools.samples.shapes import box, line
from tools.samples.widths import width as width_of
from tools.samples.write_pdf import Paper, write

ALOUD = Style(font="serif", bold="serif-bold", size=15, leading=21, after=0)
FIELD = Style(size=9.6, leading=14, after=6)
GAP = 28.0
_MARKS = {"% ", "| ", "- ", "> ", "# ", "##", "~ "}

Head = Callable[[Paper], Flow]
"""Opens a page and returns the column to fill."""


@dataclass(frozen=True, kw_only=True)
class Tone:
    """The colors of a school's papers: of its headings, and behind what is read aloud."""

    heading: Color = HEAD.color
    ground: Color = "edf2ec"


MOSS = Tone()


@dataclass(kw_only=True)
class Setting:
    """Where the text goes and how it looks at the moment."""

    paper: Paper
    head: Head
    flow: Flow
    tone: Tone = MOSS
    body: Style = BODY
    language: str = ""
    widths: tuple[float, ...] = ()
    right: tuple[int, ...] = ()
    grid: bool = False
    full: tuple[float, float] = (0, 0)
    top: float = 0
    lowest: float = 0


def typeset(text: str, head: Head, tone: Tone = MOSS) -> bytes:
    """The paper as PDF; its first line is its title."""
    title, _, rest = text.partition("\n")
    paper = Paper(title=title.strip())
    flow = head(paper)
    full = (flow.left, flow.width)
    setting = Setting(paper=paper, head=head, flow=flow, tone=tone, full=full)
    for block in rest.split("\n\n"):
        lines = [one for one in block.splitlines() if one.strip()]
        for mark, group in groupby(lines, key=_mark):
            _block(setting, mark, list(group))
    return write(paper)


def _mark(text: str) -> str:
    return text[:2] if text[:2] in _MARKS else ""


def _block(setting: Setting, mark: str, lines: list[str]) -> None:
    flow, language = setting.flow, setting.language
    bare = [one[2:].strip() for one in lines]
    if not mark:
        flow.say(" ".join(one.strip() for one in lines), setting.body, language=language)
    elif mark == "% ":
        for order in bare:
            _order(setting, order)
    elif mark == "| ":
        rows = [[cell.strip() for cell in one.split("|")[1:]] for one in lines]
        _rows(setting, rows)
    elif mark == "- ":
        flow.bullets(bare, setting.body, language=language)
    elif mark == "> ":
        _aloud(setting, bare)
    elif mark == "# ":
        flow.say(" ".join(bare), TITLE, role="H1", language=language)
    elif mark == "##":
        style = replace(HEAD, color=setting.tone.heading)
        flow.say(" ".join(bare), style, role="H2", language=language)
    else:
        flow.say(" ".join(bare), UNDER, language=language)


def _rows(setting: Setting, rows: list[list[str]]) -> None:
    """A table, with lines between its columns where there is something to fill in."""
    flow, top = setting.flow, setting.flow.y
    flow.table(setting.widths, rows, right=setting.right, language=setting.language)
    edges = accumulate(setting.widths, initial=flow.left) if setting.grid else ()
    for x in edges:
        flow.page.stroke(line((x, top), (x, flow.y - AFTER_TABLE)), RULE, 0.6)


def _order(setting: Setting, order: str) -> None:
    word, _, rest = order.partition(" ")
    _ORDERS[word](setting, rest)


def _page(setting: Setting, _rest: str) -> None:
    setting.flow = setting.head(setting.paper)


def _table(setting: Setting, rest: str) -> None:
    """The widths of the columns to come, and those that end at their right edge."""
    widths, _, right = rest.partition(" right ")
    setting.widths = tuple(float(number) for number in widths.split())
    setting.right = tuple(int(number) for number in right.split())


def _grid(setting: Setting, _rest: str) -> None:
    """Tables to come have lines between their columns."""
    setting.grid = True


def _language(setting: Setting, rest: str) -> None:
    setting.language = rest


def _letter(setting: Setting, _rest: str) -> None:
    setting.body = BOOK


def _small(setting: Setting, _rest: str) -> None:
    setting.body = replace(BODY, size=9.8, leading=13.2, after=6)


def _space(setting: Setting, rest: str) -> None:
    setting.flow.y += float(rest)


def _cut(setting: Setting, _rest: str) -> None:
    """A line across the page to cut along."""
    flow = setting.flow
    flow.page.stroke(line((0, flow.y), (612, flow.y)), "8c938e", 0.8, dash=(4, 4))
    flow.y += 18


def _band(setting: Setting, rest: str) -> None:
    """A tinted ground of some height behind what follows."""
    flow = setting.flow
    shape = box(flow.left - 14, flow.y, flow.width + 28, float(rest), radius=6)
    flow.page.fill(shape, setting.tone.ground)
    flow.y += 12


def _left(setting: Setting, _rest: str) -> None:
    """The left half, from here on."""
    flow = setting.flow
    left, width = setting.full
    setting.top = setting.lowest = flow.y
    flow.left, flow.width = left, (width - GAP) / 2


def _right(setting: Setting, _rest: str) -> None:
    """The right half, from where the left one began."""
    flow = setting.flow
    left, width = setting.full
    half = (width - GAP) / 2
    setting.lowest = max(setting.lowest, flow.y)
    flow.left, flow.width, flow.y = left + half + GAP, half, setting.top


def _full(setting: Setting, _rest: str) -> None:
    """The full width, below both halves."""
    flow = setting.flow
    flow.left, flow.width = setting.full
    flow.y = max(setting.lowest, flow.y)


def _aloud(setting: Setting, lines: list[str]) -> None:
    """Sentences on a tinted ground."""
    flow = setting.flow
    tall = len(lines) * ALOUD.leading + 22
    flow.page.fill(box(flow.left, flow.y, flow.width, tall, radius=6), setting.tone.ground)
    inner = Flow(page=flow.page, left=flow.left + 18, y=flow.y + 10, width=flow.width - 36)
    for text in lines:
        inner.say(text, ALOUD, language=setting.language)
    flow.y += tall + 12


def _write(setting: Setting, rest: str) -> None:
    """Labels side by side, each with a line to write on."""
    flow, labels = setting.flow, [label.strip() for label in rest.split("|")]
    room = flow.width / len(labels)
    for number, label in enumerate(labels):
        x = flow.left + number * room
        cell = Flow(page=flow.page, left=x, y=flow.y, width=room)
        cell.say(label, FIELD, language=setting.language)
        start = x + width_of(label, FIELD.font, FIELD.size) + 6
        base = flow.y + FIELD.leading - 2
        flow.page.stroke(line((start, base), (x + room - 12, base)), "8c938e", 0.7)
    flow.y += FIELD.leading + 8


def _boxes(setting: Setting, rest: str) -> None:
    """Empty boxes side by side, each with its label inside."""
    flow, labels = setting.flow, [label.strip() for label in rest.split("|")]
    room = flow.width / len(labels)
    for number, label in enumerate(labels):
        x = flow.left + number * room
        flow.page.stroke(box(x, flow.y, room - 12, 112, radius=5), "8c938e", 0.9)
        inner = Flow(page=flow.page, left=x + 10, y=flow.y + 8, width=room - 32)
        inner.say(label, FIELD, language=setting.language)
    flow.y += 124


def _tick(setting: Setting, rest: str) -> None:
    """An empty box to tick, and the words beside it."""
    flow = setting.flow
    flow.page.stroke(box(flow.left + 1, flow.y + 3.5, 10, 10, radius=1.5), "5c646a", 0.9)
    inner = Flow(page=flow.page, left=flow.left + 21, y=flow.y, width=flow.width - 21)
    inner.say(rest, replace(setting.body, after=4), language=setting.language)
    flow.y = inner.y


def _foot(setting: Setting, text: str) -> None:
    """A line of small print at the bottom of the page."""
    left, width = setting.full
    page = setting.flow.page
    page.stroke(line((left, 744), (left + width, 744)), "b9bfba", 0.6)
    foot = Flow(page=page, left=left, y=749, width=width)
    foot.say(text, SMALL, language=setting.language)


_ORDERS: dict[str, Callable[[Setting, str], None]] = {
    "page": _page,
    "table": _table,
    "grid": _grid,
    "language": _language,
    "letter": _letter,
    "small": _small,
    "space": _space,
    "cut": _cut,
    "band": _band,
    "left": _left,
    "right": _right,
    "full": _full,
    "write": _write,
    "boxes": _boxes,
    "tick": _tick,
    "foot": _foot,
}
"""What may stand after ``%``."""
