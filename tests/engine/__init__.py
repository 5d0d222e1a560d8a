"""Tests of the engine: stage, build and serve."""
