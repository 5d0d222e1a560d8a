"""Headers that are missing, or that can't be read as fields."""

from casc_portfolio.checks.registry import rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.source import problems

rule(
    problems.HEADER_MISSING,
    "header-missing",
    Severity.ERROR,
    message="This page has no header.",
    hint="Begin the file with a line ---, then fields such as title: My title, then a line ---.",
    causes={
        "dashes": wording(
            "This should be a line of three hyphens; as it stands, the page has no header.",
            "Type three hyphens, ---, in its place; some programs turn them into a dash.",
        ),
        "fields": wording(
            "The fields begin here, but the line of three hyphens above them is missing.",
            "Put a line --- above this one; another one belongs below the last field.",
        ),
        "below": wording(
            "The header begins here, but it has to be the first thing in the file.",
            "Move what stands above it to below the second line of hyphens.",
        ),
    },
    what="""
        A page whose first line is not ---. The header is the block at the top of a page, between
        two lines of three hyphens: one line for each field, such as title: My title.
        """,
    why="""
        The header says what the page is, whether it is ready and who may see it. Without one the
        page stays private and counts for nothing.
        """,
    mend="""
        Put a header above everything else: a line of three hyphens, one line for each field, and
        again a line of three hyphens. If there is one already, nothing may stand above it.
        """,
    example="""
        content/cpsel-2/evidence/learning-walks.md
            Twelve walks, one question. ◄
        """,
)

rule(
    problems.HEADER_UNCLOSED,
    "header-unclosed",
    Severity.ERROR,
    message="The header begins here, but it never ends.",
    hint="Put a line of three hyphens, ---, below the last field.",
    causes={
        "dashes": wording(
            "The header seems to end here, but this is no line of three hyphens.",
            "Type three hyphens, ---, in its place; some programs turn them into a dash.",
        ),
    },
    what="""
        A page that begins with --- and has no second line of three hyphens, or only a line of
        other dashes, such as a word processor makes of them.
        """,
    why="""
        Nobody can tell for sure where the fields end and your text begins. Until then, everything
        above the first empty line is read as fields, and the rest as your text.
        """,
    mend="Add a line --- between the last field and the first line of your text.",
    example="""
        content/cpsel-2/evidence/learning-walks.md
            --- ◄
            title: Weekly learning walks

            Twelve walks, one question.
        """,
)

rule(
    problems.HEADER_EMPTY,
    "header-empty",
    Severity.ERROR,
    message="The header is empty.",
    hint="Write at least a title: one line such as title: Weekly learning walks.",
    what="Two lines of three hyphens with no field between them.",
    why="Without fields the page stays private and counts for nothing.",
    mend="Write the fields between the two lines; the pages of a new portfolio show which there are.",
    example="""
        content/cpsel-2/evidence/learning-walks.md
            --- ◄
            ---
            Twelve walks, one question.
        """,
)

rule(
    problems.HEADER_NOT_FIELDS,
    "header-not-fields",
    Severity.ERROR,
    message="Fields are expected here: a name, a colon, a space, and the value.",
    hint="Write each field on its own line, such as title: Weekly learning walks.",
    causes={
        "list": wording(
            "This is a list, and fields are expected: a name, a colon, a space, and the value.",
            "Give the list a name: elements: and the items below it.",
        ),
    },
    what="A header, or a file of settings, that holds a sentence or a list in place of fields.",
    why="A value without a name can't be understood, so the whole header is left out.",
    mend="Give each value the name of its field with a colon and a space after it.",
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            Weekly learning walks ◄
            ---
        """,
)

rule(
    problems.DUPLICATE_KEY,
    "duplicate-key",
    Severity.ERROR,
    message="“{key}” is already there on line {line}; this second one is left out.",
    hint="Keep the one you mean and delete the other.",
    what="A field that stands twice in the same header.",
    why="Only one of the two can hold, and the other would vanish without a word.",
    mend="Delete one of the lines. For several values of one field write a list, such as [2A, 2C].",
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Weekly learning walks
            role: Designed the protocol
            role: Led twelve walks ◄
            ---
        """,
)

rule(
    problems.TAB_IN_HEADER,
    "tab-in-header",
    Severity.ERROR,
    message="There is a tab here; lines of a header are moved in with spaces.",
    hint="Delete it and press the space bar twice in its place.",
    what="A line of a header that begins with a tab.",
    why="A tab is of another width in every editor, so nobody can tell which lines belong together.",
    mend="""
        Replace the tab by spaces, two for each level. The settings that casc new puts into the
        portfolio make Visual Studio Code type spaces by itself.
        """,
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Weekly learning walks
            \trole: Led twelve walks ◄
            ---
        """,
)

rule(
    problems.YAML_SHORTHAND,
    "yaml-shorthand",
    Severity.ERROR,
    message="“{sign}” has a special meaning here, and headers do without such shorthand.",
    hint="If you mean the sign itself, put the whole value in quotation marks.",
    what="A value that begins with & * or !, or a field named <<.",
    why="""
        In this format those signs give names to values, repeat them, or turn them into
        something else. A portfolio needs none of it, and a few such lines can bring down
        a computer.
        """,
    mend='Write the value out. For text that begins with such a sign: title: "*Walks*".',
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: *Weekly learning walks ◄
            ---
        """,
)

rule(
    problems.TOO_DEEP,
    "too-deep",
    Severity.ERROR,
    message="More than {deepest} lists or brackets stand inside each other here.",
    hint="Look for brackets or hyphens that were typed or pasted by mistake.",
    what="Lists within lists within lists, far beyond what any field means.",
    why="No field is that deep; reading on could stop the program.",
    mend="Delete the signs, and write the value as the field's description says.",
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Weekly learning walks
            elements: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[2A]]]] ◄
            ---
        """,
)

rule(
    problems.KEY_NOT_A_WORD,
    "key-not-a-word",
    Severity.ERROR,
    message="The name of a field belongs here, and this is something else.",
    hint="Write a name, a colon, a space, and then the value.",
    what="A list or a group of fields in the place of a field's name.",
    why="A value without a name can't be understood, so the whole header is left out.",
    mend="""
        Begin the line with the field's name. Text that contains braces, such as {{school}}, needs
        quotation marks around it.
        """,
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Weekly learning walks
            [2A, 2C]: elements ◄
            ---
        """,
)
