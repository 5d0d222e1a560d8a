"""What a rule may ask about everything around a document, worked out once for a portfolio."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath

from casc_portfolio.attachments import Cache
from casc_portfolio.checks.meant import folded_titles
from casc_portfolio.checks.near import nearest
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.portfolio.dates import calendar_of
from casc_portfolio.portfolio.kinds import id_of, is_page
from casc_portfolio.portfolio.reflections import folded, part_names
from casc_portfolio.programs import Calendar
from casc_portfolio.source.names import fold


@dataclass(frozen=True, kw_only=True, eq=False)
class Surroundings:
    """The portfolio, the day on which it is looked at, and the names that may be pointed at.

    Names that the program or framework decides are empty when it could not be read;
    rules then keep quiet about them.
    """

    portfolio: Portfolio
    today: date
    cache: Cache | None = None
    """Where facts about attachments are kept from one run to the next."""

    @cached_property
    def elements(self) -> tuple[str, ...]:
        """The codes of all elements, in order."""
        framework = self.portfolio.framework
        return tuple(element.code for element in framework.elements) if framework else ()

    @cached_property
    def standards(self) -> tuple[str, ...]:
        """The numbers of all standards, in order."""
        framework = self.portfolio.framework
        return tuple(one.number for one in framework.standards) if framework else ()

    @cached_property
    def levels(self) -> tuple[str, ...]:
        """The program's levels of practice, from the first to the last."""
        program = self.portfolio.program
        return tuple(level.id for level in program.scale.levels) if program else ()

    @cached_property
    def level_titles(self) -> dict[str, str]:
        """What people call a level, in small letters → its id."""
        program = self.portfolio.program
        levels = program.scale.levels if program else ()
        return folded_titles((level.title, level.id) for level in levels)

    @cached_property
    def periods(self) -> tuple[str, ...]:
        """The program's periods of self-assessment, in order."""
        program = self.portfolio.program
        return tuple(period.id for period in program.periods) if program else ()

    @cached_property
    def period_titles(self) -> dict[str, str]:
        """What people call a period, in small letters → its id."""
        program = self.portfolio.program
        periods = program.periods if program else ()
        return folded_titles((period.title, period.id) for period in periods)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The numbers of the program's years."""
        program = self.portfolio.program
        return tuple(year.number for year in program.years) if program else ()

    @cached_property
    def milestones(self) -> tuple[str, ...]:
        """The program's milestones, in order."""
        program = self.portfolio.program
        return tuple(milestone.id for milestone in program.milestones) if program else ()

    @cached_property
    def milestone_titles(self) -> dict[str, str]:
        """What people call a milestone, in small letters → its id."""
        program = self.portfolio.program
        return folded_titles((one.title, one.id) for one in program.milestones) if program else {}

    @cached_property
    def requirement_titles(self) -> dict[str, str]:
        """What people call a requirement, in small letters → its id."""
        program = self.portfolio.program
        return folded_titles((one.title, one.id) for one in program.requirements) if program else {}

    @cached_property
    def requirements(self) -> tuple[str, ...]:
        """The ids of the program's requirements."""
        program = self.portfolio.program
        return tuple(requirement.id for requirement in program.requirements) if program else ()

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """The program's hour categories."""
        program = self.portfolio.program
        return tuple(category.id for category in program.hours) if program else ()

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The headings that make a reflection in this program."""
        return part_names(self.portfolio.program)

    @cached_property
    def folded_parts(self) -> frozenset[str]:
        """The same without case, spacing and closing marks."""
        return frozenset(map(folded, self.parts))

    @cached_property
    def calendar(self) -> Calendar | None:
        """The dates of the candidate's program; ``None`` without a program or a start."""
        return calendar_of(self.portfolio)

    @property
    def first_day(self) -> date | None:
        """The first day of the program."""
        return self.portfolio.settings.fields.start

    @cached_property
    def last_day(self) -> date | None:
        """The last day of the last program year, or of its last milestone if that is later."""
        dates = self.calendar
        if dates is None or not dates.years:
            return None
        return max(dates.years[-1].end, *(milestone.date for milestone in dates.milestones))

    @cached_property
    def goals(self) -> tuple[str, ...]:
        """The ids of the goals of all plans, in the order of the plans."""
        plans = self.portfolio.plans
        return tuple(goal.id for plan in plans for goal in plan.fields.goals or () if goal.id)

    @cached_property
    def goal_statements(self) -> dict[str, str]:
        """What a goal says, in small letters → its id."""
        goals = (goal for plan in self.portfolio.plans for goal in plan.fields.goals or ())
        return folded_titles((goal.statement, goal.id) for goal in goals)

    @cached_property
    def goals_unread(self) -> bool:
        """Whether a plan has goals that could not be read; then nobody can say which there are."""
        return any(plan.has("goals") and plan.fields.goals is None for plan in self.portfolio.plans)

    @cached_property
    def evidence(self) -> tuple[str, ...]:
        """The ids of all pieces of evidence."""
        return tuple(piece.id for piece in self.portfolio.evidence)

    @cached_property
    def evidence_unread(self) -> frozenset[str]:
        """The ids, folded as file names are, of pieces whose file is there and can't be read."""
        read = {piece.path for piece in self.portfolio.evidence}
        files = (path for path in self.portfolio.inventory.files if "/evidence/" in path)
        unread = (path for path in files if path not in read and is_page(path))
        return frozenset(fold(id_of(path)) for path in unread)

    @cached_property
    def evidence_titles(self) -> dict[str, str]:
        """The title of a piece of evidence, in small letters → its id."""
        return folded_titles((one.fields.title, one.id) for one in self.portfolio.evidence)

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder that holds a file, at whatever depth."""
        files = self.portfolio.inventory.files
        return frozenset(str(folder) for path in files for folder in PurePosixPath(path).parents)

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        """The name of a file, without case → every file of that name; a folder → its files."""
        names: dict[str, list[str]] = {}
        for path in self.portfolio.inventory.files:
            folder, _, name = path.rpartition("/")
            names.setdefault(name.casefold(), []).append(path)
            names.setdefault(folder + "/", []).append(path)
        return names

    def like(self, path: str) -> str | None:
        """The file that is likeliest meant: one of the same name, or a similar one beside it."""
        folder, _, name = path.rpartition("/")
        same = self._names.get(name.casefold())
        if same:
            return same[0]
        beside = {other.rpartition("/")[2]: other for other in self._names.get(folder + "/", ())}
        near = nearest(name, beside)
        return beside[near] if near else None
