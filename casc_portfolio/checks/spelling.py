"""Headers and settings whose signs don't fit together, each cause in words of its own."""

from casc_portfolio.checks.registry import rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.source import problems

_QUOTE_IT = "Put quotation marks around the whole value."

CAUSES = {
    "colon": wording(
        "A colon and a space in a value look like the beginning of another field.",
        ("Put the value in quotation marks: {instead}", _QUOTE_IT),
    ),
    "no-space-after-colon": wording(
        "There is no space after this colon, so it is not read as a field.",
        ("Type a space after the colon: {instead}", "Type a space after the colon."),
    ),
    "no-space-after-hyphen": wording(
        "There is no space after this hyphen, so it is not read as an item of the list.",
        ("Type a space after the hyphen: {instead}", "Type a space after the hyphen."),
    ),
    "bullet": wording(
        "Items of a list begin with a hyphen here, and this one begins with “{sign}”.",
        ("Write a hyphen and a space: {instead}", "Write a hyphen and a space in its place."),
    ),
    "starred": wording(
        "The name of a field stands here without stars; bold is for the text below the header.",
        ("Write {instead}", "Take the stars away."),
    ),
    "odd-space": wording(
        "This looks like a space, but it is another sign that was pasted along.",
        "Delete it and press the space bar.",
    ),
    "unclosed-quote": wording(
        "A quotation mark opens here, and none closes it.",
        ("Close it: {instead}", "Type the same mark where the value ends, or delete this one."),
    ),
    "text-after-quote": wording(
        "There are words after the closing quotation mark.",
        ("Put everything between the marks: {instead}", "Put everything between the marks."),
    ),
    "apostrophe": wording(
        "This apostrophe closes the value, because the value opens with the same sign.",
        ("Use double quotation marks: {instead}", "Use double quotation marks around the value."),
    ),
    "smart-quotes": wording(
        "Curly quotation marks like {sign} don't hold a value together.",
        ("Use straight ones: {instead}", 'Use straight ones ("), or none at all.'),
    ),
    "backslash": wording(
        "Between double quotation marks, “{sign}” has a meaning of its own.",
        ("Write {instead}", "Use single quotation marks, or forward slashes."),
    ),
    "start-sign": wording(
        "A value can't begin with “{sign}” as it stands.",
        ("Put the value in quotation marks: {instead}", _QUOTE_IT),
    ),
    "in-brackets": wording(
        "The signs between these brackets don't fit together.",
        "Write a list as [2A, 2C]; put words with other signs in quotation marks.",
    ),
    "unclosed-bracket": wording(
        "“{sign}” opens here, and nothing closes it.",
        "Close it where it ends, as in [2A, 2C] or {{from: 2025-10-14, to: 2025-11-04}}.",
    ),
    "second-document": wording(
        "This line of three signs would end the fields here.",
        "Delete the line; three hyphens stand only above and below a header.",
    ),
    "not-a-field": wording(
        "This line is no field: it has no name with a colon and a space after it.",
        "Give it the name of a field, begin it with spaces to go on with the line above, or "
        "move it below the header.",
    ),
    "body-in-header": wording(
        "Your text seems to begin here, but the header above it has not ended.",
        "Put a line of three hyphens, ---, above this line.",
    ),
    "indentation": wording(
        "This line begins further left or right than the lines it belongs to.",
        "Let lines that belong together begin in the same column; use two spaces for each level.",
    ),
    "under-remark": wording(
        "The line above begins with #, so it is only a remark, and nothing holds this field.",
        "Take the # away there too ({instead}), or type one before this line.",
    ),
    "item-column": wording(
        "This hyphen does not stand in the column of the one above it.",
        "Put the hyphens of one list below each other, and the other fields two spaces further in.",
    ),
    "list-under-value": wording(
        "A list begins here, but its field has a value already.",
        "Let the field's own line end with the colon, and write every item below it.",
    ),
}

rule(
    problems.UNREADABLE_YAML,
    "unreadable-yaml",
    Severity.ERROR,
    message="These signs don't fit together.",
    hint="Look at this line and the one above it for a missing quotation mark, colon or bracket.",
    causes=CAUSES,
    what="""
        A line of a header or of the settings that can't be divided into names and values. The
        most usual causes: a colon inside a sentence, a missing space after a colon or a hyphen,
        a quotation mark or a bracket that is not closed, too many or too few spaces at the
        beginning of a line.
        """,
    why="Where the signs don't fit, nobody can tell which words belong to which field.",
    mend="""
        When in doubt, put the whole value in straight quotation marks:
            title: "Walks: what we saw"
        Long text is easiest with a bar, and the words below it, moved in by two spaces:
            role: |
              I designed the protocol: three questions, ten minutes.
        """,
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Learning walks: what we saw ◄
            ---
        """,
)
