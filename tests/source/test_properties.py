"""Whatever bytes and texts there are: never an exception, always a place inside the file."""

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from casc_portfolio.source import Mapping, Scalar, Source, decode, plain, read_markdown, read_yaml
from casc_portfolio.source.events import Parsed
from casc_portfolio.source.explain import explain
from casc_portfolio.source.recover import recover
from tests.source.reading import PATH, source

SIGNS = [
    *("--", "---", "...", ":", "?", "-", "&", "*", "!", "!!", "|", ">", "'", '"', "#", "%", "@"),
    *("`", "[", "]", "{", "}", ",", "\\", "<<", "~", "“", "”", "•", "–", "title", "kind", "2A"),
    *("a:", "- a:", "title:Walks", "#1", "\\x07", "\\ud800", "\0", "\x07", "🌱", "ü"),
    *("\xa0", "\u2028", "\x85", "\ufeff", " ", "  ", "    ", "\t", ": "),
    *("\n", "\r\n", "\r", "\n- ", "\n  ", "\n---\n"),
]
"""Pieces of YAML, and of what is taken for it."""

bits = st.sampled_from(SIGNS)
scribbles = st.one_of(st.lists(bits, max_size=40).map("".join), st.text(max_size=80))
headers = scribbles.map(lambda text: f"---\n{text}\n---\nBody\n")


def inside(text, findings):
    """Whether every place lies in the text and ends no earlier than it begins."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in findings:
        place = finding.place
        assert (place.line, place.column) <= (place.end_line, place.end_column)
        for line, column in ((place.line, place.column), (place.end_line, place.end_column)):
            assert 1 <= line <= len(lines)
            assert 1 <= column <= len(lines[line - 1]) + 2, finding
    return True


def well_placed(node, start, end):
    """Whether every node lies in the stretch, inside the node that holds it."""
    assert start <= node.start <= node.end <= end
    if isinstance(node, Scalar):
        return True
    children = (
        [*node.keys.values(), *node.values.values()] if isinstance(node, Mapping) else node.items
    )
    return all(well_placed(child, start, end) for child in children)


@given(
    st.one_of(
        st.binary(max_size=200),
        headers.map(lambda t: t.encode("utf-8", "replace")),
        headers.map(lambda t: t.encode("utf-16", "replace")),
    ),
    st.booleans(),
)
def test_arbitrary_bytes_are_read(data, windows):
    text, findings = decode(data, path=PATH, windows=windows)
    markdown, more = read_markdown(text)
    _, most = read_yaml(text)
    assert inside(text.text, [*findings, *more, *most])
    assert well_placed(markdown.header.nodes, 0, len(text.text))
    assert 0 <= markdown.body_start <= len(text.text)
    text.text.encode()


@given(headers)
def test_arbitrary_headers_are_read(text):
    markdown, findings = read_markdown(source(text))
    assert inside(text, findings)
    assert well_placed(markdown.header.nodes, 0, len(text))
    assert markdown.body == text[markdown.body_start :]


@given(scribbles)
def test_arbitrary_settings_are_read(text):
    header, findings = read_yaml(source(text))
    assert inside(text, findings)
    assert well_placed(header, 0, len(text))
    assert header.keys or findings or not nothing_but_comments(text)


def nothing_but_comments(text):
    """Whether something stands in a text beside comments and the signs that frame a document."""
    lines = text.replace("\r", "\n").split("\n")
    words = [line.partition("#")[0].strip(" \t\ufeff") for line in lines]
    return [word for word in words if word.strip("-. \t{}") and not word.startswith("%")]


@given(scribbles)
def test_what_is_said_about_a_text_is_about_that_text(text):
    for mistake in explain(text, 0, len(text)):
        assert 0 <= mistake.start < mistake.end <= len(text)


words = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Zs"],
        exclude_characters="\ufeff\ufffe\uffff\u2028\u2029",
    ),
    min_size=1,
    max_size=12,
)
TRICKY = [
    "",
    "a: b",
    "- a",
    "#1",
    "a #b",
    "'",
    '"',
    "a\nb",
    " a",
    "a ",
    "a\n\n",
    "\n",
    "a:",
    "[x",
    "<<",
]
names = st.one_of(st.sampled_from(["title", "date", "2A", "no", "1.10", "elements", ""]), words)
sentences = st.lists(words, max_size=6).map(" ".join)


def documents_of(keys):
    values = st.recursive(
        st.one_of(sentences, st.sampled_from(TRICKY)),
        lambda inner: st.one_of(
            st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=4)
        ),
        max_leaves=8,
    )
    return st.dictionaries(keys, values, min_size=1, max_size=5)


documents = documents_of(names)
fields = st.sampled_from(["title", "date", "2A", "no", "1.10", "next_steps", "carried over"])
styles = st.fixed_dictionaries(
    {
        "default_style": st.sampled_from([None, "'", '"', "|", ">"]),
        "default_flow_style": st.sampled_from([None, True, False]),
        "width": st.sampled_from([20, 80, 10_000]),
        "indent": st.sampled_from([2, 4, 6]),
        "line_break": st.sampled_from(["\n", "\r\n", "\r"]),
        "allow_unicode": st.booleans(),
    }
)


def dumped(document, style):
    """The document as YAML.

    Values without quotation marks stay on one line, because lines that look like fields or
    items are told; and nothing where the dumper folds one escaped space into two.
    """
    if style["default_style"] is None:
        style = {**style, "width": 10_000}
    text = yaml.dump(document, sort_keys=False, Dumper=Plainly, **style)
    assume(yaml.load(text, Loader=yaml.BaseLoader) == document)
    return text


class Plainly(yaml.SafeDumper):
    """Writes each value out, also where the same one stands twice."""

    def ignore_aliases(self, data):
        return True


@settings(max_examples=300)
@given(documents, styles)
def test_what_was_dumped_is_read_as_the_same_text(document, style):
    text = dumped(document, style)
    header, findings = read_yaml(source(text))
    assert plain(header) == document
    assert findings == []
    assert well_placed(header, 0, len(text))


@given(documents_of(fields), styles)
def test_field_by_field_a_good_text_says_the_same(document, style):
    text = dumped(document, style)
    root, findings = recover(source(text), start=0, end=len(text), whole=Parsed())
    assert (plain(root), findings) == (document, [])


@given(scribbles, st.sampled_from(["\n", "\r\n", "\r"]))
def test_the_body_is_what_stands_below_the_header(text, end):
    assume(not (end == "\r" and text.startswith("\n")))
    whole = f"---{end}title: Walks{end}---{end}{text}"
    markdown, findings = read_markdown(source(whole))
    assert (plain(markdown.header.nodes), markdown.body, findings) == ({"title": "Walks"}, text, [])


@given(st.text(st.sampled_from("ab\n\r\x85\u2028 🌱")), st.integers(0, 40))
def test_every_offset_has_one_position(text, offset):
    offset = min(offset, len(text))
    line, column = Source(path=PATH, text=text).position(offset)
    before = text[:offset]
    if before.endswith("\r") and text[offset : offset + 1] == "\n":
        before = before[:-1] + "x"
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert line == len(lines)
    assert column >= len(lines[-1]) + 1
