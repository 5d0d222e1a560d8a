"""Fields that are empty in what is called ready."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from casc_portfolio.checks.instead import field_instead
from casc_portfolio.checks.references import Loc
from casc_portfolio.checks.registry import each, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.pages import Reflection
from casc_portfolio.content.plan import Assessment
from casc_portfolio.content.settings import Settings
from casc_portfolio.fields.validate import field_names
from casc_portfolio.finding import Finding
from casc_portfolio.source import Mapping, find

MISSING_FIELD = rule(
    "CP501",
    "missing-field",
    Severity.WARNING,
    message=(
        "This page is ready, but {within} has no “{field}” yet.",
        "This page is ready, but it has no “{field}” yet.",
    ),
    hint="{description} If it is too early for that, set the status to draft.",
    what="A field that a finished page needs and that is empty.",
    why="The people who read your portfolio look for it, and a record without it does not count.",
    mend="Fill it in; one honest sentence is enough. Or set the page's status back to draft.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles ◄
            date: 2025-11-04
            elements: [2A]
            role: I led the four cycles and wrote down what we agreed on
            artifacts:
              - url: https://aldercreek.example/feedback
                title: The cycle on one page
            status: ready
            ---
        """,
)

MISSING_SETTING = rule(
    "CP502",
    "missing-setting",
    Severity.ERROR,
    message="portfolio.yml has no “{field}” yet.",
    hint="{description}",
    what="A portfolio.yml without the person's name, the program or the day it started.",
    why="All dates, hours and requirements follow from these three.",
    mend="Add the line. The start is the day your program began, such as 2025-07-01.",
    example="""
        portfolio.yml
            name: Dana Whitfield ◄
            program: pcoe
        """,
)

NO_EVIDENCE = rule(
    "CP503",
    "reflection-without-evidence",
    Severity.WARNING,
    message="This reflection is ready, but names no evidence that it looks back on.",
    hint="Add evidence: with the file names of one or more pieces, without .md.",
    what="A finished reflection that points at no evidence.",
    why="A reflection counts for what it looks back on; alone it can't be placed.",
    mend="Name the piece: evidence: [learning-walks]. Or write the reflection inside it.",
    example="""
        content/cpsel-1/reflections/whose-words.md
            ---
            title: Whose words ◄
            elements: [1A]
            status: ready
            ---

            ## What happened

            We asked families for one sentence each.

            ## What it means

            The words on the wall had been ours alone.

            ## What is next

            We read the sentences out at every staff meeting.
        """,
)

NOT_RATED = rule(
    "CP504",
    "standard-not-rated",
    Severity.WARNING,
    message=(
        "This self-assessment is ready, but says nothing about Standards {many}.",
        "This self-assessment is ready, but says nothing about Standard {standards}.",
    ),
    hint="Add a level and one sentence for each of them.",
    what="A finished self-assessment that leaves standards out.",
    why="Growth is shown on every standard; where one is missing, the line breaks.",
    mend="Add the number of the standard with a level and a sentence below it.",
    example="""
        content/self-assessment/initial.md
            ---
            title: Initial self-assessment
            period: initial
            date: 2025-09-15
            standards: ◄
              2:
                level: approaches
                sentence: I visit classrooms every week and speak about it too seldom.
            status: ready
            ---
        """,
)

_WITHIN = {
    "goals": "goal “{}”",
    "standards": "Standard {}",
    "actions": "an action",
    "reviews": "a review",
    "artifacts": "an artifact",
    "supervisor": "the supervisor's input",
}
_BLOCKS = frozenset({"reviews", "actions", "artifacts"})
"""Lists in which a block may wait empty for its day, even in a finished plan."""


class _Wanted(NamedTuple):
    name: str
    key: str
    description: str


@cache
def _wanted(model: type[BaseModel]) -> tuple[tuple[_Wanted, ...], tuple[tuple[str, str], ...]]:
    """The fields that a finished one needs, and those that may hold fields of their own."""
    wanted, nested = [], []
    for name, info in model.model_fields.items():
        key = info.alias or name
        extra = info.json_schema_extra
        if isinstance(extra, dict) and extra.get("ready"):
            wanted.append(_Wanted(name, key, info.description or ""))
        if _holds_fields(info.annotation):
            nested.append((name, key))
    return tuple(wanted), tuple(nested)


def _holds_fields(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(_holds_fields(inner) for inner in getattr(annotation, "__args__", ()))


@each(Kind.ABOUT, Kind.PLAN, Kind.ASSESSMENT, Kind.STANDARD, Kind.EVIDENCE, Kind.INQUIRY)
@each(Kind.REFLECTION, Kind.RECORD)
def _fields(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    if document.ready:
        yield from _empty(document, document.fields, ())


def _empty(document: Document[Any], fields: BaseModel, loc: Loc) -> Iterator[Finding]:
    wanted, nested = _wanted(type(fields))
    for name, key, description in wanted:
        value = getattr(fields, name)
        if value:
            continue
        there = (*loc, key)
        reported = document.kind is Kind.REFLECTION and there == ("evidence",)
        refused = value is None and document.has(*there)
        if refused or reported or key in _misspelt(document, fields, loc):
            continue
        within = _within(document, loc)
        yield MISSING_FIELD.at(
            document.place(*there),
            field=key.replace("_", " "),
            within=within,
            description=description,
        )
    for name, key in nested:
        for step, inner in _inner(getattr(fields, name)):
            if key not in _BLOCKS or _begun(inner):
                yield from _empty(document, inner, (*loc, key, *step))


def _misspelt(document: Document[Any], fields: BaseModel, loc: Loc) -> set[str]:
    """The fields that stand there under a name which nothing has: that is told already."""
    node, known = find(document.header.nodes, loc), tuple(field_names(type(fields)))
    unknown = [key for key in node.keys if key not in known] if isinstance(node, Mapping) else []
    told = [field_instead({"field": key, "known": known}) for key in unknown]
    meant = (one.get("suggestion") or one.get("called") or one.get("spaced", "") for one in told)
    return {str(words).partition(":")[0] for words in meant}


def _begun(fields: BaseModel) -> bool:
    """Whether anything but its kind is written in a block that the template lays out."""
    return any(value for name, value in vars(fields).items() if name != "kind")


def _inner(value: object) -> Iterator[tuple[Loc, BaseModel]]:
    if isinstance(value, BaseModel):
        yield (), value
    elif isinstance(value, tuple):
        yield from (((at,), item) for at, item in enumerate(value) if isinstance(item, BaseModel))
    elif isinstance(value, dict):
        yield from (((at,), item) for at, item in value.items() if isinstance(item, BaseModel))


def _within(document: Document[Any], loc: Loc) -> str:
    """What the field belongs to, in words; empty for the page itself."""
    names = [index for index, step in enumerate(loc) if step in _WITHIN]
    if not names:
        return ""
    at = names[-1]
    rest = loc[at + 1] if at + 1 < len(loc) else ""
    if loc[at] == "goals" and isinstance(rest, int):
        goal = document.fields.goals[rest].id
        return f"goal “{goal}”" if goal else "a goal"
    return _WITHIN[str(loc[at])].format(rest)


@each(Kind.SETTINGS)
def _settings(document: Document[Settings], _around: Surroundings) -> Iterator[Finding]:
    if document.broken and not document.header.nodes.keys:
        return  # what could not be read at all is told; what it lacks is not known
    wanted, _ = _wanted(Settings)
    misspelt = _misspelt(document, document.fields, ())
    for name, key, description in wanted:
        value = getattr(document.fields, name)
        refused = value is None and document.has(key)
        if not value and not refused and key not in misspelt:
            yield MISSING_SETTING.at(document.place(key), field=key, description=description)


@each(Kind.REFLECTION)
def _looks_back(document: Document[Reflection], _around: Surroundings) -> Iterator[Finding]:
    if not document.ready or document.fields.evidence or document.has("evidence"):
        return
    if "evidence" not in _misspelt(document, document.fields, ()):
        yield NO_EVIDENCE.at(document.place("evidence"))


@each(Kind.ASSESSMENT)
def _ratings(document: Document[Assessment], around: Surroundings) -> Iterator[Finding]:
    ratings = document.fields.standards
    if not document.ready or not ratings:
        return
    framework = around.portfolio.framework
    typed = {framework.recognise(key) or key for key in ratings} if framework else set(ratings)
    left_out = tuple(
        number
        for number in around.standards
        if number not in typed and not document.has("standards", number)
    )
    if left_out:
        many = left_out if len(left_out) > 1 else ""
        yield NOT_RATED.at(document.key_place("standards"), standards=left_out, many=many)
