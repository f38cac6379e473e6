"""What the site is made with, as installed: all of it, nothing of the tests, each under one licence."""

import tomllib
from email.message import Message

import pytest
from project_copy import ROOT

from reseaux.facts import load_facts
from reseaux.software.licences import find_licence
from reseaux.software.packages import MissingError, gather_distributions, load_packages, read_licence

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_the_packages_are_those_asked_for_and_all_that_these_ask_for_and_none_of_the_extras():
    keys = [package.key for package in load_packages(ROOT)]
    asked = {text.partition("==")[0] for text in PROJECT["dependencies"]}
    extras = {text.partition("==")[0] for texts in PROJECT["optional-dependencies"].values() for text in texts}
    assert keys == sorted(keys)
    assert asked <= set(keys)
    # Asked for by no name of ours: by MkDocs, then by what it asks for.
    assert {"jinja2", "markupsafe"} <= set(keys)
    assert set(keys) & (extras - {"brotli"}) == set()  # WeasyPrint's fonts need brotli, which the bench weighs with


def test_what_an_extra_asks_for_comes_with_it_alone():
    alone, with_extra = (set(gather_distributions([text])) for text in ("fonttools", "fonttools[woff]"))
    assert (alone, with_extra) == ({"fonttools"}, {"fonttools", "brotli", "zopfli"})


def test_a_package_that_is_not_installed_is_named():
    with pytest.raises(MissingError) as raised:
        gather_distributions(["mkdocs", "jamais-vu==1"])
    assert raised.value.name == "jamais-vu"


def test_each_package_has_a_licence_and_an_address():
    software = load_facts(ROOT).software
    packages = load_packages(ROOT)
    assert [package.key for package in packages if not find_licence(package, software)] == []
    assert [package.key for package in packages if not package.address.startswith("http")] == []


def test_the_notice_is_that_of_the_package_and_not_of_what_it_took_elsewhere():
    [material] = [package for package in load_packages(ROOT) if package.key == "mkdocs-material"]
    assert material.notice.startswith("Copyright (c) ")
    assert "Martin Donath" in material.notice


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ([("License-Expression", "apache-2.0 or MIT")], "Apache-2.0 OR MIT"),
        ([("License", "MIT"), ("Classifier", "License :: OSI Approved :: BSD License")], "MIT"),
        ([("License", "UNKNOWN"), ("Classifier", "License :: OSI Approved :: MIT License")], "MIT"),
        # One of several, or a family.
        ([("Classifier", "License :: OSI Approved :: BSD License")], ""),
        ([("License", "MIT, BSD")], ""),
        ([("Classifier", f"License :: OSI Approved :: {name}") for name in ("MIT License", "BSD License")], ""),
        ([], ""),
    ],
)
def test_a_licence_is_read_when_it_is_one(fields, licence):
    told = Message()
    for name, text in fields:
        told[name] = text
    assert read_licence(told) == licence
