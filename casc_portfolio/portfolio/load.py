"""Reads a portfolio's folder: gather everything, then say what it holds."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from casc_portfolio import frameworks, hours, programs
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.pages import About, Evidence, Inquiry, StandardPage
from casc_portfolio.content.pages import Reflection as ReflectionFields
from casc_portfolio.content.plan import Assessment, Assessor, Plan
from casc_portfolio.content.records import SHAPES, Record
from casc_portfolio.content.settings import Presentation, Settings
from casc_portfolio.content.types import Audience, Status
from casc_portfolio.fields import validate
from casc_portfolio.fields.problems import UNKNOWN_FIELD
from casc_portfolio.finding import Finding, Place
from casc_portfolio.portfolio.kinds import id_of, is_page, kind_of
from casc_portfolio.portfolio.making import only_making
from casc_portfolio.portfolio.model import Portfolio
from casc_portfolio.portfolio.pages import Page, Pages
from casc_portfolio.portfolio.problems import MISPLACED_PAGE, SETTINGS_MISSING, UNKNOWN_RECORD
from casc_portfolio.portfolio.reflections import (
    Reflection,
    inner_reflection,
    own_reflection,
    part_names,
)
from casc_portfolio.portfolio.words import Words, in_program_words, meant, words_of
from casc_portfolio.programs import Program
from casc_portfolio.root import SETTINGS
from casc_portfolio.source import (
    Header,
    Mapping,
    Source,
    decode,
    read_bytes,
    read_markdown,
    read_yaml,
)
from casc_portfolio.source.nodes import Scalar
from casc_portfolio.source.walk import Inventory, inventory

_MODELS: dict[Kind, type[BaseModel]] = {
    Kind.ABOUT: About,
    Kind.PLAN: Plan,
    Kind.ASSESSMENT: Assessment,
    Kind.STANDARD: StandardPage,
    Kind.EVIDENCE: Evidence,
    Kind.REFLECTION: ReflectionFields,
    Kind.INQUIRY: Inquiry,
    Kind.PRESENTATION: Presentation,
}


@dataclass(kw_only=True)
class _Reading:
    """What has been read so far."""

    root: Path
    inventory: Inventory
    findings: list[Finding]
    settings: Document[Settings]
    pages: Pages | None
    program: Program | None = None
    words: Words = field(default_factory=Words)
    documents: dict[Kind, list[Document[Any]]] = field(default_factory=dict)


@only_making()
def load(root: Path, *, pages: Pages | None = None) -> Portfolio:
    """The portfolio in ``root``, with everything that is wrong with its files as findings.

    Never raises for what a person wrote; a folder without ``portfolio.yml`` is an
    empty portfolio with a finding. Of ``pages``, those that hold the same bytes as
    before are not read again; the others are kept there.
    """
    files, findings = inventory(root)
    refused = SETTINGS not in files.files and any(one.place.path == SETTINGS for one in findings)
    settings, problems = _read_settings(root, files, refused=refused)
    reading = _Reading(
        root=root,
        inventory=files,
        findings=[*findings, *problems],
        settings=settings,
        pages=pages,
    )
    _read_program(reading)
    if pages is not None:
        pages.read_under(settings.fields, reading.program)
    for path in files.files:
        if is_page(path):
            _read_page(reading, path)
    log, problems = hours.read_folder(root, files, reading.program)
    reading.findings += problems
    return _portfolio(reading, log)


def _read_settings(
    root: Path, files: Inventory, *, refused: bool
) -> tuple[Document[Settings], list[Finding]]:
    """The settings; of a file that the inventory ``refused``, nobody says that there is none."""
    findings: list[Finding] = []
    source = Source(path=SETTINGS, text="")
    header = Header.of(Mapping(keys={}, values={}, start=0, end=0))
    there = SETTINGS in files.files
    if not there and not refused:
        findings.append(Finding(code=SETTINGS_MISSING, place=Place(path=SETTINGS)))
    elif there:
        data = read_bytes(root, SETTINGS)
        if isinstance(data, Finding):
            findings.append(data)
        else:
            source, problems = decode(data, path=SETTINGS)
            nodes, more = read_yaml(source)
            header = Header.of(nodes)
            findings += [*problems, *more]
    fields, problems = validate(Settings, header, source=source)
    document = Document(
        id="portfolio",
        kind=Kind.SETTINGS,
        fields=fields,
        source=source,
        header=header,
        body_start=len(source.text),
        status=Status.READY,
        broken=refused or bool(findings or problems),
    )
    return document, [*findings, *problems]


def _read_program(reading: _Reading) -> None:
    name = reading.settings.fields.program
    if not name:
        return
    reading.program, problems = programs.load(
        name, reading.root, place=reading.settings.place("program")
    )
    reading.words = words_of(reading.program)
    reading.findings += problems


def _read_page(reading: _Reading, path: str) -> None:
    kind, standard = kind_of(path)
    if kind is None:
        reading.findings.append(Finding(code=MISPLACED_PAGE, place=Place(path=path)))
        return
    data = read_bytes(reading.root, path, size=reading.inventory.files[path].size)
    if isinstance(data, Finding):
        reading.findings.append(data)
        return
    page = reading.pages.find(path, data) if reading.pages is not None else None
    if page is None:
        page = _page(data, path, kind, standard, reading)
        if reading.pages is not None:
            reading.pages.keep(path, page)
    reading.documents.setdefault(kind, []).append(page.document)
    reading.findings += page.findings


def _page(data: bytes, path: str, kind: Kind, standard: str | None, reading: _Reading) -> Page:
    """The page that these bytes are; of all that was read before, settings and program decide it."""
    source, problems = decode(data, path=path)
    markdown, more = read_markdown(source)
    findings = [*problems, *more]
    model, unknown = _model(kind, markdown.header, source, reading)
    read, refused = validate(model, markdown.header, source=source)
    fields = in_program_words(read, reading.words)
    status = getattr(fields, "status", None) or Status.DRAFT
    document: Document[Any] = Document(
        id=id_of(path),
        kind=kind,
        fields=fields,
        source=source,
        header=markdown.header,
        body_start=markdown.body_start,
        status=status,
        audience=_audience(kind, fields, markdown.header, reading.settings.fields),
        standard=standard,
        broken=bool(findings or refused),
    )
    if model is Record and (
        unknown or reading.program is None or not getattr(fields, "kind", None)
    ):
        # Which fields a record may have is known by its kind, and the kinds by the program;
        # one mistake is enough.
        refused = [finding for finding in refused if finding.code != UNKNOWN_FIELD]
    return Page(data=data, document=document, findings=(*findings, *unknown, *refused))


def _model(
    kind: Kind, header: Header, source: Source, reading: _Reading
) -> tuple[type[BaseModel], list[Finding]]:
    if kind is not Kind.RECORD:
        return _MODELS[kind], []
    program = reading.program
    node = header.nodes.values.get("kind")
    typed = node.text.strip() if isinstance(node, Scalar) else ""
    name = meant(typed, reading.words.records) or ""
    known = {record.id: record.shape for record in program.records} if program else {}
    if name and program and name not in known:
        place = source.place(node.start, node.end) if node else source.place(0)
        unknown = [
            Finding(
                code=UNKNOWN_RECORD, place=place, arguments={"value": name, "known": tuple(known)}
            )
        ]
    else:
        unknown = []
    return SHAPES.get(known.get(name) or name, Record), unknown


def _audience(kind: Kind, fields: Any, header: Header, settings: Settings) -> Audience:
    """The narrowest reading: what can't be read is private, and no kind goes beyond its widest."""
    if kind is Kind.RECORD:
        return Audience.PRIVATE
    named = getattr(fields, "audience", None)
    if named is None:
        named = Audience.PRIVATE if header.says("audience") else settings.default_audience
    return min(named, widest(kind, fields), key=list(Audience).index)


def widest(kind: Kind, fields: Any) -> Audience:
    """The widest audience that a document of this kind may have."""
    if kind is Kind.ASSESSMENT and fields.assessor is Assessor.COACH:
        return Audience.PROGRAM
    if kind in (Kind.PLAN, Kind.ASSESSMENT):
        return Audience.PANEL
    return Audience.PUBLIC


def _reflections(reading: _Reading) -> tuple[Reflection, ...]:
    names = part_names(reading.program)
    own = [own_reflection(page, names) for page in reading.documents.get(Kind.REFLECTION, [])]
    inner = [inner_reflection(page, names) for page in reading.documents.get(Kind.EVIDENCE, [])]
    found = [*own, *(reflection for reflection in inner if reflection)]
    return tuple(sorted(found, key=lambda reflection: reflection.document.path))


def _portfolio(reading: _Reading, log: hours.Log) -> Portfolio:
    documents = reading.documents
    program = reading.program
    return Portfolio(
        root=reading.root,
        settings=reading.settings,
        program=program,
        framework=frameworks.load(program.framework) if program else None,
        about=next(iter(documents.get(Kind.ABOUT, [])), None),
        plans=tuple(documents.get(Kind.PLAN, [])),
        assessments=tuple(documents.get(Kind.ASSESSMENT, [])),
        standards=tuple(documents.get(Kind.STANDARD, [])),
        evidence=tuple(documents.get(Kind.EVIDENCE, [])),
        reflections=_reflections(reading),
        inquiries=tuple(documents.get(Kind.INQUIRY, [])),
        records=tuple(documents.get(Kind.RECORD, [])),
        presentation=next(iter(documents.get(Kind.PRESENTATION, [])), None),
        log=log,
        inventory=reading.inventory,
        findings=tuple(reading.findings),
    )
