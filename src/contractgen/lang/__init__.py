"""Languages: numerals, amounts in words, dates, and the joining and checking of text."""
