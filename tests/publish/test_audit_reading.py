"""What is said in places where nobody looks: letters by number, files in addresses, lists in a PDF."""

import base64
import io

import pikepdf
import pytest
from PIL import Image

from casc_portfolio.publish.audit_reading import parts
from casc_portfolio.publish.audit_words import json_words, markup_words, words, words_of

SENTENCE = "The teacher in room nine cried, and José wrote it down."
_READERS = {"markup": markup_words, "json": json_words}


def said(name, data):
    """Every place in the file that says the sentence."""
    looked_for = " ".join(map(repr, words_of(SENTENCE)))
    return [
        where
        for where, form, text in parts(name, data)
        if looked_for in " ".join(map(repr, _READERS.get(form, words)(text)))
    ]


def by_number(text):
    return "".join(f"\\u{ord(sign):04x}" for sign in text)


def carried(kind, data, sign='"'):
    """An address that holds a whole file."""
    return f"data:{kind};base64,{base64.b64encode(data).decode()}{sign}"


def photo():
    exif = Image.Exif()
    exif[0x010E] = SENTENCE.replace("é", "e")
    stream = io.BytesIO()
    Image.new("RGB", (8, 6)).save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def pdf(make):
    stream = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        make(made)
        made.save(stream)
    return stream.getvalue()


def label_pages(made):
    label = pikepdf.Dictionary(P=pikepdf.String(SENTENCE))
    made.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, label]))


def list_choices(made):
    choices = pikepdf.Array([pikepdf.String("yes"), pikepdf.Array([pikepdf.String(SENTENCE)])])
    made.Root.Choices = made.make_indirect(choices)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("index.html", f"<script>var told = '{by_number(SENTENCE)}'</script>"),
        ("index.html", f"<script>var told = '{SENTENCE.replace('é', by_number('é'))}'</script>"),
        ("told.js", f"var told = '{by_number(SENTENCE)}'"),
        ("told.json", f'["{by_number(SENTENCE)}"]'),
    ],
)
def test_letters_that_a_script_has_by_their_numbers_are_read(name, text):
    assert said(name, text.encode()) == [""]


def test_numbers_of_no_letter_stay_and_so_do_the_lines():
    ((_, _, text),) = parts("told.js", rb"a = '\u000a\ud800\u12'; b = '\u0041'")
    assert text == rb"a = '\u000a?\u12'; b = 'A'"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", f'<img src="{carried("text/plain", SENTENCE.encode())}>'),
        ("a.html", f'<img src="{carried("text/html;charset=utf-8", SENTENCE.encode())}>'),
        ("a.css", f"a {{ background: url({carried('image/svg+xml', SENTENCE.encode(), ')')} }}"),
        ("a.js", f'let all = "{carried("application/octet-stream", pdf(list_choices))};'),
    ],
)
def test_a_file_that_stands_whole_in_an_address_is_opened(name, text):
    (where, *_) = said(name, text.encode())
    assert where.startswith("a file in an address")


def test_a_photo_in_an_address_is_looked_into():
    text = f'<svg><image href="{carried("image/jpeg", photo())}/></svg>'
    assert SENTENCE.replace("é", "e").encode() in b"".join(
        part for *_, part in parts("a.html", text.encode())
    )


@pytest.mark.parametrize("cut", range(5))
def test_an_address_that_was_cut_off_is_read_as_far_as_it_goes(cut):
    whole = base64.b64encode(b"seven words and some more of them").decode()
    text = f"<img src='data:text/plain;base64,{whole[: len(whole) - cut]}'>"
    assert b"seven words and some more of" in next(parts("a.html", text.encode()))[2]


@pytest.mark.parametrize("make", [label_pages, list_choices])
def test_words_deep_in_the_lists_of_a_pdf_are_read(make):
    assert said("plan.pdf", pdf(make)) == ["what stands beside its pages"]
