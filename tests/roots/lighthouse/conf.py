project = "Nobody Atall"
author = copyright = "Nobody Atall"
version = release = "1"
extensions = ["sphinx_resume.site"]
html_theme = "sphinx_resume"
html_copy_source = False
