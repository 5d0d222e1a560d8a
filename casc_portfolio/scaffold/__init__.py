"""A new portfolio: the template with a person's and a program's data in it."""

from casc_portfolio.scaffold.files import new_files, workflow
from casc_portfolio.scaffold.person import Person
from casc_portfolio.scaffold.sample import is_copy, sample_files, samples
from casc_portfolio.scaffold.write import FolderTaken, is_free, write_folder

__all__ = [
    "FolderTaken",
    "Person",
    "is_copy",
    "is_free",
    "new_files",
    "sample_files",
    "samples",
    "workflow",
    "write_folder",
]
