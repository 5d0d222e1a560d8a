import pytest

from casc_portfolio.source import read_markdown
from casc_portfolio.source.problems import HEADER_NOT_FIELDS, UNREADABLE_YAML
from tests.source.reading import fields, marked, source, told


def causes(header):
    """What is told of a header, as (cause, words pointed at)."""
    findings = told(header)
    assert {code for code, _, _ in findings} <= {UNREADABLE_YAML}
    return [(cause, words) for _, cause, words in findings]


def instead(header):
    """The line that is suggested for the only mistake in a header."""
    _, (finding,) = read_markdown(source(f"---\n{header}---\n"))
    return finding.arguments.get("instead")


@pytest.mark.parametrize(
    ("header", "cause", "words", "better"),
    [
        ("title: Walks: a story\n", "colon", ":", 'title: "Walks: a story"'),
        ("title: Walks:\n", "colon", ":", 'title: "Walks:"'),
        ("title: Say \"yes\": a story\n", "colon", ":", "title: 'Say \"yes\": a story'"),
        ("title: Walks: a story # draft\n", "colon", ":", 'title: "Walks: a story"'),
        ("- title: It's: here\n", "colon", ":", '- title: "It\'s: here"'),
        ('title: "Walks\n', "unclosed-quote", '"', 'title: "Walks"'),
        ("title: 'Walks\n", "unclosed-quote", "'", "title: 'Walks'"),
        ('title: "Walks" and talks\n', "text-after-quote", "and talks",
         "title: '\"Walks\" and talks'"),
        ('title: "We say "go" here"\n', "text-after-quote", 'go" here"',
         "title: 'We say \"go\" here'"),
        ("title: 'Elena's walks'\n", "apostrophe", "'", 'title: "Elena\'s walks"'),
        ("title: 'Elena's walks'  # the team's words\n", "apostrophe", "'",
         'title: "Elena\'s walks"'),
        ('title: "Walks" and talks # both\n', "text-after-quote", "and talks",
         "title: '\"Walks\" and talks'"),
        ('title: "Walks" in room #5\n', "text-after-quote", "in room #5",
         "title: '\"Walks\" in room #5'"),
        ('title: "C:\\Users\\elena"\n', "backslash", "\\U", "title: 'C:\\Users\\elena'"),
        ('title: "\\ud800"\n', "backslash", "\\u", "title: '\\ud800'"),
        ("title: @walks\n", "start-sign", "@", 'title: "@walks"'),
        ("title: `walks`\n", "start-sign", "`", 'title: "`walks`"'),
        ("title: %5\n", "start-sign", "%", 'title: "%5"'),
        ("title: & more\n", "start-sign", "&", 'title: "& more"'),
        ("title: &amp; more\n", "start-sign", "&", 'title: "&amp; more"'),
        ("title: **Walks**\n", "start-sign", "*", 'title: "**Walks**"'),
        ("title: |x|\n", "start-sign", "|", 'title: "|x|"'),
        ("title: > 5 percent\n", "start-sign", ">", 'title: "> 5 percent"'),
        ("title: - walks\n", "start-sign", "-", 'title: "- walks"'),
        ("title: ? walks\n", "start-sign", "?", 'title: "? walks"'),
        ("title: , walks\n", "start-sign", ",", 'title: ", walks"'),
        ("title: [Draft] Walks\n", "start-sign", "[", 'title: "[Draft] Walks"'),
        ("title: {Draft} Walks\n", "start-sign", "{", 'title: "{Draft} Walks"'),
        ("title: [Walk](https://example.org)\n", "start-sign", "[",
         'title: "[Walk](https://example.org)"'),
        ("title: “Walks: a story”\n", "smart-quotes", "“", 'title: "Walks: a story"'),
        ("title: “Walks”: a story\n", "smart-quotes", "“", 'title: "“Walks”: a story"'),
        ("elements: [2A, 2C\n", "unclosed-bracket", "[", None),
        ("elements: [2A, 2C}\n", "unclosed-bracket", "[", None),
        ("date: {from: 2025-10-14\n", "unclosed-bracket", "{", None),
        ('elements: ["2A, 2C]\n', "unclosed-quote", '"', None),
        ("date: {from: 2025-10-14 to: 2025-10-15}\n", "in-brackets", ":", None),
        ('elements: ["2A" "2C"]\n', "in-brackets", '"', None),
        ("elements: [@2A]\n", "start-sign", "@", None),
    ],
)  # fmt: skip
def test_a_value_that_needs_quotation_marks(header, cause, words, better):
    assert causes(f"kind: plan\n{header}") == [(cause, words)] or header.startswith("- ")
    assert causes(header) == [(cause, words)]
    assert instead(header) == better


@pytest.mark.parametrize(
    ("header", "cause", "words", "better"),
    [
        ("title:Walks\n", "no-space-after-colon", ":", "title: Walks"),
        ("kind: plan\ntitle:Walks\n", "no-space-after-colon", ":", "title: Walks"),
        ("title:Walks\nkind: plan\n", "no-space-after-colon", ":", "title: Walks"),
        ("goals:\n  - id: a\n    due:2026\n    by: me\n", "no-space-after-colon", ":", "due: 2026"),
        ("goals:\n  - id:a\n    due: 2026\n", "no-space-after-colon", ":", "- id: a"),
        ("role: Led\n  walks\n  date:2025\n", "no-space-after-colon", ":", "date: 2025"),
        ("elements:\n  -2A\n", "no-space-after-hyphen", "-", "- 2A"),
        ("elements:\n  - 2A\n  -2C\n", "no-space-after-hyphen", "-", "- 2C"),
        ("elements:\n  -2A\n  - 2C\n", "no-space-after-hyphen", "-", "- 2A"),
        ("elements:\n  • 2A\n", "bullet", "•", "- 2A"),
        ("elements:\n  * 2A\n", "bullet", "*", "- 2A"),
        ("elements:\n  – 2A\n", "bullet", "–", "- 2A"),
        ("**title**: Walks\n", "starred", "**title**:", "title: Walks"),
        ("kind: plan\n# panel:\n  date: 2026\n", "under-remark", "date", "panel:"),
        ("title:\u00a0Walks\n", "odd-space", "\u00a0", "title: Walks"),
        ("elements:\n  -\u00a02A\n", "odd-space", "\u00a0", "- 2A"),
        ("date:\n\u00a0\u00a0from: 2025\n", "odd-space", "\u00a0", None),
        ('title: \u00a0"Reading: a study"\n', "odd-space", "\u00a0", None),
    ],
)  # fmt: skip
def test_a_sign_that_is_missing_or_another(header, cause, words, better):
    assert causes(header)[0] == (cause, words)
    if better:
        assert instead(header) == better


@pytest.mark.parametrize(
    ("header", "cause", "words"),
    [
        ("title: Walks\n  kind: plan\n", "indentation", "kind"),
        ("  title: Walks\n kind: plan\n", "indentation", "kind"),
        ("person:\n    name: Elena\n  role: Principal\n", "indentation", "role"),
        ("artifacts:\n  - file: a.pdf\n   title: A\n", "indentation", "title"),
        ("artifacts:\n  - file: a.pdf\n     title: A\n", "indentation", "title"),
        ("artifacts:\n- file: a.pdf\n  title: A\n  - file: b.pdf\n", "item-column", "-"),
        ("artifacts:\n  - file: a.pdf\n    title: A\n - file: b.pdf\n", "item-column", "-"),
        ("elements: 2A\n  - 2C\n", "list-under-value", "-"),
        ("elements: 2A\n- 2C\n", "list-under-value", "-"),
        ("elements: [2A]\n- 2C\n", "list-under-value", "-"),
        ("result: It rose\n  and then: it fell\n", "colon", ":"),
        ("title: Walks\nand talks\nkind: plan\n", "not-a-field", "and talks"),
        ("title: Walks\nkind = plan\n", "not-a-field", "kind = plan"),
    ],
)
def test_a_line_that_stands_where_it_can_not(header, cause, words):
    assert causes(header) == [(cause, words)]


def test_every_mistake_is_told_and_not_only_the_first():
    assert causes(
        "title: Walks: a story\n"
        "goals:\n"
        "  - id: a\n"
        "    statement: We will: walk\n"
        "  - id: b\n"
        "    statement: We will: talk\n"
        "role: @principal\n"
        'result: "good\n'
    ) == [
        ("colon", ":"),
        ("colon", ":"),
        ("colon", ":"),
        ("start-sign", "@"),
        ("unclosed-quote", '"'),
    ]


def test_a_field_below_comments_keeps_its_name():
    header = '# Who you are:\n\n# as readers see it\nname: "Ana" Ruiz\nprogram: pcoe\n'
    assert causes(header) == [("text-after-quote", "Ruiz")]
    assert fields(header) == {"name": None, "program": "pcoe"}


def test_a_quotation_that_closes_on_another_field_s_line_was_never_closed():
    header = 'title: "Walks\nrole: "Led them"\nkind: plan\n'
    assert causes(header) == [("unclosed-quote", '"')]
    assert fields(header) == {"title": None, "role": "Led them", "kind": "plan"}


def test_a_quotation_that_swallows_a_field_without_a_word_is_told():
    assert causes('title: "Walks\nrole: Principal"\nkind: plan\n') == [("unclosed-quote", '"')]


@pytest.mark.parametrize(
    "header",
    [
        'title: "Walks\n  and talks: yes"\n',
        "role: Led\n  the walks - and talks\n  at 9:30 https://example.org\n",
        "role: Led\n  mailto:elena@example.org\n",
        "note: |\n  title:Walks\n  -2A\n  • 2C\n",
        "title: “Walks”\n",
        "title: O'Neill's \"walk\" & [talk] @ 9 | 10 > 8\n",
        "elements: [2A, Elena's, 'x, y', {a: \"]\"}]\n",
        "file: C:\\Users\\elena\n",
        "score: -5\n",
        "a:\n  - -5\n  - \n  - b\n",
        "list:\n- a\n- b: c\n  d: e\nnext: f\n",
        "'a: b': c\n\"d\" : e\n",
        "title:\n  ? ''\n  : ''\n  ·: ''\n",
        "title:\n  - ? ''\n    : ''\n    ·: ''\n",
        "title:\n  ? ''\n  : - ''\n    - a\n  ·: ''\n",
    ],
)
def test_what_is_good_is_left_alone(header):
    assert causes(header) == []


def test_a_lone_sentence_is_no_mistake_of_a_sign():
    assert told("Twelve walks\n")[0][:2] == (HEADER_NOT_FIELDS, "words")


def test_a_line_too_long_to_be_shown_is_not_suggested():
    assert instead("title: " + "Walks and talks " * 9 + ": a story\n") is None


def test_what_no_one_foresaw_keeps_the_parser_s_words():
    header = "title: >1x\n"
    _, (finding,) = read_markdown(source(f"---\n{header}---\n"))
    assert finding.arguments["cause"] in ("start-sign", "other")
    assert marked(f"---\n{header}---\n", finding) == ">"
