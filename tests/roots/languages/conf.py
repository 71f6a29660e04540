project = "A career"
author = copyright = "Nobody"
version = release = "1"
extensions = ["sphinx_resume.site"]
html_theme = "sphinx_resume"
