"""A new portfolio: the template with a person's and a program's data in it."""

from casc_portfolio.scaffold.files import new_files
from casc_portfolio.scaffold.person import Person
from casc_portfolio.scaffold.write import FolderTaken, write_folder

__all__ = ["FolderTaken", "Person", "new_files", "write_folder"]
