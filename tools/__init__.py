"""Programs that make files which the repository keeps."""
