"""What PDF/UA asks of a PDF, as a checker says that was calibrated with veraPDF."""

from pathlib import Path

NOT_MEANT = {
    "FIG-012": "a chart's words are figures, one after the other",
    "HDG-010": "*Thank you* is the title of the last slide",
    "ORD-001": "marks of lists, and layers of slides, are painted last and read in order",
    "PAG-001": "*Standard* stands above the title of each of the six",
    "TAG-030": "the photo of the first slide fills it, and is a photo",
    "TBL-010": "a table of two rows has more headers than hours",
    "TBL-012": "an evidence map has gaps",
}
"""What a checker of meaning takes for a mistake, and why it is none."""


def found_in(file: Path) -> list[str]:
    """What is not as it should be, each with its page."""
    from outloud import check

    result = check(str(file), skip=list(NOT_MEANT))
    assert result.verdict != "unreadable"
    return [f"{one.rule} page {one.page}: {one.message}" for one in result.sorted_findings()]
