"""The preset of a résumé that stands alone: defaults, page metadata, 404, sitemap."""
