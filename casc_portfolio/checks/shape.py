"""Values that don't have the shape of their field; such a value is left out."""

from casc_portfolio.checks.near import among, same_day
from casc_portfolio.checks.registry import rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.fields import problems

rule(
    problems.UNKNOWN_FIELD,
    "unknown-field",
    Severity.ERROR,
    message="There is no field “{field}” here.",
    hint=("Did you mean {suggestion}?", "The fields here are {known}."),
    more=among("field", "known"),
    what="A field whose name this kind of page does not know.",
    why="Its value would be lost without a word: nothing reads it.",
    mend="""
        Most often a letter is missing, or the field stands one level too deep. Text that
        belongs to none of the fields goes below the header.
        """,
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Weekly learning walks
            elemnts: [2A] ◄
            ---
        """,
)

rule(
    problems.WRONG_SHAPE,
    "wrong-shape",
    Severity.ERROR,
    message=(
        "“{field}” should be {expected}, and this is {found}.",
        "This should be {expected}, and it is {found}.",
    ),
    hint="casc explain wrong-shape shows how text, lists and fields are written.",
    what="A list where one text belongs, one text where a list belongs, and the like.",
    why="The value can't be understood and is left out, so what you wrote would be lost.",
    mend="""
        One text:            role: Led twelve walks
        A list:              elements: [2A, 2C]
        Fields of its own:   two spaces before each, on the lines below the name
        """,
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Weekly learning walks
            role: [designed, led] ◄
            ---
        """,
)

rule(
    problems.BAD_DATE,
    "bad-date",
    Severity.ERROR,
    message="“{value}” is not a date we can be sure of.",
    hint=(
        "Do you mean {suggestion}? Dates are written year, month, day.",
        "Write year, month and day, such as 2025-10-14.",
    ),
    more=same_day,
    what="A date that is written in another way, or a day that does not exist.",
    why="""
        4/5/2025 is a day in April for one reader and a day in May for another. A date decides
        what counts for which year, so it is never guessed.
        """,
    mend="Write four digits for the year, two for the month and two for the day: 2025-10-14.",
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Weekly learning walks
            date: 10/14/2025 ◄
            ---
        """,
)

rule(
    problems.BAD_NUMBER,
    "bad-number",
    Severity.ERROR,
    message=(
        "“{value}” is not a whole number.{whole:if}",
        "“{value}” is not a number we can read.",
    ),
    hint="Write digits only, such as 12 or 7.5, without a unit.",
    what="Words, signs or units where a number belongs.",
    why="It can't be counted, so it is left out.",
    mend="Write digits, with a point before a fraction. The field's name already says the unit.",
    example="""
        presentation.md
            ---
            title: Two years at Alder Creek
            minutes: about 20 ◄
            ---
        """,
)

rule(
    problems.BAD_CHOICE,
    "bad-choice",
    Severity.ERROR,
    message="“{value}” is none of the words that may stand here.",
    hint=("Did you mean {suggestion}? It may be {choices:or}.", "It may be {choices:or}."),
    more=among("value", "choices"),
    what="A word that is not on the list of its field.",
    why="""
        The value is left out. Where the field decides who may see a page, the page stays
        private until the word is right.
        """,
    mend="Choose one of the words that the hint names; capital letters make no difference.",
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Weekly learning walks
            status: redy ◄
            ---
        """,
)

rule(
    problems.BAD_YES_OR_NO,
    "bad-yes-or-no",
    Severity.ERROR,
    message="“{value}” is neither yes nor no.",
    hint="Write yes or no.",
    what="Another word where a field asks for yes or no.",
    why="We can't tell what is meant, so the value is left out.",
    mend="Write yes or no; true and false are understood as well.",
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Weekly learning walks
            highlight: maybe ◄
            ---
        """,
)

rule(
    problems.BAD_NAME,
    "bad-name",
    Severity.ERROR,
    message="“{value}” can't be used as a short name.",
    hint="Use letters, digits and hyphens without spaces, such as y1-walkthroughs.",
    what="An id or a level with spaces or other signs in it.",
    why="Other pages point at it by this name, and the name becomes part of an address.",
    mend="Write hyphens in the place of spaces, and leave out everything but letters and digits.",
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Weekly learning walks
            goal: my first goal ◄
            ---
        """,
)

rule(
    problems.BAD_ADDRESS,
    "bad-address",
    Severity.ERROR,
    message="“{value}” is not a complete web address.",
    hint="Copy it from the browser's address line; it begins with https://.",
    what="An address without https:// at its beginning, or with spaces in it.",
    why="A browser would look for it inside your own site and find nothing.",
    mend="Open the page in a browser and copy the whole address.",
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Weekly learning walks
            artifacts:
              - url: www.aldercreek.example/calendar ◄
                title: Calendar of walks
            ---
        """,
)

rule(
    problems.BAD_PATH,
    "bad-path",
    Severity.ERROR,
    message="“{value}” is not a file inside your portfolio.",
    hint="Copy the file into content/artifacts/ and write artifacts/ and its name.",
    what="A file named by a place on your own computer, such as C:\\Users or /Users, or by ../.",
    why="On every other computer, the panel's too, there is nothing at that place.",
    mend="""
        Copy the file into content/artifacts/ and name it from there: artifacts/walks.pdf. Folders
        are divided by forward slashes, on Windows too.
        """,
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Weekly learning walks
            artifacts:
              - file: C:\\Users\\dana\\Documents\\walks.pdf ◄
                title: Walk protocol
            ---
        """,
)
