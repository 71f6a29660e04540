"""The preview of ``sphinx-resume live``: a site that builds and reloads when a file is saved.

`warm` builds in a process that stays, `builder` talks to it, `server` watches the files and
serves the site, and `box` shows in the page what is wrong.
"""
