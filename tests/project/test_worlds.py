"""A tree made from a dict is the tree that the dict describes."""

from tests.worlds import make_world, read_world


def test_text_loses_its_indentation_and_bytes_lose_nothing(tmp_path):
    files = {
        "content/ä ü.md": """
            ---
            title: Walks
            ---
            """,
        "hours/coaching.csv": b"\xef\xbb\xbfdate;hours\r\n",
        "content/plain.md": "one\r\n  two\r\n",
    }
    assert read_world(make_world(tmp_path, files)) == {
        "content/plain.md": b"one\r\n  two\r\n",
        "content/ä ü.md": b"---\ntitle: Walks\n---\n",
        "hours/coaching.csv": b"\xef\xbb\xbfdate;hours\r\n",
    }


def test_a_slash_at_the_end_makes_an_empty_folder(world):
    root = world({"records/": ""})
    assert list((root / "records").iterdir()) == []
