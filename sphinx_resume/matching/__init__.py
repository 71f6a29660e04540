"""The answer to a job advertisement: its requirements, held against the evidence.

`source` reads the file, `text` its lines, `sections` and `advertisement` what is asked in them,
`names` and `mentions` the technologies that they name; `facts` gathers what the career has,
`answer` gives the verdicts, `suggestions` the sentences for what names no skill, `report` the
words. The rules, the themes and the vocabulary are data, which the page reads too: ``script/``
has what does so there, and `page` writes both for it.

It knows neither Sphinx nor docutils.
"""
