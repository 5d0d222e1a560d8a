"""Values to types: what people type, read strictly, every problem with its place."""

from casc_portfolio.fields.validate import field_names, validate

__all__ = ["field_names", "validate"]
