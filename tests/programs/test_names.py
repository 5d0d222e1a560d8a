"""The names that programs use are the names that the rooms above them know."""

from pathlib import Path

import pytest

from casc_portfolio import programs
from casc_portfolio.content.plan import Assessor, ReviewKind
from casc_portfolio.content.records import SHAPES as RECORD_SHAPES
from casc_portfolio.content.settings import PresentationKind
from casc_portfolio.hours.columns import column_name
from casc_portfolio.hours.words import MODES
from casc_portfolio.programs import names

each = pytest.mark.parametrize("name", programs.shipped())


def test_shapes_of_records_are_those_of_the_content():
    assert set(names.SHAPES) == {"record", *RECORD_SHAPES}


def test_reviews_assessors_and_presentations_are_those_of_the_content():
    assert set(names._REVIEWS) == set(ReviewKind)
    assert set(names._ASSESSORS) == set(Assessor)
    assert set(names._KINDS) == set(PresentationKind)


@each
def test_columns_and_modes_are_those_of_the_hours(name):
    program, _ = programs.load(name, Path())
    for category in program.hours:
        assert [column_name(column) for column in category.columns] == list(category.columns)
        assert set(category.modes) <= set(MODES)


@each
def test_every_document_lies_where_the_portfolio_looks_for_it(name):
    from casc_portfolio.portfolio.kinds import kind_of

    program, _ = programs.load(name, Path())
    for document in program.documents:
        assert kind_of(document.path)[0] is not None, document.path
