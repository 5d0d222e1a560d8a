"""The program: one that does not exist, or a file of a program's own with mistakes in it."""

from casc_portfolio.checks.near import among
from casc_portfolio.checks.registry import rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.programs import problems

WHY = """
    A program's file decides what counts and what is missing for everyone who uses it. With a
    mistake in it nothing is measured, rather than the wrong thing.
    """


rule(
    problems.UNKNOWN_PROGRAM,
    "unknown-program",
    Severity.ERROR,
    message="There is no program “{value}”.",
    hint=(
        "Did you mean {suggestion}?",
        "The programs are {known}; a file of your program's own is written ./my-program.yml.",
    ),
    causes={
        "file": wording(
            "There is no file {value} beside portfolio.yml.",
            (
                "Did you mean {suggestion}?",
                "Copy your program's file into this folder, or correct its name here.",
            ),
        ),
    },
    more=among("value", "known"),
    what="A program in portfolio.yml that does not come with the tool and is no file either.",
    why="Without a program nobody can say what counts and what is still to come.",
    mend="Write the id of a program as casc programs lists it, or the path of its file with ./.",
    example="""
        portfolio.yml
            name: Dana Whitfield
            program: pcoo ◄
            start: 2025-07-01
        """,
)

rule(
    problems.PROGRAM_INCOMPLETE,
    "program-incomplete",
    Severity.ERROR,
    message=(
        "The {what} “{value}” has no “{field}”.",
        "This {what} has no “{field}”.",
    ),
    hint="Add a line {field}: to it; casc programs show ctc --format yaml prints a complete file.",
    what="A part of a program's file that lacks a field it can't do without.",
    why=WHY,
    mend="Add the field. The files of the programs that come with the tool show how.",
    example="""
        my-program.yml (a small program, with these lines)
            scale:
              assumed: yes
              reached: meets
              levels:
                - id: approaches ◄
                - id: meets
                  title: Meets the standard
        """,
)

rule(
    problems.PROGRAM_DUPLICATE_ID,
    "program-duplicate-id",
    Severity.ERROR,
    message="There is a {what} called “{value}” on line {line} already.",
    hint="Give one of them another name, here and wherever it is pointed at.",
    what="Two of a kind with one id in a program's file.",
    why=WHY,
    mend="Rename one of them, and the places that mean it.",
    example="""
        my-program.yml (a small program, with these lines)
            scale:
              assumed: yes
              reached: meets
              levels:
                - id: meets
                  title: Approaches the standard
                - id: Meets ◄
                  title: Meets the standard
        """,
)

rule(
    problems.PROGRAM_UNKNOWN_NAME,
    "program-unknown-name",
    Severity.ERROR,
    message="The program has no {what} called “{value}”.",
    hint=(
        "Did you mean {suggestion}? These are known: {others}.",
        "Did you mean {suggestion}?",
        "These are known: {known}.",
    ),
    causes={
        "divided": wording(
            "“{value}” is read as one name, because a comma divides the names in a list.",
            "Write [{several}].",
        ),
    },
    more=among("value", "known"),
    what="A name in a program's file that points at nothing in it, or several names in one.",
    why=WHY,
    mend="Correct the name, or add what it means.",
    example="""
        my-program.yml (a small program, with these lines)
            scale:
              assumed: yes
              reached: meet ◄
              levels:
                - id: approaches
                  title: Approaches the standard
                - id: meets
                  title: Meets the standard
        """,
)

rule(
    problems.PROGRAM_PART_OF_ITSELF,
    "program-part-of-itself",
    Severity.ERROR,
    message="The hours “{value}” would be a part of themselves: {chain:steps}.",
    hint="Take part_of away from one of them.",
    what="Hour categories that are parts of each other in a circle.",
    why="Every hour would count again and again, so the sums would never end.",
    mend="Decide which category is the whole; that one has no part_of.",
    example="""
        my-program.yml (a small program, with these lines)
            hours:
              - id: coaching
                title: Coaching
                owner: candidate
                assumed: yes
                per_year: 40
                part_of: coaching ◄
        """,
)

rule(
    problems.PROGRAM_WITHOUT_FINAL,
    "program-without-final",
    Severity.ERROR,
    message="The program has no milestone “final”.",
    hint="Call the milestone at which the candidate's part is done final.",
    what="A program whose milestones don't say when the candidate's own part is done.",
    why="casc progress --require final asks for it, in every program by the same name.",
    mend="Rename or add the milestone, and let the candidate's last requirements be due at it.",
    example="""
        my-program.yml (a small program, with these lines)
            milestones: ◄
              - id: start
                title: Start
                assumed: yes
                due:
                  days: 0
        """,
)

rule(
    problems.PROGRAM_DATES_BACKWARDS,
    "program-dates-backwards",
    Severity.ERROR,
    message="“{value}” ({date}) would come before “{before}” ({before_date}), which stands above.",
    hint="Put the milestones in the order of their dates, or correct a date.",
    what="Milestones that don't follow each other in time.",
    why="They are shown in the order of the file; a person would be told the wrong next step.",
    mend="Change the order, or the rule of one of the dates.",
    example="""
        my-program.yml (a small program, with these lines)
            milestones:
              - id: start
                title: Start
                assumed: yes
                due:
                  days: 30
              - id: final
                title: The candidate's part is done
                assumed: yes
                due:
                  days: 10 ◄
        """,
)

rule(
    problems.PROGRAM_UNSOURCED,
    "program-unsourced",
    Severity.ERROR,
    message=(
        "The {what} “{value}” says neither where it comes from nor that it is assumed.",
        "This {what} says neither where it comes from nor that it is assumed.",
    ),
    hint="Add source: with the id of one of the sources, or assumed: yes.",
    what="A part of a program's file without a source.",
    why="""
        Candidates plan two years by these numbers. They can tell a rule that is published from a
        sensible guess only when the file says which it is.
        """,
    mend="Name the page that says so under sources, and its id here; otherwise write assumed: yes.",
    example="""
        my-program.yml (a small program, with these lines)
            scale:
              reached: meets ◄
              levels:
                - id: approaches
                  title: Approaches the standard
                - id: meets
                  title: Meets the standard
        """,
)
