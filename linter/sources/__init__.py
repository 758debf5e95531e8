"""Source documents -> what a draft is held against: indexed words, the passages of quotations, the support of sentences."""
