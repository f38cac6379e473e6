"""The pages that tests of the search open are those of the browser tests."""

from browser.conftest import look  # noqa: F401
