"""Charts as values: points in a drawing, their labels, and the sentence that says what to see.

Coordinates are those of the drawing's own ``width`` × ``height``, y counting down;
templates only draw them, and set the same numbers as a table beside.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Point:
    """One point of a line, with what it stands for."""

    x: float
    y: float
    label: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Rung:
    """A horizontal line with its name; ``strong`` for the one to reach."""

    y: float
    label: str
    strong: bool = False


@dataclass(frozen=True, kw_only=True)
class Tick:
    """A time below the drawing."""

    x: float
    label: str


@dataclass(frozen=True, kw_only=True)
class StepChart:
    """Levels over time: a line through points on named rungs, and what others saw beside it."""

    title: str
    sentence: str
    width: float
    height: float
    points: tuple[Point, ...]
    rungs: tuple[Rung, ...]
    ticks: tuple[Tick, ...] = ()
    beside: tuple[Point, ...] = ()

    @property
    def line(self) -> str:
        """The points as SVG wants them."""
        return _joined(self.points)

    @property
    def line_beside(self) -> str:
        """The points of the other line as SVG wants them."""
        return _joined(self.beside)


def _joined(points: tuple[Point, ...]) -> str:
    return " ".join(f"{point.x:g},{point.y:g}" for point in points)


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A part of a whole: ``have`` of ``need``; ``share`` is between 0 and 1."""

    label: str
    have: float
    need: float | None
    sentence: str

    @property
    def share(self) -> float:
        """How much of what is needed is there; full when nothing is needed and something is there."""
        return round(min(self.have / self.need, 1.0), 4) if self.need else float(self.have > 0)


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of a column chart."""

    x: float
    y: float
    width: float
    height: float
    label: str
    value: float


@dataclass(frozen=True, kw_only=True)
class ColumnChart:
    """Amounts side by side, month by month; ``ground`` is how far the months reach.

    The first of the ``ticks`` begins at its place and the last one ends there.
    """

    title: str
    sentence: str
    width: float
    height: float
    ground: float
    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    tallest: Column | None
    """The first of the highest, whose value is told for all; none where all are empty."""


_STEP_WIDTH, _STEP_HEIGHT, _MARGIN = 240.0, 120.0, 14.0


Place = tuple[int, int]
"""When and how high: the index of a time, and the rank of a level."""


def step_chart(
    *,
    title: str,
    sentence: str,
    times: Sequence[str],
    places: Sequence[Place],
    levels: Sequence[str],
    reached: int | None,
    beside: Sequence[Place] = (),
) -> StepChart:
    """A line through ``places``, and another through those ``beside``; rank 0 is at the bottom."""
    tall, wide = _STEP_HEIGHT - 2 * _MARGIN, _STEP_WIDTH - 2 * _MARGIN
    gap = tall / max(len(levels) - 1, 1)
    step = wide / max(len(times) - 1, 1)
    xs = [round(_MARGIN + at * step, 1) for at in range(len(times))]
    ys = [round(_STEP_HEIGHT - _MARGIN - rank * gap, 1) for rank in range(len(levels))]

    def points(drawn: Sequence[Place]) -> tuple[Point, ...]:
        return tuple(
            Point(x=xs[at], y=ys[rank], label=times[at], value=levels[rank]) for at, rank in drawn
        )

    return StepChart(
        title=title,
        sentence=sentence,
        width=_STEP_WIDTH,
        height=_STEP_HEIGHT,
        points=points(places),
        rungs=tuple(
            Rung(y=ys[rank], label=name, strong=rank == reached) for rank, name in enumerate(levels)
        ),
        ticks=tuple(Tick(x=x, label=label) for x, label in zip(xs, times, strict=True)),
        beside=points(beside),
    )


_WIDE, _FEW = 540.0, 5
_SLOT, _SLOT_OF_FEW = 40.0, 108.0
_LETTER = 11.6
"""How wide a letter is in the drawing, where it is set largest: on a phone."""


def column_chart(
    *, title: str, sentence: str, amounts: Sequence[tuple[str, float]], height: float = 120.0
) -> ColumnChart:
    """A column for each (month and year, amount), in order: "Sep 2025"."""
    highest = max((amount for _, amount in amounts), default=0.0)
    slot = min(_WIDE / max(len(amounts), 1), _SLOT_OF_FEW if len(amounts) <= _FEW else _SLOT)
    wide = min(slot * 0.75, 30.0)
    columns = []
    for at, (label, amount) in enumerate(amounts):
        tall = round(height * amount / highest, 1) if highest else 0.0
        columns.append(
            Column(
                x=round(at * slot + (slot - wide) / 2, 2),
                y=round(height - tall, 1),
                width=round(wide, 2),
                height=tall,
                label=label,
                value=amount,
            )
        )
    return ColumnChart(
        title=title,
        sentence=sentence,
        width=_WIDE,
        height=height,
        ground=round(len(amounts) * slot, 2),
        columns=tuple(columns),
        ticks=tuple(_ticks([label for label, _ in amounts], slot)),
        tallest=next((one for one in columns if highest and one.value == highest), None),
    )


def _ticks(months: Sequence[str], slot: float) -> Iterator[Tick]:
    """The first month and the last, and between them every new year that has room."""
    ground = len(months) * slot
    for at, month in enumerate(months):
        middle = (at + 0.5) * slot
        name, _, year = month.partition(" ")
        room = _LETTER * (len(month) + len(year) / 2)
        if at == 0 or at == len(months) - 1:
            yield Tick(x=round(ground if at else 0.0, 2), label=month)
        elif len(months) <= _FEW:
            yield Tick(x=round(middle, 2), label=month)
        elif name == "Jan" and room <= middle <= ground - room:
            yield Tick(x=round(middle, 2), label=year)
