"""Entries of a log with a day, a length or a word that can't be taken as it stands."""

from casc_portfolio.checks.instead import other_topics
from casc_portfolio.checks.near import among
from casc_portfolio.checks.registry import rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.hours import problems

rule(
    problems.INCOMPLETE_ENTRY,
    "incomplete-entry",
    Severity.ERROR,
    message="This entry has no {column}, so it does not count.",
    hint="Fill in the {column}, or delete the row.",
    what="A row in which the day or the length is empty.",
    why="An hour counts only with its day and its length.",
    mend="Your calendar usually knows. If it can't be found any more, delete the row.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            2025-09-12,,video,coach,2 ◄
        """,
)

rule(
    problems.BAD_ENTRY_DATE,
    "bad-entry-date",
    Severity.ERROR,
    message="“{value}” is not a date we can be sure of, so this entry does not count.",
    hint=("Write {write:or}.", "Write it as 2025-10-14 or 10/14/2025."),
    causes={
        "narrow": wording(
            "The spreadsheet wrote {value} in the place of the date.",
            "Make the column wider in your spreadsheet program and save the file once more.",
        ),
        "no-day": wording(
            "There is no day {value} in the calendar, so this entry does not count.",
            "Look it up once more; the month has fewer days, or the year fewer months.",
        ),
    },
    what="A day in a log that is written in a way that can mean several things, or nothing.",
    why="The day decides for which year an hour counts, so it is never guessed.",
    mend="Write the year first, 2025-10-14, or month, day and year with slashes.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            14.10.2025,1.5,video,coach,2 ◄
        """,
)

rule(
    problems.DAY_BEFORE_MONTH,
    "day-before-month",
    Severity.ERROR,
    message="“{value}” has no such month: between slashes the month comes first.",
    hint=(
        "Did you mean {write:or}? Then look at {others:other date|other dates} of this file, "
        "which may be meant the other way too.",
        "Did you mean {write:or}?",
    ),
    what="A date with slashes whose first number is too large for a month.",
    why="""
        It was probably typed with the day first. Other dates of the same file could then be
        wrong without anyone seeing it: 04/05/2026 is a day in April here.
        """,
    mend="Write the dates of this file with the year first: 2026-04-13.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            13/04/2026,1.5,video,coach,2 ◄
        """,
)

rule(
    problems.BAD_DURATION,
    "bad-duration",
    Severity.ERROR,
    message="“{value}” is not a length of time we can read, so this entry does not count.",
    hint=("Write {write:or}.", "Write 1.5, 1:30, 1h30 or 90 min."),
    causes={
        "range": wording(
            "“{value}” says from when to when, not how long, so this entry does not count.",
            "Write {write:or} here; when it began may stand in a column called start.",
        ),
        "two-columns": wording(
            "Hours and minutes of this entry don't fit together.",
            "Fill in one of the two columns, or write 1 and 30 for an hour and a half.",
        ),
    },
    what="A length in words or signs that could mean several things.",
    why="Hours are added up for the credential, so they are never guessed.",
    mend="Write 1.5, 1:30, 1h30 or 90 min.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            2025-09-12,about two,video,coach,2 ◄
        """,
)

rule(
    problems.DOUBTFUL_DURATION,
    "doubtful-duration",
    Severity.WARNING,
    message="“{value}” is an unusual length for one day.",
    hint=("Did you mean {write:or}?", "Write the length with its unit, such as 90 min."),
    what="A plain number that is more likely meant in another unit, such as 90 in hours.",
    why="It counts as it stands. An office that notices it will ask about all your hours.",
    mend="Write the unit: 90 min. Several days in one row are better written as several rows.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            2025-09-12,20,video,coach,2 ◄
        """,
)

rule(
    problems.IMPOSSIBLE_DURATION,
    "impossible-duration",
    Severity.ERROR,
    message="“{value}” can't be the length of one day's work, so this entry does not count.",
    hint=("Did you mean {write:or}?", "Write the hours of this one day."),
    causes={
        "nothing": wording(
            "This entry has no length: “{value}”.",
            "Write how long it was, or delete the row.",
        ),
    },
    what="An entry of no time at all, of less than none, or longer than a day.",
    why="It can't be true as it stands, so it is left out of the sums.",
    mend="Correct the number. Several days belong into several rows.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            2025-09-12,90,video,coach,2 ◄
        """,
)

rule(
    problems.DURATIONS_DISAGREE,
    "durations-disagree",
    Severity.WARNING,
    message="“{value}” is longer than from start to end, which is {minutes:minute|minutes}.",
    hint="Correct the length or the times; as it stands, the length counts.",
    what="An entry whose length is longer than the time between its start and its end.",
    why="One of the two is wrong, and an office that checks will ask which.",
    mend="Look into your calendar and correct one of them.",
    example="""
        hours/coaching.csv
            date,hours,start,end,mode,with,focus
            2025-09-12,2.5,15:30,16:30,video,coach,2 ◄
        """,
)

rule(
    problems.BAD_TIME,
    "bad-time",
    Severity.WARNING,
    message="“{value}” is not a time of day we can be sure of.",
    hint=("Did you mean {write:or}?", "Write 15:30 or 3:30 PM."),
    causes={
        "range": wording(
            "“{value}” is two times, and one is expected here.",
            "Keep the first; the second may stand in a column called end.",
        ),
        "ends-first": wording(
            "This entry ends before it starts.",
            "Correct one of the times: write 15:30 or 3:30 PM.",
        ),
    },
    what="A time that is written in an unclear way, or an end before its start.",
    why="Times show that two entries are not the same hour; unclear ones can't.",
    mend="Write 15:30 or 3:30 PM. Where the length is given, times may be left out.",
    example="""
        hours/coaching.csv
            date,hours,start,mode,with,focus
            2025-09-12,1.5,3:30,video,coach,2 ◄
        """,
)

rule(
    problems.UNKNOWN_MODE,
    "unknown-mode",
    Severity.WARNING,
    message="“{value}” is not a way of meeting that your program lists.",
    hint=("Did you mean {suggestion}?", "The ways are {known}."),
    more=among("value", "known"),
    what="A word in the column mode that stands for none of the ways to meet.",
    why="The hour counts, but the office can't see how you met, and some programs ask for it.",
    mend="Use one of the words that the hint names.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            2025-09-12,1.5,carrier pigeon,coach,2 ◄
        """,
)

rule(
    problems.UNKNOWN_TOPIC,
    "unknown-topic",
    Severity.WARNING,
    message="“{value}” is not a workshop topic of your program.",
    hint=("Did you mean {suggestion}?", "The topics are {known}."),
    more=among("value", "known"),
    causes={
        "none": wording(
            "This session names no topic, so it counts toward none.",
            "Write its topic into the row: {known:or}.",
        ),
    },
    what="A session without a topic, or with one that the program's workshops don't have.",
    why="The session is not counted toward any topic.",
    mend="Use one of the topics that the hint names.",
    example="""
        portfolio.yml
            name: Dana Whitfield
            program: usc-rossier
            start: 2025-07-01
        hours/workshops.csv
            date,hours,topic,session,title
            2025-09-12,1.5,gardening,1,Gardening ◄
        """,
)

rule(
    problems.OTHER_TOPIC,
    "other-topic",
    Severity.NOTE,
    message=(
        "“{value}” and {more:other topic|other topics} of this log are not on your program's list.",
        "“{value}” is not on your program's list of topics.",
    ),
    hint=(
        "Did you mean {suggestion}? Every hour counts all the same.",
        "Every hour counts all the same. On the list are {known}.",
    ),
    more=other_topics,
    what="Words of your own in the column topic, where the program has a list.",
    why="The office can only add up how you and your coach spent the time by its own list.",
    mend="Choose from the list that the hint names; your own words may stand under next_step.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus,topic
            2025-09-12,1.5,video,coach,2,Everything and the budget ◄
        """,
)

rule(
    problems.UNKNOWN_SESSION,
    "unknown-session",
    Severity.WARNING,
    message="“{value}” is not a session: each topic has {sessions}.",
    hint="Write the number of the session, from 1 to {sessions}.",
    what="A number of a session that the topic does not have.",
    why="The session is not counted toward its topic.",
    mend="Write the number that stands on the agenda of the session.",
    example="""
        portfolio.yml
            name: Dana Whitfield
            program: usc-rossier
            start: 2025-07-01
        hours/workshops.csv
            date,hours,topic,session,title
            2025-09-12,1.5,vision,7,Vision ◄
        """,
)

rule(
    problems.UNKNOWN_PART,
    "unknown-part",
    Severity.WARNING,
    message="“{value}” is not a part of these hours.",
    hint=("Did you mean {suggestion}?", "The parts are {known}."),
    more=among("value", "known"),
    what="A category in a row that does not belong to the log's own category.",
    why="The hour counts for the log, but for no part of it.",
    mend="Correct the word, or move the row into the log of its category.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus,category
            2025-09-12,1.5,video,coach,2,gardening ◄
        """,
)
