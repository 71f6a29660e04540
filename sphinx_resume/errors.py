"""The error that a command prints, and where a file is not in its encoding."""


class UserError(Exception):
    """What cannot be done as it was asked for; its text says why, and how to mend it."""


def bad_byte(error: UnicodeDecodeError) -> tuple[int, int]:
    """The line and the value of the first byte that cannot be decoded.

    They are those of the bytes that the codec was at: without a byte-order mark, if there was one.
    """
    return error.object.count(b"\n", 0, error.start) + 1, error.object[error.start]
