"""How fast the compiler is, as ratios measured side by side."""
