"""The handout says the most in the fewest words, and invents no address."""

import pytest

from casc_portfolio.compose.handout import shortened
from tests.compose.small import SMALL, site_of

AT = str(SMALL["portfolio.yml"]) + "site:\n  address: https://ana.example/portfolio/\n"
WALKS = "content/cpsel-2/evidence/walks.md"
FOR_ALL = str(SMALL[WALKS]).replace("status: ready", "audience: public\nstatus: ready")


def row(root, changes=None, *, number=2):
    made = site_of(root, changes, audience="panel").handout
    return made.rows[number - 1]


def levels(**by_period):
    return {
        f"content/self-assessment/{period}.md": (
            f"---\nperiod: {period}\ndate: 2025-{month}-01\nstatus: ready\n"
            f"standards: {{2: {{level: {level}, sentence: Yes.}}}}\n---\n"
        )
        for month, (period, level) in zip(("09", "10"), by_period.items(), strict=False)
    }


def test_a_row_for_each_standard_even_without_a_word_in_it(tmp_path):
    rows = site_of(tmp_path, audience="panel").handout.rows
    assert [one.number for one in rows] == list("123456")
    assert (rows[0].claim, rows[0].shown, rows[0].start, rows[0].now) == ("", None, "", "")


def test_where_the_person_began_and_where_they_are(tmp_path):
    made = row(tmp_path, levels(initial="approaches", final="meets"))
    assert (made.start, made.now) == ("approaches", "meets")


def test_one_assessment_is_a_beginning(tmp_path):
    made = row(tmp_path, levels(initial="approaches"))
    assert (made.start, made.now) == ("approaches", "")


def test_without_an_address_there_is_none(tmp_path):
    assert row(tmp_path).shown.address == ""


def test_the_address_leads_to_the_piece(tmp_path):
    shown = row(tmp_path, {"portfolio.yml": AT, WALKS: FOR_ALL}).shown
    assert shown.title == "Weekly walks"
    assert shown.address == "https://ana.example/portfolio/cpsel-2/evidence/walks.html"
    assert shown.spoken == "ana.example/portfolio/cpsel-2/evidence/walks.html"
    assert not shown.in_kit


def test_a_piece_that_is_not_published_is_in_the_kit_only(tmp_path):
    shown = row(tmp_path, {"portfolio.yml": AT}).shown
    assert (shown.title, shown.address, shown.in_kit) == ("Weekly walks", "", True)


def test_every_address_leads_to_a_page_that_everyone_s_site_has(tmp_path):
    changes = {"portfolio.yml": AT, WALKS: FOR_ALL}
    rows = site_of(tmp_path, changes, audience="panel").handout.rows
    pages = {page.path for page in site_of(tmp_path, changes, audience="public").pages}
    shown = [one.shown.address for one in rows if one.shown and one.shown.address]
    start = "https://ana.example/portfolio/"
    assert {one.removeprefix(start).replace(".html", ".md") for one in shown} <= pages
    assert len(shown) == 1


def test_names_of_files_are_made_fit_for_an_address(tmp_path):
    piece = "---\ntitle: A\nelements: [4A]\nhighlight: yes\naudience: public\nstatus: ready\n---\n"
    changes = {"portfolio.yml": AT, "content/cpsel-4/evidence/más #1.md": piece}
    shown = row(tmp_path, changes, number=4).shown
    assert shown.address.endswith("/cpsel-4/evidence/m%C3%A1s%20%231.html")


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Short.", "Short."),
        ("two\n lines", "two lines"),
        ("One sentence. And another one.", "One sentence."),
        ("A word after another word", "A word after…"),
        ("Unbrokenunbrokenunbroken", "Unbrokenunbroke…"),
        ("", ""),
    ],
)
def test_texts_are_cut_at_a_sentence_else_at_a_word(text, short):
    assert shortened(text, 16) == short
