"""The files of a new portfolio, made from ``candidate_template/new``."""

from collections.abc import Iterator
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from casc_portfolio import resources
from casc_portfolio.content.editors import editor_schema
from casc_portfolio.content.pages import About, Evidence, Inquiry, StandardPage
from casc_portfolio.content.plan import Assessment, Goal
from casc_portfolio.content.records import SHAPES, Record
from casc_portfolio.frameworks import Framework, Standard
from casc_portfolio.programs import Program
from casc_portfolio.programs.hours import HourCategory
from casc_portfolio.programs.model import RecordKind
from casc_portfolio.programs.requirement import Owner
from casc_portfolio.scaffold.person import Person
from casc_portfolio.scaffold.words import number, one_line, yaml_value
from casc_portfolio.source import Source, plain, read_yaml

if TYPE_CHECKING:
    from jinja2 import Environment

_AS_THEY_ARE = {
    "gitignore": ".gitignore",
    "editor/settings.json": ".vscode/settings.json",
    "editor/extensions.json": ".vscode/extensions.json",
}
_WORKFLOWS = {
    "portfolio": ".github/workflows/portfolio.yml",
    "progress": ".github/workflows/progress.yml",
}
_TOOL = "CASC_SOURCE: casc-portfolio\n"
_ONCE = ("portfolio.yml", "README.md", "presentation.md", "content/index.md")
_MODELS: dict[str, type[BaseModel]] = {
    "about": About,
    "assessment": Assessment,
    "evidence": Evidence,
    "goal": Goal,
    "inquiry": Inquiry,
    "record": Record,
    "standard": StandardPage,
}
_NEVER_ON_DAY_ONE = {"waiver", "transfer", "verification", "decision"}
_KNOWN_BY_TEMPLATE = {"kind", "title", "status", "note"}
_LOG_START = ("date", "duration")


def new_files(person: Person, program: Program, framework: Framework) -> dict[str, str]:
    """Path → text of every file of a new portfolio."""
    known = {
        **{key: one_line(value) for key, value in asdict(person).items() if key != "start"},
        "start": person.start.isoformat(),
        "program": program,
        "framework": framework,
        "parts": program.reflection.parts,
        "described": _described,
    }
    pages = [
        *((path, path, {}) for path in _ONCE),
        *_plan_pages(program),
        *_standard_pages(framework),
        *_record_pages(program),
    ]
    files = {path: _rendered(template, {**known, **extra}) for path, template, extra in pages}
    files |= {path: _template(name) for name, path in _AS_THEY_ARE.items()}
    files |= {path: workflow(name, program) for name, path in _WORKFLOWS.items()}
    files |= {f"hours/{one.id}.csv": _log(one) for one in program.hours if one.logged}
    files["content/artifacts/.gitkeep"] = ""
    files[".vscode/portfolio.schema.json"] = editor_schema("portfolio")
    return dict(sorted(files.items()))


def workflow(name: str, program: Program | None) -> str:
    """The text of a workflow, which installs the tool from where the program says."""
    text = _template(f"workflows/{name}.yml")
    return text.replace(_TOOL, f'CASC_SOURCE: "{program.tool}"\n') if program else text


_Pages = Iterator[tuple[str, str, dict[str, Any]]]


def _plan_pages(program: Program) -> _Pages:
    for year in program.years:
        yield f"content/iip/year-{year.number}.md", "content/iip/year.md", {"year": year.number}
    for period in program.periods:
        path = f"content/self-assessment/{period.id}.md"
        yield path, "content/self-assessment/period.md", {"period": period}
    yield "content/inquiry/index.md", "content/inquiry/index.md", {}


def _standard_pages(framework: Framework) -> _Pages:
    for standard in framework.standards:
        extra = {
            "standard": standard,
            "prompts": _prompts(standard),
            "element_codes": ", ".join(element.code for element in standard.elements),
        }
        folder = f"content/{standard.folder}"
        yield f"{folder}/index.md", "content/standard/index.md", extra
        first = f"{folder}/evidence/first-piece-{standard.number}.md"
        yield first, "content/standard/evidence/first-piece.md", extra


def _record_pages(program: Program) -> _Pages:
    for record in program.records:
        if record.owner is Owner.OFFICE or record.shape in _NEVER_ON_DAY_ONE:
            continue
        extra = {
            "record": record,
            "record_fields": _record_fields(record),
            "record_prompt": record.summary or "Keep the document itself beside this page.",
        }
        if record.shape == "employment":
            for year in program.years:
                path = f"records/{record.id}-year-{year.number}.md"
                yield path, "records/record.md", extra
        else:
            yield f"records/{record.id}.md", "records/record.md", extra


def _record_fields(record: RecordKind) -> list[tuple[str, str]]:
    """Name and description of every field that a record of this shape may have."""
    model = SHAPES.get(record.shape, Record)
    return [
        (field.alias or name, field.description or "")
        for name, field in model.model_fields.items()
        if name not in _KNOWN_BY_TEMPLATE
    ]


def _described(model: str, name: str) -> str:
    """What a field is for, as its model says."""
    return _MODELS[model].model_fields[name].description or ""


def _log(category: HourCategory) -> str:
    return ",".join([*_LOG_START, *(name for name in category.columns)]) + "\n"


@cache
def _all_prompts() -> dict[str, dict[str, str]]:
    path = "prompts.yml"
    header, _ = read_yaml(Source(path=path, text=_template(path)))
    return plain(header)  # type: ignore[return-value]


def _prompts(standard: Standard) -> dict[str, str]:
    prompts = _all_prompts()
    return prompts.get(standard.number, prompts["other"])


def _folder() -> Path:
    return resources.candidate_template() / "new"


def _template(name: str) -> str:
    return (_folder() / name).read_text(encoding="utf-8")


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, StrictUndefined

    environment = Environment(  # noqa: S701 - the results are Markdown and YAML, not HTML
        undefined=StrictUndefined, keep_trailing_newline=True
    )
    environment.filters["value"] = yaml_value
    environment.filters["number"] = number
    return environment


def _rendered(template: str, known: dict[str, Any]) -> str:
    text = _environment().from_string(_template(template)).render(known)
    return "\n".join(line.rstrip() for line in text.rstrip().split("\n")) + "\n"
