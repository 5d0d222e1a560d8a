"""A slow phone: a browser with a quarter of the processor, 400 kbit/s and 400 ms to each answer."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from playwright.sync_api import Page

_NETWORK = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
}
_OBSERVE = """
window.shifts = [];
window.largest = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) {
    const moved = one.sources.map((source) => source.node?.outerHTML?.slice(0, 90) ?? "");
    shifts.push([one.value, ...moved]);
  }
}).observe({type: "layout-shift", buffered: true});
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) largest = one.startTime / 1000;
}).observe({type: "largest-contentful-paint", buffered: true});
"""
_TO_THE_END = """
async () => {
  const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (let at = 0; at < document.body.scrollHeight; at += innerHeight / 2) {
    scrollTo(0, at);
    await settled();
  }
  await Promise.all([...document.images].map((image) =>
    image.complete || new Promise((done) => (image.onload = image.onerror = done))));
  await settled();
}
"""


def look(page: "Page", address: str) -> tuple[float, list[list[object]]]:
    """Seconds to the largest thing on the first screen, and every shift down to the page's end.

    A shift is its value and what has moved, as the browser tells it.
    """
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script(_OBSERVE)
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", _NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address, wait_until="load", timeout=120_000)
    largest = page.evaluate("largest")
    page.evaluate(_TO_THE_END)
    return largest, page.evaluate("shifts")


class _Packed(SimpleHTTPRequestHandler):
    """Text is compressed, as every host of sites does it."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        file = Path(self.translate_path(self.path))
        if file.suffix not in {".html", ".css", ".js", ".json", ".svg"} or not file.is_file():
            return super().send_head()
        data = gzip.compress(file.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file.name))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return BytesIO(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Nothing: the table says what there is to say."""


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """The address of a folder on this machine."""
    handler = partial(_Packed, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
