"""Dates as French readers write them."""

import datetime

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


def format_date(value: datetime.date | str) -> str:
    """Return « 1er août 2023 », « août 2023 » or « 2023 » for a date or for AAAA-MM-JJ, AAAA-MM, AAAA.

    Source of the form: OQLF, Vitrine linguistique (the first of the month is « 1er », months in lower case).
    """
    parts = str(value).split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        day = int(parts[2])
        words.insert(0, "1er" if day == 1 else str(day))
    return " ".join(words)
