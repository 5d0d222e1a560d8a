"""What a way of measuring finds: how much there is, of how much, and whose turn it is."""

from dataclasses import dataclass

from casc_portfolio.programs import Owner


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """``have`` of ``need``, in ``unit``.

    ``turn`` says who must act while it is not met, and ``early`` that they can't yet,
    because something else comes first. ``begun`` is true for what is under
    way though nothing of it can be counted yet. ``next`` replaces the program's own
    sentence where more is known than the program could know.
    """

    have: float
    need: float
    unit: str
    turn: Owner = Owner.CANDIDATE
    early: bool = False
    begun: bool = False
    next: str | None = None

    @property
    def met(self) -> bool:
        """Whether there is enough."""
        return self.have >= self.need


def single(unit: str, *, there: bool, turn: Owner = Owner.CANDIDATE) -> Count:
    """One thing that is there or not."""
    return Count(have=1 if there else 0, need=1, unit=unit, turn=turn)
