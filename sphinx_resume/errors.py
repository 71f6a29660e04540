"""The error that a command prints."""


class UserError(Exception):
    """What cannot be done as it was asked for; its text says why, and how to mend it."""
