"""Editions: the résumé for one job, as a choice of what the source says, never more.

An edition is a file, ``editions/NAME.toml``. This room reads, checks and writes these files,
chooses the sentences, and reports the choice. It is plain Python over the career and knows
neither Sphinx nor the formats: the command that writes an edition from an advertisement uses
it as well as the exports that typeset one.
"""
