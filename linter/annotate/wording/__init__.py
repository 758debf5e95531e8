"""What the copy says happened, and to whom."""
