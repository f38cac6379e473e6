"""Whole numbers are written short and read back, whatever they are."""

import pytest
from written_numbers import read_numbers

from reseaux.search.numbers import write_numbers


@pytest.mark.parametrize(
    ("numbers", "text"),
    [([], ""), ([0, 1, 63], "#$b"), ([64], "c#"), ([89, 90], "|#c$"), ([64 + 26 * 64], "cc#")],
)
def test_numbers_below_64_are_one_sign_and_others_more(numbers, text):
    assert write_numbers(numbers) == text


def test_every_number_is_read_back():
    numbers = [*range(5_000), 10**6, 2**31]
    assert read_numbers(write_numbers(numbers)) == numbers


def test_no_sign_needs_two_in_json_but_one():
    assert {sign for sign in write_numbers(range(5_000)) if sign in '"\\' or not 32 < ord(sign) < 127} == {"\\"}
