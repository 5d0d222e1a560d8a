"""What a page tells about people that it should not: rules, graver the more people may read it."""

from collections.abc import Iterator

from casc_portfolio.checks.privacy_patterns import Told
from casc_portfolio.checks.privacy_review import Item, confirmed, items
from casc_portfolio.checks.registry import once, rule, wording
from casc_portfolio.checks.rule import Rule, Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.finding import Finding, Place

_POINTS_AT_A_STUDENT = {"public": Severity.ERROR}
_ADULTS_TOO = {"public": Severity.WARNING}
_PIECE = """
        content/cpsel-4/evidence/home-visits.md
            ---
            title: Home visits
            date: 2025-11-04
            elements: [4A]
            role: I led the visits
            result: Eleven of fourteen families wrote to us afterwards
            artifacts:
              - url: https://aldercreek.example/visits
                title: The plan on one page
            status: ready
            audience: AUDIENCE
            ---
"""


def _example(line: str, audience: str = "public") -> str:
    return _PIECE.replace("AUDIENCE", audience) + f"\n            {line} ◄\n"


EMAIL = rule(
    "CP620",
    "email-address",
    Severity.NOTE,
    severities=_ADULTS_TOO,
    message="Here is somebody's e-mail address.",
    hint="Take it out, or name an office: office@ and principal@ are fine.",
    what="An e-mail address that is a person's. Addresses of an office or a role are fine.",
    why="Whoever finds it can write to that person, and a name can often be read from it.",
    mend="Write who they are by their role, or give the address of the office.",
    example=_example("She wrote from rosa_t@mail.example the same night."),
)
PHONE = rule(
    "CP621",
    "phone-number",
    Severity.NOTE,
    severities=_ADULTS_TOO,
    message="This looks like somebody's own phone number.",
    hint="Take it out, or say whose office it is: the school office at …",
    what="A phone number, unless the words around it speak of an office, a school or a hotline.",
    why="A family's number on a page is a reason never to give one to the school again.",
    mend="Leave it out. The number of an office is fine when the sentence says that it is one.",
    example=_example("Her father's cell is (530) 555-0147, and he answers after six."),
)
STREET = rule(
    "CP622",
    "street-address",
    Severity.NOTE,
    severities=_ADULTS_TOO,
    message="This looks like the address of somebody's home.",
    hint="Take it out: “near the dam” says as much to a reader.",
    what="A house number and a street, unless the words around it speak of a school or an office.",
    why="It tells strangers where a child sleeps.",
    mend="Write the part of town, or nothing.",
    example=_example("They live at 412 Alder Creek Lane, behind the dam."),
)
BIRTH = rule(
    "CP623",
    "birth-date",
    Severity.NOTE,
    severities=_POINTS_AT_A_STUDENT,
    message="Here is the day on which somebody was born.",
    hint="Write the grade in its place, or nothing.",
    what="A birthday: “born on”, “date of birth” or “DOB” and a day.",
    why="With a birthday and a school almost every child can be named.",
    mend="Write the grade or the age in years, where it matters at all.",
    example=_example("He was born on March 3, 2012, and had never been to a library."),
)
STUDENT_NUMBER = rule(
    "CP624",
    "student-number",
    Severity.WARNING,
    severities=_POINTS_AT_A_STUDENT,
    message="This looks like a student's number.",
    hint="Take it out; no reader of a portfolio needs it.",
    what="""
        A student's number at the school or in the state's system, behind its name or in a column
        that is called so: on pages, and in the texts, PDFs and office documents that they attach.
        """,
    why="It opens the student's records, and leads to one person alone.",
    mend="Take it out, also from tables and pictures of screens.",
    example=_example("Student ID 4471203 was on the wrong bus."),
)
SOCIAL_SECURITY = rule(
    "CP625",
    "social-security-number",
    Severity.WARNING,
    severities=dict.fromkeys(("program", "panel", "public", "permitted"), Severity.ERROR),
    message="This looks like a social-security number.",
    hint="Take it out; it belongs in no portfolio, and in no folder that is copied.",
    what="A social-security number, in drafts and in what pages attach, too.",
    why="It is enough to take out a loan in that person's name, and a child finds out at eighteen.",
    mend="Delete it. If the folder was shared already, tell your district.",
    example=_example("The form asked for 512-34-6789, and he typed it.", "panel"),
)
LISTED_NAME = rule(
    "CP626",
    "listed-name",
    Severity.NOTE,
    severities=_POINTS_AT_A_STUDENT,
    message="This name is on your private list.",
    hint="Write what the person is: a sixth grader, a teacher of mathematics.",
    what="""
        A name from the list that privacy.names in portfolio.yml points at, in a text or in the name of a
        file: mateo-ruiz.pdf is found as well.
        """,
    why="You wrote the list so that these names appear nowhere.",
    mend="""
        Say what the person is in place of the name, give the file another name, or take the name off
        the list.
        """,
    example="""
        portfolio.yml
            name: Dana Whitfield
            program: pcoe
            start: 2025-07-01
            privacy:
              names: private/names.txt
        private/names.txt
            Ruiz, Mateo
        .gitignore
            private/
"""
    + _example("Mateo Ruiz read to the first grade."),
)
FEW = rule(
    "CP627",
    "few-students",
    Severity.NOTE,
    severities=_POINTS_AT_A_STUDENT,
    message="So few students can be told by those who know the school.",
    hint="Write “fewer than 11 students”, “a few students”, or leave the number out.",
    what="""
        A count of one to ten students, children, seniors or foster youth, in figures or words. It may stand
        in a table's column of students, behind its noun (“students suspended: 4”, “the number of students
        fell from 12 to 5”, “from 14 students to 9”, “how many students were expelled? Two.”), or without
        one: “of the 24 students, three were absent”. Three walks, two teachers and groups of four students
        are fine. The word “one” counts when it is counted with (“only one student”, “one of 24 students”,
        “one student (4 %)”, “eleven boys and one girl”, “the only girl on the team”, a cell of a table) and
        when its sentence tells what records tell: discipline, disability, health, family, a failed course.
        A story's “one student told me” is left alone, and so are “not one student” and “one student at a
        time”.
        """,
    why="Whoever knows the school knows who the three were, and now knows what is told of them.",
    mend="Give the number only from eleven on; below that, “a few” says what a reader needs.",
    example=_example("Three students had not eaten since the day before."),
)
SHARE = rule(
    "CP628",
    "share-of-few",
    Severity.NOTE,
    severities=_POINTS_AT_A_STUDENT,
    message="A percentage of so few students tells of each of them.",
    hint="Leave the percentage out, or take it of a group of eleven or more.",
    what="A percentage beside a group of ten students or fewer: “40 % of 5 students”, “n = 8”.",
    why="From the share and the size anybody can work out how many, and often who.",
    mend="Put several groups together until there are eleven, or tell it without numbers.",
    example=_example("At first 40 % of 5 students in the group could read the sign."),
)
UNPERMITTED = rule(
    "CP629",
    "people-without-permission",
    Severity.WARNING,
    severities=_POINTS_AT_A_STUDENT,
    message="People can be recognized in {file}, and nobody is said to have allowed it.",
    hint="Write under permission: who allowed it to be shown, and when; or show another picture.",
    what="An artifact with people: identifiable and nothing under permission.",
    why="A picture of a student is a protected record; showing it takes the family's consent.",
    mend="Ask, and write down who said yes and when. A picture from behind needs nobody's yes.",
    example="""
        content/artifacts/circle.txt
            A picture, for this example.
        content/cpsel-4/evidence/home-visits.md
            ---
            title: Home visits
            artifacts:
              - file: artifacts/circle.txt ◄
                title: The first circle
                people: identifiable
            date: 2025-11-04
            elements: [4A]
            role: I led the visits
            result: Eleven of fourteen families wrote to us afterwards
            status: ready
            audience: public
            ---
        """,
)
REVIEW_DUE = rule(
    "CP640",
    "privacy-review",
    Severity.WARNING,
    message="{count:place|places} in what your panel will read may tell of people.",
    hint="Read the list with casc audit --review; when all of it may stay, casc audit --confirm.",
    causes={
        "changed": wording(
            "Since you looked through it on {day}, {count:place is|places are} new or changed: {where}.",
            "Read the list with casc audit --review, and confirm it again with casc audit --confirm.",
        )
    },
    what="Pages for the panel or for everyone with something in them that casc audit --review lists.",
    why="""
        A panel may read more than everybody, but nothing should be in front of it by accident. One
        look through one list is enough, until something in it changes.
        """,
    mend="""
        casc audit --review lists every place. Mend what should not stay; then casc audit --confirm writes
        the day and a digest of what you looked at into privacy-review.yml.
        """,
    example="""
        portfolio.yml ◄
            name: Dana Whitfield
            program: pcoe
            start: 2025-07-01
"""
    + _PIECE.replace("AUDIENCE", "panel")
    + """
            Three students had not eaten since the day before.
""",
)

_RULES: dict[Told, Rule] = {
    Told.EMAIL: EMAIL,
    Told.PHONE: PHONE,
    Told.STREET: STREET,
    Told.BIRTH: BIRTH,
    Told.STUDENT_NUMBER: STUDENT_NUMBER,
    Told.SOCIAL_SECURITY: SOCIAL_SECURITY,
    Told.FEW: FEW,
    Told.SHARE: SHARE,
    Told.NAME: LISTED_NAME,
    Told.PEOPLE: UNPERMITTED,
}
_MOST_NAMED = 3


@once
def _told(around: Surroundings) -> Iterator[Finding]:
    found = list(items(around))
    review = confirmed(around.portfolio.root)
    open_ones = [one for one in found if not (one.reviewable and one.digest in review.digests)]
    yield from map(as_finding, open_ones)
    due = [one for one in open_ones if one.reviewable]
    if due and review.day is None:
        yield REVIEW_DUE.at(Place(path="portfolio.yml"), count=len(due))
    elif due:
        where = tuple(_short(one) for one in due[:_MOST_NAMED])
        if len(due) > _MOST_NAMED:
            where += ("others",)
        day = str(review.day)
        yield REVIEW_DUE.at(
            Place(path="portfolio.yml"), cause="changed", day=day, count=len(due), where=where
        )


def as_finding(item: Item) -> Finding:
    """The item as a finding of its rule."""
    arguments = {"file": item.file} if item.file else {}
    return _RULES[item.told].at(item.place, audience=item.audience, **arguments)


def _short(item: Item) -> str:
    place = item.place
    return f"{place.path}:{place.line}" if place.line else place.path
