"""The sample portfolios, and the program that makes their pictures and papers."""
