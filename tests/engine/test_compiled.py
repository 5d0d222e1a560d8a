"""What was compiled before is used for the same template by the same programs, and for no other."""

from jinja2 import DictLoader, Environment

from casc_portfolio.engine import compiled


def rendered(folder, text, **filters):
    env = Environment(loader=DictLoader({"a.html": text}), bytecode_cache=compiled.kept_in(folder))
    env.filters |= filters
    return env.get_template("a.html").render()


def test_a_template_is_kept_once_whatever_it_says(tmp_path):
    for text in ("one", "two"):
        assert rendered(tmp_path, text) == text
    assert len(list(tmp_path.iterdir())) == 1


def test_other_programs_compile_for_themselves(tmp_path, monkeypatch):
    from jinja2 import pass_context

    text = "{{ 1 | f }}"
    assert rendered(tmp_path, text, f=lambda value: value) == "1"
    monkeypatch.setattr(compiled, "_programs", lambda: "newer")
    assert rendered(tmp_path, text, f=pass_context(lambda _, value: value + 1)) == "2"


def test_without_a_folder_nothing_is_kept():
    assert compiled.kept_in(None) is None


def test_what_was_used_is_loaded_the_next_time_before_anyone_asks(tmp_path):
    texts = {"a.html": "{% include 'b.html' %}", "b.html": "b", "c.html": "c"}
    used, next_time = (Environment(loader=DictLoader(texts)) for _ in range(2))
    used.get_template("a.html").render()
    compiled.remember_used(used, tmp_path)
    compiled.load_used(next_time, tmp_path)
    assert {name for _, name in next_time.cache} == {"a.html", "b.html"}


def test_a_template_that_is_gone_is_no_matter(tmp_path):
    (tmp_path / "used.txt").write_bytes(b"gone.html\na.html\n")
    env = Environment(loader=DictLoader({"a.html": "a"}))
    compiled.load_used(env, tmp_path)
    assert len(env.cache) == 1
    (tmp_path / "used.txt").write_bytes(b"\xff")
    compiled.load_used(env, tmp_path)


def test_a_folder_that_takes_nothing_is_no_matter(tmp_path):
    gone = tmp_path / "gone"
    assert rendered(gone, "one") == "one"
    used = Environment(loader=DictLoader({"a.html": "a"}))
    used.get_template("a.html")
    compiled.remember_used(used, gone)
    assert not gone.exists()
