"""What induction programs ask for: requirements, milestones, hours, scale, panel, as data."""

from casc_portfolio.programs.calendar import Calendar, Dated, Year, calendar, years_later
from casc_portfolio.programs.closing import (
    DecisionRule,
    PanelRule,
    PresentationRule,
    ReflectionPart,
    ReflectionRule,
    Section,
)
from casc_portfolio.programs.hours import HourCategory, Topic, Workshops
from casc_portfolio.programs.model import (
    Contact,
    Level,
    Period,
    ProcessNote,
    Program,
    RecordKind,
    RequiredDocument,
    Scale,
    SourcePage,
    Wording,
    YearRule,
)
from casc_portfolio.programs.read import load, shipped, text
from casc_portfolio.programs.requirement import (
    Due,
    Measure,
    Measured,
    Milestone,
    Owner,
    Requirement,
    Sourced,
)

__all__ = [
    "Calendar",
    "Contact",
    "Dated",
    "DecisionRule",
    "Due",
    "HourCategory",
    "Level",
    "Measure",
    "Measured",
    "Milestone",
    "Owner",
    "PanelRule",
    "Period",
    "PresentationRule",
    "ProcessNote",
    "Program",
    "RecordKind",
    "ReflectionPart",
    "ReflectionRule",
    "RequiredDocument",
    "Requirement",
    "Scale",
    "Section",
    "SourcePage",
    "Sourced",
    "Topic",
    "Wording",
    "Workshops",
    "Year",
    "YearRule",
    "calendar",
    "load",
    "shipped",
    "text",
    "years_later",
]
