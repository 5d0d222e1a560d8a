"""Images, PDFs and other files beside the pages: what they are, and clean copies of them."""

from casc_portfolio.attachments.cache import Cache
from casc_portfolio.attachments.facts import Facts, Problem, facts
from casc_portfolio.attachments.images import WIDTHS, clean_image
from casc_portfolio.attachments.judge import FILE_LIMIT, SITE_LIMIT, judge, judge_all
from casc_portfolio.attachments.kinds import PICTURES, Kind
from casc_portfolio.attachments.pdf import clean_pdf, first_page
from casc_portfolio.attachments.renditions import Cleaned, Rendition

__all__ = [
    "FILE_LIMIT",
    "PICTURES",
    "SITE_LIMIT",
    "WIDTHS",
    "Cache",
    "Cleaned",
    "Facts",
    "Kind",
    "Problem",
    "Rendition",
    "clean_image",
    "clean_pdf",
    "facts",
    "first_page",
    "judge",
    "judge_all",
]
