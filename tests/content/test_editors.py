"""What an editor is told: it knows every field, and calls nothing wrong that is right."""

import json
from typing import ClassVar

import pytest
import yaml
from jsonschema import Draft7Validator

from casc_portfolio import resources
from casc_portfolio.content.editors import MODELS, editor_schema

PLACES = {
    "portfolio": "portfolio.yml",
    "about": "content/index.md",
    "assessment": "content/self-assessment/*.md",
    "evidence": "content/cpsel-*/evidence/*.md",
    "inquiry": "content/inquiry/index.md",
    "plan": "content/iip/*.md",
    "presentation": "presentation.md",
    "reflection": "content/cpsel-*/reflections/*.md",
    "standard": "content/cpsel-*/index.md",
}


class AsEditorsRead(yaml.SafeLoader):
    """Dates stay text, as they do in editors."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, form) for tag, form in pairs if not tag.endswith("timestamp")]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def problems(name, header):
    told = Draft7Validator(json.loads(editor_schema(name)))
    return [f"{list(one.path)} {one.message}" for one in told.iter_errors(header)]


@pytest.mark.parametrize("name", MODELS)
def test_it_is_a_schema_that_describes_every_field(name):
    schema = json.loads(editor_schema(name))
    Draft7Validator.check_schema(schema)
    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) == {
        field.alias or key for key, field in MODELS[name].model_fields.items()
    }


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("sample", ["pcoe", "usc-rossier"])
def test_nothing_in_the_samples_is_called_wrong(sample, name):
    files = list((resources.candidate_template() / "samples" / sample).glob(PLACES[name]))
    assert files
    for file in files:
        text = file.read_text("utf-8")
        header = text if file.suffix == ".yml" else text.split("---\n")[1]
        assert problems(name, yaml.load(header, AsEditorsRead)) == []


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ({"nmae": "Ana"}, "nmae"),
        ({"audience": "everyone"}, "everyone"),
        ({"site": {"colour": "red"}}, "colour"),
        ({"positions": [{"rôle": "AP"}]}, "positions"),
    ],
)
def test_a_slip_is_seen_while_it_is_typed(typed, word):
    assert any(word in one for one in problems("portfolio", typed))


def test_what_our_reader_takes_as_text_is_no_slip():
    typed = {"name": 12, "start": "2025-07-01", "site": {"order": [2, 1]}, "sample": True}
    assert problems("portfolio", typed) == []
