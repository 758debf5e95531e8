"""Days and times that contradict one another: what `annotate/dates` reads, judged."""
