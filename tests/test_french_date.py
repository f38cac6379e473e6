import datetime

import pytest

from reseaux.french_date import MONTHS, format_date


@pytest.mark.parametrize(
    ("value", "words"),
    [
        # The day, the month or the year is all that a source gives.
        ("2014", "2014"),
        ("2014-08", "août 2014"),
        ("2014-06-25", "25 juin 2014"),
        # The first of the month is an ordinal, the other days lose their zero.
        ("2023-08-01", "1er août 2023"),
        ("2023-08-02", "2 août 2023"),
        ("2023-12-21", "21 décembre 2023"),
        ("2023-01-31", "31 janvier 2023"),
        # The front matter holds true dates.
        (datetime.date(2026, 11, 25), "25 novembre 2026"),
        (datetime.date(2026, 2, 1), "1er février 2026"),
    ],
)
def test_a_date_reads_as_french_readers_write_it(value, words):
    assert format_date(value) == words


def test_every_month_has_its_name_in_lower_case():
    assert [format_date(f"2026-{number:02d}") for number in range(1, 13)] == [f"{month} 2026" for month in MONTHS]
    assert [month for month in MONTHS if month != month.lower()] == []
