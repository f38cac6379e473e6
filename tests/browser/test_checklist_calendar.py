"""The days of the checklist and its calendar file: pure functions, in the browser."""

import re

from browser.checklist import NO_PAGE, call
from reseaux.french_date import format_date
from reseaux.markdown.typography import set_typography

SIX_MONTHS = {
    "2026-11-25": "2027-05-25",
    "2026-01-01": "2026-07-01",
    # A month that is too short, in a common year, in a leap year, in a century that is none.
    "2026-08-31": "2027-02-28",
    "2026-08-29": "2027-02-28",
    "2026-08-28": "2027-02-28",
    "2027-08-31": "2028-02-29",
    "2027-08-29": "2028-02-29",
    "2099-08-31": "2100-02-28",
    "2026-03-31": "2026-09-30",
    "2026-12-31": "2027-06-30",
    "2028-02-29": "2028-08-29",
}


def test_six_months_later_is_the_same_day_or_the_last_of_a_short_month(look):
    found = call(look(NO_PAGE), "checklist-calendar", "addMonths", [[day, 6] for day in SIX_MONTHS])
    assert dict(zip(SIX_MONTHS, found, strict=True)) == SIX_MONTHS


def test_days_are_written_as_the_pages_write_them(look):
    days = ["2026-11-25", "2027-03-01", "2027-03-11", "2028-02-29", "2026-08-31", "2027-01-01"]
    told = call(look(NO_PAGE), "checklist-calendar", "formatDay", [[day] for day in days])
    assert told == [set_typography(format_date(day)) for day in days]


DAYS = ["2026-11-25", "2028-02-29", "0001-01-01"]
NO_DAYS = ["", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "25-11-2026", "2026-11-25T00:00", "<b>", "NaN"]


def test_a_day_is_one_that_the_calendar_holds(look):
    found = call(look(NO_PAGE), "checklist-calendar", "isDay", [[text] for text in DAYS + NO_DAYS])
    assert found == [True] * len(DAYS) + [False] * len(NO_DAYS)


def test_today_is_the_day_where_the_reader_is(look):
    page = look(NO_PAGE, timezone_id="America/Toronto")
    told = """async () => {
      const {today} = await import('/assets/tools/checklist-calendar.js');
      return ['2026-11-26T03:59:00Z', '2026-11-26T05:01:00Z'].map(moment => today(new Date(moment)));
    }"""
    assert page.evaluate(told) == ["2026-11-25", "2026-11-26"]


CALENDAR = """async event => {
  const {writeCalendar} = await import('/assets/tools/checklist-calendar.js');
  return writeCalendar({...event, now: new Date('2026-11-25T22:05:09.123Z')});
}"""
EVENT = {
    "id": "1-2-3-4",
    "day": "2027-02-28",
    "title": "Refaire la liste\u00a0: ordre, titre; et \\ barre",
    "text": "Ligne 1\nLigne 2\r\nBEGIN:VEVENT " + "é" * 90 + "💥" * 30,
    "address": "https://reseaux.example/agir/reputation/",
}


def test_the_calendar_file_is_what_the_standard_asks(look):
    """RFC 5545: lines end in CRLF, hold at most 75 octets, go on after a space; commas and the like are escaped."""
    text = look(NO_PAGE).evaluate(CALENDAR, EVENT)
    assert text.endswith("\r\n")
    assert re.search(r"(?<!\r)\n|\r(?!\n)", text) is None
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    assert lines == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Reseaux et reputation//Liste de verification//FR",
        "BEGIN:VEVENT",
        "UID:1-2-3-4",
        "DTSTAMP:20261125T220509Z",
        "DTSTART;VALUE=DATE:20270228",
        "SUMMARY:Refaire la liste\u00a0: ordre\\, titre\\; et \\\\ barre",
        f"DESCRIPTION:Ligne 1\\nLigne 2\\nBEGIN:VEVENT {'é' * 90}{'💥' * 30}",
        "URL:https://reseaux.example/agir/reputation/",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_a_line_is_folded_at_75_octets_and_no_sign_is_cut(look):
    lines = ["a" * 75, "a" * 76, "a" * 150, "é" * 37 + "a", "é" * 38, "💥" * 19, ""]
    folded = call(look(NO_PAGE), "checklist-calendar", "foldLine", [[line] for line in lines])
    assert [text.replace("\r\n ", "") for text in folded] == lines
    parts = [[len(part.encode()) for part in text.split("\r\n")] for text in folded]
    assert parts == [[75], [75, 2], [75, 75, 2], [75], [74, 3], [72, 5], [0]]
