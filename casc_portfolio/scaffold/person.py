"""What is known about a person when a portfolio begins."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The candidate on the first day; what is not known yet is empty."""

    name: str
    start: date
    role: str = ""
    school: str = ""
    district: str = ""
    coach: str = ""
