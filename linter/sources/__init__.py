"""Source documents -> what a draft can be held against: indexed words, the passage a quotation came from, the support of a sentence."""
