"""Bodies put together from the pieces that people write, for hypothesis to vary."""

from hypothesis import strategies as st

WORDS = ["alpha", "Gamma", "x_y", "naïve", "10", "a.b", "—", "é", "&amp;", "#2", "3 < 4", "it’s"]
TARGETS = [
    "page.md",
    "../up/b.md#c",
    "https://example.org/a_(b)",
    "#here",
    "my%20file.pdf",
    "a-b?c=d&e",
]

words = st.sampled_from(WORDS)
targets = st.sampled_from(TARGETS)
escapes = st.sampled_from([r"\[", r"\]", r"\*", r"\`", r"\_", r"\#", r"\!", r"\a"])
code = st.sampled_from(["`x`", "`[no](no)`", "``a ` b``", "`![no](no)`", "`&amp;`"])


@st.composite
def spoken(draw: st.DrawFn) -> str:
    """Words with emphasis and code, no links."""
    kinds = [
        words,
        words,
        words,
        code,
        escapes,
        words.map("*{}*".format),
        words.map("**{}**".format),
    ]
    return " ".join(draw(st.lists(st.one_of(kinds), min_size=1, max_size=3)))


@st.composite
def link(draw: st.DrawFn) -> str:
    """One link or image in any of the ways to write it."""
    form = draw(
        st.sampled_from(
            [
                "[{text}]({target})",
                "[{text}]({target})",
                "[{text}](<{target}>)",
                '[{text}]( {target} "A title" )',
                "[{text}]({target} 'A (title)')",
                "![{word}]({target})",
                '![]({target}){{ alt="{word}" }}',
                "[![{word}]({target})]({target})",
                "[{text}][here]",
                "[{text}] [There]",
                "[here][]",
                "[here]",
                "![{word}][here]",
                "[{text}][nowhere]",
                "<https://example.org/{n}>",
                "<me@example.org>",
                '<a href="{target}" id="i{n}">{word}</a>',
                "<img src='{target}' alt=\"{word}\">",
                "<img src={n}>",
                "[^1]",
                "{word} <!-- [no](no) -->",
            ]
        )
    )
    number = draw(st.integers(0, 99))
    return form.format(text=draw(spoken()), word=draw(words), target=draw(targets), n=number)


@st.composite
def line(draw: st.DrawFn) -> str:
    """Running text."""
    return " ".join(draw(st.lists(st.one_of(spoken(), spoken(), link()), min_size=1, max_size=3)))


paragraph = st.lists(line(), min_size=1, max_size=3).map("\n".join)


def indented(text: str, prefix: str = "    ") -> str:
    """Every line that holds something, behind the prefix."""
    return "\n".join(prefix + each if each else each for each in text.split("\n"))


@st.composite
def heading(draw: st.DrawFn) -> str:
    """Either kind of heading, with and without an id."""
    text, number = draw(line()), draw(st.integers(0, 3))
    forms = [
        "# {t}",
        "#{t}",
        "## {t} ##",
        "### {t} {{#id-{n}}}",
        "{t}\n===",
        "{t} {{: #id-{n} .c }}\n---",
    ]
    return draw(st.sampled_from(forms)).format(t=text, n=number)


@st.composite
def table(draw: st.DrawFn) -> str:
    """Two columns and a row that has one too many."""
    cells = [draw(spoken() | link()).replace("|", "") for _ in range(5)]
    return "| {} | b |\n|---|:-:|\n| {} | {} |\n| {} | `|` | {} |".format(*cells)


def containers(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Blocks around blocks."""
    openings = ["!!! note", '!!! tip "A *title*"', '??? note "More"', '=== "Tab"', '???+ "Open"']
    return st.one_of(
        st.tuples(st.sampled_from(openings), inner).map(lambda x: f"{x[0]}\n{indented(x[1])}"),
        inner.map(lambda body: indented(body, "> ")),
        inner.map(lambda body: f"Term\n:   {indented(body).strip()}"),
        inner.map(lambda body: f"<div markdown>\n\n{body}\n\n</div>"),
        inner.map(lambda body: f"<div>\n{body}\n</div>"),
        st.lists(items(inner), min_size=1, max_size=3).map("\n".join),
        st.lists(items(inner), min_size=1, max_size=2).map("\n\n".join),
    )


@st.composite
def items(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    """One item of a list, perhaps with blocks below it."""
    marker = draw(st.sampled_from(["- ", "* ", "1. ", "-   ", "- [ ] ", "- [x] "]))
    item = marker + draw(paragraph)
    if draw(st.booleans()):
        item += draw(st.sampled_from(["\n", "\n\n"])) + indented(draw(inner))
    return item


leaves = st.one_of(
    paragraph,
    paragraph,
    heading(),
    table(),
    st.sampled_from(
        [
            "```\n[no](no)\n\n# no\n```",
            '~~~ python title="x"\n[no](no)\n~~~',
            "    [no](no)\n    # no",
            "***",
            "<!-- prompt: [no](no)\n\n# no -->",
            "*[IEP]: a plan",
        ]
    ),
)
blocks = st.recursive(
    leaves,
    lambda inner: containers(st.lists(inner, min_size=1, max_size=2).map("\n\n".join)),
    max_leaves=8,
)

DEFINITIONS = """

[here]: https://example.org/here "Title"
[There]: <there.md>

[^1]: A note with [a link](note.md).

    More of it.
"""


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """A whole body: blocks, empty lines between them, definitions at its end."""
    between = st.sampled_from(["\n\n", "\n\n", "\n\n\n", "\n \n"])
    body = ""
    for block in draw(st.lists(blocks, min_size=1, max_size=5)):
        body += block + draw(between)
    return body + DEFINITIONS
