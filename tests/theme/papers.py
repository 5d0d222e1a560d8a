"""The panel's papers as files, made without building a site, and filled in as people do it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from casc_portfolio import resources
from casc_portfolio.compose import Site, compose
from casc_portfolio.content.types import Audience
from casc_portfolio.engine.papers import handout_page, sheet_page
from casc_portfolio.portfolio import load

SAMPLES = resources.candidate_template() / "samples"
ALL_MEET = dict.fromkeys("123456", "meets")


def sample(program: str = "pcoe") -> Site:
    """What the panel sees of a sample."""
    return compose(load(SAMPLES / program), audience=Audience.PANEL)


def sheet_file(folder: Path, site: Site | None = None, **changes: Any) -> Path:
    """The score sheet of a site as a file; ``changes`` are other values of the sheet."""
    site = site or sample()
    return _written(
        folder, "sheet", sheet_page(replace(site, sheet=replace(site.sheet, **changes)))
    )


def handout_file(folder: Path, site: Site, **changes: Any) -> Path:
    """The handout of a site as a file."""
    site = replace(site, handout=replace(site.handout, **changes))
    return _written(folder, "handout", handout_page(site))


def _written(folder: Path, name: str, html: str) -> Path:
    file = folder / "present" / f"{name}.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(html, "utf-8")
    return file


def fill(
    page: Page,
    *,
    name: str = "Ruth Okafor",
    levels: Mapping[str, str | None] = ALL_MEET,
    kind: str = "meets",
) -> None:
    """Answers everything; a level of ``None`` is *not enough evidence*."""
    page.fill("#name", name)
    page.fill("#role", "Principal")
    page.fill("#district", "Three Forks Union")
    page.check("#independent")
    for number, level in levels.items():
        page.check(f'[name="level-{number}"][value="{level or "?"}"]')
        if level is None:
            page.fill(f"#comment-{number}", "The minutes of one meeting.")
        else:
            page.check(f"#evidence-{number}-0")
    page.check(f"#kind-{kind}")


def finish(page: Page) -> None:
    """Finishes a sheet that is complete, and locks it."""
    page.get_by_role("button", name="Finish this sheet").click()
    page.get_by_role("button", name="Finish and lock").click()
    page.locator("#done").wait_for()


def saved(page: Page, button: str = "Save as a file") -> Path:
    """What a button of the page hands on, as a file of this test."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    return Path(download.value.path())


def exported(page: Page) -> dict[str, Any]:
    """The sheet in the file that the page saves."""
    return dict(json.loads(saved(page).read_text("utf-8"))["sheet"])


def offer(page: Page, content: str | bytes | Path, *, to: str = "#again") -> None:
    """Chooses a file for the page to read, and waits until it has done so."""
    data = content.read_bytes() if isinstance(content, Path) else content
    data = data.encode() if isinstance(data, str) else data
    page.evaluate(
        """() => {
            document.getElementById('told').textContent = '';
            document.getElementById('trouble').hidden = true;
        }"""
    )
    page.set_input_files(to, {"name": "x.json", "mimeType": "application/json", "buffer": data})
    answer = page.locator("#told:not(:empty), #trouble:not([hidden])")
    answer.first.wait_for(state="attached")


def sealed(sheet: Mapping[str, Any]) -> str:
    """A score file around any sheet, with a checksum that fits."""
    from casc_portfolio.panel.canonical import checksum

    file = {"schema": "casc-score-sheet/1", "checksum": checksum(sheet), "sheet": sheet}
    return json.dumps(file, ensure_ascii=False)
