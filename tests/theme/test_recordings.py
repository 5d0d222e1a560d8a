"""Sound and film play where they are shown, with their captions, on a disk and on a server."""

import base64
import io
import math
import struct
import wave

import pytest

from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.engine.build import build
from casc_portfolio.engine.process import running
from casc_portfolio.portfolio import load
from tests.compose.small import world_with
from tests.theme.axe import violations
from tests.theme.sites import served

pytestmark = pytest.mark.slow

CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:10.000\nGood morning, & welcome at the gate.\n"
PIECE = """
    ---
    title: The morning
    date: 2025-10-14
    elements: [3C]
    role: I stood at the gate.
    result: The gate opens on time.
    artifacts:
      - {file: artifacts/gate.webm, title: The gate, captions: artifacts/gate.vtt}
      - {file: artifacts/bell.wav, title: The bell, captions: artifacts/bell.vtt}
    status: ready
    ---
    """
FILM = """
async () => {
  const canvas = document.createElement("canvas");
  const paint = canvas.getContext("2d");
  const recorder = new MediaRecorder(canvas.captureStream(), {mimeType: "video/webm"});
  const parts = [];
  recorder.ondataavailable = (event) => parts.push(event.data);
  const whole = new Promise((done) => (recorder.onstop = () => done(new Blob(parts))));
  recorder.start(100);
  const recorded = () => parts.filter((part) => part.size > 0).length;
  for (let shade = 0; shade < 25 || recorded() < 5; shade += 1) {
    paint.fillStyle = `rgb(${(20 * shade) % 256}, 90, 90)`;
    paint.fillRect(0, 0, canvas.width, canvas.height);
    await new Promise((done) => setTimeout(done, 40));
  }
  recorder.stop();
  const url = await new Promise(async (done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(await whole);
  });
  return url.split(",")[1];
}
"""


def tone():
    """A fifth of a second of an A."""
    stream = io.BytesIO()
    with wave.open(stream, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(
            b"".join(
                struct.pack("<h", int(9000 * math.sin(math.tau * 440 * one / 8000)))
                for one in range(1600)
            )
        )
    return stream.getvalue()


@pytest.fixture(scope="module")
def site_with_recordings(browser, tmp_path_factory):
    """A small site with a sound that Python made and a film that the browser recorded."""
    root = tmp_path_factory.mktemp("recordings")
    page = browser.new_page()
    film = base64.b64decode(page.evaluate(FILM))
    page.close()
    files = {
        "content/cpsel-3/evidence/morning.md": PIECE,
        "content/artifacts/gate.webm": film,
        "content/artifacts/bell.wav": tone(),
        "content/artifacts/gate.vtt": CAPTIONS,
        "content/artifacts/bell.vtt": CAPTIONS.replace("at the gate", "by the bell"),
    }
    portfolio = load(world_with(root / "portfolio", files))
    values = compose(portfolio, audience=Audience.PANEL)
    with running() as engine:
        outcome = build(values, engine=engine, root=portfolio.root, out=root / "site")
    return outcome.out


@pytest.fixture(params=["disk", "server"])
def piece(page, site_with_recordings, request):
    if request.param == "disk":
        page.goto((site_with_recordings / "cpsel-3/evidence/morning.html").as_uri())
        yield page
    else:
        with served(site_with_recordings) as address:
            page.goto(f"{address}/cpsel-3/evidence/morning.html")
            yield page


READY = "(media) => media.readyState >= 1 && media.textTracks[0].cues?.length === 1"


@pytest.mark.parametrize(("kind", "words"), [("video", "at the gate"), ("audio", "by the bell")])
def test_it_plays_with_its_captions(piece, kind, words):
    media = piece.locator(kind)
    piece.wait_for_function(READY, arg=media.element_handle())
    said = media.evaluate("(media) => media.textTracks[0].cues[0].text")
    assert said == f"Good morning, & welcome {words}."
    media.evaluate("(media) => { media.muted = true; return media.play(); }")
    piece.wait_for_function("(media) => media.currentTime > 0", arg=media.element_handle())


def test_what_is_said_can_be_read_by_keyboard(piece):
    summary = piece.get_by_text("What is said").first
    summary.focus()
    piece.keyboard.press("Enter")
    assert piece.get_by_text("Good morning, & welcome at the gate.").is_visible()
    assert violations(piece) == []
