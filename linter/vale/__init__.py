"""Vale's own settings: a `.vale.ini`, its masks, globs and comments, read as Vale reads them."""
