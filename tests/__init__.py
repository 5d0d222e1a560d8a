"""What the project promises, as examples."""
