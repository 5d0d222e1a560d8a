"""Score sheets made from a few words, for tests that read like the table they describe.

The candidate and the panelists are invented.
"""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from casc_portfolio import frameworks, programs
from casc_portfolio.panel.canonical import checksum
from casc_portfolio.panel.merge import Merged, merge
from casc_portfolio.panel.read_score import parse_score
from casc_portfolio.programs import Program

CANDIDATE = "Marisol Tanaka"
DIGEST = "5f8a1c0e9b7d" + 52 * "0"
WORDS = {"d": "directed-toward", "a": "approaches", "m": "meets", "e": "exemplifies", "-": None}
"""One sign for each level of the sample program; a hyphen for *not enough evidence*."""
PANEL = {
    "Asha Whitfield": ("Principal", "Cedar Basin Unified"),
    "Bruno Castellanos": ("Director of Instruction", "Granite Divide Union"),
    "Chioma Larkspur": ("Assistant Superintendent", "Silver Fork Unified"),
}


def program(name: str = "pcoe") -> Program:
    """A program that comes with the tool."""
    found, _ = programs.load(name, Path())
    assert found is not None
    return found


def scored(signs: str, **more: str) -> list[dict[str, Any]]:
    """``scored("mmaemm")``: a sign for each standard from 1; ``scored("3m 5-")``: for these."""
    if signs[:1].isdigit():
        pairs = [(word[0], word[1]) for word in signs.split()]
    else:
        pairs = [(str(at), sign) for at, sign in enumerate(signs, start=1)]
    return [
        {
            "standard": number,
            "level": WORDS[sign],
            "enough": WORDS[sign] is not None,
            "evidence": [],
            "comment": more.get(f"on_{number}", ""),
        }
        for number, sign in pairs
    ]


def sheet(name: str, signs: str, **changed: Any) -> dict[str, Any]:
    """The sheet of a panelist who is sure of everything, with what is ``changed``."""
    role, district = PANEL.get(name, ("Principal", "Alder County"))
    number = changed.get("round", 1)
    return {
        "id": sha256(f"{name} {number}".encode()).hexdigest()[:32],
        "candidate": CANDIDATE,
        "portfolio": DIGEST,
        "program": {"id": "pcoe", "version": "2026-11"},
        "framework": "cpsel-2014",
        "round": number,
        "panelist": {"name": name, "role": role, "district": district, "independent": True},
        "scores": scored(signs),
        "criteria": [],
        "commendation": "",
        "recommendation": {"kind": "meets", "items": []},
        "begun": "2026-06-05T16:02:11Z",
        "finished": "2026-06-05T17:20:40Z",
        "agreed": None,
    } | changed


def agreed(signs: str, note: str = "") -> dict[str, Any]:
    """What was agreed after a discussion."""
    return {"at": "2026-06-05T18:05:00Z", "scores": scored(signs), "note": note}


def written(sheet: Any) -> bytes:
    """The file of a sheet, as the page saves it."""
    whole = {"schema": "casc-score-sheet/1", "checksum": checksum(sheet), "sheet": sheet}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def merged(*sheets: dict[str, Any], name: str = "pcoe", **more: Any) -> Merged:
    """These sheets, read from their files and merged; the files are called 1.json, 2.json, …"""
    found = more.pop("program", None) or program(name)
    read = [parse_score(written(one), file=f"{at}.json") for at, one in enumerate(sheets, 1)]
    return merge(read, program=found, framework=frameworks.load(found.framework), **more)
