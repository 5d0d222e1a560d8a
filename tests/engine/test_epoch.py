"""SOURCE_DATE_EPOCH is the time of a site where it names one, and as good as absent where it does not."""

import datetime as dt
from pathlib import Path

import pytest

from casc_portfolio.engine.build import seconds
from casc_portfolio.engine.epoch import environment, told
from casc_portfolio.engine.mkdocs import build
from casc_portfolio.engine.order import Order
from casc_portfolio.engine.separate import PROGRAMS, Separate


@pytest.fixture(params=["", " ", "yesterday", "-1", "1.5", "²", "1e9", "9" * 30, "4294967296"])
def no_time(request, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", request.param)


def test_a_number_of_seconds_is_the_time(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1761000000")
    assert told() == 1_761_000_000
    assert environment(5)["SOURCE_DATE_EPOCH"] == "1761000000"


def test_without_one_the_sites_own_time_counts(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert told() is None
    assert environment(5)["SOURCE_DATE_EPOCH"] == "5"
    assert "SOURCE_DATE_EPOCH" not in environment(None)


def test_what_is_no_time_is_as_good_as_absent(no_time):
    assert told() is None
    assert environment(5)["SOURCE_DATE_EPOCH"] == "5"
    assert "SOURCE_DATE_EPOCH" not in environment(None)


@pytest.mark.parametrize(
    ("day", "taken"),
    [
        (dt.date(1971, 1, 1), dt.date(1980, 1, 1)),
        (dt.date(2026, 6, 30), dt.date(2026, 6, 30)),
        (dt.date(2205, 10, 14), dt.date(2105, 12, 31)),
    ],
)
def test_a_slip_in_a_year_gives_a_time_that_every_archive_can_tell(day, taken):
    midnight = dt.datetime.combine(taken, dt.time(), dt.UTC)
    assert seconds(day) == midnight.timestamp()


@pytest.mark.slow
def test_engines_never_see_a_time_that_is_none(no_time, world, monkeypatch):
    monkeypatch.setattr(
        "casc_portfolio.engine.separate.command_of",
        lambda _: ("sh", "-c", 'echo "WARNING - at $SOURCE_DATE_EPOCH"'),
    )
    engine = Separate(PROGRAMS["properdocs"])
    engine.start(Order(project=world({"p/mkdocs.yml": ""}) / "p", out=Path("out"), time=7))
    assert engine.finish() == ("at 7",)
    engine.stop()


@pytest.mark.slow
def test_a_site_is_made_whatever_it_says(no_time, world):
    root = world(
        {
            "p/mkdocs.yml": "site_name: x\nsite_url: https://a.example/\ntheme: {name: mkdocs}\n",
            "p/docs/index.md": "# Hello\n",
        }
    )
    assert build(Order(project=root / "p", out=root / "out", time=1_761_000_000)) == ()
    assert "2025-10-20" in (root / "out/sitemap.xml").read_text()
