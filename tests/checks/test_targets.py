"""Where a link leads is told from what was typed and the folder of its file."""

import pytest

from casc_portfolio.checks.targets import Way, read_target

FOLDER = "content/cpsel-2/evidence"


@pytest.mark.parametrize(
    ("typed", "way"),
    [
        ("", Way.NOTHING),
        ("#", Way.NOTHING),
        ("  ", Way.NOTHING),
        ("#what-happened", Way.PAGE),
        ("walks.md", Way.FILE),
        ("../../artifacts/a.pdf", Way.FILE),
        ("../../../hours/coaching.csv", Way.OUTSIDE),
        ("../../../../elsewhere.md", Way.OUTSIDE),
        ("https://school.example", Way.WEB),
        ("HTTPS://school.example", Way.WEB),
        ("mailto:office@school.example", Way.WEB),
        ("tel:+15305550100", Way.WEB),
        ("http://school.example", Way.INSECURE),
        ("//school.example/a", Way.INSECURE),
        ("/artifacts/a.pdf", Way.TOP),
        ("/Users/dana/a.pdf", Way.OWN_COMPUTER),
        ("/home/dana/a.pdf", Way.OWN_COMPUTER),
        ("~/a.pdf", Way.OWN_COMPUTER),
        (r"C:\Users\dana\a.pdf", Way.OWN_COMPUTER),
        ("c:/Users/dana/a.pdf", Way.OWN_COMPUTER),
        (r"\\server\share\a.pdf", Way.OWN_COMPUTER),
        ("file:///C:/a.pdf", Way.OWN_COMPUTER),
        ("javascript:alert(1)", Way.UNKNOWN),
        ("htps://school.example", Way.UNKNOWN),
    ],
)
def test_where_it_leads(typed, way):
    assert read_target(typed, FOLDER).way is way


@pytest.mark.parametrize(
    ("typed", "path", "anchor"),
    [
        ("walks.md#what-is-next", f"{FOLDER}/walks.md", "what-is-next"),
        ("../index.md", "content/cpsel-2/index.md", ""),
        ("./walks.md", f"{FOLDER}/walks.md", ""),
        ("my%20walks.md", f"{FOLDER}/my walks.md", ""),
        ("ca%C3%B1on.md", f"{FOLDER}/cañon.md", ""),
        ("walks.pdf?download=1", f"{FOLDER}/walks.pdf", ""),
        ("../", "content/cpsel-2", ""),
    ],
)
def test_which_file_is_meant(typed, path, anchor):
    target = read_target(typed, FOLDER)
    assert (target.path, target.anchor) == (path, anchor)


def test_the_presentation_links_from_the_top():
    assert read_target("content/artifacts/a.png", "").way is Way.FILE
    assert read_target("records/a.md", "").way is Way.OUTSIDE
