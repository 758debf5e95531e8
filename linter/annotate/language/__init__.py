"""Words, sentences and scopes: what every other reading stands on."""
