"""What in a text tells who or where somebody is: addresses, numbers, birthdays, small counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casc_portfolio.checks.privacy_counts import few_students
from casc_portfolio.checks.privacy_tables import births_in_tables, numbers_in_tables


class Told(StrEnum):
    """What is told; names and people are found elsewhere."""

    EMAIL = "email"
    PHONE = "phone"
    STREET = "street"
    BIRTH = "birth"
    STUDENT_NUMBER = "student-number"
    SOCIAL_SECURITY = "social-security"
    FEW = "few"
    SHARE = "share"
    NAME = "name"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """``text[start:end]`` tells something; ``count`` is that of a small group."""

    told: Told
    start: int
    end: int
    count: int = 0


_SHAPE = bytes(
    ord("0")
    if 48 <= sign <= 57
    else ord("A")
    if 65 <= sign <= 90
    else ord("-")
    if sign in b" ."
    else sign
    for sign in range(256)
)
"""Digits as 0, capitals as A, what stands between numbers as a hyphen: what is left of a text without
its small letters is a quarter as long, and a few glances at it tell what may be there."""
_SMALL_LETTERS = bytes(range(ord("a"), ord("z") + 1))
_AROUND = 80
"""Characters around a number or an address that say whose it is."""

_ROLES = frozenset(
    """
    admin admissions attendance board business careers casc communications contact counseling
    credentials custodian desk director district enrollment frontdesk frontoffice health help helpdesk hr
    induction info information jobs library mail maintenance media news noreply nurse office panel
    payroll principal program programs pta ptsa registrar registration reply safety school
    schooloffice secretary security sitecouncil staff superintendent support team technology
    transportation webmaster
    """.split()
)
_OFFICE = re.compile(
    r"""\b(?:office|school|district|county|desk|hotline|help\s?line|department|library|center|campus
    |church|hall|switchboard|attendance\ line|main\ (?:line|number)|program|university|clinic|headquarters
    |address\ of\ the|poison|police|sheriff|fire)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PERSONAL = re.compile(
    r"""\b(?:cell|mobile|personal|private|home\ (?:phone|number|address|is)|lives?|living|moved|resides?
    |(?:mother|father|mom|dad|parent|guardian|grandmother|grandfather|aunt|uncle|family|student)['’]s)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_EMAIL = re.compile(r"(?<![\w.+@/-])[\w.+-]+@(?:[\w-]+\.)+[A-Za-z]{2,}(?![\w@])")
_SERVICE = re.compile(r"\D*1?\D*(?:800|888|877|866|855|844|833)\D")
_PHONE = re.compile(
    r"""(?<![\w./=&?%+-])(?:\+?1[ .-])?
    (?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[.-])[2-9]\d{2}[ .-]\d{4}(?![\w-]|\.\d)
    |(?<![\w./=&?%+-])[2-9]\d{2}[ /][2-9]\d{2}[ -](?!19|20)\d{4}(?![\w-]|[ .]\d)
    |(?<![\w./=-])\+1[ ]?[2-9]\d{2}[ ]\d{3}[ ]\d{4}(?!\w)
    |\b(?:call|text|cell|phone|mobile|tel|telephone|number\ is)\b(?:\ is)?[.:,]?[ ]
     (?:(?:me[ ]|him[ ]|her[ ])?at[ ])?(?:[2-9]\d{2}[ ])?[2-9]\d{2}[ .-]?\d{4}(?![\w-])""",
    re.VERBOSE | re.IGNORECASE,
)
_SOCIAL = re.compile(
    r"""(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])
    |\b(?:ssn|social\ security(?:\ number)?)\b[^\d\n]{0,12}(?!000|666|9)\d{3}[ -]?\d{2}[ -]?\d{4}(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_STUDENT_NUMBER = re.compile(
    r"""(?:\b(?:student|pupil)\s(?:id|identifier|number|no\.?|(?=\#))|\bssid|\bcalpads(?:\sid)?)
    (?:\s(?:number|no\.?))?(?:\sis|\swas)?[:*_]{0,4}[\s:#=(]{1,3}[*_]{0,3}[A-Z]{0,2}-?\d{5,12}(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERED = (
    *("student i", "student n", "student #", "pupil i", "pupil n", "pupil #"),
    *("ssid", "calpads"),
)
"""How each of these begins, in small letters: to look for them first takes a tenth of the time."""
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_BIRTH = re.compile(
    rf"""\b(?P<word>born|birth\s?da(?:y|te)|date\sof\sbirth|d\.?o\.?b\b\.?)
    (?:[^\d\n.;!?]|\n(?![\n*#|>-])){{0,24}}?
    (?:\d{{1,2}}[/.-]\d{{1,2}}[/.-](?P<a>\d{{4}}|\d{{2}})|(?P<b>\d{{4}})-\d{{2}}-\d{{2}}
      |\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s(?P<c>\d{{4}}))?
      |\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:,?\s(?P<d>\d{{4}}))?)(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_THING = re.compile(
    r"""(?:\b(?:idea|plan|project|tradition|partnership|initiative|protocol|committee|question)
      (?:\s(?:for|of|behind)\s(?:the|our|a|this)\s[\w-]+)?
    |(?:\A|[.!?;:,>#*-]\s|\n\n|\b(?:that|when|how|and|so|because|before|since)\s)(?:the|our|this|my|its)\s
      (?:(?:elementary|middle|high|charter|public|neighborhood|new|own|little|whole)\s){0,2}
      (?:school|district|program|club|academy|campus|center|library|garden|festival|town|city))
    \s+(?:was|is|had\ been|that\ was)\s+$""",
    re.IGNORECASE | re.VERBOSE,
)
"""Before *born*: then a thought was, and nobody's birthday is told."""
_HONORED = re.compile(
    r"""\b(?:Seuss|Luther\ King(?:,?\ Jr\.?)?|C[eé]sar\ Ch[aá]vez|Washington|Abraham\ Lincoln
    |Rosa\ Parks|[Ss]chool|[Dd]istrict|[Cc]ity|[Tt]own)(?:['’]s?)\s+$""",
    re.VERBOSE,
)
"""Before *birthday*: whose is kept at many schools."""
_INITIALS = ("DO", "D.O.")
_BORN = re.compile(r"b(?:orn\s|irth)")
"""A pattern whose words begin with one sign is quick; two searches take three times as long."""
_STREET = re.compile(
    r"""(?<![\w.,$/#-])\d{1,5}\s(?:(?:[NSEW]\.?|North|South|East|West)\s)?
    (?:[A-Z][\w'’]+\s|\d{1,3}(?:st|nd|rd|th)\s){1,3}?
    (?:(?P<plain>Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Ln\.?|Boulevard|Blvd\.?)
      |(?:Drive|Dr\.|Court|Ct\.?|Way|Circle|Cir\.?|Place|Pl\.?|Terrace|Trail|Parkway|Highway(?!\ \d)))
    (?!\w)(?P<town>,?\ (?:Apt\.?|Unit|No\.|\#)\ ?\w+|,\ [A-Z][a-z]+)?""",
    re.VERBOSE,
)
_ON_A_HIGHWAY = re.compile(
    r"""(?<![\w.,$/#:-])(?P<house>\d{1,5})\ (?:(?:Old|State|County|U\.?S\.?|CA)\ ){0,2}
    (?:Highway|Hwy\.?)\ \d{1,3}(?:\ (?:North|South|East|West|[NSEW])\b\.?)?
    (?![\w-]|\ (?:accidents|crashes|closures|signs|drivers|commuters|was|is|were|has|had)\b)
    (?P<town>,?\ (?:Apt\.?|Unit|No\.|\#)\ ?\w+|,\ [A-Z][a-z]+)?""",
    re.VERBOSE,
)
"""A house on a road that has a number in place of a name."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEADS_TO_ADDRESS = re.compile(r"(?:\bat|\bto|\bon|address(?:\ is)?:?)\s$", re.IGNORECASE)
_YOUNGEST = 4
"""Years since the birth of anybody at a school."""

_BEFORE_NUMBER = frozenset([b"", *(bytes([sign]) for sign in b"\xa0#\n:=(A|*")])
_BEFORE_SPACE = frozenset(bytes([sign]) for sign in b"-:A*|")
"""What is left, in the shape of a text, of what may stand before a student's number."""


def traces(text: str, *, today: date) -> Iterator[Trace]:
    """Everything in a text that tells who or where somebody is, each kind in the text's order.

    Contacts of schools and offices by their role are not among it. A few glances decide
    which patterns are tried at all: most texts hold nothing of the kind.
    """
    shape = _shape_of(text)
    if "@" in text:
        yield from _emails(text)
    if b"0-0000" in shape or b"0000000" in shape:
        yield from _social(text)
        yield from _phones(text)
    if b"0-A" in shape:
        yield from _streets(text)
    if b"00000" in shape and _may_be_numbered(shape):
        yield from _student_numbers(text)
    if _BORN.search(text) or _has_capital_birth(text):
        yield from _births(text, today)
    for few in few_students(text):
        told = Told.SHARE if few.share else Told.FEW
        yield Trace(told=told, start=few.start, end=few.end, count=few.count)


def identities(text: str) -> Iterator[Trace]:
    """The numbers in a text that lead to one person alone, and belong into no draft either."""
    shape = _shape_of(text)
    if b"0-0000" in shape or b"0000000" in shape:
        yield from _social(text)
    if b"00000" in shape and _may_be_numbered(shape):
        yield from _student_numbers(text)


def _shape_of(text: str) -> bytes:
    return text.encode("utf-8", "replace").translate(_SHAPE, _SMALL_LETTERS)


def _may_be_numbered(shape: bytes) -> bool:
    """Whether a long number stands as that of a student may; most are in the middle of a name."""
    *before, _ = shape.split(b"00000")
    for part in before:
        last = part[-1:]
        if last in _BEFORE_NUMBER or (last == b"-" and part[-2:-1] in _BEFORE_SPACE):
            return True
    return False


def _emails(text: str) -> Iterator[Trace]:
    at = text.find("@")
    while at >= 0:
        start = at
        while start and (text[start - 1].isalnum() or text[start - 1] in "_.+-"):
            start -= 1
        found = _EMAIL.match(text, start)
        if found and _ROLES.isdisjoint(re.split(r"[._+-]|\d+", text[start:at].casefold())):
            yield Trace(told=Told.EMAIL, start=start, end=found.end())
        at = text.find("@", at + 1)


def _social(text: str) -> Iterator[Trace]:
    for found in _SOCIAL.finditer(text):
        yield Trace(told=Told.SOCIAL_SECURITY, start=found.start(), end=found.end())


def _phones(text: str) -> Iterator[Trace]:
    for found in _PHONE.finditer(text):
        if not _SERVICE.match(found[0]) and not _of_an_office(text, found.start(), found.end()):
            yield Trace(told=Told.PHONE, start=found.start(), end=found.end())


def _of_an_office(text: str, start: int, end: int) -> bool:
    """Whether the words around, of the same paragraph, speak of an office and of nobody's home."""
    first = max(text.rfind("\n\n", 0, start) + 2, start - _AROUND, 0)
    last = text.find("\n\n", end, end + _AROUND)
    last = end + _AROUND if last < 0 else last
    before, after = text[first:start], text[end:last]
    if _PERSONAL.search(before) or _PERSONAL.search(after):
        return False
    return bool(_OFFICE.search(before) or _OFFICE.search(after))


def _student_numbers(text: str) -> Iterator[Trace]:
    small = text.lower().replace("\n", " ")
    if not small.isascii():
        small = small.replace("\u00a0", " ")
    if not any(words in small for words in _NUMBERED):
        return
    for found in _STUDENT_NUMBER.finditer(text):
        yield Trace(told=Told.STUDENT_NUMBER, start=found.start(), end=found.end())
    for start, end in numbers_in_tables(text):
        yield Trace(told=Told.STUDENT_NUMBER, start=start, end=end)


def _has_capital_birth(text: str) -> bool:
    """Whether a birth begins or ends with a capital B: one rare letter is found at once."""
    if "B" not in text:
        return False
    before, *parts = text.split("B")
    for part in parts:
        if part.startswith(("orn ", "orn\n", "irth")) or before.endswith(_INITIALS):
            return True
        before = part
    return False


def _births(text: str, today: date) -> Iterator[Trace]:
    for found in _BIRTH.finditer(text):
        year = next((found[name] for name in "abcd" if found[name]), "")
        may_be_a_thing = found["word"].casefold() == "born"
        too_young = len(year) == 4 and int(year) > today.year - _YOUNGEST
        of_a_thing = too_young or _THING.search(text, max(0, found.start() - 60), found.start())
        honored = _HONORED.search(text, max(0, found.start() - 40), found.start())
        if not (may_be_a_thing and of_a_thing) and not honored:
            yield Trace(told=Told.BIRTH, start=found.start(), end=found.end())
    for start, end in births_in_tables(text):
        yield Trace(told=Told.BIRTH, start=start, end=end)


def _streets(text: str) -> Iterator[Trace]:
    for found in _STREET.finditer(text):
        before = text[max(0, found.start() - 12) : found.start()]
        sure = found["plain"] or found["town"] or _LEADS_TO_ADDRESS.search(before)
        if sure and not _of_an_office(text, found.start(), found.end()):
            yield Trace(told=Told.STREET, start=found.start(), end=found.end())
    for found in _ON_A_HIGHWAY.finditer(text):
        if _is_a_house(found) and not _of_an_office(text, found.start(), found.end()):
            yield Trace(told=Told.STREET, start=found.start(), end=found.end())


def _is_a_house(found: re.Match[str]) -> bool:
    """Whether the number before a highway is a house's: in *In 2024 Highway 49* it is a year."""
    if found["town"] or len(found["house"]) < 3:
        before = found.string[max(0, found.start() - 12) : found.start()]
        return bool(found["town"] or _LEADS_TO_ADDRESS.search(before))
    return not _YEAR.fullmatch(found["house"])
