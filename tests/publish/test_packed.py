"""Archives of ours are known again, and tell nothing of the computer that packed them."""

import datetime as dt
import io
import zipfile

import pytest

from casc_portfolio.publish.packed import dressed, is_made_by, moment, stamp


@pytest.mark.parametrize("comment", [b"ours", b"theirs", b""])
def test_an_archive_is_known_by_its_comment(tmp_path, comment):
    file = tmp_path / "a.zip"
    with zipfile.ZipFile(file, "w") as packed:
        packed.comment = comment
    assert is_made_by(file, b"ours") == (comment == b"ours")


@pytest.mark.parametrize("data", [b"", b"no archive", b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_archive_is_none_of_ours(tmp_path, data):
    (tmp_path / "a.zip").write_bytes(data)
    assert not is_made_by(tmp_path / "a.zip", b"ours")
    assert not is_made_by(tmp_path / "none.zip", b"ours")


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (None, (1980, 1, 1, 0, 0, 0)),
        (0, (1980, 1, 1, 0, 0, 0)),
        (1_760_400_000, (2025, 10, 14, 0, 0, 0)),
        (4_291_747_199, (2105, 12, 31, 23, 59, 59)),
    ],
)
def test_a_time_is_one_that_archives_can_tell(seconds, told):
    assert stamp(seconds) == told
    assert moment(seconds) == dt.datetime(*told, tzinfo=dt.UTC)
    with zipfile.ZipFile(io.BytesIO(), "w") as packed:
        packed.writestr(zipfile.ZipInfo("a", told), "a")


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("a/b.HTML", zipfile.ZIP_DEFLATED),
        ("a/b.PNG", zipfile.ZIP_STORED),
        ("a", zipfile.ZIP_DEFLATED),
    ],
)
def test_a_file_is_pressed_once_and_may_be_read_by_all(name, way):
    entry = dressed(zipfile.ZipInfo(name))
    assert (entry.compress_type, entry.create_system, entry.external_attr >> 16) == (
        way,
        3,
        0o100644,
    )
