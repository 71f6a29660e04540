"""The career as plain Python: what was declared, and what follows from it. Knows neither Sphinx nor docutils."""
