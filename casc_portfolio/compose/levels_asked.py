"""The levels per element that a program asks for and a self-assessment does not have yet."""

from collections.abc import Sequence

from casc_portfolio.compose.cards import Invitation
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.wording import period_title
from casc_portfolio.content.plan import Assessment, Rating
from casc_portfolio.frameworks import Element, Standard

_FEW = 6


def levels_asked(seen: Seen) -> Invitation | None:
    """How the writer gives them, for the first self-assessment that lacks some."""
    if not (seen.private and seen.program and seen.framework):
        return None
    asking = {period.id for period in seen.program.periods if period.elements}
    for document in seen.assessments:
        lacking = _lacking(seen, document.fields) if document.fields.period in asking else []
        if lacking:
            return _invitation(seen, document.path, document.fields.period or "", lacking)
    return None


def _lacking(seen: Seen, assessment: Assessment) -> list[Element]:
    """The elements without one of the program's levels, in the framework's order."""
    ratings = assessment.standards or {}
    return [
        element
        for standard in (seen.framework.standards if seen.framework else ())
        for element in _unrated(seen, standard, ratings.get(standard.number))
    ]


def _unrated(seen: Seen, standard: Standard, rating: Rating | None) -> list[Element]:
    scale = seen.program.scale if seen.program else None
    given = ((rating and rating.elements) or {}).items()
    rated = [seen.element(code) for code, level in given if scale and scale.rank(level) is not None]
    return [one for one in standard.elements if one not in rated]


def _invitation(seen: Seen, path: str, period: str, lacking: Sequence[Element]) -> Invitation:
    every = seen.framework.elements if seen.framework else ()
    level = seen.program.scale.levels[0].id if seen.program else ""
    first = lacking[0]
    theirs = ", ".join(f"{one.code}: …" for one in lacking if one.standard == first.standard)
    codes = ", ".join(one.code for one in lacking)
    rest = f"Still without one: {codes}." if len(lacking) <= _FEW else f"{len(lacking)} have none."
    return Invitation(
        title="A level for each element as well",
        text=f"Your program asks how you see yourself on each of the {len(every)} elements. "
        f"In “{period_title(seen, period)}” that is still to come. {rest} They show where "
        "within a standard you grew.",
        action=f"In {path}, under Standard {first.standard}, write elements: "
        f"{{{theirs}}} with a level such as {level} in place of each “…”.",
    )
