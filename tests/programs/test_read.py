import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio import programs
from casc_portfolio.fields.problems import (
    BAD_CHOICE,
    BAD_DATE,
    BAD_NUMBER,
    BAD_PATH,
    UNKNOWN_FIELD,
    WRONG_SHAPE,
)
from casc_portfolio.finding import Place
from casc_portfolio.programs.problems import (
    PROGRAM_AMOUNTS_DISAGREE,
    PROGRAM_DATE_UNCLEAR,
    PROGRAM_DATES_BACKWARDS,
    PROGRAM_DUPLICATE_ID,
    PROGRAM_INCOMPLETE,
    PROGRAM_MEASURE_UNFIT,
    PROGRAM_NO_AMOUNT,
    PROGRAM_PART_OF_ITSELF,
    PROGRAM_UNKNOWN_NAME,
    PROGRAM_UNSOURCED,
    PROGRAM_WITHOUT_FINAL,
    UNKNOWN_PROGRAM,
)
from casc_portfolio.source.problems import (
    DUPLICATE_KEY,
    HEADER_NOT_FIELDS,
    LINK_LEAVES_FOLDER,
    UNREADABLE_YAML,
)
from tests.programs.own import OWN

MISTAKES = [
    # code, what to replace, by what (the mark ◄ is where the finding must point), arguments
    (UNKNOWN_FIELD, "institution:", "◄institute:", {"field": "institute"}),
    (BAD_DATE, "number: 1, end: 06-30", "number: 1, end: ◄02-30", {"field": "end"}),
    (BAD_NUMBER, "per_year: 40", "per_year: ◄forty", {"value": "forty"}),
    (BAD_CHOICE, "owner: office, source: page", "owner: ◄dean, source: page", {"value": "dean"}),
    (BAD_CHOICE, "kind: hours", "kind: ◄time", {"value": "time"}),
    (BAD_NUMBER, "year: 1}\n    source", "year: 1, share: ◄50}\n    source", {"field": "share"}),
    (
        PROGRAM_INCOMPLETE,
        "name: Valley Induction\n",
        "",
        {"field": "name", "what": "program", "value": "valley"},
    ),
    (
        PROGRAM_INCOMPLETE,
        "title: Coaching\n    milestone",
        "milestone",
        {"field": "title", "what": "requirement"},
    ),
    (PROGRAM_INCOMPLETE, "    next: Bring it.\n", "", {"field": "next"}),
    (PROGRAM_INCOMPLETE, "number: 1, end: 06-30", "◄number: 1", {"field": "end"}),
    (
        PROGRAM_INCOMPLETE,
        "sections:\n    - {id: opening, title: Who I am, minutes: 2}",
        "sections: ◄[]",
        {"field": "sections"},
    ),
    (PROGRAM_DUPLICATE_ID, "id: all\n", "id: ◄Coaching\n", {"what": "hour category"}),
    (PROGRAM_DUPLICATE_ID, "id: solid", "id: ◄new", {"what": "level", "line": 17}),
    (PROGRAM_DUPLICATE_ID, "number: 2", "number: ◄1", {"what": "year", "value": "1"}),
    (PROGRAM_UNKNOWN_NAME, "framework: cpsel-2014", "framework: ◄cpsel-2041", {}),
    (PROGRAM_UNKNOWN_NAME, "reached: solid", "reached: ◄sold", {"known": ("new", "solid")}),
    (PROGRAM_UNKNOWN_NAME, "part_of: all", "part_of: ◄al", {"what": "hour category"}),
    (PROGRAM_UNKNOWN_NAME, "milestone: start", "milestone: ◄begin", {"what": "milestone"}),
    (PROGRAM_UNKNOWN_NAME, "before: panel", "before: ◄pannel", {"what": "milestone"}),
    (PROGRAM_UNKNOWN_NAME, "record: credential}", "record: ◄license}", {"what": "record"}),
    (PROGRAM_UNKNOWN_NAME, "category: coaching", "category: ◄couching", {}),
    (PROGRAM_UNKNOWN_NAME, "coaching, year: 1", "coaching, year: ◄3", {"known": ("1", "2")}),
    (PROGRAM_UNKNOWN_NAME, "period: initial", "period: ◄first", {"what": "period"}),
    (PROGRAM_UNKNOWN_NAME, "records: [decision]", "records: [◄verdict]", {"what": "record"}),
    (
        PROGRAM_UNKNOWN_NAME,
        "records: [decision]",
        "records: ◄decision, verdict",
        {"value": "verdict"},
    ),
    (
        PROGRAM_UNKNOWN_NAME,
        "per_year: 40\n",
        "per_year: 40\n    topics: [{id: a, title: A, standards: ◄9}]\n",
        {"what": "standard", "value": "9"},
    ),
    (PROGRAM_UNKNOWN_NAME, "shape: decision", "shape: ◄verdict", {"what": "shape"}),
    (PROGRAM_UNKNOWN_NAME, "solid\n  assumed: yes", "solid\n  source: ◄pages", {"what": "source"}),
    (PROGRAM_PART_OF_ITSELF, "logged: no", "part_of: ◄coaching", {"value": "all"}),
    (PROGRAM_WITHOUT_FINAL, "{id: final", "{id: finale", {}),
    (PROGRAM_DATES_BACKWARDS, "due: {years: 2}", "due: ◄{years: 1}", {"before": "panel"}),
    (
        PROGRAM_UNSOURCED,
        "source: page\n    next: Bring it",
        "next: Bring it",
        {"what": "requirement"},
    ),
    (WRONG_SHAPE, "milestone: start", "◄milestone: ''", {"field": "milestone"}),
    (WRONG_SHAPE, "{id: new, title: New}", '{id: new, ◄title: " "}', {"field": "title"}),
    (
        PROGRAM_UNSOURCED,
        "page\n    next: Bring it",
        "''\n    next: Bring it",
        {"value": "credential"},
    ),
    (PROGRAM_MEASURE_UNFIT, "assessment, period: initial", "◄assessment", {"field": "period"}),
    (PROGRAM_MEASURE_UNFIT, "record: credential}", "record: credential, ◄year: 1}", {}),
    (
        PROGRAM_MEASURE_UNFIT,
        "record: credential}",
        "record: credential, ◄full_time: yes}",
        {"wants": ("record",)},
    ),
    (PROGRAM_DATE_UNCLEAR, "due: {days: 0}", "due: ◄{days: 0, years: 1}", {"value": "start"}),
    (PROGRAM_DATE_UNCLEAR, "due: {days: 0}", "due: ◄{on: 01-31}", {"value": "start"}),
    (PROGRAM_NO_AMOUNT, "per_year: 40\n    ", "", {"category": "coaching"}),
    (
        PROGRAM_AMOUNTS_DISAGREE,
        "per_year: 40\n",
        "per_year: 40\n    total: ◄60\n",
        {"per_year": 40.0, "total": 60.0, "sum": 80.0, "years": 2},
    ),
    (
        PROGRAM_UNKNOWN_NAME,
        "per_year: 40\n",
        "per_year: 40\n    columns: [◄mode; with]\n",
        {"cause": "divided", "several": "mode, with"},
    ),
    (
        PROGRAM_UNKNOWN_NAME,
        "per_year: 40\n",
        "per_year: 40\n    modes: [video, ◄phone | e-mail]\n",
        {"cause": "divided", "several": "phone, e-mail"},
    ),
    (
        BAD_PATH,
        "milestones:\n",
        "documents:\n  - {id: plan, title: Plan, path: ◄content\\iip\\year-1.md, owner: candidate, "
        "source: page}\nmilestones:\n",
        {"field": "path"},
    ),
    (DUPLICATE_KEY, "id: valley\n", "id: valley\n◄id: dale\n", {"key": "id"}),
]


@pytest.mark.parametrize("name", programs.shipped())
def test_a_shipped_program_is_read_without_a_word(name, tmp_path):
    program, findings = programs.load(name, tmp_path)
    assert program.id == name
    assert findings == []
    assert programs.load(name, tmp_path)[0] is program


def test_three_programs_come_with_the_tool():
    assert programs.shipped() == ("ctc", "pcoe", "usc-rossier")


def test_an_unknown_name_is_told_with_the_names_there_are(tmp_path):
    place = Place(path="portfolio.yml", line=2, column=10)
    program, findings = programs.load("pceo", tmp_path, place=place)
    assert program is None
    assert [(one.code, one.place) for one in findings] == [(UNKNOWN_PROGRAM, place)]
    assert findings[0].arguments == {"value": "pceo", "known": programs.shipped()}


def test_a_programs_own_file_is_read_from_the_portfolio(world):
    root = world({"my-program.yml": OWN})
    program, findings = programs.load("./my-program.yml", root)
    assert findings == []
    assert program.name == "Valley Induction"
    assert program.amount("coaching", 1) == 40


@pytest.mark.parametrize(("code", "old", "new", "arguments"), MISTAKES)
def test_a_mistake_is_told_at_its_place(world, code, old, new, arguments):
    assert old in OWN
    marked = OWN.replace(old, new, 1)
    before, mark, after = marked.partition("◄")
    program, findings = programs.load("./own.yml", world({"own.yml": before + after}))
    assert program is None
    found = [
        one for one in findings if one.code == code and arguments.items() <= one.arguments.items()
    ]
    assert found, [(one.code, one.place.line, one.arguments) for one in findings]
    if mark:
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        assert (line, column) in [(one.place.line, one.place.column) for one in found]


def test_names_in_one_text_are_several_as_in_a_list(world):
    records = "records: credential, decision"
    root = world({"own.yml": OWN.replace("records: [decision]", records, 1)})
    program, findings = programs.load("./own.yml", root)
    assert findings == []
    assert program.decision.records == ("credential", "decision")


YEARS = "".join("  - end: 06-30\n" for _ in range(9_000))
HOURS = "  - {{id: h{}, title: H, owner: office, assumed: yes, part_of: h{}}}\n"
CHAIN = "".join(HOURS.format(n, n + 1) for n in range(3_000))
RING = CHAIN + HOURS.format(3_000, 0)


@pytest.mark.parametrize(
    ("lines", "first", "code"),
    [
        (YEARS, "years:\n", PROGRAM_INCOMPLETE),
        (CHAIN, "hours:\n", PROGRAM_UNKNOWN_NAME),
        (RING, "hours:\n", PROGRAM_PART_OF_ITSELF),
    ],
    ids=["years", "categories below each other", "categories in a circle"],
)
def test_of_thousands_of_mistakes_some_are_told_and_soon(world, lines, first, code):
    text = OWN.replace(first, first + lines, 1)
    program, findings = programs.load("./own.yml", world({"own.yml": text}))
    assert program is None
    assert code in {one.code for one in findings}
    assert len(findings) <= 200


def test_all_mistakes_are_told_at_once_and_in_order(world):
    text = OWN
    for old, new in (
        ("reached: solid", "reached: sold"),
        ("per_year: 40", "per_year: forty"),
        ("milestone: start", "milestone: begin"),
    ):
        text = text.replace(old, new)
    program, findings = programs.load("./own.yml", world({"own.yml": text}))
    assert program is None
    codes = [one.code for one in findings]
    assert codes == [PROGRAM_UNKNOWN_NAME, BAD_NUMBER, PROGRAM_UNKNOWN_NAME]
    assert [one.place.line for one in findings] == sorted(one.place.line for one in findings)


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        (UNKNOWN_FIELD, "name: Valley", "Name: Valley"),
        (UNKNOWN_FIELD, "requirements:\n", "requirement:\n"),
        (UNKNOWN_FIELD, "category: coaching, year: 1}", "categories: coaching, year: 1}"),
        (UNKNOWN_FIELD, "{kind: assessment", "{kind:assessment"),
        (BAD_NUMBER, "due: {days: 0}", "due: {days: 0 days}"),
        (WRONG_SHAPE, "due: {days: 0}", "due: 0"),
        (BAD_NUMBER, "per_year: 40", "per_year: 40 hours"),
        (BAD_NUMBER, "category: coaching, year: 1", "category: coaching, year: first"),
        (PROGRAM_UNKNOWN_NAME, "before: panel", "before: pannel"),
        (PROGRAM_WITHOUT_FINAL, "{id: final", "{id: finish"),
        (UNREADABLE_YAML, "next: Bring it", "next: Bring: it"),
    ],
)
def test_one_mistake_is_told_once(world, code, old, new):
    assert old in OWN
    _, findings = programs.load("./own.yml", world({"own.yml": OWN.replace(old, new, 1)}))
    assert [one.code for one in findings] == [code]


@pytest.mark.parametrize("name", ["PCOE", "Pcoe"])
def test_capital_letters_in_a_program_s_name_make_no_difference(name, tmp_path):
    program, findings = programs.load(name, tmp_path)
    assert (program.id, findings) == ("pcoe", [])


@pytest.mark.parametrize(
    ("name", "meant"),
    [("Placer County", "pcoe"), ("Rossier", "usc-rossier"), ("Clear", None), ("Harvard", None)],
)
def test_a_program_by_what_people_call_it_is_suggested(name, meant, tmp_path):
    program, (finding,) = programs.load(name, tmp_path)
    assert (program, finding.arguments.get("suggestion")) == (None, meant)


def test_a_file_that_is_not_there_is_told_where_it_is_named(tmp_path):
    place = Place(path="portfolio.yml", line=2, column=10)
    _, (finding,) = programs.load("./own.yml", tmp_path, place=place)
    assert (finding.code, finding.place) == (UNKNOWN_PROGRAM, place)
    assert finding.arguments["cause"] == "file"


def test_one_unreadable_list_does_not_make_every_name_in_it_unknown(world):
    text = OWN.replace("hours:\n  - id", "hours:\n  - just words\n  - id")
    _, findings = programs.load("./own.yml", world({"own.yml": text}))
    assert [one.code for one in findings] == [WRONG_SHAPE]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("- a\n- b\n", HEADER_NOT_FIELDS),
        ("", PROGRAM_INCOMPLETE),
        ("# later\n", PROGRAM_INCOMPLETE),
    ],
)
def test_a_file_that_is_no_program_is_told(world, content, code):
    program, findings = programs.load("./own.yml", world({"own.yml": content}))
    assert program is None
    assert code in {one.code for one in findings}


def test_a_missing_file_and_one_outside_the_portfolio_are_told(world):
    root = world({"portfolio/x": "", "own.yml": OWN})
    program, findings = programs.load("./none.yml", root)
    assert (program, [one.code for one in findings]) == (None, [UNKNOWN_PROGRAM])
    program, findings = programs.load("../own.yml", root / "portfolio")
    assert (program, [one.code for one in findings]) == (None, [LINK_LEAVES_FOLDER])


def test_a_program_can_be_written_as_json(tmp_path):
    program, _ = programs.load("pcoe", tmp_path)
    dumped = json.loads(json.dumps(program.model_dump(), default=str))
    assert dumped["years"][0]["end"] == "06-30"
    assert dumped["requirements"][0]["owner"] == "candidate"


ANYTHING = ["", "x", "-1", "99999", "0", "no", "[]", "{}", "[a, b]", "{a: b}", "02-29"]


@given(st.integers(0, OWN.count("\n") - 1), st.sampled_from(ANYTHING), st.booleans())
def test_whatever_stands_in_a_line_is_told_and_never_raises(tmp_path_factory, number, value, keep):
    lines = OWN.splitlines()
    key, colon, _ = lines[number].partition(":")
    lines[number] = f"{key}: {value}" if keep and colon else value
    folder = tmp_path_factory.mktemp("own")
    (folder / "own.yml").write_text("\n".join(lines))
    program, findings = programs.load("./own.yml", folder)
    assert (program is None) is bool(findings)
    assert all(one.place.path == "own.yml" for one in findings)


def test_whose_levels_count_is_one_of_two_words(world):
    root = world({"own.yml": OWN + "panel:\n  agreement: some\n  assumed: yes\n"})
    _, findings = programs.load("./own.yml", root)
    assert [(one.arguments["value"], one.arguments["known"]) for one in findings] == [
        ("some", ("majority", "everyone"))
    ]


CRITERIA = """panel:
  source: page
  criteria:
    - id: presence
      title: Presence
      summary: Speaks to the people in the room.
      anchors:
        - {level: solid, text: Looks up and answers what was asked.}
        - {level: some, text: No level of this program.}
      source: page
    - {id: presence, title: Again, source: page}
"""


def test_criteria_of_the_panel_have_names_of_their_own_and_levels_of_the_program(world):
    _, findings = programs.load("./own.yml", world({"own.yml": OWN + CRITERIA}))
    assert [(one.arguments["what"], one.arguments["value"]) for one in findings] == [
        ("level", "some"),
        ("criterion", "presence"),
    ]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (".\\my-program.yml", "./my-program.yml"),
        ("./My-Program.yml", "./my-program.yml"),
        ("./my-progam.yaml", "./my-program.yml"),
        ("programs\\ours.yml", "./programs/ours.yml"),
        ("./other.yml", ""),
    ],
)
def test_a_file_that_is_nearly_called_so_is_named(world, typed, meant):
    root = world({"my-program.yml": OWN, "programs/ours.yml": OWN, "portfolio.yml": ""})
    _, (finding,) = programs.load(typed, root)
    assert (finding.arguments["cause"], finding.arguments["suggestion"]) == ("file", meant)
