"""The draft against its sources."""
