"""The draft against the desk's own files."""
