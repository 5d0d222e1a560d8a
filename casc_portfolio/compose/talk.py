"""The parts of a talk: which there are, in which order, and how long each may take."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.wording import inquiry_title
from casc_portfolio.content.settings import TALK, Presentation, PresentationKind

SHOWCASE = ("opening", "vision", "inquiry", "growth", "next", "thanks")
"""The parts of a talk about the inquiry or project."""
LAST = "thanks"
"""A part that every talk ends with; it takes no time unless somebody gives it some."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of the talk; ``minutes`` as somebody gave them, ``seconds`` as they come out.

    ``typed`` says that its name is the person's own.
    """

    id: str
    title: str
    minutes: float | None = None
    seconds: int | None = None
    typed: bool = field(default=False, compare=False)

    def is_called(self, heading: str) -> bool:
        """Whether a heading of ``presentation.md`` means this part."""
        return folded(heading) in (folded(self.id), folded(self.title))


def folded(text: str) -> str:
    """A heading as it is compared."""
    return " ".join(text.casefold().replace("-", " ").split())


def kind_of(seen: Seen, fields: Presentation) -> PresentationKind:
    """What the deck is for: the person says so, else the program.

    A Showcase needs a project to tell; before there is one, the deck tells everything.
    """
    if fields.kind is not None:
        return fields.kind
    rule = seen.program.presentation if seen.program else None
    asked = any(one.fields.question for one in seen.inquiries)
    if rule and rule.kind == PresentationKind.SHOWCASE and asked:
        return PresentationKind.SHOWCASE
    return PresentationKind.PANEL


def parts_of(seen: Seen, fields: Presentation) -> tuple[Part, ...]:
    """The parts that the person lists, else those of the kind of talk; thanks come last."""
    known = _known(seen)
    parts: Sequence[Part]
    if fields.sections:
        parts = _each_once(_listed(name, more, known) for name, more in fields.sections.items())
    elif kind_of(seen, fields) is PresentationKind.SHOWCASE:
        parts = [_for_showcase(known, name) for name in SHOWCASE]
    else:
        rule = seen.program.presentation if seen.program else None
        names = [one.id for one in rule.sections] if rule and rule.sections else list(TALK)
        parts = [known[name] for name in names]
    ends = any(one.id == LAST for one in parts)
    return tuple(parts) if ends else (*parts, known[LAST])


def _known(seen: Seen) -> dict[str, Part]:
    """Every part that has a name: ours, with the program's titles and minutes."""
    known = {name: Part(id=name, title=title) for name, title in TALK.items()}
    known["inquiry"] = Part(id="inquiry", title=f"My {_small(inquiry_title(seen))}")
    for one in seen.program.presentation.sections if seen.program else ():
        known[one.id] = Part(id=one.id, title=one.title, minutes=one.minutes)
    return known


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def _listed(name: str, minutes: float | None, known: dict[str, Part]) -> Part:
    part = next((one for one in known.values() if one.is_called(name)), None)
    part = part or Part(id=name, title=name, typed=True)
    return replace(part, minutes=minutes or part.minutes)


def _each_once(parts: Iterable[Part]) -> list[Part]:
    """A part that is listed by two of its names has its first place, and the minutes of both."""
    found: dict[str, Part] = {}
    for part in parts:
        before = found.get(part.id)
        minutes = [one.minutes for one in (before, part) if one and one.minutes]
        found[part.id] = replace(before or part, minutes=sum(minutes) or None)
    return list(found.values())


def _for_showcase(known: dict[str, Part], name: str) -> Part:
    """The project takes the time that the other parts leave."""
    return replace(known[name], minutes=None) if name == "inquiry" else known[name]


def in_time(parts: Sequence[Part], slides: dict[str, int], total: float | None) -> tuple[Part, ...]:
    """The parts with their seconds; ``slides`` says how many slides each has.

    Parts without minutes share what the others leave of the total, by their slides;
    without a total they have no time. A part without slides takes none.
    """
    given = sum((one.minutes or 0) * 60 for one in parts if slides.get(one.id))
    open_ = [one for one in parts if one.minutes is None and slides.get(one.id) and one.id != LAST]
    left = max((total or 0) * 60 - given, 0)
    seconds = spread(round(left), [slides[one.id] for one in open_])
    shares = dict(zip((one.id for one in open_), seconds, strict=True))
    timed = any(one.minutes for one in parts) or bool(total)
    return tuple(
        replace(
            one,
            seconds=round((one.minutes or 0) * 60) + shares.get(one.id, 0)
            if timed and slides.get(one.id)
            else None,
        )
        for one in parts
    )


def spread(seconds: int, weights: Sequence[int]) -> list[int]:
    """Whole seconds in the proportion of the weights; they add up to what was given."""
    whole, before, result = sum(weights), 0, []
    for weight in weights:
        until = before + weight
        result.append(seconds * until // whole - seconds * before // whole)
        before = until
    return result
