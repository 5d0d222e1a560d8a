"""The pictures and documents of the sample for PCOE: Quail Fork School."""
