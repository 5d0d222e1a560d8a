"""PDFs of ours are known again."""

from types import SimpleNamespace

import pikepdf
import pytest

from casc_portfolio.publish.signed import is_signed, sign


@pytest.mark.parametrize("by", ["casc pdf", "casc present", "Word"])
def test_a_pdf_is_known_by_who_made_it(tmp_path, by):
    pdf = pikepdf.new()
    pdf.docinfo["/Creator"] = by
    pdf.save(tmp_path / "a.pdf")
    assert is_signed(tmp_path / "a.pdf", by="casc pdf") == (by == "casc pdf")


@pytest.mark.parametrize("data", [b"", b"no PDF", b"%PDF-1.7\n"])
def test_what_is_no_pdf_is_none_of_ours(tmp_path, data):
    (tmp_path / "a.pdf").write_bytes(data)
    assert not is_signed(tmp_path / "a.pdf", by="casc pdf")
    assert not is_signed(tmp_path / "none.pdf", by="casc pdf")


def test_it_tells_the_day_of_the_site_and_no_other():
    document = SimpleNamespace(metadata=SimpleNamespace(created=None, modified=None))
    sign(document, by="casc pdf", time=1_760_400_000)
    told = document.metadata
    assert (told.created, told.modified) == ("2025-10-14T00:00:00Z",) * 2
    assert told.generator == "casc pdf"


def test_without_a_day_it_tells_none():
    document = SimpleNamespace(metadata=SimpleNamespace(created=None, modified=None))
    sign(document, by="casc pdf", time=None)
    assert document.metadata.created is None
