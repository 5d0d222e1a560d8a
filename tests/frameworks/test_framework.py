import pytest

from casc_portfolio import frameworks

CPSEL = frameworks.load("cpsel-2014")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2a", "2A"),
        (" 2 a", "2A"),
        ("2.1", "2A"),
        ("5.3", "5C"),
        ("3.4", "3D"),
        ("2.1.3", "2A"),
        ("3B-2", "3B"),
        ("3-B", "3B"),
        ("CPSEL 2A", "2A"),
        ("cpsel 2.1", "2A"),
        ("Element 4b", "4B"),
        ("professional learning culture", "2A"),
        ("Ethical Decision Making", "5B"),
        ("Fiscal & Human Resources", "3D"),
    ],
)
def test_an_old_code_or_a_title_is_told_what_to_write_today(written, meant):
    assert CPSEL.recognise(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Instructional leadership", "2"),
        ("Vision of Learning", "1"),
        ("Political, Social, Economic, Legal, and Cultural Understanding", "6"),
        ("CPSEL 2", "2"),
        ("cpsel-3", "3"),
    ],
)
def test_a_standard_is_known_by_its_titles_old_and_new(written, meant):
    assert CPSEL.recognise(written) == meant


def test_the_common_variant_of_the_frameworks_name_is_known():
    variant = "California Professional Standards for Educational Leaders"
    assert CPSEL.recognise(variant) == "California Professional Standards for Education Leaders"


@pytest.mark.parametrize("right", ["2A", "3D", "4", "CPSEL"])
def test_what_is_right_needs_no_advice(right):
    assert CPSEL.recognise(right) is None


@pytest.mark.parametrize("unknown", ["", "7A", "2D", "2.4", "2.0", "12", "٢.١", "leadership"])
def test_what_is_not_known_is_not_guessed(unknown):
    assert CPSEL.recognise(unknown) is None


def test_an_element_knows_its_standard():
    assert CPSEL.element("3D").standard == "3"
    assert CPSEL.standard("3").folder == "cpsel-3"
    assert CPSEL.element("3d") is None
    assert CPSEL.standard("7") is None
