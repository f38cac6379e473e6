from written_page import make_page, tell

from reseaux.checks.short_links import check_short_links


def test_a_short_link_must_be_the_name_of_a_page(tmp_path):
    page = make_page(tmp_path, "  //// liens-courts | essai, esai\n////\n\n/// liens-courts\n///\n")
    assert tell(check_short_links([page])) == [
        "docs/essai.md:9: lien court « esai » inconnu. Vouliez-vous dire « essai »?",
        "docs/essai.md:12: liste de liens courts sans nom. "
        "Écrivez par exemple « /// liens-courts | groupe-150, reputation ».",
    ]
