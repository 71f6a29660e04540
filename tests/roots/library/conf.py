project = "A library"
author = copyright = "Nobody Atall"
version = release = "1"
html_baseurl = "https://example.org/library/"
myst_enable_extensions = ["colon_fence"]
nb_execution_mode = "off"
extensions = [
    "sphinx.ext.autodoc",
    "sphinxext.opengraph",
    "sphinx_sitemap",
    "notfound.extension",
    "sphinx_copybutton",
    "sphinx_tags",
    "sphinxcontrib.mermaid",
]
