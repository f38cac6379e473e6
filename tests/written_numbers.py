"""Reads the whole numbers of the search index as its worker does."""


def read_numbers(text: str) -> list[int]:
    """Return the numbers of a text: each is one sign from « # » on, after signs past the 64th that bear steps of 26."""
    numbers, before = [], []
    for sign in text:
        value = ord(sign) - ord("#")
        if value >= 64:
            before.append(value)
            continue
        for step in reversed(before):
            value = step + 26 * value
        numbers.append(value)
        before.clear()
    return numbers
