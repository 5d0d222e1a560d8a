"""Fields that nobody knows, and values of another shape than their field; both are left out."""

from casc_portfolio.checks.instead import field_instead, shape_instead
from casc_portfolio.checks.registry import rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.fields import problems

rule(
    problems.UNKNOWN_FIELD,
    "unknown-field",
    Severity.ERROR,
    message="There is no field “{field}” here.",
    hint=(
        "Type a space after the colon: {spaced}",
        "It belongs inside {inside}: below that line, two spaces further in.",
        "It belongs to the page: write it at the beginning of a line, without spaces.{outside:if}",
        "Did you mean {suggestion}?",
        "Did you mean {called}?",
        "The fields here are {known}.",
    ),
    more=field_instead,
    what="A field whose name this kind of page does not know.",
    why="Its value would be lost without a word: nothing reads it.",
    mend="""
        Most often a letter is missing, or the line begins with too many or too few spaces. Text
        that belongs to none of the fields goes below the header.
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
    causes={
        "text-for-list": wording(
            "“{field}” should be a list, and this is text.",
            (
                "Write each on a line of its own below {field}:, as {several}",
                "Write it on a line of its own below {field}:, as - url: {value}{url:if}",
                "Write it on a line of its own below {field}:, as - {first}: {value}",
                "Write each entry on a line of its own below {field}:, after a hyphen and a space.",
            ),
        ),
        "text-in-list": wording(
            "This entry of “{field}” is only text; it needs the names of its fields.",
            (
                "Write - url: {value}{url:if}",
                "Write - {first}: {value}. Its fields are {fields}.",
                "Put the name of a field and a colon before each value. Its fields are {fields}.",
                "Put the name of a field and a colon before each value.",
            ),
        ),
        "text-for-fields": wording(
            "“{field}” has fields of its own, and this is text.",
            (
                "Write {first}: {value} on the line below, two spaces further in. "
                "The fields here are {fields}.",
                "Write its fields on the lines below, each two spaces further in: {fields}.",
                "Write its fields on the lines below, each two spaces further in.",
            ),
        ),
        "fields-for-list": wording(
            "“{field}” should be a list, and this is a single entry without a hyphen.",
            "Put a hyphen and a space before its first field, and two spaces more before the others.",
        ),
        "list-for-fields": wording(
            "“{field}” has fields of its own, and this is a list.",
            "Take the hyphens away: there is only one of it.",
        ),
        "list-for-name": wording(
            "“{field}” takes only one, and this is a list.",
            "Write the one that fits best, without hyphens and brackets.",
        ),
        "list-for-text": wording(
            "“{field}” should be one text, and this is a list.",
            "Write it as a sentence or two on one line, without hyphens and brackets.",
        ),
        "claim-in-list": wording(
            "An element with words behind it stands on a line of its own without a hyphen.",
            "Take the hyphens below {field}: away; the spaces before them may stay.",
        ),
        "fields-for-text": wording(
            "“{field}” should be one text, and this has fields of its own.",
            "Write the text on the same line as {field}:",
        ),
    },
    more=shape_instead,
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
