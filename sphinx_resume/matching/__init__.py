"""The answer to a job advertisement: its requirements, held against the evidence.

`source` reads the file, `text` its lines, `sections` and `advertisement` find what is asked,
`names` the technologies in it; `facts` gathers what the career has, `answer` gives the
verdicts, `suggestions` the sentences for what names no skill, `report` the words. ``rules.json``
and the vocabulary are shared with the script of the page, ``resume-match.js``.

It knows neither Sphinx nor docutils.
"""
