"""Outlines for drawings: points counted from the top left corner, in the unit of the page."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
_ROUND = 0.5523
"""How far a curve's handles reach to draw a quarter of a circle of radius one."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Steps of a pen: ``m`` and ``l`` with a point, ``c`` with three, ``h`` to close."""

    steps: tuple[tuple[str, tuple[Point, ...]], ...]

    def __add__(self, other: "Shape") -> "Shape":
        return Shape(self.steps + other.steps)


def line(*points: Point) -> Shape:
    """Straight lines from point to point."""
    first, *rest = points
    return Shape((("m", (first,)), *(("l", (point,)) for point in rest)))


def polygon(*points: Point) -> Shape:
    """Straight lines that end where they began."""
    return line(*points) + Shape((("h", ()),))


def box(x: float, y: float, width: float, height: float, *, radius: float = 0) -> Shape:
    """A rectangle, with round corners if it has a radius."""
    right, bottom, r = x + width, y + height, radius
    if not r:
        return polygon((x, y), (right, y), (right, bottom), (x, bottom))
    k = r * (1 - _ROUND)
    return Shape(
        (
            ("m", ((x + r, y),)),
            ("l", ((right - r, y),)),
            ("c", ((right - k, y), (right, y + k), (right, y + r))),
            ("l", ((right, bottom - r),)),
            ("c", ((right, bottom - k), (right - k, bottom), (right - r, bottom))),
            ("l", ((x + r, bottom),)),
            ("c", ((x + k, bottom), (x, bottom - k), (x, bottom - r))),
            ("l", ((x, y + r),)),
            ("c", ((x, y + k), (x + k, y), (x + r, y))),
            ("h", ()),
        )
    )


def ellipse(x: float, y: float, across: float, down: float | None = None) -> Shape:
    """An ellipse, or a circle, by its middle and its half axes."""
    a, b = across, across if down is None else down
    k, m = a * _ROUND, b * _ROUND
    return Shape(
        (
            ("m", ((x + a, y),)),
            ("c", ((x + a, y + m), (x + k, y + b), (x, y + b))),
            ("c", ((x - k, y + b), (x - a, y + m), (x - a, y))),
            ("c", ((x - a, y - m), (x - k, y - b), (x, y - b))),
            ("c", ((x + k, y - b), (x + a, y - m), (x + a, y))),
            ("h", ()),
        )
    )


def curve(points: Sequence[Point], *, closed: bool = False) -> Shape:
    """A smooth line through all points."""
    count = len(points)
    steps: list[tuple[str, tuple[Point, ...]]] = [("m", (points[0],))]
    for index in range(count if closed else count - 1):
        before, here, there, after = (
            points[(index + step) % count]
            if closed
            else points[min(max(index + step, 0), count - 1)]
            for step in (-1, 0, 1, 2)
        )
        first = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        second = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        steps.append(("c", (first, second, there)))
    return Shape((*steps, ("h", ())) if closed else tuple(steps))


def arrow(start: Point, end: Point, *, head: float) -> Shape:
    """The tip of an arrow that points from ``start`` to ``end``, as a filled triangle."""
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    sides = [
        (end[0] - head * math.cos(angle + turn), end[1] - head * math.sin(angle + turn))
        for turn in (0.45, -0.45)
    ]
    return polygon(end, *sides)


def wobble(seed: int) -> float:
    """A number between -1 and 1 that looks like chance and is always the same."""
    value = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    value = (value * 1103515245 + 12345) & 0x7FFFFFFF
    return (value >> 8) % 2001 / 1000 - 1
