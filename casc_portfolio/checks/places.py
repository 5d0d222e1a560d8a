"""Files in places, or under names, that keep them from being what they are meant to be."""

import re
from collections.abc import Iterator

from casc_portfolio.checks.near import among
from casc_portfolio.checks.registry import once, rule, wording
from casc_portfolio.checks.rule import Arguments, Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.settings import ChangeKind
from casc_portfolio.finding import Finding, Place
from casc_portfolio.portfolio import problems as portfolio_problems
from casc_portfolio.source import problems

_STANDARD = re.compile(r"content/(?:cpsels?|standard)[ _-]*(\d)/", re.IGNORECASE)
"""The beginning of a path with the folder of a standard, however it is spelled."""
_EXPECTED = re.compile(r"content/cpsel-\d/(?:index|(?:evidence|reflections)/.+)\.md")


def _one_folder_deeper(arguments: Arguments) -> Arguments:
    """A page beside a standard's own page belongs into its folder of evidence.

    The folder of a standard may be called as people speak of it: CPSEL 2, Standard 2.
    """
    folder = re.match(r"(?:.*/)?([^/]+\.(?:md|html))/", str(arguments["path"]), re.IGNORECASE)
    if folder:
        return {"cause": "folder", "folder": folder[1]}
    path = _STANDARD.sub(r"content/cpsel-\1/", str(arguments["path"]))
    if path != arguments["path"] and _EXPECTED.fullmatch(path):
        return {"suggestion": path}
    found = re.fullmatch(r"(content/[a-z]+-\d+)/([^/]+)", path)
    return {"suggestion": f"{found[1]}/evidence/{found[2]}"} if found else {}


def _change_or_record(arguments: Arguments) -> Arguments:
    """What happened on the way is told in the settings; what was put on file in a record."""
    kind = str(arguments.get("value")).casefold()
    change = kind in set(ChangeKind) - {ChangeKind.OTHER}  # a record of another kind is no change
    return {"change": "yes"} if change else among("value", "known")(arguments)


rule(
    problems.NAME_CLASH,
    "name-clash",
    Severity.ERROR,
    message="On many computers this is the same name as {other}.",
    hint="Rename one of the two, and the links to it.",
    what="Two files whose names differ only in capital letters, or in how accents are stored.",
    why="Windows and macOS keep only one of them, and the other disappears when you copy.",
    mend="Give one of them another name. Small letters and hyphens are safest everywhere.",
    example="""
        content/artifacts/walks.txt (beside Walks.txt) ◄
        """,
)

rule(
    problems.CONFLICT_COPY,
    "conflict-copy",
    Severity.WARNING,
    message="This looks like a second copy of {original}.",
    hint="Compare it with {original}, keep what you need there, and delete this copy.",
    causes={
        "conflict": wording(
            "A cloud drive made this copy, because {original} was changed on two computers.",
            "Compare it with {original}, keep what you need there, and delete this copy.",
        ),
        "lock": wording(
            "{original} is open in another program, or was when that program stopped.",
            "Close the program; if this file stays, delete it.",
        ),
    },
    what="A second version of a file that a cloud drive laid beside the first.",
    why="One of the two holds your newest words; the other would be read as a page of its own.",
    mend="Open both side by side, bring what is new into the original, and delete the copy.",
    example="""
        content/cpsel-1/evidence/vision-evening (1).md ◄
            ---
            title: An evening about our vision
            ---
        """,
)

rule(
    problems.NAME_NOT_PORTABLE,
    "name-not-portable",
    Severity.ERROR,
    message="Other computers can't have a file with this name.",
    hint="Rename it with letters, digits and hyphens.",
    causes={
        "reserved": wording(
            "“{sign}” is a name that Windows keeps for itself.", "Give it another name."
        ),
        "sign": wording(
            "Windows can't have a file with “{sign}” in its name.",
            "Rename it with letters, digits and hyphens.",
        ),
        "ending": wording(
            "Windows can't have a file whose name ends in a dot or a space.",
            "Take the last sign away.",
        ),
        "unwritable": wording(
            "The name holds a sign that no text can show.",
            "Rename it with letters, digits and hyphens; until then it is left out.",
        ),
    },
    what="""
        A name with a sign such as : ? * " in it, one that ends in a dot, or one that Windows
        keeps for itself, such as con or aux.
        """,
    why="On Windows the file can't be copied, and the whole folder may fail to open.",
    mend="Rename the file, and the links to it.",
    example="""
        content/cpsel-1/evidence/what-is-next?.md ◄
            ---
            title: What is next
            ---
        """,
)

rule(
    problems.TEXT_AFTER_HASH,
    "text-after-hash",
    Severity.WARNING,
    message="Everything from “{sign}” on is left out: here # begins a remark to yourself.",
    hint=(
        "If it belongs to the value, write {instead}",
        "If it belongs to the value, put the whole value in quotation marks.",
    ),
    what="A value with a space and a # in it.",
    why="In a header, # after a space begins a remark that is not read. Your words would vanish.",
    mend='Write title: "Room #5". For a real remark, type a space after the #.',
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Walks in room #5 ◄
            ---
        """,
)

rule(
    portfolio_problems.SETTINGS_MISSING,
    "settings-missing",
    Severity.ERROR,
    message="This folder has no portfolio.yml.",
    hint="Make a new portfolio with casc new, or go into the folder that holds one.",
    what="A folder without the file that says whose portfolio it is and in which program.",
    why="Without it nothing can be counted, and nobody's name stands on the site.",
    mend="Write the file with at least name, program and start.",
    example="""
        portfolio.yml (gone) ◄
        """,
)

MISPLACED_PAGE = rule(
    portfolio_problems.MISPLACED_PAGE,
    "misplaced-page",
    Severity.WARNING,
    message="No page is expected here, so this one is left out.",
    hint=(
        "Did you mean {suggestion}?",
        "Evidence lies in the folder evidence of a standard, a reflection in reflections.",
    ),
    causes={
        "ending": wording(
            "This lies where pages are, but its name does not end in .md, so it is left out.",
            (
                "Rename it to {rename}.",
                "Copy its text into a page whose name ends in .md, and keep the file itself in "
                "content/artifacts/.",
            ),
        ),
        "folder": wording(
            "The folder {folder} has a name like a page's, so the pages in it are left out.",
            "Give the folder a name without an ending such as .md or .html.",
        ),
        "outside": wording(
            "This is a page, but it lies outside content/, so it is left out.",
            (
                "Move it to {suggestion}.",
                "Move it into content/: evidence on Standard 2 belongs into "
                "content/cpsel-2/evidence/.",
            ),
        ),
    },
    more=_one_folder_deeper,
    what="""
        A page (a file that ends in .md) at a place that belongs to none of the kinds of pages, or
        beside portfolio.yml; or a text in a folder of pages whose name does not end in .md.
        """,
    why="It is neither checked nor counted nor shown, though you may think it is.",
    mend="""
        content/cpsel-2/evidence/      evidence
        content/cpsel-2/reflections/   reflections
        content/iip/                   plans
        content/self-assessment/       self-assessments
        content/inquiry/               the inquiry
        Notes for yourself may lie anywhere outside content/ and records/.
        """,
    example="""
        content/cpsel-2/learning-walks.md ◄
            ---
            title: Weekly learning walks
            ---
        """,
)

rule(
    portfolio_problems.UNKNOWN_RECORD,
    "unknown-record",
    Severity.ERROR,
    message="“{value}” is none of your program's records.",
    hint=(
        "Write it under changes: in portfolio.yml; the approval is a record of kind approval."
        "{change:if}",
        "Did you mean {suggestion}?",
        "The records are {known}.",
    ),
    more=_change_or_record,
    what="A record of a kind that the program does not keep.",
    why="It would meet no requirement.",
    mend="Use one of the kinds that the hint names.",
    example="""
        records/credential.md
            ---
            kind: credentail ◄
            ---
        """,
)

UNKNOWN_FOLDER = rule(
    "CP150",
    "unknown-folder",
    Severity.ERROR,
    message="No standard has the folder {folder}, so {count:page is|pages are} left out.",
    hint="The folders of the standards are {known}.",
    what="A folder for pages of a standard that the framework does not have.",
    why="Its pages would belong to no standard, and be shown nowhere.",
    mend="Move the pages into the folder of the standard that they are about.",
    example="""
        content/cpsel-7/evidence/walks.md ◄
            ---
            title: Weekly learning walks
            ---
        """,
)


@once
def _folders(around: Surroundings) -> Iterator[Finding]:
    framework = around.portfolio.framework
    if framework is None:
        return
    known = tuple(standard.folder for standard in framework.standards)
    strange: dict[str, list[str]] = {}
    for document in around.portfolio.documents.values():
        folder = document.path.split("/")[1] if document.standard else ""
        if folder and folder not in known:
            strange.setdefault(folder, []).append(document.path)
    for folder, pages in strange.items():
        place = Place(path=pages[0])
        yield UNKNOWN_FOLDER.at(place, folder=folder, count=len(pages), known=known)
