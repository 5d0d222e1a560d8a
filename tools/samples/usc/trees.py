"""Jacarandas, palms and other things that stand around in Southern California."""

import math

from tools.samples.pdf import Color, Page
from tools.samples.shapes import Point, curve, ellipse, line, polygon

_BLOSSOM: tuple[Color, ...] = ("6f5aa6", "8b74bd", "a48fd0", "7d66b2", "b9a8dc")
LEAVES: tuple[Color, ...] = ("3f6144", "587d53", "76996a", "4b6f4b", "93b183")
"""The crown of a jacaranda from June to the next spring, from dark to light."""


def chance(key: int) -> float:
    """A number between -1 and 1 that looks like chance, also for neighboring keys."""
    value = math.sin(key * 12.9898 + 4.1) * 43758.5453
    return 2 * (value - math.floor(value)) - 1


def jacaranda(
    page: Page,
    x: float,
    foot: float,
    size: float,
    *,
    seed: int,
    crown: tuple[Color, ...] = _BLOSSOM,
) -> None:
    """A tree in bloom, or in the colors given; it stands at ``foot`` and is ``size`` tall."""
    _trunk(page, x, foot, size)
    for layer, (count, spread, color) in enumerate(
        (
            (26, 1.0, crown[0]),
            (34, 0.94, crown[3]),
            (40, 0.86, crown[1]),
            (34, 0.8, crown[2]),
        )
    ):
        for puff in range(count):
            key = seed * 1000 + layer * 100 + puff
            angle = 2 * math.pi * puff / count + chance(key)
            reach = abs(chance(key + 7)) ** 0.6 * spread
            px = x + math.cos(angle) * reach * size * 0.5
            py = foot - size * 0.7 - math.sin(angle) * reach * size * 0.24 - layer * size * 0.018
            r = size * (0.075 + 0.028 * chance(key + 13)) * (1 - layer * 0.13)
            page.fill(ellipse(px, py, r, r * 0.8), color, alpha=0.95)
    for petal in range(60):
        key = seed * 777 + petal
        px = x + size * 0.4 * chance(key)
        py = foot - size * 0.72 - size * 0.19 * chance(key + 31)
        page.fill(ellipse(px, py, size * 0.012), crown[4])


def _trunk(page: Page, x: float, foot: float, size: float) -> None:
    bark = "5b4a48"
    page.fill(
        polygon(
            (x - size * 0.032, foot),
            (x + size * 0.034, foot),
            (x + size * 0.018, foot - size * 0.4),
            (x - size * 0.016, foot - size * 0.4),
        ),
        bark,
    )
    for reach, rise, thick in (
        (-0.26, 0.66, 0.02),
        (0.24, 0.68, 0.02),
        (-0.1, 0.76, 0.016),
        (0.1, 0.78, 0.015),
    ):
        bend = (x + size * reach * 0.4, foot - size * (0.34 + rise * 0.2))
        tip = (x + size * reach, foot - size * rise)
        page.stroke(curve([(x, foot - size * 0.34), bend, tip]), bark, size * thick)


def petals(page: Page, area: tuple[float, float, float, float], count: int, *, seed: int) -> None:
    """Fallen blossoms in a rectangle: left, top, right, bottom."""
    left, top, right, bottom = area
    for petal in range(count):
        x = (left + right) / 2 + (right - left) / 2 * chance(seed + petal * 3)
        y = (top + bottom) / 2 + (bottom - top) / 2 * chance(seed + petal * 5 + 1)
        page.fill(ellipse(x, y, 2.6, 1.3), _BLOSSOM[petal % 5], alpha=0.85)


def palm(page: Page, x: float, foot: float, size: float, *, lean: float = 0, seed: int = 1) -> None:
    """A tall fan palm."""
    top = (x + lean, foot - size)
    middle = (x + lean * 0.35, foot - size * 0.5)
    page.stroke(curve([(x, foot), middle, top]), "6e5f4d", size * 0.03)
    for ring in range(14):
        part = ring / 14
        at = (x + lean * part * part, foot - size * part)
        page.stroke(
            line((at[0] - size * 0.014, at[1]), (at[0] + size * 0.014, at[1] - 1)), "5a4d3e", 1
        )
    for leaf in range(11):
        angle = math.radians(-10 + leaf * 20 + 5 * chance(seed + leaf))
        _frond(page, top, angle, size * (0.17 + 0.025 * chance(seed * 5 + leaf)), leaf)


def _frond(page: Page, top: Point, angle: float, long: float, leaf: int) -> None:
    dx, dy = math.cos(angle), -math.sin(angle)
    droop = long * (0.5 if dy > -0.3 else 0.28)
    middle = (top[0] + dx * long * 0.6, top[1] + dy * long * 0.6)
    tip = (top[0] + dx * long, top[1] + dy * long + droop)
    color = "3f5a45" if leaf % 2 else "4d6b50"
    page.stroke(curve([top, middle, tip]), color, long * 0.075)
    for blade in range(1, 8):
        part = blade / 7
        bx = top[0] + (tip[0] - top[0]) * part
        by = top[1] + dy * long * part * (1.2 - 0.2 * part) + droop * part * part
        page.stroke(line((bx, by), (bx + dx * long * 0.16, by + long * 0.2)), color, long * 0.035)


def bush(page: Page, x: float, y: float, wide: float) -> None:
    """A low round shrub with its foot at ``y``."""
    page.fill(ellipse(x, y, wide, wide * 0.55), "5f7a52")
    page.fill(ellipse(x - wide * 0.25, y - wide * 0.16, wide * 0.6, wide * 0.36), "7d9868")
