"""Tests of what each audience sees, as values."""
