"""Every module says in one sentence what it is, is short, and has a name that means something."""

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest

import casc_portfolio

PACKAGE = Path(casc_portfolio.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300
LONGER: dict[str, str] = {}
"""Path → why this module is better in one piece than in two."""
MEANINGLESS = {"manager", "handler", "processor", "utils", "helpers", "base", "misc"}

each = pytest.mark.parametrize("module", MODULES, ids=lambda m: m.relative_to(PACKAGE).as_posix())


@each
def test_a_module_says_in_one_sentence_what_it_is(module):
    docstring = ast.get_docstring(ast.parse(module.read_text("utf-8"))) or ""
    sentence = docstring.partition("\n\n")[0].replace("\n", " ")
    assert sentence.endswith(".")
    assert ". " not in sentence.replace("e.g. ", "").replace("i.e. ", "")


@each
def test_a_module_is_short(module):
    lines = len(module.read_text("utf-8").splitlines())
    exempt = module.relative_to(PACKAGE).as_posix() in LONGER
    assert (lines > LONGEST) is exempt, f"{lines} lines; {LONGEST} is the most"


@each
def test_a_module_has_a_name_that_means_something(module):
    words = {*module.stem.split("_"), *module.parent.name.split("_")}
    assert words.isdisjoint(MEANINGLESS)


def test_half_of_the_modules_are_shorter_than_120_lines():
    assert median(len(module.read_text("utf-8").splitlines()) for module in MODULES) <= 120


def test_functions_are_short():
    lengths = [
        node.end_lineno - node.body[0].lineno + 1
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]
    assert median(lengths) <= 10
    assert quantiles(lengths, n=10)[-1] < 25
