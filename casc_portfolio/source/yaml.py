"""YAML as a mapping of plain values, with every mistake in it as a finding."""

from casc_portfolio.finding import Finding
from casc_portfolio.source.events import Parsed, parse
from casc_portfolio.source.nodes import Mapping, Node, Plain, Scalar, Sequence, plain
from casc_portfolio.source.problems import FILE_TOO_LARGE, HEADER_NOT_FIELDS
from casc_portfolio.source.simple import read_simple
from casc_portfolio.source.text import Source

LIMIT = 64 * 1024
"""Characters of YAML that are handed to the parser."""


class Header:
    """The fields of a file: what they say at once, where they stand for whoever asks.

    Most headers are right, and of what is right hardly anybody asks for the place: to find
    the places of all took a tenth of the time of a check.
    """

    __slots__ = ("_where", "values")

    def __init__(
        self, values: dict[str, Plain], where: "Mapping | tuple[Source, int, int]"
    ) -> None:
        self.values = values
        """Without the fields that can't be read: a finding has said so."""
        self._where = where

    @classmethod
    def of(cls, nodes: Mapping) -> "Header":
        """The header that stands there as ``nodes``."""
        values = {name: plain(node) for name, node in nodes.values.items() if not _unread(node)}
        return cls(values, nodes)

    @property
    def nodes(self) -> Mapping:
        """Every key and value with its place, those included that can't be read."""
        if isinstance(self._where, tuple):
            source, start, end = self._where
            self._where, _ = parse_yaml(source, start=start, end=end)
        return self._where

    def says(self, name: str) -> bool:
        """Whether something was written for a field, readable or not."""
        if name in self.values or isinstance(self._where, tuple):
            return self.values.get(name) is not None
        return name in self._where.values


def _unread(node: Node) -> bool:
    return isinstance(node, Scalar) and node.unread


def read_header(source: Source, start: int, end: int) -> tuple[Header, list[Finding]]:
    """``source.text[start:end]``, which begins a line, as the fields of a page."""
    simple = read_simple(source.text, start, end) if end - start <= LIMIT else None
    if simple:
        return Header(simple, (source, start, end)), []
    nodes, findings = parse_yaml(source, start=start, end=end)
    return Header.of(nodes), findings


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
