"""A log that a real spreadsheet saved is read without a word."""

import datetime as dt
import subprocess

import pytest

from casc_portfolio.hours import read_log

CELL = "<table:table-cell {}><text:p>{}</text:p></table:table-cell>"
TEXT = 'office:value-type="string"'
DATE = 'table:style-name="day" office:value-type="date" office:date-value="{}"'
TIME = 'table:style-name="clock" office:value-type="time" office:time-value="PT{:02}H{:02}M00S"'
NUMBER = 'office:value-type="float" office:value="{}"'
SHEET = """<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.2"
    office:mimetype="application/vnd.oasis.opendocument.spreadsheet"
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
  <office:automatic-styles>
    <number:date-style style:name="us">
      <number:month number:style="long"/><number:text>/</number:text>
      <number:day number:style="long"/><number:text>/</number:text>
      <number:year number:style="long"/>
    </number:date-style>
    <number:time-style style:name="hm">
      <number:hours number:style="long"/><number:text>:</number:text>
      <number:minutes number:style="long"/>
    </number:time-style>
    <style:style style:name="day" style:family="table-cell" style:data-style-name="us"/>
    <style:style style:name="clock" style:family="table-cell" style:data-style-name="hm"/>
  </office:automatic-styles>
  <office:body><office:spreadsheet><table:table table:name="Coaching">{}</table:table>
  </office:spreadsheet></office:body>
</office:document>
"""


def row(*cells):
    return f"<table:table-row>{''.join(CELL.format(*cell) for cell in cells)}</table:table-row>"


def sheet():
    header = [(TEXT, name) for name in ("Date", "Start time", "Hours", "Coach", "Notes")]
    rows = [
        row((TEXT, "Coaching log")),
        row(*header),
        row(
            (DATE.format("2025-10-14"), "10/14/2025"),
            (TIME.format(15, 30), "15:30"),
            (NUMBER.format(1.5), "1.5"),
            (TEXT, "José Peña"),
            (TEXT, "walks, &quot;talks&quot;</text:p><text:p>and more"),
        ),
        row((TEXT, "")),
        row(
            (DATE.format("2026-01-09"), "01/09/2026"),
            (TEXT, ""),
            (TIME.format(0, 45), "00:45"),
            (TEXT, "José Peña"),
            (TEXT, ""),
        ),
        row((TEXT, "Total"), (TEXT, ""), (NUMBER.format(2.25), "2.25")),
    ]
    return SHEET.format("".join(rows))


@pytest.mark.slow
@pytest.mark.parametrize(
    "options", ["44,34,76", "59,34,76", "9,34,76", "44,34,1", "44,34,76,1,,0,true"]
)
def test_a_spreadsheet_saved_as_csv_is_read(tmp_path, tool, options):
    soffice = tool("soffice")
    (tmp_path / "coaching.fods").write_text(sheet(), encoding="utf-8")
    command = [
        soffice,
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        f"csv:Text - txt - csv (StarCalc):{options}",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "coaching.fods"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    data = (tmp_path / "coaching.csv").read_bytes()
    entries, findings = read_log(data, path="hours/coaching.csv", category="coaching")
    old_way = options.split(",")[2] == "1"  # Windows-1252 is read, and told
    assert [one.code for one in findings] == (["CP142"] if old_way else [])
    assert [(one.date, one.start, one.minutes) for one in entries] == [
        (dt.date(2025, 10, 14), dt.time(15, 30), 90),
        (dt.date(2026, 1, 9), None, 45),
    ]
    assert entries[0].fields == {"with": "José Peña", "notes": 'walks, "talks"\nand more'}
