"""Writes whole numbers as text, most of them as one sign: as JSON, they take three times as long."""

from collections.abc import Iterable

FIRST = ord("#")  # past the quotation mark, which JSON writes as two signs
SHORT, LONG = 64, 26  # numbers below SHORT are one sign; the signs past those carry LONG


def write_numbers(numbers: Iterable[int]) -> str:
    """Return numbers, 0 or more, one after the other: the last sign of each is one of the SHORT first ones.

    Each sign before it tells the number by steps of LONG: what is left is divided by as many. Read by worker.js.
    """
    return "".join(map(_write_number, numbers))


def _write_number(number: int) -> str:
    written = ""
    while number >= SHORT:
        number, rest = divmod(number - SHORT, LONG)
        written += chr(FIRST + SHORT + rest)
    return written + chr(FIRST + number)
