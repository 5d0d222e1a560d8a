"""A portfolio, as values."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from casc_portfolio.content.document import Document
from casc_portfolio.content.pages import About, Evidence, Inquiry, StandardPage
from casc_portfolio.content.plan import Assessment, Plan
from casc_portfolio.content.records import Record
from casc_portfolio.content.settings import Presentation, Settings
from casc_portfolio.finding import Finding
from casc_portfolio.frameworks import Framework
from casc_portfolio.hours import Log
from casc_portfolio.portfolio.reflections import Reflection
from casc_portfolio.programs import Program
from casc_portfolio.source.names import fold
from casc_portfolio.source.walk import Inventory

Page = Document[Any]


@dataclass(frozen=True, kw_only=True, eq=False)
class Portfolio:
    """Everything that one folder says, whatever is wrong with it.

    Documents of one kind are in the order of their paths. ``program`` and
    ``framework`` are ``None`` when the program could not be read; ``findings``
    holds all that reading found, in the order of the files.
    """

    root: Path
    settings: Document[Settings]
    program: Program | None
    framework: Framework | None
    about: Document[About] | None
    plans: tuple[Document[Plan], ...]
    assessments: tuple[Document[Assessment], ...]
    standards: tuple[Document[StandardPage], ...]
    evidence: tuple[Document[Evidence], ...]
    reflections: tuple[Reflection, ...]
    inquiries: tuple[Document[Inquiry], ...]
    records: tuple[Document[Record], ...]
    presentation: Document[Presentation] | None
    log: Log
    inventory: Inventory
    findings: tuple[Finding, ...]

    @property
    def pages(self) -> Iterator[Page]:
        """Every document with a body that a site may show; each once."""
        if self.about is not None:
            yield self.about
        yield from self.plans
        yield from self.assessments
        yield from self.standards
        yield from self.evidence
        yield from (own.document for own in self.reflections if not own.inside)
        yield from self.inquiries
        if self.presentation is not None:
            yield self.presentation

    @cached_property
    def documents(self) -> dict[str, Page]:
        """Path → document: the settings, every page and every record."""
        every = (self.settings, *self.pages, *self.records)
        return {document.path: document for document in every}

    @cached_property
    def evidence_by_id(self) -> dict[str, Document[Evidence]]:
        """Id, folded as file names are → piece of evidence; of two with one id, the first."""
        found: dict[str, Document[Evidence]] = {}
        for piece in self.evidence:
            found.setdefault(fold(piece.id), piece)
        return found

    @cached_property
    def reflections_on(self) -> dict[str, tuple[Reflection, ...]]:
        """Id of a piece of evidence, folded as file names are → what looks back on it."""
        found: dict[str, list[Reflection]] = {}
        for reflection in self.reflections:
            for name in reflection.evidence:
                found.setdefault(fold(name), []).append(reflection)
        return {name: tuple(items) for name, items in found.items()}
