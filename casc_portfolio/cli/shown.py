"""Findings in the format that was asked for, and where a service for automation wants them besides."""

import os
import sys
from pathlib import Path

from casc_portfolio.cli.checked import Checked, Narrowed
from casc_portfolio.cli.common import colour_wanted, columns_of, note

FORMATS = ("text", "json", "github", "sarif", "junit", "markdown")


def shown(checked: Checked, narrowed: Narrowed, *, form: str, strict: bool) -> str:
    """What goes to stdout; ends in a line break unless there is nothing to say."""
    findings, excepted, files = checked.findings, checked.excepted, len(checked.files)
    if form == "json":
        from casc_portfolio.report import findings_json

        return findings_json.render(findings, files=files, excepted=excepted)
    if form == "github":
        from casc_portfolio.report import findings_github

        _summarise(checked)
        return findings_github.render(findings, prefix=_prefix(narrowed.root))
    if form == "sarif":
        from casc_portfolio.report import findings_sarif

        prefix = _prefix(narrowed.root)
        return findings_sarif.render(findings, excepted=excepted, prefix=prefix)
    if form == "junit":
        return _junit(checked, strict=strict)
    if form == "markdown":
        from casc_portfolio.report import findings_markdown

        return findings_markdown.render(findings, files=files, excepted=excepted)
    return _text(checked, narrowed.root)


def _text(checked: Checked, root: Path) -> str:
    from casc_portfolio.report import colour, findings_text
    from casc_portfolio.report.fold import fold
    from casc_portfolio.report.source_lines import source_lines

    paint = colour.ansi if colour_wanted() else colour.plain
    columns = columns_of(sys.stdout)
    text = findings_text.render(
        checked.findings, line_of=source_lines(root), paint=paint, columns=columns
    )
    stay = findings_text.may_stay(checked.excepted, paint=paint)
    summary = findings_text.summary(checked.findings, files=len(checked.files), paint=paint)
    return f"{text}{fold(stay, columns, hanging=4)}{fold(summary, columns)}\n"


def _junit(checked: Checked, *, strict: bool) -> str:
    from casc_portfolio.checks import Severity
    from casc_portfolio.report import findings_junit

    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return findings_junit.render(
        checked.findings,
        paths=checked.files,
        excepted=checked.excepted,
        failing=frozenset(failing),
    )


def _summarise(checked: Checked) -> None:
    """All findings into the job's summary, where GitHub says where that is."""
    from casc_portfolio.report import findings_markdown

    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if not place:
        return
    text = findings_markdown.render(
        checked.findings, files=len(checked.files), excepted=checked.excepted
    )
    try:
        with Path(place).open("a", encoding="utf-8") as summary:
            summary.write(text)
    except OSError as problem:
        note(f"The job's summary could not be written: {problem.strerror or problem}.")


def _prefix(root: Path) -> str:
    """The way from the repository's folder to the portfolio's, where services want it."""
    here = root.resolve()
    given = os.environ.get("GITHUB_WORKSPACE")
    folders = (Path(given).resolve(),) if given else (here, *here.parents)
    top = next((folder for folder in folders if given or (folder / ".git").exists()), here)
    if top == here or not here.is_relative_to(top):
        return ""
    return here.relative_to(top).as_posix() + "/"
