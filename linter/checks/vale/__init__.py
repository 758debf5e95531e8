"""Vale's own check kinds."""
