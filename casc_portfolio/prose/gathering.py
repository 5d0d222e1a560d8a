"""What was found in running text and raw HTML, with its places in the file."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from casc_portfolio.prose.inline import Inline, Missing, Spot
from casc_portfolio.prose.layout import Stretch
from casc_portfolio.prose.model import Comment, Image, Link, Unresolved
from casc_portfolio.prose.rawhtml import RawHtml
from casc_portfolio.prose.shown import is_marked, shown
from casc_portfolio.prose.tags import Tag, Value, content, unescape

At = Callable[[int], int]
"""From an offset in what is being read to the one in the file."""


@dataclass(slots=True)
class Found:
    """What has been found so far, in the order of reading."""

    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    unresolved: list[Unresolved] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    """Names of places in raw HTML."""
    ids: list[str] = field(default_factory=list)
    """Ids from attribute lists, which no heading gets again."""


def take_inline(found: Found, inline: Inline, stretch: Stretch) -> None:
    """Adds what a stretch holds, with its places in the file."""
    at = stretch.passage.since(stretch.start)
    if inline.images or inline.tags or inline.comments:
        _drop_hidden(inline)
    spoken = {spot.end: _alt(spot, inline) for spot in inline.images}
    found.links += [_link(spot, inline, at, spoken) for spot in inline.links]
    found.images += [_image(spot, inline, at) for spot in inline.images]
    found.unresolved += [
        Unresolved(name=missing.name, start=at(missing.start), end=at(missing.end))
        for missing in _really(inline)
    ]
    for first, last in inline.comments:
        found.comments.append(_comment(inline.source, first, last, at))
    for tag in inline.tags:
        _take_tag(found, tag, inline.source, at)
    found.tags += [_placed(tag, at) for tag in inline.lists]
    found.ids += inline.anchors
    if inline.anchor:
        found.ids.append(inline.anchor)


def _drop_hidden(inline: Inline) -> None:
    """Forgets what stands in an image's text, in a comment or within a tag after all."""
    images = [(spot.start, spot.end) for spot in inline.images]
    tags = [(tag.start, tag.end) for tag in inline.tags]
    hidden: list[tuple[int, int]] = []
    for stretch in sorted([*images, *tags, *inline.comments]):
        if not hidden or stretch[0] >= hidden[-1][1]:
            hidden.append(stretch)

    def stands(spot: Spot | Missing) -> bool:
        before = bisect_left(hidden, (spot.start, 0)) - 1
        return before < 0 or hidden[before][1] <= spot.start

    inline.links = [spot for spot in inline.links if stands(spot)]
    inline.images = [spot for spot in inline.images if stands(spot)]
    inline.missing = [missing for missing in inline.missing if stands(missing)]


def _really(inline: Inline) -> Iterator[Missing]:
    """The names that are missing, without brackets that a link was read from after all."""
    links = sorted((spot.start, spot.end) for spot in inline.links) if inline.missing else []
    for missing in inline.missing:
        before = bisect_left(links, (missing.end, 0)) - 1
        if before < 0 or links[before][1] <= missing.start:
            yield missing


def _link(spot: Spot, inline: Inline, at: At, spoken: Mapping[int, str]) -> Link:
    target, first, last = _target(spot, inline, at)
    return Link(
        target=target,
        text=_link_text(spot, inline, spoken),
        form=spot.form,
        start=at(spot.start),
        end=at(spot.end),
        target_start=first,
        target_end=last,
        text_start=at(spot.text[0]),
        text_end=at(spot.text[1]),
    )


def _link_text(spot: Spot, inline: Inline, spoken: Mapping[int, str]) -> str:
    start, end = spot.text
    text = inline.source[start:end]
    if not is_marked(text):
        return " ".join(text.split())
    return shown(inline, start, end, spoken=spoken)


def _image(spot: Spot, inline: Inline, at: At) -> Image:
    target, first, last = _target(spot, inline, at)
    return Image(
        target=target,
        alt=_alt(spot, inline),
        form="inline" if spot.reference is None else "reference",
        start=at(spot.start),
        end=at(spot.end),
        target_start=first,
        target_end=last,
    )


def _alt(spot: Spot, inline: Inline) -> str:
    return inline.bare(*spot.text) if spot.alt is None else unescape(spot.alt)


def _target(spot: Spot, inline: Inline, at: At) -> tuple[str, int, int]:
    """The target as it is meant, and where it is written."""
    if spot.reference:
        return unescape(spot.reference.target), spot.reference.start, spot.reference.end
    first, last = spot.target
    return spot.scheme + inline.bare(first, last), at(first), at(last)


def _comment(text: str, start: int, end: int, at: At) -> Comment:
    inner = text[start + 4 : end - 3].strip()
    return Comment(text=inner, start=at(start), end=at(end))


def take_raw(found: Found, raw: RawHtml, text: str, at: At) -> None:
    """Adds what stands in blocks of raw HTML."""
    for tag in raw.tags:
        _take_tag(found, tag, text, at)
    found.comments += [_comment(text, first, last, at) for first, last in raw.comments]


def _take_tag(found: Found, tag: Tag, text: str, at: At) -> None:
    """Adds the link or image and the anchors of a raw HTML tag."""
    found.tags.append(_placed(tag, at))
    found.anchors += tag.anchors
    target = tag.target
    if tag.name == "img":
        found.images.append(_html_image(tag, target or Value("", tag.end, tag.end), at))
        return
    if target is None:
        return
    link = Link(
        target=target.text,
        text=content(text, tag) if tag.name == "a" else "",
        form="html",
        start=at(tag.start),
        end=at(tag.end),
        target_start=at(target.start),
        target_end=at(target.end),
        text_start=at(tag.end),
        text_end=at(tag.end),
        tag=tag.name,
    )
    found.links.append(link)


def _placed(tag: Tag, at: At) -> Tag:
    """The tag with its places in the file."""
    attributes = {
        name: Value(value.text, *map(at, value[1:])) for name, value in tag.attributes.items()
    }
    return Tag(tag.name, attributes, at(tag.start), at(tag.end))


def _html_image(tag: Tag, target: Value, at: At) -> Image:
    alt = tag.attributes.get("alt")
    return Image(
        target=target.text,
        alt=alt.text if alt else None,
        form="html",
        start=at(tag.start),
        end=at(tag.end),
        target_start=at(target.start),
        target_end=at(target.end),
    )
