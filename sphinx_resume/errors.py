"""The error that a command prints, and the place of a byte that is not UTF-8."""


class UserError(Exception):
    """What cannot be done as it was asked for; its text says why, and how to mend it."""


def bad_byte(error: UnicodeDecodeError) -> tuple[int, int]:
    """The line and the value of the first byte that cannot be decoded.

    Python counts from behind a byte-order mark, so the bytes are taken from the error, not the file.
    """
    return error.object.count(b"\n", 0, error.start) + 1, error.object[error.start]
