"""A text file whose values remember their place."""

from casc_portfolio.source.decode import decode
from casc_portfolio.source.files import read_bytes
from casc_portfolio.source.header import MarkdownSource, read_markdown, split_header
from casc_portfolio.source.nodes import Mapping, Node, Scalar, Sequence, find, locate, plain
from casc_portfolio.source.text import Source
from casc_portfolio.source.walk import FileFact, Inventory, inventory
from casc_portfolio.source.yaml import Header, parse_yaml, read_yaml

__all__ = [
    "FileFact",
    "Header",
    "Inventory",
    "Mapping",
    "MarkdownSource",
    "Node",
    "Scalar",
    "Sequence",
    "Source",
    "decode",
    "find",
    "inventory",
    "locate",
    "parse_yaml",
    "plain",
    "read_bytes",
    "read_markdown",
    "read_yaml",
    "split_header",
]
