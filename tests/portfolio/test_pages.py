"""Pages that were read before: taken as they are while nothing has changed that decides about them."""

from casc_portfolio.portfolio import Pages, load
from tests.mend.trial import PAGE, portfolio
from tests.worlds import make_world

OTHER = "content/cpsel-1/evidence/vision-evening.md"
DRAFT = "---\ntilte: Walks\n---\nWe walked.\n"


def test_a_page_that_holds_the_same_is_not_read_again(tmp_path):
    root, pages = portfolio(tmp_path, {PAGE: DRAFT}), Pages()
    first = load(root, pages=pages)
    make_world(root, {PAGE: DRAFT.replace("tilte", "title")})
    second = load(root, pages=pages)
    assert second.documents[OTHER] is first.documents[OTHER]
    assert second.documents[PAGE].fields.title == "Walks"
    assert first.documents[PAGE].fields.title is None


def test_the_same_is_found_as_in_a_first_reading(tmp_path):
    root, pages = portfolio(tmp_path, {PAGE: DRAFT}), Pages()
    load(root, pages=pages)
    assert load(root, pages=pages).findings == load(root).findings != ()


def test_what_a_page_held_before_is_remembered_once(tmp_path):
    root, pages = portfolio(tmp_path, {PAGE: DRAFT}), Pages()
    first = load(root, pages=pages)
    for text in ("---\ntitle: Walks\n---\n", DRAFT):
        make_world(root, {PAGE: text})
        second = load(root, pages=pages)
    assert second.documents[PAGE] is first.documents[PAGE]
    for text in ("---\ntitle: One\n---\n", "---\ntitle: Two\n---\n", DRAFT):
        make_world(root, {PAGE: text})
        second = load(root, pages=pages)
    assert second.documents[PAGE] is not first.documents[PAGE]


def test_other_settings_or_another_program_let_every_page_be_read_anew(tmp_path):
    root, pages = portfolio(tmp_path, {PAGE: DRAFT}), Pages()
    settings = (root / "portfolio.yml").read_text("utf-8")
    audience = load(root, pages=pages).documents[PAGE].audience
    for change in ("audience: public\n", "program: ctc\n"):
        first = load(root, pages=pages)
        field = change.split(":")[0]
        kept = [line for line in settings.splitlines() if not line.startswith(field)]
        make_world(root, {"portfolio.yml": "\n".join([*kept, change])})
        second = load(root, pages=pages)
        assert second.documents[PAGE] is not first.documents[PAGE]
        assert second.documents[PAGE].audience == load(root).documents[PAGE].audience
    make_world(root, {"portfolio.yml": settings})
    assert load(root, pages=pages).documents[PAGE].audience == audience
