"""Files that can't be read, or not as text."""

from casc_portfolio.checks.registry import rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.source import problems

_FIELDS_ONLY = (
    "Keep the fields that belong here, and delete what was pasted in; stories go into pages."
)

rule(
    problems.FILE_UNREADABLE,
    "file-unreadable",
    Severity.ERROR,
    message="The computer does not let us read this file: {reason}.",
    hint="Close it in other programs, or save a copy of it under the same name.",
    causes={
        "missing": wording(
            "This is a link to something that is not there.",
            "Put the file itself here, in the place of the link.",
        ),
        "permission": wording(
            "You are not allowed to read this on this computer.",
            "Save a copy under your own account, and put it in the place of this one.",
        ),
        "online": wording(
            "This file is kept online only, and did not come when we asked for it.",
            "Mark it “Always keep on this device” (or open it once), wait until it is here, and try again.",
        ),
    },
    what="A file of the portfolio that the computer refuses to open.",
    why="What stands in it can't be checked, counted or shown.",
    mend="""
        Usually another program holds the file, or it belongs to another account of the computer.
        Close other programs and try again. If that does not help, save a copy of the file and
        put it in the place of this one. A link whose file is gone is reported here too.
        """,
    example="""
        content/cpsel-2/evidence/learning-walks.md (a link to gone.md) ◄
        """,
)

rule(
    problems.FILE_TOO_LARGE,
    "file-too-large",
    Severity.ERROR,
    message="This text is {size:size} long; we read up to {limit:size}.",
    hint=(
        "{table:if}Keep the rows of your entries, and delete what another program added to them.",
        f"{{settings:if}}{_FIELDS_ONLY}",
        "Divide it into several pages, or keep it as a PDF and name that as an artifact.",
    ),
    causes={
        "header": wording(
            (
                "{settings:if}This text is {size:size} long; we read up to {limit:size}.",
                "This header is {size:size} long; we read up to {limit:size}.",
            ),
            (
                f"{{settings:if}}{_FIELDS_ONLY}",
                "Keep the fields in it, and move long text to below the second line of hyphens.",
            ),
        ),
    },
    more=lambda given: {
        "table": str(given["path"]).lower().endswith(".csv"),
        "settings": str(given["path"]).lower().endswith((".yml", ".yaml")),
    },
    what="A page, header or table that is far longer than anyone writes by hand.",
    why="""
        Such a file was almost always saved from another program by mistake, with pictures or
        thousands of lines of formatting inside. Reading it would make everything else slow.
        """,
    mend="""
        Look at the file in a plain text editor. Keep what you wrote, take out the rest. Long
        documents are better kept as a PDF under content/artifacts/.
        """,
    example="""
        content/cpsel-2/evidence/learning-walks.md (5 MB of text) ◄
        """,
)

rule(
    problems.NOT_A_FILE,
    "not-a-file",
    Severity.ERROR,
    message="This is no file, though its name ends like one.",
    hint="If it is a folder, give it a name without an ending such as .md.",
    what="A folder (or something rarer) that is called like a page, a table or a setting.",
    why="Nothing that stands inside it is found.",
    mend="Rename the folder, or move the page out of it to where the folder is now.",
    example="""
        content/cpsel-2/evidence/learning-walks.md (a folder) ◄
        """,
)

rule(
    problems.LINK_LEAVES_FOLDER,
    "link-leaves-folder",
    Severity.ERROR,
    message="This is a link to something outside your portfolio's folder.",
    hint="Put the file itself here, in the place of the link.",
    causes={
        "loop": wording(
            "This link leads back to itself.",
            "Delete it, and put the file itself here if there was one.",
        ),
        "nested": wording(
            "This is a link inside a folder that is itself reached by a link.",
            "Put the folder itself here, in the place of the link.",
        ),
    },
    what="A symbolic link (an alias, a shortcut) that leaves the portfolio, or leads in a circle.",
    why="""
        The portfolio must be complete in its own folder: what lies elsewhere is missing on every
        other computer, and could be something that was never meant to be shown.
        """,
    mend="Delete the link and copy the file to this place.",
    example="""
        content/cpsel-2/evidence/learning-walks.md (a link to a file elsewhere) ◄
        """,
)

rule(
    problems.NOT_UTF8,
    "not-utf8",
    Severity.ERROR,
    message=(
        "This file was saved as {encoding}, not as UTF-8.",
        "From here on this file is not text in UTF-8.",
    ),
    hint=(
        "{table:if}In Excel choose “Save As” and “CSV UTF-8”, and look at the names in it.",
        "Save it once more in your editor and choose UTF-8 as its encoding.",
    ),
    more=lambda given: {"table": str(given["path"]).lower().endswith(".csv")},
    what="A text whose letters were saved in another way than UTF-8, the one that is usual today.",
    why="""
        Accents, dashes and quotation marks would come out as wrong signs. We would rather ask
        than guess, because a wrong guess in a name is easily overlooked.
        """,
    mend="""
        Visual Studio Code: click the name of the encoding at the lower right, choose "Reopen with
        Encoding" and then "Save with Encoding: UTF-8". Notepad: "Save as", and UTF-8 beside the
        button. Word: save as plain text and choose UTF-8.
        """,
    example="""
        content/cpsel-2/evidence/learning-walks.md (saved as Windows-1252)
            ---
            title: Learning walks at Cañon School ◄
            ---
        """,
)

rule(
    problems.OTHER_ENCODING,
    "other-encoding",
    Severity.NOTE,
    message="This table was saved as {encoding}. It is read; other programs may show wrong letters.",
    hint="Save it once more in Excel as “CSV UTF-8”.",
    what="A table whose accents and dashes were saved in the old way of Windows.",
    why="""
        Everything is read and counted. But on another computer, and on GitHub, José may turn into
        Jos\ufffd, and nobody can tell any more what was meant.
        """,
    mend="""
        Excel: "Save As", and "CSV UTF-8 (comma delimited)". Mending it for you changes no letter,
        and writes the mark at the beginning by which Excel knows the new way.
        """,
    example="""
        hours/coaching.csv (saved as Windows-1252)
            date,hours,mode,with,focus,next_step
            2025-08-14,1.5,video,coach,2,Ask José Peña for the schedule ◄
        """,
)

rule(
    problems.MIXED_LINE_ENDS,
    "mixed-line-ends",
    Severity.NOTE,
    message="{count:line of this file ends|lines of this file end} in another way than the rest.",
    hint="Nothing changes on the site; some editors show such lines as one, or with odd signs.",
    causes={
        "old": wording(
            "The lines of this file end as they did on Macs long ago.",
            "Nothing changes on the site; most editors show the whole file as one line.",
        ),
    },
    what="A text in which some lines end as on Windows and others as on a Mac.",
    why="""
        The end of a line is a sign that nobody sees, and Windows writes another one than a Mac.
        Text that was pasted or joined may hold both. Then comparing two versions of the file
        shows changes in lines that nobody touched.
        """,
    mend="""
        Visual Studio Code: click LF or CRLF at the lower right and choose one, then save. Mending
        it for you takes the one that most lines of the file have.
        """,
    example="""
        content/cpsel-2/evidence/learning-walks.md (joined from Windows and Mac)
            ---
            title: Learning walks
            ---
            We saw twelve rooms. ◄
            In ten of them students talked about the work.
        """,
)

rule(
    problems.CONTROL_CHARACTER,
    "control-character",
    Severity.ERROR,
    message="There is a sign here that can't be seen and means nothing in a text ({number}).",
    hint=("Delete it and type the letters around it anew.",),
    what="A sign that can't be seen: it once steered printers, and no keyboard types it.",
    why="""
        It usually comes along when text is copied from a PDF or from a broken file. Browsers
        show it differently, or stop there.
        """,
    mend="Delete the sign with the letters beside it, and type those again.",
    example="""
        content/cpsel-2/evidence/learning-walks.md
            ---
            title: Learning\x07 walks ◄
            ---
        """,
)
