"""Scores of a panel, what people decide, and the sheet of the recommendation: the office's side."""
