"""Who and what is named, and who is meant."""
