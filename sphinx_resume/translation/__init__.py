"""One career in several languages: the file of a translation, and how much of it is done."""
