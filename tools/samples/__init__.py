"""The pictures and papers of the sample portfolios, made by program."""
