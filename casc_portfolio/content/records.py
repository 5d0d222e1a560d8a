"""The fields of records: what the program keeps on file and no site ever shows."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from casc_portfolio.content.types import READY, Reference, StatusField
from casc_portfolio.fields.types import (
    Day,
    Fields,
    Names,
    Number,
    Path,
    Text,
    Texts,
    Whole,
    YesNo,
    choice,
)


class Outcome(StrEnum):
    """What a panel or the office decided."""

    MEETS = "meets"
    AFTER_ADDITION = "meets after a small addition"
    RESUBMIT = "resubmit"


class Record(Fields):
    """A document on file; ``kind`` says which of the program's records it is."""

    kind: Reference | None = Field(
        None,
        description="Which of the program's records it is, such as credential.",
        json_schema_extra=READY,
    )
    title: Text | None = Field(None, description="What it is, in a few words.")
    status: StatusField | None = Field(
        None, description="draft while you are collecting it, ready when it is complete."
    )
    date: Day | None = Field(
        None,
        description="The day it was issued, signed or decided, such as 2025-07-01.",
        json_schema_extra=READY,
    )
    by: Text | None = Field(
        None, description="Who issued, signed or approved it: an office or a role."
    )
    document: Path | None = Field(None, description="The file itself, kept under records/.")
    note: Text | None = Field(None, description="Anything the office should know.")


class Credential(Record):
    """The preliminary credential or the certificate of eligibility."""

    type: Text | None = Field(
        None,
        description="Preliminary Administrative Services Credential or Certificate of Eligibility.",
    )
    expires: Day | None = Field(None, description="The day it expires.", json_schema_extra=READY)


class Employment(Record):
    """Employment in one position and year, verified by the employer."""

    role: Text | None = Field(None, description="The position.", json_schema_extra=READY)
    school: Text | None = Field(None, description="The school or office.")
    district: Text | None = Field(None, description="The district.")
    start: Day | None = Field(
        None, alias="from", description="The first day it verifies.", json_schema_extra=READY
    )
    end: Day | None = Field(None, alias="to", description="The last day it verifies.")
    full_time: YesNo | None = Field(None, description="yes for full-time service.")


_SIGNED = Field(
    None,
    description="Who issued, signed or approved it: an office or a role.",
    json_schema_extra=READY,
)
"""``by`` of what counts on somebody's word alone."""


class Waiver(Record):
    """A requirement that someone with the authority to do so set aside."""

    by: Text | None = _SIGNED
    requirements: Names | None = Field(
        None, description="The ids of the requirements it sets aside.", json_schema_extra=READY
    )
    reason: Text | None = Field(None, description="Why.", json_schema_extra=READY)


class Transfer(Record):
    """Work that another program has already accepted."""

    by: Text | None = _SIGNED
    program: Text | None = Field(None, description="The other program.", json_schema_extra=READY)
    year: Whole | None = Field(None, description="The program year it stands for.")
    hours: dict[Reference, Number] | None = Field(
        None, description="Hours accepted, for each hour category."
    )
    requirements: Names | None = Field(None, description="The ids of the requirements it meets.")


class Verification(Record):
    """Hours confirmed by the coach or the office."""

    by: Text | None = _SIGNED
    category: Reference | None = Field(
        None, description="The hour category.", json_schema_extra=READY
    )
    year: Whole | None = Field(None, description="The program year.", json_schema_extra=READY)
    hours: Number | None = Field(None, description="The hours confirmed.", json_schema_extra=READY)


class Decision(Record):
    """What a panel or the office decided, handed back for the candidate's file."""

    outcome: Annotated[Outcome, choice(Outcome)] | None = Field(
        None,
        description="meets, meets after a small addition, or resubmit.",
        json_schema_extra=READY,
    )
    levels: dict[Reference, Reference] | None = Field(
        None, description="For each standard's number, the level that was decided."
    )
    deciders: Texts | None = Field(None, description="Who decided, by role.")
    missing: Text | None = Field(None, description="What is still missing, and by when.")


SHAPES: dict[str, type[Record]] = {
    "credential": Credential,
    "employment": Employment,
    "waiver": Waiver,
    "transfer": Transfer,
    "verification": Verification,
    "decision": Decision,
}
"""Record kinds with fields of their own; every other kind is a plain ``Record``."""
