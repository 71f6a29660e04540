"""The fixtures: sites that are built, and the browser that opens them."""

pytest_plugins = ["building", "browsing", "importing"]
