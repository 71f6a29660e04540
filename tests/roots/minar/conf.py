language = "ar"
extensions = ["sphinx_resume.site"]
html_copy_source = False
