"""Elements of the standards, wherever a header names them."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from casc_portfolio.checks.meant import elements_meant, elements_said
from casc_portfolio.checks.references import Loc
from casc_portfolio.checks.registry import each, rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.pages import Evidence, Inquiry, Reflection
from casc_portfolio.content.plan import Assessment, Plan
from casc_portfolio.finding import Finding, Place
from casc_portfolio.frameworks import Framework

UNKNOWN_ELEMENT = rule(
    "CP210",
    "unknown-element",
    Severity.ERROR,
    message="There is no element “{value}”.",
    hint=(
        "Write them between brackets, with commas: [{several}].",
        "Did you mean {suggestion}, {title}?",
        "The standards are {standards}; an element is a number and a letter, such as 2A.",
        "The elements of Standard {standard} are {elements}.",
        "That is a whole standard; its elements are {elements}.",
        "An element is a standard's number and a letter, such as 2A.",
    ),
    causes={
        "words": wording(
            "The words after {first} are read as names of elements.",
            (
                "Write what it shows on the line below elements:, two spaces further in: "
                "{first}: {claim}",
                "Write what it shows on the line below elements:, two spaces further in.",
            ),
        ),
        "titles": wording(
            "Here elements are named by their codes, not by their titles.",
            "Write {field}: [{several}]",
        ),
    },
    what="An element that the framework does not have.",
    why="What you wrote would count for no standard at all.",
    mend="Write the number of the standard and the letter of the element, such as [2A, 2C].",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            elements: [2A, 2F] ◄
            ---
        """,
)

_CLAIM = re.compile(r"([0-9]+[A-Z])\s*[-–—:,]?\s+(?![0-9])(\S.*)")
"""An element with words after it, on the line where only elements are named."""
_CODE = re.compile(r"[0-9]+[A-Za-z]")

OLD_ELEMENT = rule(
    "CP211",
    "old-element",
    Severity.ERROR,
    message="“{value}” is another way to write an element.",
    hint="Write {instead}: {title}.",
    what="""
        An element in an older way of writing (2.1, 3B-2), with a small letter, with the word
        CPSEL before it, or by its title.
        """,
    why="Every page, chart and count uses one code for an element; two would divide your evidence.",
    mend="Replace it by the code that the hint gives.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            elements:
              2A: We built the habit of looking at teaching together.
              2.2: We chose the questions with the teachers. ◄
            ---
        """,
)

ELEMENTS_ELSEWHERE = rule(
    "CP212",
    "elements-elsewhere",
    Severity.WARNING,
    message="This lies in the folder of Standard {standard}, but names none of its elements.",
    hint="Add one of {elements}, or move the file to the standard that it is about.",
    what="A piece of evidence or a reflection in a standard's folder with only others' elements.",
    why="It would stand on that standard's page without showing anything of it.",
    mend="""
        A piece may show elements of several standards; it only needs one of the standard in
        whose folder it lies. Otherwise move it: links to it are found by casc check.
        """,
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            elements: [4A, 5A] ◄
            ---
        """,
)


@each(Kind.EVIDENCE, Kind.REFLECTION)
def _pieces(
    document: Document[Evidence] | Document[Reflection], around: Surroundings
) -> Iterator[Finding]:
    claims = document.fields.elements
    if claims:
        yield from elements(document, ("elements",), claims, around)
        yield from _elsewhere(document, claims, around)


@each(Kind.INQUIRY)
def _inquiry(document: Document[Inquiry], around: Surroundings) -> Iterator[Finding]:
    yield from elements(document, ("elements",), document.fields.elements or (), around)


@each(Kind.PLAN)
def _goals(document: Document[Plan], around: Surroundings) -> Iterator[Finding]:
    for index, goal in enumerate(document.fields.goals or ()):
        loc = ("goals", index, "elements")
        yield from elements(document, loc, goal.elements or (), around)


@each(Kind.ASSESSMENT)
def _levels(document: Document[Assessment], around: Surroundings) -> Iterator[Finding]:
    for number, rating in (document.fields.standards or {}).items():
        loc = ("standards", number, "elements")
        yield from elements(document, loc, rating.elements or (), around)


def elements(
    document: Document[Any], loc: Loc, codes: Iterable[str], around: Surroundings
) -> Iterator[Finding]:
    """A finding for each code in a list or mapping that is not an element's."""
    framework = around.portfolio.framework
    wrong = [code for code in codes if code not in around.elements]
    if framework is None or not wrong:
        return
    line = " ".join((document.text(*loc) or "").split())
    if len(wrong) > 1 and framework.standard(framework.recognise(line) or ""):
        yield _element(document, line, document.place(*loc), framework)
        return
    claimed = _CLAIM.fullmatch(line)
    if claimed and len(wrong) > 1 and framework.element(claimed[1]):
        first, claim = claimed.groups()
        yield UNKNOWN_ELEMENT.at(document.place(*loc), cause="words", first=first, claim=claim)
        return
    said = elements_said(line, framework) if len(wrong) > 1 else ()
    if said and not all(framework.element(framework.recognise(code) or code) for code in wrong):
        several, field = ", ".join(said), str(loc[-1])
        yield UNKNOWN_ELEMENT.at(document.place(*loc), cause="titles", several=several, field=field)
        return
    places = document.item_places(*loc)
    for code in wrong:
        yield _element(document, code, places.get(code, document.place(*loc)), framework)


def _element(document: Document[Any], code: str, place: Place, framework: Framework) -> Finding:
    instead = framework.recognise(code) or code
    element = framework.element(instead)
    if element is not None:
        return OLD_ELEMENT.at(place, value=code, instead=instead, title=element.title)
    whole = framework.standard(instead)
    meant = () if whole else elements_meant(code, framework)
    if meant:
        if len(meant) > 1:
            return UNKNOWN_ELEMENT.at(place, value=code, several=", ".join(meant))
        named = framework.element(meant[0])
        title = named.title if named else ""
        return UNKNOWN_ELEMENT.at(place, value=code, suggestion=meant[0], title=title)
    if _CODE.fullmatch(code) and not framework.standard(code[:-1]):
        numbers = tuple(one.number for one in framework.standards)
        return UNKNOWN_ELEMENT.at(place, value=code, standards=numbers)
    near = whole or framework.standard(code[:1]) or framework.standard(document.standard or "")
    if near is None:
        return UNKNOWN_ELEMENT.at(place, value=code)
    codes = tuple(element.code for element in near.elements)
    if whole is not None:
        return UNKNOWN_ELEMENT.at(place, value=code, elements=codes)
    return UNKNOWN_ELEMENT.at(place, value=code, elements=codes, standard=near.number)


def _elsewhere(
    document: Document[Any], codes: Iterable[str], around: Surroundings
) -> Iterator[Finding]:
    framework = around.portfolio.framework
    standard = framework.standard(document.standard) if framework and document.standard else None
    if framework is None or standard is None:
        return
    own = tuple(element.code for element in standard.elements)
    if any(code in own for code in codes):
        return
    named = {framework.recognise(code) or code for code in codes}
    unknown = named.difference(around.elements)
    if not unknown and named.isdisjoint(own):
        place = document.place("elements")
        yield ELEMENTS_ELSEWHERE.at(place, standard=standard.number, elements=own)
