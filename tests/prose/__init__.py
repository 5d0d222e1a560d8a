"""Tests of the room that reads bodies; Python-Markdown itself is the judge of most of them."""
