"""Values that are not of their field's kind: dates, numbers, words, names, addresses, files."""

from casc_portfolio.checks.days import same_day
from casc_portfolio.checks.instead import (
    address_instead,
    choice_instead,
    name_instead,
    number_instead,
    path_instead,
)
from casc_portfolio.checks.registry import rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.fields import problems

_NOTHING = "There is nothing in “{field}” yet."

rule(
    problems.BAD_DATE,
    "bad-date",
    Severity.ERROR,
    message=(
        "There is no day {nowhere} in the calendar.",
        "“{value}” is not a date we can be sure of.",
    ),
    hint=(
        "Look it up once more; the month has fewer days, or the year fewer months.{nowhere:if}",
        "Did you mean {suggestion}? Dates are written year, month, day.",
        "Write the day too, such as {month}.",
        "For several days write {several}.",
        "For several days write {months}, with the days that you know.",
        "Write year, month and day, such as 2025-10-14.",
    ),
    causes={
        "empty": wording(
            _NOTHING, "Write year, month and day, such as 2025-10-14, or leave it out."
        ),
        "backwards": wording(
            "In “{value}” the last day lies before the first.",
            "Exchange the two, or correct the one that is wrong.",
        ),
        "month-day": wording(
            "“{value}” is not a month and a day that every year has.",
            ("Write {every_year}.", "Write two digits for each, such as 06-30."),
        ),
    },
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
    hint=(
        "Write 1 for the first year of the program, 2 for the second.{year:if}",
        "Write {suggestion}.",
        "Write digits only, such as 12.{whole:if}",
        "Write digits only, such as 12 or 7.5, without a unit.",
    ),
    causes={
        "empty": wording(_NOTHING, "Write digits only, such as 12, or leave it out."),
        "share": wording(
            "“{value}” is not a part of one.",
            ("Write {part}.", "Write a number between 0 and 1, such as 0.5 for one half."),
        ),
        "too-many": wording(
            "{value} is more than any program counts here.", "Write at most {limit}."
        ),
    },
    more=number_instead,
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
    hint=(
        "Did you mean {suggestion}? It may be {choices:or}.",
        "Did you mean {perhaps}? It may be {choices:or}.",
        "It may be {choices:or}.",
    ),
    causes={
        "empty": wording(_NOTHING, "It may be {choices:or}."),
        "audiences": wording(
            "“{value}” names more than one audience, and one is asked for.",
            "Write {wide} if all of them may see it: it takes in {narrower}. "
            "In doubt write {narrow}, the narrowest of them.",
        ),
        "several": wording(
            "“{value}” names more than one word, and one is asked for.",
            "Write the one that fits best: {named:or}.",
        ),
    },
    more=choice_instead,
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
    causes={"empty": wording(_NOTHING, "Write yes or no, or leave it out.")},
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
    hint=(
        "Write it with letters, digits and hyphens only, such as {suggestion}.",
        "Use letters, digits and hyphens without spaces, such as y1-walkthroughs.",
    ),
    causes={
        "empty": wording(
            _NOTHING, "Use letters, digits and hyphens without spaces, such as y1-walkthroughs."
        ),
    },
    more=name_instead,
    what="A short name, such as the id of a goal, with spaces or other signs in it.",
    why="Other pages point at it by this name, and the name becomes part of an address.",
    mend="Write hyphens in the place of spaces, and leave out everything but letters and digits.",
    example="""
        content/iip/year-2.md
            ---
            title: Individualized Induction Plan, year 2
            goals:
              - id: my first goal ◄
                statement: Give every teacher feedback within two days
            ---
        """,
)

rule(
    problems.BAD_ADDRESS,
    "bad-address",
    Severity.ERROR,
    message="“{value}” is not a complete web address.",
    hint=(
        "Write {suggestion}",
        "Copy it from the browser's address line; it begins with https://.",
    ),
    causes={
        "empty": wording(
            _NOTHING, "Copy the address from the browser's address line, or leave it out."
        ),
    },
    more=address_instead,
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
    hint=(
        "Copy the file into {folder}/ and write {suggestion}.",
        "Copy the file into content/artifacts/ and write artifacts/ and its name.",
    ),
    causes={
        "address": wording(
            "“{value}” is a web address, not a file.", "Write url: in place of file:"
        ),
        "slashes": wording(
            "“{value}” divides folders as Windows does, and no other computer finds it.",
            "Write {suggestion}",
        ),
        "inside": wording(
            "“{value}” leads to the file from this page; here it is named from content/ on.",
            "Write {suggestion}",
        ),
    },
    more=path_instead,
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
