import datetime
import re

import pytest
from project_copy import replace_text
from written_page import tell

from reseaux.publish.archives import find_day
from reseaux.publish.security_contact import FILE, write_security_contact

PLACE = "/a-propos/#signaler-une-erreur"
ANCHOR = '<h2 id="signaler-une-erreur">Signaler une erreur</h2>'


@pytest.fixture
def built(tmp_path):
    (tmp_path / "built" / "a-propos").mkdir(parents=True)
    (tmp_path / "built" / "a-propos" / "index.html").write_text(ANCHOR, encoding="utf-8")
    return tmp_path / "built"


def test_the_file_says_where_to_write_for_less_than_a_year(root, built):
    assert write_security_contact(root, built, "https://a.example/") == []
    text = (built / FILE).read_text(encoding="utf-8")
    expires = datetime.date.fromisoformat(re.search(r"Expires: (\S+)T00:00:00Z", text)[1])
    assert datetime.timedelta(0) < expires - find_day(root) < datetime.timedelta(365)
    assert re.sub("Expires: .*\n", "", text) == (
        "Contact: https://a.example/a-propos/#signaler-une-erreur\n"
        "Preferred-Languages: fr\n"
        "Canonical: https://a.example/.well-known/security.txt\n"
        "Policy: https://a.example/a-propos/#signaler-une-erreur\n"
    )


def test_a_mail_address_is_written_as_it_is(project, built):
    replace_text(project / "data/securite.yml", f"contact: {PLACE}", "contact: mailto:a@b.example")
    assert write_security_contact(project, built, "https://a.example/dossier/") == []
    text = (built / FILE).read_text(encoding="utf-8")
    assert text.startswith("Contact: mailto:a@b.example\n")
    assert "Canonical: https://a.example/dossier/.well-known/security.txt\n" in text


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("/perdue/", "champ « contact » : page « /perdue/ » absente. Corrigez l'adresse."),
        ("/a-propos/#rien", "champ « contact » : ancre « rien » absente. Reprenez celle de l'intertitre."),
    ],
)
def test_a_place_that_is_not_there_is_told(project, built, value, told):
    replace_text(project / "data/securite.yml", f"contact: {PLACE}", f"contact: {value}")
    assert tell(write_security_contact(project, built, "https://a.example/")) == [f"data/securite.yml: {told}"]
    assert not (built / FILE).exists()
