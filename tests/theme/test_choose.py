"""Choosing evidence by words, element, year and kind; the address says what was chosen."""

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture
def evidence(page, site):
    page.goto((site("panel") / "evidence.html").as_uri())
    return page


def shown(page):
    return page.locator(".cp-card:visible .cp-card__title").all_inner_texts()


def with_data(page, name, value):
    return page.locator(f".cp-card[data-{name}~='{value}'] .cp-card__title").all_inner_texts()


def every(page):
    return page.locator(".cp-card .cp-card__title").all_text_contents()


def said(page):
    return page.locator(".cp-choose__said").inner_text()


@pytest.mark.parametrize(
    ("label", "name", "value"),
    [("Element", "elements", "5B"), ("Year", "years", "1"), ("Kind", "kind", "policy")],
)
def test_a_choice_leaves_what_has_it_and_says_how_many(evidence, label, name, value):
    wanted, whole = with_data(evidence, name, value), every(evidence)
    assert 0 < len(wanted) < len(whole)
    evidence.get_by_label(label).select_option(value)
    assert shown(evidence) == wanted
    assert said(evidence) == f"{len(wanted)} of {len(whole)} pieces"
    assert evidence.locator(".cp-group:visible:not(:has(.cp-card:visible))").count() == 0


def test_words_are_found_whatever_their_case_and_accents(evidence):
    evidence.get_by_label("Words").type("TEACHERS wálks")
    assert shown(evidence) == ["Learning walks, the second attempt"]


def test_choices_come_together_and_go_at_once(evidence):
    evidence.get_by_label("Element").select_option("2A")
    evidence.get_by_label("Year").select_option("2")
    both = set(with_data(evidence, "elements", "2A")) & set(with_data(evidence, "years", "2"))
    assert set(shown(evidence)) == both
    evidence.get_by_role("button", name="Show all").click()
    evidence.wait_for_function("document.querySelectorAll('.cp-card[hidden]').length === 0")
    assert (shown(evidence), said(evidence)) == (every(evidence), "")


def test_the_address_can_be_passed_on(evidence):
    evidence.get_by_label("Kind").select_option("communication")
    evidence.get_by_label("Words").type("newsletter")
    evidence.wait_for_url("**/evidence.html?words=newsletter&kind=communication")
    address = evidence.url
    evidence.goto("about:blank")
    evidence.goto(address)
    assert shown(evidence) == ["A newsletter people answer"]


def test_an_address_with_anything_in_it_does_no_harm(evidence):
    whole = shown(evidence)
    evidence.goto(evidence.url + "?element=9Z&length=3&__proto__=x&item=y&words=%20")
    assert shown(evidence) == whole


def test_the_keyboard_is_enough(evidence):
    evidence.get_by_label("Words").focus()
    evidence.keyboard.type("garden")
    evidence.keyboard.press("Enter")
    assert shown(evidence) == ["A garden with the Grange"]
