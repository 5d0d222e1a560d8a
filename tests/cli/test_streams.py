"""Whatever stream a command writes to, its words arrive."""

import sys
from io import BytesIO, TextIOWrapper

import click
import pytest

from casc_portfolio.cli.streams import open_streams

_SIGNS = "→ é \udcff"
"""An arrow, a letter with an accent, and what is left of a file's name that is no UTF-8."""


@pytest.fixture
def said(monkeypatch):
    def on(encoding, *, system="linux", told=None):
        stream = TextIOWrapper(BytesIO(), encoding=encoding)
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setattr(sys, "platform", system)
        monkeypatch.delenv("PYTHONIOENCODING", raising=False)
        if told:
            monkeypatch.setenv("PYTHONIOENCODING", told)
        open_streams()
        click.echo(_SIGNS)
        stream.flush()
        return stream.buffer.getvalue().rstrip()

    return on


def test_what_a_stream_cannot_hold_becomes_a_question_mark(said):
    assert said("cp1252") == "? é ?".encode("cp1252")
    assert said("latin-1") == "? é ?".encode("latin-1")
    assert said("utf-8") == "→ é ?".encode()


def test_what_windows_puts_into_a_file_is_utf_8_as_json_and_xml_have_to_be(said):
    assert said("cp1252", system="win32") == "→ é ?".encode()


def test_an_encoding_that_somebody_chose_stays(said):
    assert said("cp1252", system="win32", told="cp1252") == "? é ?".encode("cp1252")


def test_a_stream_that_is_none_of_python_s_own_is_left_alone(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    open_streams()
