"""Facts of every kind of file, found without an exception and remembered."""

import os

import pytest

from casc_portfolio.attachments import Cache, Kind, Problem, facts
from casc_portfolio.attachments import facts as public
from tests.attachments import gif, jpeg, pdf, picture, png, saved, webp


def facts_of(tmp_path, data, name="file.bin"):
    file = tmp_path / name
    file.write_bytes(data)
    return facts(file)


def test_a_photo_says_where_by_whom_and_which_way_up(tmp_path):
    found = facts_of(tmp_path, jpeg(orientation=6))
    assert (found.kind, found.width, found.height) == (Kind.JPEG, 40, 60)
    assert found.location
    assert found.traces == ("author", "comment", "iptc", "xmp")
    assert (found.problem, len(found.sha256)) == (Problem.NONE, 64)


@pytest.mark.parametrize("data", [jpeg(), png(), webp(), gif()])
def test_a_picture_that_was_cut_off_is_damaged(tmp_path, data):
    assert facts_of(tmp_path, data).problem is Problem.NONE
    assert facts_of(tmp_path, data[: len(data) * 2 // 3]).problem is Problem.DAMAGED


@pytest.mark.parametrize("name", ["agenda.docx", "Budget.XLSX", "talk.pptx"])
def test_a_word_file_that_was_cut_off_is_damaged(tmp_path, name):
    assert facts_of(tmp_path, b"PK\x03\x04 and no end", name).problem is Problem.DAMAGED


def test_an_enormous_picture_is_not_opened(tmp_path):
    data = bytearray(saved(picture(), "PNG"))
    data[16:24] = (100_000).to_bytes(4, "big") * 2
    found = facts_of(tmp_path, bytes(data))
    assert (found.problem, found.width) == (Problem.TOO_LARGE, 100_000)


def test_a_pdf_says_how_many_pages_and_by_whom(tmp_path):
    found = facts(pdf(tmp_path / "plan.pdf", pages=3))
    assert (found.kind, found.pages, found.traces) == (Kind.PDF, 3, ("author", "xmp"))


def test_a_recording_of_a_voice_says_where(tmp_path):
    place = b"\0\0\0\x20udta\0\0\0\x18\xa9xyz\0\x0c\x15\xc7+38.79-121.2"
    data = b"\0\0\0\x0cftypM4A \0\0\0\x28moov" + place
    found = facts_of(tmp_path, data, "walk.m4a")
    assert (found.kind, found.location) == (Kind.M4A, True)


def test_an_empty_file_is_a_problem(tmp_path):
    assert facts_of(tmp_path, b"").problem is Problem.EMPTY


def test_any_other_file_is_simply_a_file(tmp_path):
    found = facts_of(tmp_path, b"minutes of the meeting")
    assert (found.kind, found.size, found.problem) == (Kind.OTHER, 22, Problem.NONE)


@pytest.mark.parametrize("name", ["gone.jpg", "folder", "nul\0.jpg"])
def test_what_can_not_be_read_is_a_problem_with_its_reason(tmp_path, name):
    (tmp_path / "folder").mkdir()
    found = facts(tmp_path / name)
    assert found.problem is Problem.UNREADABLE
    assert found.reason


@pytest.fixture
def photo(tmp_path):
    """A photo that has not changed for a while."""
    file = tmp_path / "walk.jpg"
    file.write_bytes(jpeg())
    os.utime(file, (1_700_000_000, 1_700_000_000))
    return file


@pytest.fixture
def reads(monkeypatch):
    """The paths whose content was read."""
    module = __import__("sys").modules[public.__module__]
    paths = []
    read = module._read
    monkeypatch.setattr(module, "_read", lambda path: paths.append(path) or read(path))
    return paths


def test_a_file_that_has_not_changed_is_read_once(tmp_path, photo, reads):
    first = facts(photo, cache=Cache(tmp_path / "cache"))
    again = facts(photo, cache=Cache(tmp_path / "cache"))
    assert (first, reads) == (again, [photo])


def test_a_file_that_has_changed_is_read_again(tmp_path, photo, reads):
    cache = Cache(tmp_path / "cache")
    facts(photo, cache=cache)
    photo.write_bytes(png())
    assert facts(photo, cache=cache).kind is Kind.PNG
    assert len(reads) == 2


def test_a_file_that_changed_a_moment_ago_is_not_trusted(tmp_path, photo, reads):
    cache = Cache(tmp_path / "cache")
    photo.touch()
    facts(photo, cache=cache)
    facts(photo, cache=cache)
    assert len(reads) == 2


def test_a_copy_of_a_known_file_is_not_looked_into(tmp_path, photo, monkeypatch):
    first = facts(photo, cache=Cache(tmp_path / "cache"))
    module = __import__("sys").modules[public.__module__]
    monkeypatch.setattr(module, "_look", lambda *_: pytest.fail("known by its content"))
    copy = tmp_path / "copy.jpg"
    copy.write_bytes(photo.read_bytes())
    assert facts(copy, cache=Cache(tmp_path / "cache")) == first


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"no json\n",
        b"\xff\xfe\n[]\n[1,2]\n",
        b'["a",1,2,"b",{"sha256":"b","colour":"red"}]\n',
    ],
)
def test_a_broken_cache_is_rebuilt_without_a_word(tmp_path, photo, kept, reads):
    expected = facts(photo)
    cache = Cache(tmp_path / "cache")
    facts(photo, cache=cache)
    (index,) = cache.folder.glob("*.jsonl")
    index.write_bytes(kept)
    assert facts(photo, cache=Cache(tmp_path / "cache")) == expected
    assert facts(photo, cache=Cache(tmp_path / "cache")) == expected
    assert len(reads) == 3


@pytest.mark.parametrize(
    ("typed", "forged"),
    [
        (b'"kind":"jpeg"', b'"kind":"papyrus"'),
        (b'"size":', b'"size":"large","was":'),
        (b'"width":60', b'"width":"wide"'),
        (b'"traces":[', b'"traces":7,"was":['),
        (b'"problem":""', b'"problem":null'),
    ],
)
def test_kept_facts_of_another_shape_are_found_anew(tmp_path, photo, typed, forged):
    expected = facts(photo)
    cache = Cache(tmp_path / "cache")
    facts(photo, cache=cache)
    (index,) = cache.folder.glob("*.jsonl")
    assert typed in index.read_bytes()
    index.write_bytes(index.read_bytes().replace(typed, forged))
    assert facts(photo, cache=Cache(tmp_path / "cache")) == expected


def test_a_cache_that_can_not_be_written_costs_nothing_but_time(tmp_path, photo):
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert facts(photo, cache=Cache(tmp_path / "cache")) == facts(photo)
