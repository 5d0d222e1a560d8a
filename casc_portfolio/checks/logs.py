"""Logs of hours that can't be read as a table, or only in part."""

from casc_portfolio.checks.near import among
from casc_portfolio.checks.registry import rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.hours import problems

rule(
    problems.NOT_A_CATEGORY,
    "not-a-category",
    Severity.ERROR,
    message="Your program has no hours called “{value}”.",
    hint=("Did you mean {suggestion}.csv?", "The logs of your program are {known}."),
    more=among("value", "known"),
    what="A log in hours/ whose name is none of the program's hour categories.",
    why="The hours in it count for nothing, and you would be told that they are missing.",
    mend="Give the file the name of its category, such as coaching.csv.",
    example="""
        hours/coachin.csv ◄
            date,hours,mode,with
            2025-09-12,1.5,video,coach
        """,
)

rule(
    problems.NOT_A_LOG,
    "not-a-log",
    Severity.ERROR,
    message="This is not a table in text form.",
    hint="Save it once more as CSV (comma delimited) and keep it in hours/.",
    causes={
        "workbook": wording(
            "This is a workbook, not a table in text form.",
            "Open it in your spreadsheet program, choose Save as, and there CSV (UTF-8).",
        ),
        "pdf": wording(
            "This is a PDF, not a table in text form.",
            "Copy the rows into the category's .csv file; keep the PDF under records/.",
        ),
        "web-page": wording(
            "This is a web page, not a table in text form.",
            "Download the table itself from where you found it, as CSV.",
        ),
    },
    what="A file in hours/ that holds something else than rows and columns of text.",
    why="The hours in it can't be read, so they don't count.",
    mend="Save the table as CSV in the program that you keep it in.",
    example="""
        hours/coaching.csv (a workbook) ◄
        """,
)

rule(
    problems.LOG_WITHOUT_HEADER,
    "log-without-header",
    Severity.ERROR,
    message="The first row holds an entry, not the names of the columns.",
    hint="Put a row above it that says what each column is: date, hours, mode, with.",
    what="A log that begins with its first entry.",
    why="Without names we would have to guess which column is the day and which the time.",
    mend="Add a first row with the names of the columns. casc programs show lists them.",
    example="""
        hours/coaching.csv
            2025-09-12,1.5,video,coach,2 ◄
            2025-10-03,2,site visit,coach,2
        """,
)

rule(
    problems.MISSING_COLUMN,
    "missing-column",
    Severity.ERROR,
    message="This log has no column for {column}.",
    hint=(
        "Is it {others:or}? Then call that column {column}; if not, add one.",
        "Name the column {column} in the first row, or add it.",
    ),
    what="A log without the day, or without anything that says how long it was.",
    why="An hour counts only with its day and its length, so none of these rows count.",
    mend="Give the columns the names date and hours (or minutes, or start and end).",
    example="""
        hours/coaching.csv
            date,mode,with,focus ◄
            2025-09-12,video,coach,2
        """,
)

rule(
    problems.UNKNOWN_COLUMN,
    "unknown-column",
    Severity.WARNING,
    message="We don't know what the column “{column}” holds.",
    hint=("Did you mean {suggestion}?", "If it is only for yourself, call it notes."),
    more=among("column", "known"),
    what="A column whose name says nothing to us.",
    why="Nothing is lost in your file, but nothing of the column is shown or counted either.",
    mend="""
        Use the names that casc programs show gives for the log. Many others are understood,
        such as duration for hours. A column called notes may hold anything.
        """,
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus,weather ◄
            2025-09-12,1.5,video,coach,2,sunny
        """,
)

rule(
    problems.DUPLICATE_COLUMN,
    "duplicate-column",
    Severity.WARNING,
    message="“{column}” means the same as the column “{first}”; this one is left out.",
    hint="Keep the one you fill in, or give the other a name of its own.",
    what="Two columns that say the same thing.",
    why="Only one of them can count, and it may be the one you stopped filling in.",
    mend="Delete or rename one of the two columns.",
    example="""
        hours/coaching.csv
            date,hours,duration,mode,with,focus ◄
            2025-09-12,1.5,1.5,video,coach,2
        """,
)

rule(
    problems.UNCLOSED_QUOTE,
    "unclosed-quote",
    Severity.ERROR,
    message="A quotation mark opens here and is never closed.",
    hint="Close it at the end of the cell, or delete it.",
    what="A cell that begins with a quotation mark and runs on to the end of the file.",
    why="All rows below it look like one long cell, and none of them would count.",
    mend="Add the second quotation mark where the cell ends.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus,notes
            2025-09-12,1.5,video,coach,2,"walked together ◄
            2025-10-03,2,video,coach,2,planned
        """,
)

rule(
    problems.RAGGED_ROW,
    "ragged-row",
    Severity.WARNING,
    message="This row has {cells:cell|cells}, but there are {columns:column|columns}.",
    hint="Put quotation marks around text that contains a comma, or name the column.",
    what="A row with more cells than the table has columns.",
    why="The words in the last cells belong nowhere and are not shown.",
    mend="Usually a comma in a sentence divides it in two: write the cell in quotation marks.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            2025-09-12,1.5,video,coach,2,planned the fall ◄
        """,
)
