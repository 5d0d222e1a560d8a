"""Captions: what is said can be read, with a recorder or without."""

import pytest

from casc_portfolio.attachments.captions import read_captions, words_in

VTT = """WEBVTT - the bell

NOTE made by hand

1
00:00.000 --> 00:02.000
<v Ana>Good <i>morning</i>.

00:02.000 --> 00:03.000 align:start
Two lines
of one cue.

00:03.000 --> 00:04.000
Good morning.
"""


def test_words_come_without_times_names_of_cues_and_tags():
    assert words_in(VTT) == ("Good morning.", "Two lines of one cue.")
    assert words_in(VTT.replace("\n", "\r\n")) == words_in(VTT)


def test_a_sign_that_opens_no_tag_is_text():
    cue = "WEBVTT\n\n00:00.000 --> 00:01.000\n"
    assert words_in(cue + "3 < 4, <b>really</b>") == ("3 < 4, really",)
    assert words_in(cue + "<" * 200_000) == ("<" * 200_000,)


def test_a_file_is_read_as_it_is(tmp_path):
    (tmp_path / "a.vtt").write_bytes(b"\xef\xbb\xbf" + VTT.encode())
    assert read_captions(tmp_path / "a.vtt") == VTT


@pytest.mark.parametrize(
    "data", [b"", b"1\n00:00 --> 00:01\nHello", b"WEBVTT\n\xff", b"WEBVTT\n" + b"a" * 70_000]
)
def test_what_is_no_caption_file_is_none(tmp_path, data):
    (tmp_path / "a.vtt").write_bytes(data)
    assert read_captions(tmp_path / "a.vtt") is None
