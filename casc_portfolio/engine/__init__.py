"""Site values to a project on disk, and from there to a site."""
