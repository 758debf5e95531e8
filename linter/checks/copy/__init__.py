"""What should not stand in copy."""
