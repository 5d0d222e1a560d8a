"""YAML as a mapping of plain values, with every mistake in it as a finding."""

from casc_portfolio.finding import Finding
from casc_portfolio.source.events import Parsed, parse
from casc_portfolio.source.nodes import Mapping, Scalar, Sequence
from casc_portfolio.source.problems import FILE_TOO_LARGE, HEADER_NOT_FIELDS
from casc_portfolio.source.simple import read_simple
from casc_portfolio.source.text import Source

LIMIT = 64 * 1024
"""Characters of YAML that are handed to the parser."""


def read_yaml(source: Source, *, limit: int = LIMIT) -> tuple[Mapping, list[Finding]]:
    """A whole YAML file as a mapping; what is no mapping is a finding and reads as an empty one."""
    return parse_yaml(source, start=0, end=len(source.text), limit=limit)


def parse_yaml(
    source: Source, *, start: int, end: int, limit: int = LIMIT
) -> tuple[Mapping, list[Finding]]:
    """``source.text[start:end]`` as a mapping of plain values.

    Never raises for what is written. Returns every duplicate key and every mistake that
    can be told; a field that can't be read is there as an unread scalar, and what is
    good besides it is kept. Places are those of the whole source.
    """
    empty = Mapping(keys={}, values={}, start=start, end=start)
    if end - start > limit:
        size = end - start
        found = source.finding(FILE_TOO_LARGE, start, start, cause="header", size=size, limit=limit)
        return empty, [found]
    simple = read_simple(source.text, start, end)
    if simple is not None:
        return simple, []
    whole = parse(source, start=start, end=end)
    root = whole.root
    if isinstance(root, Mapping) and not whole.suspicious:
        return root, whole.findings
    if whole.stopped is None and (root is None or (isinstance(root, Scalar) and root.empty)):
        return empty, whole.findings
    return _mend(source, start, end, whole)


def _mend(source: Source, start: int, end: int, whole: Parsed) -> tuple[Mapping, list[Finding]]:
    """Asks why, and for whatever can be kept."""
    from casc_portfolio.source.recover import recover  # wanted once in a thousand headers

    root, findings = recover(source, start=start, end=end, whole=whole)
    if isinstance(whole.root, Mapping) and not findings:
        return whole.root, whole.findings
    if isinstance(whole.root, Scalar | Sequence) and not root.keys:
        first, last = whole.root.start, whole.root.end
        cause = "list" if isinstance(whole.root, Sequence) else "words"
        return root, [source.finding(HEADER_NOT_FIELDS, first, last, cause=cause)]
    return root, findings
