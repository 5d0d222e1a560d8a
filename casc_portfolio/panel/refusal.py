"""Why a score file is not counted, in words: the one place where they are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Words = Mapping[str, str]


class Reason(StrEnum):
    """The ways in which a score file can be refused."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too large"
    NOT_JSON = "not JSON"
    TOO_DEEP = "too deep"
    NO_SCORE_SHEET = "no score sheet"
    OTHER_SCHEMA = "other schema"
    DAMAGED = "damaged"
    WRONG_SHAPE = "wrong shape"
    UNFINISHED = "unfinished"
    CONFLICT = "conflict of interest"
    OTHER_PROGRAM = "other program"
    OTHER_VERSION = "other version"
    OTHER_FRAMEWORK = "other framework"
    UNKNOWN_LEVEL = "unknown level"
    UNKNOWN_STANDARD = "unknown standard"
    UNSCORED = "unscored"
    OTHER_CANDIDATE = "other candidate"
    OTHER_PORTFOLIO = "other portfolio"
    SAME_SHEET = "same sheet"
    TWO_VERSIONS = "two versions"
    SAME_PANELIST = "same panelist"
    WRONG_ROUND = "wrong round"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One file that is not counted; ``place`` says where in it, when there is a place."""

    file: str
    reason: Reason
    place: str = ""
    words: Words = field(default_factory=dict)


_TOLD: dict[Reason, tuple[str, str]] = {
    Reason.UNREADABLE: (
        "The computer can't read this file: {why}.",
        "Give the files that the panelists sent, unpacked, in a folder of yours.",
    ),
    Reason.TOO_LARGE: (
        "This file has more than {limit}; no score sheet does.",
        "Ask for the file that the sheet itself saved.",
    ),
    Reason.NOT_JSON: (
        "This file breaks off, or another program has changed it; it can't be read as a score sheet.",
        "Ask the panelist to save the sheet again, and to send the file as it is.",
    ),
    Reason.TOO_DEEP: (
        "This file is nested deeper than any score sheet.",
        "Ask for the file that the sheet itself saved.",
    ),
    Reason.NO_SCORE_SHEET: (
        "This is another file, not one that a score sheet saved.",
        "Give only files named score-….json, as the sheet saves them.",
    ),
    Reason.OTHER_SCHEMA: (
        "This sheet is of the kind {found}; this casc reads {known}.",
        "Bring casc up to date, or score with the sheet that this one makes.",
    ),
    Reason.DAMAGED: (
        "The checksum does not fit what the sheet says: it was changed after it was saved.",
        "Ask the panelist for the file once more. Don't mend it by hand.",
    ),
    Reason.WRONG_SHAPE: (
        "Here stands {found}, where {expected} belongs.",
        "Ask the panelist to export the sheet again.",
    ),
    Reason.UNFINISHED: (
        "{panelist} has not finished this sheet; it is a draft.",
        "Ask for the file that the sheet saves after Finish.",
    ),
    Reason.CONFLICT: (
        "{panelist} does not declare to be neither supervisor, coach nor relative of the "
        "candidate.",
        "A sheet with a conflict of interest is not counted. Set it aside, and ask someone else.",
    ),
    Reason.OTHER_PROGRAM: (
        "This sheet is for the program {found}; the program here is {known}.",
        "Merge the sheets of one program at a time; --program names a program's own file.",
    ),
    Reason.OTHER_VERSION: (
        "This sheet was scored by version {found} of the program {program}; "
        "the one here is {known}.",
        "Levels may have changed in between. Merge with the version that the panel used: --program "
        "FILE.",
    ),
    Reason.OTHER_FRAMEWORK: (
        "This sheet scores the standards {found}; the program's are {known}.",
        "Merge with the program file that the panel used: --program FILE.",
    ),
    Reason.UNKNOWN_LEVEL: (
        "The program has no level “{found}”. It has: {known}.",
        "Ask the panelist to export the sheet again; it offers the program's levels only.",
    ),
    Reason.UNKNOWN_STANDARD: (
        "The program has no {what} “{found}”. It has: {known}.",
        "Ask the panelist to export the sheet again.",
    ),
    Reason.UNSCORED: (
        "This sheet says nothing about {standards}.",
        "In the first round every standard gets a level or “not enough evidence”. Ask the "
        "panelist to complete it.",
    ),
    Reason.OTHER_CANDIDATE: (
        "This sheet is about {found}; the others here are about {known}.",
        'Merge one candidate at a time; --candidate "NAME" says whose sheets are meant.',
    ),
    Reason.OTHER_PORTFOLIO: (
        "This panelist read the portfolio {found}; the others in round {round} read {known}.",
        "All panelists of a round read the same portfolio. Give the panelist the same kit, and "
        "ask for a new sheet.",
    ),
    Reason.SAME_SHEET: (
        "This is the same sheet as {other}; that one is counted.",
        "Give it once.",
    ),
    Reason.TWO_VERSIONS: (
        "This and {other} are two versions of one sheet.",
        "Nobody but the panelist knows which one holds: ask, and give only that one.",
    ),
    Reason.SAME_PANELIST: (
        "{panelist} has handed in two sheets for round {round}: this and {other}.",
        "A panelist counts once. Ask which sheet holds, and give only that one.",
    ),
    Reason.WRONG_ROUND: (
        "This is a sheet of round {round}, and no sheet of round {before} is counted here.",
        "Give the sheets of all rounds together; each keeps its own scores.",
    ),
}


_SAID = {Reason.NOT_JSON: "can't be read"}
"""A reason in a reader's words, where its own name is for programs."""


def message(refusal: Refusal) -> str:
    """What is wrong, in a sentence."""
    return _TOLD[refusal.reason][0].format_map(refusal.words)


def hint(refusal: Refusal) -> str:
    """What to do about it."""
    return _TOLD[refusal.reason][1].format_map(refusal.words)


def told(refusal: Refusal) -> str:
    """Both, behind the file and the place, on three lines."""
    at = f"{refusal.file}: {refusal.place}: " if refusal.place else f"{refusal.file}: "
    reason = _SAID.get(refusal.reason, refusal.reason)
    return f"{at}not counted ({reason})\n  {message(refusal)}\n  {hint(refusal)}"
