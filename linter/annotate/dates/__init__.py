"""The days that the copy names."""
