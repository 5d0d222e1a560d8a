"""A compiler for leadership portfolios of the California Clear Administrative Services Credential."""

__version__ = "0.1.0"
