"""Whether a place lies in one of many stretches of a text, told in one look."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate


def covering(stretches: Iterable[tuple[int, int]]) -> Callable[[int], bool]:
    """Asks of an offset whether it lies in a stretch, start included and end not; they may overlap."""
    ordered = sorted(stretches)
    starts = [start for start, _ in ordered]
    ends = list(accumulate((end for _, end in ordered), max))

    def covers(offset: int) -> bool:
        before = bisect_right(starts, offset)
        return before > 0 and ends[before - 1] > offset

    return covers
