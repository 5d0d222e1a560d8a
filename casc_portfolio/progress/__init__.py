"""What is done, what is still to come, and whose turn it is."""

from casc_portfolio.progress.measure import measure
from casc_portfolio.progress.outlook import Outlook, outlook
from casc_portfolio.progress.pace import spoken
from casc_portfolio.progress.progress import (
    FINAL,
    Gate,
    MilestoneProgress,
    Phase,
    Progress,
    Standing,
    State,
    Sum,
)

__all__ = [
    "FINAL",
    "Gate",
    "MilestoneProgress",
    "Outlook",
    "Phase",
    "Progress",
    "Standing",
    "State",
    "Sum",
    "measure",
    "outlook",
    "spoken",
]
