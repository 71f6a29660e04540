"""The PDF: what it says, how it is set, and the one that the site carries."""
