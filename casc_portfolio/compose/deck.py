"""The presentation: slides that make themselves from the pages, with the person's own words."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from casc_portfolio.compose.backup import backup_slides
from casc_portfolio.compose.home import person
from casc_portfolio.compose.own_words import Words, placed, typed
from casc_portfolio.compose.project import short, whole
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Link, Person
from casc_portfolio.compose.slides import MAKERS, Slide
from casc_portfolio.compose.talk import Part, in_time, kind_of, parts_of, spread
from casc_portfolio.compose.wording import portfolio_title
from casc_portfolio.compose.work import highlights
from casc_portfolio.content.settings import TALK, Presentation, PresentationKind
from casc_portfolio.prose import room
from casc_portfolio.prose.slugs import Ids, slug

PATH = "present/index.html"
_LONGEST = 60
"""Letters of an address that is made from a heading."""


@dataclass(frozen=True, kw_only=True)
class Deck:
    """The slides in the order of the talk, and those behind it that wait for questions.

    ``minutes`` is how long the talk may take, and ``most`` how many slides the program
    gives it; ``parts`` are those that have slides; ``typed`` says that the title is the
    person's own.
    """

    title: str
    typed: bool = field(default=False, compare=False)
    person: Person
    occasion: str
    kind: str
    minutes: float | None
    most: int | None = None
    parts: tuple[Part, ...]
    slides: tuple[Slide, ...]
    backup: tuple[Slide, ...]

    @property
    def every(self) -> tuple[Slide, ...]:
        """The talk and what stands behind it."""
        return (*self.slides, *self.backup)


def deck(seen: Seen) -> Deck | None:
    """The deck, for eyes that may see the presentation; a first one for a writer without any."""
    if seen.presentation is None and not (seen.private and seen.portfolio.presentation is None):
        return None
    return made_deck(seen, speaking=seen.private)


def made_deck(seen: Seen, *, speaking: bool) -> Deck:
    """The deck as these eyes see it; notes are there only when the speaker looks."""
    fields = seen.presentation.fields if seen.presentation else Presentation()
    rule = seen.program.presentation if seen.program else None
    minutes = fields.minutes or (rule.minutes if rule else None)
    parts = parts_of(seen, fields)
    slides = list(_with_own(seen, parts, list(_made(seen, fields, parts)), speaking=speaking))
    parts = in_time(parts, Counter(slide.section for slide in slides), minutes)
    talk = _addressed(_timed(slides, parts))
    backup = backup_slides(seen, talk)
    if not speaking:
        talk, backup = (tuple(map(_unspoken, several)) for several in (talk, backup))
    panel = seen.settings.panel
    title = fields.title or portfolio_title(seen)
    return Deck(
        title=room.cut(title, room.HEADLINE)[0],
        typed=bool(fields.title),
        person=_fitted(person(seen)),
        occasion=room.cut((panel.place or "") if panel else "", room.PERSON)[0],
        kind=kind_of(seen, fields),
        minutes=minutes,
        most=rule.slides if rule else None,
        parts=tuple(part for part in parts if any(one.section == part.id for one in talk)),
        slides=talk,
        backup=backup,
    )


def _fitted(who: Person) -> Person:
    return replace(
        who,
        name=room.cut(who.name, room.PERSON)[0],
        role=room.cut(who.role, room.PERSON)[0],
        school=room.cut(who.school, room.PERSON)[0],
        district=room.cut(who.district, room.PERSON)[0],
    )


def _made(seen: Seen, fields: Presentation, parts: Iterable[Part]) -> Iterator[Slide]:
    """What the pages give for each part, in the order of the talk."""
    showcase = kind_of(seen, fields) is PresentationKind.SHOWCASE
    for part in parts:
        if part.id == "highlights":
            made = highlights(seen)
        elif part.id == "growth" and _plan_first(fields, parts):
            made = chain(MAKERS["plan"](seen, TALK["plan"]), MAKERS["growth"](seen, part.title))
        elif part.id == "inquiry":
            made = whole(seen, part.title) if showcase else short(seen, part.title)
        else:
            made = MAKERS[part.id](seen, part.title) if part.id in MAKERS else iter(())
        yield from (replace(slide, section=part.id) for slide in made)


def _plan_first(fields: Presentation, parts: Iterable[Part]) -> bool:
    """Growth begins with the goals where nobody has chosen the parts and none is the plan's."""
    return not fields.sections and not any(part.id == "plan" for part in parts)


def _with_own(
    seen: Seen, parts: tuple[Part, ...], made: list[Slide], *, speaking: bool
) -> Iterator[Slide]:
    """The slides with the person's words; a heading of another name is a slide of its own.

    It comes after the part, or the slide, that stands before it in the file.
    """
    words = list(typed(seen, page=PATH, speaking=speaking))
    own, followers = placed(words, parts, made)
    for part in parts:
        of_part = [slide for slide in made if slide.section == part.id]
        if part.id in own:
            of_part = _begun(part, of_part, own[part.id])
        for slide in of_part:
            yield _reworded(slide, own[slide.id]) if slide.id in own else slide
            yield from _extra(followers.pop(slide.id, []), part)
        yield from _extra(followers.pop(part.id, []), part)


def _begun(part: Part, made: list[Slide], words: Words) -> list[Slide]:
    """Words on a part: on its first slide, or on one of their own before the pieces of work."""
    if made and part.id == "next":
        return [_reworded(replace(made[0], link=_PAGE), words)]
    if made and part.id != "highlights":
        first = next((one.id for one in made if one.id == part.id), made[0].id)
        return [_reworded(one, words) if one.id == first else one for one in made]
    name = part.id if slug(part.id) == part.id else _address(part.id)
    slide = Slide(
        id=name,
        kind="words",
        title=part.title,
        section=part.id,
        link=_PAGE,
        typed=part.typed,
    )
    return [_reworded(slide, words), *made]


_PAGE = Link(title="The presentation", path="present.md")


def _reworded(slide: Slide, words: Words) -> Slide:
    shown, rest = room.cut_markdown(words.words, _room_on(slide))
    notes = "\n\n".join(filter(None, (words.notes, rest)))
    return replace(slide, words=shown, notes=notes)


def _room_on(slide: Slide) -> int:
    """What else stands on the slide takes its room from the words."""
    crowded = slide.kind in ("opening", "growth", "plan", "thanks") or slide.picture is not None
    return room.WORDS_BESIDE if crowded else room.WORDS


def _extra(several: list[Words], part: Part) -> Iterator[Slide]:
    for words in several:
        title, left = room.cut(words.heading, room.HEADLINE)
        slide = Slide(
            id=_address(words.heading),
            kind="words",
            title=title,
            section=part.id,
            link=_PAGE,
            rest=(left,) if left else (),
            typed=True,
        )
        yield _reworded(slide, words)


def _address(heading: str) -> str:
    return f"words-{slug(heading)[:_LONGEST]}".rstrip("-")


def _timed(slides: list[Slide], parts: tuple[Part, ...]) -> Iterator[Slide]:
    """Each slide with its share of its part's time."""
    for part in parts:
        own = [slide for slide in slides if slide.section == part.id]
        shares = spread(part.seconds, [1] * len(own)) if part.seconds is not None else []
        for index, slide in enumerate(own):
            yield replace(slide, seconds=shares[index] if shares else None)


def _addressed(slides: Iterable[Slide]) -> tuple[Slide, ...]:
    """No two slides under one address."""
    ids = Ids(set())
    return tuple(replace(slide, id=ids.give(slide.id)) for slide in slides)


def _unspoken(slide: Slide) -> Slide:
    return replace(slide, notes="", rest=())
